// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Focal-IoU: L = (1-IoU)^gamma (1-IoU), the weight detached or not.
/// IoU encyclopedia article (weight only); base loss, gamma and detaching are inferred.
/// One pair, lengths in pixels, w, h > 0. L is in [0, 1]; disjoint: 1 with zero gradient.
namespace iou::losses::focal_iou {

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo focal_weight{"focal_weight", "(1−IoU)^γ", "Weight by difficulty.",
                                       shows::overlap, TermRole::weight};
inline constexpr TermInfo focal_loss{"focal_loss", "(1−IoU)^(γ+1)", "The weighted loss.",
                                     shows::overlap, TermRole::product};
}  // namespace terms

struct LossParams {
    double gamma = 2.0;
};

template <bool attached>
struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{.family = Family::focusing,
                                   .year = 2021,
                                   .source = "IoU encyclopedia article (weight only)",
                                   .formula = attached ? "(1 − IoU)^γ (1 − IoU)"
                                                       : "sg[(1 − IoU)^γ] (1 − IoU)",
                                   .pathology = "Zero gradient on disjoint boxes."};
    static constexpr std::array parameters{
        Parameter<Params>{"gamma", "γ", &Params::gamma, 0.0, 10.0, "Power of the weight."}};
    static constexpr std::array variants{
        attached ? Variant<Params>{"focal_iou_attached", "Focal-IoU (attached)",
                                   "The weight is differentiated too."}
                 : Variant<Params>{"focal_iou", "Focal-IoU", "The weight is detached."}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto difficulty = accurateIouLoss(pred, target, overlap(pred, target, term));
        const auto weight = power(difficulty, p.gamma);
        const auto iou_loss = term(terms::as_factor<terms::iou_loss>, difficulty);
        if constexpr (attached)
            return term(terms::focal_loss, term(terms::focal_weight, weight) * iou_loss);
        else
            return term(terms::focal_loss, term(terms::focal_weight, detach(weight)) * iou_loss);
    }
};

using Losses = LossList<Loss<false>, Loss<true>>;

}  // namespace iou::losses::focal_iou
