// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace iou {

struct BatchRun;

/// Writes a run's curves.csv, summary.json and recipe.json to a folder, as the command line does.
/// Empty when done, else what went wrong, in the interface's language.
QString saveBatch(const BatchRun& run, const QString& folder);
/// Asks for the folder first, and before results in it are replaced; says what went wrong.
void askAndSaveBatch(QWidget* parent, const BatchRun& run);

}  // namespace iou
