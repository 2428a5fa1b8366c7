// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/tables.hpp"

#include "core/base/csv_field.hpp"
#include "core/own_formula/table_names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace iou::detector {

namespace {

/// A measure of an arm with a run; none: the run is missing, or no truth has the size.
std::optional<double> valueOf(const Run& run, const Arm& arm, int step, std::size_t measure) {
    if (run.loss != arm.loss) return std::nullopt;
    for (const Evaluated& e : run.evaluated)
        if (e.step == step && e.rule == arm.rule && e.measures[measure] >= 0.0)
            return e.measures[measure];
    return std::nullopt;
}

/// By seed.
std::vector<std::optional<double>> valuesOf(const Recipe& recipe, const Results& results,
                                            const Arm& arm, int step, std::size_t measure) {
    std::vector<std::optional<double>> values(static_cast<std::size_t>(recipe.seeds));
    for (const Run& run : results.runs)
        if (const auto value = valueOf(run, arm, step, measure))
            values[static_cast<std::size_t>(run.seed - recipe.first_seed)] = value;
    return values;
}

Cell cellOf(const std::vector<std::optional<double>>& values,
            const std::vector<std::optional<double>>& reference, bool is_reference) {
    std::vector<double> all, mine, theirs;
    for (std::size_t s = 0; s < values.size(); ++s) {
        if (values[s]) all.push_back(*values[s]);
        if (!values[s] || !reference[s]) continue;
        mine.push_back(*values[s]);
        theirs.push_back(*reference[s]);
    }
    Cell cell;
    if (all.empty()) return cell;
    const auto n = static_cast<double>(all.size());
    cell.mean = 0.0;
    for (const double x : all) cell.mean += x / n;
    double squares = 0.0;
    for (const double x : all) squares += (x - cell.mean) * (x - cell.mean);
    if (all.size() > 1) cell.deviation = std::sqrt(squares / (n - 1.0));
    if (!is_reference) cell.to_reference = pairedDifference(mine, theirs);
    return cell;
}

void adjust(Comparison& table) {
    std::vector<double> all;
    for (std::size_t m = 0; m < measure_count; ++m) {
        std::vector<double> of_measure;
        for (const auto& row : table.rows) of_measure.push_back(row.cells[m].to_reference.p);
        const auto adjusted = holm(of_measure);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            table.rows[r].cells[m].p_holm_measure = adjusted[r];
        all.insert(all.end(), of_measure.begin(), of_measure.end());
    }
    const auto adjusted = holm(all);
    for (std::size_t m = 0; m < measure_count; ++m)
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            table.rows[r].cells[m].p_holm = adjusted[m * table.rows.size() + r];
}

void fill(const Recipe& recipe, const Results& results, int step, Comparison& table) {
    for (auto& row : table.rows)
        for (std::size_t m = 0; m < measure_count; ++m)
            row.cells[m] =
                cellOf(valuesOf(recipe, results, row.arm, step, m),
                       valuesOf(recipe, results, row.reference, step, m), row.arm == row.reference);
    adjust(table);
}

/// What tables call the losses.
std::vector<std::string> namesOf(const Recipe& recipe) {
    std::vector<std::string> specs;
    for (const StagedLoss& loss : recipe.losses) specs.push_back(loss.spec());
    return tableNames(std::span<const std::string>(specs));
}

std::string optionalNumber(double x) { return std::isnan(x) ? std::string() : format17(x); }

/// A number in points of 100, right in a column of this width.
std::string points(double x, int width, bool with_plus = false) {
    const std::string shown = std::isnan(x) ? "" : formatFixed(100.0 * x, 2, with_plus);
    const auto room = static_cast<std::size_t>(width);
    return shown.size() < room ? std::string(room - shown.size(), ' ') + shown : shown;
}

constexpr std::array kShown{Measure::ap, Measure::ap50, Measure::ap75, Measure::ap90,
                            Measure::ap_small};

}  // namespace

