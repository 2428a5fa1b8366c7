// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/quantities.hpp"

#include "core/explain/gradient_shares.hpp"
#include "core/explorer/shown_alpha.hpp"
#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"
#include "core/lessons/lab_quantities.hpp"
#include "core/registry/registry.hpp"
#include "core/simulate/sampler.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace iou {

namespace {

struct NamedQuantity {
    std::string_view name;
    double (*read)(Situation&);
};

double gap(double distance, double size, double other) {
    return std::max(0.0, std::abs(distance) - (size + other) * 0.5);
}

double stepsTo(Situation& s, double bound) {
    const Trajectory& run = s.run();
    for (int k = 0; k <= run.steps(); ++k)
        if (run.iou(k) >= bound) return k;
    return std::numeric_limits<double>::infinity();
}

/// Largest partial of the active lane's loss by the variables of its steps.
double slopeByCode(Situation& s) {
    const RunRecipe& run = s.document.run();
    const auto d = run.loss.gradient(s.pred(), s.target()).d;
    double largest = 0.0;
    for (const double g : partialsIn(run.codeFrom(s.document.explorer.scene.pred), s.pred(), d))
        largest = std::max(largest, std::abs(g));
    return largest;
}

/// Percent of the gradient that the quarter with the least IoU has of the batch's first cases.
double worstQuarter(Situation& s, const Loss& loss) {
    constexpr std::int64_t most = 200;  // as the panel Shares takes
    const SimulationRecipe& recipe = s.document.batch.recipe;
    const Sampler sampler(recipe.protocol, recipe.seed);
    std::vector<BatchPair> pairs;
    for (std::int64_t i = 0; i < std::min(most, recipe.caseCount()); ++i) {
        const Case c = sampler.at(i);
        pairs.push_back({c.start, c.target});
    }
    return 100.0 *
           gradientShares(loss, pairs, s.document.run().form, BatchNorm::pairs).worst_quarter;
}

constexpr std::array kQuantities{
    NamedQuantity{"iou", [](Situation& s) { return iouOf(s.pred(), s.target()); }},
    NamedQuantity{"distance",
                  [](Situation& s) {
                      return std::hypot(s.pred().cx - s.target().cx, s.pred().cy - s.target().cy);
                  }},
    NamedQuantity{
        "area_ratio",
        [](Situation& s) { return s.pred().w * s.pred().h / (s.target().w * s.target().h); }},
    NamedQuantity{
        "gap_x",
        [](Situation& s) { return gap(s.pred().cx - s.target().cx, s.pred().w, s.target().w); }},
    NamedQuantity{
        "gap_y",
        [](Situation& s) { return gap(s.pred().cy - s.target().cy, s.pred().h, s.target().h); }},
    NamedQuantity{"alpha", [](Situation& s) { return shownAlpha(s.document.explorer); }},
    NamedQuantity{"helper_iou",
                  [](Situation& s) {
                      const double alpha = shownAlpha(s.document.explorer);
                      return iouOf(interpolatedBox(s.pred(), s.target(), alpha), s.target());
                  }},
    NamedQuantity{"rate", [](Situation& s) { return s.document.run().schedule.rate(1); }},
    NamedQuantity{"steps",
                  [](Situation& s) { return static_cast<double>(s.document.run().steps); }},
    NamedQuantity{
        "lanes",
        [](Situation& s) { return static_cast<double>(s.document.explorer.lanes.size()); }},
    NamedQuantity{"losses", [](Situation& s) { return 1.0 * s.document.run().losses().stages(); }},
    NamedQuantity{"slope_by_code", slopeByCode},
    NamedQuantity{"playhead", [](Situation& s) { return static_cast<double>(s.playhead); }},
    NamedQuantity{"run.final_iou", [](Situation& s) { return s.run().iou(s.run().steps()); }},
    NamedQuantity{"run.best_iou", [](Situation& s) { return s.run().iou.maxCoeff(); }},
    NamedQuantity{"run.enlargement", [](Situation& s) { return s.run().enlargement.maxCoeff(); }},
    NamedQuantity{"run.steps_to_50", [](Situation& s) { return stepsTo(s, 0.5); }},
    NamedQuantity{"run.steps_to_75", [](Situation& s) { return stepsTo(s, 0.75); }},
    NamedQuantity{"run.steps_to_95", [](Situation& s) { return stepsTo(s, 0.95); }}};

constexpr std::array<std::string_view, 4> kPartials{"dcx", "dcy", "dw", "dh"};

std::optional<double (*)(const Box<>&)> boxQuantity(std::string_view name) {
    if (name == "cx") return [](const Box<>& b) { return b.cx; };
    if (name == "cy") return [](const Box<>& b) { return b.cy; };
    if (name == "w") return [](const Box<>& b) { return b.w; };
    if (name == "h") return [](const Box<>& b) { return b.h; };
    if (name == "left") return [](const Box<>& b) { return b.left(); };
    if (name == "top") return [](const Box<>& b) { return b.top(); };
    if (name == "right") return [](const Box<>& b) { return b.right(); };
    if (name == "bottom") return [](const Box<>& b) { return b.bottom(); };
    return std::nullopt;
}

/// A quantity of a loss: "loss.giou", "slope.giou", "dcx.giou".
std::optional<Quantity> lossQuantity(std::string_view what, const LossEntry& entry) {
    const Loss loss(entry);
    if (what == "loss") return [loss](Situation& s) { return loss.value(s.pred(), s.target()); };
    if (what == "year") return [year = entry.info->year](Situation&) { return 1.0 * year; };
    if (what == "chosen")
        return [loss](Situation& s) { return s.document.run().loss.id() == loss.id() ? 1.0 : 0.0; };
    if (what == "worst_quarter") return [loss](Situation& s) { return worstQuarter(s, loss); };
    if (what == "slope")
        return [loss](Situation& s) {
            double largest = 0.0;
            for (const double d : loss.gradient(s.pred(), s.target()).d)
                largest = std::max(largest, std::abs(d));
            return largest;
        };
    for (std::size_t i = 0; i < kPartials.size(); ++i)
        if (what == kPartials[i])
            return [loss, i](Situation& s) { return loss.gradient(s.pred(), s.target()).d[i]; };
    return std::nullopt;
}

/// A term of the active lane's loss at the pair; NaN where it has none of that name.
double termOf(Situation& s, std::string_view id) {
    for (const TermValue& term : s.document.run().loss.terms(s.pred(), s.target()))
        if (term.info->id == id) return term.value;
    return std::nan("");
}

struct NamedExpression {
    std::string_view text;
    Phrase (*name)();
};

constexpr std::array kNames{
    NamedExpression{"iou", [] { return Phrase(std::string_view("IoU")); }},
    NamedExpression{"distance", [] { return phrase("distance of the centres"); }},
    NamedExpression{"area_ratio", [] { return phrase("area in targets"); }},
    NamedExpression{"gap_x", [] { return phrase("gap"); }},
    NamedExpression{"gap_y", [] { return phrase("vertical gap"); }},
    NamedExpression{"alpha", [] { return Phrase(std::string_view("α")); }},
    NamedExpression{"helper_iou", [] { return phrase("IoU of the helper box"); }},
    NamedExpression{"term.focal_weight", [] { return phrase("weight of the pair"); }},
    NamedExpression{"rate", [] { return phrase("rate"); }},
    NamedExpression{"steps", [] { return phrase("steps"); }},
    NamedExpression{"lanes", [] { return phrase("lanes"); }},
    NamedExpression{"losses", [] { return phrase("losses one after another"); }},
    NamedExpression{"slope_by_code", [] { return phrase("slope by the code"); }},
    NamedExpression{"playhead", [] { return phrase("step on screen"); }},
    NamedExpression{"run.final_iou", [] { return phrase("IoU at the end"); }},
    NamedExpression{"run.best_iou", [] { return phrase("best IoU of the run"); }},
    NamedExpression{"run.enlargement", [] { return phrase("growth in targets"); }},
    NamedExpression{"run.steps_to_50", [] { return phrase("steps to IoU 0.5"); }},
    NamedExpression{"run.steps_to_75", [] { return phrase("steps to IoU 0.75"); }},
    NamedExpression{"run.steps_to_95", [] { return phrase("steps to IoU 0.95"); }},
    NamedExpression{"abs(pred.cx - target.cx)", [] { return phrase("horizontal offset"); }},
    NamedExpression{"pred.cx - target.cx", [] { return phrase("horizontal offset"); }},
    NamedExpression{"abs(pred.cy - target.cy)", [] { return phrase("vertical offset"); }},
    NamedExpression{"pred.cy - target.cy", [] { return phrase("vertical offset"); }},
    NamedExpression{"abs(pred.w - target.w)", [] { return phrase("difference in width"); }},
    NamedExpression{"abs(pred.h - target.h)", [] { return phrase("difference in height"); }},
    NamedExpression{"pred.w", [] { return phrase("width of the prediction"); }},
    NamedExpression{"pred.h", [] { return phrase("height of the prediction"); }},
    NamedExpression{"target.w", [] { return phrase("width of the ground truth"); }},
    NamedExpression{"target.h", [] { return phrase("height of the ground truth"); }},
    NamedExpression{"abs(pred.w / pred.h - target.w / target.h)",
                    [] { return phrase("difference in w/h"); }},
    NamedExpression{"alpha - gap_x / (gap_x + target.w)",
                    [] { return phrase("α above its bound"); }},
    NamedExpression{"abs(loss.giou - loss.iou)",
                    [] { return phrase("difference of GIoU and IoU loss"); }}};

/// "1 - loss.giou" is GIoU.
constexpr std::string_view kMetric = "1 - loss.";

/// "assign.positives(3)" in a lab's words.
std::optional<Phrase> labQuantityName(std::string_view expression, const Document* in) {
    const std::size_t dot = expression.find('.');
    const LabQuantities* lab = findLabQuantities(expression.substr(0, dot));
    if (!lab || dot == std::string_view::npos) return std::nullopt;
    const auto asked = readQuantityCall(expression.substr(dot + 1));
    if (asked.length != expression.size() - dot - 1) return std::nullopt;
    Phrase name = in && lab->nameIn ? lab->nameIn(*in, asked.name, asked.arguments)
                                    : lab->name(asked.name, asked.arguments);
    if (name.text().empty()) return std::nullopt;
    return name;
}

std::string nameOf(std::string_view id) {
    const LossPointer entry = findLoss(id);
    return entry ? entry->name : std::string(id);
}

}  // namespace

