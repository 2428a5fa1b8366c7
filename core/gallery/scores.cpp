// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/suppress/iou_head.hpp"
#include "core/suppress/suppress_outcome.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// Scores that know where the box is: Peng & Yu 2021, Eq. 31 and 32, and the article's p q.
namespace iou::gallery {

namespace {

constexpr std::array kMeasured{0.3, 0.7, 0.95};

Outcome runIouHead(const Context&) {
    const auto logits = linspace(-6.0, 6.0, 241);
    CurvePanel loss{
        phrase("loss of the head"), phrase("logit x of the predicted IoU"), phrase("L"), {}},
        slope{phrase("its slope"), phrase("logit x of the predicted IoU"), phrase("dL/dx"), {}};
    double steepest = 0.0, farthest = 0.0;
    for (const double measured : kMeasured) {
        Curve values{phrase("IoU %1", shortest(measured)), logits, {}}, slopes = values;
        for (const double x : logits) {
            const auto at = suppress::headLoss(x, measured);
            values.y.push_back(at.value);
            slopes.y.push_back(at.slope);
            steepest = std::max(steepest, std::fabs(at.slope));
            const double h = 1e-6;
            const double quotient = (suppress::headLoss(x + h, measured).value -
                                     suppress::headLoss(x - h, measured).value) /
                                    (2.0 * h);
            farthest = std::max(farthest, std::fabs(quotient - at.slope));
        }
        loss.curves.push_back(std::move(values));
        slope.curves.push_back(std::move(slopes));
    }
    Outcome out;
    out.figure.columns = 2;
    out.figure.panels = {loss, slope};
    for (const double measured : kMeasured)
        out.checks.push_back(
            near(phrase("loss where the head says IoU %1 and is right", shortest(measured)), "0"sv,
                 0.0, suppress::headLoss(suppress::logitOf(measured), measured).value, 1e-15));
    out.checks.push_back(
        between(phrase("largest distance of q_p - q from the loss's difference quotient"), {},
                farthest, 0.0, 1e-8));
    out.checks.push_back(
        between(phrase("largest slope, however wrong the head is"), {}, steepest, 0.0, 1.0));
    out.notes = {
        phrase("The divergence is the cross entropy less its least value: the gradient is the "
               "same. The paper does not say on which anchors the head is trained, and its "
               "gains in AP are of networks trained on COCO, which this page cannot repeat.")};
    return out;
}

/// The detections a method keeps, over the truths.
ScenePanel keptScene(const SuppressLab& lab, const SuppressSummary& summary, Phrase title) {
    ScenePanel panel{std::move(title), {}};
    for (const auto& truth : lab.truths) panel.boxes.push_back({truth.box, Role::target});
    for (std::size_t i = 0; i < summary.outcomes.size(); ++i) {
        const auto& d = lab.detections[i];
        if (summary.outcomes[i].fate == suppress::Fate::kept)
            panel.boxes.push_back(
                {d.box, Role::pred,
                 phrase("p %1, q %2", shortest(d.score), shortest(d.predicted_iou))});
    }
    return panel;
}

Outcome runRanking(const Context&) {
    SuppressLab lab;
    const SuppressOutcome outcome = outcomeOf(lab);
    const auto& by_score = outcome.methods[static_cast<std::size_t>(suppress::Method::greedy)];
    const auto& by_both =
        outcome.methods[static_cast<std::size_t>(suppress::Method::greedy_combined)];
    std::vector<double> iou, product;
    bool same_order = true;
    for (std::size_t i = 0; i < lab.detections.size(); ++i) {
        const auto& a = lab.detections[i];
        for (const auto& b : lab.detections) {
            const bool by_product = a.score * a.predicted_iou < b.score * b.predicted_iou;
            same_order &= by_product == (suppress::combinedScore(a.score, a.predicted_iou, 0.5) <
                                         suppress::combinedScore(b.score, b.predicted_iou, 0.5));
        }
        if (outcome.detections[i].truth < 0) continue;
        iou.push_back(outcome.detections[i].iou);
        product.push_back(a.score * a.predicted_iou);
    }
    const double agreement = kendallTau(product, iou).value_or(0.0);
    Outcome out;
    out.figure.columns = 2;
    out.figure.panels = {keptScene(lab, by_score, phrase("kept by p")),
                         keptScene(lab, by_both, phrase("kept by p q"))};
    out.checks = {
        holds(phrase("p q ranks by place better than p (Kendall's tau with IoU)"),
              phrase("the score should know the place"), agreement > *outcome.score_agreement),
        holds(phrase("the square root of p q ranks as p q does"), {}, same_order),
        between(phrase("AP of what greedy suppression keeps by p"), {}, by_score.ap, 0.59, 0.61),
        between(phrase("AP of what it keeps by p q"), {}, by_both.ap, 0.94, 0.96)};
    out.notes = {
        phrase("Ten made-up detections: they show the mechanism, not how often it occurs. With "
               "a head that errs p q can keep the wrong box just as well.")};
    return out;
}

}  // namespace

void appendScores(std::vector<Entry>& out) {
    out.push_back({"iou-head",
                   phrase("Peng & Yu 2021, Eq. 31 and 32"),
                   phrase("The IoU head"),
                   phrase("A second score, trained by the divergence from the IoU a box has."),
                   {{phrase("the loss and its target"), Origin::printed, {}},
                    {phrase("IoU 0.3, 0.7 and 0.95"), Origin::ours, {}}},
                   runIouHead});
    out.push_back(
        {"score-ranking",
         phrase("Encyclopedia article on IoU losses"),
         phrase("Ranked by p q"),
         phrase("Suppression by class score alone keeps the loud box, not the tight one."),
         {{phrase("the detections and their scores"), Origin::ours,
           phrase("the article describes the effect in words")}},
         runRanking});
}

}  // namespace iou::gallery
