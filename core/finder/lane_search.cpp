// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finder/lane_search.hpp"

#include "core/base/rng.hpp"
#include "core/kernels/isa.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace iou {

namespace {

static_assert(block_places <= max_block && block_places % sum_lanes == 0);

constexpr std::uint64_t kPlaceStream = 41;
constexpr int kWaySamples = 17;
/// Of the places that search for a gap: each asks some forty times.
constexpr int kPlacesPerGap = 64;
constexpr double kTouching = 0x1p-20;
// Farther off a slope that falls with the square of the distance is as good as none.
constexpr int kFirstGap = -10, kLastGap = 14, kGapHalvings = 40;
constexpr float kNoScore = -std::numeric_limits<float>::infinity();

/// The boxes of a block as lanes take them, and what came out.
struct Block320 {
    alignas(64) float in[6][block_places]{};
    alignas(64) float out[5][block_places]{};

    void set(int i, const BoxPair& pair) {
        const double numbers[] = {pair.pred.cx, pair.pred.cy,  pair.pred.w,
                                  pair.pred.h,  pair.target.w, pair.target.h};
        for (std::size_t k = 0; k < 6; ++k) in[k][i] = static_cast<float>(numbers[k]);
    }
    void ask(const Loss& loss, bool published) {
        LaneBlock block{};
        block.cx = in[0];
        block.cy = in[1];
        block.w = in[2];
        block.h = in[3];
        block.target_w = in[4];
        block.target_h = in[5];
        block.count = block_places;
        block.value = out[0];
        for (std::size_t k = 0; k < 4; ++k) block.d[k] = out[k + 1];
        block.term = -1;
        loss.lanes().evaluate(block, loss.laneParams(published));
    }
    Slopes slopes(int i) const {
        return {double{out[1][i]}, double{out[2][i]}, double{out[3][i]}, double{out[4][i]}};
    }
};

using Scores = std::array<float, block_places>;

float negativeCosine(const Slopes& a, const Slopes& b) {
    const double lengths = lengthOf(a) * lengthOf(b);
    return lengths > 0.0 ? static_cast<float>(-dotOf(a, b) / lengths) : kNoScore;
}

const Loss& iouLoss() {
    static const Loss loss(*findLoss("iou"));
    return loss;
}

/// Random places of a block; together: all with one target.
std::vector<Place> randomPlaces(std::uint64_t seed, std::int64_t index, int count, bool together) {
    std::vector<Place> out(static_cast<std::size_t>(count));
    const auto first = static_cast<std::uint64_t>(index) * block_places;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto unit = [&](std::uint64_t number, std::uint64_t k) {
            return 2.0 * randomUnit(seed, kPlaceStream, number * 8 + k) - 1.0;
        };
        const std::uint64_t number = first + i;
        Place& place = out[i];
        place[0] = largest_log_aspect * unit(together ? first : number, 0);
        for (std::size_t k = 1; k <= 2; ++k) place[k] = farthest_center * unit(number, k);
        for (std::size_t k = 3; k <= 4; ++k) place[k] = largest_log_size * unit(number, k);
        // Half of them near the target, where boxes overlap.
        if (randomBits(seed, kPlaceStream, number * 8 + 5) % 2 == 0)
            for (std::size_t k = 1; k <= 2; ++k) place[k] /= 4.0;
    }
    return out;
}

