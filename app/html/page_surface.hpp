// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/moment_source.hpp"
#include "core/jobs/progress.hpp"

#include <QJsonArray>

namespace iou {

/// The surfaces of the lanes as the page's script reads them, one object per cell of the grid: at
/// some moments, between which each is a mixture of its neighbours to within a few thousandths of
/// the range of the colours. Empty where nothing is to be shown, or when cancelled.
QJsonArray pageSurfacesJson(MomentSource& moments, Progress& progress);

}  // namespace iou
