// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/suppression.hpp"

#include "core/jobs/team.hpp"
#include "core/suppress/one_class.hpp"
#include "core/suppress/ranking.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace iou::suppress {

namespace {

/// Indices by class, each rising; classes by their first detection.
std::vector<std::vector<int>> membersOf(std::span<const Detection> detections, bool together) {
    std::vector<std::vector<int>> classes;
    if (together) {
        if (detections.empty()) return classes;
        auto& all = classes.emplace_back(detections.size());
        std::iota(all.begin(), all.end(), 0);
        return classes;
    }
    std::unordered_map<int, std::size_t> places;
    std::size_t place = 0;
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (i == 0 || detections[i].label != detections[i - 1].label) {
            place = places.try_emplace(detections[i].label, classes.size()).first->second;
            if (place == classes.size()) classes.emplace_back();
        }
        classes[place].push_back(static_cast<int>(i));
    }
    return classes;
}

void runOne(const OneClass& one, ClassResult& out) {
    switch (one.rule.method) {
    case Method::greedy:
    case Method::greedy_combined:
    case Method::diou: runGreedy(one, out); break;
    case Method::soft_linear:
    case Method::soft_gaussian: runSoft(one, out); break;
    case Method::iou_guided: runGuided(one, out); break;
    }
    if (one.progress) one.progress->advance(static_cast<std::int64_t>(one.members.size()));
}

void setRanks(Suppression& out) {
    int rank = 0;
    for (const int index : out.kept) out.outcomes[static_cast<std::size_t>(index)].rank = rank++;
}

/// The steps of all classes, the highest key first; those of a class stay in order.
void joinSteps(std::vector<ClassResult>& results, std::span<const Detection> detections,
               const Rule& rule, Suppression& out) {
    const auto key = [&](const Selection& s) {
        return rule.method == Method::iou_guided
                   ? detections[static_cast<std::size_t>(s.index)].predicted_iou
                   : s.score;
    };
    for (auto& result : results) {
        const std::size_t shift = out.touches.size();
        out.touches.insert(out.touches.end(), result.touches.begin(), result.touches.end());
        for (Selection s : result.selections) {
            s.first += shift;
            const auto begin = out.touches.begin() + static_cast<std::ptrdiff_t>(s.first);
            std::sort(begin, begin + static_cast<std::ptrdiff_t>(s.count),
                      [](const Touch& a, const Touch& b) { return a.index < b.index; });
            out.selections.push_back(s);
        }
    }
    if (results.size() > 1)
        std::stable_sort(out.selections.begin(), out.selections.end(),
                         [&](const Selection& a, const Selection& b) { return key(a) > key(b); });
}

}  // namespace

Suppression suppress(std::span<const Detection> detections, const Rule& rule,
                     const SuppressOptions& options) {
    Suppression out;
    out.outcomes.resize(detections.size());
    const auto classes = membersOf(detections, rule.across_classes);
    std::vector<ClassResult> results(classes.size());
    const auto run = [&](std::size_t c) {
        runOne({detections, classes[c], rule, out.outcomes, options.progress, options.steps},
               results[c]);
    };
    const auto count = static_cast<std::int64_t>(classes.size());
    // A few thousand boxes take less time than a team of threads.
    const int threads = detections.size() > 4000
                            ? std::max(1, std::min(options.threads, static_cast<int>(count)))
                            : 1;
    eachOnTeam(0, count, threads, 1, [&](std::int64_t c) { run(static_cast<std::size_t>(c)); });
    if (options.progress && options.progress->cancelled()) {
        out.cancelled = true;
        return out;
    }
    for (const auto& result : results)
        out.kept.insert(out.kept.end(), result.kept.begin(), result.kept.end());
    if (options.steps) joinSteps(results, detections, rule, out);
    if (classes.size() > 1)
        orderByScore(out, detections, rule);
    else
        setRanks(out);
    return out;
}

void orderByScore(Suppression& suppression, std::span<const Detection> detections,
                  const Rule& rule) {
    auto& kept = suppression.kept;
    kept.clear();
    for (std::size_t i = 0; i < suppression.outcomes.size(); ++i)
        if (suppression.outcomes[i].fate == Fate::kept) kept.push_back(static_cast<int>(i));
    const auto score = [&](int i) {
        return suppression.outcomes[static_cast<std::size_t>(i)].score;
    };
    kept = ranked(kept, score).indices;
    if (rule.method == Method::iou_guided) {
        const auto q = [&](int i) { return detections[static_cast<std::size_t>(i)].predicted_iou; };
        std::stable_sort(kept.begin(), kept.end(), [&](int a, int b) {
            return score(a) != score(b) ? score(a) > score(b) : q(a) > q(b);
        });
    }
    setRanks(suppression);
}

}  // namespace iou::suppress
