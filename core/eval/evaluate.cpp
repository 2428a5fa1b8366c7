// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/evaluate.hpp"

#include "core/eval/packed_corners.hpp"
#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <thread>
#include <type_traits>
#include <vector>

namespace iou {

namespace {

/// Pairs a thread takes at once: a few milliseconds at most.
constexpr std::size_t kPairsPerTurn = 4 * max_block;
constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

/// A formula means something at these boxes.
bool areSound(const Box<>& a, const Box<>& b) {
    // 0 unless a number is not finite
    const double nothing = ((a.cx + a.cy) + (a.w + a.h) + (b.cx + b.cy) + (b.w + b.h)) * 0.0;
    return nothing == 0.0 && a.w >= 0.0 && a.h >= 0.0 && b.w >= 0.0 && b.h >= 0.0;
}

/// Calls work(first, count) until all pairs are done, on some threads, this one among them.
template <class Work>
void inTurns(std::size_t pairs, int threads, Progress* progress, const Work& work) {
    if (progress) progress->total = static_cast<std::int64_t>(pairs);
    const std::size_t turns = (pairs + kPairsPerTurn - 1) / kPairsPerTurn;
    const std::size_t asked = threads > 0 ? static_cast<std::size_t>(threads)
                                          : std::max(1U, std::thread::hardware_concurrency());
    const auto team = static_cast<int>(std::max<std::size_t>(1, std::min(asked, turns)));
    eachOnTeam(0, static_cast<std::int64_t>(turns), team, 1, [&](std::int64_t turn) {
        if (progress && progress->cancelled()) return;
        const std::size_t first = static_cast<std::size_t>(turn) * kPairsPerTurn;
        const std::size_t count = std::min(kPairsPerTurn, pairs - first);
        work(first, count);
        if (progress) progress->advance(static_cast<std::int64_t>(count));
    });
}

/// A block of pairs as lane kernels take them, filled up with the last pair.
struct LaneArrays {
    alignas(64) float in[6][max_block];
    alignas(64) float out[5][max_block];
    bool sound[max_block];
    LaneBlock block{};

