// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace iou {

class ExplorerModel;
class LessonRunner;
class NoticeBar;
class PairFiles;
class PanelSet;
class SessionFiles;
class Timeline;

/// The session a window has open, and whether closing it would lose work.
class OpenSession {
    Q_DECLARE_TR_FUNCTIONS(OpenSession)
public:
    struct Window {
        ExplorerModel& model;
        PanelSet& panels;
        SessionFiles& files;
        LessonRunner& lessons;
        Timeline& timeline;
        PairFiles& pairs;
        NoticeBar& notices;
        std::function<void(const QString&)> say;  ///< in the status bar
    };
    explicit OpenSession(Window window) : m_window(std::move(window)) {}

    /// What Save writes.
    Session now() const;
    /// Shows a session as if it had just been opened from path (empty: untitled).
    void show(const Session& session, const QString& path);
    /// Shows a session that was read again, one step that undo takes back.
    void reload(const Session& session);
    /// Shows an autosaved session as unsaved work; false when the user wants to keep what is there.
    bool showRecovered(const Session& session);
    /// Whether work would be lost now.
    bool isModified() const;
    /// What would be lost now, with the file it belongs to.
    std::optional<Session> unsaved() const;

private:
    Window m_window;
    Document m_opened;  ///< as it was opened
};

}  // namespace iou
