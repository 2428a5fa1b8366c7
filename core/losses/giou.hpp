// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

namespace iou {

/// 1, but 0 where the enclosing box is a point: the penalty 0/0 is 0.
template <class A>
auto nonEmpty(const A& area) {
    using V = PlainOf<A>;
    return select(isZero(area), V(0.0), V(1.0));
}
/// U/C with 0/0 = 0, where it has no slope either.
template <class U, class A>
auto coveredShare(const U& union_area, const A& area) {
    if constexpr (is_dual<A>)
        return ratio(select(isZero(area), PlainOf<A>(0.0), union_area), area);
    else
        return ratio(union_area, area);
}

}  // namespace iou

/// GIoU: L = 1 - IoU + (C - U)/C.      Rezatofighi et al. 2019, arXiv:1902.09630, Alg. 1.
/// One pair, lengths in pixels, w, h > 0. L is in [0, 2], 0 for equal boxes.
namespace iou::losses::giou {

inline constexpr Citation publication{
    .key = "rezatofighi2019giou",
    .authors = "Rezatofighi, Hamid and Tsoi, Nathan and Gwak, JunYoung and Sadeghian, Amir and "
               "Reid, Ian and Savarese, Silvio",
    .title = "Generalized Intersection over Union: A Metric and a Loss for Bounding Box Regression",
    .year = 2019,
    .booktitle = "IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
    .pages = "658--666",
    .doi = "10.1109/CVPR.2019.00075",
    .arxiv = "1902.09630"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo enclosing_penalty{
    "enclosing_penalty", "(C−U)/C", "Share of the enclosing box that neither box covers.",
    shows::enclosing_box | shows::union_outline, TermRole::part};
}  // namespace terms

struct Loss {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2019,
        .source = "Rezatofighi et al. 2019, arXiv:1902.09630, Alg. 1; InterpIoU Eq. 6",
        .publication = &publication,
        .formula = "1 − IoU + (C − U)/C",
        .pathology = "Grows a disjoint box before it moves it; degenerates to IoU when one box "
                     "holds the other."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"giou", "GIoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto e = enclosing(pred, target, term);
        const auto area = term(terms::enclosing_area, e.width * e.height);
        // 1 - U/C: the difference C - U would lose its digits for thin boxes.
        const auto penalty = nonEmpty(area) - coveredShare(o.union_area, area);
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        return iou_loss + term(terms::enclosing_penalty, penalty);
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::giou