    LaneArrays() {
        block.cx = in[0];
        block.cy = in[1];
        block.w = in[2];
        block.h = in[3];
        block.target_w = in[4];
        block.target_h = in[5];
        block.value = out[0];
        for (std::size_t k = 0; k < 4; ++k) block.d[k] = out[k + 1];
        block.term = -1;
    }
    void fill(const BoxRows& preds, const BoxRows& targets) {
        const std::size_t n = preds.count;
        block.count = static_cast<int>((n + sum_lanes - 1) / sum_lanes * sum_lanes);
        std::size_t begun = 0;
        if (packed_corners::fit(preds) && packed_corners::fit(targets)) {
            begun = n / packed_corners::step * packed_corners::step;
            packed_corners::fill(preds, targets, begun, in, sound);
        }
        for (std::size_t i = begun; i < n; ++i) {
            const Box<> p = preds.box(i);
            const Box<> t = targets.box(i);
            sound[i] = areSound(p, t);
            in[0][i] = static_cast<float>(p.cx - t.cx);
            in[1][i] = static_cast<float>(p.cy - t.cy);
            in[2][i] = static_cast<float>(p.w);
            in[3][i] = static_cast<float>(p.h);
            in[4][i] = static_cast<float>(t.w);
            in[5][i] = static_cast<float>(t.h);
        }
        for (auto& row : in) std::fill(row + n, row + block.count, row[n - 1]);
    }
    /// Partials of the first pairs become NaN where a formula means nothing.
    void leaveOutUnsound(std::size_t n) {
        if (std::all_of(sound, sound + n, [](bool fine) { return fine; })) return;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t k = 1; k < 5 && !sound[i]; ++k)
                out[k][i] = std::numeric_limits<float>::quiet_NaN();
    }
};

/// Calls work(lanes, first, count) for one block of pairs after the other.
template <class Work>
void inBlocks(const BoxRows& pred, const BoxRows& target, const Work& work) {
    const FlushDenormals flush;
    LaneArrays lanes;
    for (std::size_t first = 0; first < pred.count; first += max_block) {
        const std::size_t count = std::min<std::size_t>(max_block, pred.count - first);
        lanes.fill(pred.part(first, count), target.part(first, count));
        work(lanes, first, count);
    }
}

template <class T>
void store(std::span<T> gradient, std::size_t i, const std::array<double, 4>& d) {
    for (std::size_t k = 0; k < 4; ++k) gradient[4 * i + k] = static_cast<T>(d[k]);
}

template <class T>
void evaluateLanes(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                   const EvalOptions& options, std::span<T> value, std::span<T> gradient) {
    const LaneKernels& kernels = loss.lanes();
    const LaneParams params = loss.laneParams(options.reading.slope == Reading::Slope::published);
    inBlocks(pred, target, [&](LaneArrays& lanes, std::size_t first, std::size_t count) {
        kernels.evaluate(lanes.block, params);
        const auto& out = lanes.out;
        for (std::size_t i = 0; i < count; ++i)
            value[first + i] =
                static_cast<T>(lanes.sound[i] ? static_cast<double>(out[0][i]) : kNotANumber);
        if (gradient.empty()) return;
        std::size_t begun = 0;
        if constexpr (std::is_same_v<T, float>)
            if (options.by == GradientBy::xyxy) {
                begun = count / packed_corners::step * packed_corners::step;
                lanes.leaveOutUnsound(begun);
                packed_corners::storeByEdges({out[1], out[2], out[3], out[4]}, begun,
                                             gradient.data() + 4 * first);
            }
        for (std::size_t i = begun; i < count; ++i) {
            std::array<double, 4> d{};
            for (std::size_t k = 0; k < 4; ++k)
                d[k] = lanes.sound[i] ? static_cast<double>(out[k + 1][i]) : kNotANumber;
            store(gradient, first + i, partialsBy(options.by, pred.box(first + i), d));
        }
    });
}

Gradient numbersAt(const Loss& loss, const Box<>& pred, const Box<>& target,
                   const Reading& reading) {
    using enum Reading::Slope;
    if (reading.epsilon > 0.0 || reading.slope == of_value)
        return loss.gradientAs(pred, target, reading);
    return reading.slope == published ? loss.direction(pred, target) : loss.gradient(pred, target);
}

template <class T>
void evaluatePairs(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                   const EvalOptions& options, std::span<T> value, std::span<T> gradient) {
    const bool plain = options.reading.epsilon == 0.0;
    for (std::size_t i = 0; i < pred.count; ++i) {
        const Box<> p = pred.box(i);
        const Box<> t = target.box(i);
        Gradient g{kNotANumber, {kNotANumber, kNotANumber, kNotANumber, kNotANumber}};
        if (areSound(p, t)) {
            if (gradient.empty() && plain)
                g.value = loss.value(p, t);
            else
                g = numbersAt(loss, p, t, options.reading);
        }
        value[i] = static_cast<T>(g.value);
        if (!gradient.empty()) store(gradient, i, partialsBy(options.by, p, g.d));
    }
}

/// A term, and where it stands among the terms the formula names, repeats counted.
struct PlacedTerm {
    const TermInfo* info;
    int place;
};

std::vector<PlacedTerm> placedTerms(const Loss& loss) {
    const auto named = loss.terms({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0});
    std::vector<PlacedTerm> out;
    for (const TermInfo* wanted : loss.entry().terms) {
        // By id: two formulas have terms of one name, and one column for both.
        const auto it = std::find_if(named.begin(), named.end(), [&](const TermValue& t) {
            return std::string_view(t.info->id) == wanted->id;
        });
        if (it != named.end()) out.push_back({wanted, static_cast<int>(it - named.begin())});
    }
    return out;
}

void termsInLanes(const Loss& loss, const std::vector<PlacedTerm>& terms, const BoxRows& pred,
                  const BoxRows& target, std::span<double> out) {
    const LaneKernels& kernels = loss.lanes();
    const LaneParams params = loss.laneParams(false);
    inBlocks(pred, target, [&](LaneArrays& lanes, std::size_t first, std::size_t count) {
        for (std::size_t t = 0; t < terms.size(); ++t) {
            lanes.block.term = terms[t].place;
            kernels.evaluate(lanes.block, params);
            for (std::size_t i = 0; i < count; ++i)
                out[(first + i) * terms.size() + t] =
                    lanes.sound[i] ? static_cast<double>(lanes.out[0][i]) : kNotANumber;
        }
    });
}

void termsOfPairs(const Loss& loss, const std::vector<PlacedTerm>& terms, const BoxRows& pred,
                  const BoxRows& target, std::span<double> out) {
    for (std::size_t i = 0; i < pred.count; ++i) {
        const Box<> p = pred.box(i);
        const Box<> t = target.box(i);
        const auto named = areSound(p, t) ? loss.terms(p, t) : std::vector<TermValue>();
        for (std::size_t k = 0; k < terms.size(); ++k)
            out[i * terms.size() + k] =
                named.empty() ? kNotANumber : named[static_cast<std::size_t>(terms[k].place)].value;
    }
}

}  // namespace

