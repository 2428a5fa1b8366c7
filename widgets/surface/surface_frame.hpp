// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/surface/surface_best.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/field/gradient_field.hpp"
#include "widgets/field/isolines.hpp"
#include "widgets/field/streamlines.hpp"

#include <QImage>
#include <QPointF>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace iou {

/// How a surface is to be shown.
struct SurfaceStyle {
    ScaleWish scale{};
    bool isolines = true;
    bool field = true;
    FieldStyle field_style = FieldStyle::arrows;
    int field_columns = 18, field_rows = 16;
    int levels = 12;  ///< approximate number of isolines
    friend bool operator==(const SurfaceStyle&, const SurfaceStyle&) = default;
};

struct SurfaceFrame;

/// Where the numbers of a film's isolines stand, near those of the frame before. Frames are painted
/// in any order, on any threads: a painter finds out first where those before it stand.
struct NumberMemory {
    using Places = std::vector<std::pair<double, QPointF>>;  ///< level and axis values

    std::atomic<bool> is_painted = false;        ///< now or soon
    std::atomic<bool> is_dropped = false;        ///< worked out in vain: no frame stands by it
    std::mutex held;                             ///< for what follows
    std::shared_ptr<const SurfaceFrame> before;  ///< null: none, or `wished` is known
    Places wished;                               ///< those of the frame before
    std::optional<Places> places;                ///< its own
};

/// A surface made ready for painting, away from the GUI thread.
struct SurfaceFrame {
    Surface surface;
    SurfaceStyle style{};
    ColorScale scale{};            ///< the one used
    QImage image{};                ///< a pixel per sample, row 0 at y.lo; clear: not shown
    std::vector<Isoline> lines{};  ///< points in axis values
    std::vector<FieldArrow> arrows{};
    std::vector<Streamline> streamlines{};
    std::optional<QPointF> best{};  ///< bestOf(), axis values
    double best_value = 0.0;
    std::shared_ptr<NumberMemory> memory{};  ///< of a film, for its painter; else null
    bool has_undefined = false;              ///< beyond the lower borders
    bool has_unshown = false;                ///< values below 0 on a logarithmic scale
};

/// Colours, lines, field and the best point of a surface. Terms and differences that take both
/// signs get the diverging map with zero in its middle. An all-undefined surface gives a clear
/// image.
SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style);
/// The same with a given scale.
SurfaceFrame makeSurfaceFrame(Surface surface, const SurfaceStyle& style, const ColorScale& scale);
/// The values of a surface, the best one between its samples among them; empty where none is
/// finite.
std::optional<ValueExtremes> extremesOf(const Surface& surface);
/// The scale a surface has unless another is given.
ColorScale scaleOf(const SurfaceRequest& shown, const ValueExtremes& values, const ScaleWish& wish);

/// The same surface with another scale: image and isolines follow it. Lanes that share their
/// colours are painted with joinedScale() of all their frames' scales.
SurfaceFrame recolored(SurfaceFrame frame, const ColorScale& scale);

}  // namespace iou
