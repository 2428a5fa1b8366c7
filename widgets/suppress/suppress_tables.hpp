// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/suppress/suppress_view.hpp"

class QWidget;

namespace iou {

/// Every detection with scores, class and box to type, its fate, who did it, by which overlap and
/// with which margin.
QWidget* makeSuppressedTable(DocumentHistory& history, QWidget* parent);
/// The methods side by side: what each keeps, and what average precision makes of it.
QWidget* makeMethodsTable(DocumentHistory& history, QWidget* parent);
/// What each method makes of each detection.
QWidget* makeFatesTable(DocumentHistory& history, QWidget* parent);

}  // namespace iou
