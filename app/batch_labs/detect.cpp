// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/detector/recipe_json.hpp"
#include "core/experiment/experiment_folder.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/file_size_limit.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

namespace lab = iou::detector;

struct DetectOptions {
    std::string preset = "coco", recipe, reference, folder;
    std::vector<std::string> losses, rules;
    std::map<std::string_view, std::optional<double>> numbers;
    std::map<std::string_view, std::optional<int>> counts;
    std::optional<double> pos, neg, lambda;
    std::string assigner, overlap, force, encoding, optimizer, head, balance;
    bool code_weights = false, free_sizes = false, head_trunk = false;
    std::uint64_t first_seed = 0;
    int threads = 0;
    bool progress = false;
};

/// An option of a field's name.
std::string optionOf(std::string_view name) {
    std::string option = "--" + std::string(name);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

template <class T>
Result<Done> take(const Result<T>& value, const char* option, T& out) {
    if (!value) return value.error().within(std::string_view(option));
    out = *value;
    return Done{};
}

Result<Done> applyNumbers(const DetectOptions& o, lab::Recipe& r) {
    const auto apply = [](const auto& field, const auto& given, auto& recipe) -> Result<Done> {
        const auto found = given.find(field.name);
        if (found == given.end() || !found->second) return Done{};
        const double x = *found->second;
        const double lo = field.lo, hi = field.hi;
        if (!(x >= lo && x <= hi))
            return Error{phrase("%1 is out of range", formatShortest(x)), optionOf(field.name),
                         phrase("give %1 to %2", formatShortest(lo), formatShortest(hi))};
        recipe.*field.value = *found->second;
        return Done{};
    };
    for (const auto& field : lab::numbers())
        if (auto fine = apply(field, o.numbers, r); !fine) return fine;
    for (const auto& field : lab::counts())
        if (auto fine = apply(field, o.counts, r); !fine) return fine;
    return Done{};
}

Result<Done> applyAssignment(const DetectOptions& o, lab::Recipe& r) {
    auto& a = r.assigner;
    if (o.pos) lab::setThreshold(r, *o.pos);
    if (o.neg) a.max.neg = *o.neg;
    if (!o.assigner.empty()) a.kind = *assign::assigner_words.parse(o.assigner);
    if (!o.force.empty()) a.max.force = *assign::force_words.parse(o.force);
    if (!o.balance.empty()) r.balance.by = *assign::balance_words.parse(o.balance);
    if (o.lambda) r.balance.lambda = *o.lambda;
    if (o.lambda && r.balance.by == assign::Balance::none)
        return Error{phrase("has no effect on unweighted losses"), std::string_view("--lambda"),
                     phrase("choose --balance iou or ggiou")};
    if (o.overlap.empty()) return Done{};
    return take(assign::parseMeasure(o.overlap), "--overlap", a.overlap);
}

Result<Done> applyTraining(const DetectOptions& o, lab::Recipe& r) {
    if (!o.encoding.empty())
        if (auto fine = take(parseForm(o.encoding), "--encoding", r.encoding); !fine) return fine;
    if (!o.optimizer.empty())
        if (auto fine = take(Optimizer::parse(o.optimizer), "--optimizer", r.optimizer); !fine)
            return fine;
    if ((o.code_weights || o.free_sizes) && r.encoding != BoxForm::faster_rcnn)
        return Error{phrase("has no effect on steps in %1", formName(r.encoding)),
                     std::string_view(o.code_weights ? "--code-weights" : "--free-sizes"),
                     phrase("choose --encoding faster_rcnn")};
    r.code_weights = o.code_weights;
    r.clamp_sizes = !o.free_sizes;
    if (!o.head.empty()) r.head = *lab::head_words.parse(o.head);
    r.head_trunk = o.head_trunk;
    if (!o.rules.empty()) r.rules.clear();
    for (const auto& text : o.rules) {
        suppress::Rule rule;
        if (auto fine = take(suppress::parseRule(text), "--nms", rule); !fine) return fine;
        r.rules.push_back(rule);
    }
    return Done{};
}

Result<Done> applyLosses(const DetectOptions& o, lab::Recipe& r) {
    if (!o.losses.empty()) r.losses.clear();
    for (const auto& spec : o.losses) {
        auto loss = stagedLossFromArgument(spec);
        if (!loss) return loss.error();
        r.losses.push_back(std::move(*loss));
    }
    if (o.reference.empty()) return Done{};
    const auto reference = stagedLossFromArgument(o.reference);
    if (!reference) return reference.error().within(std::string_view("--reference"));
    const auto found = std::find(r.losses.begin(), r.losses.end(), *reference);
    if (found == r.losses.end())
        return Error{phrase("\"%1\" is none of the losses", o.reference),
                     std::string_view("--reference"), phrase("give it to --loss too")};
    r.reference = static_cast<int>(found - r.losses.begin());
    return Done{};
}

Result<lab::Recipe> recipeOf(const DetectOptions& o) {
    auto recipe = lab::presetRecipe(o.preset);
    if (!recipe) return recipe.error().within(std::string_view("--preset"));
    recipe->first_seed = o.first_seed;
    for (const auto& apply : {applyNumbers, applyAssignment, applyTraining, applyLosses})
        if (const auto applied = apply(o, *recipe); !applied) return applied.error();
    if (const auto fine = lab::checkRecipe(*recipe); !fine) return fine.error();
    return recipe;
}

void printTable(const lab::Recipe& recipe, const lab::Results& results) {
    std::printf("%s\n", lab::whatItIs().text().c_str());
    const auto table = lab::compareLosses(recipe, results, recipe.steps);
    std::fputs(lab::tableText(recipe, table).c_str(), stdout);
    if (recipe.rules.size() > 1) {
        std::puts("\nagainst the same loss under the first method of suppression");
        std::fputs(lab::tableText(recipe, lab::compareRules(recipe, results, recipe.steps)).c_str(),
                   stdout);
    }
    std::printf("AP in points of 100; without a sign: mean and deviation over the seeds; with one: "
                "difference to it,\npaired by seed, with standard error; p: exact sign flips, not "
                "adjusted (table.csv has Holm's)\n");
}

/// Says which losses had slopes that no step could be taken by.
void noteNotFiniteSlopes(const lab::Recipe& recipe, const lab::Results& results) {
    for (std::size_t loss = 0; loss < recipe.losses.size(); ++loss) {
        std::int64_t count = 0;
        const lab::Run* first = nullptr;
        for (const lab::Run& run : results.runs) {
            if (run.loss != loss || run.not_finite == 0) continue;
            if (!first) first = &run;
            count += run.not_finite;
        }
        if (first)
            note(recipe.losses[loss].spec() + ": " + std::to_string(count) +
                 " slopes were not finite and taken for 0, the first with seed " +
                 std::to_string(first->seed));
    }
}

/// Writes the folder: of what does not fit under the file-size limit the runs that fit, where no
/// earlier result would give way to them.
ExitStatus writeResults(const lab::ExperimentFolder& folder, const DetectOptions& o,
                        const lab::Recipe& recipe, const lab::Results& results) {
    const auto written = folder.write(recipe, results);
    if (written) return done;
    complain(failed, written.error());
    if (folder.occupied()) return failed;
    const auto fitting = lab::fittingResults(recipe, results, fileSizeLimit());
    if (!fitting || !folder.write(recipe, *fitting)) return failed;
    note("what fits is kept in " + o.folder + ": the first " +
         std::to_string(fitting->runs.size()) + " of " + std::to_string(results.runs.size()) +
         " runs, which recipe.json says");
    return failed;
}

ExitStatus runDetect(const DetectOptions& o) {
    Result<lab::Recipe> recipe = Error{};
    if (o.recipe.empty()) {
        recipe = recipeOf(o);
        if (!recipe) return complain(usage, recipe.error());
    } else {
        const auto bytes = readFile(o.recipe, max_json_bytes);
        if (!bytes) return complain(failed, bytes.error());
        recipe = lab::readRecipe(*bytes, o.recipe == "-" ? "standard input" : o.recipe);
        if (!recipe) return complain(bad_input, recipe.error());
        noteNumerics(o.recipe, *bytes);
    }
    for (const Phrase& warning : lab::warnings(*recipe)) note(warning.text());
    const lab::ExperimentFolder folder(o.folder);
    if (const auto ready = folder.prepare(); !ready) return complain(failed, ready.error());

    const auto results = [&] {
        const ProgressLine shown(progress(), o.progress, "anchors");
        lab::Options options;
        options.threads = threadCount(o.threads);
        options.progress = &progress();
        return lab::runExperiment(*recipe, options);
    }();
    if (!results) return complain(usage, results.error());
    if (const ExitStatus kept = writeResults(folder, o, *recipe, *results); kept != done)
        return kept;
    printTable(*recipe, *results);
    noteNotFiniteSlopes(*recipe, *results);
    if (!results->cancelled) return done;
    note("cancelled; the " + std::to_string(results->runs.size()) + " finished runs are kept in " +
         o.folder + ", which recipe.json says");
    return cancelled;
}

/// What a field means, without its full stop.
template <class Field>
std::string sentence(const Field& field) {
    std::string text = field.sentence.text();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

CLI::IsMember oneOf(std::span<const std::string_view> words) {
    return CLI::IsMember(std::vector<std::string>(words.begin(), words.end()));
}

void addRecipe(CLI::App& command, DetectOptions& o) {
    std::vector<std::string> ids;
    for (const auto& preset : lab::presets()) ids.emplace_back(preset.id);
    std::vector<CLI::Option*> alone;
    const auto add = [&](CLI::Option* option) {
        alone.push_back(option);
        return option;
    };
    startHeading(command, "Scenes and training");
    add(command.add_option("--preset", o.preset,
                           "Scenes as in coco (default), voc (few large objects) or visdrone (many "
                           "small ones)"))
        ->check(CLI::IsMember(ids))
        ->type_name("NAME");
    startHeading(command);
    add(addLossSpecs(command, o.losses))
        ->description("Loss: id or id:name=value,...; l1@1000,ciou is L1 to step 1000, then CIoU "
                      "(several; default: the 13 of the lab)");
    add(command.add_option("--reference", o.reference,
                           "The loss the others are compared with (default: the first)"))
        ->type_name("SPEC");
    startHeading(command, "Scenes and training");
    for (const auto& field : lab::numbers())
        add(command.add_option(optionOf(field.name), o.numbers[field.name],
                               sentence(field) + " (default " +
                                   formatShortest(lab::Recipe().*field.value) + ")"))
            ->type_name("X");
    for (const auto& field : lab::counts())
        add(command.add_option(optionOf(field.name), o.counts[field.name],
                               sentence(field) + " (default " +
                                   std::to_string(lab::Recipe().*field.value) + ")"))
            ->type_name("N");
    add(command.add_option("--seed", o.first_seed, "The first seed (default 0)"))
        ->check(whole(0, INT64_MAX))
        ->type_name("S");
    startHeading(command, "Assignment");
    add(command.add_option("--assign", o.assigner, "How anchors get truths (default max)"))
        ->check(oneOf(assign::assigner_words.all()))
        ->type_name("NAME");
    add(command.add_option("--overlap", o.overlap,
                           "iou (default), ggiou, ggiou_truth, or of the registry: what the "
                           "assignment goes by"))
        ->type_name("SPEC");
    add(command.add_option("--pos", o.pos, "Overlap that makes an anchor positive (default 0.5)"))
        ->type_name("X");
    add(command.add_option("--neg", o.neg,
                           "Overlap below which it is negative (default: that less 0.1)"))
        ->type_name("X");
    add(command.add_option("--force", o.force,
                           "Whether a truth's best anchors are forced (default all)"))
        ->check(oneOf(assign::force_words.all()))
        ->type_name("NAME");
    add(command.add_option("--balance", o.balance,
                           "Weight positives by overlap^lambda: none (default), iou or ggiou"))
        ->check(oneOf(assign::balance_words.all()))
        ->type_name("NAME");
    add(command.add_option("--lambda", o.lambda, "Exponent of these weights (default 1.4)"))
        ->type_name("X");
    startHeading(command, "Network");
    add(command.add_option("--encoding", o.encoding,
                           "What the network puts out: " + formChoices().text() +
                               " (default faster_rcnn)"))
        ->type_name("NAME");
    add(command.add_flag("--code-weights", o.code_weights, "faster_rcnn: codes times 10,10,5,5"));
    add(command.add_flag("--free-sizes", o.free_sizes,
                         "faster_rcnn: log sizes beyond +-ln(1000/16) too"));
    add(command.add_option("--optimizer", o.optimizer,
                           optimizerChoices().text() + ", with :name=value,... (default adam)"))
        ->type_name("SPEC");
    add(command.add_option("--head", o.head,
                           "IoU head: none (default), trained on positives or on all anchors that "
                           "overlap a truth, or oracle, which knows the IoU"))
        ->check(oneOf(lab::head_words.all()))
        ->type_name("NAME");
    add(command.add_flag("--head-trunk", o.head_trunk,
                         "The head's gradient reaches the hidden layer: boxes depend on it"));
    startHeading(command, "Suppression");
    add(command.add_option("--nms", o.rules,
                           "Suppression: METHOD or METHOD:name=value,... of greedy (default), "
                           "soft_linear, soft_gaussian, diou, iou_guided, greedy_combined "
                           "(several)"))
        ->type_name("SPEC");
    startHeading(command, "Recipe");
    auto* const recipe =
        command.add_option("--recipe", o.recipe, "Run a recipe.json again")->type_name("FILE");
    for (auto* const option : alone) option->excludes(recipe);
    startHeading(command);
}

}  // namespace

void addDetect(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "detect", "What the regression loss changes in a detector: a " + lab::whatItIs().text());
    const auto o = std::make_shared<DetectOptions>();
    addRecipe(*command, *o);
    addThreads(*command, o->threads);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    command
        ->add_option("-o,--output", o->folder,
                     "Folder for runs.csv, table.csv, with several methods of suppression nms.csv, "
                     "and, last, recipe.json")
        ->type_name("DIR")
        ->required();
    command->callback([o, &status] {
        if (o->folder == "-")
            throw CLI::ValidationError("--output", "a result is a folder; name one");
        status = runDetect(*o);
    });
}

}  // namespace iou::batch
