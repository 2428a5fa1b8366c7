// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/autosave.hpp"

#include "core/files/atomic_file.hpp"
#include "core/files/private_file.hpp"
#include "widgets/text/core_words.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace iou {

namespace {

std::string copyOf(const std::string& stem) { return stem + ".iouscope"; }
std::string lockOf(const std::string& stem) { return stem + ".lock"; }

Result<Session> readCopy(const std::string& path) {
    struct stat s {};
    if (::stat(path.c_str(), &s) == 0)
        if (const auto fits = checkSessionSize(static_cast<std::size_t>(s.st_size), path); !fits)
            return fits.error();
    const auto bytes = readFile(path, session_size_limit);
    return bytes ? readSession(*bytes, path) : Result<Session>(bytes.error());
}

void removeFiles(const std::string& stem) {
    ::unlink(copyOf(stem).c_str());
    ::unlink(lockOf(stem).c_str());  // last: anybody could claim a copy without a lock
}

}  // namespace

std::vector<LeftOver> claimLeftOvers(const std::string& folder) {
    std::vector<LeftOver> found;
    const QDir dir(QFile::decodeName(folder.c_str()));
    for (const QFileInfo& file :
         dir.entryInfoList({QStringLiteral("session-*.iouscope")}, QDir::Files, QDir::Time)) {
        const std::string path = QFile::encodeName(file.filePath()).toStdString();
        const std::string stem = path.substr(0, path.rfind('.'));
        auto lock = FileLock::take(lockOf(stem));
        if (!lock) continue;
        if (::access(path.c_str(), F_OK) != 0) continue;  // its program has just ended normally
        found.push_back({stem, std::move(*lock), readCopy(path), file.lastModified()});
    }
    // Locks of programs that had nothing unsaved when they ended.
    for (const QFileInfo& file :
         dir.entryInfoList({QStringLiteral("session-*.lock")}, QDir::Files)) {
        const std::string path = QFile::encodeName(file.filePath()).toStdString();
        const std::string stem = path.substr(0, path.rfind('.'));
        if (::access(copyOf(stem).c_str(), F_OK) == 0) continue;
        if (const auto lock = FileLock::take(path)) ::unlink(path.c_str());
    }
    return found;
}

void discard(LeftOver left_over) { removeFiles(left_over.stem); }

Autosave::Autosave(const std::string& folder, std::function<std::optional<Session>()> unsaved,
                   std::chrono::milliseconds first, std::chrono::milliseconds rest,
                   std::chrono::milliseconds limit)
    : m_unsaved(std::move(unsaved)), m_first(first), m_later(limit) {
    const auto made = makePrivateFolder(folder);
    for (int n = 0; made && n < 1000 && !m_lock; ++n) {
        // An earlier process may have had the same number.
        m_stem = folder + "/session-" + std::to_string(::getpid()) + '-' + std::to_string(n);
        if (::access(copyOf(m_stem).c_str(), F_OK) != 0) m_lock = FileLock::take(lockOf(m_stem));
    }
    m_rest.setInterval(rest);
    for (QTimer* timer : {&m_rest, &m_limit}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosave::save);
    }
}

Autosave::~Autosave() {
    m_worker.cancel();
    m_worker.wait();
    if (m_lock && (!m_leaves || m_written.empty())) removeFiles(m_stem);
}

void Autosave::touch() {
    m_rest.start();
    if (!m_limit.isActive()) m_limit.start(m_written.empty() ? m_first : m_later);
}

void Autosave::save() {
    m_rest.stop();
    m_limit.stop();
    const auto session = m_unsaved();
    const std::string bytes = session ? writeSession(*session) : std::string();
    if (bytes == m_written) return;
    m_written = bytes;
    if (!m_lock) return emit failed(tr("Unsaved work cannot be kept: no place to write to."));
    m_worker.request([this, bytes, path = copyOf(m_stem)](Progress&, std::uint64_t) {
        if (bytes.empty()) {
            ::unlink(path.c_str());
            return;
        }
        const auto written = writePrivateFile(path, bytes);
        if (written) return;
        const QString message = localText(written.error());
        QMetaObject::invokeMethod(
            this,
            [this, message] {
                m_written.clear();  // so that the next change tries again
                emit failed(tr("Unsaved work cannot be kept: ") + message);
            },
            Qt::QueuedConnection);
    });
}

void Autosave::saveNow() {
    save();
    m_worker.wait();
}

void Autosave::leave() {
    saveNow();
    m_leaves = true;
}

}  // namespace iou
