// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finder/finder.hpp"

#include "core/base/rng.hpp"
#include "core/finder/lane_search.hpp"
#include "core/jobs/progress.hpp"
#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>

namespace iou {

namespace {

constexpr std::int64_t kBlocksPerRound = 64;   // between looks at the clock
constexpr std::int64_t kBlocksPerRefined = 4;  // of progress
constexpr int kMostRounds = 64;
constexpr double kFirstStep = 0.25, kLastStep = 1e-7, kLonger = 1.5, kShorter = 0.5;
constexpr std::uint64_t kDirectionStream = 43;
/// Answers whose places differ by less are one.
constexpr double kSamePlace = 1e-3;

/// The best candidates met so far, whatever the order they are met in.
class BestOf {
public:
    explicit BestOf(std::size_t limit) : m_limit(limit) {}
    void add(const std::vector<LaneCandidate>& more) {
        const std::lock_guard lock(m_mutex);
        m_best.insert(m_best.end(), more.begin(), more.end());
        if (m_best.size() > 8 * m_limit) cut();
    }
    std::vector<LaneCandidate> take() {
        cut();
        std::sort(m_best.begin(), m_best.end(), comesBefore);
        return std::move(m_best);
    }

private:
    void cut() {
        if (m_best.size() <= m_limit) return;
        std::nth_element(m_best.begin(), m_best.begin() + static_cast<std::ptrdiff_t>(m_limit),
                         m_best.end(), comesBefore);
        m_best.erase(m_best.begin() + static_cast<std::ptrdiff_t>(m_limit), m_best.end());
    }

    std::size_t m_limit;
    std::mutex m_mutex;
    std::vector<LaneCandidate> m_best;
};

/// Steps along each number of the place and in random directions, shorter whenever none of
/// them helps and longer where one does: along one number alone it would stick at the edge of what
/// is an answer.
Place refined(const Examiner& examiner, const LaneCandidate& candidate, std::uint64_t seed,
              const Progress* progress) {
    Place best = candidate.place;
    double score = examiner.at(best).score;
    const auto count = static_cast<std::size_t>(examiner.numbers());
    std::uint64_t drawn = 0;
    double step = kFirstStep;
    for (int round = 0; round < kMostRounds && step > kLastStep; ++round) {
        if (progress && progress->cancelled()) break;
        bool better = false;
        const auto tryPlace = [&](const Place& place) {
            const double there = examiner.at(place).score;
            if (!(there > score)) return;
            score = there;
            best = place;
            better = true;
        };
        for (std::size_t i = 0; i < count; ++i)
            for (const double side : {step, -step}) {
                Place place = best;
                place[i] += side;
                tryPlace(place);
            }
        for (std::size_t k = 0; k < 2 * count; ++k) {
            Place place = best;
            for (std::size_t i = 0; i < count; ++i)
                place[i] +=
                    step *
                    (2.0 * randomUnit(mix64(seed) ^ static_cast<std::uint64_t>(candidate.number),
                                      kDirectionStream, drawn++) -
                     1.0);
            tryPlace(place);
        }
        step = better ? std::min(kFirstStep, kLonger * step) : kShorter * step;
    }
    return best;
}

bool isSamePlace(const Place& a, const Place& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::fabs(a[i] - b[i]) > kSamePlace) return false;
    return true;
}

}  // namespace

FindResult findPairs(const FindRecipe& recipe, int threads, Progress* progress) {
    using Clock = std::chrono::steady_clock;
    if (threads <= 0) threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto cancelled = [&] { return progress && progress->cancelled(); };
    const auto start = Clock::now();
    const bool timed = recipe.seconds > 0.0;
    const std::int64_t asked =
        ((timed ? most_found_pairs : recipe.pairs) + block_places - 1) / block_places;
    if (progress && !timed) progress->total = asked + kBlocksPerRefined * recipe.refined;
    const LaneSearch search(recipe.quest, recipe.seed);
    const Examiner examiner(recipe.quest);
    BestOf best(static_cast<std::size_t>(recipe.refined));
    FindResult out;
    std::int64_t done = 0;
    while (done < asked && !cancelled()) {
        const std::int64_t end = timed ? std::min(asked, done + kBlocksPerRound) : asked;
        Turns turns(done, end);
        onTeam(threads, [&] {
            const FlushDenormals flush;
            turns.each([&](std::int64_t b) {
                if (cancelled()) return;
                best.add(search.block(b));
                if (progress) progress->advance(1);
            });
        });
        done = end;
        if (timed && std::chrono::duration<double>(Clock::now() - start).count() > recipe.seconds)
            break;
    }
    out.tried = done * block_places;
    std::vector<LaneCandidate> candidates = best.take();
    if (progress && timed)
        progress->total = progress->done.load() + kBlocksPerRefined * recipe.refined;
    // A gap is already as small as it gets along its way.
    if (recipe.quest.what != Quest::vanishing) {
        const auto count = static_cast<std::int64_t>(candidates.size());
        eachOnTeam(0, count, threads, 1, [&](std::int64_t i) {
            if (cancelled()) return;
            LaneCandidate& candidate = candidates[static_cast<std::size_t>(i)];
            candidate.place = refined(examiner, candidate, recipe.seed, progress);
            if (progress) progress->advance(kBlocksPerRefined);
        });
    }
    out.cancelled = cancelled();
    if (out.cancelled) return out;
    std::vector<Found> answers;
    std::vector<Place> places;
    for (const LaneCandidate& candidate : candidates) {
        Found found{examiner.pairsAt(candidate.place), {}};
        found.answer = examiner.of(found.pairs);
        if (!(found.answer.score > least_score)) continue;
        answers.push_back(std::move(found));
        places.push_back(withinDomain(candidate.place, recipe.quest.what));
    }
    std::vector<std::size_t> order(answers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return answers[a].answer.score > answers[b].answer.score;
    });
    std::vector<Place> kept;
    for (const std::size_t i : order) {
        if (static_cast<int>(out.found.size()) >= recipe.keep) break;
        if (std::any_of(kept.begin(), kept.end(),
                        [&](const Place& place) { return isSamePlace(place, places[i]); }))
            continue;
        kept.push_back(places[i]);
        out.found.push_back(answers[i]);
    }
    return out;
}

}  // namespace iou
