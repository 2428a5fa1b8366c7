// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"
#include "core/masks/best_box.hpp"
#include "core/masks/box_mask.hpp"
#include "core/masks/soft_mask.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace iou {

/// A mask as the lab keeps it: n x n levels from 0 (nothing) to 255 (1), row by row.
using MaskLevels = SharedList<std::uint8_t>;

/// Two soft masks that one paints. A lab made without arguments has the first scene: a Gaussian
/// blob, and a truth with an edge.
struct MaskLab {
    MaskLab();

    int side = 48;  ///< n
    MaskLevels pred, target;
    masks::Measure measure = masks::Measure::dice;
    double smooth = 0.0;

    friend bool operator==(const MaskLab&, const MaskLab&) = default;
};
inline constexpr int least_mask_side = 8, most_mask_side = 96;
inline constexpr double most_smooth = 1e6;

/// A round brush. hardness 1: the same everywhere inside the radius; 0: it fades from the middle
/// on.
struct Brush {
    double radius = 4.0;  ///< in cells
    double hardness = 0.5;
    double level = 1.0;  ///< what it paints in its middle
    bool erases = false;
};
/// One touch at (x, y), in cells. Paint covers what is less, an eraser takes what is more: touching
/// twice is touching once.
MaskLevels touched(const MaskLevels& mask, int side, double x, double y, const Brush& brush);

/// Touches along a line, close enough to be one stroke.
MaskLevels stroked(const MaskLevels& mask, int side, double from_x, double from_y, double to_x,
                   double to_y, const Brush& brush);
/// A Gaussian blob of peak 1 over what is there.
MaskLevels withBlob(const MaskLevels& mask, int side, const masks::Blob& blob);
/// The mask on other cells: each takes the level that is at its middle.
MaskLevels resized(const MaskLevels& mask, int from_side, int to_side);

/// What one can put in the place of a mask, by its name in files.
enum class MaskShape { blob, two_blobs, box, disc, nothing };
inline constexpr EnumWords<MaskShape, 5> mask_shape_words{"blob", "two_blobs", "box", "disc",
                                                          "nothing"};
MaskLevels shaped(MaskShape shape, int side);

std::vector<double> maskValues(const MaskLevels& mask);

/// What the masks come to.
struct MaskOutcome {
    std::vector<double> pred, target, both;  ///< by cell; both: their products
    masks::Sums sums;
    double dice = 0.0, soft_iou = 0.0, dice_squared = 0.0;
    double itself = 0.0;           ///< the chosen measure of the prediction with itself
    std::vector<double> gradient;  ///< of the chosen measure, by each cell of the prediction
    std::optional<masks::BestBox> best_pred, best_target;

    double of(masks::Measure measure) const;
};
MaskOutcome outcomeOf(const MaskLab& lab);

}  // namespace iou
