// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a term measures of the two boxes; the scene lights it up while the term is pointed at. A
/// term may show several of these.
namespace iou::shows {

inline constexpr unsigned offset_x = 1U << 0U;  ///< horizontal distance of the centres
inline constexpr unsigned offset_y = 1U << 1U;
inline constexpr unsigned center_line = 1U << 2U;
inline constexpr unsigned enclosing_width = 1U << 3U;
inline constexpr unsigned enclosing_height = 1U << 4U;
inline constexpr unsigned diagonal = 1U << 5U;  ///< of the enclosing box
inline constexpr unsigned shared_area = 1U << 6U;
inline constexpr unsigned union_outline = 1U << 7U;
inline constexpr unsigned widths = 1U << 8U;  ///< of both boxes
inline constexpr unsigned heights = 1U << 9U;
inline constexpr unsigned target_size = 1U << 10U;
inline constexpr unsigned box_diagonals = 1U << 11U;   ///< of both boxes
inline constexpr unsigned edges = 1U << 12U;           ///< distances of edges that belong together
inline constexpr unsigned corners = 1U << 13U;         ///< distances of top left and bottom right
inline constexpr unsigned extended_areas = 1U << 14U;  ///< S1 to S4 of Extended IoU
inline constexpr unsigned interpolated_box = 1U << 15U;  ///< where the coefficient puts it
inline constexpr unsigned inner_boxes = 1U << 16U;       ///< both boxes scaled by "ratio"
inline constexpr unsigned enclosing_box = 1U << 17U;

inline constexpr unsigned offsets = offset_x | offset_y;
inline constexpr unsigned overlap = shared_area | union_outline;
inline constexpr unsigned distance = center_line | diagonal;
inline constexpr unsigned sizes = widths | heights;

}  // namespace iou::shows
