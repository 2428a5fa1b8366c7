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

    QImage image(const QString& path) override;
    void choose(QWidget& parent,
                const std::function<void(const QString& path, QSize pixels)>& taken) override;
    void settle() override;

private:
    void read();

    std::function<QString()> m_session;
    QHash<QString, QImage> m_images;  ///< read or refused (null)
    QStringList m_waiting;
    Worker m_worker;
};

}  // namespace iou
