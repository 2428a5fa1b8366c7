// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/losses/info.hpp"

/// A box as the Gaussian of mean c and covariance R diag(w^2/4, h^2/4) R^T, and a distance between
/// two of them. 0 for equal boxes where tau = 1. Both are blind to the angle of a square.
namespace iou::rotated {

/// GWD: the squared Wasserstein distance
///     d^2 = |c - c_t|^2 + tr(S + S_t - 2 (S^1/2 S_t S^1/2)^1/2),    L = 1 - 1/(tau + f(d^2)).
/// Yang et al., ICML 2021, arXiv:2101.11952, "Rethinking Rotated Object Detection with Gaussian
/// Wasserstein Distance Loss". In pixels squared, so it is not invariant under scale; finite for
/// boxes without area.
struct Gwd {
    static constexpr Info info{.id = "gwd",
                               .name = "GWD",
                               .formula = "1 − 1/(τ + f(d²)), d: Wasserstein distance",
                               .source = "Yang et al., arXiv:2101.11952",
                               .functions = distance_functions,
                               .has_tau = true};
    template <class T>
    static T squaredDistance(const RotatedBox<T>& pred, const RotatedBox<>& target) {
        const TruthFrame<T> f = inTruthFrame(pred, target);
        const Spread<T> s = spreadOf(pred, target, f);
        const T dw = s.w - s.tw, dh = s.h - s.th;
        const T aligned = s.w * s.tw + s.h * s.th;
        // tr (S^1/2 S_t S^1/2)^1/2 = sqrt(tr S S_t + 2 sqrt(det S det S_t)), less `aligned`.
        const T squared = aligned * aligned - s.turned;
        const T both = root(valueOf(squared) > 0.0 ? squared : T(0.0)) + aligned;
        const T turned = valueOf(both) > 0.0 ? s.turned / both : T(0.0);
        return f.x * f.x + f.y * f.y + dw * dw + dh * dh + turned * 2.0;
    }
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params& p) {
        return shapedDistance(squaredDistance(pred, target), p);
    }
};

/// KLD: the divergence of the truth's Gaussian from the prediction's,
///     D = 1/2 (c - c_t)^T S_t^-1 (c - c_t) + 1/2 tr(S_t^-1 S) + 1/2 ln(|S_t|/|S|) - 1,
///     L = 1 - 1/(tau + f(D)).
/// Yang et al., NeurIPS 2021, arXiv:2106.01883, "Learning High-Precision Bounding Box for Rotated
/// Object Detection via Kullback-Leibler Divergence". Without area D is infinite and L = 1, without
/// a gradient.
struct Kld {
    static constexpr Info info{.id = "kld",
                               .name = "KLD",
                               .formula = "1 − 1/(τ + f(D)), D: Kullback-Leibler divergence",
                               .source = "Yang et al., arXiv:2106.01883",
                               .functions = distance_functions,
                               .has_tau = true};
    template <class T>
    static T divergence(const RotatedBox<T>& pred, const RotatedBox<>& target) {
        const TruthFrame<T> f = inTruthFrame(pred, target);
        const Spread<T> s = spreadOf(pred, target, f);
        if (isFlat(s)) return T(std::numeric_limits<double>::infinity());
        // r^2 - 1 - 2 ln r of a ratio r of sizes.
        const auto excess = [](const T& size, double whole) {
            const T e = (size - whole) / T(whole);
            return e * 2.0 + e * e - logOfOnePlus(e) * 2.0;
        };
        const T x = f.x / T(s.tw), y = f.y / T(s.th);
        // s^2 (h^2 - w^2)(1/W^2 - 1/H^2)
        const T turned = s.turned / T(s.tw * s.tw * s.th * s.th);
        return (x * x + y * y + excess(s.w, s.tw) + excess(s.h, s.th) + turned) * 0.5;
    }
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params& p) {
        return shapedDistance(divergence(pred, target), p);
    }
};

}  // namespace iou::rotated
