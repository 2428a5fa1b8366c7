// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/aspect.hpp"
#include "core/geometry/overlap.hpp"
#include "core/losses/diou.hpp"

#include <array>

/// CIoU: L = 1 - IoU + rho^2/c^2 + alpha v.      Zheng et al. 2020, Eq. 8-12; 2021,
/// arXiv:2005.03572. One pair, lengths in pixels, w, h > 0. L is in [0, 2.5), 0 for equal boxes.
/// alpha receives no gradient, except in ciou_attached (the form of old mmdetection).
namespace iou::losses::ciou {

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo alpha{"alpha", "α", "Weight of the aspect term, v/(1−IoU+v).",
                                shows::box_diagonals | shows::overlap, TermRole::weight};
inline constexpr TermInfo aspect_penalty{"aspect_penalty", "αv", "Weighted aspect difference.",
                                         shows::box_diagonals, TermRole::part};
inline constexpr TermInfo aspect_product{aspect_penalty.id, aspect_penalty.symbol,
                                         aspect_penalty.sentence, aspect_penalty.shows,
                                         TermRole::product};
inline constexpr TermInfo aspect_factor{"aspect_factor", "v", "The aspect difference under α.",
                                        shows::box_diagonals, TermRole::factor};
}  // namespace terms

struct LossParams {
    bool gated = false;      ///< no aspect term below IoU 0.5 (2021 version)
    bool step_gain = false;  ///< drop 1/(w^2+h^2) from the step (Darknet and Matlab code)
};

/// What CIoU adds to 1 - IoU: rho^2/c^2 + alpha v.
template <bool alpha_attached, class P, class G, class Q, class Sink>
auto penalties(const P& pred, const G& target, const Q& iou, const LossParams& p, Sink&& term) {
    using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
    const auto rho2 = centerDistance2(pred, target, term);
    const auto c2 = diagonal2(enclosing(pred, target, term), term);
    const auto distance = term(terms::distance_penalty, ratio(rho2, c2));
    const auto v = aspectDifference(pred, target, term);
    const auto weight = ratio(v, (1.0 - iou) + v);
    if constexpr (alpha_attached) {
        const auto factor = term(terms::aspect_factor, v);
        return distance + term(terms::aspect_product, term(terms::alpha, weight) * factor);
    } else {
        const V open = select(isLess(iou, V(p.gated ? 0.5 : 0.0)), V(0.0), V(1.0));
        const V alpha = term(terms::alpha, V(detach(weight) * open));
        auto aspect = v * alpha;
        if (p.step_gain) aspect = gradientGain(aspect, square(pred.w) + square(pred.h));
        return distance + term(terms::aspect_penalty, aspect);
    }
}

template <bool alpha_attached>
struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2020,
        .source = "Zheng et al. 2020, arXiv:1911.08287, Eq. 8-12; 2021, arXiv:2005.03572",
        .publication = &diou::publication,
        .formula = alpha_attached ? "1 − IoU + ρ²/c² + αv;  v = 4/π² (atan(w_g/h_g) − atan(w/h))², "
                                    "α = v/(1 − IoU + v)"
                                  : "1 − IoU + ρ²/c² + αv;  v = 4/π² (atan(w_g/h_g) − atan(w/h))², "
                                    "α = sg[v/(1 − IoU + v)]",
        .pathology = "v is 0 for any box of the target's aspect ratio; its ∂w and ∂h have opposite "
                     "signs, so it cannot shrink both. Author code clamps the metric at −1, which "
                     "stops the gradient of far boxes of very different shape."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr auto variants = [] {
        if constexpr (alpha_attached)
            return std::array{
                Variant<Params>{"ciou_attached", "CIoU (α attached)", "α is differentiated too."}};
        else
            return std::array{
                Variant<Params>{"ciou", "CIoU", "α is detached."},
                Variant<Params>{
                    "ciou_gated", "CIoU (gated)", "α = 0 below IoU 0.5.", {.gated = true}},
                Variant<Params>{"ciou_repo",
                                "CIoU (authors' step)",
                                "The step drops 1/(w²+h²) from the aspect term: not a gradient.",
                                {.step_gain = true},
                                Kind::direction}};
    }();

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        return iou_loss + penalties<alpha_attached>(pred, target, o.iou, p, term);
    }
};

using Losses = LossList<Loss<false>, Loss<true>>;

}  // namespace iou::losses::ciou
