// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/seen_file.hpp"
#include "core/session/session_json.hpp"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace iou {

/// New, Open, Save and Save As of one window, with the question about unsaved changes.
class SessionFiles : public QObject {
    Q_OBJECT
public:
    /// How the window gives and shows a session, and whether it has changed.
    struct Window {
        QWidget* widget;
        std::function<Session()> session;
        std::function<void(const Session&)> show;
        std::function<bool()> modified;
        std::function<void()> setSaved;
        /// Ends what only covers the session, such as a lesson.
        std::function<void()> uncover;
        /// A message that waits for nobody.
        std::function<void(const QString&)> tell = [](const QString&) {};
        /// Puts a session that was read again in the place of the one shown; undo brings that back.
        std::function<void(const Session&)> reload = {};
    };
    enum class Answer { save, discard, cancel };
    /// What is to happen where the file holds what another window or program has written.
    enum class Conflict { overwrite, save_as, reload, cancel };

    explicit SessionFiles(Window window);

    const QString& path() const { return m_path; }
    void setPath(const QString& path);
    /// What was read or written here last: Save asks where the file is another one by then.
    const SeenFile& seen() const { return m_seen; }
    void setSeen(SeenFile seen) { m_seen = std::move(seen); }
    /// Shows a message and returns false when the file cannot be read.
    bool open(const QString& path);
    /// The same, after the question about unsaved changes.
    bool openInstead(const QString& path);
    bool saveTo(const QString& path);
    /// Asks about unsaved changes; true when they are saved or may be lost.
    bool mayReplace();

    /// Replace these in tests, where nobody can answer.
    std::function<Answer()> ask;
    std::function<Conflict(const QString& name)> askChanged;
    std::function<void(const QString&)> complain;

public slots:
    void newSession();
    void openDialog();
    bool save();
    bool saveAs();

signals:
    void pathChanged(const QString& path);

private:
    /// Replaces the file whatever it holds, or only what was seen of it.
    bool write(const QString& path, bool whatever);
    /// The file was changed by others; true when the session is saved somewhere.
    bool settle(const QString& path);
    void reload(const QString& path);

    Window m_window;
    QString m_path;
    SeenFile m_seen;
};

}  // namespace iou
