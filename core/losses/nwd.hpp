// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// NWD: L = 1 - exp(-W2/c), W2 the Wasserstein distance of the boxes as Gaussians.
/// Wang et al. 2021, arXiv:2110.13389. One pair, lengths in pixels. L is in [0, 1), 0 for equal
/// boxes. c is the data set's mean size (pixels). Not scale invariant.
namespace iou::losses::nwd {

inline constexpr Citation publication{
    .key = "wang2021nwd",
    .authors = "Wang, Jinwang and Xu, Chang and Yang, Wen and Yu, Lei",
    .title = "A Normalized {Gaussian} {Wasserstein} Distance for Tiny Object Detection",
    .year = 2021,
    .arxiv = "2110.13389"};

namespace terms {
inline constexpr TermInfo wasserstein{"wasserstein2", "W₂²", "Δx² + Δy² + ((w−w_g)² + (h−h_g)²)/4.",
                                      shows::offsets | shows::sizes};
inline constexpr TermInfo loss{"nwd_loss", "1−e^(−W₂/c)", "The whole loss.",
                               shows::offsets | shows::sizes, TermRole::part};
}  // namespace terms

struct LossParams {
    double c = 12.8;
};

struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::extras,
        .year = 2021,
        .source = "Wang et al. 2021, arXiv:2110.13389",
        .publication = &publication,
        .formula = "1 − exp(−W₂/c);  W₂² = Δx² + Δy² + ((w − w_g)² + (h − h_g)²)/4",
        .pathology = "Depends on the scale; does not vanish at the optimum (slope 1/c); vanishes "
                     "for distances far above c.",
        .laws = translation | swap_axes | mirror | identity};
    static constexpr std::array parameters{
        Parameter<Params>{"c", "c", &Params::c, 1e-6, 1e6, "Mean size in the data set (pixels)."}};
    static constexpr std::array variants{Variant<Params>{"nwd", "NWD", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto w2 = (square(pred.cx - target.cx) + square(pred.cy - target.cy)) +
                        (square(pred.w - target.w) + square(pred.h - target.h)) * 0.25;
        const auto distance = sqrt(term(terms::wasserstein, w2));
        return term(terms::loss,
                    -expm1(-(distance / PlainOf<std::remove_cvref_t<decltype(w2)>>(p.c))));
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::nwd
