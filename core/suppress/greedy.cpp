// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/iou_head.hpp"
#include "core/suppress/neighbours.hpp"
#include "core/suppress/one_class.hpp"
#include "core/suppress/ranking.hpp"

namespace iou::suppress {

namespace {

/// The score the order is by.
double rankingScore(const Rule& rule, const Detection& d) {
    return rule.method == Method::greedy_combined ? combinedScore(d.score, d.predicted_iou, rule.a)
                                                  : d.score;
}

}  // namespace

void runGreedy(const OneClass& one, ClassResult& out) {
    const auto order = ranked(one.members, [&](int i) {
        return rankingScore(one.rule, one.detections[static_cast<std::size_t>(i)]);
    });
    Neighbours neighbours(one.rule, one.rule.threshold, one.detections, order.indices);
    for (std::size_t p = 0; p < order.indices.size(); ++p) {
        if (stopped(one.progress, p)) return;
        const int position = static_cast<int>(p), index = order.indices[p];
        if (neighbours.gone(position)) continue;
        neighbours.remove(position);
        const std::size_t first = out.touches.size();
        neighbours.visit(position, [&](int other, double overlap) {
            neighbours.remove(other);
            const int suppressed = order.indices[static_cast<std::size_t>(other)];
            const double score = order.keys[static_cast<std::size_t>(other)];
            one.outcomes[static_cast<std::size_t>(suppressed)] = {Fate::suppressed, -1, index,
                                                                  overlap, score};
            if (one.steps) out.touches.push_back({suppressed, overlap, score, true});
        });
        one.outcomes[static_cast<std::size_t>(index)] = {.score = order.keys[p]};
        out.kept.push_back(index);
        if (one.steps)
            out.selections.push_back({index, order.keys[p], first, out.touches.size() - first});
    }
}

}  // namespace iou::suppress
