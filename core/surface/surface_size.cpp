// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface_size.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace iou {

Result<Done> checkSize(const SurfaceRequest& request, double memory) {
    // Of a difference both surfaces are there at once.
    const double layers = (request.gradient ? 5.0 : 1.0) * (request.minus ? 2.0 : 1.0) + 1.0;
    const double bytes_per_point = layers * sizeof(float);
    const double points = static_cast<double>(request.x.samples) * request.y.samples;
    const auto side = static_cast<std::int64_t>(std::sqrt(std::max(0.0, memory) / bytes_per_point));
    return checkMemory(phrase("a surface of %1 x %2 points", request.x.samples, request.y.samples),
                       points * bytes_per_point, phrase("give at most %1 x %1 samples", side),
                       memory);
}

}  // namespace iou
