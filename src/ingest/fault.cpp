#include "ingest/fault.hpp"

namespace rabita {

std::string_view name(FaultKind kind) {
    switch (kind) {
    case FaultKind::unreadable: return "unreadable path";
    case FaultKind::no_articles: return "folder without articles";
    case FaultKind::empty: return "empty file";
    case FaultKind::invalid_utf8: return "invalid UTF-8";
    case FaultKind::broken_json: return "broken JSON";
    case FaultKind::no_text: return "record without text";
    case FaultKind::bad_date: return "bad date";
    case FaultKind::null_character: return "U+0000 in the text";
    }
    return "";
}

} // namespace rabita
