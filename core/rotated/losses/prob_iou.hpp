// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/losses/info.hpp"

namespace iou::rotated {

/// ProbIoU: boxes as Gaussians of covariance R diag(w^2/12, h^2/12) R^T, that of a box filled
/// evenly;
///     B_D = 1/4 (c - c_t)^T (S + S_t)^-1 (c - c_t) + 1/2 ln(|S + S_t|/(4 (|S| |S_t|)^1/2)),
///     H = sqrt(1 - e^-B_D) = 1 - ProbIoU;    L1 = H, L2 = -ln(1 - H^2) = B_D.
/// Llerena et al., arXiv:2106.06072, "Gaussian Bounding Boxes and Probabilistic
/// Intersection-over-Union for Object Detection". 0 for equal boxes: there the slope of L1 is taken
/// as 0 (public code adds an epsilon below the root, or meets NaN). Without area L1 = 1 and L2 is
/// infinite, without a gradient.
struct ProbIou {
    static constexpr std::string_view functions[] = {"l1", "l2"};
    static constexpr Info info{.id = "probiou",
                               .name = "ProbIoU",
                               .formula = "L1 = √(1 − e^(−B)), L2 = B: Bhattacharyya distance",
                               .source = "Llerena et al., arXiv:2106.06072",
                               .functions = functions};
    template <class T>
    static T distance(const RotatedBox<T>& pred, const RotatedBox<>& target) {
        const TruthFrame<T> f = inTruthFrame(pred, target);
        const Spread<T> s = spreadOf(pred, target, f);
        if (isFlat(s)) return T(std::numeric_limits<double>::infinity());
        // S + S_t = [[p, r], [r, q]] in units of 1/3 of half sides squared.
        const T a = s.w * s.w, b = s.h * s.h, sin2 = f.of.sin * f.of.sin;
        const T p = a + sin2 * (b - a) + s.tw * s.tw, q = b - sin2 * (b - a) + s.th * s.th;
        const T r = f.of.sin * f.of.cos * (a - b);
        const T straight = (a + s.tw * s.tw) * (b + s.th * s.th);
        const T determinant = straight + s.turned;
        const T center = (q * f.x * f.x + p * f.y * f.y - r * f.x * f.y * 2.0) / determinant * 0.75;
        // ln of (x^2 + X^2)/(2 x X) for a size x.
        const auto excess = [](const T& size, double whole) {
            const T e = size - whole;
            return logOfOnePlus(e * e / (size * (2.0 * whole)));
        };
        return center +
               (excess(s.w, s.tw) + excess(s.h, s.th) + logOfOnePlus(s.turned / straight)) * 0.5;
    }
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params& p) {
        const T far = distance(pred, target);
        if (!(valueOf(far) < std::numeric_limits<double>::infinity()))
            return p.function == 0 ? T(1.0) : T(valueOf(far));
        const T d = valueOf(far) > 0.0 ? far : T(0.0);
        return p.function == 0 ? root(-expLessOne(-d)) : d;
    }
};

}  // namespace iou::rotated
