// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What people and libraries call the losses of the registry.
namespace iou {

/// The spec of a loss that goes by a name, as people write names: "G-IoU", "complete_box_iou_loss"
/// and "EfficientIoU" are giou, ciou and efficient_iou, "focaler_siou" is focaler(siou). Empty:
/// none does, or more than one.
std::string specOfName(std::string_view name);

/// Why a name is no loss, and which were meant: by its meaning first, then by its letters. Its
/// place is empty.
Error unknownLoss(std::string_view name);

/// Other names of an id, each with where it stands: "complete_box_iou_loss (torchvision)".
std::vector<std::string> otherNames(std::string_view id);

}  // namespace iou
