// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface_best.hpp"

#include "core/numbers/bounded.hpp"
#include "core/numbers/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace iou {

namespace {

constexpr double kFinest = 1e-10;  ///< of the distance between two samples
constexpr int kMostMoves = 400;

using Place = std::array<double, 2>;

/// What is to become small at a place; infinite where there is no value.
double heightAt(const SurfaceRequest& request, const Place& place) {
    const Box<> box = boxAt(request, place[0], place[1]);
    if (!(box.w > 0.0 && box.h > 0.0)) return std::numeric_limits<double>::infinity();
    const double value = shownValue(request, box);
    if (!std::isfinite(value)) return std::numeric_limits<double>::infinity();
    return isAscended(request) ? -value : value;
}

/// The extreme finite samples; `low` above `high` where there are none.
struct Extremes {
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();
};
Extremes extremesOf(const Eigen::ArrayXXf& grid) {
    constexpr float finite = std::numeric_limits<float>::max();
    constexpr Extremes none;
    Extremes found;
    for (Eigen::Index i = 0; i < grid.size(); ++i) {
        const float v = grid.data()[i];
        const bool counts = std::abs(v) <= finite;
        const float low = counts ? v : none.low, high = counts ? v : none.high;
        found.low = low < found.low ? low : found.low;
        found.high = high > found.high ? high : found.high;
    }
    return found;
}

/// Plain, so that the compiler looks at several numbers at once.
bool contains(const float* numbers, Eigen::Index count, float number) {
    int found = 0;
    for (Eigen::Index i = 0; i < count; ++i) found |= numbers[i] == number ? 1 : 0;
    return found != 0;
}

/// The best sample, of several the one nearest to their middle.
Place bestSample(const Surface& surface, float best) {
    const auto& grid = surface.value;
    std::vector<Eigen::Index> columns;  // that have one
    for (Eigen::Index col = 0; col < grid.cols(); ++col)
        if (contains(grid.data() + col * grid.rows(), grid.rows(), best)) columns.push_back(col);
    const auto each = [&](const auto& visit) {
        for (const Eigen::Index col : columns)
            for (Eigen::Index row = 0; row < grid.rows(); ++row)
                if (grid(row, col) == best)
                    visit(static_cast<double>(row), static_cast<double>(col));
    };
    double count = 0.0, row_sum = 0.0, col_sum = 0.0;
    each([&](double row, double col) {
        count += 1.0;
        row_sum += row;
        col_sum += col;
    });
    double nearest = std::numeric_limits<double>::infinity();
    Place place{};
    each([&](double row, double col) {
        const double way = std::hypot(row - row_sum / count, col - col_sum / count);
        if (way >= nearest) return;
        nearest = way;
        place = {surface.request.x.at(static_cast<int>(col)),
                 surface.request.y.at(static_cast<int>(row))};
    });
    return place;
}

/// Goes downhill by steps along and across the axes, which halve where none leads lower.
Place refined(const SurfaceRequest& request, Place place, double height) {
    const auto spacing = [](const AxisRange& r) {
        return r.samples < 2 ? 0.0 : (r.hi - r.lo) / (r.samples - 1);
    };
    const Place cell{spacing(request.x), spacing(request.y)};
    double step = 1.0;
    for (int move = 0; move < kMostMoves && step > kFinest; ++move) {
        Place lower = place;
        for (const int dx : {-1, 0, 1})
            for (const int dy : {-1, 0, 1}) {
                const Place next{
                    bounded(place[0] + dx * step * cell[0], request.x.lo, request.x.hi),
                    bounded(place[1] + dy * step * cell[1], request.y.lo, request.y.hi)};
                const double there = heightAt(request, next);
                if (!(there < height)) continue;
                height = there;
                lower = next;
            }
        if (lower == place) step *= 0.5;
        place = lower;
    }
    return place;
}

}  // namespace

bool isAscended(const SurfaceRequest& request) {
    return request.loss.entry().kind == Kind::metric && request.term < 0 && !request.minus;
}

std::optional<SurfaceBest> bestOf(const Surface& surface) {
    const SurfaceRequest& request = surface.request;
    const auto [low, high] = extremesOf(surface.value);
    if (low > high) return {};
    constexpr float none = std::numeric_limits<float>::infinity();
    const float sample = isAscended(request) ? high : low;
    if (low == high) return SurfaceBest{sample, {}};
    Place place = bestSample(surface, sample);
    double height = heightAt(request, place);
    const Place match{axisValue(request.target, request.x.axis),
                      axisValue(request.target, request.y.axis)};
    const bool within = request.x.lo <= match[0] && match[0] <= request.x.hi &&
                        request.y.lo <= match[1] && match[1] <= request.y.hi;
    const double there = within ? heightAt(request, match) : none;
    if (std::isfinite(there) && !(height < there)) {
        place = match;
        height = there;
    }
    // Of a sample at the rim of what is defined there may be no value in double precision.
    if (!std::isfinite(height)) return SurfaceBest{sample, place};
    place = refined(request, place, height);
    height = heightAt(request, place);
    const double value = isAscended(request) ? -height : height;
    return SurfaceBest{withoutRounding(value, std::max(std::abs(low), std::abs(high))), place};
}

}  // namespace iou
