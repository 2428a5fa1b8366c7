// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/files/atomic_file.hpp"
#include "core/finder/found_text.hpp"

#include <cstdio>
#include <memory>

namespace iou::batch {

namespace {

struct FindOptions {
    std::string what, loss, against, budget, output = "-";
    std::uint64_t seed = 0;
    int keep = 1, refined = usual_refined, threads = 0;
    bool json = false, progress = false;
};

constexpr double kMostSeconds = 86'400.0;
constexpr int kMostKept = 256;

/// "200000" random pairs, or "10s": as many as are drawn in so many seconds.
Result<Done> takeBudget(const std::string& text, FindRecipe& recipe) {
    const Error wrong{phrase("\"%1\" is no budget", text), std::string_view("--budget"),
                      phrase("give a number of pairs as 200000, or seconds as 10s")};
    if (text.empty()) return Done{};
    if (text.ends_with('s')) {
        const auto seconds = parseNumber(std::string_view(text).substr(0, text.size() - 1));
        if (!seconds || !(*seconds > 0.0 && *seconds <= kMostSeconds)) return wrong;
        recipe.seconds = *seconds;
        return Done{};
    }
    const auto pairs = parseNumber(text);
    if (!pairs || !(*pairs >= 1.0 && *pairs <= static_cast<double>(most_found_pairs))) return wrong;
    recipe.pairs = static_cast<std::int64_t>(*pairs);
    return Done{};
}

ExitStatus runFind(const FindOptions& o) {
    const auto loss = lossFromArgument(o.loss);
    if (!loss) return complain(usage, loss.error());
    const auto quest = parseQuest(o.what);
    if (!quest) return complain(usage, quest.error());
    FindRecipe recipe{{*quest, *loss, {}}};
    if (!o.against.empty()) {
        const auto against = lossFromArgument(o.against);
        if (!against) return complain(usage, against.error().within(std::string_view("--against")));
        recipe.quest.against = *against;
    }
    if (const auto fine = checkQuest(recipe.quest); !fine) return complain(usage, fine.error());
    if (const auto taken = takeBudget(o.budget, recipe); !taken)
        return complain(usage, taken.error());
    recipe.seed = o.seed;
    recipe.keep = o.keep;
    recipe.refined = o.refined;
    const bool is_file = o.output != "-";
    if (is_file && !o.json && !o.output.ends_with(".csv") && !o.output.ends_with(".json"))
        return complain(usage, {phrase("no kind of table has that name"), "-o " + o.output,
                                phrase("name it *.csv or *.json")});
    if (const auto fine = checkTarget(o.output); is_file && !fine)
        return complain(failed, fine.error());
    const FindResult result = [&] {
        const ProgressLine shown(progress(), o.progress, "blocks");
        return findPairs(recipe, threadCount(o.threads), &progress());
    }();
    if (result.cancelled) return cancelled;
    const bool as_json = o.json || o.output.ends_with(".json");
    const auto written = writeFile(o.output, as_json   ? foundJson(recipe, result)
                                             : is_file ? foundCsv(recipe, result)
                                                       : foundText(recipe, result));
    if (!written) return complain(failed, written.error());
    if (is_file) std::fputs(foundText(recipe, result).c_str(), stdout);
    return done;
}

}  // namespace

void addFind(CLI::App& program, ExitStatus& status) {
    std::string quests;
    for (const std::string_view id : questIds())
        quests += (quests.empty() ? "" : ", ") + std::string(id);
    auto* const command = program.add_subcommand(
        "find", "The pair of boxes that embarrasses a loss most: the best of many, no proof");
    const auto o = std::make_shared<FindOptions>();
    command->add_option("WHAT", o->what, "What to look for: " + quests)->type_name("")->required();
    command->add_option("--loss", o->loss, loss_spec_help)->type_name("SPEC")->required();
    command->add_option("--against", o->against, "The second loss of `differs`")->type_name("SPEC");
    startHeading(*command, "Search");
    command->add_option("--seed", o->seed, "Seed of the search (default 0)")
        ->check(whole(0, INT64_MAX))
        ->type_name("S");
    command
        ->add_option("--budget", o->budget,
                     "Random pairs to try, or seconds as 10s (default 200000 pairs)")
        ->type_name("N");
    command->add_option("--keep", o->keep, "Answers to keep, the best first (default 1)")
        ->check(whole(1, kMostKept))
        ->type_name("N");
    command
        ->add_option("--refine", o->refined, "How many of the best pairs to refine (default 256)")
        ->check(whole(1, most_refined))
        ->type_name("N");
    startHeading(*command);
    command->add_flag("--json", o->json, "As JSON");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "*.csv, whose pairs eval and report take, or *.json (default: text on standard "
              "output)");
    command->callback([o, &status] { status = runFind(*o); });
}

}  // namespace iou::batch
