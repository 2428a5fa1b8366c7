// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace iou {

/// Everything a picture of the scene depends on, taken from the model at one moment.
struct SceneSnapshot {
    Box<> pred, target;
    CanvasView view;
    double alpha = 0.0;           ///< of the interpolated box
    double feasible_alpha = 0.0;  ///< InterpIoU Eq. 17: overlap above it
    bool alpha_is_free = true;
    double inner_ratio = 1.0;              ///< scale of the inner boxes, where the loss has them
    std::array<double, 4> edge_descent{};  ///< left, top, right, bottom: where the step pushes them
    bool shows_diagonal = false;           ///< the loss measures the enclosing diagonal
    std::optional<Box<>> hover;
    unsigned hover_shows = 0;  ///< parts of the term that is pointed at (shows::...)
    std::shared_ptr<const Trajectory> path;
    int playhead = 0;  ///< step of the path
    QString loss_name, value_text, details;
    std::optional<int> style;        ///< of the lane, where lanes are compared
    std::vector<ShownRun> compared;  ///< all runs in this scene, including this lane's
    bool captions = true;            ///< names at the boxes
};
/// The active lane, with the others where the view overlays them.
SceneSnapshot snapshotOf(const ExplorerModel& model);
/// One lane alone.
SceneSnapshot snapshotOf(const ExplorerModel& model, int lane);
/// One lane in its colours, without what does not fit into a small cell.
SceneSnapshot cellSnapshot(const ExplorerModel& model, int lane);

}  // namespace iou
