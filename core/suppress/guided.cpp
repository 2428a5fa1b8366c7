// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/neighbours.hpp"
#include "core/suppress/one_class.hpp"
#include "core/suppress/ranking.hpp"

namespace iou::suppress {

void runGuided(const OneClass& one, ClassResult& out) {
    const auto at = [&](int i) -> const Detection& {
        return one.detections[static_cast<std::size_t>(i)];
    };
    const auto order = ranked(one.members, [&](int i) { return at(i).predicted_iou; });
    Neighbours neighbours(one.rule, one.rule.threshold, one.detections, order.indices);
    for (std::size_t p = 0; p < order.indices.size(); ++p) {
        if (stopped(one.progress, p)) return;
        const int position = static_cast<int>(p), index = order.indices[p];
        if (neighbours.gone(position)) continue;
        neighbours.remove(position);
        double best = at(index).score;
        const std::size_t first = out.touches.size();
        neighbours.visit(position, [&](int other, double overlap) {
            neighbours.remove(other);
            const int suppressed = order.indices[static_cast<std::size_t>(other)];
            const double score = at(suppressed).score;
            best = std::max(best, score);
            one.outcomes[static_cast<std::size_t>(suppressed)] = {Fate::suppressed, -1, index,
                                                                  overlap, score};
            if (one.steps) out.touches.push_back({suppressed, overlap, score, true});
        });
        one.outcomes[static_cast<std::size_t>(index)] = {.score = best};
        out.kept.push_back(index);
        if (one.steps) out.selections.push_back({index, best, first, out.touches.size() - first});
    }
}

}  // namespace iou::suppress
