// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognise.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QMimeData;
class QWidget;

namespace iou {

class ExplorerModel;
class Notice;
class NoticeBar;

/// Takes what is dropped on the window or pasted: sessions, pictures that carry one, protocols,
/// recipes of runs, typed formulas, this program's CSV files, and boxes. A session file or picture
/// is opened, after the question about unsaved changes; everything else is one undo step. Refusals
/// are reported in a notice.
class DropAndPaste : public QObject {
    Q_OBJECT
public:
    struct Window {
        QWidget& widget;  ///< where things are dropped
        ExplorerModel& model;
        NoticeBar& notices;
        std::function<Which()> selected;           ///< the box that an unnamed box replaces
        std::function<void(const QString&)> open;  ///< opens a session file
        std::function<void(const Session&)> show;  ///< opens it untitled
        std::function<void(const QString&)> say;   ///< in the status bar
        /// Gives a text to the lab in the middle of the window first; whether it took it.
        std::function<bool(const QString&)> lab_takes = [](const QString&) { return false; };
        /// Opens a .loss file, and takes the text of one.
        std::function<void(const QString& path)> open_formula = [](const QString&) {};
        std::function<void(std::string_view text, const QString& name)> take_formula =
            [](std::string_view, const QString&) {};
        std::function<void(const QString&)> import = {};  ///< files of boxes, by their path
    };
    explicit DropAndPaste(Window window, QObject* parent = nullptr);

    /// Takes what is in the clipboard.
    void paste();
    /// Whether a drag carries anything worth trying.
    static bool accepts(const QMimeData& data);
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Takes the first file, or the text.
    void take(const QMimeData& data);
    void takeFile(const QString& path);
    /// A table of boxes: the lab in the middle is asked first.
    void takeTable(const QString& name, const std::string& bytes);
    void takeText(std::string_view text, const std::string& name);

private:
    /// Truths or detections of another program; false: the file is none of these.
    bool takeBoxFile(const QString& path, const std::string& bytes);
    void refuse(const Error& error);
    void post(Notice* notice);
    /// Asks what bare numbers mean.
    void askAbout(const std::string& numbers);
    void takeRun(const RunRequest& run);
    void takeProtocol(const Protocol& protocol);
    void takeBoxes(const NamedBoxes& boxes);

    Window m_window;
    QPointer<Notice> m_posted;  ///< the last one
};

}  // namespace iou
