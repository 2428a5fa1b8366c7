// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/matching.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kPerfect = 1.0 - 1e-10;            // as the COCO API has it
constexpr double kSpacing = 2.220446049250313e-16;  // numpy.spacing(1)
constexpr int kRecalls = 101;

/// Precision made non-increasing, from the right.
std::vector<double> envelope(std::vector<double> precision) {
    for (std::size_t i = precision.size(); i-- > 1;)
        precision[i - 1] = std::max(precision[i - 1], precision[i]);
    return precision;
}

}  // namespace

double matchOverlap(const Box<>& d, const MatchTruth& truth) {
    const Box<>& g = truth.box;
    const double w = std::min(d.right(), g.right()) - std::max(d.left(), g.left());
    const double h = std::min(d.bottom(), g.bottom()) - std::max(d.top(), g.top());
    if (!(w > 0.0 && h > 0.0)) return 0.0;
    const double shared = w * h;
    return shared / (truth.is_crowd ? d.w * d.h : d.w * d.h + g.w * g.h - shared);
}

std::vector<Match> matchCoco(const std::vector<MatchDetection>& detections,
                             const std::vector<MatchTruth>& truths, double threshold) {
    std::vector<std::size_t> order(truths.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return !truths[i].is_out; });
    std::vector<bool> taken(truths.size());
    std::vector<Match> matches;
    for (const MatchDetection& detection : detections) {
        double best = std::min(threshold, kPerfect);
        Match match;
        for (const std::size_t i : order) {
            if (taken[i] && !truths[i].is_crowd) continue;
            if (match.truth >= 0 && truths[i].is_out &&
                !truths[static_cast<std::size_t>(match.truth)].is_out)
                break;
            const double overlap = matchOverlap(detection.box, truths[i]);
            if (overlap < best) continue;
            best = overlap;
            match.truth = static_cast<int>(i);
        }
        if (match.truth >= 0) {
            const auto found = static_cast<std::size_t>(match.truth);
            taken[found] = true;
            match.ignored = truths[found].is_out;
        } else {
            match.ignored = detection.is_out;
        }
        matches.push_back(match);
    }
    return matches;
}

std::vector<Match> matchVoc(const std::vector<MatchDetection>& detections,
                            const std::vector<MatchTruth>& truths, double threshold) {
    std::vector<bool> taken(truths.size());
    std::vector<Match> matches;
    for (const MatchDetection& detection : detections) {
        double best = -1.0;
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < truths.size(); ++i) {
            const double overlap = matchOverlap(detection.box, {truths[i].box});
            if (overlap <= best) continue;
            best = overlap;
            nearest = i;
        }
        Match match;
        if (best >= threshold && !truths.empty()) {
            match.ignored = truths[nearest].is_out;
            if (match.ignored || !taken[nearest]) match.truth = static_cast<int>(nearest);
            taken[nearest] = true;
        }
        matches.push_back(match);
    }
    return matches;
}

Ranking rankingOf(const std::vector<int>& outcomes, int truths) {
    Ranking ranking;
    double right = 0.0, wrong = 0.0;
    for (const int outcome : outcomes) {
        if (outcome == 1) right += 1.0;
        if (outcome == 0) wrong += 1.0;
        ranking.recall.push_back(right / truths);
        ranking.precision.push_back(right / (right + wrong + kSpacing));
    }
    return ranking;
}

double cocoRecall(int index) { return index * 0.01; }

std::vector<double> cocoPrecision(const Ranking& ranking) {
    const std::vector<double> best = envelope(ranking.precision);
    std::vector<double> out(kRecalls, 0.0);
    for (int i = 0; i < kRecalls; ++i) {
        const auto at =
            std::lower_bound(ranking.recall.begin(), ranking.recall.end(), cocoRecall(i));
        if (at != ranking.recall.end())
            out[static_cast<std::size_t>(i)] =
                best[static_cast<std::size_t>(at - ranking.recall.begin())];
    }
    return out;
}

double voc07Precision(const Ranking& ranking) {
    const std::vector<double> best = envelope(ranking.precision);
    double sum = 0.0;
    for (int i = 0; i <= 10; ++i) {
        const auto at = std::lower_bound(ranking.recall.begin(), ranking.recall.end(), i * 0.1);
        if (at != ranking.recall.end())
            sum += best[static_cast<std::size_t>(at - ranking.recall.begin())];
    }
    return sum / 11.0;
}

double voc10Precision(const Ranking& ranking) {
    const std::vector<double> best = envelope(ranking.precision);
    double area = 0.0, before = 0.0;
    for (std::size_t i = 0; i < best.size(); ++i) {
        area += (ranking.recall[i] - before) * best[i];
        before = ranking.recall[i];
    }
    return area;
}

}  // namespace iou
