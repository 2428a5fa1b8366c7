// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_card.hpp"

#include "core/jobs/progress.hpp"
#include "core/report/loss_facts.hpp"
#include "core/report/pair_facts.hpp"
#include "core/simulate/sampler.hpp"
#include "core/simulate/simulation_size.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace iou {

namespace {

constexpr std::size_t kMostPairs = 1'000'000, kMostRanks = 5000;

/// Finds the largest of a number over the pairs; the first pair that has it.
class Largest {
public:
    void see(double x, const BoxPair& pair) {
        if (!(x > m_value)) return;
        m_value = x;
        m_pair = &pair;
    }
    /// Of the value itself; `nothing` where none was seen.
    Extreme extreme(double nothing, double sign = 1.0) const {
        if (!m_pair) return {nothing, {}};
        return {sign * m_value, {*m_pair}};
    }
    std::vector<BoxPair> pair() const {
        return m_pair ? std::vector{*m_pair} : std::vector<BoxPair>{};
    }

private:
    double m_value = -std::numeric_limits<double>::infinity();
    const BoxPair* m_pair = nullptr;
};

/// Counts what is so and keeps the worst of it.
struct Counter {
    std::int64_t count = 0, of = 0;
    Largest worst;
    void see(bool is_so, double how_bad, const BoxPair& pair) {
        ++of;
        if (!is_so) return;
        ++count;
        worst.see(how_bad, pair);
    }
    Count result() const { return {count, of, worst.pair()}; }
};

/// A number beside the length of the slope it was made of.
double perLength(double x, double length) { return length > 0.0 ? x / length : 0.0; }

std::size_t binOf(double iou) {
    for (std::size_t i = 0; i + 1 < strength_bins; ++i)
        if (iou <= strength_ends[i]) return i;
    return strength_bins - 1;
}

/// What the pairs come to.
void sumUp(const std::vector<BoxPair>& pairs, const std::vector<PairFacts>& facts, LossCard& card) {
    Largest least, most, iou_angle, step_angle, detached_angle, asymmetry;
    std::array<Largest, change_count> changes;
    Counter not_finite, vanishing, vanishing_disjoint, enlarging, center, axis, lowers;
    std::array<std::vector<double>, strength_bins> strengths;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const BoxPair& pair = pairs[i];
        const PairFacts& f = facts[i];
        const bool disjoint = !(f.iou > 0.0);
        const double length = lengthOf(f.d);
        const double slope = largestSlope(pair, f.d);
        const bool fine = std::isfinite(f.value) && std::isfinite(length);
        not_finite.see(!fine, 0.0, pair);
        if (std::isfinite(f.value)) {
            least.see(-f.value, pair);
            most.see(f.value, pair);
        }
        // A pair without a slope is the worse the nearer its boxes are.
        const double nearness = -gapOf(pair);
        vanishing.see(slope < no_slope, nearness, pair);
        if (disjoint) vanishing_disjoint.see(slope < no_slope, nearness, pair);
        if (disjoint && isNowhereSmaller(pair)) {
            const double growth = growthOfArea(pair, f.d);
            enlarging.see(growth > no_slope, perLength(growth, length), pair);
        }
        const double away = awayFromCenter(pair, f.d);
        center.see(away > no_slope, perLength(away, length), pair);
        const double along = awayAlongAnAxis(pair, f.d);
        axis.see(along > no_slope, perLength(along, length), pair);
        if (!disjoint) {
            lowers.see(f.iou_fall < -no_slope, f.iou_angle, pair);
            iou_angle.see(f.iou_angle, pair);
        }
        step_angle.see(f.step_angle, pair);
        detached_angle.see(f.detached_angle, pair);
        asymmetry.see(f.asymmetry, pair);
        for (std::size_t k = 0; k < change_count; ++k)
            changes[k].see(
                std::isnan(f.changes[k]) ? std::numeric_limits<double>::max() : f.changes[k], pair);
        if (f.iou < 1.0 && std::isfinite(length))
            strengths[binOf(f.iou)].push_back(length * std::sqrt(pair.target.w * pair.target.h));
        (disjoint ? card.disjoint : card.overlapping) += 1;
    }
    const double none = std::numeric_limits<double>::quiet_NaN();
    card.pairs = static_cast<std::int64_t>(pairs.size());
    card.least = least.extreme(none, -1.0);
    card.most = most.extreme(none);
    card.not_finite = not_finite.result();
    card.vanishing = vanishing.result();
    card.vanishing_disjoint = vanishing_disjoint.result();
    card.enlarging = enlarging.result();
    card.center_away = center.result();
    card.axis_away = axis.result();
    card.lowers_iou = lowers.result();
    card.iou_angle = iou_angle.extreme(none);
    card.step_angle = step_angle.extreme(none);
    card.detached_angle = detached_angle.extreme(none);
    card.asymmetry = asymmetry.extreme(none);
    for (std::size_t k = 0; k < change_count; ++k) card.changes[k] = changes[k].extreme(none);
    for (std::size_t i = 0; i < strength_bins; ++i) {
        card.strength[i] = {static_cast<std::int64_t>(strengths[i].size()),
                            medianOf(std::move(strengths[i]))};
    }
}

}  // namespace

