#include "cli/actors_command.hpp"

#include "cli/answer_json.hpp"
#include "cli/answer_text.hpp"
#include "cli/store_query.hpp"
#include "rabita/error.hpp"
#include "store/store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace rabita {

namespace {

constexpr const char* actors_examples =
    R"(An actor is put together from identities: the ids that single articles give it. Decisions are kept in the store, hold
when it is built on or anew from its articles, and can be undone.

Examples:
  rabita actors --review                                 pairs that may be one person, most likely first
  rabita actors list لافروف                              the identities that stand for him
  rabita actors merge official/sergey-lavrov official/srghy-lafrwf-RU
  rabita actors split official/jwn-smyth-US official/jwn-smyth
  rabita actors rename official/jwn-smyth-US "جون سميث"
  rabita actors decisions
  rabita actors undo                                     the latest; undo 3: decision 3)";

struct ActorsOptions {
    std::string store = "ties.db";
    bool review = false;
    bool json = false;
    std::string who;
    std::vector<std::string> others;
    std::string name;
    std::int64_t number = 0;
};

const Actor* find_id(const Ties& ties, const std::string& id) {
    const auto found =
        std::find_if(ties.actors.begin(), ties.actors.end(), [&](const Actor& actor) { return actor.id == id; });
    return found == ties.actors.end() ? nullptr : &*found;
}

/// The name under which an identity is told of, for a list of identities.
std::string described(const Ties& ties, const std::string& identity) {
    const Actor* actor = find_id(ties, identity);
    return actor == nullptr ? identity : label(*actor) + "  " + identity;
}

int review(const ActorsOptions& options, GlobalOptions& global) {
    StoreQuery query(options.store, global);
    const std::vector<Doubt> doubts = Store(options.store, Access::read).doubts();
    if (options.json) {
        Json list = Json::array();
        for (const Doubt& doubt : doubts) {
            list.push_back(Json{
                {"one", doubt.identity}, {"other", doubt.other}, {"score", doubt.score}, {"reason", doubt.reason}});
        }
        write_stdout(json_text(list));
    } else if (doubts.empty()) {
        query.console().note("no doubtful pairs");
    } else {
        Table table({{"score", Align::right}, {"one"}, {"other"}, {"reason"}});
        for (const Doubt& doubt : doubts) {
            table.add({fmt::format("{:.2f}", doubt.score), one_line(described(query.ties(), doubt.identity)),
                       one_line(described(query.ties(), doubt.other)), doubt.reason});
        }
        write_stdout(table.text());
    }
    return doubts.empty() ? 1 : 0;
}

/// The id of the actor that the user names, by id (of any of its identities) or name.
std::optional<std::string> actor_named(const ActorsOptions& options, GlobalOptions& global, const std::string& who) {
    {
        const Store store(options.store, Access::read);
        if (const auto actor = store.actor_of(who)) {
            return actor;
        }
    }
    const auto found = StoreQuery(options.store, global).find(who);
    return found ? std::optional(found->id) : std::nullopt;
}

int list(const ActorsOptions& options, GlobalOptions& global) {
    const auto actor = actor_named(options, global, options.who);
    if (!actor) {
        return 1;
    }
    std::string out;
    for (const std::string& identity : Store(options.store, Access::read).identities_of(*actor)) {
        out += identity + (identity == *actor ? "  (stands for all)\n" : "\n");
    }
    write_stdout(out);
    return out.empty() ? 1 : 0;
}

int decide(const ActorsOptions& options, const std::vector<Decision>& decisions, GlobalOptions& global) {
    Store store(options.store, Access::write);
    store.decide(decisions);
    store.finish();
    Console(global.quiet).note("decided; rabita actors undo takes it back");
    return 0;
}

int merge_actors(const ActorsOptions& options, GlobalOptions& global) {
    const auto into = actor_named(options, global, options.who);
    std::vector<Decision> decisions;
    for (const std::string& who : options.others) {
        const auto other = into ? actor_named(options, global, who) : std::nullopt;
        if (!other) {
            return 1;
        }
        if (*other == *into) {
            throw InputError(who + ": is " + *into + " already; rabita actors list shows what stands for it");
        }
        for (const std::string& identity : Store(options.store, Access::read).identities_of(*other)) {
            decisions.push_back({0, Decision::Kind::merge, *into, identity, false});
        }
    }
    return decide(options, decisions, global);
}

