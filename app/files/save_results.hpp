// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

#include <QString>

class QWidget;

namespace iou {

struct BatchRun;

/// Writes a run's curves.csv, summary.json and recipe.json to a folder, as the command line does.
/// Returns what went wrong in the interface's language, or nothing.
QString saveBatch(const BatchRun& run, const QString& folder);
/// Asks for the folder, and again before results in it are replaced; shows what went wrong.
void askAndSaveBatch(QWidget* parent, const BatchRun& run);

/// The same of an experiment with the simulated detector: runs.csv, table.csv and recipe.json.
QString saveExperiment(const detector::Recipe& recipe, const detector::Results& results,
                       const QString& folder);
/// Asks and writes where a panel asks for it, if it is one that has such results.
void saveOnRequest(QWidget& panel, QWidget& window);

}  // namespace iou
