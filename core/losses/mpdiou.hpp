// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// MPDIoU: L = 1 - IoU + (d1^2 + d2^2)/(W^2 + H^2), d1 and d2 the distances of the top left and of
/// the bottom right corners, W x H the image.      Ma & Xu 2023, arXiv:2307.07662.
/// One pair, lengths in pixels, w, h > 0. 0 for equal boxes. Not scale invariant.
namespace iou::losses::mpdiou {

inline constexpr Citation publication{
    .key = "ma2023mpdiou",
    .authors = "Ma, Siliang and Xu, Yong",
    .title = "{MPDIoU}: A Loss for Efficient and Accurate Bounding Box Regression",
    .year = 2023,
    .arxiv = "2307.07662"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo corner_penalty{"corner_penalty", "(d₁²+d₂²)/(W²+H²)",
                                         "Corner distances against the image's diagonal.",
                                         shows::corners, TermRole::part};
}  // namespace terms

struct LossParams {
    double image_w = 640.0, image_h = 640.0;
};

struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{.family = Family::extras,
                                   .year = 2023,
                                   .source = "Ma & Xu 2023, arXiv:2307.07662",
                                   .publication = &publication,
                                   .formula = "1 − IoU + (d₁² + d₂²)/(W² + H²)",
                                   .pathology = "Depends on the image's size; some ports take the "
                                                "feature map's or the enclosing box's.",
                                   .laws = translation | swap_axes | mirror | identity};
    static constexpr std::array parameters{
        Parameter<Params>{"image_w", "W", &Params::image_w, 1e-6, 1e6, "Image width (pixels)."},
        Parameter<Params>{"image_h", "H", &Params::image_h, 1e-6, 1e6, "Image height (pixels)."}};
    static constexpr std::array variants{Variant<Params>{"mpdiou", "MPDIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        // The squares of the two corners' offsets on one axis add up to 2d^2 + (size - size_g)^2/2.
        const auto corners = [](const auto& d, const auto& difference) {
            return square(d) * 2.0 + square(difference) * 0.5;
        };
        const auto d2 = corners(pred.cx - target.cx, pred.w - target.w) +
                        corners(pred.cy - target.cy, pred.h - target.h);
        const V image2 = V(p.image_w) * V(p.image_w) + V(p.image_h) * V(p.image_h);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        return iou_loss + term(terms::corner_penalty, d2 / image2);
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::mpdiou