QuantityCall readQuantityCall(std::string_view text) {
    constexpr std::size_t most = 4;
    const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    QuantityCall call;
    while (call.length < text.size() && is_word(text[call.length])) ++call.length;
    call.name = text.substr(0, call.length);
    if (call.length == text.size() || text[call.length] != '(') return call;
    std::size_t at = call.length;
    std::vector<int> numbers;
    do {
        int number = 0;
        const auto [end, fault] =
            std::from_chars(text.data() + at + 1, text.data() + text.size(), number);
        if (fault != std::errc() || numbers.size() == most) return call;
        numbers.push_back(number);
        at = static_cast<std::size_t>(end - text.data());
    } while (at < text.size() && text[at] == ',');
    if (at == text.size() || text[at] != ')') return call;
    call.arguments = std::move(numbers);
    call.length = at + 1;
    return call;
}

const Trajectory& Situation::run() {
    if (!m_run) m_run = runRegression(document.run(), pred(), target());
    return *m_run;
}

std::optional<Quantity> findQuantity(std::string_view name, std::span<const int> arguments) {
    if (const LabQuantities* lab = findLabQuantities(name.substr(0, name.find('.'))))
        return lab->find(name.substr(std::min(name.find('.'), name.size() - 1) + 1), arguments);
    if (!arguments.empty()) return std::nullopt;
    for (const NamedQuantity& q : kQuantities)
        if (q.name == name) return q.read;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view what = name.substr(0, dot), rest = name.substr(dot + 1);
    if (what == "pred" || what == "target") {
        const auto read = boxQuantity(rest);
        if (!read) return std::nullopt;
        return [of_pred = what == "pred", read = *read](Situation& s) {
            return read(of_pred ? s.pred() : s.target());
        };
    }
    if (what == "parameter")
        return [parameter = std::string(rest)](Situation& s) {
            const Loss& loss = s.document.run().loss;
            const int index = loss.entry().parameterIndex(parameter);
            return index < 0 ? std::nan("") : loss.parameter(index);
        };
    if (what == "term") return [id = std::string(rest)](Situation& s) { return termOf(s, id); };
    if (what == "stepping") {
        const auto form = parseForm(rest);
        if (!form) return std::nullopt;
        return [form = *form](Situation& s) { return s.document.run().form == form ? 1.0 : 0.0; };
    }
    if (const LossPointer entry = findLoss(rest)) return lossQuantity(what, *entry);
    return std::nullopt;
}

Phrase quantityName(std::string_view expression, const Document* in) {
    if (const auto name = labQuantityName(expression, in)) return *name;
    for (const NamedExpression& each : kNames)
        if (each.text == expression) return each.name();
    const auto is_word = [](std::string_view word) {
        return std::ranges::all_of(word, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
    };
    if (expression.starts_with(kMetric) && is_word(expression.substr(kMetric.size())))
        return nameOf(expression.substr(kMetric.size()));
    const std::size_t dot = std::min(expression.find('.'), expression.size() - 1);
    const std::string_view what = expression.substr(0, dot), rest = expression.substr(dot + 1);
    if (!is_word(what) || !is_word(rest)) return expression;
    if (what == "pred") return phrase("%1 of the prediction", rest);
    if (what == "target") return phrase("%1 of the ground truth", rest);
    if (what == "loss") return phrase("%1 loss", nameOf(rest));
    if (what == "slope") return phrase("slope of %1", nameOf(rest));
    if (what == "parameter") return rest;
    for (const std::string_view partial : kPartials)
        if (what == partial) return "∂" + nameOf(rest) + "/∂" + std::string(what.substr(1));
    return expression;
}

}  // namespace iou
