// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"

#include <array>

/// Wise-IoU: v1 = R (1 - IoU), R = exp(rho^2 / sg[c^2]).      Tong et al. 2023, arXiv:2301.10051.
/// v2 and v3 multiply v1 by a detached weight of the outlier degree beta = sg[1-IoU]/mean. The mean
/// is an input here; a simulation advances it once per step, before it is used.
/// One pair, lengths in pixels, w, h > 0. v1 is in [0, e), 0 for equal boxes.
namespace iou::losses::wiou {

inline constexpr Citation publication{
    .key = "tong2023wiou",
    .authors = "Tong, Zanjia and Chen, Yuhang and Xu, Zewei and Yu, Rong",
    .title = "{Wise-IoU}: Bounding Box Regression Loss with Dynamic Focusing Mechanism",
    .year = 2023,
    .arxiv = "2301.10051"};

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo attention{"distance_attention", "R", "exp(ρ²/c²), c² detached.",
                                    shows::distance, TermRole::weight};
inline constexpr TermInfo outlier_degree{
    "outlier_degree", "β", "1−IoU of this box against the running mean.", shows::overlap};
inline constexpr TermInfo focusing{"focusing", "r", "Weight by outlier degree, detached.",
                                   shows::overlap, TermRole::weight};
inline constexpr TermInfo weighted_loss{"weighted_loss", "r·R·(1−IoU)", "The whole loss.",
                                        shows::distance | shows::overlap, TermRole::product};
}  // namespace terms

template <class P, class G, class L, class Sink>
auto attention(const P& pred, const G& target, const L& iou_loss, Sink&& term) {
    const auto rho2 = centerDistance2(pred, target, term);
    const auto c2 = diagonal2(enclosing(pred, target, term), term);
    const auto factor = term(terms::as_factor<terms::iou_loss>, iou_loss);
    // The centres are no further apart than the corners of the enclosing box.
    return term(terms::attention, expOfShare(rho2, detach(c2))) * factor;
}

inline constexpr const char* source = "Tong et al. 2023, arXiv:2301.10051";
inline constexpr const char* pathology =
    "A disjoint box moves by its centre alone and never changes size.";

struct V1 {
    struct Params {};
    static constexpr LossInfo info{.family = Family::focusing,
                                   .year = 2023,
                                   .source = source,
                                   .publication = &publication,
                                   .formula = "R (1 − IoU);  R = exp(ρ²/sg[c²])",
                                   .pathology = pathology};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"wiou_v1", "WIoU v1", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        return term(terms::weighted_loss, attention(pred, target, o.iou_loss, term));
    }
};

/// m such that the start is forgotten to 5 % after 34 epochs of 890 batches (authors' code).
inline constexpr double default_momentum = 9.8997e-05;

template <class Params>
struct RunningMean {
    static constexpr Parameter<Params> mean{"mean",
                                            "mean",
                                            &Params::mean,
                                            1e-6,
                                            2.0,
                                            "Running mean of 1−IoU; given, it is frozen, else a "
                                            "simulation starts at 1 and advances it."};
    static constexpr Parameter<Params> momentum{
        "momentum", "m", &Params::momentum,
        0.0,        1.0, "Step of the running mean, per simulation step."};
    static void advance(Params& p, double batch_mean) {
        p.mean = (1.0 - p.momentum) * p.mean + p.momentum * batch_mean;
    }
};

struct V2Params {
    double gamma = 0.5, mean = 1.0, momentum = default_momentum;
};

struct V2 {
    using Params = V2Params;
    static constexpr LossInfo info{.family = Family::focusing,
                                   .year = 2023,
                                   .source = source,
                                   .publication = &publication,
                                   .formula = "β^γ R (1 − IoU);  β = sg[1 − IoU]/mean",
                                   .pathology = pathology};
    static constexpr std::array parameters{
        Parameter<Params>{"gamma", "γ", &Params::gamma, 0.0, 10.0, "Power of the outlier degree."},
        RunningMean<Params>::mean, RunningMean<Params>::momentum};
    static constexpr std::array variants{
        Variant<Params>{"wiou_v2", "WIoU v2", "Monotonic focusing."}};
    static constexpr auto advance = &RunningMean<Params>::advance;

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto iou_loss = accurateIouLoss(pred, target, o);
        const auto beta = term(terms::outlier_degree, detach(iou_loss) / p.mean);
        const auto r = term(terms::focusing, power(beta, p.gamma));
        return term(terms::weighted_loss, attention(pred, target, iou_loss, term) * r);
    }
};

struct V3Params {
    double alpha = 1.9, delta = 3.0, mean = 1.0, momentum = default_momentum;
};

struct V3 {
    using Params = V3Params;
    static constexpr LossInfo info{
        .family = Family::focusing,
        .year = 2023,
        .source = source,
        .publication = &publication,
        .formula = "β/(δ α^(β−δ)) R (1 − IoU);  β = sg[1 − IoU]/mean",
        .pathology = "A disjoint box moves by its centre alone; boxes far worse than the mean are "
                     "held back on purpose."};
    static constexpr std::array parameters{
        Parameter<Params>{"alpha", "α", &Params::alpha, 1.001, 100.0, "Base of the decay."},
        Parameter<Params>{"delta", "δ", &Params::delta, 0.01, 100.0,
                          "Outlier degree at which the weight is 1."},
        RunningMean<Params>::mean, RunningMean<Params>::momentum};
    static constexpr std::array variants{
        Variant<Params>{"wiou_v3", "WIoU v3", "Non-monotonic focusing."}};
    static constexpr auto advance = &RunningMean<Params>::advance;

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        const auto iou_loss = accurateIouLoss(pred, target, o);
        const V beta = term(terms::outlier_degree, V(detach(iou_loss) / V(p.mean)));
        const V decay = exp(V((V(p.delta) - beta) * log(V(p.alpha))));
        const V r = term(terms::focusing, V(beta * decay / V(p.delta)));
        return term(terms::weighted_loss, attention(pred, target, iou_loss, term) * r);
    }
};

using Losses = LossList<V1, V2, V3>;

}  // namespace iou::losses::wiou
