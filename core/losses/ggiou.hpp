// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"
#include "core/losses/norm.hpp"

#include <array>

/// Gaussian-guided IoU: GGIoU = IoU^(1-alpha) D^alpha, D = exp(-q/2), q = dx^2/s1^2 + dy^2/s2^2
/// with s = beta times the overlap's sizes.      GGIoU Eq. 1-6, Alg. 1. In [0, 1]; 0 when disjoint.
/// ggiou_balanced weighs an encoded smooth-L1 by it. One pair, lengths in pixels, w, h > 0.
namespace iou::losses::ggiou {

inline constexpr Citation publication{
    .key = "wu2021ggiou",
    .authors = "Wu, Shengkai and Yang, Jinrong and Yu, Hangcheng and Gou, Lijun and Li, Xiaoping",
    .title = "{Gaussian} Guided {IoU}: A Better Metric for Balanced Learning on Object Detection",
    .year = 2021,
    .arxiv = "2103.13613"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo gaussian_q{"gaussian_q", "q",
                                     "Squared centre distance in standard deviations.",
                                     shows::offsets | shows::shared_area};
inline constexpr TermInfo overlap_factor{"overlap_exponent", "(1−α)ln IoU",
                                         "Exponent of the overlap.", shows::overlap,
                                         TermRole::factor};
inline constexpr TermInfo gaussian_factor{"gaussian_exponent", "αq/2",
                                          "Exponent of the centre distance.",
                                          shows::offsets | shows::shared_area, TermRole::factor};
inline constexpr TermInfo ggiou{"ggiou", "GGIoU", "IoU^(1−α) e^(−αq/2).",
                                shows::offsets | shows::overlap, TermRole::product};
inline constexpr TermInfo balance_weight{"balance_weight", "w", "w_loc·GGIoU^λ, detached.",
                                         shows::offsets | shows::overlap, TermRole::weight};
inline constexpr TermInfo encoded_loss{"encoded_loss", "Σ h(Δ)",
                                       "Smooth-L1 of the encoded differences.",
                                       shows::offsets | shows::sizes};
inline constexpr TermInfo balanced{"balanced_loss", "w Σ h(Δ)", "The weighted loss.",
                                   shows::offsets | shows::sizes | shows::overlap,
                                   TermRole::product};
}  // namespace terms

template <class I, class D, class M>
struct LogMetric {
    I overlap;   ///< (1-alpha) ln IoU
    D gaussian;  ///< alpha q/2
    M disjoint;
};
template <class I, class D, class M>
LogMetric(I, D, M) -> LogMetric<I, D, M>;

/// ln GGIoU = overlap - gaussian on overlapping boxes (its exponential may be 1e-180: never via D
/// alone), and the mask of pairs that do not overlap.
template <class P, class G, class Sink>
auto logMetric(const P& pred, const G& target, double alpha, double beta, Sink&& term) {
    const auto o = overlap(pred, target, term);
    using V = PlainOf<std::remove_cvref_t<decltype(o.iou)>>;
    // Beyond 1e15 deviations the value is exactly 0; the square and its slope must not overflow.
    const auto deviations = [beta](const auto& d, const auto& extent) {
        return minimum(ratio(abs(d), extent * beta), V(1e15));
    };
    const auto q = term(terms::gaussian_q, square(deviations(pred.cx - target.cx, o.width)) +
                                               square(deviations(pred.cy - target.cy, o.height)));
    // Below 1e-300 the slope of the logarithm overflows; the value there is 0 to 200 digits.
    const auto disjoint = isZero(o.iou) | isLess(o.iou, V(1e-300));
    const auto log_iou = log(select(disjoint, V(1.0), o.iou));
    return LogMetric{log_iou * (1.0 - alpha), q * (0.5 * alpha), disjoint};
}

inline constexpr const char* source = "GGIoU, Eq. 1-6, Alg. 1";

struct MetricParams {
    double alpha = 0.3, beta = 1.0 / 6.0;
};

struct Metric {
    using Params = MetricParams;
    static constexpr LossInfo info{
        .family = Family::gaussian,
        .year = 2021,
        .source = source,
        .publication = &publication,
        .formula = "IoU^(1−α) exp(−α/2 (Δx²/(β i_w)² + Δy²/(β i_h)²))",
        .pathology = "0/0 when the boxes do not overlap (defined as 0), so no gradient there. A "
                     "metric: it is ascended.",
        .value_at_match = 1.0};
    static constexpr std::array parameters{
        Parameter<Params>{"alpha", "α", &Params::alpha, 0.0, 1.0, "Share of the Gaussian."},
        Parameter<Params>{"beta", "β", &Params::beta, 1e-3, 10.0,
                          "Standard deviation in overlap sizes."}};
    static constexpr std::array variants{
        Variant<Params>{"ggiou_metric", "GGIoU", "The metric itself.", {}, Kind::metric}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto m = logMetric(pred, target, p.alpha, p.beta, term);
        const auto gaussian = term(terms::gaussian_factor, m.gaussian);
        const auto exponent = term(terms::overlap_factor, m.overlap) - gaussian;
        return term(terms::ggiou, select(m.disjoint, V(0.0), exp(exponent)));
    }
};

struct BalancedParams {
    double alpha = 0.3, beta = 1.0 / 6.0, lambda = 1.4, scale = 2.8, delta = 0.11;
};

struct Balanced {
    using Params = BalancedParams;
    static constexpr LossInfo info{
        .family = Family::gaussian,
        .year = 2021,
        .source = source,
        .publication = &publication,
        .formula = "w Σ h_δ(Δx/w_g, Δy/h_g, ln(w/w_g), ln(h/h_g));  w = sg[scale·GGIoU^λ]",
        .pathology = "0 with zero gradient on disjoint boxes. Anchor size, h's δ = 0.11 and the "
                     "detached weight are choices of ours where the text is silent."};
    static constexpr std::array parameters{
        Parameter<Params>{"alpha", "α", &Params::alpha, 0.0, 1.0, "Share of the Gaussian."},
        Parameter<Params>{"beta", "β", &Params::beta, 1e-3, 10.0,
                          "Standard deviation in overlap sizes."},
        Parameter<Params>{"lambda", "λ", &Params::lambda, 0.0, 10.0, "Power of the weight."},
        Parameter<Params>{"scale", "w_loc", &Params::scale, 0.0, 1e3, "Factor of the weight."},
        Parameter<Params>{"delta", "δ", &Params::delta, 1e-6, 1e3,
                          "Where smooth-L1 turns into a line."}};
    static constexpr std::array variants{
        Variant<Params>{"ggiou_balanced", "GGIoU-balanced", "Weighted smooth-L1."}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto m = logMetric(pred, target, p.alpha, p.beta, term);
        const V exponent = detach(m.overlap - m.gaussian) * V(p.lambda);
        const V weight =
            term(terms::balance_weight, V(select(m.disjoint, V(0.0), exp(exponent)) * V(p.scale)));
        const auto h = [&p](const auto& d) { return norm::huber(d, p.delta); };
        const auto x =
            term(terms::as_factor<norm::terms::part_x>, h(ratio(pred.cx - target.cx, target.w)));
        const auto y =
            term(terms::as_factor<norm::terms::part_y>, h(ratio(pred.cy - target.cy, target.h)));
        const auto w =
            term(terms::as_factor<norm::terms::part_w>, h(logRatio(pred.w, V(target.w))));
        const auto height =
            term(terms::as_factor<norm::terms::part_h>, h(logRatio(pred.h, V(target.h))));
        const auto loss = term(terms::encoded_loss, (x + y) + (w + height));
        return term(terms::balanced, select(m.disjoint, V(0.0), loss * weight));
    }
};

using Losses = LossList<Metric, Balanced>;

}  // namespace iou::losses::ggiou
