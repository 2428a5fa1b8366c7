// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/scalars.hpp"
#include "core/suppress/neighbours.hpp"
#include "core/suppress/one_class.hpp"

#include <queue>

namespace iou::suppress {

namespace {

/// A score of a detection as it once was.
struct Waiting {
    double score;
    int position;
    bool operator<(const Waiting& other) const {
        return score != other.score ? score < other.score : position > other.position;
    }
};

/// What is left of a score beside a selected box that overlaps it.
double shareLeft(const Rule& rule, double overlap) {
    return rule.method == Method::soft_linear ? 1.0 - overlap
                                              : plainExp(-(overlap * overlap) / rule.sigma);
}

}  // namespace

void runSoft(const OneClass& one, ClassResult& out) {
    const Rule& rule = one.rule;
    Neighbours neighbours(rule, rule.method == Method::soft_linear ? rule.threshold : 0.0,
                          one.detections, one.members);
    std::vector<double> scores(one.members.size());
    std::priority_queue<Waiting> waiting;
    for (std::size_t p = 0; p < one.members.size(); ++p) {
        const auto index = static_cast<std::size_t>(one.members[p]);
        scores[p] = one.detections[index].score;
        if (scores[p] >= rule.min_score) {
            waiting.push({scores[p], static_cast<int>(p)});
            continue;
        }
        neighbours.remove(static_cast<int>(p));
        one.outcomes[index] = {.fate = Fate::below_limit, .score = scores[p]};
    }
    for (std::size_t work = 0; !waiting.empty(); ++work) {
        if (stopped(one.progress, work)) return;
        const Waiting top = waiting.top();
        waiting.pop();
        const auto p = static_cast<std::size_t>(top.position);
        if (neighbours.gone(top.position) || top.score != scores[p]) continue;  // an older score
        neighbours.remove(top.position);
        const int index = one.members[p];
        const std::size_t first = out.touches.size();
        neighbours.visit(top.position, [&](int other, double overlap) {
            const auto o = static_cast<std::size_t>(other);
            scores[o] *= shareLeft(rule, overlap);
            const int touched = one.members[o];
            const bool ended = scores[o] < rule.min_score;
            if (ended) {
                neighbours.remove(other);
                one.outcomes[static_cast<std::size_t>(touched)] = {Fate::suppressed, -1, index,
                                                                   overlap, scores[o]};
            } else {
                waiting.push({scores[o], other});
            }
            if (one.steps) out.touches.push_back({touched, overlap, scores[o], ended});
        });
        one.outcomes[static_cast<std::size_t>(index)] = {.score = top.score};
        out.kept.push_back(index);
        if (one.steps)
            out.selections.push_back({index, top.score, first, out.touches.size() - first});
    }
}

}  // namespace iou::suppress
