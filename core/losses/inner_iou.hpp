// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"
#include "core/losses/ciou.hpp"

#include <array>

/// Inner-IoU: the IoU of both boxes scaled about their own centres.      H. Zhang et al. 2023,
/// arXiv:2311.02877. inner_ciou = L_CIoU + IoU - IoU_inner, CIoU's alpha from the plain IoU.
/// One pair, lengths in pixels, w, h > 0. 0 for equal boxes.
namespace iou::losses::inner_iou {

inline constexpr Citation publication{
    .key = "zhang2023inneriou",
    .authors = "Zhang, Hao and Xu, Cong and Zhang, Shuaijie",
    .title = "{Inner-IoU}: More Effective Intersection over Union Loss with Auxiliary Bounding Box",
    .year = 2023,
    .arxiv = "2311.02877"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo inner_iou{"inner_iou", "IoU_inner", "IoU of the scaled boxes.",
                                    shows::inner_boxes};
inline constexpr TermInfo inner_loss{"inner_loss", "1−IoU_inner", "Overlap loss of scaled boxes.",
                                     shows::inner_boxes, TermRole::part};
}  // namespace terms

template <class P, class G, class Sink>
auto innerIou(const P& pred, const G& target, double ratio, Sink&& term) {
    const auto wg = target.w * ratio;
    const auto hg = target.h * ratio;
    return term(terms::inner_iou, overlapOf(placement(pred.cx - target.cx, pred.cy - target.cy,
                                                      pred.w * ratio, pred.h * ratio, wg, hg),
                                            wg, hg, NoTerms{})
                                      .iou);
}

struct LossParams {
    double ratio = 0.75;
};

template <bool complete>
struct Loss {
    using Params = LossParams;
    static constexpr LossInfo info{
        .family = Family::extras,
        .year = 2023,
        .source = "H. Zhang et al. 2023, arXiv:2311.02877",
        .publication = &publication,
        .formula = complete ? "L_CIoU + IoU − IoU_inner" : "1 − IoU_inner",
        .pathology = "Ratio below 1: the overlap gradient vanishes earlier."};
    static constexpr std::array parameters{
        Parameter<Params>{"ratio", "ratio", &Params::ratio, 0.01, 10.0,
                          "Scale of both boxes; the paper: 0.5 to 1.5."}};
    static constexpr std::array variants{complete ? Variant<Params>{"inner_ciou", "Inner-CIoU", ""}
                                                  : Variant<Params>{"inner_iou", "Inner-IoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto inner = innerIou(pred, target, p.ratio, term);
        const auto inner_loss = term(terms::inner_loss, 1.0 - inner);
        if constexpr (complete) {
            // CIoU's own 1 - IoU and the + IoU of this loss cancel: they are left out.
            const auto o = overlap(pred, target, term);
            return inner_loss + ciou::penalties<false>(pred, target, o.iou, {}, term);
        } else {
            return inner_loss;
        }
    }
};

using Losses = LossList<Loss<false>, Loss<true>>;

}  // namespace iou::losses::inner_iou
