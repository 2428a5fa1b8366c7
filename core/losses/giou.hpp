// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/overlap.hpp"
#include "core/registry/loss_info.hpp"

#include <array>

/// GIoU: L = 1 - IoU + (C - U)/C.      Rezatofighi et al. 2019, arXiv:1902.09630, Alg. 1.
/// One pair, lengths in pixels, w, h > 0. L is in [0, 2], 0 for equal boxes.
namespace iou::losses::giou {

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo enclosing_penalty{"enclosing_penalty", "(C−U)/C",
                                            "Share of the enclosing box that neither box covers.",
                                            TermRole::part};
}  // namespace terms

/// (C - U)/C, 0 where the enclosing box is a point. Double precision sums C - U from the empty
/// corners and, of boxes apart, the space between them; lanes take 1 - U/C.
template <class P, class G, class O, class A>
auto uncoveredShare([[maybe_unused]] const P& pred, [[maybe_unused]] const G& target, const O& o,
                    const A& area) {
    using V = PlainOf<A>;
    const auto covered = ratio(o.union_area, area);
    if constexpr (all_double<A>) {
        const auto x = edgeOffsets(pred.cx, target.cx, pred.w, target.w);
        const auto y = edgeOffsets(pred.cy, target.cy, pred.h, target.h);
        // The gap has the slope that the intersection lacks where the boxes touch.
        const auto gap_x = o.width - signedExtent(pred.cx - target.cx, pred.w, target.w,
                                                  lostBetween(pred.cx, target.cx));
        const auto gap_y = o.height - signedExtent(pred.cy - target.cy, pred.h, target.h,
                                                   lostBetween(pred.cy, target.cy));
        const auto corners =
            beyondTarget(x) * beyondPrediction(y) + beyondPrediction(x) * beyondTarget(y);
        const auto between = gap_x * o.height + o.width * gap_y - gap_x * gap_y;
        return select(isZero(area), V(0.0), complement(corners + between, area, covered));
    } else {
        return select(isZero(area), V(0.0), V(1.0)) - covered;
    }
}

struct Loss {
    struct Params {};
    static constexpr LossInfo info{
        .family = Family::geometric,
        .year = 2019,
        .source = "Rezatofighi et al. 2019, arXiv:1902.09630, Alg. 1; InterpIoU Eq. 6",
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
        const auto penalty = uncoveredShare(pred, target, o, area);
        const auto iou_loss = term(terms::iou_loss, 1.0 - o.iou);
        return iou_loss + term(terms::enclosing_penalty, penalty);
    }
};

using Losses = LossList<Loss>;

}  // namespace iou::losses::giou
