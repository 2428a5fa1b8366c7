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

/// What a program that ended without saving left behind. While this object lives, no other program
/// offers it.
struct LeftOver {
    std::string stem;  ///< path of its two files without their endings
    FileLock lock;
    Result<Session> session;  ///< with its origin; or why the copy cannot be read
    QDateTime written;
};

/// The copies in an autosave folder that belong to no running program, newest first, including
/// those that cannot be read (too large, or of a newer version).
std::vector<LeftOver> claimLeftOvers(const std::string& folder);
/// Removes its files.
void discard(LeftOver left_over);

/// Keeps a copy of unsaved work in a folder that only its owner may enter. The first one is written
/// `first` after the first change; from then on `rest` after the last change, and no later than
/// `limit` after the first change the copy lacks. It is named after the process and locked while
/// the process lives; a clean exit removes it. Written off the GUI thread.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// unsaved: the session that would be lost now, with its origin, or empty.
    Autosave(const std::string& folder, std::function<std::optional<Session>()> unsaved,
             std::chrono::milliseconds first = std::chrono::seconds(1),
             std::chrono::milliseconds rest = std::chrono::seconds(5),
             std::chrono::milliseconds limit = std::chrono::seconds(10));
    ~Autosave() override;

    /// To be called when something has changed.
    void touch();
    /// Writes the copy, or removes it when nothing is unsaved, and waits until that is done.
    void saveNow();
    /// The same, and the copy stays when this ends, unless the question about it is answered.
    void leave();
    void answered() { m_leaves = false; }

signals:
    void failed(const QString& message);

private:
    void save();

    std::function<std::optional<Session>()> m_unsaved;
    std::string m_stem;  ///< empty: there is nowhere to write
    std::optional<FileLock> m_lock;
    std::string m_written;
    bool m_leaves = false;
    std::chrono::milliseconds m_first, m_later;
    QTimer m_rest, m_limit;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