/// Scores of single pairs.
Scores scoresOf(const QuestOf& quest, const std::vector<BoxPair>& pairs) {
    Block320 own;
    for (int i = 0; i < block_places; ++i) own.set(i, pairs[static_cast<std::size_t>(i)]);
    Block320 other = own;
    Scores scores{};
    const double sign = quest.loss.entry().kind == Kind::metric ? -1.0 : 1.0;
    const auto falling = [&](const Block320& block, int i) {
        Slopes d = block.slopes(i);
        for (double& x : d) x *= sign;
        return d;
    };
    const auto each = [&](const auto& score) {
        for (int i = 0; i < block_places; ++i) {
            const float x = score(i, pairs[static_cast<std::size_t>(i)]);
            scores[static_cast<std::size_t>(i)] = std::isnan(x) ? kNoScore : x;
        }
    };
    const auto perLength = [](double x, const Slopes& d) {
        const double length = lengthOf(d);
        return length > 0.0 ? static_cast<float>(x / length) : kNoScore;
    };
    const auto raise = [&](int i, float x) {
        float& score = scores[static_cast<std::size_t>(i)];
        if (x > score) score = x;
    };
    if (quest.what != Quest::value_rises) own.ask(quest.loss, false);
    switch (quest.what) {
    case Quest::lowers_iou:
        other.ask(iouLoss(), false);
        each([&](int i, const BoxPair&) {
            if (!(other.out[0][i] < 1.0F)) return kNoScore;
            return negativeCosine(falling(own, i), other.slopes(i));
        });
        break;
    case Quest::axis_away:
        each([&](int i, const BoxPair& pair) {
            const Slopes d = falling(own, i);
            return perLength(std::max(-std::copysign(1.0, pair.pred.cx) * d[0],
                                      -std::copysign(1.0, pair.pred.cy) * d[1]),
                             d);
        });
        break;
    case Quest::enlarging:
        each([&](int i, const BoxPair& pair) {
            if (!isNowhereSmaller(pair) || !isDisjoint(pair)) return kNoScore;
            const Slopes d = falling(own, i);
            return perLength(growthOfArea(pair, d), d);
        });
        break;
    case Quest::step:
        other.ask(quest.loss, true);
        each([&](int i, const BoxPair&) { return negativeCosine(own.slopes(i), other.slopes(i)); });
        break;
    case Quest::asymmetry:
        scores.fill(0.0F);
        for (const std::size_t axis : {std::size_t{0}, std::size_t{1}}) {
            for (float& x : other.in[axis]) x = -x;
            other.ask(quest.loss, false);
            for (float& x : other.in[axis]) x = -x;
            for (int i = 0; i < block_places; ++i)
                raise(i, std::fabs(other.out[0][i] - own.out[0][i]));
        }
        break;
    case Quest::value_rises: {
        std::array<float, block_places> lowest{};
        lowest.fill(std::numeric_limits<float>::infinity());
        scores.fill(0.0F);
        for (int k = 0; k < kWaySamples; ++k) {
            const float t = static_cast<float>(k) / (kWaySamples - 1);
            for (std::size_t n = 0; n < 4; ++n)
                for (int i = 0; i < block_places; ++i) {
                    const float there = n < 2 ? 0.0F : own.in[n + 2][i];
                    other.in[n][i] = own.in[n][i] + t * (there - own.in[n][i]);
                }
            other.ask(quest.loss, false);
            for (int i = 0; i < block_places; ++i) {
                const float value = static_cast<float>(sign) * other.out[0][i];
                raise(i, value - lowest[static_cast<std::size_t>(i)]);
                lowest[static_cast<std::size_t>(i)] =
                    std::min(lowest[static_cast<std::size_t>(i)], value);
            }
        }
        break;
    }
    case Quest::differs: {
        other.ask(*quest.against, false);
        const double their_sign = quest.against->entry().kind == Kind::metric ? -1.0 : 1.0;
        each([&](int i, const BoxPair&) {
            const double a = sign * double{own.out[0][i]};
            const double b = their_sign * double{other.out[0][i]};
            return static_cast<float>(std::fabs(a - b) /
                                      std::max({std::fabs(a), std::fabs(b), 1e-3}));
        });
        break;
    }
    case Quest::inversion:
    case Quest::vanishing: break;  // not of single pairs on lanes
    }
    return scores;
}

}  // namespace

bool comesBefore(const LaneCandidate& a, const LaneCandidate& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
}

LaneSearch::LaneSearch(const QuestOf& quest, std::uint64_t seed)
    : m_quest(quest), m_examiner(quest), m_seed(seed),
      m_sign(quest.loss.entry().kind == Kind::metric ? -1.0 : 1.0) {}

