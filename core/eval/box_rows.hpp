// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/geometry/box_text.hpp"

#include <cstddef>
#include <cstring>
#include <type_traits>

namespace iou {

/// Boxes where they lie in memory, four numbers each, float or double, aligned or not; nothing is
/// copied and nothing is owned. Distances are bytes, and may be negative or 0 (a row of 0: one box
/// for all).
struct BoxRows {
    const char* first = nullptr;
    bool is_float = false;
    std::size_t count = 0;
    std::ptrdiff_t row = 0;     ///< from box to box
    std::ptrdiff_t column = 0;  ///< from number to number
    BoxNotation notation = BoxNotation::cxcywh;

    BoxRows() = default;
    /// Box after box, without a gap.
    template <class T>
    BoxRows(const T* numbers, std::size_t boxes, BoxNotation written = BoxNotation::cxcywh)
        : BoxRows(numbers, boxes, 4 * sizeof(T), sizeof(T), written) {}
    template <class T>
    BoxRows(const T* numbers, std::size_t boxes, std::ptrdiff_t to_next, std::ptrdiff_t to_number,
            BoxNotation written = BoxNotation::cxcywh)
        : first(reinterpret_cast<const char*>(numbers)), is_float(sizeof(T) == sizeof(float)),
          count(boxes), row(to_next), column(to_number), notation(written) {
        static_assert(std::is_same_v<T, float> || std::is_same_v<T, double>);
    }

    /// Whatever the numbers are: nothing is checked.
    Box<> box(std::size_t i) const { return is_float ? boxOf<float>(i) : boxOf<double>(i); }
    BoxRows part(std::size_t begin, std::size_t size) const {
        BoxRows out = *this;
        out.first += static_cast<std::ptrdiff_t>(begin) * row;
        out.count = size;
        return out;
    }

private:
    template <class T>
    double number(const char* of, int k) const {
        T x;
        std::memcpy(&x, of + k * column, sizeof(T));
        return static_cast<double>(x);
    }
    template <class T>
    Box<> boxOf(std::size_t i) const {
        const char* const of = first + static_cast<std::ptrdiff_t>(i) * row;
        const double a = number<T>(of, 0);
        const double b = number<T>(of, 1);
        const double c = number<T>(of, 2);
        const double d = number<T>(of, 3);
        switch (notation) {
        case BoxNotation::xyxy: return {(a + c) * 0.5, (b + d) * 0.5, c - a, d - b};
        case BoxNotation::xywh: return {a + c * 0.5, b + d * 0.5, c, d};
        case BoxNotation::cxcywh: break;
        }
        return {a, b, c, d};
    }
};

}  // namespace iou
