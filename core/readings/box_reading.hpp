// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/geometry/box.hpp"
#include "core/registry/loss_entry.hpp"

#include <array>
#include <string_view>

namespace iou {

/// How other code takes the boxes it is given: as they are, or by a mistake.
enum class BoxReading {
    as_given,
    swapped,              ///< prediction and ground truth exchanged
    plus_one,             ///< inclusive pixels: right and bottom edges one pixel further
    corners_as_center,    ///< left, top, right, bottom read as cx, cy, w, h
    corners_as_top_left,  ///< read as left, top, w, h
    center_as_corners,    ///< cx, cy, w, h read as edges
    center_as_top_left,
    top_left_as_center,  ///< left, top, w, h read as cx, cy, w, h
    top_left_as_corners,
    axes_exchanged,  ///< x and y exchanged
    whole_pixels     ///< edges cut to whole numbers
};
inline constexpr int box_reading_count = 11;
std::string_view boxReadingId(BoxReading reading);
/// "corners read as centre and size"; empty of as_given.
Phrase boxReadingWords(BoxReading reading);

/// The boxes its formula sees.
struct SeenBoxes {
    Box<> pred, target;
    bool exchanged = false;  ///< pred is the ground truth: the partials are by target
};
SeenBoxes seenBoxes(BoxReading reading, const Box<>& pred, const Box<>& target);

/// Partials by (cx, cy, w, h) of the box that was given, from those of the box that was seen.
std::array<double, 4> givenPartials(BoxReading reading, const std::array<double, 4>& seen);

}  // namespace iou
