// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/covered_cells.hpp"

#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

bool wanted(bool in_a, bool in_b, Covered how) {
    switch (how) {
    case Covered::by_both: return in_a && in_b;
    case Covered::by_either: return in_a || in_b;
    case Covered::by_neither: return !in_a && !in_b;
    case Covered::or_not: break;
    }
    return true;
}

}  // namespace

std::vector<Box<>> coveredCells(const Box<>& a, const Box<>& b, Covered how) {
    std::array x{a.left(), a.right(), b.left(), b.right()};
    std::array y{a.top(), a.bottom(), b.top(), b.bottom()};
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    const auto holds = [](const Box<>& box, double left, double top, double right, double bottom) {
        return box.left() <= left && right <= box.right() && box.top() <= top &&
               bottom <= box.bottom();
    };
    std::vector<Box<>> cells;
    for (std::size_t i = 0; i + 1 < x.size(); ++i)
        for (std::size_t j = 0; j + 1 < y.size(); ++j) {
            if (!(x[i] < x[i + 1] && y[j] < y[j + 1])) continue;
            const bool in_a = holds(a, x[i], y[j], x[i + 1], y[j + 1]);
            const bool in_b = holds(b, x[i], y[j], x[i + 1], y[j + 1]);
            if (wanted(in_a, in_b, how))
                cells.push_back(boxFromEdges(x[i], y[j], x[i + 1], y[j + 1]));
        }
    return cells;
}

}  // namespace iou
