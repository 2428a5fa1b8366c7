// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/suppress_outcome.hpp"

#include "core/average_precision/evaluation.hpp"
#include "core/suppress/iou_head.hpp"
#include "core/suppress/measure.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using suppress::Detection;
using suppress::Fate;
using suppress::Rule;
using suppress::Suppression;
using State = SuppressStanding::State;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

bool canMeet(const Rule& rule, const Detection& a, const Detection& b) {
    return rule.across_classes || a.label == b.label;
}

double firstScore(const Rule& rule, const Detection& d) {
    return rule.method == suppress::Method::greedy_combined
               ? suppress::combinedScore(d.score, d.predicted_iou, rule.a)
               : d.score;
}

/// Standings after `step` selections.
std::vector<SuppressStanding> standingsAfter(const std::vector<Detection>& detections,
                                             const Rule& rule, const Suppression& result,
                                             int step) {
    std::vector<SuppressStanding> out(detections.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].score = firstScore(rule, detections[i]);
        if (result.outcomes[i].fate == Fate::below_limit) out[i].state = State::below_limit;
    }
    for (int k = 0; k < step; ++k) {
        const auto& selection = result.selections[at(k)];
        SuppressStanding& kept = out[at(selection.index)];
        kept.state = State::kept;
        kept.rank = result.outcomes[at(selection.index)].rank;
        kept.score = selection.score;
        for (const auto& touch : result.touchesOf(selection)) {
            SuppressStanding& touched = out[at(touch.index)];
            touched.score = touch.score;
            touched.by = selection.index;
            touched.overlap = touch.overlap;
            if (touch.ended) touched.state = State::suppressed;
        }
    }
    return out;
}

/// Who came nearest to suppressing the kept ones, and the margins.
void addMargins(const std::vector<Detection>& detections, const Rule& rule,
                const Suppression& result, int step, std::vector<SuppressStanding>& out) {
    const bool decays = infoOf(rule.method).decays;
    for (int k = 0; k < step; ++k) {
        const int index = result.selections[at(k)].index;
        SuppressStanding& kept = out[at(index)];
        for (int earlier = 0; earlier < k; ++earlier) {
            const int other = result.selections[at(earlier)].index;
            if (!canMeet(rule, detections[at(other)], detections[at(index)])) continue;
            const double overlap =
                measureOf(rule, detections[at(other)].box, detections[at(index)].box);
            if (kept.by >= 0 && overlap <= kept.overlap) continue;
            if (decays && !(overlap > 0.0)) continue;
            kept.by = other;
            kept.overlap = overlap;
        }
    }
    for (SuppressStanding& s : out)
        if (decays)
            s.margin = s.score - rule.min_score;
        else if (s.by >= 0)
            s.margin = rule.threshold - s.overlap;
}

void addTruths(const SuppressLab& lab, const std::vector<Detection>& detections,
               std::vector<SuppressStanding>& out) {
    for (std::size_t i = 0; i < out.size(); ++i)
        for (std::size_t t = 0; t < lab.truths.size(); ++t) {
            if (lab.truths[t].label != detections[i].label) continue;
            const double iou = suppress::iouOf(detections[i].box, Edges::of(lab.truths[t].box));
            if (!(iou > out[i].iou)) continue;
            out[i].iou = iou;
            out[i].truth = static_cast<int>(t);
        }
}

SuppressSummary summaryOf(const SuppressLab& lab, const std::vector<Detection>& detections,
                          suppress::Method method) {
    Rule rule = lab.rule;
    rule.method = method;
    Suppression result = suppress::suppress(detections, rule);
    average_precision::Boxes boxes{1, static_cast<int>(lab.classes.size()), {}, {}};
    const auto rect = [](const Edges& e) {
        return average_precision::Rect{e.left, e.top, e.width(), e.height()};
    };
    for (const auto& truth : lab.truths)
        boxes.truths.push_back(
            {0, truth.label, rect(Edges::of(truth.box)), truth.box.w * truth.box.h, false});
    for (const int i : result.kept)
        boxes.detections.push_back({0, detections[at(i)].label, rect(detections[at(i)].box),
                                    result.outcomes[at(i)].score});
    const auto summary = average_precision::evaluate(boxes).summary;
    return {method,
            static_cast<int>(result.kept.size()),
            summary.ap,
            summary.ap_per_iou[0],
            summary.ap_per_iou[5],
            std::move(result.outcomes)};
}

}  // namespace

std::vector<Detection> detectionsOf(const SuppressLab& lab) {
    std::vector<Detection> out;
    out.reserve(lab.detections.size());
    for (const auto& d : lab.detections)
        out.push_back({Edges::of(d.box), d.score, d.predicted_iou, d.label});
    return out;
}

std::optional<double> kendallTau(const std::vector<double>& x, const std::vector<double>& y) {
    double both = 0.0, of_x = 0.0, of_y = 0.0;
    const auto sign = [](double a, double b) { return static_cast<double>((a > b) - (a < b)); };
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double sx = sign(x[i], x[j]), sy = sign(y[i], y[j]);
            both += sx * sy;
            of_x += sx * sx;
            of_y += sy * sy;
        }
    if (!(of_x > 0.0) || !(of_y > 0.0)) return {};
    return both / std::sqrt(of_x * of_y);
}

SuppressOutcome outcomeOf(const SuppressLab& lab) {
    const auto detections = detectionsOf(lab);
    SuppressOutcome out;
    out.result = suppress::suppress(detections, lab.rule, {.steps = true});
    const int last = static_cast<int>(out.result.selections.size());
    out.step = lab.step < 0 ? last : std::min(lab.step, last);
    out.detections = standingsAfter(detections, lab.rule, out.result, out.step);
    addMargins(detections, lab.rule, out.result, out.step, out.detections);
    addTruths(lab, detections, out.detections);
    for (const auto& info : suppress::methods())
        out.methods.push_back(summaryOf(lab, detections, info.method));
    std::vector<double> iou, score, predicted;
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (out.detections[i].truth < 0) continue;
        iou.push_back(out.detections[i].iou);
        score.push_back(detections[i].score);
        predicted.push_back(detections[i].predicted_iou);
    }
    out.score_agreement = kendallTau(score, iou);
    out.predicted_agreement = kendallTau(predicted, iou);
    return out;
}

}  // namespace iou
