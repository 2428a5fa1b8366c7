// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/losses/ciou.hpp"
#include "core/losses/diou.hpp"
#include "core/losses/giou.hpp"
#include "core/losses/iou.hpp"

#include <array>

/// The step directions of the published DIoU/CIoU simulation (Matlab script of Zheng et al. 2020),
/// slips included; values are those of the proper losses. Rules (a)-(d): sizes take twice the edge
/// difference; GIoU's I is unclamped in its penalty; DIoU mixes up the derivatives of cw and ch;
/// CIoU drops 1/(w^2+h^2) and adds 1e-7 in alpha. Only to reproduce those published curves.
namespace iou::losses::legacy_sim {

enum class Base { iou, giou, diou, ciou };

/// Edges of the prediction relative to the target's centre, with the flags of the script.
template <class V>
struct Edges {
    V l, r, t, b, lg, rg, tg, bg;
};

template <class V>
V flag(const auto& condition) {
    return select(condition, V(1.0), V(0.0));
}

struct LossParams {
    bool step_gain = false;  ///< the published step instead of the gradient
};

template <Base base>
struct Loss {
    using Params = LossParams;
    using Proper = std::conditional_t<
        base == Base::iou, iou::Linear,
        std::conditional_t<base == Base::giou, giou::Loss,
                           std::conditional_t<base == Base::diou, diou::Loss, ciou::Loss<false>>>>;
    static constexpr LossInfo info{
        .family = Family::legacy,
        .year = 2020,
        .source = "Zheng et al. 2020, published simulation script (Matlab)",
        .publication = &diou::publication,
        .formula = Proper::info.formula,
        .pathology = "The step is not a gradient: edge cascades with slips, twice the size "
                     "derivative. Use it only to reproduce the published curves.",
        .laws = Proper::info.laws};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{base == Base::iou    ? "iou_legacy_sim"
                                                         : base == Base::giou ? "giou_legacy_sim"
                                                         : base == Base::diou ? "diou_legacy_sim"
                                                                              : "ciou_legacy_sim",
                                                         base == Base::iou    ? "IoU (2020 script)"
                                                         : base == Base::giou ? "GIoU (2020 script)"
                                                         : base == Base::diou
                                                             ? "DIoU (2020 script)"
                                                             : "CIoU (2020 script)",
                                                         "Step of the published simulation.",
                                                         {.step_gain = true},
                                                         Kind::direction}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        return Proper::eval(pred, target, {}, term);
    }

