// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assigned.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace iou {

namespace {

Result<AssignedSetup> assignSetup(const AssignLab& lab, const AssignSetup& setup, int threads,
                                  Progress* progress) {
    auto anchors = anchorsOf(lab, setup);
    if (!anchors) return anchors.error();
    const std::vector<Edges> truths = edgesOf(lab.truths), ignore = edgesOf(lab.ignore);
    auto assignment = assign::assign(*anchors, truths, ignore, setup.assigner, threads, progress);
    if (!assignment) return assignment.error();
    AssignedSetup out{std::move(*anchors), std::move(*assignment), {}, {}, {}};
    assign::BalanceSettings balance = lab.balance;
    balance.alpha = setup.assigner.overlap.alpha;
    balance.beta = setup.assigner.overlap.beta;
    balance.by = assign::Balance::iou;
    out.iou_weights = balancedWeights(out.anchors, truths, out.assignment, balance);
    balance.by = assign::Balance::ggiou;
    out.ggiou_weights = balancedWeights(out.anchors, truths, out.assignment, balance);
    AssignedSetup::Weighed& w = out.weighed;
    for (std::size_t i = 0; i < out.assignment.matches.size(); ++i) {
        const assign::Match& match = out.assignment.matches[i];
        if (match.truth < 0) continue;
        w.iou.push_back(assign::iouOf(out.anchors.edges(match.anchor),
                                      truths[static_cast<std::size_t>(match.truth)]));
        w.by_iou.push_back(out.iou_weights.values[i]);
        w.by_ggiou.push_back(out.ggiou_weights.values[i]);
    }
    const auto n = static_cast<double>(std::max<std::size_t>(w.iou.size(), 1));
    w.mean_by_iou = std::accumulate(w.by_iou.begin(), w.by_iou.end(), 0.0) / n;
    w.mean_by_ggiou = std::accumulate(w.by_ggiou.begin(), w.by_ggiou.end(), 0.0) / n;
    return out;
}

std::size_t positivesBy(const assign::AnchorSet& anchors, const Edges& truth,
                        assign::Assigner assigner, assign::Force force) {
    assigner.max.force = force;
    const auto out = assign::assign(anchors, {&truth, 1}, {}, assigner, 1);
    return out ? out->positives : 0;
}

OnlyOneAnchor onlyOne(const assign::AnchorSet& anchors, const Edges& truth,
                      const assign::Assigner& assigner) {
    return {positivesBy(anchors, truth, assigner, assign::Force::all),
            positivesBy(anchors, truth, assigner, assign::Force::first),
            positivesBy(anchors, truth, assigner, assign::Force::none)};
}

}  // namespace

AssignDifference differenceOf(const assign::Assignment& first, const assign::Assignment& second) {
    AssignDifference out;
    auto a = first.matches.begin(), b = second.matches.begin();
    while (a != first.matches.end() || b != second.matches.end()) {
        const bool has_a =
            a != first.matches.end() && (b == second.matches.end() || a->anchor <= b->anchor);
        const bool has_b =
            b != second.matches.end() && (a == first.matches.end() || b->anchor <= a->anchor);
        const std::int32_t truth_a = has_a ? a->truth : -1, truth_b = has_b ? b->truth : -1;
        const std::size_t anchor = has_a ? a->anchor : b->anchor;
        if (truth_a >= 0 && truth_b < 0) out.first_only.push_back(anchor);
        if (truth_b >= 0 && truth_a < 0) out.second_only.push_back(anchor);
        if (truth_a >= 0 && truth_b >= 0 && truth_a != truth_b) out.other_truth.push_back(anchor);
        if (has_a) ++a;
        if (has_b) ++b;
    }
    return out;
}

Result<Assigned> assignedBy(const AssignLab& lab, int threads, Progress* progress) {
    auto first = assignSetup(lab, lab.first, threads, progress);
    if (!first) return first.error();
    Assigned out{std::move(*first), {}, {}};
    if (!lab.compare || !out.first.assignment.complete) return out;
    auto second = assignSetup(lab, lab.second, threads, progress);
    if (!second) return second.error();
    out.second = std::move(*second);
    const bool same = lab.first.anchors == lab.second.anchors;
    if (same) out.difference = differenceOf(out.first.assignment, out.second->assignment);
    return out;
}

AssignCurves curvesOf(const AssignLab& lab, Progress* progress) {
    AssignCurves out;
    const auto index = static_cast<std::size_t>(lab.truth);
    if (index >= lab.truths.size()) return out;
    const Edges truth = Edges::of(lab.truths[index]);
    const auto anchors = anchorsOf(lab, lab.first);
    if (!anchors || !(truth.area() > 0.0)) return out;
    out.aspect = truth.height() / truth.width();
    out.side = std::sqrt(truth.area());
    assign::Assigner iou = lab.first.assigner;
    iou.kind = assign::AssignerKind::max;
    iou.overlap.entry.reset();
    iou.overlap.kind = assign::OverlapKind::iou;
    assign::Assigner ggiou = iou;
    ggiou.overlap.kind = lab.first.assigner.overlap.kind == assign::OverlapKind::ggiou_truth
                             ? assign::OverlapKind::ggiou_truth
                             : assign::OverlapKind::ggiou;
    const auto aspects = assign::curveAspects(), sides = assign::curveSides();
    out.iou_by_aspect = aspectCurve(*anchors, truth, iou, aspects, progress);
    out.ggiou_by_aspect = aspectCurve(*anchors, truth, ggiou, aspects, progress);
    out.iou_by_side = sideCurve(*anchors, truth, iou, sides, progress);
    out.ggiou_by_side = sideCurve(*anchors, truth, ggiou, sides, progress);
    out.iou = onlyOne(*anchors, truth, iou);
    out.ggiou = onlyOne(*anchors, truth, ggiou);
    return out;
}

}  // namespace iou