std::vector<BoxPair> reportPairs(const ReportRecipe& recipe) {
    if (!recipe.pairs.empty()) return recipe.pairs;
    const Sampler sampler(recipe.protocol, recipe.seed);
    std::vector<BoxPair> out;
    for (std::int64_t i = 0; i < std::min(recipe.cases, sampler.count()); ++i) {
        const Case c = sampler.at(i);
        const double size = std::sqrt(c.target.w * c.target.h);
        out.push_back({{(c.start.cx - c.target.cx) / size, (c.start.cy - c.target.cy) / size,
                        c.start.w / size, c.start.h / size},
                       {0.0, 0.0, c.target.w / size, c.target.h / size}});
    }
    return out;
}

Result<Done> checkReport(const ReportRecipe& recipe) {
    if (recipe.losses.empty()) return Error{phrase("no loss to report on"), {}, phrase("name one")};
    if (recipe.pairs.size() > kMostPairs)
        return Error{phrase("more than %1 pairs", kMostPairs), {}, phrase("give fewer")};
    if (recipe.ranks.size() > kMostRanks)
        return Error{phrase("more than %1 pairs to rank", kMostRanks),
                     {},
                     phrase("each is compared with every other; give fewer")};
    SimulationRecipe run;
    run.protocol = recipe.protocol;
    run.losses = {recipe.losses.front()};
    run.cases = std::min(recipe.cases, recipe.protocol.caseCount());
    run.record.aei = true;
    SimulationOptions options;
    options.keep_cases = true;
    return checkSize(run, options);
}

ReportCard makeReport(const ReportRecipe& recipe, int threads, Progress* progress) {
    if (threads <= 0) threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    ReportCard out{recipe, {}, false};
    const auto stopped = [&] {
        out.cancelled = progress && progress->cancelled();
        if (out.cancelled) out.losses.clear();
        return out.cancelled;
    };
    // The simulations tell how far they are in case-steps, then come the pairs.
    for (const Loss& loss : recipe.losses) {
        if (progress) progress->done = 0;
        const auto descent = descentFacts(loss, recipe, threads, progress);
        if (stopped()) return out;
        out.losses.emplace_back(loss);
        out.losses.back().descent = *descent;
    }
    const std::vector<BoxPair> pairs = reportPairs(recipe);
    const std::vector<BoxPair> ranks =
        recipe.ranks.empty() ? rankPairs(rank_pair_count, recipe.seed) : recipe.ranks;
    if (progress) {
        progress->done = 0;
        progress->total = static_cast<std::int64_t>(pairs.size() * recipe.losses.size());
    }
    for (LossCard& card : out.losses) {
        const FallingLoss loss(card.loss);
        const auto facts = factsOf(loss, pairs, threads, progress);
        if (stopped()) return out;
        sumUp(pairs, facts, card);
        card.match = matchFacts(loss);
        card.reach = reachFacts(loss);
        card.size = sizeFacts(loss, pairs);
        card.ranks = rankFacts(loss, ranks);
        if (recipe.with_speed) card.speed = speedAgainstGiou(card.loss, recipe, progress);
        if (stopped()) return out;
    }
    return out;
}

}  // namespace iou
