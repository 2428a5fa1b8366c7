// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// DIoU: L = 1 - IoU + rho^2/c^2.      Zheng et al. 2020, arXiv:1911.08287; InterpIoU Eq. 7.
/// One pair, lengths in pixels, w, h > 0. L is in [0, 2), 0 for equal boxes.
namespace iou::losses::diou {

inline constexpr Citation publication{
    .key = "zheng2020diou",
    .authors = "Zheng, Zhaohui and Wang, Ping and Liu, Wei and Li, Jinze and Ye, Rongguang and "
               "Ren, Dongwei",
    .title = "{Distance-IoU} Loss: Faster and Better Learning for Bounding Box Regression",
    .year = 2020,
    .booktitle = "AAAI Conference on Artificial Intelligence",
    .volume = "34",
    .pages = "12993--13000",
    .doi = "10.1609/aaai.v34i07.6999",
    .arxiv = "1911.08287"};

struct Loss {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2020,
        .source = "Zheng et al. 2020, arXiv:1911.08287; InterpIoU Eq. 7",
        .publication = &publication,
        .formula = "1 − IoU + ρ²/c²",
        .pathology = "c² is differentiated, so a disjoint box grows to lower the penalty; no "
                     "penalty for equal centres."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"diou", "DIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto rho2 = centerDistance2(pred, target, term);
        const auto c2 = diagonal2(enclosing(pred, target, term), term);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        return iou_loss + term(terms::distance_penalty, ratio(rho2, c2));
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::diou
