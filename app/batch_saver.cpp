// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_saver.hpp"

#include "core/io/result_folder.hpp"
#include "widgets/batch_runs.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace iou {

QString saveBatch(const BatchRun& run, const QString& path) {
    const ResultFolder folder(path.toStdString());
    if (const auto ready = folder.prepare(); !ready)
        return QString::fromStdString(ready.error().message());
    const auto written = folder.write(run.recipe, run.result);
    return written ? QString() : QString::fromStdString(written.error().message());
}

void askAndSaveBatch(QWidget* parent, const BatchRun& run) {
    const QString title = QCoreApplication::translate("BatchSaver", "Save the batch");
    const QString folder = QFileDialog::getExistingDirectory(parent, title);
    if (folder.isEmpty()) return;
    const QString trouble = saveBatch(run, folder);
    if (trouble.isEmpty()) return;
    QMessageBox box(QMessageBox::Warning, title, trouble, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

}  // namespace iou
