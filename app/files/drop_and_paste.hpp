// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognise.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QMimeData;

namespace iou {

class ExplorerModel;
class Notice;
class NoticeBar;

/// Takes in what is pasted or dropped on the window: sessions, pictures that carry one, protocols,
/// recipes of runs, our CSV files and boxes. A session file or picture is opened, with the question
/// about unsaved changes; everything else is one undo step. Refusals are told in a notice.
class Intake : public QObject {
    Q_OBJECT
public:
    struct Window {
        ExplorerModel& model;
        NoticeBar& notices;
        std::function<Which()> selected;           ///< the box a nameless box is for
        std::function<void(const QString&)> open;  ///< opens a session file
        std::function<void(const Session&)> show;  ///< opens it untitled
        std::function<void(const QString&)> say;   ///< in the status bar
    };
    explicit Intake(Window window, QObject* parent = nullptr);

    /// From the clipboard.
    void paste();
    /// Whether a drag that hovers carries something to look at.
    static bool accepts(const QMimeData& data);
    /// The first file, or the text.
    void take(const QMimeData& data);
    void takeFile(const QString& path);
    void takeText(std::string_view text, const std::string& name);

private:
    void refuse(const Error& error);
    void post(Notice* notice);
    /// What bare numbers mean.
    void askAbout(const std::string& numbers);
    void takeRun(const RunRequest& run);
    void takeProtocol(const Protocol& protocol);
    void takeBoxes(const OfferedBoxes& boxes);

    Window m_window;
    QPointer<Notice> m_posted;  ///< the last one
};

}  // namespace iou
