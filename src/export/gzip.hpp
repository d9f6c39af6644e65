#pragma once

#include <functional>
#include <iosfwd>

namespace rabita {

/// What `write` writes, compressed into one gzip member without name and time: the same input gives the same bytes.
/// Errors of `out` are left to its state. Constant memory. Throws std::bad_alloc.
void write_gzip(std::ostream& out, const std::function<void(std::ostream&)>& write);

} // namespace rabita
