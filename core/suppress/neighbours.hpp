// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/measure.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace iou::suppress {

/// Boxes found by what they may overlap. Boxes of a like longer side (within a factor of two) lie
/// in a grid of their own, of cells half as large; the grid is folded onto itself like a torus,
/// so that it has about as many cells as boxes wherever they are. Positions are those in the order
/// given.
class Neighbours {
public:
    /// Only boxes whose measure exceeds `above` will be asked for; below 0, all of them are.
    Neighbours(const Rule& rule, double above, std::span<const Detection> detections,
               std::span<const int> order);

    /// Takes a position out: it is found no more.
    void remove(int position) { m_gone[static_cast<std::size_t>(position)] = 1; }
    bool gone(int position) const { return m_gone[static_cast<std::size_t>(position)] != 0; }

    /// Calls found(position, measure) for the boxes not gone whose measure with this one, which is
    /// gone, is above the limit; `found` may remove them. The order is that of the grid.
    template <class Found>
    void visit(int position, Found&& found) const {
        const Edges box = m_boxes[static_cast<std::size_t>(position)];
        if (m_above < 0.0) {
            for (std::size_t i = 0; i < m_boxes.size(); ++i)
                meet(box, m_boxes[i], static_cast<int>(i), found);
            return;
        }
        const double area = box.area();
        if (!(area > 0.0)) return;
        for (const Level& level : m_levels) {
            const Window w = window(box, level);
            for (std::int64_t y = 0; y < w.rows; ++y) {
                const auto row = static_cast<std::size_t>(level.cell(w.x0, w.y0 + y) & ~level.mask);
                const auto x = static_cast<std::size_t>(w.x0 & level.mask);
                const std::size_t side = static_cast<std::size_t>(level.mask) + 1;
                const std::size_t end = x + static_cast<std::size_t>(w.columns);
                visitItems(box, area, m_starts[level.first + row + x],
                           m_starts[level.first + row + std::min(end, side)], found);
                if (end > side)
                    visitItems(box, area, m_starts[level.first + row],
                               m_starts[level.first + row + (end - side)], found);
            }
        }
    }

private:
    /// Boxes whose longer side is in [size/2, size).
    struct Level {
        double size = 0.0, per_pixel = 0.0;
        std::int64_t mask = 0;  ///< cells a side - 1
        unsigned shift = 0;     ///< 2^shift cells a side
        std::size_t first = 0;  ///< of its cells
        std::size_t count = 0;  ///< of its boxes

        std::int64_t coordinate(double x) const {
            const double scaled = x * per_pixel;
            const auto whole = static_cast<std::int64_t>(scaled);
            return whole - (scaled < static_cast<double>(whole) ? 1 : 0);
        }
        std::int64_t cell(std::int64_t x, std::int64_t y) const {
            return ((y & mask) << shift) | (x & mask);
        }
    };
    struct Window {
        std::int64_t x0 = 0, y0 = 0, columns = 0, rows = 0;
    };
    struct Item {
        Edges box;
        double area;
        int position;
    };

    static int levelOf(double side);
    /// The cells where a box of this level may exceed the limit with this one; none: it cannot.
    Window window(const Edges& box, const Level& level) const;
    double reach(double extent, double center, double side, double largest) const;

    template <class Found>
    void visitItems(const Edges& a, double area, std::uint32_t first, std::uint32_t end,
                    Found& found) const {
        for (std::uint32_t i = first; i < end; ++i) {
            const Item& item = m_items[i];
            const double w = std::min(a.right, item.box.right) - std::max(a.left, item.box.left);
            const double h = std::min(a.bottom, item.box.bottom) - std::max(a.top, item.box.top);
            // I/U > T as I (1+T) > T (S_a+S_b), with room for rounding; most boxes end here.
            if ((w > 0.0) & (h > 0.0) & (w * h * m_factor > m_above * (area + item.area)))
                meet(a, item.box, item.position, found);
        }
    }
    template <class Found>
    void meet(const Edges& a, const Edges& b, int position, Found& found) const {
        if (gone(position)) return;
        const double measure = measureOf(m_rule, a, b);
        if (measure > m_above) found(position, measure);
    }

    const Rule& m_rule;
    double m_above, m_factor;
    std::vector<Edges> m_boxes;  ///< by position
    std::vector<std::uint8_t> m_gone;
    std::vector<Level> m_levels;
    std::vector<std::uint32_t> m_starts;  ///< by cell: its first item
    std::vector<Item> m_items;
};

}  // namespace iou::suppress
