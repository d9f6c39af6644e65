#pragma once

#include "lexicon/data_model.hpp"

namespace rabita {

/// The cue classes of ar/cues.json that code asks for, looked up once.
struct Cues {
    explicit Cues(const LexiconData& lexicon);

    /// Whether words of this class only bind others: no noun phrase goes on through them.
    bool function_word(CueClass cue) const;

    CueClass with, between, from, by, to, in, on, presence, company, each_of, that, relative, clause, occasion, planned,
        cancelled, media, same_source, counterpart, ministers, presidents, sides, countries, own_country, latter,
        his_highness, phone, delegation, former, agreement_object, message_object, invitation, credentials, greetings,
        said_in, guest, accredited, teaser, comments, named_thing, region, said_object, attendance, blessing,
        transparent, bodies, happens, besides, his_office, the_delegation, ahead, past, during_it, tour_goes, others,
        led_by, agreed, refused, intends, administration, pointless, private_body, negation, hearsay, span, gathering,
        people_of, kin, for_his_part, lasts, visit_begins, accompanied, handing, his_words, report_noun, deal,
        concluded, approves, aims, a_visit, between_things, said_there, views, sided;
};

} // namespace rabita
