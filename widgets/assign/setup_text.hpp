// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assign_lab.hpp"

#include <QString>

namespace iou {

/// "RetinaNet · GGIoU · 0.5 / 0.4, forced": anchors, overlap and assigner of a setup.
QString setupTitle(const AssignSetup& setup);
QString overlapTitle(const assign::OverlapMeasure& overlap);
QString forceTitle(assign::Force force);
QString anchorsTitle(const std::string& id);

}  // namespace iou
