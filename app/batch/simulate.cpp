// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/batch/simulation.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/file_size_limit.hpp"
#include "core/geometry/box_text.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/run/limits.hpp"
#include "core/shard/shard_folder.hpp"
#include "core/simulate/result_folder.hpp"
#include "core/simulate/results.hpp"
#include "core/simulate/simulation_size.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct SimulateOptions {
    std::string protocol, optimizer, form, anchor, record = "all", folder, cases_out, recipe;
    bool code_weights = false, clamp_sizes = false;
    std::vector<std::string> losses;
    std::optional<int> steps;
    std::optional<std::int64_t> cases;
    std::optional<std::string> rate;
    std::uint64_t seed = 0;
    int threads = 0;
    bool progress = false, yes = false, replace = false;
    std::string shard;
    double time_limit = 0.0;
};

Error in(std::string_view option, const Error& error) { return error.within(option); }

Outcome<SimulationRecipe> loadRecipe(const std::string& path) {
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return Refusal{failed, bytes.error()};
    const auto recipe = readRecipe(*bytes, path == "-" ? "standard input" : path);
    if (!recipe) return Refusal{bad_input, recipe.error()};
    noteNumerics(path, *bytes);
    return *recipe;
}

/// What the code is relative to. Refused where it would change nothing.
Result<Done> applyCode(const SimulateOptions& o, Protocol& protocol) {
    const auto idle = [&](const char* option, const Phrase& remedy) {
        return Error{phrase("has no effect on steps in %1", formName(protocol.form)),
                     std::string_view(option), remedy};
    };
    if (!o.anchor.empty()) {
        if (!isAnchored(protocol.form))
            return idle("--anchor", phrase("choose a form relative to an anchor"));
        const auto anchor = parseBox(o.anchor, BoxNotation::cxcywh);
        if (!anchor) return in("--anchor", anchor.error());
        if (const auto fine = checkAnchor(*anchor); !fine) return in("--anchor", fine.error());
        protocol.code.anchor = *anchor;
    }
    const bool deltas = protocol.form == BoxForm::faster_rcnn;
    if ((o.code_weights || o.clamp_sizes) && !deltas)
        return idle(o.code_weights ? "--code-weights" : "--clamp-sizes",
                    phrase("choose --form faster_rcnn"));
    protocol.code.weighted = protocol.code.weighted || o.code_weights;
    protocol.code.clamped = protocol.code.clamped || o.clamp_sizes;
    return Done{};
}

Result<Done> applyOptions(const SimulateOptions& o, Protocol& protocol) {
    if (!o.optimizer.empty()) {
        const auto optimizer = Optimizer::parse(o.optimizer);
        if (!optimizer) return optimizer.error();
        protocol.optimizer = *optimizer;
    }
    if (!o.form.empty()) {
        const auto form = parseForm(o.form);
        if (!form) return in("--form", form.error());
        protocol.form = *form;
    }
    if (const auto applied = applyCode(o, protocol); !applied) return applied;
    if (o.steps) protocol.steps = *o.steps;
    if (o.rate) {
        const auto rate = parseNumber(*o.rate);
        if (!rate) return in("--lr", rate.error());
        if (*rate < 0.0 || *rate > 1e9)
            return Error{phrase("%1 is out of range", formatShortest(*rate)),
                         std::string_view("--lr"), phrase("give a step size from 0 to 1e9")};
        protocol.schedule = Schedule::constant(*rate);
    }
    return Done{};
}

Result<std::vector<StagedLoss>> parseStagedLosses(const SimulateOptions& o,
                                                  const Protocol& protocol) {
    const auto programs = startPrograms();
    if (!programs) return programs.error();
    std::vector<StagedLoss> losses;
    if (o.losses.empty() && !programs->empty()) {
        losses.assign(programs->begin(), programs->end());
        return losses;
    }
    const std::vector<std::string>& specs = o.losses.empty() ? protocol.losses : o.losses;
    for (const auto& spec : specs) {
        auto loss = stagedLossFromArgument(spec);
        if (!loss) return loss.error();
        losses.push_back(std::move(*loss));
    }
    return losses;
}

Outcome<SimulationRecipe> makeRecipe(const SimulateOptions& o) {
    if (!o.recipe.empty()) {
        const auto programs = startPrograms();
        if (!programs) return Refusal{usage, programs.error()};
        return loadRecipe(o.recipe);
    }
    auto loaded = loadProtocol(o.protocol);
    if (const auto* const refusal = std::get_if<Refusal>(&loaded)) return *refusal;
    SimulationRecipe recipe;
    recipe.protocol = std::get<Protocol>(loaded);
    if (const auto applied = applyOptions(o, recipe.protocol); !applied)
        return Refusal{usage, applied.error()};
    const auto losses = parseStagedLosses(o, recipe.protocol);
    if (!losses) return Refusal{usage, losses.error()};
    if (losses->empty())
        return Refusal{usage,
                       {phrase("the protocol suggests no losses"), {}, phrase("give --loss SPEC")}};
    recipe.losses = *losses;
    const auto record = RecordSet::parse(o.record);
    if (!record) return Refusal{usage, in("--record", record.error())};
    recipe.record = *record;
    recipe.seed = o.seed;
    const std::int64_t all = recipe.protocol.caseCount();
    if (o.cases && *o.cases > all)
        return Refusal{usage,
                       {phrase("%1 is more than the protocol has", *o.cases),
                        std::string_view("--cases"), phrase("give 1 to %1", all)}};
    recipe.cases = o.cases.value_or(0);
    return recipe;
}

