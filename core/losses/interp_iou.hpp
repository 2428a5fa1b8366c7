// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// InterpIoU: L = (1 - IoU(B, Bg)) + (1 - IoU(Bi, Bg)), Bi = (1-alpha) B + alpha Bg.
/// Liu & Watanabe 2025, Eq. 12-20. The dynamic form takes alpha = sg[clamp(1-IoU, lo, hi)].
/// One pair, lengths in pixels, w, h > 0. L is in [0, 2], 0 for equal boxes.
namespace iou::losses::interp_iou {

inline constexpr Citation publication{.key = "liu2025interpiou",
                                      .authors = "Liu, Haoyuan and Watanabe, Hiroshi",
                                      .title = "{InterpIoU}: Rethinking Bounding Box Regression "
                                               "with Interpolation-Based {IoU} Optimization",
                                      .year = 2025,
                                      .arxiv = "2507.12420"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo alpha{"interp_alpha", "α", "Where between prediction and target.",
                                shows::interpolated_box};
inline constexpr TermInfo interpolated_iou{"interpolated_iou", "IoU_int",
                                           "IoU of the interpolated box and the target.",
                                           shows::interpolated_box};
inline constexpr TermInfo interpolated_loss{"interpolated_loss", "1−IoU_int",
                                            "Overlap loss of the interpolated box.",
                                            shows::interpolated_box, TermRole::part};
}  // namespace terms

/// alpha may be a number or lanes; it carries no gradient.
template <class P, class G, class Alpha, class O, class Sink>
auto interpolated(const P& pred, const G& target, const Alpha& alpha, const O& o, Sink&& term) {
    const auto a = term(terms::alpha, alpha);
    const auto rest = 1.0 - a;
    // By offset and sizes: the interpolated box is never placed at large coordinates. Each of its
    // edges has gone the same part of the way to the target's.
    const auto at = placement(pred, target);
    const Placement between{
        at.dx * rest,     at.dy * rest,    at.w * rest + target.w * a, at.h * rest + target.h * a,
        at.edge_x * rest, at.edge_y * rest};
    const auto oi = overlapOf(between, target.w, target.h, NoTerms{});
    (void)term(terms::interpolated_iou, oi.iou);
    const auto iou_loss = term(terms::iou_loss, o.iou_loss);
    return iou_loss + term(terms::interpolated_loss, oi.iou_loss);
}

inline constexpr const char* source = "Liu & Watanabe 2025, InterpIoU, Eq. 12-20";

struct FixedParams {
    double alpha = 0.98;
};

struct Fixed {
    using Params = FixedParams;
    static constexpr LossInfo info{
        .family = Family::interpolation,
        .year = 2025,
        .source = source,
        .publication = &publication,
        .formula = "1 − IoU(B, B_g) + 1 − IoU(B_int, B_g);  B_int = (1−α)B + αB_g",
        .pathology = "The gradient is exactly 0 once the gap exceeds α/(1−α) target sizes (49 for "
                     "α = 0.98).",
        .coefficient = {&terms::alpha, "alpha"}};
    static constexpr std::array parameters{
        Parameter<Params>{"alpha", "α", &Params::alpha, 0.0, 1.0, "Interpolation coefficient."}};
    static constexpr std::array variants{
        Variant<Params>{"interp_iou", "InterpIoU", "α = 0.98."},
        Variant<Params>{"interp_iou_a90", "InterpIoU (α = 0.9)", "α = 0.9.", {.alpha = 0.9}}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        return interpolated(pred, target, V(p.alpha), o, term);
    }
};

struct DynamicParams {
    double lo = 0.6, hi = 0.99;
};

struct Dynamic {
    using Params = DynamicParams;
    static constexpr LossInfo info{
        .family = Family::interpolation,
        .year = 2025,
        .source = source,
        .publication = &publication,
        .formula = "1 − IoU(B, B_g) + 1 − IoU(B_int, B_g);  α = sg[clamp(1 − IoU, lo, hi)]",
        .pathology = "α is detached, so the gradient is not that of the plotted value: the value "
                     "can rise while IoU improves.",
        .coefficient = {.term = &terms::alpha}};
    static constexpr std::array parameters{
        Parameter<Params>{"lo", "lo", &Params::lo, 0.0, 1.0,
                          "Smallest α; above hi, hi holds, as torch.clamp has it."},
        Parameter<Params>{"hi", "hi", &Params::hi, 0.0, 1.0, "Largest α."}};
    static constexpr std::array variants{
        Variant<Params>{"d_interp_iou", "D-InterpIoU", "Authors' clamp 0.6 to 0.99."},
        Variant<Params>{"d_interp_iou_lo50",
                        "D-InterpIoU (lo = 0.5)",
                        "The text's example clamp.",
                        {.lo = 0.5}}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        const V alpha = minimum(maximum(V(1.0) - detach(o.iou), V(p.lo)), V(p.hi));
        return interpolated(pred, target, alpha, o, term);
    }
};

using Losses = LossList<Fixed, Dynamic>;

}  // namespace iou::losses::interp_iou
