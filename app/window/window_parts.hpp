// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/entries/menu_builder.hpp"
#include "app/files/session_files.hpp"
#include "app/panels/panel_set.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <vector>

namespace iou {

class BoxCanvas;
class ChosenText;
class CompareArea;
class Copying;
class DataExport;
class DropAndPaste;
class FirstSteps;
class FrameFiles;
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

/// What a window is made of: makes the parts and hands each what it needs of the others.
class WindowParts {
    Q_DECLARE_TR_FUNCTIONS(iou::MainWindow)
public:
    /// What they need of the window itself.
    struct Window {
        QMainWindow& window;
        std::function<void(const QString&)> hint;  ///< a sentence in the status bar
        std::function<void(const Session&)> show;  ///< as if it had just been opened
        std::function<void()> saved;
        std::function<void()> welcome;
    };

    WindowParts(Window around, const std::vector<PanelRow>& rows,
                const std::vector<WorkspaceRow>& workspaces);
    ~WindowParts();

    /// Menu bar and tool bar.
    void addMenus(const std::vector<WorkspaceRow>& workspaces);
    Timeline& timeline() const;

    // In the order they need one another; the last goes first.
    const Window around;
    ExplorerModel model;
    MenuBuilder menus;
    SessionFiles files;
    BoxCanvas* canvas = nullptr;
    LaneActions* lane_actions = nullptr;
    CompareArea* area = nullptr;
    std::unique_ptr<FrameFiles> images;
    std::unique_ptr<ChosenText> texts;
    std::unique_ptr<PanelSet> panels;
    NoticeBar* notices = nullptr;
    RecentFiles* recent = nullptr;
    OwnFormulaFiles* formulas = nullptr;
    DropAndPaste* drop_and_paste = nullptr;
    PairFiles* pairs = nullptr;
    OpenCoco* coco = nullptr;
    DataExport* data = nullptr;
    FirstSteps* first_steps = nullptr;
    std::unique_ptr<Copying> copying;
    std::unique_ptr<LessonRunner> lessons;
    std::unique_ptr<OpenSession> open_session;
    std::unique_ptr<Presentation> presentation;
    std::unique_ptr<OwnPrograms> programs;

private:
    void makePanels(const std::vector<PanelRow>& rows, const std::vector<WorkspaceRow>& workspaces);
    void makeServices();
    void connectParts();
    /// Brings the panel Data to the front, with room for some rows.
    void showPairs();
    void sweep();
    void post(const QString& message);
};

}  // namespace iou
