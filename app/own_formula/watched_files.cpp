// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_formula/watched_files.hpp"

#include "core/files/atomic_file.hpp"

#include <QFile>
#include <QFileInfo>

namespace iou {

namespace {
constexpr int kSettles_ms = 80;
}

WatchedFiles::WatchedFiles(std::size_t limit, QObject* parent) : QObject(parent), m_limit(limit) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettles_ms);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon,
            qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &WatchedFiles::look);
}

void WatchedFiles::watch(const QString& path, const std::string& bytes) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_files[whole] = bytes;
    m_watcher.addPath(QFileInfo(whole).absolutePath());
    m_watcher.addPath(whole);
}

void WatchedFiles::look() {
    const std::map<QString, std::string> before = m_files;
    for (const auto& [path, known] : before) {
        const auto bytes = readFile(QFile::encodeName(path).toStdString(), m_limit);
        if (!bytes) continue;  // between its removal and its return
        if (!m_watcher.files().contains(path)) m_watcher.addPath(path);
        if (*bytes == known) continue;
        m_files[path] = *bytes;
        emit fileChanged(path, *bytes);
    }
}

}  // namespace iou
