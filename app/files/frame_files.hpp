// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "widgets/frame/frame_images.hpp"

#include <QHash>

namespace iou {

/// Pictures from disk. A path comes with a session, perhaps of a stranger: only a regular file of
/// at most 256 MiB and 256 million pixels is read, off the GUI thread, and a large one is kept
/// smaller. Where it is gone, a file of its name beside the session does.
class FrameFiles : public FrameImages {
    Q_OBJECT
public:
    /// session: path of the open session; empty: untitled.
    explicit FrameFiles(std::function<QString()> session, QObject* parent = nullptr);
    ~FrameFiles() override;

    struct Picture {
        QImage image;   ///< null: none
        QSize pixels;   ///< of the file; the image may have fewer
        QString fault;  ///< why there is none
    };
    /// Reads one at once, on any thread.
    static Picture read(const QString& path, const QString& session);

    QImage image(const QString& path) override;
    QSize pixels(const QString& path) const override;
    QString fault(const QString& path) const override;
    void choose(QWidget& parent,
                const std::function<void(const QString& path, QSize pixels)>& taken) override;
    void settle() override;

private:
    void readNext();

    std::function<QString()> m_session;
    QHash<QString, Picture> m_images;  ///< read or refused
    QStringList m_waiting;
    Worker m_worker;
};

}  // namespace iou
