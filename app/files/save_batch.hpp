// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace iou {

struct BatchRun;

/// Writes a run's curves.csv, summary.json and recipe.json to a folder, as the command line does.
/// Returns what went wrong in the interface's language, or nothing.
QString saveBatch(const BatchRun& run, const QString& folder);
/// Asks for the folder, and again before results in it are replaced; shows what went wrong.
void askAndSaveBatch(QWidget* parent, const BatchRun& run);

}  // namespace iou
