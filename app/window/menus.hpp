// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <functional>
#include <vector>

class QAction;

namespace iou {

class BoxCanvas;
class Copying;
class DataExport;
class DropAndPaste;
class ExplorerModel;
class LaneActions;
class LessonRunner;
class LossSurfacePlot;
class MenuBuilder;
class OpenCoco;
class OwnFormulaFiles;
class PanelSet;
class Presentation;
class RecentFiles;
class SessionFiles;
class Timeline;
struct Session;
struct WorkspaceRow;

/// The menus, in their order on the menu bar; each in a file of its own, with what it puts on the
/// tool bar.
/// open_boxes: a table for what is in the middle of the window. import_boxes: truths and detections
/// for the list of pairs.
void addFileMenu(MenuBuilder& builder, SessionFiles& files, RecentFiles& recent, OpenCoco& coco,
                 const std::function<void()>& open_boxes,
                 const std::function<void()>& import_boxes);
void addEditMenu(MenuBuilder& builder, ExplorerModel& model, Copying& copying,
                 DropAndPaste& drop_and_paste);
/// What the menu View needs beside the model.
struct ViewMenuParts {
    BoxCanvas& canvas;
    LossSurfacePlot& surface;
    PanelSet& panels;
    const std::vector<WorkspaceRow>& workspaces;
    std::function<void()> present;
};
void addViewMenu(MenuBuilder& builder, ExplorerModel& model, const ViewMenuParts& parts);
void addSceneMenu(MenuBuilder& builder, ExplorerModel& model, BoxCanvas& canvas,
                  LossSurfacePlot& surface);
void addLossMenu(MenuBuilder& builder, ExplorerModel& model, PanelSet& panels,
                 OwnFormulaFiles& formulas);
/// Of the menu Loss: a program of one's own.
void addProgramEntry(MenuBuilder& builder, const std::function<void()>& open);
/// Of the menu Run: a sweep over the batch's protocol.
void addSweepEntry(MenuBuilder& builder, const std::function<void()>& open);
/// A box drawn and let go in the scene runs as the first entry does, which is returned.
QAction* addRunMenu(MenuBuilder& builder, ExplorerModel& model, BoxCanvas& canvas,
                    Timeline& timeline);
void addGalleryMenu(MenuBuilder& builder, ExplorerModel& model, const Presentation& presentation);
/// session: as the window stands.
void addExportMenu(MenuBuilder& builder, ExplorerModel& model, PanelSet& panels, DataExport& data,
                   const std::function<Session()>& session);
void addCompareMenu(MenuBuilder& builder, ExplorerModel& model, LaneActions& lanes);
void addLessonsMenu(MenuBuilder& builder, LessonRunner& lessons, Presentation& presentation);
/// welcome: what the very first start shows.
void addHelpMenu(MenuBuilder& builder, ExplorerModel& model, const Presentation& presentation,
                 const std::function<void()>& welcome);

/// The texts of the menus.
struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

}  // namespace iou
