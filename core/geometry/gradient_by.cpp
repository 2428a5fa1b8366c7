// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/gradient_by.hpp"

#include "core/base/words.hpp"

namespace iou {

namespace {

constexpr EnumWords<GradientBy, gradient_by_count> kGradientByWords{"cxcywh", "xyxy", "log", "xywh",
                                                                    "yxyx"};

}  // namespace

std::string_view gradientByName(GradientBy by) { return kGradientByWords.of(by); }

Result<GradientBy> parseGradientBy(std::string_view name) {
    return kGradientByWords.parse(name, phrase("no variables \"%1\"", name));
}

}  // namespace iou