/// One part of a simulation, for merge to put together.
ExitStatus simulateShard(const SimulateOptions& o, const SimulationRecipe& recipe) {
    const auto shard = chosenShard(o.shard);
    if (!shard) return complain(usage, shard.error());
    if (const auto divisible = checkDivisible(recipe); !divisible)
        return complain(usage, divisible.error());
    SimulationOptions options;
    options.threads = threadCount(o.threads);
    if (const auto fits = checkSize(recipe, options); !fits) return complain(usage, fits.error());
    const auto outcome = [&] {
        const ProgressLine shown(progress(), o.progress, "case-steps");
        const TimeLimit limit(o.time_limit);
        return runShard(recipe, *shard, options.threads, o.folder, &progress());
    }();
    if (!outcome) {
        complain(failed, outcome.error());
        if (progress().done > 0)
            note("parts that are there are kept; the same command goes on from here");
        return failed;
    }
    std::printf("shard %s: %lld of %lld super-blocks done, %lld of them before\n",
                shard->text().c_str(), static_cast<long long>(outcome->done),
                static_cast<long long>(outcome->units), static_cast<long long>(outcome->found));
    if (outcome->done == outcome->units) return done;
    note("cancelled; the same command goes on from here");
    return cancelled;
}

/// A program answers about a million pairs a second, where a formula takes a hundred times as many.
Result<Done> checkPrograms(const SimulationRecipe& recipe, bool yes) {
    constexpr double most = 5e7;
    const std::int64_t cases = recipe.cases > 0 ? recipe.cases : recipe.protocol.caseCount();
    const double case_steps = static_cast<double>(cases) * recipe.protocol.steps;
    const auto asks = [](const StagedLoss& loss) {
        for (int i = 0; i < loss.stages(); ++i)
            if (loss.stage(i).entry().source.kind == program_kind) return true;
        return false;
    };
    const bool any = std::any_of(recipe.losses.begin(), recipe.losses.end(), asks);
    if (!any || yes || case_steps <= most) return Done{};
    return Error{
        phrase("a program would be asked %1 times", Phrase::number(formatShortest(case_steps))),
        {},
        phrase("give fewer --cases or --steps, or --yes")};
}

/// Writes the folder: of what does not fit under the file-size limit what fits, where no earlier
/// result would give way to it.
ExitStatus writeResult(const ResultFolder& folder, const SimulateOptions& o,
                       const SimulationRecipe& recipe, const SimulationResult& result) {
    const auto written = folder.write(recipe, result);
    if (written) return done;
    complain(failed, written.error());
    if (folder.occupied()) return failed;
    const auto fitting = fittingResult(result, fileSizeLimit());
    if (!fitting || !folder.write(recipe, *fitting)) return failed;
    const LossCurves& last = fitting->losses.back();
    note("what fits is kept in " + o.folder + ", up to step " +
         std::to_string(last.rows.rows() - 1) + " of " + tableLabel(last.spec) +
         ", and labelled in summary.json; recipe.json repeats just that");
    return failed;
}

ExitStatus runSimulate(const SimulateOptions& o) {
    const auto made = makeRecipe(o);
    if (const auto* const refusal = std::get_if<Refusal>(&made))
        return complain(refusal->status, refusal->error);
    const auto& recipe = std::get<SimulationRecipe>(made);
    for (const StagedLoss& loss : recipe.losses)
        for (int i = 0; i < loss.stages(); ++i)
            if (const auto started = checkStarted(loss.stage(i)); !started)
                return complain(bad_input, started.error());
    if (const auto quick = checkPrograms(recipe, o.yes); !quick)
        return complain(usage, quick.error());
    if (!o.cases_out.empty()) {
        if (const auto known = checkCasesName(o.cases_out); !known)
            return complain(usage, in("--cases-out", known.error()));
        if (const auto fine = checkTarget(o.cases_out); !fine)
            return complain(failed, fine.error());
    }
    if (!o.shard.empty()) return simulateShard(o, recipe);
    if (recipe.early_end)
        note("a cancelled simulation is repeated as far as it came; without \"early_end\" the "
             "recipe runs whole");
    const SimulationOptions options{.threads = threadCount(o.threads),
                                    .keep_cases = !o.cases_out.empty()};
    if (const auto fits = checkSize(recipe, options); !fits) return complain(usage, fits.error());
    const ResultFolder folder(o.folder);
    if (const auto ready = folder.prepare(); !ready) return complain(failed, ready.error());
    if (!o.replace)
        if (const auto free = folder.checkRecipe(recipe); !free)
            return complain(failed, free.error());

    const SimulationResult result = [&] {
        const ProgressLine shown(progress(), o.progress, "case-steps");
        const TimeLimit limit(o.time_limit);
        return simulate(recipe, options, &progress());
    }();
    ExitStatus status = done;
    if (!o.cases_out.empty())
        if (const auto written = writeCases(result, o.cases_out); !written)
            status = complain(failed, written.error());
    if (const ExitStatus kept = writeResult(folder, o, recipe, result); kept != done) return kept;
    printTable(result);
    noteNotFiniteMeans(result);
    if (!result.cancelled) return status;
    note("cancelled; what was done is kept in " + o.folder +
         " and labelled in summary.json; recipe.json repeats just that");
    return cancelled;
}

