// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/aspect.hpp"
#include "core/geometry/overlap.hpp"
#include "core/losses/giou.hpp"

#include <array>

/// Alpha-IoU: each term of IoU, GIoU, DIoU, CIoU raised to alpha.      He et al. 2021,
/// arXiv:2110.13675. One pair, lengths in pixels, w, h > 0. 0 for equal boxes. CIoU's own weight
/// stays detached.
namespace iou::losses::alpha_iou {

inline constexpr Citation publication{
    .key = "he2021alphaiou",
    .authors = "He, Jiabo and Erfani, Sarah and Ma, Xingjun and Bailey, James and Chi, Ying and "
               "Hua, Xian-Sheng",
    .title =
        "{Alpha-IoU}: A Family of Power Intersection over Union Losses for Bounding Box Regression",
    .year = 2021,
    .booktitle = "Advances in Neural Information Processing Systems (NeurIPS)",
    .volume = "34",
    .arxiv = "2110.13675"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo iou_part{"iou_power_loss", "1−IoU^α", "Overlap loss.", shows::overlap,
                                   TermRole::part};
inline constexpr TermInfo enclosing_part{
    "enclosing_power", "((C−U)/C)^α", "Uncovered share of the enclosing box.",
    shows::enclosing_box | shows::union_outline, TermRole::part};
inline constexpr TermInfo distance_part{"distance_power", "(ρ²/c²)^α", "Centre distance.",
                                        shows::distance, TermRole::part};
inline constexpr TermInfo aspect_part{"aspect_power", "(α_c v)^α", "Aspect difference.",
                                      shows::box_diagonals, TermRole::part};
}  // namespace terms

enum class Base { iou, giou, diou, ciou };

struct LossParams {
    double alpha = 3.0;
};

template <Base base>
struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::extras,
        .year = 2021,
        .source = "He et al. 2021, arXiv:2110.13675",
        .publication = &publication,
        .formula = base == Base::iou    ? "1 − IoU^α"
                   : base == Base::giou ? "1 − IoU^α + ((C − U)/C)^α"
                   : base == Base::diou ? "1 − IoU^α + (ρ²/c²)^α"
                                        : "1 − IoU^α + (ρ²/c²)^α + (sg[v/(1 − IoU + v)] v)^α",
        .pathology = "Zero slope of the overlap term as IoU goes to 0: a slow start."};
    static constexpr std::array parameters{
        Parameter<Params>{"alpha", "α", &Params::alpha, 0.1, 10.0, "Power of every term."}};
    static constexpr std::array variants{
        base == Base::iou    ? Variant<Params>{"alpha_iou", "α-IoU", ""}
        : base == Base::giou ? Variant<Params>{"alpha_giou", "α-GIoU", ""}
        : base == Base::diou ? Variant<Params>{"alpha_diou", "α-DIoU", ""}
                             : Variant<Params>{"alpha_ciou", "α-CIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto iou_part = term(terms::iou_part, 1.0 - power(o.iou, p.alpha));
        if constexpr (base == Base::iou) {
            return iou_part;
        } else if constexpr (base == Base::giou) {
            const auto e = enclosing(pred, target, term);
            const auto area = term(terms::enclosing_area, e.width * e.height);
            const auto uncovered = relu(nonEmpty(area) - coveredShare(o.union_area, area));
            return iou_part + term(terms::enclosing_part, power(uncovered, p.alpha));
        } else {
            const auto rho2 = centerDistance2(pred, target, term);
            const auto c2 = diagonal2(enclosing(pred, target, term), term);
            const auto distance = term(terms::distance_part, power(ratio(rho2, c2), p.alpha));
            if constexpr (base == Base::diou) {
                return iou_part + distance;
            } else {
                const auto v = aspectDifference(pred, target, term);
                const auto weight = detach(ratio(v, o.iou_loss + v));
                return iou_part + distance + term(terms::aspect_part, power(v * weight, p.alpha));
            }
        }
    }
};

using Losses = LossList<Loss<Base::iou>, Loss<Base::giou>, Loss<Base::diou>, Loss<Base::ciou>>;

}  // namespace iou::losses::alpha_iou
