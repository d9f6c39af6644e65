#pragma once

#include "ingest/intake.hpp"
#include "ingest/warc.hpp"

#include <string>

namespace rabita {

/// Reads one stream of bytes, whatever it holds: decompresses and unpacks it, decodes it to UTF-8, recognises its form,
/// and hands its articles to the intake. Faults are reported, not thrown. `folder` tells that it was found rather than
/// named: what is no text is then passed over, not lost.
void read_content(ByteSource& bytes, const std::string& name, const ContentHints& hints, bool folder,
                  const Intake& intake);

} // namespace rabita
