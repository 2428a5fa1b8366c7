// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Powerful-IoU: L = 1 - IoU + 1 - e^(-P^2), P = mean edge distance in target sizes.
/// Liu et al. 2024 (Neural Networks 170); InterpIoU Eq. 11. v2 multiplies by u(lambda e^-P), which
/// the authors' code does not detach. One pair, lengths in pixels, w, h > 0, target not empty.
/// piou is in [0, 2], 0 for equal boxes.
namespace iou::losses::piou {

inline constexpr Citation publication{
    .key = "liu2024piou",
    .authors =
        "Liu, Can and Wang, Kaige and Li, Qing and Zhao, Fazhan and Zhao, Kun and Ma, Hongtu",
    .title = "{Powerful-IoU}: More Straightforward and Faster Bounding Box Regression Loss with a "
             "Nonmonotonic Focusing Mechanism",
    .year = 2024,
    .journal = "Neural Networks",
    .volume = "170",
    .doi = "10.1016/j.neunet.2023.11.041"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo edge_distance{
    "edge_distance", "P", "Mean distance of the four edges in target sizes.", shows::edges};
inline constexpr TermInfo penalty{"edge_penalty", "1−e^(−P²)", "Penalty of the edge distance.",
                                  shows::edges, TermRole::part};
inline constexpr TermInfo base{"piou", "L_PIoU", "PIoU before the attention.",
                               shows::edges | shows::overlap};
inline constexpr TermInfo quality{"quality", "q", "e^(−P)", shows::edges};
inline constexpr TermInfo attention{"attention", "u(λq)", "3x e^(−x²) at x = λq.", shows::edges,
                                    TermRole::weight};
inline constexpr TermInfo attended{"attended_loss", "u·L_PIoU", "The whole loss.",
                                   shows::edges | shows::overlap, TermRole::product};
}  // namespace terms

template <class P, class G, class Sink>
auto meanEdgeDistance(const P& pred, const G& target, Sink&& term) {
    const auto x = edgeDistance(pred.cx - target.cx, pred.w, target.w);
    const auto y = edgeDistance(pred.cy - target.cy, pred.h, target.h);
    using V = PlainOf<std::remove_cvref_t<decltype(x)>>;
    // (x/wg + y/hg)/2 over their common denominator: one division.
    const V area = target.w * target.h;
    const auto p = x * (ratio(V(target.h), area) * 0.5) + y * (ratio(V(target.w), area) * 0.5);
    // Beyond 1000, e^-P^2 and e^-P are 0 in every number type (lanes: at most 1.6e-38); P^2 must
    // not overflow.
    return term(terms::edge_distance, withValue(V(minimum(V(plain(p)), V(1000.0))), p));
}

struct V1 {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::penalty,
        .year = 2024,
        .source = "Liu et al. 2024, Neural Networks 170; InterpIoU Eq. 11",
        .publication = &publication,
        .formula = "1 − IoU + 1 − e^(−P²);  P = ¼ Σ |edge − edge_g| / target size",
        .pathology =
            "The gain 2P e^(−P²) vanishes for far boxes: 7e-4 at P = 3, 1.4e-10 at P = 5."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"piou", "PIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto distance = meanEdgeDistance(pred, target, term);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        return iou_loss + term(terms::penalty, gaussianRise(distance));
    }
};

struct V2Params {
    double lambda = 1.3;
};

struct V2 {
    using Params = V2Params;
    static constexpr LossInfo info{
        .family = Family::penalty,
        .year = 2024,
        .source = "Liu et al. 2024, Neural Networks 170",
        .publication = &publication,
        .formula = "u(λq)(2 − IoU − e^(−P²));  q = e^(−P), u(x) = 3x e^(−x²)",
        .pathology = "Not monotone: on disjoint boxes it peaks at P = 0.943 and beyond that pushes "
                     "the box away from the target."};
    static constexpr std::array parameters{Parameter<Params>{
        "lambda", "λ", &Params::lambda, 0.0, 100.0, "Scale of the quality in the attention."}};
    static constexpr std::array variants{Variant<Params>{"piou_v2", "PIoU v2", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto distance = meanEdgeDistance(pred, target, term);
        const auto iou_loss =
            term(terms::as_factor<terms::iou_loss>, accurateIouLoss(pred, target, o));
        const auto penalty = term(terms::as_factor<terms::penalty>, gaussianRise(distance));
        const auto base = term(terms::base, iou_loss + penalty);
        const auto x = term(terms::quality, exp(-distance)) * p.lambda;
        const auto u = term(terms::attention, x * 3.0 * exp(-square(x)));
        return term(terms::attended, u * base);
    }
};

using Losses = LossList<V1, V2>;

}  // namespace iou::losses::piou