int split_actor(const ActorsOptions& options, GlobalOptions& global) {
    const auto actor = actor_named(options, global, options.who);
    if (!actor) {
        return 1;
    }
    const std::vector<std::string> all = Store(options.store, Access::read).identities_of(*actor);
    const auto& out = options.others;
    std::vector<Decision> decisions;
    for (const std::string& identity : out) {
        if (std::find(all.begin(), all.end(), identity) == all.end()) {
            throw InputError(identity + ": is no identity of " + *actor + "; see rabita actors list " + *actor);
        }
        for (const std::string& other : all) {
            if (std::find(out.begin(), out.end(), other) == out.end()) {
                decisions.push_back({0, Decision::Kind::split, identity, other, false});
            }
        }
    }
    if (decisions.empty()) {
        throw InputError(*actor + ": give some of its identities, not all; see rabita actors list " + *actor);
    }
    return decide(options, decisions, global);
}

int rename_actor(const ActorsOptions& options, GlobalOptions& global) {
    const auto actor = actor_named(options, global, options.who);
    return actor ? decide(options, {{0, Decision::Kind::rename, *actor, options.name, false}}, global) : 1;
}

int show_decisions(const ActorsOptions& options, GlobalOptions& global) {
    const std::vector<Decision> decisions = Store(options.store, Access::read).decisions();
    Table table({{"number", Align::right}, {"decision"}, {"identity"}, {"with"}, {""}});
    for (const Decision& decision : decisions) {
        table.add({std::to_string(decision.number), std::string(name(decision.kind)), decision.identity,
                   one_line(decision.value), decision.undone ? "undone" : ""});
    }
    if (decisions.empty()) {
        Console(global.quiet).note("no decisions");
        return 1;
    }
    write_stdout(table.text());
    return 0;
}

int undo(const ActorsOptions& options, GlobalOptions& global) {
    Store store(options.store, Access::write);
    const bool found = store.undo(options.number);
    store.finish();
    Console(global.quiet).note(found ? "undone" : "there is no such decision, or it is undone already");
    return found ? 0 : 1;
}

} // namespace

void add_actors_command(CLI::App& app, GlobalOptions& global) {
    auto options = std::make_shared<ActorsOptions>();
    CLI::App* command = app.add_subcommand("actors", "Who is one person: doubtful pairs, and decisions about them");
    command->require_subcommand(0, 1);
    command->add_option("--store", options->store, "Store that build or merge wrote")->capture_default_str();
    command->add_flag("--review", options->review, "List pairs that may be one person");
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(actors_examples);
    const auto add = [&](const char* verb, const char* what, int (*run)(const ActorsOptions&, GlobalOptions&)) {
        CLI::App* sub = command->add_subcommand(verb, what);
        sub->callback([options, &global, run] { global.exit_code = run(*options, global); });
        return sub;
    };
    add("list", "The identities that stand for WHO", list)->add_option("WHO", options->who, "The actor")->required();
    CLI::App* merge = add("merge", "OTHER are INTO", merge_actors);
    merge->add_option("INTO", options->who, "Who stands for all of them")->required();
    merge->add_option("OTHER", options->others, "Who is the same")->required();
    CLI::App* split = add("split", "Identities of WHO are somebody else", split_actor);
    split->add_option("WHO", options->who, "The actor")->required();
    split->add_option("IDENTITY", options->others, "Who is somebody else")->required();
    CLI::App* rename = add("rename", "WHO is called NAME", rename_actor);
    rename->add_option("WHO", options->who, "The actor")->required();
    rename->add_option("NAME", options->name, "The name to show")->required();
    add("decisions", "What was decided", show_decisions);
    add("undo", "Take back a decision", undo)
        ->add_option("NUMBER", options->number, "As decisions lists it; the latest that stands")
        ->capture_default_str();
    command->callback([options, command, &global] {
        if (options->review) {
            global.exit_code = review(*options, global);
        } else if (command->get_subcommands().empty()) {
            throw CLI::RequiredError("--review or a subcommand");
        }
    });
}

} // namespace rabita
