// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Extended IoU: EIoU = I_e/U_e, an IoU that goes on below zero when the boxes part.
/// Peng & Yu 2021, Eq. 10-30. L = -EIoU; Smooth-EIoU: (1-EIoU)^power; the authors' later Huber
/// form. The *_sot entries step along U_e times the gradient (Eq. 28/30). One pair, pixels, w, h >
/// 0. Not to be confused with Efficient IoU, also called EIoU.
namespace iou::losses::extended_iou {

inline constexpr Citation publication{
    .key = "peng2021eiou",
    .authors = "Peng, Hanyang and Yu, Shiqi",
    .title =
        "A Systematic {IoU}-Related Method: Beyond Simplified Regression for Better Localization",
    .year = 2021,
    .journal = "IEEE Transactions on Image Processing",
    .volume = "30",
    .pages = "5032--5044",
    .doi = "10.1109/TIP.2021.3077144"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo extended_intersection{
    "extended_intersection", "I_e", "Area shared; negative, by the area between, when disjoint.",
    shows::extended_areas};
inline constexpr TermInfo extended_union{"extended_union", "U_e", "S_p + S_g − I_e.",
                                         shows::extended_areas};
inline constexpr TermInfo extended{"extended_iou", "EIoU", "I_e/U_e, in (−1, 1].",
                                   shows::extended_areas};
inline constexpr TermInfo loss{"extended_loss", "L(EIoU)", "The whole loss.", shows::extended_areas,
                               TermRole::part};
}  // namespace terms

template <class A, class N, class E>
struct AxisParts {
    A overlap;  ///< max(s, 0)
    N gap;      ///< min(s, 0)
    E edge;     ///< |l - lg|
};
template <class A, class N, class E>
AxisParts(A, N, E) -> AxisParts<A, N, E>;

/// One axis: a signed overlap s = x2-x1 = a + n (a >= 0 >= n) and e = x1-x0, distance of the near
/// edges l and lg.
template <class D, class A, class B>
auto axis(const D& d, const A& size, const B& target_size) {
    const auto s = signedExtent(d, size, target_size);
    return AxisParts{maximum(s, 0.0), minimum(s, 0.0), abs(d - (size - target_size) * 0.5)};
}

template <class U, class Q, class L>
struct Extended {
    U union_area;
    Q iou;
    L iou_loss;  ///< 1 - EIoU, accurate near a match
};
template <class U, class Q, class L>
Extended(U, Q, L) -> Extended<U, Q, L>;

/// Eq. 15-18, sorted so that nothing cancels: I_e = a_x a_y + n_x (a_y + 2e_y + n_y) + n_y (...).
/// 1 - EIoU is (U_e - I_e)/U_e with U_e - I_e summed from what each box has outside the other.
template <class P, class G, class Sink>
auto extendedOverlap(const P& pred, const G& target, Sink&& term) {
    const auto dx = pred.cx - target.cx;
    const auto dy = pred.cy - target.cy;
    const auto x = axis(dx, pred.w, target.w);
    const auto y = axis(dy, pred.h, target.h);
    const auto apart =
        x.gap * (y.overlap + y.edge * 2.0 + y.gap) + y.gap * (x.overlap + x.edge * 2.0 + x.gap);
    const auto shared = x.overlap * y.overlap;
    const auto intersection = term(terms::extended_intersection, shared + apart);
    const auto union_area =
        term(terms::extended_union, (pred.w * pred.h + target.w * target.h - shared) - apart);
    const auto rest = nonOverlap(pred, target, x.overlap) - apart * 2.0;
    using V = PlainOf<std::remove_cvref_t<decltype(union_area)>>;
    const auto iou = term(terms::extended, ratio(intersection, union_area));
    const V value = ratio(V(plain(rest)), V(plain(union_area)));
    return Extended{union_area, iou,
                    withValue(V(select(isZero(union_area), V(1.0), value)), 1.0 - iou)};
}

inline constexpr const char* source = "Peng & Yu 2021, Extended IoU, Eq. 10-30";
inline constexpr unsigned laws = translation | scale | swap_axes | identity;

struct PlainParams {
    bool step_gain = false;  ///< SOT: multiply the step by U_e
};

struct Plain {
    using Params = PlainParams;
    static constexpr LossInfo info{
        .family = Family::extended,
        .year = 2021,
        .source = source,
        .publication = &publication,
        .formula = "−I_e/U_e",
        .pathology =
            "Keeps a non-zero gradient at the minimum and oscillates; not mirror-symmetric "
            "when disjoint (anchored at the top left).",
        .laws = laws,
        .value_at_match = -1.0};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"extended_iou", "Extended IoU", ""},
                                         Variant<Params>{"extended_iou_sot",
                                                         "Extended IoU + SOT",
                                                         "Steps along U_e times the gradient.",
                                                         {.step_gain = true},
                                                         Kind::direction}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto e = extendedOverlap(pred, target, term);
        const auto loss = term(terms::loss, -e.iou);
        return p.step_gain ? gradientGain(loss, e.union_area) : loss;
    }
};

struct SmoothParams {
    double power = 2.0;
    bool step_gain = false;  ///< SOT: multiply the step by U_e
};

struct Smooth {
    using Params = SmoothParams;
    static constexpr LossInfo info{
        .family = Family::extended,
        .year = 2021,
        .source = source,
        .publication = &publication,
        .formula = "(1 − I_e/U_e)^power",
        .pathology = "Without SOT the step shrinks with the square of the size: large boxes are "
                     "all but trapped. Not mirror-symmetric when disjoint.",
        .laws = laws};
    static constexpr std::array parameters{Parameter<Params>{
        "power", "p", &Params::power, 1.0, 10.0, "Power of the convex transform (Eq. 23)."}};
    static constexpr std::array variants{
        Variant<Params>{"smooth_eiou", "Smooth-EIoU", "Power 2."},
        Variant<Params>{"smooth_eiou_p15", "Smooth-EIoU (power 1.5)", "", {.power = 1.5}},
        Variant<Params>{"smooth_eiou_sot",
                        "Smooth-EIoU + SOT",
                        "Steps along U_e times the gradient.",
                        {.step_gain = true},
                        Kind::direction}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto e = extendedOverlap(pred, target, term);
        const auto loss = term(terms::loss, power(e.iou_loss, p.power));
        return p.step_gain ? gradientGain(loss, e.union_area) : loss;
    }
};

struct HuberParams {
    double scale = 0.1;
};

struct Huber {
    using Params = HuberParams;
    static constexpr LossInfo info{.family = Family::extended,
                                   .year = 2021,
                                   .source = "Peng & Yu, face-detector training code",
                                   .publication = &publication,
                                   .formula = "e²/(2s) if e < s else e − s/2;  e = 1 − I_e/U_e",
                                   .pathology = "Not mirror-symmetric when disjoint.",
                                   .laws = laws};
    static constexpr std::array parameters{Parameter<Params>{
        "scale", "s", &Params::scale, 1e-6, 2.0, "Where the square turns into a line."}};
    static constexpr std::array variants{
        Variant<Params>{"extended_iou_huber", "Extended IoU (Huber)", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto e = extendedOverlap(pred, target, term).iou_loss;
        return term(terms::loss,
                    select(isLess(e, V(p.scale)), square(e) * (0.5 / p.scale), e - 0.5 * p.scale));
    }
};

using Losses = LossList<Plain, Smooth, Huber>;

}  // namespace iou::losses::extended_iou
