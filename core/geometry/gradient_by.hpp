// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_form.hpp"

#include <array>
#include <string_view>

namespace iou {

/// The variables four partials are by, in the order they are printed.
enum class GradientBy { cxcywh, xyxy, log, xywh, yxyx };
inline constexpr int gradient_by_count = 5;
std::string_view gradientByName(GradientBy by);
Result<GradientBy> parseGradientBy(std::string_view name);
/// Partials by (cx, cy, w, h) of a box as those by other variables.
inline std::array<double, 4> partialsBy(GradientBy by, const Box<>& box,
                                        const std::array<double, 4>& d) {
    std::array<double, 4> g = d;
    switch (by) {
    case GradientBy::cxcywh: break;
    case GradientBy::xyxy: FormOf<BoxForm::xyxy>::chain(box, d.data(), g.data()); break;
    case GradientBy::log: FormOf<BoxForm::log>::chain(box, d.data(), g.data()); break;
    case GradientBy::xywh: return {d[0], d[1], d[2] + 0.5 * d[0], d[3] + 0.5 * d[1]};
    case GradientBy::yxyx:
        FormOf<BoxForm::xyxy>::chain(box, d.data(), g.data());
        return {g[1], g[0], g[3], g[2]};
    }
    return g;
}

}  // namespace iou
