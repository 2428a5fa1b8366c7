// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/moment_source.hpp"
#include "app/html/page_scene.hpp"
#include "core/jobs/progress.hpp"

#include <QJsonArray>

#include <vector>

namespace iou {

/// A lane, or a pinned run beside the lanes, moment by moment.
struct PageLane {
    QString name;
    int style = 0;
    int lane = 0;  ///< index of the lane, or of the pin
    bool pinned = false, active = false;
    RunRequest request;  ///< what it is a run of
    QString iou_name{};  ///< of a sweep, whose IoU is of what it moves
    QString stopped{};   ///< why its run ended; empty: it has none
    int run_steps = 0;   ///< of its run
    // One per moment, up to the last one of its own run.
    std::vector<double> step{}, cx{}, cy{}, w{}, h{}, loss{}, iou{}, enlargement{}, alpha{};
    std::vector<QString> loss_text{};
    PageScene scene{};  ///< of a lane; a pin has none
};

/// Goes through all moments. Stops early when cancelled.
std::vector<PageLane> pageLanesOf(MomentSource& moments, Progress& progress);

/// As the page's script reads them. view: gives the axes of the surface.
QJsonArray pageLanesJson(const std::vector<PageLane>& lanes, const SurfaceView& view);

}  // namespace iou
