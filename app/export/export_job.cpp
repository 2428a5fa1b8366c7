// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.hpp"

#include "core/files/atomic_file.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QFileInfo>

namespace iou {

namespace {

Result<Done> writeDrawn(const Session& session, const PictureSpec& spec, const std::string& path,
                        const DrawWindow& draw) {
    const auto format = pictureFormatOf(path);
    if (!format) return format.error();
    const auto bytes = draw(session, spec, **format);
    if (!bytes) return bytes.error();
    return writeFile(path, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
}

QString nameOf(const std::string& path) {
    return QFileInfo(QString::fromStdString(path)).fileName();
}

}  // namespace

Result<Done> writePictureFile(const Session& session, const PictureSpec& spec,
                              const std::string& path) {
    return writeDrawn(session, spec, path, renderPicture);
}

void ExportJob::start(Worker::Task task) {
    m_expected = m_worker.request(std::move(task));
    if (m_running) return;
    m_running = true;
    emit runningChanged(true);
}

void ExportJob::deliver(std::uint64_t generation, bool written, const QString& words) {
    if (generation != m_expected) return;
    m_running = false;
    emit runningChanged(false);
    emit finished(written, words);
}

void ExportJob::writePicture(const Session& session, const PictureSpec& spec,
                             const std::string& path) {
    start([=, this](Progress&, std::uint64_t generation) {
        const auto done = writePictureFile(session, spec, path);
        const QString words =
            done ? tr("%1 is written.").arg(nameOf(path)) : localText(done.error());
        QMetaObject::invokeMethod(
            this, [=, this, ok = done.has_value()] { deliver(generation, ok, words); },
            Qt::QueuedConnection);
    });
}

void ExportJob::writeWindow(const Session& session, const PictureSpec& spec,
                            const std::string& path, const DrawWindow& draw) {
    m_worker.cancel();
    const auto done = writeDrawn(session, spec, path, draw);
    emit finished(done.has_value(),
                  done ? tr("%1 is written.").arg(nameOf(path)) : localText(done.error()));
}

void ExportJob::writeFilm(const Session& session, const AnimationSpec& spec,
                          const std::string& path) {
    start([=, this](Progress& progress, std::uint64_t generation) {
        const auto report = writeAnimation(session, spec, path, progress);
        QString words = report
                            ? tr("%1 is written: %n frames", "", report->frames).arg(nameOf(path))
                            : localText(report.error());
        if (report && !report->remark.empty())
            words += QStringLiteral("; ") + localText(report->remark);
        QMetaObject::invokeMethod(
            this, [=, this, ok = report.has_value()] { deliver(generation, ok, words); },
            Qt::QueuedConnection);
    });
}

void ExportJob::cancel() {
    if (!m_running) return;
    m_worker.cancel();
    m_expected = 0;
    m_running = false;
    emit runningChanged(false);
    emit finished(false, tr("Cancelled; nothing was written."));
}

std::pair<std::int64_t, std::int64_t> ExportJob::progress() const {
    const auto progress = m_worker.progress();
    return {progress->done.load(), progress->total.load()};
}

void ExportJob::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
