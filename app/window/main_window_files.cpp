// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window and what comes into it: export of data, commands, recipes, drops.
#include "app/files/data_export.hpp"
#include "app/files/drop_and_paste.hpp"
#include "app/files/recent_files.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/window/main_window.hpp"
#include "core/base/decimal.hpp"
#include "core/exchange/shell_command.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/number_text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>

namespace iou {

void MainWindow::buildFileServices() {
    m_notices = new NoticeBar(this);
    m_notices->setWindowTitle(tr("Notices"));
    const auto open = [this](const QString& path) { m_files.openInstead(path); };
    m_recent = new RecentFiles(open, this);
    connect(&m_files, &SessionFiles::pathChanged, m_recent, &RecentFiles::add);
    m_intake = new Intake({m_model, *m_notices, [this] { return m_canvas->selectedBox(); }, open,
                           [this](const Session& session) {
                               if (m_files.mayReplace()) showSession(session);
                           },
                           [this](const QString& said) { showHint(said); }},
                          this);
    m_data = new DataExport(
        m_model, [this] { return shownSurface(); }, this);
    connect(m_data, &DataExport::message, this, &MainWindow::showHint);
    connect(m_data, &DataExport::failed, this, [this](const QString& message) {
        m_notices->post(new Notice(tr("Not exported: ") + message));
    });
}

void MainWindow::buildDataMenu(QMenu* menu) {
    menu->addSeparator();
    addEntry(menu, {tr("Data of the &run…"), tr("Every step of the run as CSV or NPY"), {}, {}},
             [this] { m_data->exportRun(); });
    addEntry(menu,
             {tr("Data of the &surface…"), tr("The values of the surface as CSV or NPY"), {}, {}},
             [this] { m_data->exportSurface(false); });
    addEntry(menu,
             {tr("Data of the &field…"),
              tr("The surface with its partial derivatives as CSV or NPY"),
              {},
              {}},
             [this] { m_data->exportSurface(true); });
}

void MainWindow::buildCommandMenu(QMenu* edit) {
    QMenu* menu = edit->addMenu(tr("Copy as c&ommand"));
    const QString copied = tr("The command is in the clipboard; it makes what you see.");
    addEntry(menu,
             {tr("&Numbers of this pair"),
              tr("Command line that prints value, partials and terms of the boxes on screen"),
              {},
              {}},
             [this, copied] {
                 const Evaluation& now = m_model.evaluation();
                 copyText(evalCommand(m_model.evaluatedLoss(), now.pred, now.target), copied);
             });
    addEntry(menu, {tr("This &run"), tr("Command line that prints every step of this run"), {}, {}},
             [this, copied] {
                 const Scene& scene = m_model.scene();
                 copyText(runCommand({m_model.run(), scene.pred, scene.target}, {}), copied);
             });
    addEntry(menu, {tr("This &surface"), tr("Command line that computes this surface"), {}, {}},
             [this, copied] {
                 if (const auto request = shownSurface())
                     copyText(surfaceCommand(*request, "surface.csv"), copied);
             });
    menu->addSeparator();
    const auto add = [&](const QString& label, const QString& tip, const char* view,
                         const QWidget* shown) {
        addEntry(menu, {label, tip, {}, {}},
                 [this, view, shown] { copyPictureCommand(view, *shown); });
    };
    add(tr("&Picture of the scene"), tr("Command line that draws the scene"), "scene", m_canvas);
    add(tr("Picture of the s&urface"), tr("Command line that draws the surface"), "surface",
        m_surface);
    add(tr("Picture of the &curves"), tr("Command line that draws the curves"), "curves", m_curves);
    add(tr("Picture of the &window"), tr("Command line that draws the whole window"), "window",
        this);
}

std::optional<SurfaceRequest> MainWindow::shownSurface() const {
    SurfaceRequest request = m_surface->request();
    request.x.samples = request.y.samples = SurfaceSource::kFullSamples;
    if (!request.check()) return std::nullopt;
    return request;
}

void MainWindow::copyRecipe() {
    const Scene& scene = m_model.scene();
    copyText(runLine({m_model.run(), scene.pred, scene.target}),
             tr("The recipe is in the clipboard: one line, ready to be pasted."));
}

void MainWindow::copyText(const std::string& line, const QString& said) {
    QApplication::clipboard()->setText(text(line));
    showHint(said);
}

void MainWindow::copyPictureCommand(const std::string& name, const QWidget& shown) {
    Session drawn = session();
    if (name != "window") drawn.layout.clear();
    std::string line = "printf %s " + shellWord(sessionLine(drawn)) +
                       " | iouscope render - --view " + name + " --size " +
                       std::to_string(shown.width()) + 'x' + std::to_string(shown.height());
    if (const double scale = shown.devicePixelRatioF(); scale != 1.0)
        line += " --scale " + formatShortest(scale);
    copyText(line + " -o " + name + ".png",
             tr("The command is in the clipboard; it makes what you see."));
}

std::optional<Session> MainWindow::unsaved() const {
    if (!isModified()) return std::nullopt;
    const auto* desk = m_lessons->desk();
    Session unsaved = desk ? desk->session : session();
    const QString path = desk ? desk->path : m_files.path();
    if (!path.isEmpty()) unsaved.origin = QFileInfo(path).absoluteFilePath().toStdString();
    return unsaved;
}

bool MainWindow::showRecovered(const Session& session) {
    if (!m_files.mayReplace()) return false;
    Session shown = session;
    shown.origin.clear();
    showSession(shown, QString::fromStdString(session.origin));
    m_opened = Document{};
    m_model.undoStack().resetClean();
    refreshTitle();
    showHint(tr("Restored. Save keeps it."));
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!Intake::accepts(*event->mimeData())) return;
    event->acceptProposedAction();
    showHint(tr("Drop to take it in: a session, a picture, a protocol, a recipe or boxes."));
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_intake->take(*event->mimeData());
}

}  // namespace iou
