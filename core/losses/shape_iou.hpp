// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"
#include "core/geometry/shape_cost.hpp"

#include <array>

/// Shape-IoU: L = 1 - IoU + (hh dx^2 + ww dy^2)/c^2 + Omega/2, weights from the target's shape.
/// H. Zhang & Zhang 2023, arXiv:2312.17663. One pair, lengths in pixels, w, h > 0. 0 for equal
/// boxes.
namespace iou::losses::shape_iou {

inline constexpr Citation publication{
    .key = "zhang2023shapeiou",
    .authors = "Zhang, Hao and Zhang, Shuaijie",
    .title = "{Shape-IoU}: More Accurate Metric Considering Bounding Box Shape and Scale",
    .year = 2023,
    .arxiv = "2312.17663"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo width_weight{"width_weight", "ww", "2 w_g^s/(w_g^s + h_g^s)",
                                       shows::target_size, TermRole::weight};
inline constexpr TermInfo height_weight{"height_weight", "hh", "2 h_g^s/(w_g^s + h_g^s)",
                                        shows::target_size, TermRole::weight};
inline constexpr TermInfo shape_distance{"shape_distance", "(hh Δx² + ww Δy²)/c²",
                                         "Centre distance weighted by the target's shape.",
                                         shows::offsets | shows::diagonal, TermRole::part};
inline constexpr TermInfo shape_cost{"weighted_shape_cost", "Ω/2", "Difference of the sizes.",
                                     shows::sizes, TermRole::part};
}  // namespace terms

struct LossParams {
    double scale = 0.0, theta = 4.0;
};

struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::extras,
        .year = 2023,
        .source = "H. Zhang & S. Zhang 2023, arXiv:2312.17663",
        .publication = &publication,
        .formula = "1 − IoU + (hh Δx² + ww Δy²)/c² + Ω/2;  ww = 2w_g^s/(w_g^s + h_g^s), "
                   "ω_w = hh |w − w_g|/max(w, w_g)",
        .pathology = "Grows disjoint boxes; s depends on the data set."};
    static constexpr std::array parameters{
        Parameter<Params>{"scale", "s", &Params::scale, 0.0, 2.0, "Power of the target's sizes."},
        Parameter<Params>{"theta", "θ", &Params::theta, 1.0, 10.0, "Power of the shape cost."}};
    static constexpr std::array variants{
        Variant<Params>{"shape_iou", "Shape-IoU", "s = 0, the authors' default."},
        Variant<Params>{"shape_iou_s1", "Shape-IoU (s = 1)", "", {.scale = 1.0}}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        const auto c2 = diagonal2(enclosing(pred, target, term), term);
        const auto [dx, dy] = centerOffset(pred, target, term);
        const V ws = power(V(target.w), p.scale);
        const V hs = power(V(target.h), p.scale);
        const V ww = term(terms::width_weight, V(V(2.0) * ratio(ws, V(ws + hs))));
        const V hh = term(terms::height_weight, V(V(2.0) * ratio(hs, V(ws + hs))));
        const auto distance = ratio(square(dx) * hh + square(dy) * ww, c2);
        const auto shape =
            shapeCost(pred.w, target.w, hh, p.theta) + shapeCost(pred.h, target.h, ww, p.theta);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        const auto distance_part = term(terms::shape_distance, distance);
        return iou_loss + (distance_part + term(terms::shape_cost, shape * 0.5));
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::shape_iou
