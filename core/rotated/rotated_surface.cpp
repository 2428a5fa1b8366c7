// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_surface.hpp"

#include "core/jobs/team.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>

namespace iou {

RotatedRange usualRange(RotatedAxis axis, const RotatedBox<>& pred, const RotatedBox<>& target,
                        int samples) {
    constexpr double half_turn = std::numbers::pi;
    const auto around = [samples, axis](double middle, double reach) {
        return RotatedRange{axis, middle - reach, middle + reach, samples};
    };
    const double reach = 0.5 * (std::hypot(pred.w, pred.h) + std::hypot(target.w, target.h));
    const double largest = std::max({pred.w, pred.h, target.w, target.h, 1e-9});
    switch (axis) {
    case RotatedAxis::cx:
        return around(target.cx, std::max({reach, 1.2 * std::abs(pred.cx - target.cx), 1e-9}));
    case RotatedAxis::cy:
        return around(target.cy, std::max({reach, 1.2 * std::abs(pred.cy - target.cy), 1e-9}));
    case RotatedAxis::w:
    case RotatedAxis::h: return {axis, 0.02 * largest, 2.0 * largest, samples};
    case RotatedAxis::angle: break;
    }
    return around(half_turn * std::round(pred.a / half_turn), 0.5 * half_turn);
}

RotatedBox<> withNumber(const RotatedBox<>& box, RotatedAxis axis, double value) {
    auto x = numbersOf(box);
    x[static_cast<std::size_t>(axis)] = value;
    return rotatedBoxOf(x);
}

Eigen::ArrayXXf computeRotatedSurface(const RotatedSurfaceRequest& request, int threads,
                                      Progress* progress) {
    const int columns = request.x.samples, rows = request.y.samples;
    if (progress) progress->total = std::int64_t{columns} * rows;
    Eigen::ArrayXXf value(rows, columns);
    std::atomic<bool> cancelled{false};
    eachOnTeam(0, columns, threads, 1, [&](std::int64_t column_index) {
        if (cancelled.load(std::memory_order_relaxed)) return;
        const int j = static_cast<int>(column_index);
        const RotatedBox<> column = withNumber(request.pred, request.x.axis, request.x.at(j));
        for (int i = 0; i < rows; ++i)
            value(i, j) = static_cast<float>(request.loss.value(
                withNumber(column, request.y.axis, request.y.at(i)), request.target));
        if (!progress) return;
        progress->advance(rows);
        if (progress->cancelled()) cancelled.store(true, std::memory_order_relaxed);
    });
    return cancelled ? Eigen::ArrayXXf() : value;
}

}  // namespace iou
