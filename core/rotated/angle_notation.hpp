// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/rotated/rotated_box.hpp"

namespace iou {

/// How files and programs write the same rotated box:
///   free   the angle as it was turned
///   oc     angle in (0, pi/2], any sizes (OpenCV)
///   le90   w >= h, angle in [-pi/2, pi/2)
///   le135  w >= h, angle in [-pi/4, 3 pi/4)
enum class AngleNotation { free, oc, le90, le135 };
inline constexpr EnumWords<AngleNotation, 4> angle_notation_words{
    std::string_view("free"), std::string_view("oc"), std::string_view("le90"),
    std::string_view("le135")};

/// The same box in that notation. Of equal sides none becomes the other. An angle that is not
/// finite stays.
RotatedBox<> inNotation(const RotatedBox<>& box, AngleNotation notation);

}  // namespace iou
