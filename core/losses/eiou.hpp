// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Efficient IoU: L = 1 - IoU + rho^2/c^2 + (w-wg)^2/cw^2 + (h-hg)^2/ch^2, and its focal form.
/// Zhang et al. 2022, arXiv:2101.08158; InterpIoU Eq. 9. One pair, lengths in pixels, w, h > 0.
/// L is in [0, 4), 0 for equal boxes. Not to be confused with Extended IoU, also called EIoU.
namespace iou::losses::eiou {

inline constexpr Citation publication{
    .key = "zhang2022eiou",
    .authors = "Zhang, Yi-Fan and Ren, Weiqiang and Zhang, Zhang and Jia, Zhen and Wang, Liang and "
               "Tan, Tieniu",
    .title = "Focal and Efficient {IOU} Loss for Accurate Bounding Box Regression",
    .year = 2022,
    .journal = "Neurocomputing",
    .volume = "506",
    .pages = "146--157",
    .doi = "10.1016/j.neucom.2022.07.042",
    .arxiv = "2101.08158"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo width_penalty{"width_penalty", "(w−w_g)²/c_w²",
                                        "Difference of the widths.",
                                        shows::widths | shows::enclosing_width, TermRole::part};
inline constexpr TermInfo height_penalty{"height_penalty", "(h−h_g)²/c_h²",
                                         "Difference of the heights.",
                                         shows::heights | shows::enclosing_height, TermRole::part};
inline constexpr TermInfo efficient{"efficient_iou", "L_EIoU", "Efficient IoU before the weight.",
                                    shows::overlap | shows::distance | shows::sizes};
inline constexpr TermInfo focal_weight{"focal_weight", "IoU^γ", "Weight by overlap.",
                                       shows::overlap, TermRole::weight};
inline constexpr TermInfo focal_loss{"focal_loss", "IoU^γ·L_EIoU", "The weighted loss.",
                                     shows::overlap, TermRole::product};
/// A part as it stands alone or under the focal weight.
template <bool weighted, const TermInfo& part>
inline constexpr const TermInfo& part_of = weighted ? as_factor<part> : part;
}  // namespace terms

/// weighted: under the focal weight, where the parts are factors.
template <bool weighted, class P, class G, class O, class Sink>
auto efficientIou(const P& pred, const G& target, const O& o, Sink&& term) {
    const auto e = enclosing(pred, target, term);
    const auto rho2 = centerDistance2(pred, target, term);
    const auto c2 = diagonal2(e, term);
    const auto width = square(ratio(pred.w - target.w, e.width));
    const auto height = square(ratio(pred.h - target.h, e.height));
    const auto iou_loss = term(terms::part_of<weighted, terms::iou_loss>, o.iou_loss);
    const auto distance = term(terms::part_of<weighted, terms::distance_penalty>, ratio(rho2, c2));
    const auto width_penalty = term(terms::part_of<weighted, terms::width_penalty>, width);
    const auto height_penalty = term(terms::part_of<weighted, terms::height_penalty>, height);
    return iou_loss + distance + (width_penalty + height_penalty);
}

struct Efficient {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2022,
        .source = "Zhang et al. 2022, arXiv:2101.08158; InterpIoU Eq. 9",
        .publication = &publication,
        .formula = "1 − IoU + ρ²/c² + (w − w_g)²/c_w² + (h − h_g)²/c_h²",
        .pathology = "The WIoU authors' code shows another formula under this name, without the "
                     "size terms."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"efficient_iou", "EIoU (Efficient)", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        return efficientIou<false>(pred, target, overlap(pred, target, term), term);
    }
};

struct FocalParams {
    double gamma = 0.5;
};

template <bool attached>
struct Focal {
    using Params = FocalParams;
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2022,
        .source = "Zhang et al. 2022, arXiv:2101.08158",
        .publication = &publication,
        .formula = attached ? "IoU^γ (1 − IoU + ρ²/c² + (w − w_g)²/c_w² + (h − h_g)²/c_h²)"
                            : "sg[IoU^γ] (1 − IoU + ρ²/c² + (w − w_g)²/c_w² + (h − h_g)²/c_h²)",
        .pathology = "0 with zero gradient on disjoint boxes: the farthest boxes are ignored."};
    static constexpr std::array parameters{
        Parameter<Params>{"gamma", "γ", &Params::gamma, 0.0, 10.0, "Power of the overlap weight."}};
    static constexpr std::array variants{
        attached ? Variant<Params>{"focal_eiou_attached", "Focal-EIoU (attached)",
                                   "The weight is differentiated too."}
                 : Variant<Params>{"focal_eiou", "Focal-EIoU", "The weight is detached."}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto loss = term(terms::efficient, efficientIou<true>(pred, target, o, term));
        const auto overlap_weight = power(o.iou, p.gamma);
        if constexpr (attached)
            return term(terms::focal_loss, term(terms::focal_weight, overlap_weight) * loss);
        else
            return term(terms::focal_loss,
                        term(terms::focal_weight, detach(overlap_weight)) * loss);
    }
};

using Losses = LossList<Efficient, Focal<false>, Focal<true>>;

}  // namespace iou::losses::eiou
