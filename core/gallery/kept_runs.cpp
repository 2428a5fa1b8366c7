// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/kept_runs.hpp"

#include "core/base/decimal.hpp"
#include "core/detector/recipe_json.hpp"
#include "core/exchange/csv_table.hpp"
#include "core/experiment/detector_lab.hpp"
#include "core/gallery/papers.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

namespace iou::gallery {

namespace {

/// seed, loss, nms, step, then the measures: as runsCsv() writes them.
std::array<std::string_view, 4 + detector::measure_count> columnNames() {
    std::array<std::string_view, 4 + detector::measure_count> names{"seed", "loss", "nms", "step"};
    const auto measures = detector::measure_words.all();
    std::copy(measures.begin(), measures.end(), names.begin() + 4);
    return names;
}

Phrase points(double x) { return Phrase::number(formatFixed(100.0 * x, 2)); }

/// With its parameters where others of the recipe are called alike.
Phrase nameOf(const detector::Recipe& recipe, const StagedLoss& loss) {
    Phrase name(loss.title());
    const auto alike = [&](const StagedLoss& other) { return other.title() == loss.title(); };
    if (std::count_if(recipe.losses.begin(), recipe.losses.end(), alike) == 1) return name;
    int i = 0;
    for (const ParameterInfo& p : loss.first.entry().parameters) {
        if (loss.first.isSet(i))
            name = phrase("%1, %2", name,
                          phrase("%1 = %2", p.symbol, shortest(loss.first.parameter(i))));
        ++i;
    }
    return name;
}

Phrase saidAndSeen(const Phrase& printed, const detector::Paired& seen, Says says) {
    if (printed.empty() || says == Says::size) return printed;
    if (!(seen.p < 0.05)) return phrase("%1; undecided here", printed);
    const bool so = (seen.difference > 0.0) == (says == Says::more);
    return so ? phrase("%1; so here, too", printed) : phrase("%1; the reverse here", printed);
}

detector::Results readRuns(const KeptFiles& files, const detector::Recipe& recipe) {
    const std::string path(files.id);
    const auto names = columnNames();
    auto table = CsvTable::open(files.runs, path, names, {}, {});
    assert(table);
    detector::Results results;
    while (*table->next()) {
        const auto index = [](const auto& list, const auto& matches) {
            return static_cast<std::size_t>(std::find_if(list.begin(), list.end(), matches) -
                                            list.begin());
        };
        const auto seed = static_cast<std::uint64_t>(*table->number(0));
        const std::size_t loss =
            index(recipe.losses, [&](const StagedLoss& l) { return l.spec() == table->text(1); });
        auto& runs = results.runs;
        if (runs.empty() || runs.back().seed != seed || runs.back().loss != loss)
            runs.push_back({seed, loss, {}, 0});
        detector::Evaluated e{static_cast<int>(*table->number(3)),
                              index(recipe.rules,
                                    [&](const suppress::Rule& rule) {
                                        return suppress::ruleText(rule) == table->text(2);
                                    }),
                              {}};
        for (std::size_t m = 0; m < detector::measure_count; ++m)
            e.measures[m] = *table->number(4 + m);
        runs.back().evaluated.push_back(e);
    }
    return results;
}

}  // namespace

std::size_t KeptRuns::lossOf(std::string_view spec) const {
    const auto found = std::find_if(recipe.losses.begin(), recipe.losses.end(),
                                    [&](const StagedLoss& l) { return l.spec() == spec; });
    assert(found != recipe.losses.end());
    return static_cast<std::size_t>(found - recipe.losses.begin());
}

detector::Comparison KeptRuns::against(std::string_view loss) const {
    detector::Recipe other = recipe;
    other.reference = static_cast<int>(lossOf(loss));
    return compareLosses(other, results, recipe.steps);
}

detector::Comparison KeptRuns::byRule() const {
    return compareRules(recipe, results, recipe.steps);
}

const detector::Cell& cellOf(const KeptRuns& kept, const detector::Comparison& comparison,
                             std::string_view loss, Measure measure, std::size_t rule) {
    const detector::Arm arm{kept.lossOf(loss), rule};
    const auto found = std::find_if(comparison.rows.begin(), comparison.rows.end(),
                                    [&](const auto& row) { return row.arm == arm; });
    assert(found != comparison.rows.end());
    return found->cells[static_cast<std::size_t>(measure)];
}

detector::Paired across(const KeptRuns& first, const KeptRuns& second, std::string_view loss,
                        Measure measure) {
    const auto values = [&](const KeptRuns& kept) {
        std::vector<double> list;
        for (const auto& run : kept.results.runs)
            if (run.loss == kept.lossOf(loss))
                list.push_back(run.evaluated[0].measures[static_cast<std::size_t>(measure)]);
        return list;
    };
    return detector::pairedDifference(values(second), values(first));
}

Phrase differenceText(const detector::Paired& d) {
    return Phrase::number(formatFixed(100.0 * d.difference, 2, true) + " \u00b1 " +
                          formatFixed(100.0 * d.standard_error, 2));
}

TablePanel comparisonTable(Phrase title, const KeptRuns& kept,
                           const detector::Comparison& comparison) {
    constexpr std::array shown_measures{Measure::ap, Measure::ap50, Measure::ap75, Measure::ap90,
                                        Measure::ap_small};
    TablePanel panel{std::move(title), {phrase("loss")}, {}};
    for (const Measure m : shown_measures) panel.header.push_back(detector::measure_words.of(m));
    panel.header.push_back(phrase("p of AP"));
    for (const auto& row : comparison.rows) {
        Phrase name = nameOf(kept.recipe, kept.recipe.losses[row.arm.loss]);
        if (kept.recipe.rules.size() > 1)
            name = phrase("%1, %2", name, suppress::ruleText(kept.recipe.rules[row.arm.rule]));
        std::vector<Phrase> cells{std::move(name)};
        for (const Measure m : shown_measures) {
            const auto& cell = row.cells[static_cast<std::size_t>(m)];
            cells.push_back(row.arm == row.reference ? points(cell.mean)
                                                     : differenceText(cell.to_reference));
        }
        cells.push_back(row.arm == row.reference ? Phrase() : shown(row.cells[0].to_reference.p));
        panel.rows.push_back(std::move(cells));
    }
    return panel;
}

Check differenceCheck(Phrase claim, const Phrase& printed, const detector::Paired& difference,
                      double lo, double hi, Says says) {
    return between(phrase("%1 (p %2)", std::move(claim), shown(difference.p)),
                   saidAndSeen(printed, difference, says), 100.0 * difference.difference, lo, hi);
}

Check lossCheck(const KeptRuns& kept, std::string_view loss, std::string_view reference,
                Measure measure, const Phrase& printed, double lo, double hi, Says says) {
    const auto table = kept.against(reference);
    const auto titleOf = [&](std::string_view spec) {
        return kept.recipe.losses[kept.lossOf(spec)].title();
    };
    return differenceCheck(phrase("%1 of %2 less that of %3", detector::measure_words.of(measure),
                                  titleOf(loss), titleOf(reference)),
                           printed, cellOf(kept, table, loss, measure).to_reference, lo, hi, says);
}

std::vector<Setting> detectorSettings(const KeptRuns& kept) {
    return {{detector::whatItIs(), Origin::ours,
             phrase("what the loss alone changes: scenes, features, assignment, class scores and "
                    "minibatches are the same")},
            {phrase("%1 seeds, %2 and %3 images, %4 steps of Adam, hidden edges %5",
                    kept.recipe.seeds, kept.recipe.train_images, kept.recipe.test_images,
                    kept.recipe.steps, shortest(kept.recipe.occ)),
             Origin::ours, phrase("iouscope-batch detect runs it again")}};
}

Phrase detectorNote() {
    return phrase("Differences are paired by seed, with standard errors; p is that of the exact "
                  "sign flips, of which ten seeds allow 0.002 at least. Features are made from the "
                  "truth, so that places are found more easily than in images, and every effect "
                  "depends on the noise that is assumed.");
}

std::optional<Check> trainedAnew(const KeptRuns& kept, const Context& context) {
    if (context.reduced) return std::nullopt;
    const auto anew = runExperiment(detector::oneRun(kept.recipe, 0, 0),
                                    {.threads = 1, .progress = context.progress});
    if (!anew || anew->runs.empty()) return std::nullopt;
    const auto& before = kept.results.runs.front().evaluated;
    return between(phrase("AP of the first seed and loss, trained anew, less the kept one"), {},
                   100.0 * (anew->runs.front().evaluated[0].measures[0] - before[0].measures[0]),
                   -0.5, 0.5);
}

std::span<const KeptRuns> keptRuns() {
    static const std::vector<KeptRuns> all = [] {
        std::vector<KeptRuns> list;
        for (const KeptFiles& files : embeddedRuns()) {
            const auto recipe = detector::readRecipe(files.recipe, std::string(files.id));
            assert(recipe);
            list.push_back({files.id, *recipe, readRuns(files, *recipe)});
        }
        return list;
    }();
    return all;
}

const KeptRuns& keptRun(std::string_view id) {
    const auto all = keptRuns();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const KeptRuns& k) { return k.id == id; });
    assert(found != all.end());
    return *found;
}

}  // namespace iou::gallery
