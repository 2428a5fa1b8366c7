// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"
#include "core/simulate/surface.hpp"
#include "widgets/color_map.hpp"
#include "widgets/gradient_field.hpp"
#include "widgets/isolines.hpp"

#include <QImage>
#include <QPointF>

#include <optional>

namespace iou {

/// How a surface is to be shown.
struct SurfaceStyle {
    ColorMapId map = ColorMapId::viridis;  ///< for quantities without a sign
    bool log_scale = false;                ///< colours by the logarithm; needs positive values
    bool isolines = true;
    bool field = true;
    int field_columns = 18, field_rows = 16;
    int levels = 12;  ///< about so many isolines
    friend bool operator==(const SurfaceStyle&, const SurfaceStyle&) = default;
};

/// A surface made ready for painting, away from the GUI thread.
struct SurfaceFrame {
    Surface surface;
    SurfaceStyle style{};
    ColorMapId map = ColorMapId::viridis;  ///< the one used
    bool log_scale = false;                ///< as asked, unless no value is positive
    Range colors{};                        ///< values at the ends of the map
    QImage image{};                        ///< a pixel per sample, row 0 at y.lo; clear: undefined
    std::vector<Isoline> lines{};          ///< points in axis values
    std::vector<FieldArrow> arrows{};
    std::optional<QPointF> best{};  ///< lowest sample (highest for a metric), axis values
    double best_value = 0.0;
    bool has_undefined = false;  ///< beyond the lower borders
};

/// Colours, lines, arrows and the best sample of a surface. Terms that take both signs get the
/// diverging map with zero in its middle. An all-undefined surface gives a clear image.
SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style);

}  // namespace iou
