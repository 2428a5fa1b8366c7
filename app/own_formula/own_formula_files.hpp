// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/own_formula/watched_files.hpp"
#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <QPointer>

#include <functional>
#include <map>

class QWidget;

namespace iou {

class ExplorerModel;
class Notice;
class NoticeBar;

/// Typed formulas from .loss files and to them. A file that was opened or saved is watched: when
/// another program saves it, what uses its formula takes the new one; a text that is not sound is
/// reported, and the last one that was stays.
class OwnFormulaFiles : public QObject {
    Q_OBJECT
public:
    struct Window {
        QWidget& widget;
        ExplorerModel& model;
        NoticeBar& notices;
        std::function<void(const QString&)> say;  ///< in the status bar
    };
    explicit OwnFormulaFiles(Window window, QObject* parent = nullptr);

    /// The active lane takes the formula of a file.
    void open(const QString& path);
    /// The same from bytes; name is for messages. Null where they hold no sound formula.
    LossPointer take(std::string_view bytes, const QString& name);
    /// Writes the formula of the active lane, as the views show it.
    void saveTo(const QString& path);
    WatchedFiles& watched() { return m_watched; }

    /// Replace this in tests, where nobody can answer. Empty: none.
    std::function<QString(bool save, const QString& suggested)> ask;

public slots:
    void openDialog();
    void saveDialog();

private:
    void reload(const QString& path, const std::string& bytes);
    void refuse(const QString& what, const Error& error);

    Window m_window;
    WatchedFiles m_watched;
    std::map<QString, LossPointer> m_formulas;  ///< of the watched files, as last read or written
    QPointer<Notice> m_posted;
};

}  // namespace iou