    /// Minus the ascent of the script, on plain numbers. part: told what each part ascends.
    template <class P, class G, class Sink = NoTerms>
    static auto direction(const P& pred, const G& target, const Params&, Sink&& part = {}) {
        using V = std::remove_cvref_t<decltype(pred.w)>;
        const V half(0.5), one(1.0), two(2.0), zero(0.0);
        const V dx = pred.cx - target.cx;
        const V dy = pred.cy - target.cy;
        const V w = pred.w, h = pred.h, wg = target.w, hg = target.h;
        const Edges<V> e{dx - half * w, dx + half * w, dy - half * h, dy + half * h,
                         -(half * wg),  half * wg,     -(half * hg),  half * hg};
        const V sx = signedExtent(dx, w, wg);
        const V sy = signedExtent(dy, h, hg);
        const V iw = plainMaximum(sx, zero);
        const V ih = plainMaximum(sy, zero);
        const V area_sum = w * h + wg * hg;

        // Which edges move the intersection, and which the enclosing box.
        const V in_l = flag<V>(e.l > e.lg), in_r = flag<V>(e.r < e.rg);
        const V in_t = flag<V>(e.t > e.tg), in_b = flag<V>(e.b < e.bg);
        const V out_l = flag<V>(e.l < e.lg), out_r = flag<V>(e.r > e.rg);
        const V out_t = flag<V>(e.t < e.tg), out_b = flag<V>(e.b > e.bg);

        /// Edge derivatives joined to (cx, cy, w, h) by rule (a).
        const auto joined = [](const V& l, const V& r, const V& t, const V& b) {
            return Step<V>{l + r, t + b, r - l, b - t};
        };
        // Ascent of I/U given dI by edges: dU = dS - dI. Never by U^2, which overflows early.
        const auto quotient = [&](const V& i, const V& u, const Step<V>& di, const Step<V>& du) {
            const V q = ratio(i, u);
            const auto of = [&](const V& a, const V& b) { return ratio(V(a - q * b), u); };
            return Step<V>{of(di.cx, du.cx), of(di.cy, du.cy), of(di.w, du.w), of(di.h, du.h)};
        };
        const Step<V> dsize = joined(-h, h, -w, w);
        const auto minus = [](const Step<V>& a, const Step<V>& b) {
            return Step<V>{a.cx - b.cx, a.cy - b.cy, a.w - b.w, a.h - b.h};
        };
        const auto overlap_step = [&](const V& x, const V& y) {
            return joined(-(y * in_l), y * in_r, -(x * in_t), x * in_b);
        };
        const V i = iw * ih;
        const V apart = flag<V>(i == zero);
        const Step<V> di = overlap_step(iw, ih);
        const V u = area_sum - i;
        Step<V> ascent = quotient(i, u, di, minus(dsize, di));
        const V together = one - apart;
        ascent = part(terms::iou_loss, Step<V>{ascent.cx * together, ascent.cy * together,
                                               ascent.w * together, ascent.h * together});
        const auto plus = [](const Step<V>& a, const Step<V>& b) {
            return Step<V>{a.cx + b.cx, a.cy + b.cy, a.w + b.w, a.h + b.h};
        };

        if constexpr (base == Base::giou) {
            // Rule (b): I unclamped, so positive when the boxes are apart on both axes.
            const V i_raw = sx * sy;
            const V u_raw = area_sum - i_raw;
            const Step<V> du_raw = minus(dsize, overlap_step(sx, sy));
            const V cw = enclosingExtent(dx, w, wg);
            const V ch = enclosingExtent(dy, h, hg);
            const V c = cw * ch;
            const Step<V> dc = joined(-(ch * out_l), ch * out_r, -(cw * out_t), cw * out_b);
            const V q = ratio(u_raw, c);
            const auto of = [&](const V& a, const V& b) { return ratio(V(a - q * b), c); };
            ascent = plus(ascent, part(giou::terms::enclosing_penalty,
                                       Step<V>{of(du_raw.cx, dc.cx), of(du_raw.cy, dc.cy),
                                               of(du_raw.w, dc.w), of(du_raw.h, dc.h)}));
        }
        if constexpr (base == Base::diou || base == Base::ciou) {
            // Rule (c).
            const V cw = enclosingExtent(dx, w, wg);
            const V ch = enclosingExtent(dy, h, hg);
            const V rho2 = dx * dx + dy * dy;
            const V c2 = cw * cw + ch * ch;
            const V q = ratio(rho2, c2);
            const V kx = two * (cw + ch) * (out_r - out_l);
            const V ky = two * (cw + ch) * (out_b - out_t);
            const V qw = select((out_l + out_r) == two, -one, half * (out_l + out_r));
            const V qh = select((out_t + out_b) == two, -one, half * (out_t + out_b));
            const V kw = two * cw * qw + ch * (out_l + out_r);
            const V kh = cw * (out_t + out_b) + two * ch * qh;
            ascent = plus(ascent, part(terms::distance_penalty,
                                       Step<V>{ratio(V(-(two * dx) - kx * q), c2),
                                               ratio(V(-(two * dy) - ky * q), c2),
                                               ratio(V(kw * q), c2), ratio(V(kh * q), c2)}));
        }
        if constexpr (base == Base::ciou) {
            // Rule (d).
            const V pi = piOf<V>();
            const V angle = aspectAngle(pred, target);
            const V v = angle * angle * (V(4.0) / (pi * pi));
            const V alpha = v / (one - ratio(i, u) + v + V(1e-7));
            const V k = alpha * angle * (V(8.0) / (pi * pi));
            ascent = plus(ascent,
                          part(ciou::terms::aspect_penalty, Step<V>{zero, zero, k * h, -(k * w)}));
        }
        return Step<V>{-ascent.cx, -ascent.cy, -ascent.w, -ascent.h};
    }
};

using Losses = LossList<Loss<Base::iou>, Loss<Base::giou>, Loss<Base::diou>, Loss<Base::ciou>>;

}  // namespace iou::losses::legacy_sim
