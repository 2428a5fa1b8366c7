// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/open_coco.hpp"

#include "core/datasets/coco_lab.hpp"
#include "core/files/atomic_file.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace iou {

namespace {

constexpr std::size_t kMaxFile = std::size_t{256} << 20;  ///< bytes; a lab holds less

/// "12 records left out", with the first reason; empty where all were taken.
QString remarkOn(const datasets::Notices& notices) {
    for (const datasets::Notice& notice : notices.all())
        if (notice.leftOut()) return localText(notice.line());
    return {};
}

}  // namespace

OpenCoco::OpenCoco(Window window, QObject* parent) : QObject(parent), m_window(std::move(window)) {}

OpenCoco::~OpenCoco() { m_worker.cancel(); }

void OpenCoco::ask() {
    const QString filter = tr("COCO files (*.json)");
    const QString truths =
        QFileDialog::getOpenFileName(&m_window.widget, tr("COCO file with the truths"), {}, filter);
    if (truths.isEmpty()) return;
    const QString detections =
        QFileDialog::getOpenFileName(&m_window.widget, tr("COCO file with the detections"),
                                     QFileInfo(truths).absolutePath(), filter);
    if (!detections.isEmpty()) read(truths, detections);
}

OpenCoco::Found OpenCoco::found(const QString& truths, const QString& detections,
                                Progress& progress) {
    const std::string truth_path = truths.toStdString(), detection_path = detections.toStdString();
    const auto truth_bytes = readFile(truth_path, kMaxFile);
    if (!truth_bytes) return {truth_bytes.error(), {}};
    const auto read = datasets::readCocoTruths(*truth_bytes, truth_path, &progress);
    if (!read) return {read.error(), {}};
    const auto detection_bytes = readFile(detection_path, kMaxFile);
    if (!detection_bytes) return {detection_bytes.error(), {}};
    const auto results =
        datasets::readCocoDetections(*detection_bytes, detection_path, *read, &progress);
    if (!results) return {results.error(), {}};
    const QString folder = QFileInfo(truths).absolutePath() + u'/';
    const auto picture = [&folder](const std::string& name) {
        const QFileInfo file(folder + QFileInfo(QString::fromStdString(name)).fileName());
        return file.isFile() ? file.absoluteFilePath().toStdString() : std::string();
    };
    const QString first = remarkOn(read->notices);
    return {datasets::apLabOf(*read, *results, picture),
            first.isEmpty() ? remarkOn(results->notices) : first};
}

void OpenCoco::read(const QString& truths, const QString& detections) {
    m_expected =
        m_worker.request([this, truths, detections](Progress& progress, std::uint64_t generation) {
            Found made = found(truths, detections, progress);
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this,
                [this, made = std::move(made), generation] {
                    if (generation == m_expected) take(made);
                },
                Qt::QueuedConnection);
        });
}

void OpenCoco::take(const Found& found) {
    if (!found.lab) return m_window.complain(localText(found.lab.error()));
    m_window.model.apply(tr("Open COCO files"), [&](Document& d) { d.lab<ApLab>() = *found.lab; });
    m_window.show();
    const auto truths = static_cast<int>(found.lab->truths.size());
    const auto detections = static_cast<int>(found.lab->detections.size());
    QString words = tr("Truths: %1, detections: %2").arg(truths).arg(detections);
    if (!found.remark.isEmpty()) words += QStringLiteral("; ") + found.remark;
    m_window.say(words);
}

void OpenCoco::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
