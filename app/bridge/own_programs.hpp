// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/probe.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/jobs/worker.hpp"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QSettings;
class QWidget;

namespace iou {

class ExplorerModel;
class Notice;
class NoticeBar;
class ProgramDialog;

/// Programs of the user in the window: started when the user says so, started again when their file
/// is saved, and taken for losses by the document. What a session names is asked about first.
class OwnPrograms : public QObject {
    Q_OBJECT
public:
    struct Window {
        QWidget& widget;
        ExplorerModel& model;
        NoticeBar& notices;
        std::function<void(const QString&)> say;  ///< in the status bar
    };
    explicit OwnPrograms(Window window);
    /// Ends them all.
    ~OwnPrograms() override;

    /// The user has agreed to this command. The active lane takes its loss, or what names it does.
    void start(const bridge::ProgramCommand& command);
    void stop(const bridge::ProgramCommand& command);
    /// How long each of them may take; kept in the settings, if there are any.
    const bridge::ProgramLimits& limits() const { return m_limits; }
    void setLimits(const bridge::ProgramLimits& limits);
    void keepIn(QSettings& settings);
    bool isStarted(const bridge::ProgramCommand& command) const;
    /// Looks at the files now.
    void lookAtFiles();

    /// The program the document uses, or the one that was started last; null: none.
    std::shared_ptr<bridge::Program> current() const;
    /// What was found out about it; empty while it is probed.
    QStringList findings() const { return m_findings; }
    ProgramDialog* dialog() const;

public slots:
    void openDialog();

signals:
    void changed();  ///< a state, an output or findings

private:
    struct Started {
        std::shared_ptr<bridge::Program> program;
        std::string script, mark;
        LossPointer entry;
        int starts = 0, late = 0;
        bool failed = false;
        std::vector<std::chrono::steady_clock::time_point> again = {};  ///< by itself, newest last
    };

    void look();
    void look(Started& each);
    /// After a crash: whether it was started again, which happens so often a minute at most.
    bool startedAgain(Started& each, const Error& fault);
    void take(Started& each, const bridge::Declaration& declaration);
    void probe(const Started& each);
    void askAboutSession();
    void tellFault(const Started& each, const Error& fault);

    Window m_window;
    bridge::ProgramLimits m_limits;
    QSettings* m_settings = nullptr;
    std::vector<std::unique_ptr<Started>> m_started;
    QFileSystemWatcher m_files;
    QTimer m_soon;  ///< an editor may write in several steps
    std::shared_ptr<std::atomic<bool>> m_told = std::make_shared<std::atomic<bool>>(false);
    QStringList m_findings;
    QPointer<ProgramDialog> m_dialog;
    QPointer<Notice> m_notice;
    Worker m_probe{Priority::low};
};

}  // namespace iou
