// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"
#include "core/surface/surface.hpp"

#include <QCoreApplication>

#include <functional>
#include <optional>

class QAbstractItemModel;
class QMainWindow;
class QWidget;

namespace iou {

class BoxCanvas;
class CurvePlot;
class ExplorerModel;
class LabCentre;
class LossSurfacePlot;
enum class FigureView;

/// Puts what the window shows into the clipboard: pictures, tables, recipes, sessions, and commands
/// for the shell. Reports what is there.
class Copying {
    Q_DECLARE_TR_FUNCTIONS(Copying)
public:
    struct Window {
        QMainWindow& window;
        ExplorerModel& model;
        BoxCanvas& canvas;
        QWidget& grid;  ///< of lanes
        LossSurfacePlot& surface;
        CurvePlot& curves;
        std::function<Session()> session;
        std::function<void(const QString&)> say;  ///< in the status bar
        std::function<LabCentre*()> lab;          ///< in the middle; null: the explorer
    };
    explicit Copying(Window window) : m_window(std::move(window)) {}

    /// The table that has the keyboard as text, else the view that has it as a picture.
    void copyShown();
    void copyRecipe();
    /// Where the losses of all lanes were published, as BibTeX.
    void copyCitations();
    void copySession();

    /// Commands that print the boxes, the run and the surface on screen.
    void copyEvalCommand();
    void copyRunCommand();
    void copySurfaceCommand();
    /// One that draws a view, by its name for `iouscope render --view`, as large as it is now.
    void copyRenderCommand(const std::string& view);

    /// The request behind the surface on screen, at its full samples; empty without one.
    std::optional<SurfaceRequest> shownSurface() const;

private:
    /// The view that has the keyboard: surface, curves, lanes; else the scene.
    FigureView viewInHand() const;
    QWidget& widgetOf(FigureView view) const;
    void copyLab(LabCentre& lab);
    void copyTable(const QAbstractItemModel& table);
    void copyText(const std::string& line, const QString& message);
    void copyCommand(const std::string& line);

    Window m_window;
};

}  // namespace iou
