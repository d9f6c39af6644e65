#include "mentions/cues.hpp"

#include "rabita/error.hpp"

namespace rabita {

namespace {

CueClass get(const LexiconData& lexicon, const char* name) {
    const auto cue = lexicon.cue(name);
    if (!cue) {
        throw LexiconError(std::string("ar/cues.json#/cues/") + name + ": is missing");
    }
    return *cue;
}

} // namespace

Cues::Cues(const LexiconData& l)
    : with(get(l, "with")), between(get(l, "between")), from(get(l, "from")), by(get(l, "by")), to(get(l, "to")),
      in(get(l, "in")), on(get(l, "on")), presence(get(l, "presence")), company(get(l, "company")),
      each_of(get(l, "each_of")), that(get(l, "that")), relative(get(l, "relative")), clause(get(l, "clause")),
      occasion(get(l, "occasion")), planned(get(l, "planned")), cancelled(get(l, "cancelled")), media(get(l, "media")),
      same_source(get(l, "same_source")), counterpart(get(l, "counterpart")), ministers(get(l, "ministers")),
      presidents(get(l, "presidents")), sides(get(l, "sides")), countries(get(l, "countries")),
      own_country(get(l, "own_country")), latter(get(l, "latter")), his_highness(get(l, "his_highness")),
      phone(get(l, "phone")), delegation(get(l, "delegation")), former(get(l, "former")),
      agreement_object(get(l, "agreement_object")), message_object(get(l, "message_object")),
      invitation(get(l, "invitation")), credentials(get(l, "credentials")), greetings(get(l, "greetings")),
      said_in(get(l, "said_in")), guest(get(l, "guest")), accredited(get(l, "accredited")), teaser(get(l, "teaser")),
      comments(get(l, "comments")), named_thing(get(l, "named_thing")), region(get(l, "region")),
      said_object(get(l, "said_object")), attendance(get(l, "attendance")), blessing(get(l, "blessing")),
      transparent(get(l, "transparent")), bodies(get(l, "bodies")), happens(get(l, "happens")),
      besides(get(l, "besides")), his_office(get(l, "his_office")), the_delegation(get(l, "the_delegation")),
      ahead(get(l, "ahead")), past(get(l, "past")), during_it(get(l, "during_it")), tour_goes(get(l, "tour_goes")),
      others(get(l, "others")), led_by(get(l, "led_by")), agreed(get(l, "agreed")), refused(get(l, "refused")),
      intends(get(l, "intends")), administration(get(l, "administration")), pointless(get(l, "pointless")),
      private_body(get(l, "private_body")), negation(get(l, "negation")), hearsay(get(l, "hearsay")),
      span(get(l, "span")), gathering(get(l, "gathering")), people_of(get(l, "people_of")), kin(get(l, "kin")),
      for_his_part(get(l, "for_his_part")), lasts(get(l, "lasts")), visit_begins(get(l, "visit_begins")),
      accompanied(get(l, "accompanied")), handing(get(l, "handing")), his_words(get(l, "his_words")),
      report_noun(get(l, "report_noun")), deal(get(l, "deal")), concluded(get(l, "concluded")),
      approves(get(l, "approves")), aims(get(l, "aims")), a_visit(get(l, "a_visit")),
      between_things(get(l, "between_things")), said_there(get(l, "said_there")), views(get(l, "views")),
      sided(get(l, "sided")) {}

bool Cues::function_word(CueClass cue) const {
    return cue != media && cue != named_thing && cue != delegation && cue != agreement_object &&
           cue != message_object && cue != guest && cue != phone && cue != credentials && cue != region &&
           cue != invitation && cue != his_office && cue != bodies && cue != gathering && cue != hearsay &&
           cue != span && cue != his_words && cue != report_noun && cue != deal && cue != concluded &&
           cue != approves && cue != aims && cue != between_things && cue != views;
}

} // namespace rabita
