// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/fonts.hpp"
#include "widgets/figure/curve_figure.hpp"
#include "widgets/figure/figure_elements.hpp"
#include "widgets/lanes/lane_grid_painter.hpp"
#include "widgets/relief/relief.hpp"
#include "widgets/scene/scene_painter.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <array>
#include <memory>
#include <vector>

namespace iou {

/// A part of a figure. lanes: a scene or surface for each lane, as the window's grid.
enum class FigureView { scene, surface, curves, lanes };

/// The words of a figure a person may replace.
enum class FigureLabel {
    title,
    caption,
    card,  ///< the name of the loss on the card
    prediction,
    ground_truth,
    surface_x,
    surface_y,
    surface_value,
    curves_x,
    curves_upper,
    curves_lower,
    legend_1,
    legend_2,
    legend_3,
    legend_4,
    legend_5,
    legend_6,
    legend_7,
    legend_8,
    legend_9
};
inline constexpr int figure_label_count = 20;
inline constexpr int first_legend_label = static_cast<int>(FigureLabel::legend_1);
inline constexpr int legend_label_count = figure_label_count - first_legend_label;
/// The command line's word: "surface-x".
std::string_view figureLabelName(FigureLabel label);

/// What a figure shows and how. Any number of views: the first stands at the left, the others in a
/// column beside it.
struct FigureSpec {
    std::vector<FigureView> views{FigureView::scene};
    /// By FigureLabel; an empty one is the usual text (none for title and caption), "-" is none.
    std::array<QString, figure_label_count> labels{};
    bool legend = true;
    bool counter = false;      ///< "step 40 of 200" below
    bool transparent = false;  ///< no ground is painted
    HiddenElements hidden = 0;
    std::optional<Camera> camera{};      ///< empty: the session's
    bool fits_camera = false;            ///< on the whole motion, whatever the session says
    std::optional<Range> color_range{};  ///< of the surfaces; empty: as the session says
    QStringList titles{};  ///< of a film's parts: there is room for each, whichever is shown
    QString font{};        ///< family of all text; empty: the usual one

    const QString& label(FigureLabel which) const {
        return labels[static_cast<std::size_t>(which)];
    }
    bool shows(FigureView view) const;
    friend bool operator==(const FigureSpec&, const FigureSpec&) = default;
};

/// Everything a figure depends on, as values: it can be painted on any thread.
struct FigureSnapshot {
    const Theme* theme = nullptr;
    SceneSnapshot scene;
    Camera camera;
    std::optional<ScenePlacement> placement;      ///< of the scene's texts; empty: the best ones
    std::shared_ptr<const SurfaceFrame> surface;  ///< null unless shown
    SurfaceMarks marks;
    std::optional<ReliefView> relief;  ///< empty: the flat plot
    bool constant_colors = false;      ///< the range of the colours is that of a whole motion
    bool has_run = false;              ///< on the surface
    CurveSnapshot curves;
    LaneGridSnapshot lanes;
};

/// Draws a figure into (0, 0, size), logical pixels, by painters alone. Text is measured as under
/// PictureFonts, which the caller holds.
void paintFigure(QPainter& painter, QSizeF size, const FigureSnapshot& snapshot,
                 const FigureSpec& spec);

/// The size of text at which the numbers of axes, the smallest text of plots, are so many points
/// high, on a page of 96 logical pixels per inch.
double textScaleOfPoints(double points);
/// Where no size is asked for, nothing on paper is set smaller than this.
inline constexpr double least_paper_points = 6.0;
/// The type of a figure on paper. text: its size there. asked: the size was, and holds for all
/// text.
PictureType paperType(const FigureSpec& spec, double text, bool asked);

/// Where the view lies in a figure of that size; empty when it is not shown.
QRectF figureArea(QSizeF size, const FigureSpec& spec, FigureView view);

/// How much larger than on a screen text and lines are in a picture of that many pixels, so that
/// they are read from the last row: 1 at 960x540, 2 at 1920x1080.
double usualTextScale(QSize pixels);
/// The same for a page that size, in mm, read at arm's length: 1 where the views have room, less
/// where they have not.
double usualPaperTextScale(QSizeF mm, const FigureSpec& spec);
/// Logical pixels, of text scale 1, per mm of a page.
inline constexpr double pixels_per_mm = 96.0 / 25.4;

}  // namespace iou
