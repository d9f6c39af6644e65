#pragma once

#include "ingest/intake.hpp"
#include "rabita/document.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// A piece of input that gives at most one article: a record, a page, a text. It is known again by a digest of its
/// bytes and of whatever else decides its article, so that what was read before need not be parsed.
class GivenInput {
public:
    /// `bytes` are UTF-8; `form` tells how they are read, with the address that the article has from elsewhere or with
    /// the members that the user named; `place` is the id of an article that has none of its own. Nothing is taken when
    /// nobody asks for it, and of pieces so large that their article may be above a limit. O(bytes).
    GivenInput(const Intake& intake, std::string_view form, std::string_view bytes, std::string_view place);

    /// Was its article read before, as ReadOptions::known_input says?
    bool known() const;

    /// Notes in its article by what it will be known.
    void mark(Document& document) const;

private:
    const Intake& intake_;
    std::string_view place_;
    std::string anywhere_; ///< digest for an article with an id of its own: known wherever it stands
    std::string here_;     ///< digest for one that has its place for an id
};

/// What `form` says of a JSON record.
std::string json_form(const ReadOptions& options);

} // namespace rabita
