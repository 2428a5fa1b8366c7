// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <map>
#include <string>

namespace iou {

/// Tells when other programs change files. Editors replace files: folders are watched, and the
/// files besides, for those who write into them.
class WatchedFiles : public QObject {
    Q_OBJECT
public:
    /// limit: bytes of a file; larger ones are not read.
    explicit WatchedFiles(std::size_t limit, QObject* parent = nullptr);

    /// bytes: what the file holds now.
    void watch(const QString& path, const std::string& bytes);
    /// Looks at all files now.
    void look();

signals:
    void fileChanged(const QString& path, const std::string& bytes);

private:
    std::size_t m_limit;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;  ///< a program may write in several steps
    std::map<QString, std::string> m_files;
};

}  // namespace iou
