// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/box_reading.hpp"

#include "core/base/words.hpp"
#include "core/geometry/box_text.hpp"

#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr EnumWords<BoxReading, box_reading_count> kBoxReadingIds{"as_given",
                                                                  "swapped",
                                                                  "plus_one",
                                                                  "corners_as_center",
                                                                  "corners_as_top_left",
                                                                  "center_as_corners",
                                                                  "center_as_top_left",
                                                                  "top_left_as_center",
                                                                  "top_left_as_corners",
                                                                  "axes_exchanged",
                                                                  "whole_pixels"};

struct Notations {
    BoxNotation given, read;
};
/// The notation the numbers are in and the one they are taken for; equal: no such mistake.
Notations notationsOf(BoxReading reading) {
    using enum BoxNotation;
    switch (reading) {
    case BoxReading::corners_as_center: return {xyxy, cxcywh};
    case BoxReading::corners_as_top_left: return {xyxy, xywh};
    case BoxReading::center_as_corners: return {cxcywh, xyxy};
    case BoxReading::center_as_top_left: return {cxcywh, xywh};
    case BoxReading::top_left_as_center: return {xywh, cxcywh};
    case BoxReading::top_left_as_corners: return {xywh, xyxy};
    default: return {cxcywh, cxcywh};
    }
}

/// Of any numbers: a size may be negative.
Box<> boxOf(const std::array<double, 4>& x, BoxNotation notation) {
    switch (notation) {
    case BoxNotation::xyxy:
        return {(x[0] + x[2]) * 0.5, (x[1] + x[3]) * 0.5, x[2] - x[0], x[3] - x[1]};
    case BoxNotation::xywh: return {x[0] + x[2] * 0.5, x[1] + x[3] * 0.5, x[2], x[3]};
    case BoxNotation::cxcywh: break;
    }
    return {x[0], x[1], x[2], x[3]};
}

/// Partials by the four numbers of a notation from those by centre and size.
std::array<double, 4> intoNotation(BoxNotation notation, const std::array<double, 4>& d) {
    switch (notation) {
    case BoxNotation::xyxy:
        return {0.5 * d[0] - d[2], 0.5 * d[1] - d[3], 0.5 * d[0] + d[2], 0.5 * d[1] + d[3]};
    case BoxNotation::xywh: return {d[0], d[1], d[2] + 0.5 * d[0], d[3] + 0.5 * d[1]};
    case BoxNotation::cxcywh: break;
    }
    return d;
}
std::array<double, 4> outOfNotation(BoxNotation notation, const std::array<double, 4>& g) {
    switch (notation) {
    case BoxNotation::xyxy:
        return {g[0] + g[2], g[1] + g[3], 0.5 * (g[2] - g[0]), 0.5 * (g[3] - g[1])};
    case BoxNotation::xywh: return {g[0], g[1], g[2] - 0.5 * g[0], g[3] - 0.5 * g[1]};
    case BoxNotation::cxcywh: break;
    }
    return g;
}

Box<> seenBox(BoxReading reading, const Box<>& box) {
    switch (reading) {
    case BoxReading::plus_one: return {box.cx + 0.5, box.cy + 0.5, box.w + 1.0, box.h + 1.0};
    case BoxReading::axes_exchanged: return {box.cy, box.cx, box.h, box.w};
    case BoxReading::whole_pixels: {
        const auto x = boxNumbers(box, BoxNotation::xyxy);
        return boxOf({std::trunc(x[0]), std::trunc(x[1]), std::trunc(x[2]), std::trunc(x[3])},
                     BoxNotation::xyxy);
    }
    default: break;
    }
    const auto [given, read] = notationsOf(reading);
    return given == read ? box : boxOf(boxNumbers(box, given), read);
}

}  // namespace

std::string_view boxReadingId(BoxReading reading) { return kBoxReadingIds.of(reading); }

Phrase boxReadingWords(BoxReading reading) {
    switch (reading) {
    case BoxReading::as_given: break;
    case BoxReading::swapped: return phrase("prediction and ground truth swapped");
    case BoxReading::plus_one: return phrase("inclusive pixels (+1)");
    case BoxReading::corners_as_center: return phrase("corners read as centre and size");
    case BoxReading::corners_as_top_left: return phrase("corners read as top left and size");
    case BoxReading::center_as_corners: return phrase("centre and size read as corners");
    case BoxReading::center_as_top_left: return phrase("centre and size read as top left and size");
    case BoxReading::top_left_as_center: return phrase("top left and size read as centre and size");
    case BoxReading::top_left_as_corners: return phrase("top left and size read as corners");
    case BoxReading::axes_exchanged: return phrase("x and y exchanged");
    case BoxReading::whole_pixels: return phrase("edges cut to whole pixels");
    }
    return {};
}

SeenBoxes seenBoxes(BoxReading reading, const Box<>& pred, const Box<>& target) {
    SeenBoxes seen{seenBox(reading, pred), seenBox(reading, target), false};
    if (reading == BoxReading::swapped) {
        std::swap(seen.pred, seen.target);
        seen.exchanged = true;
    }
    return seen;
}

std::array<double, 4> givenPartials(BoxReading reading, const std::array<double, 4>& seen) {
    if (reading == BoxReading::axes_exchanged) return {seen[1], seen[0], seen[3], seen[2]};
    const auto [given, read] = notationsOf(reading);
    return given == read ? seen : outOfNotation(given, intoNotation(read, seen));
}

}  // namespace iou
