// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/card_rows.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"

#include <cmath>
#include <cstdio>
#include <functional>

namespace iou {

namespace {

constexpr std::size_t kNameLength = 28;
constexpr double kHolds = 1e-9;       // relative change
constexpr double kIsGradient = 1e-5;  // asymmetry of the Jacobian
constexpr double kAgainst = 90.0;     // degrees
constexpr double kFarGap = 1000.0;    // sizes

using CellOf = std::function<CardCell(const LossCard&)>;

CardCell countCell(const Count& c, bool is_fault = true) {
    if (c.of == 0) return {phrase("no such pair"), {}, false};
    if (c.count == 0) return {phrase("none in %1", c.of), {}, false};
    const double percent = 100.0 * static_cast<double>(c.count) / static_cast<double>(c.of);
    return {phrase("%1 of %2 (%3 %)", c.count, c.of, shortNumber(percent)), c.worst, is_fault};
}

CardCell numberCell(const Extreme& x, bool is_fault = false) {
    if (std::isnan(x.value)) return {phrase("no such pair"), {}, false};
    return {shortNumber(x.value), x.at, is_fault};
}

CardCell degreesCell(const Extreme& x, double fault_above) {
    if (std::isnan(x.value)) return {phrase("no such pair"), {}, false};
    if (x.value == 0.0) return {phrase("%1°", shortNumber(0.0)), {}, false};
    return {phrase("%1°", shortNumber(x.value)), x.at, x.value > fault_above};
}

CardCell gapCell(const Extreme& x) {
    if (std::isinf(x.value)) return {phrase("more than %1", shortNumber(gap_limit)), {}, false};
    return {shortNumber(x.value), x.at, x.value < kFarGap};
}

CardCell changeCell(const Extreme& x) {
    if (std::isnan(x.value)) return {phrase("no such pair"), {}, false};
    if (x.value <= kHolds) return {phrase("holds"), {}, false};
    return {shortNumber(x.value), x.at, true};
}

CardCell slopeCell(const Slopes& d) {
    return {phrase("%1, %2, %3, %4", shortNumber(d[0]), shortNumber(d[1]), shortNumber(d[2]),
                   shortNumber(d[3])),
            {},
            false};
}

CardCell gradientCell(const Extreme& x) {
    if (std::isnan(x.value)) return {phrase("no such pair"), {}, false};
    if (x.value < kIsGradient) return {phrase("a gradient of some function"), {}, false};
    return {phrase("no gradient: %1", shortNumber(x.value)), x.at, true};
}

CardCell stepsCell(int steps) {
    if (steps < 0) return {phrase("not reached"), {}, true};
    return {phrase("%1 steps", steps), {}, false};
}

CardCell exponentCell(double exponent) {
    if (std::isnan(exponent)) return {phrase("no such pair"), {}, false};
    return {shortNumber(exponent), {}, false};
}

CardCell strengthCell(const Strength& s) {
    if (s.count == 0) return {phrase("no such pair"), {}, false};
    return {phrase("%1 (of %2)", shortNumber(s.median), s.count), {}, false};
}

/// A section while it is filled.
class SectionMaker {
public:
    SectionMaker(const ReportCard& card, Phrase title) : m_card(card) {
        m_out.title = std::move(title);
    }
    void add(std::string_view id, Phrase title, Phrase definition, const CellOf& cell,
             std::string_view quest = {}) {
        CardRow row{id, std::move(title), std::move(definition), quest, {}};
        for (const LossCard& loss : m_card.losses) row.cells.push_back(cell(loss));
        m_out.rows.push_back(std::move(row));
    }
    CardSection take() { return std::move(m_out); }

private:
    const ReportCard& m_card;
    CardSection m_out;
};

CardSection valueSection(const ReportCard& card) {
    SectionMaker out(card, phrase("Value"));
    out.add("min", phrase("smallest"), phrase("The smallest value at these pairs."),
            [](const LossCard& c) { return numberCell(c.least); });
    out.add("max", phrase("largest"), phrase("The largest value at these pairs."),
            [](const LossCard& c) { return numberCell(c.most); });
    out.add("not_finite", phrase("not finite"),
            phrase("Pairs whose value or gradient is not finite."),
            [](const LossCard& c) { return countCell(c.not_finite); });
    out.add("match", phrase("at a perfect match"), phrase("The value where both boxes are equal."),
            [](const LossCard& c) {
                return CardCell{shortNumber(c.match.value), {}, false};
            });
    out.add("match_slope", phrase("slope at a match"),
            phrase("Partials by centre and size where both boxes are equal, by the rules for "
                   "ties."),
            [](const LossCard& c) { return slopeCell(c.match.d); });
    out.add("kink", phrase("kink at a match"),
            phrase("The slopes to both sides of a match, added up, of the variable where this is "
                   "largest, in sizes of the target; 0: smooth."),
            [](const LossCard& c) { return numberCell(c.match.kink); });
    return out.take();
}

CardSection faultSection(const ReportCard& card) {
    SectionMaker out(card, phrase("What a small step does"));
    out.add(
        "vanishing", phrase("no gradient"),
        phrase("Pairs whose gradient is below 10^-12 in sizes of the target."),
        [](const LossCard& c) { return countCell(c.vanishing); }, "vanishing");
    out.add(
        "vanishing_disjoint", phrase("no gradient, boxes apart"),
        phrase("The same of the pairs that share nothing."),
        [](const LossCard& c) { return countCell(c.vanishing_disjoint); }, "vanishing");
    out.add(
        "reach_x", phrase("gradient up to a gap of"),
        phrase("The farthest gap along x that has a gradient, boxes of one size, in sizes."),
        [](const LossCard& c) { return gapCell(c.reach.along_x); }, "vanishing");
    out.add(
        "reach_diagonal", phrase("along the diagonal"),
        phrase("The same with the gap along both axes."),
        [](const LossCard& c) { return gapCell(c.reach.along_diagonal); }, "vanishing");
    out.add(
        "enlarging", phrase("grows a box that is large enough"),
        phrase("Of the pairs that share nothing and whose prediction is nowhere smaller than "
               "the target: those whose step grows its area."),
        [](const LossCard& c) { return countCell(c.enlarging); }, "enlarging");
    out.add("centre_away", phrase("moves the centre away"),
            phrase("Pairs whose step takes the centre farther from the target's."),
            [](const LossCard& c) { return countCell(c.center_away); });
    out.add(
        "axis_away", phrase("moves away along an axis"),
        phrase("Pairs whose step takes the centre farther off along x or y."),
        [](const LossCard& c) { return countCell(c.axis_away); }, "axis_away");
    out.add(
        "lowers_iou", phrase("lowers IoU"),
        phrase("Of the pairs that overlap: those whose step lowers IoU at first."),
        [](const LossCard& c) { return countCell(c.lowers_iou); }, "lowers_iou");
    out.add(
        "iou_angle", phrase("farthest from the rise of IoU"),
        phrase("The largest angle between the gradient and that of 1 - IoU, of the pairs that "
               "overlap."),
        [](const LossCard& c) { return degreesCell(c.iou_angle, kAgainst); }, "lowers_iou");
    out.add(
        "step_angle", phrase("step against gradient"),
        phrase("The largest angle between the published step and the gradient."),
        [](const LossCard& c) { return degreesCell(c.step_angle, kAgainst); }, "step");
    out.add("detached_angle", phrase("gradient against the slope of the value"),
            phrase("The largest angle between the gradient and the slope with nothing held "
                   "constant."),
            [](const LossCard& c) { return degreesCell(c.detached_angle, kAgainst); });
    out.add("asymmetry", phrase("is the step a gradient"),
            phrase("The largest difference of mixed slopes of the step, beside all of them, away "
                   "from kinks; below 10^-5 it is the gradient of some function."),
            [](const LossCard& c) { return gradientCell(c.asymmetry); });
    return out.take();
}

CardSection orderSection(const ReportCard& card) {
    SectionMaker out(card, phrase("Agreement with IoU"));
    out.add(
        "tau_b", phrase("rank agreement"),
        phrase("Kendall's tau-b of the loss with a minus and IoU, over predictions that "
               "overlap one target; 1: the same order."),
        [](const LossCard& c) {
            return CardCell{shortNumber(c.ranks.tau_b), {}, false};
        },
        "inversion");
    out.add(
        "inverted", phrase("in the wrong order"),
        phrase("Two predictions whose IoU differs by more than .01, and the better has the "
               "larger loss."),
        [](const LossCard& c) { return countCell(c.ranks.inverted); }, "inversion");
    return out.take();
}

CardSection lawSection(const ReportCard& card) {
    SectionMaker out(card, phrase("Invariances"));
    const auto add = [&](std::string_view id, Phrase title, std::size_t change,
                         std::string_view quest = {}) {
        out.add(
            id, std::move(title),
            phrase("The largest relative change of the value; up to 10^-9 it holds."),
            [change](const LossCard& c) { return changeCell(c.changes[change]); }, quest);
    };
    add("translation", phrase("moved by 1000 sizes"), 0);
    add("scale", phrase("scaled by 1/256 to 256"), 1);
    add("swapped_axes", phrase("axes swapped"), 2);
    add("mirror_x", phrase("mirrored in x"), 3, "asymmetry");
    add("mirror_y", phrase("mirrored in y"), 4, "asymmetry");
    out.add("size_exponent", phrase("gradient over size"),
            phrase("The exponent of the gradient's length over the size of both boxes; -1: the "
                   "value does not change with it."),
            [](const LossCard& c) { return exponentCell(c.size.exponent); });
    out.add("log_size_exponent", phrase("in log sizes"),
            phrase("The same with the logarithms of the sizes as variables."),
            [](const LossCard& c) { return exponentCell(c.size.log_exponent); });
    return out.take();
}

CardSection strengthSection(const ReportCard& card) {
    SectionMaker out(card, phrase("Strength of the gradient by IoU"));
    static constexpr std::array<std::string_view, strength_bins> ids{
        "strength_0", "strength_25", "strength_50", "strength_75", "strength_95", "strength_100"};
    for (std::size_t i = 0; i < strength_bins; ++i) {
        const Phrase title = i == 0 ? phrase("IoU 0")
                                    : phrase("IoU %1 to %2", shortNumber(strength_ends[i - 1]),
                                             shortNumber(strength_ends[i]));
        out.add(ids[i], title,
                phrase("The median length of the gradient, times the root of the target's area."),
                [i](const LossCard& c) { return strengthCell(c.strength[i]); });
    }
    return out.take();
}

CardSection descentSection(const ReportCard& card) {
    SectionMaker out(card, phrase("Descent under %1", Phrase(card.recipe.protocol.id)));
    static constexpr std::array<std::string_view, 4> ids{"steps_50", "steps_75", "steps_90",
                                                         "steps_95"};
    for (std::size_t g = 0; g < iou_goals.size(); ++g)
        out.add(ids[g], phrase("mean IoU %1", shortNumber(iou_goals[g])),
                phrase("Steps until the mean IoU of all cases is as large."),
                [g](const LossCard& c) { return stepsCell(c.descent.steps_to[g]); });
    out.add("final_iou_loss", phrase("final 1 - IoU"),
            phrase("The mean over all cases after the last step."), [](const LossCard& c) {
                return CardCell{shortNumber(c.descent.final_iou_loss), {}, false};
            });
    out.add("below_half", phrase("ends below IoU .5"), phrase("Cases that end so."),
            [](const LossCard& c) { return countCell(c.descent.below_half); });
    out.add("mean_enlargement", phrase("largest mean enlargement"),
            phrase("Mean of area less the target's, in areas of the target, at the step where it "
                   "is largest."),
            [](const LossCard& c) { return numberCell(c.descent.mean_enlargement); });
    out.add("worst_enlargement", phrase("largest enlargement"),
            phrase("The same of the case where it is largest."),
            [](const LossCard& c) { return numberCell(c.descent.worst_enlargement); });
    out.add("non_positive_size", phrase("met a size of 0 or below"), phrase("Cases that did."),
            [](const LossCard& c) {
                return countCell({c.descent.non_positive_size, c.descent.cases, {}});
            });
    out.add("diverged", phrase("diverged"), phrase("Cases that left every bound."),
            [](const LossCard& c) {
                return countCell({c.descent.diverged, c.descent.cases, {}});
            });
    if (card.recipe.with_speed)
        out.add("speed", phrase("speed beside GIoU"),
                phrase("Steps a second of a simulation, one thread, against those of GIoU measured "
                       "in turn."),
                [](const LossCard& c) {
                    return CardCell{shortNumber(c.speed.value_or(0.0)), {}, false};
                });
    return out.take();
}

}  // namespace

Phrase shortNumber(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", x == 0.0 ? 0.0 : x);
    return Phrase::number(text);
}

std::string cardName(const Loss& loss) {
    const std::string spec = loss.spec();
    if (isFormulaSpec(spec)) return excerpt(loss.name().empty() ? spec : loss.name(), kNameLength);
    if (spec == loss.id()) return std::string(loss.name());
    return excerpt(spec, kNameLength);
}

Phrase cardSentence(const ReportCard& card) {
    const ReportRecipe& recipe = card.recipe;
    if (card.losses.empty()) return {};
    const LossCard& first = card.losses.front();
    const Phrase counts = phrase("%1 pairs, of which %2 overlap and %3 do not", first.pairs,
                                 first.overlapping, first.disjoint);
    if (!recipe.pairs.empty()) return phrase("Given: %1.", counts);
    return phrase("Starts of the protocol %1, seed %2, moved and scaled to targets of area 1: %3.",
                  Phrase(recipe.protocol.id), Phrase(std::to_string(recipe.seed)), counts);
}

std::vector<CardSection> cardSections(const ReportCard& card) {
    return {valueSection(card), faultSection(card),    orderSection(card),
            lawSection(card),   strengthSection(card), descentSection(card)};
}

}  // namespace iou
