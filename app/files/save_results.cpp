// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_results.hpp"

#include "core/experiment/experiment_folder.hpp"
#include "core/simulate/result_folder.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/batch/batch_runs.hpp"
#include "widgets/detector/detector_setup.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace iou {

namespace {

bool mayReplace(QWidget* parent, const QString& title, const QString& folder) {
    const QString question =
        QCoreApplication::translate("BatchSaver", "%1 already holds results. Replace them?");
    QMessageBox box(QMessageBox::Question, title, question.arg(folder),
                    QMessageBox::Yes | QMessageBox::No, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::No);
    return box.exec() == QMessageBox::Yes;
}

/// Results of one kind: Folder says whether there are such already, save() writes them.
template <class Folder, class Save>
void askAndSave(QWidget* parent, const QString& title, const Save& save) {
    QString folder;
    do {
        folder = QFileDialog::getExistingDirectory(parent, title, folder);
        if (folder.isEmpty()) return;
    } while (Folder(folder.toStdString()).occupied() && !mayReplace(parent, title, folder));
    const QString trouble = save(folder);
    if (trouble.isEmpty()) return;
    QMessageBox box(QMessageBox::Warning, title, trouble, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

/// Writes to a folder; what went wrong.
template <class Folder, class... Parts>
QString writeTo(const Folder& folder, const Parts&... parts) {
    auto done = folder.prepare();
    if (done) done = folder.write(parts...);
    return done ? QString() : localText(done.error());
}

}  // namespace

QString saveBatch(const BatchRun& run, const QString& path) {
    return writeTo(ResultFolder(path.toStdString()), run.recipe, run.result);
}

void askAndSaveBatch(QWidget* parent, const BatchRun& run) {
    askAndSave<ResultFolder>(parent, QCoreApplication::translate("BatchSaver", "Save the batch"),
                             [&](const QString& folder) { return saveBatch(run, folder); });
}

QString saveExperiment(const detector::Recipe& recipe, const detector::Results& results,
                       const QString& path) {
    return writeTo(detector::ExperimentFolder(path.toStdString()), recipe, results);
}

void saveOnRequest(QWidget& panel, QWidget& window) {
    if (const auto* batch = qobject_cast<BatchPanel*>(&panel))
        QObject::connect(batch, &BatchPanel::saveRequested, &window,
                         [&window](const auto& finished) { askAndSaveBatch(&window, *finished); });
    if (const auto* setup = qobject_cast<DetectorSetup*>(&panel))
        QObject::connect(
            setup, &DetectorSetup::saveRequested, &window,
            [&window](const detector::Recipe& recipe, const detector::Results& results) {
                askAndSave<detector::ExperimentFolder>(
                    &window, QCoreApplication::translate("BatchSaver", "Save the experiment"),
                    [&](const QString& folder) { return saveExperiment(recipe, results, folder); });
            });
}

}  // namespace iou