Result<Done> EvalOptions::check() const {
    if (!(reading.epsilon >= 0.0) || !std::isfinite(reading.epsilon))
        return Error{phrase("the epsilon is not a number of 0 or more"), {}, {}};
    if (single && reading.epsilon > 0.0)
        return Error{phrase("single precision knows no epsilon"), {}, phrase("choose double")};
    if (single && reading.slope == Reading::Slope::of_value)
        return Error{
            phrase("single precision knows no slope of the value"), {}, phrase("choose double")};
    return Done{};
}

template <class T>
Result<Done> evaluate(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                      const EvalOptions& options, std::span<T> value, std::span<T> gradient,
                      Progress* progress) {
    if (const auto fine = options.check(); !fine) return fine;
    assert(pred.count == target.count && value.size() == pred.count);
    assert(gradient.empty() || gradient.size() == 4 * pred.count);
    const auto work = options.single ? evaluateLanes<T> : evaluatePairs<T>;
    inTurns(pred.count, options.threads, progress, [&](std::size_t first, std::size_t count) {
        work(loss, pred.part(first, count), target.part(first, count), options,
             value.subspan(first, count),
             gradient.empty() ? gradient : gradient.subspan(4 * first, 4 * count));
    });
    return Done{};
}

std::vector<const TermInfo*> termsOf(const Loss& loss) {
    std::vector<const TermInfo*> out;
    for (const PlacedTerm& term : placedTerms(loss)) out.push_back(term.info);
    return out;
}

Result<Done> evaluateTerms(const Loss& loss, const BoxRows& pred, const BoxRows& target,
                           const EvalOptions& options, std::span<double> out, Progress* progress) {
    if (const auto fine = options.check(); !fine) return fine;
    const auto terms = placedTerms(loss);
    assert(pred.count == target.count && out.size() == terms.size() * pred.count);
    const auto work = options.single ? termsInLanes : termsOfPairs;
    inTurns(pred.count, options.threads, progress, [&](std::size_t first, std::size_t count) {
        work(loss, terms, pred.part(first, count), target.part(first, count),
             out.subspan(first * terms.size(), count * terms.size()));
    });
    return Done{};
}

template Result<Done> evaluate(const Loss&, const BoxRows&, const BoxRows&, const EvalOptions&,
                               std::span<float>, std::span<float>, Progress*);
template Result<Done> evaluate(const Loss&, const BoxRows&, const BoxRows&, const EvalOptions&,
                               std::span<double>, std::span<double>, Progress*);

}  // namespace iou
