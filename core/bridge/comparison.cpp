// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/comparison.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/json/json_text.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/readings/answer_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace iou::bridge {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kNameWidth = 24;
constexpr std::string_view kComponents[] = {"cx", "cy", "w", "h"};

double valueDifference(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b)) {
        const bool alike = (std::isnan(a) && std::isnan(b)) || a == b;
        return alike ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return std::fabs(a - b) / std::max(1.0, std::fabs(b));
}

LargestDifference gradientDifference(const std::array<double, 4>& theirs,
                                     const std::array<double, 4>& ours, const Box<>& target,
                                     std::size_t pair) {
    double longest = 0.0;
    const auto size = [&](std::size_t k) { return k % 2 == 0 ? target.w : target.h; };
    for (std::size_t k = 0; k < 4; ++k)
        longest = std::max({longest, std::fabs(theirs[k]) * size(k), std::fabs(ours[k]) * size(k)});
    LargestDifference out{0.0, pair, 0, theirs[0], ours[0]};
    for (std::size_t k = 0; k < 4; ++k) {
        double met = 0.0;
        if (!std::isfinite(theirs[k]) || !std::isfinite(ours[k]))
            met = valueDifference(theirs[k], ours[k]);
        else if (longest > 0.0)
            met = std::fabs(theirs[k] - ours[k]) * size(k) / longest;
        if (met > out.size) out = {met, pair, static_cast<int>(k), theirs[k], ours[k]};
    }
    return out;
}

std::string shortNumber(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", x == 0.0 ? 0.0 : x);
    return text;
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text + ' ';
}

Json differenceJson(const LargestDifference& d, std::span<const NamedPair> pairs) {
    Json out{{"size", numberOrWord(d.size)}, {"pair", pairs.empty() ? "" : pairs[d.pair].name}};
    if (d.component >= 0) out["component"] = kComponents[d.component];
    out["program"] = numberOrWord(d.theirs);
    out["loss"] = numberOrWord(d.ours);
    return out;
}

std::string_view weightId(Finding::Weight weight) {
    switch (weight) {
    case Finding::Weight::fine: return "fine";
    case Finding::Weight::remark: return "remark";
    case Finding::Weight::problem: return "problem";
    }
    return "";
}

}  // namespace

double LossComparison::worst() const { return std::max(value.size, gradient.size); }

Result<std::vector<Gradient>> numbersAt(const ProgramCode& code, const std::vector<double>& params,
                                        std::span<const NamedPair> pairs) {
    std::vector<Box<>> preds, targets;
    for (const NamedPair& pair : pairs) {
        preds.push_back(pair.pred);
        targets.push_back(pair.target);
    }
    return code.slopes(preds, targets, params.data(), 0);
}

std::vector<LossComparison> compareNumbers(std::span<const Gradient> theirs,
                                           std::span<const Loss> losses,
                                           std::span<const NamedPair> pairs,
                                           const Progress* progress) {
    std::vector<LossComparison> out;
    for (const Loss& loss : losses) {
        LossComparison row{loss, {}, {}};
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (progress && progress->cancelled()) return out;
            const Gradient ours = loss.direction(pairs[i].pred, pairs[i].target);
            const double value = valueDifference(theirs[i].value, ours.value);
            if (i == 0 || value > row.value.size)
                row.value = {value, i, -1, theirs[i].value, ours.value};
            const auto slope = gradientDifference(theirs[i].d, ours.d, pairs[i].target, i);
            if (i == 0 || slope.size > row.gradient.size) row.gradient = slope;
        }
        out.push_back(std::move(row));
    }
    std::stable_sort(out.begin(), out.end(), [](const LossComparison& a, const LossComparison& b) {
        return a.value.size != b.value.size ? a.value.size < b.value.size
                                            : a.gradient.size < b.gradient.size;
    });
    return out;
}

std::string comparisonText(const Declaration& declaration, const std::vector<LossComparison>& rows,
                           std::span<const NamedPair> pairs, const ProbeReport* report) {
    std::string out = declaration.title + " over " + std::to_string(pairs.size()) +
                      " pairs; largest differences\n" + padded("loss", kNameWidth) +
                      padded("value", 10) + padded("at pair", 10) + padded("gradient", 10) +
                      padded("by", 3) + "at pair\n";
    std::vector<Loss> losses;
    for (const LossComparison& row : rows) losses.push_back(row.loss);
    const std::vector<std::string> names = tableNames(losses);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LossComparison& row = rows[i];
        out +=
            padded(isFormulaSpec(names[i]) ? excerpt(names[i], kNameWidth) : names[i], kNameWidth) +
            padded(shortNumber(row.value.size), 10) + padded(pairs[row.value.pair].name, 10);
        out += padded(shortNumber(row.gradient.size), 10) +
               padded(std::string(kComponents[row.gradient.component]), 3) +
               pairs[row.gradient.pair].name + '\n';
    }
    if (!report) return out;
    for (const Finding& finding : report->findings)
        out += (finding.weight == Finding::Weight::problem ? "problem: " : "") +
               finding.text.text() + '\n';
    return out;
}

std::string comparisonJson(const Declaration& declaration, const std::vector<LossComparison>& rows,
                           std::span<const NamedPair> pairs, const ProbeReport* report) {
    Json json{{"program", declaration.title},
              {"language", declaration.language},
              {"pairs", pairs.size()},
              {"losses", Json::array()}};
    for (const LossComparison& row : rows) {
        json["losses"].push_back({{"loss", row.loss.spec()},
                                  {"value", differenceJson(row.value, pairs)},
                                  {"gradient", differenceJson(row.gradient, pairs)}});
    }
    if (report) {
        json["findings"] = Json::array();
        for (const Finding& finding : report->findings)
            json["findings"].push_back(
                {{"weight", weightId(finding.weight)}, {"text", finding.text.text()}});
        json["reading"] = verdictId(report->reading.verdict);
    }
    return jsonText(json);
}

}  // namespace iou::bridge