std::vector<LaneCandidate> LaneSearch::block(std::int64_t index) const {
    if (m_quest.what == Quest::vanishing) return gaps(index);
    const bool compares = m_quest.what == Quest::inversion;
    const auto places = randomPlaces(m_seed, index, block_places, compares);
    std::vector<BoxPair> pairs;
    for (const Place& place : places) pairs.push_back(m_examiner.pairsAt(place).front());
    const std::int64_t first = index * block_places;
    std::vector<LaneCandidate> out;
    if (compares) {
        Block320 own;
        for (int i = 0; i < block_places; ++i) own.set(i, pairs[static_cast<std::size_t>(i)]);
        Block320 overlaps = own;
        own.ask(m_quest.loss, false);
        overlaps.ask(iouLoss(), false);
        // By rising loss: what came before has the smaller loss, and its least IoU is the prize.
        std::array<int, block_places> order{};
        std::iota(order.begin(), order.end(), 0);
        const auto loss = [&](int i) { return m_sign * double{own.out[0][i]}; };
        const auto usable = std::stable_partition(
            order.begin(), order.end(), [&](int i) { return std::isfinite(own.out[0][i]); });
        std::stable_sort(order.begin(), usable, [&](int a, int b) { return loss(a) < loss(b); });
        int least = -1;
        for (auto at = order.begin(); at != usable; ++at) {
            const float lack = overlaps.out[0][*at];
            if (least >= 0 && overlaps.out[0][least] > lack) {
                Place place = places[static_cast<std::size_t>(*at)];
                const Place& worse = places[static_cast<std::size_t>(least)];
                std::copy_n(worse.begin() + 1, 4, place.begin() + 5);
                out.push_back({overlaps.out[0][least] - lack, first + *at, place});
            }
            if (least < 0 || lack > overlaps.out[0][least]) least = *at;
        }
    } else {
        const Scores scores = scoresOf(m_quest, pairs);
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (scores[i] > kNoScore)
                out.push_back({scores[i], first + static_cast<std::int64_t>(i), places[i]});
    }
    const std::size_t kept = std::min(out.size(), kept_of_block);
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                      comesBefore);
    out.resize(kept);
    return out;
}

std::vector<LaneCandidate> LaneSearch::gaps(std::int64_t index) const {
    std::vector<LaneCandidate> out;
    const auto places = randomPlaces(m_seed, index, block_places / kPlacesPerGap, false);
    for (std::size_t i = 0; i < places.size(); ++i) {
        // The gap is taken along one axis; the place along the other is a share of what is left.
        const BoxPair drawn = m_examiner.pairsAt(places[i]).front();
        const bool along_x = i % 2 == 0;
        const double share = (along_x ? places[i][2] : places[i][1]) / farthest_center;
        const auto apart = [&](double gap) {
            Place place = places[i];
            const double x = 0.5 * (drawn.pred.w + drawn.target.w) + gap * drawn.target.w;
            const double y = 0.5 * (drawn.pred.h + drawn.target.h) + gap * drawn.target.h;
            place[1] = along_x ? x : share * x;
            place[2] = along_x ? share * y : y;
            return place;
        };
        const auto vanishes = [&](double gap) { return m_examiner.at(apart(gap)).score > 0.0; };
        double far = kTouching;
        if (!vanishes(far)) {
            int power = kFirstGap;
            while (power <= kLastGap && !vanishes(std::ldexp(1.0, power))) ++power;
            if (power > kLastGap) continue;
            far = std::ldexp(1.0, power);
            double near = power == kFirstGap ? kTouching : 0.5 * far;
            for (int k = 0; k < kGapHalvings; ++k) {
                const double middle = 0.5 * (near + far);
                (vanishes(middle) ? far : near) = middle;
            }
        }
        out.push_back({static_cast<float>(m_examiner.at(apart(far)).score),
                       index * block_places + static_cast<std::int64_t>(i), apart(far)});
    }
    return out;
}

}  // namespace iou
