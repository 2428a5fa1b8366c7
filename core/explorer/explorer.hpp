// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/lane.hpp"
#include "core/explorer/scene_card.hpp"
#include "core/explorer/surface_view.hpp"
#include "core/geometry/box.hpp"
#include "core/geometry/box_text.hpp"

#include <vector>

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
    bool distance = true;          ///< line between the centres
    bool interpolated = true;      ///< interpolated box with its coefficient as a handle
    bool path = true;              ///< centres of the run
    bool hud = true;               ///< numbers in the corner
    bool snap = true;              ///< a dragged box snaps to the other
    bool trail = true;             ///< boxes the run has passed, the fainter the longer ago
    CardLines card = usualCard();  ///< the numbers in the corner
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
/// What the lower of the two plots of curves shows. The errors: core/run/box_errors.hpp.
enum class LowerCurve {
    enlargement,
    errors,  ///< all three; of several runs the sum alone
    center_error,
    size_error,
    l1_error,
    terms  ///< of the active lane's loss: core/explain/term_values.hpp
};

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

/// Whose gradient is shared out, and by what the loss of that batch is divided.
enum class SharedPairs { protocol, lanes };
struct SharesView {
    SharedPairs pairs = SharedPairs::protocol;  ///< cases of the batch's, or the boxes of the lanes
    bool by_weights = false;                    ///< by the sum of the weights; else by the pairs
    friend bool operator==(const SharesView&, const SharesView&) = default;
};

/// What the views of the explorer show, and how.
struct ExplorerView {
    CanvasView canvas;
    SurfaceView surface;
    CompareView compare;
    BoxForm gradient_form = BoxForm::cxcywh;     ///< in which the gradient is printed
    BoxNotation notation = BoxNotation::cxcywh;  ///< in which boxes are typed and printed
    double unit = 0.01;                          ///< length of one key press, > 0
    bool live_run = true;                        ///< run again on every change
    LowerCurve lower_curve = LowerCurve::enlargement;
    std::vector<int> markers;  ///< steps marked on the timeline, ascending
    SharesView shares;
    friend bool operator==(const ExplorerView&, const ExplorerView&) = default;
};

/// The run a new window starts with.
RunRecipe firstRun();

/// One pair of boxes, and the lanes that descend from it.
struct Explorer {
    Scene scene;
    std::vector<Lane> lanes{Lane{firstRun()}};  ///< 1 .. max_lanes, all from the scene's start
    int active = 0;                             ///< the lane that panels edit and the canvas shows
    std::vector<PinnedRun> pins;                ///< at most max_pins
    ExplorerView view;

    /// Recipe of the active lane: the loss with its parameters, and how the box descends.
    const RunRecipe& run() const { return lanes[static_cast<std::size_t>(active)].recipe; }
    RunRecipe& run() { return lanes[static_cast<std::size_t>(active)].recipe; }
    friend bool operator==(const Explorer&, const Explorer&) = default;
};

}  // namespace iou
