// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Norms of the coordinate differences.      Girshick 2015, arXiv:1504.08083; InterpIoU Eq. 2.
/// One pair, lengths in pixels. Not scale invariant; L is in [0, inf), 0 for equal boxes.
namespace iou::losses::norm {

inline constexpr Citation publication{.key = "girshick2015fast",
                                      .authors = "Girshick, Ross",
                                      .title = "Fast {R-CNN}",
                                      .year = 2015,
                                      .booktitle =
                                          "IEEE International Conference on Computer Vision (ICCV)",
                                      .pages = "1440--1448",
                                      .doi = "10.1109/ICCV.2015.169",
                                      .arxiv = "1504.08083"};

namespace terms {
inline constexpr TermInfo part_x{"part_x", "ℓ(Δ1)", "First coordinate's share.", shows::offset_x,
                                 TermRole::part};
inline constexpr TermInfo part_y{"part_y", "ℓ(Δ2)", "Second coordinate's share.", shows::offset_y,
                                 TermRole::part};
inline constexpr TermInfo part_w{"part_w", "ℓ(Δ3)", "Third coordinate's share.", shows::widths,
                                 TermRole::part};
inline constexpr TermInfo part_h{"part_h", "ℓ(Δ4)", "Fourth coordinate's share.", shows::heights,
                                 TermRole::part};
}  // namespace terms

/// Sum of f over the differences in centre and size.
template <class P, class G, class Sink, class F>
auto overCenterSize(const P& pred, const G& target, Sink&& term, F&& f) {
    const auto x = term(terms::part_x, f(pred.cx - target.cx));
    const auto y = term(terms::part_y, f(pred.cy - target.cy));
    const auto w = term(terms::part_w, f(pred.w - target.w));
    const auto h = term(terms::part_h, f(pred.h - target.h));
    return (x + y) + (w + h);
}

inline constexpr unsigned laws = translation | swap_axes | mirror | identity;

struct L1 {
    struct Params {};
    static constexpr LossInfo info{.family = Family::norm,
                                   .year = 2015,
                                   .source = "Girshick 2015, arXiv:1504.08083; InterpIoU Eq. 2",
                                   .publication = &publication,
                                   .formula = "Σ |Δ| over cx, cy, w, h",
                                   .pathology = "Not scale invariant; gradient ±1 everywhere, a "
                                                "kink at the minimum.",
                                   .laws = laws};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"l1", "L1", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        return overCenterSize(pred, target, term, [](const auto& d) { return abs(d); });
    }
};

struct L2 {
    struct Params {};
    static constexpr LossInfo info{.family = Family::norm,
                                   .year = 2015,
                                   .source = "Girshick 2015, arXiv:1504.08083",
                                   .publication = &publication,
                                   .formula = "Σ Δ² over cx, cy, w, h (no ½, no mean)",
                                   .pathology = "Not scale invariant; libraries differ by ½ and by "
                                                "taking the mean.",
                                   .laws = laws};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"l2", "L2", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        return overCenterSize(pred, target, term, [](const auto& d) { return square(d); });
    }
};

/// h(d) = d^2 / (2 beta) for |d| < beta, |d| - beta/2 beyond.
template <class D>
auto huber(const D& d, double beta) {
    const auto size = abs(d);
    return select(isLess(size, PlainOf<D>(beta)), square(d) * (0.5 / beta), size - 0.5 * beta);
}

struct SmoothL1Params {
    double beta = 1.0;
};

template <bool corners>
struct SmoothL1 {
    using Params = SmoothL1Params;
    static constexpr LossInfo info{
        .family = Family::norm,
        .year = 2015,
        .source = corners ? "Girshick 2015; Extended IoU Fig. 1 (Peng & Yu 2021)"
                          : "Girshick 2015, arXiv:1504.08083",
        .publication = &publication,
        .formula = corners
                       ? "Σ h_β(Δ) over l, t, r, b;  h_β(d) = d²/(2β) if |d| < β else |d| − β/2"
                       : "Σ h_β(Δ) over cx, cy, w, h;  h_β(d) = d²/(2β) if |d| < β else |d| − β/2",
        .pathology = "Not scale invariant; β = 1/9 is common in detectors, which also divide by "
                     "the anchor's size first.",
        .laws = laws};
    static constexpr std::array parameters{Parameter<Params>{
        "beta", "β", &Params::beta, 1e-6, 1e6, "Where the square turns into a line (pixels)."}};
    static constexpr std::array variants{
        corners ? Variant<Params>{"smooth_l1_xyxy", "Smooth-L1 (corners)", "Over the four edges."}
                : Variant<Params>{"smooth_l1", "Smooth-L1", "Over centre and size."}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto h = [&p](const auto& d) { return huber(d, p.beta); };
        if constexpr (corners) {
            const auto dx = pred.cx - target.cx;
            const auto dy = pred.cy - target.cy;
            const auto half_dw = (pred.w - target.w) * 0.5;
            const auto half_dh = (pred.h - target.h) * 0.5;
            const auto left = term(terms::part_x, h(dx - half_dw));
            const auto top = term(terms::part_y, h(dy - half_dh));
            const auto right = term(terms::part_w, h(dx + half_dw));
            const auto bottom = term(terms::part_h, h(dy + half_dh));
            return (left + top) + (right + bottom);
        } else {
            return overCenterSize(pred, target, term, h);
        }
    }
};

using Losses = LossList<L1, L2, SmoothL1<false>, SmoothL1<true>>;

}  // namespace iou::losses::norm
