// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/session_files.hpp"
#include "app/panels/panel_set.hpp"
#include "app/window/menu_builder.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QMainWindow>

#include <memory>

class QLabel;

namespace iou {

class BoxCanvas;
class CompareArea;
class Copying;
class DataExport;
class DropAndPaste;
class ChosenText;
class FrameFiles;
class FirstSteps;
class LaneActions;
class LessonRunner;
class NoticeBar;
class OpenCoco;
class OpenSession;
class OwnFormulaFiles;
class OwnPrograms;
class PairFiles;
class Presentation;
class RecentFiles;
class Timeline;

/// The window: it makes the parts and connects them. What is shown lives in the model, what is
/// drawn in the widgets, what can be chosen in the menus (menus.hpp) and the panels in their set.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const std::vector<PanelRow>& panels = panelRows(),
                        const std::vector<WorkspaceRow>& workspaces = workspaceRows());
    ~MainWindow() override;

    ExplorerModel& model() { return m_model; }
    SessionFiles& files() { return m_files; }
    PanelSet& panels() const { return *m_panels; }
    BoxCanvas& canvas() const { return *m_canvas; }
    Timeline& timeline() const;
    NoticeBar& notices() const { return *m_notices; }
    RecentFiles& recentFiles() const { return *m_recent; }
    DataExport& dataExport() const { return *m_data; }
    LessonRunner& lessons() const { return *m_lessons; }
    Presentation& presentation() const { return *m_presentation; }
    OpenSession& openSession() const { return *m_open_session; }
    FrameFiles& images() const { return *m_images; }
    OpenCoco& coco() const { return *m_coco; }
    PairFiles& pairs() const { return *m_pairs; }
    OwnPrograms& programs() const { return *m_programs; }
    OwnFormulaFiles& formulas() const { return *m_formulas; }
    FirstSteps& firstSteps() const { return *m_first_steps; }

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
    void buildPanels(const std::vector<PanelRow>& rows,
                     const std::vector<WorkspaceRow>& workspaces);
    void buildStatusBar();
    void buildServices();
    void buildMenus(const std::vector<WorkspaceRow>& workspaces);
    void connectParts();
    /// Brings the panel Data to the front, with room for some rows.
    void showPairs();
    static QString usualHint();
    void sweep();
    void refreshTitle();
    void refreshTheme();

    // In the order they need one another; the last goes first.
    ExplorerModel m_model;
    MenuBuilder m_menus;
    SessionFiles m_files;
    BoxCanvas* m_canvas = nullptr;
    LaneActions* m_lane_actions = nullptr;
    CompareArea* m_area = nullptr;
    std::unique_ptr<FrameFiles> m_images;
    std::unique_ptr<ChosenText> m_texts;
    std::unique_ptr<PanelSet> m_panels;
    NoticeBar* m_notices = nullptr;
    RecentFiles* m_recent = nullptr;
    DropAndPaste* m_drop_and_paste = nullptr;
    OwnFormulaFiles* m_formulas = nullptr;
    OpenCoco* m_coco = nullptr;
    PairFiles* m_pairs = nullptr;
    DataExport* m_data = nullptr;
    FirstSteps* m_first_steps = nullptr;
    QLabel* m_hint = nullptr;
    std::unique_ptr<Copying> m_copying;
    std::unique_ptr<LessonRunner> m_lessons;
    std::unique_ptr<OpenSession> m_open_session;
    std::unique_ptr<Presentation> m_presentation;
    std::unique_ptr<OwnPrograms> m_programs;
    ThemeChoice m_applied_theme = ThemeChoice::system;
};

}  // namespace iou
