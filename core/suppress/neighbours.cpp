// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/neighbours.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace iou::suppress {

namespace {

constexpr int kSideLevels = 48, kFinestLevel = -12;  // sides below 2^-12 lie in the finest

double longerSide(const Edges& box) { return std::max(box.width(), box.height()); }

}  // namespace

int Neighbours::levelOf(double side) {
    const int exponent = static_cast<int>(std::bit_cast<std::uint64_t>(side) >> 52U) - 1023;
    return std::clamp(exponent - kFinestLevel + 1, 0, kSideLevels - 1);
}

Neighbours::Neighbours(const Rule& rule, double above, std::span<const Detection> detections,
                       std::span<const int> order)
    : m_rule(rule), m_above(above), m_factor((1.0 + above) * (1.0 + 1e-9)) {
    const std::size_t n = order.size();
    m_gone.assign(n, 0);
    m_boxes.reserve(n);
    for (const int i : order) m_boxes.push_back(detections[static_cast<std::size_t>(i)].box);
    if (m_above < 0.0) return;

    // Boxes without an area overlap none.
    std::array<std::size_t, kSideLevels> counts{};
    for (const Edges& box : m_boxes)
        if (box.area() > 0.0) ++counts[static_cast<std::size_t>(levelOf(longerSide(box)))];
    std::array<std::size_t, kSideLevels> places{};
    std::size_t cells = 0;
    for (std::size_t k = 0; k < kSideLevels; ++k) {
        if (counts[k] == 0) continue;
        Level level;
        level.size = std::ldexp(1.0, static_cast<int>(k) + kFinestLevel);
        level.per_pixel = 2.0 / level.size;
        level.shift = (static_cast<unsigned>(std::bit_width(counts[k])) + 1U) / 2U;
        level.mask = (std::int64_t{1} << level.shift) - 1;
        level.first = cells;
        level.count = counts[k];
        cells += std::size_t{1} << (2U * level.shift);
        places[k] = m_levels.size();
        m_levels.push_back(level);
    }
    m_starts.assign(cells + 1, 0);
    std::vector<std::uint32_t> cell_of(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Edges& box = m_boxes[i];
        if (!(box.area() > 0.0)) continue;
        const Level& level = m_levels[places[static_cast<std::size_t>(levelOf(longerSide(box)))]];
        const std::int64_t cell = level.cell(level.coordinate((box.left + box.right) * 0.5),
                                             level.coordinate((box.top + box.bottom) * 0.5));
        cell_of[i] = static_cast<std::uint32_t>(level.first + static_cast<std::size_t>(cell));
        ++m_starts[cell_of[i]];
    }
    std::uint32_t sum = 0;
    for (std::uint32_t& start : m_starts) start = sum += start;
    m_items.resize(sum);
    for (std::size_t i = n; i-- > 0;) {
        const double area = m_boxes[i].area();
        if (area > 0.0) m_items[--m_starts[cell_of[i]]] = {m_boxes[i], area, static_cast<int>(i)};
    }
}

Neighbours::Window Neighbours::window(const Edges& box, const Level& level) const {
    const double side = longerSide(box);
    // A measure above T is one of sides that differ by less than a factor of T.
    if (level.size <= side * m_above * 0.999 || level.size * 0.5 * m_above > side * 1.001)
        return {};
    const double cx = (box.left + box.right) * 0.5, cy = (box.top + box.bottom) * 0.5;
    const double rx = reach(box.width(), cx, side, level.size);
    const double ry = reach(box.height(), cy, side, level.size);
    Window w{level.coordinate(cx - rx), level.coordinate(cy - ry)};
    w.columns = std::min(level.coordinate(cx + rx) - w.x0, level.mask) + 1;
    w.rows = std::min(level.coordinate(cy + ry) - w.y0, level.mask) + 1;
    return w;
}

/// How far along one axis the centre of a box that exceeds the limit may be: I/U > T means that the
/// overlap along each axis is above T times the larger extent.
double Neighbours::reach(double extent, double center, double side, double largest) const {
    double r = (extent + largest) * 0.5;
    if (m_above >= 0.5)
        r = std::min(r, extent * (1.0 - m_above));
    else if (m_above > 0.0)
        r = std::min(r, extent * (0.5 / m_above - 0.5));
    return r * 1.000001 + side * 1e-6 + std::fabs(center) * 1e-14;
}

}  // namespace iou::suppress
