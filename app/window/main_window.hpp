// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_parts.hpp"

#include <QMainWindow>

class QLabel;

namespace iou {

/// The window: its title, its status bar, its theme, and how it closes. What is shown lives in the
/// model, what is drawn in the widgets, what can be chosen in the menus (menus.hpp) and the panels
/// in their set; WindowParts makes them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const std::vector<PanelRow>& panels = panelRows(),
                        const std::vector<WorkspaceRow>& workspaces = workspaceRows());
    ~MainWindow() override;

    ExplorerModel& model() { return m_parts.model; }
    SessionFiles& files() { return m_parts.files; }
    PanelSet& panels() const { return *m_parts.panels; }
    BoxCanvas& canvas() const { return *m_parts.canvas; }
    Timeline& timeline() const { return m_parts.timeline(); }
    NoticeBar& notices() const { return *m_parts.notices; }
    RecentFiles& recentFiles() const { return *m_parts.recent; }
    DataExport& dataExport() const { return *m_parts.data; }
    LessonRunner& lessons() const { return *m_parts.lessons; }
    Presentation& presentation() const { return *m_parts.presentation; }
    OpenSession& openSession() const { return *m_parts.open_session; }
    FrameFiles& images() const { return *m_parts.images; }
    OpenCoco& coco() const { return *m_parts.coco; }
    PairFiles& pairs() const { return *m_parts.pairs; }
    OwnPrograms& programs() const { return *m_parts.programs; }
    OwnFormulaFiles& formulas() const { return *m_parts.formulas; }
    FirstSteps& firstSteps() const { return *m_parts.first_steps; }

    /// What Save writes.
    Session session() const;
    /// Shows a session as if it had just been opened from path (empty: untitled).
    void showSession(const Session& session, const QString& path = {});
    /// Shows what the program is for, with the first things to try.
    void welcome();

public slots:
    /// A sentence in the status bar.
    void showHint(const QString& hint);

signals:
    void closing();  ///< everything is still in its place

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildStatusBar();
    void followTitle();
    void followHints();
    static QString usualHint();
    void refreshTitle();
    void refreshTheme();

    QLabel* m_hint;
    WindowParts m_parts;
    ThemeChoice m_applied_theme;
};

}  // namespace iou
