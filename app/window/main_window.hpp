// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/session_files.hpp"
#include "core/surface/surface.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QMainWindow>

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;

namespace iou {

class BoxCanvas;
class BoxPanel;
class CompareArea;
class CurvePlot;
class GalleryView;
class DataExport;
class Intake;
class LaneActions;
class LessonRunner;
class LossSurfacePlot;
class NoticeBar;
class Presentation;
class RecentFiles;
class Timeline;
enum class FigureView;

/// The window: it places the panels and wires actions to the model. What is shown lives in the
/// model, what is drawn in the widgets.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    ExplorerModel& model() { return m_model; }
    SessionFiles& files() { return m_files; }
    BoxCanvas& canvas() { return *m_canvas; }
    Timeline& timeline() { return *m_timeline; }
    NoticeBar& notices() { return *m_notices; }
    RecentFiles& recentFiles() { return *m_recent; }
    DataExport& dataExport() { return *m_data; }
    LessonRunner& lessons() { return *m_lessons; }
    Presentation& presentation() { return *m_presentation; }

    /// Where the arrangement of the panels comes from.
    enum class Layout { usual, as_read, arranged };
    Layout layoutOrigin() const { return m_layout; }
    void setLayoutOrigin(Layout layout) { m_layout = layout; }
    /// Panels without their title bars.
    void setTitlesHidden(bool hidden);
    /// Where the panels are now; restorePanels takes it back and is false when it cannot be read.
    QByteArray panels() const;
    bool restorePanels(const QByteArray& arrangement);
    /// Ends the drag of a panel or a seam. Before panels are arranged: such a drag holds parts of
    /// the old arrangement, which Qt deletes.
    void letGoOfPanels();

    /// What Save writes.
    Session session() const;
    /// Shows a session as if it had just been opened from path (empty: untitled).
    void showSession(const Session& session, const QString& path = {});
    /// Shows an autosaved session as unsaved work; false when the user wants to keep what is there.
    bool showRecovered(const Session& session);
    /// Whether work would be lost now.
    bool isModified() const;
    /// What would be lost now, with the file it belongs to.
    std::optional<Session> unsaved() const;
    /// The panels as a person has arranged them; empty: the usual arrangement.
    QByteArray arrangement() const;
    /// Arranges them so, where the session has no arrangement of its own.
    void arrange(const QByteArray& arrangement);
    /// The panels in front of their tabs, by name; empty: those that usually are.
    std::vector<std::string> raisedPanels() const;
    /// Brings these to the front; names of no panel are passed over.
    void raisePanels(const std::vector<std::string>& names);
    /// Brings every panel to its final state before returning. pixel_ratio: of the picture.
    void finishPicture(double pixel_ratio);

public slots:
    /// A sentence in the status bar.
    void showHint(const QString& hint);

signals:
    void closing();  ///< everything is still in its place

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// One entry of a menu.
    struct Entry {
        QString text, tip;
        QList<QKeySequence> keys;
        QIcon icon;
    };

    void buildPanels();
    void addPanel(const char* name, const QString& title, QWidget* content,
                  Qt::DockWidgetArea area);
    /// One below the other, and behind tabs.
    void stackPanels();
    void buildStatusBar();
    void resetLayout();
    QDockWidget* panel(const char* name) const;
    bool inFront(const QDockWidget& dock) const;
    void sharePanels();
    void keepMiddle();
    struct Workspace;
    void arrangeFor(const Workspace& workspace);
    void buildFileServices();
    void refreshDockTitles();

    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildThemeMenu(QMenu* view);
    void buildWorkspaceMenu(QMenu* view);
    void buildSceneMenu();
    void buildUnitMenu(QMenu* scene);
    void buildRunMenu();
    void buildGalleryMenu();
    void buildCompareMenu();
    void buildLessonsMenu();
    void buildHelpMenu();
    void buildExportMenu();
    void buildDataMenu(QMenu* menu);
    void buildCommandMenu(QMenu* edit);
    void buildToolBar();
    QAction* addEntry(QMenu* menu, const Entry& entry, const std::function<void()>& run);
    /// A switch that shows and sets one bool of the document, as an undo step.
    QAction* addSwitch(QMenu* menu, const Entry& entry,
                       const std::function<bool&(Document&)>& field);

    void refreshSwitches();
    void refreshTitle();
    void refreshTheme();
    void refreshRun();
    /// Runs from the box on screen and plays as soon as the run is there.
    void runAndPlay();
    void findCommand();
    void swapBoxes();
    /// The view that has the keyboard: surface, curves, lanes; else the scene.
    FigureView viewInHand() const;
    /// The table that has the keyboard as text, else the view in hand as a picture.
    void copyShown();
    void copyRecipe();
    void copyText(const std::string& line, const QString& said);
    void copyPictureCommand(const std::string& name, const QWidget& shown);
    std::optional<SurfaceRequest> shownSurface() const;
    void setScale(double factor);
    /// First to the front, from there away.
    void togglePanel(QDockWidget& dock);
    void showAbout();
    /// The papers' figures in a window of their own.
    void showGallery(const QString& id);

    ExplorerModel m_model;
    SessionFiles m_files;
    BoxCanvas* m_canvas = nullptr;
    BoxPanel* m_boxes = nullptr;
    LossSurfacePlot* m_surface = nullptr;
    CurvePlot* m_curves = nullptr;
    LaneActions* m_lane_actions = nullptr;
    CompareArea* m_area = nullptr;
    Timeline* m_timeline = nullptr;
    GalleryView* m_gallery = nullptr;  ///< null until it is first shown
    NoticeBar* m_notices = nullptr;
    RecentFiles* m_recent = nullptr;
    Intake* m_intake = nullptr;
    DataExport* m_data = nullptr;
    LessonRunner* m_lessons = nullptr;
    Presentation* m_presentation = nullptr;
    QList<QDockWidget*> m_panels;
    QList<std::function<void()>> m_switches;
    QList<QAction*> m_tools;  ///< of the tool bar; null: a separator
    QAction* m_run = nullptr;
    QAction* m_cancel = nullptr;
    QMetaObject::Connection m_launch;  ///< plays the run that was asked for
    QAction* m_find = nullptr;
    QAction* m_theme_action = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_state = nullptr;
    QByteArray m_usual_layout;
    ThemeChoice m_applied_theme = ThemeChoice::system;
    Document m_opened;  ///< as it was opened
    bool m_titles_hidden = false;
    Layout m_layout = Layout::usual;
    std::string m_read_layout;  ///< of the session, base64
    QByteArray m_own_layout;    ///< as the user last arranged them; empty: never
};

}  // namespace iou
