// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"
#include "core/geometry/shape_cost.hpp"

#include <array>

/// SIoU: L = 1 - IoU + (Delta + Omega)/2.      Gevorgyan 2022, arXiv:2205.12740; InterpIoU Eq. 10.
/// One pair, lengths in pixels, w, h > 0. L is in [0, 2.03), 0 for equal boxes. The angle of
/// coincident centres is 0. Nothing is detached.
namespace iou::losses::siou {

inline constexpr Citation publication{
    .key = "gevorgyan2022siou",
    .authors = "Gevorgyan, Zhora",
    .title = "{SIoU} Loss: More Powerful Learning for Bounding Box Regression",
    .year = 2022,
    .arxiv = "2205.12740"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo angle_cost{"angle_cost", "Λ",
                                     "sin 2φ of the line between the centres: 0 on an axis, 1 on "
                                     "the diagonal.",
                                     shows::offsets | shows::center_line};
inline constexpr TermInfo distance_cost{
    "distance_cost", "Δ/2",
    "Centre distance against the enclosing box, sharpened near "
    "an axis.",
    shows::offsets | shows::enclosing_width | shows::enclosing_height, TermRole::part};
inline constexpr TermInfo shape_cost{"shape_cost", "Ω/2", "Difference of the sizes.", shows::sizes,
                                     TermRole::part};
}  // namespace terms

struct LossParams {
    double theta = 4.0;
};

struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2022,
        .source = "Gevorgyan 2022, arXiv:2205.12740; InterpIoU Eq. 10",
        .publication = &publication,
        .formula = "1 − IoU + (Δ + Ω)/2;  Λ = 2|Δx||Δy|/ρ², γ = 2 − Λ, "
                   "Δ = Σ (1 − e^(−γ(Δ_k/c_k)²)), Ω = Σ (1 − e^(−ω_k))^θ",
        .pathology = "Kinks on the axes; Λ rewards moving to an axis, so it can push away along "
                     "the minor axis; grows disjoint boxes."};
    static constexpr std::array parameters{
        Parameter<Params>{"theta", "θ", &Params::theta, 1.0, 10.0,
                          "Power of the shape cost; the paper takes 2 to 6."}};
    static constexpr std::array variants{Variant<Params>{"siou", "SIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto e = enclosing(pred, target, term);
        const auto [dx, dy] = centerOffset(pred, target, term);
        // sin 2phi = 2t/(1+t^2), t = minor/major: no square of a tiny offset to underflow.
        const auto t = ratio(minimum(abs(dx), abs(dy)), maximum(abs(dx), abs(dy)));
        const auto angle = term(terms::angle_cost, (t * 2.0) / (1.0 + square(t)));
        const auto gamma = 2.0 - angle;
        const auto axis = [&gamma](const auto& d, const auto& c) {
            return -expm1(-(gamma * square(ratio(d, c))));
        };
        const auto distance = axis(dx, e.width) + axis(dy, e.height);
        const auto shape =
            shapeCost(pred.w, target.w, 1.0, p.theta) + shapeCost(pred.h, target.h, 1.0, p.theta);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        const auto distance_cost = term(terms::distance_cost, distance * 0.5);
        return iou_loss + (distance_cost + term(terms::shape_cost, shape * 0.5));
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::siou
