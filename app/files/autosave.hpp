// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file_lock.hpp"
#include "core/jobs/worker.hpp"
#include "core/session/session_json.hpp"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace iou {

/// What a program that ended without saving left behind. While this lives nobody else is offered
/// it.
struct LeftOver {
    std::string stem;  ///< path of its two files without their endings
    FileLock lock;
    Result<Session> session;  ///< with its origin; or why the copy cannot be read
    QDateTime written;
};

/// What lies in an autosave folder and belongs to no running program, newest first; copies that
/// cannot be read (too large, of a newer version) too.
std::vector<LeftOver> claimLeftOvers(const std::string& folder);
/// Removes its files.
void discard(LeftOver left_over);

/// Keeps a copy of unsaved work in a folder: `rest` after the last change, and at the latest
/// `limit` after the first that is not in the copy. The copy is named after the process and locked
/// while it lives; a clean end removes it. Written off the GUI thread.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// unsaved: the session that would be lost now, with its origin, or empty.
    Autosave(const std::string& folder, std::function<std::optional<Session>()> unsaved,
             std::chrono::milliseconds rest = std::chrono::seconds(5),
             std::chrono::milliseconds limit = std::chrono::seconds(10));
    ~Autosave() override;

    /// Tells that something changed.
    void touch();
    /// Writes, or removes the copy when nothing is unsaved, and waits until that is done.
    void saveNow();

signals:
    void failed(const QString& message);

private:
    void save();

    std::function<std::optional<Session>()> m_unsaved;
    std::string m_stem;  ///< empty: there is no place to write
    std::optional<FileLock> m_lock;
    std::string m_written;
    QTimer m_rest, m_limit;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
