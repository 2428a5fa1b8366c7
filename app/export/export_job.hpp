// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"
#include "app/render/picture.hpp"
#include "core/jobs/worker.hpp"

#include <QObject>

#include <functional>

namespace iou {

/// Draws a picture of the whole window, on the GUI thread.
using DrawWindow = std::function<Result<QByteArray>(const Session& session, const PictureSpec& spec,
                                                    const PictureFormat& format)>;

/// Writes one picture or film at a time off the GUI thread.
class ExportJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void writePicture(const Session& session, const PictureSpec& spec, const std::string& path);
    /// At once, on this thread.
    void writeWindow(const Session& session, const PictureSpec& spec, const std::string& path,
                     const DrawWindow& draw);
    void writeFilm(const Session& session, const AnimationSpec& spec, const std::string& path);
    /// Stops within a frame; an older file stays as it was.
    void cancel();
    bool running() const { return m_running; }
    /// Frames done, frames in all; 0 and 0 while nothing is known.
    std::pair<std::int64_t, std::int64_t> progress() const;
    /// Blocks until the file is written and finished() was emitted (for tests).
    void wait();

signals:
    void runningChanged(bool running);
    /// words: what was written, or what went wrong.
    void finished(bool written, const QString& words);

private:
    void start(Worker::Task task);
    void deliver(std::uint64_t generation, bool written, const QString& words);

    bool m_running = false;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

/// One picture into a file, on this thread.
Result<Done> writePictureFile(const Session& session, const PictureSpec& spec,
                              const std::string& path);

}  // namespace iou
