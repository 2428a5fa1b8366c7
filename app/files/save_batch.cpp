// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_batch.hpp"

#include "core/simulate/result_folder.hpp"
#include "widgets/batch/batch_runs.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace iou {

namespace {

QString title() { return QCoreApplication::translate("BatchSaver", "Save the batch"); }

bool mayReplace(QWidget* parent, const QString& folder) {
    const QString question =
        QCoreApplication::translate("BatchSaver", "%1 already holds results. Replace them?");
    QMessageBox box(QMessageBox::Question, title(), question.arg(folder),
                    QMessageBox::Yes | QMessageBox::No, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::No);
    return box.exec() == QMessageBox::Yes;
}

/// Empty: none was chosen.
QString askForFolder(QWidget* parent) {
    QString begin;
    while (true) {
        const QString folder = QFileDialog::getExistingDirectory(parent, title(), begin);
        if (folder.isEmpty() || !ResultFolder(folder.toStdString()).occupied() ||
            mayReplace(parent, folder))
            return folder;
        begin = folder;
    }
}

}  // namespace

QString saveBatch(const BatchRun& run, const QString& path) {
    const ResultFolder folder(path.toStdString());
    auto done = folder.prepare();
    if (done) done = folder.write(run.recipe, run.result);
    return done ? QString() : localText(done.error());
}

void askAndSaveBatch(QWidget* parent, const BatchRun& run) {
    const QString folder = askForFolder(parent);
    if (folder.isEmpty()) return;
    const QString trouble = saveBatch(run, folder);
    if (trouble.isEmpty()) return;
    QMessageBox box(QMessageBox::Warning, title(), trouble, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

}  // namespace iou
