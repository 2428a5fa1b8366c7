// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"
#include "widgets/snapshot/card_entries.hpp"
#include "widgets/snapshot/scene_picture.hpp"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace iou {

/// What a film decides once for all of its frames, or from its whole motion, so that nothing
/// changes place between neighbours.
struct SceneStaging {
    double card_width = 0.0;                           ///< at least, logical pixels
    std::array<double, 4> arrow_strength{1, 1, 1, 1};  ///< left, top, right, bottom; 0: not drawn
};

/// What a term of the loss adds to the pushes of the edges (EdgeShare), with its symbol and hue.
struct SceneShare {
    std::array<double, 4> push;
    QString symbol;
    int hue;
};

/// Everything a picture of the scene depends on, taken from the model at one moment.
struct SceneSnapshot {
    Box<> pred, target;
    PictureUnder picture;  ///< put there by who has one: it is no part of the document
    CanvasView view;
    double alpha = 0.0;           ///< of the interpolated box
    double feasible_alpha = 0.0;  ///< InterpIoU Eq. 17: overlap above it
    bool alpha_is_free = true;
    double inner_ratio = 1.0;              ///< scale of the inner boxes, where the loss has them
    std::array<double, 4> edge_descent{};  ///< left, top, right, bottom: where the step pushes them
    std::vector<SceneShare> shares;        ///< the terms' parts of these, where arrows are drawn
    double steepest = 0.0;                 ///< of a push at any step of the run, and of these
    bool shows_diagonal = false;           ///< the loss measures the enclosing diagonal
    int rest_hue = -1;      ///< of a term that measures what neither box covers; -1: there is none
    int distance_hue = -1;  ///< of a term that measures the distance of the centres
    std::optional<Box<>> hover;
    unsigned hover_shows = 0;  ///< parts of the term that is pointed at (shows::...)
    int hover_hue = -1;        ///< that term's (termHue)
    std::shared_ptr<const Trajectory> path;
    std::optional<Box<>> anchor;  ///< what the steps' code is relative to
    std::vector<int> switches;    ///< steps of the path at which another loss takes over
    int playhead = 0;             ///< step of the path
    double outgrowth = 0.0;  ///< area of the prediction over the larger of both ends of its run
    std::vector<CardEntry> card;
    double loss_value = 0.0;
    QString why;               ///< the box changes in the next step; not of one lane of several
    std::optional<int> style;  ///< of the lane, where lanes are compared
    std::vector<ShownRun> compared;  ///< all runs in this scene, including this lane's
    bool captions = true;            ///< names at the boxes
    std::array<std::optional<QString>, 2> names{};  ///< other ones: prediction, target
    bool centres = true;                            ///< dots
    double between = 0.0;  ///< of the way to the next step, where the boxes are on it
    bool reveals = false;  ///< of the path only what is behind
    std::optional<SceneStaging> staging;
};

/// The boxes on their way to the next step, while numbers stay those of this one: `way` of it is
/// behind. next: the same at the next step of the clock.
void moveOn(SceneSnapshot& scene, const SceneSnapshot& next, double way);

/// The active lane, with the others where the view overlays them.
SceneSnapshot snapshotOf(const ExplorerModel& model);
/// One lane alone.
SceneSnapshot snapshotOf(const ExplorerModel& model, int lane);
/// One lane in its colours, without what does not fit into a small cell.
SceneSnapshot cellSnapshot(const ExplorerModel& model, int lane);

}  // namespace iou
