// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/geometry/box_text.hpp"
#include "core/session/lane.hpp"
#include "core/session/surface_view.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What a person edits: small value types, saved, compared and undone as values.
namespace iou {

/// The two boxes (pixels or any unit, y downwards) and where the illustrated box between them lies.
struct Scene {
    Box<> pred{1.42, 1.06, 1.3, 0.72};
    Box<> target{0.5, 0.5, 1.0, 1.0};
    /// In [0, 1]; shown when the loss has no interpolation coefficient of its own.
    double interp_alpha = 0.5;
    friend bool operator==(const Scene&, const Scene&) = default;
};

/// What the canvas draws beside the two boxes.
struct CanvasView {
    bool arrows = true;  ///< descent direction on the edges of the prediction
    bool grid = true;
    bool intersection = true;
    bool enclosing = true;
    bool distance = true;      ///< line between the centres
    bool interpolated = true;  ///< interpolated box with its coefficient as a handle
    bool path = true;          ///< centres of the run
    bool hud = true;           ///< numbers in the corner
    bool snap = true;          ///< the other box draws a dragged one
    friend bool operator==(const CanvasView&, const CanvasView&) = default;
};

/// What fills the middle of the window.
enum class CentralView {
    explore,  ///< the active lane
    overlay,  ///< all lanes in one scene
    grid      ///< a scene or surface per lane
};
enum class CellContent { scene, surface };
/// Which step of the other lanes belongs to a step of the active one.
enum class LaneSync {
    step,  ///< the same
    iou,   ///< the first that reaches the same IoU
    loss   ///< the first that has done the same share of its own fall of the loss
};
enum class ComparedCurve { iou, loss };

/// How lanes are compared.
struct CompareView {
    CentralView center = CentralView::explore;
    CellContent cells = CellContent::scene;
    LaneSync sync = LaneSync::step;
    ComparedCurve curve = ComparedCurve::iou;
    bool shared_axes = true;    ///< one camera; else one per lane
    bool shared_colors = true;  ///< one range for all surfaces; else one per lane
    bool shared_clock = true;   ///< one playhead; else one per lane
    friend bool operator==(const CompareView&, const CompareView&) = default;
};

enum class ThemeChoice { system, light, dark };

struct ViewState {
    CanvasView canvas;
    SurfaceView surface;
    CompareView compare;
    BoxForm gradient_form = BoxForm::cxcywh;     ///< in which the gradient is printed
    BoxNotation notation = BoxNotation::cxcywh;  ///< in which boxes are typed and printed
    ThemeChoice theme = ThemeChoice::system;
    double unit = 0.01;        ///< length of one key press, > 0
    bool live_run = true;      ///< run again on every change
    std::vector<int> markers;  ///< steps marked on the timeline, ascending
    friend bool operator==(const ViewState&, const ViewState&) = default;
};

struct Document {
    Scene scene;
    std::vector<Lane> lanes;      ///< 1 .. max_lanes, all from the scene's start
    int active = 0;               ///< the lane that panels edit and the canvas shows
    std::vector<PinnedRun> pins;  ///< at most max_pins
    ViewState view;
    SimulationRecipe batch;  ///< what the batch panel runs; at least one loss

    /// Recipe of the active lane: the loss with its parameters, and how the box descends.
    const RunRecipe& run() const { return lanes[static_cast<std::size_t>(active)].recipe; }
    RunRecipe& run() { return lanes[static_cast<std::size_t>(active)].recipe; }
    friend bool operator==(const Document&, const Document&) = default;
};

/// Cases of a batch unless somebody asks for more.
inline constexpr std::int64_t default_batch_cases = 100'000;

/// The document a new window starts with.
Document defaultDocument();

/// The region of the canvas on screen. Not undone: nobody wants undo to scroll.
struct Camera {
    double cx = 0.0, cy = 0.0;  ///< scene position in the middle of the view
    double span = 4.0;          ///< scene length across the shorter side of the view, > 0
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Where one looks at a lane while lanes do not share it.
struct LaneGaze {
    std::optional<Camera> camera;  ///< empty: fit the boxes into the view
    int playhead = 0;
    friend bool operator==(const LaneGaze&, const LaneGaze&) = default;
};
/// One per look of a lane.
using LaneGazes = std::array<LaneGaze, max_lanes>;

}  // namespace iou