Comparison compareLosses(const Recipe& recipe, const Results& results, int step) {
    Comparison table;
    for (std::size_t rule = 0; rule < recipe.rules.size(); ++rule)
        for (std::size_t loss = 0; loss < recipe.losses.size(); ++loss)
            table.rows.push_back(
                {{loss, rule}, {static_cast<std::size_t>(recipe.reference), rule}, {}});
    fill(recipe, results, step, table);
    return table;
}

Comparison compareRules(const Recipe& recipe, const Results& results, int step) {
    Comparison table;
    for (std::size_t loss = 0; loss < recipe.losses.size(); ++loss)
        for (std::size_t rule = 0; rule < recipe.rules.size(); ++rule)
            table.rows.push_back({{loss, rule}, {loss, 0}, {}});
    fill(recipe, results, step, table);
    return table;
}

std::string runsCsv(const Recipe& recipe, const Results& results) {
    std::string text = "seed,loss,nms,step";
    for (const auto word : measure_words.all()) text.append(",").append(word);
    text += ",not_finite,notice\n";
    const std::string notice = csvField(whatItIs().text());
    const std::vector<std::string> names = namesOf(recipe);
    for (const Run& run : results.runs)
        for (const Evaluated& e : run.evaluated) {
            text += std::to_string(run.seed) + ',' + csvField(names[run.loss]) + ',' +
                    csvField(suppress::ruleText(recipe.rules[e.rule])) + ',' +
                    std::to_string(e.step);
            for (const double x : e.measures) text += ',' + format17(x);
            text += ',' + std::to_string(run.not_finite) + ',' + notice + '\n';
        }
    return text;
}

std::string tableCsv(const Recipe& recipe, const Comparison& comparison) {
    std::string text =
        "loss,measure,mean,difference,standard_error,lo,hi,p,p_holm,nms,p_holm_measure,notice\n";
    const std::string notice = csvField(whatItIs().text());
    const std::vector<std::string> names = namesOf(recipe);
    for (const auto& row : comparison.rows)
        for (std::size_t m = 0; m < measure_count; ++m) {
            const Cell& c = row.cells[m];
            const Paired& d = c.to_reference;
            text += csvField(names[row.arm.loss]) + ',';
            text += measure_words.of(static_cast<Measure>(m));
            for (const double x :
                 {c.mean, d.difference, d.standard_error, d.lo, d.hi, d.p, c.p_holm})
                text += ',' + optionalNumber(x);
            text += ',' + csvField(suppress::ruleText(recipe.rules[row.arm.rule])) + ',' +
                    optionalNumber(c.p_holm_measure) + ',' + notice + '\n';
        }
    return text;
}

std::string tableText(const Recipe& recipe, const Comparison& comparison) {
    std::size_t widest = 4;
    const std::vector<std::string> names = namesOf(recipe);
    const auto titleOf = [&](const Arm& arm) {
        std::string title = names[arm.loss];
        if (recipe.rules.size() > 1) title += ", " + suppress::ruleText(recipe.rules[arm.rule]);
        return title;
    };
    for (const auto& row : comparison.rows) widest = std::max(widest, titleOf(row.arm).size());
    const auto padded = [widest](std::string title) {
        title.resize(widest, ' ');
        return title;
    };
    std::string text = padded("loss");
    for (const Measure m : kShown) {
        std::string word(measure_words.of(m));
        text += std::string(9 - word.size(), ' ') + word + "         +-";
    }
    text += "   p of AP\n";
    for (const auto& row : comparison.rows) {
        text += padded(titleOf(row.arm));
        const bool is_reference = row.arm == row.reference;
        for (const Measure m : kShown) {
            const Cell& c = row.cells[static_cast<std::size_t>(m)];
            text += is_reference ? points(c.mean, 9) : points(c.to_reference.difference, 9, true);
            text += points(is_reference ? c.deviation : c.to_reference.standard_error, 11);
        }
        const double p = row.cells[0].to_reference.p;
        char shown[32] = "";
        if (!std::isnan(p)) std::snprintf(shown, sizeof shown, "%10.4f", p);
        text.append(shown).append("\n");
    }
    return text;
}

}  // namespace iou::detector
