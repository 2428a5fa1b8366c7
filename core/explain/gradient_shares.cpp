// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/gradient_shares.hpp"

#include "core/geometry/iou.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <string_view>

namespace iou {

namespace {

/// Detached weights by difficulty, as the focal losses name them.
constexpr std::string_view kWeights[] = {"focal_weight", "focusing"};

double weightOf(const Loss& loss, const Box<>& pred, const Box<>& target) {
    for (const TermValue& term : loss.terms(pred, target))
        if (std::find(std::begin(kWeights), std::end(kWeights), term.info->id) !=
            std::end(kWeights))
            return term.value;
    return 1.0;
}

double lengthOf(const std::array<double, 4>& d) {
    return std::hypot(std::hypot(d[0], d[1]), std::hypot(d[2], d[3]));
}

}  // namespace

BatchShares gradientShares(const Loss& loss, std::span<const BatchPair> pairs, BoxForm form,
                           BatchNorm norm) {
    BatchShares out{loss, 1.0, {}, 0.0};
    out.pairs.resize(pairs.size());
    if (pairs.empty()) return out;
    double lost = 0.0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        out.pairs[i].iou = iouOf(pairs[i].pred, pairs[i].target);
        lost += 1.0 - out.pairs[i].iou;
    }
    out.mean = lost / static_cast<double>(pairs.size());
    if (loss.hasRunningMean())
        (void)out.loss.setParameter(loss.entry().code->meanIndex(), out.mean);
    double weights = 0.0, lengths = 0.0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& [pred, target] = pairs[i];
        PairShare& pair = out.pairs[i];
        const auto d = out.loss.direction(pred, target).d;
        pair.weight = weightOf(out.loss, pred, target);
        pair.length = lengthOf(partialsIn(BoxCode(form, {}, pred), pred, d));
        weights += pair.weight;
        lengths += pair.length;
    }
    const double count = static_cast<double>(pairs.size());
    const double divisor = norm == BatchNorm::weights && weights > 0.0 ? weights : count;
    for (PairShare& pair : out.pairs) {
        pair.share = lengths > 0.0 ? pair.length / lengths : 0.0;
        pair.length /= divisor;
    }
    const auto order = worstFirst(out);
    for (std::size_t i = 0; i < std::max<std::size_t>(1, pairs.size() / 4); ++i)
        out.worst_quarter += out.pairs[order[i]].share;
    return out;
}

std::vector<Loss> focalLosses() {
    std::vector<Loss> out;
    for (const char* const id : {"iou", "focal_iou", "focal_eiou", "wiou_v3"}) {
        const LossPointer entry = findLoss(id);
        assert(entry != nullptr);
        out.emplace_back(entry);
    }
    return out;
}

CumulativeShare cumulativeShare(const BatchShares& shares) {
    const auto order = worstFirst(shares);
    const auto count = static_cast<Eigen::Index>(order.size());
    CumulativeShare out{Eigen::ArrayXd::Zero(count + 1), Eigen::ArrayXd::Zero(count + 1), 0.0};
    for (Eigen::Index i = 0; i < count; ++i) {
        const PairShare& pair = shares.pairs[order[static_cast<std::size_t>(i)]];
        out.iou(i + 1) = pair.iou;
        out.share(i + 1) = out.share(i) + pair.share;
        out.length += pair.length;
    }
    return out;
}

std::vector<std::size_t> worstFirst(const BatchShares& shares) {
    std::vector<std::size_t> order(shares.pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shares.pairs[a].iou < shares.pairs[b].iou;
    });
    return order;
}

}  // namespace iou