void addRecipeOptions(CLI::App& command, SimulateOptions& o) {
    startHeading(command, "Protocol");
    auto* const protocol =
        command.add_option("--protocol", o.protocol, "Protocol: its name, or a JSON file")
            ->type_name("NAME|FILE");
    auto* const recipe =
        command.add_option("--recipe", o.recipe, "Run a recipe.json again")->type_name("FILE");
    const auto alone = [&](CLI::Option* option) { return option->excludes(recipe); };
    alone(protocol);
    startHeading(command);
    alone(addLossSpecs(command, o.losses))
        ->description(std::string(loss_spec_help) +
                      "; l1@60,ciou is L1 to step 60, then CIoU (several, or several times)");
    alone(command.add_option("--optimizer", o.optimizer,
                             optimizerChoices().text() +
                                 ", with :name=value,... (default: the protocol's)"))
        ->type_name("SPEC");
    alone(command.add_option("--steps", o.steps, "Number of steps (default: the protocol's)"))
        ->check(whole(1, simulation_steps_limit))
        ->type_name("N");
    alone(command.add_option("--lr", o.rate, "Constant step size (default: the protocol's)"))
        ->type_name("X");
    alone(command.add_option("--form", o.form,
                             "Variables: " + formChoices().text() + " (default: the protocol's)"))
        ->type_name("NAME");
    alone(command.add_option("--anchor", o.anchor,
                             "cx,cy,w,h that codes of every case are relative to (default: its "
                             "start)"))
        ->type_name("BOX");
    alone(command.add_flag("--code-weights", o.code_weights,
                           "faster_rcnn: variables times 10,10,5,5"));
    alone(command.add_flag("--clamp-sizes", o.clamp_sizes,
                           "faster_rcnn: log sizes within +-ln(1000/16)"));
    startHeading(command, "Protocol");
    alone(command.add_option("--cases", o.cases, "A fair sample of so many cases (default: all)"))
        ->check(whole(1, INT64_MAX))
        ->type_name("N");
    alone(command.add_option("--seed", o.seed, "Seed of the starts (default 0)"))
        ->check(whole(0, INT64_MAX))
        ->type_name("S");
    startHeading(command, "Output");
    alone(command.add_option("--record", o.record,
                             "Curves to keep: all (default), or some of iou,aei,l1,penalties"))
        ->type_name("LIST");
    startHeading(command);
}

}  // namespace

void addSimulate(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("simulate", "Regress many boxes and record mean curves");
    const auto o = std::make_shared<SimulateOptions>();
    addRecipeOptions(*command, *o);
    addThreads(*command, o->threads);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    command->add_flag("--yes", o->yes, "Though a program has to be asked more than 5e7 times");
    startHeading(*command, "Output");
    auto* const cases_out =
        command
            ->add_option(
                "--cases-out", o->cases_out,
                "Start, target, final box and errors of every case: *.csv, or *.npy: losses "
                "x cases of named columns")
            ->type_name("FILE");
    startHeading(*command);
    addShard(*command, o->shard)->excludes(cases_out);
    addTimeLimit(*command, o->time_limit);
    command
        ->add_option(
            "-o,--output", o->folder,
            "Folder for curves.csv, summary.json and, last, recipe.json; of a shard for its "
            "sums, which merge puts together")
        ->type_name("DIR")
        ->required();
    command->add_flag("--replace", o->replace,
                      "Let the result replace that of another recipe in the folder");
    command->callback([o, &status] {
        if (o->protocol.empty() && o->recipe.empty())
            throw CLI::RequiredError("--protocol or --recipe");
        if (o->folder == "-")
            throw CLI::ValidationError("--output", "a result is a folder; name one");
        status = runSimulate(*o);
    });
}

}  // namespace iou::batch
