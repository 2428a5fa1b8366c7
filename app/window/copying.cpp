// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/copying.hpp"

#include "app/export/clipboard.hpp"
#include "app/render/lab_picture.hpp"
#include "core/base/decimal.hpp"
#include "core/exchange/bibliography.hpp"
#include "core/exchange/shell_command.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/table_tsv.hpp"

#include <QApplication>
#include <QClipboard>
#include <QMainWindow>
#include <QTableView>

namespace iou {

FigureView Copying::viewInHand() const {
    const auto holds = [focus = m_window.window.focusWidget()](const QWidget& view) {
        return focus && (&view == focus || view.isAncestorOf(focus));
    };
    if (holds(m_window.surface)) return FigureView::surface;
    if (holds(m_window.curves)) return FigureView::curves;
    const bool grid = m_window.model.view().compare.center == CentralView::grid;
    return grid ? FigureView::lanes : FigureView::scene;
}

QWidget& Copying::widgetOf(FigureView view) const {
    switch (view) {
    case FigureView::lanes: return m_window.grid;
    case FigureView::surface: return m_window.surface;
    case FigureView::curves: return m_window.curves;
    case FigureView::scene: break;
    }
    return m_window.canvas;
}

void Copying::copyShown() {
    if (const auto* table = qobject_cast<QTableView*>(m_window.window.focusWidget()))
        return copyTable(*table->model());
    if (LabCentre* lab = m_window.lab()) return copyLab(*lab);
    const FigureView view = viewInHand();
    PictureSpec spec;
    spec.figure.views = {view};
    spec.text = 2.0;  // sharp in print
    spec.dark = themeOf(m_window.window).dark;
    spec.size = widgetOf(view).size() * 2;
    Session shown = m_window.session();
    shown.camera = m_window.canvas.camera();
    QApplication::clipboard()->setMimeData(
        figureForClipboard(shown, spec, m_window.model).release());
    QString message;
    switch (view) {
    case FigureView::scene:
        message = tr("The scene is in the clipboard: pixels, vectors, and the run as a table.");
        break;
    case FigureView::lanes:
        message = tr("The lanes are in the clipboard: pixels, vectors, and the runs as a table.");
        break;
    case FigureView::surface:
        message = tr("The surface is in the clipboard: pixels, vectors, and the run as a table.");
        break;
    case FigureView::curves:
        message = tr("The curves are in the clipboard: pixels, vectors, and the run as a table.");
        break;
    }
    m_window.say(message);
}

void Copying::copyLab(LabCentre& lab) {
    PictureSpec spec;
    Session shown = m_window.session();
    spec.lab = shown.workspace;
    spec.text = 2.0;
    spec.dark = themeOf(m_window.window).dark;
    spec.size = m_window.window.centralWidget()->size() * 2;
    auto mime = picturesForClipboard(
        [&](const PictureFormat& format) { return renderLab(shown, spec, format); });
    const QString words = lab.copied();
    if (!words.isEmpty()) mime->setText(words);
    QApplication::clipboard()->setMimeData(mime.release());
    m_window.say(
        words.isEmpty()
            ? tr("The lab is in the clipboard: pixels and vectors.")
            : tr("What is selected is in the clipboard as text, and the lab as a picture."));
}

void Copying::copyTable(const QAbstractItemModel& table) {
    auto mime = std::make_unique<QMimeData>();
    const QByteArray rows = tableTsv(table);
    mime->setData(QStringLiteral("text/tab-separated-values"), rows);
    mime->setText(QString::fromUtf8(rows));
    QApplication::clipboard()->setMimeData(mime.release());
    m_window.say(tr("The table is in the clipboard, with all digits."));
}

void Copying::copyText(const std::string& line, const QString& message) {
    QApplication::clipboard()->setText(text(line));
    m_window.say(message);
}

void Copying::copyRecipe() {
    const Scene& scene = m_window.model.scene();
    copyText(runLine({m_window.model.run(), scene.pred, scene.target}),
             tr("The recipe is in the clipboard: one line, ready to be pasted."));
}

void Copying::copyCitations() {
    std::vector<Loss> losses{m_window.model.run().loss};  // the active one first
    for (const Lane& lane : m_window.model.lanes()) losses.push_back(lane.recipe.loss);
    copyText(bibliographyOf(losses), losses.size() > 2
                                         ? tr("The publications of all lanes are in the clipboard, "
                                              "as BibTeX.")
                                         : tr("The publication of %1 is in the clipboard, as "
                                              "BibTeX.")
                                               .arg(text(losses.front().name())));
}

void Copying::copySession() {
    copyText(writeSession(m_window.session()), tr("The session is in the clipboard, as text."));
}

void Copying::copyCommand(const std::string& line) {
    copyText(line, tr("The command is in the clipboard; it makes what you see."));
}

void Copying::copyEvalCommand() {
    const Evaluation& now = m_window.model.evaluation();
    copyCommand(evalCommand(m_window.model.evaluatedLoss(), now.pred, now.target));
}

void Copying::copyRunCommand() {
    const Scene& scene = m_window.model.scene();
    copyCommand(runCommand({m_window.model.run(), scene.pred, scene.target}, {}));
}

void Copying::copySurfaceCommand() {
    if (const auto request = shownSurface()) copyCommand(surfaceCommand(*request, "surface.csv"));
}

void Copying::copyRenderCommand(const std::string& view) {
    Session drawn = m_window.session();
    const bool whole = view == "window";
    if (!whole) drawn.layout.clear();
    const QWidget& shown = whole               ? m_window.window
                           : view == "surface" ? widgetOf(FigureView::surface)
                           : view == "curves"  ? widgetOf(FigureView::curves)
                                               : widgetOf(FigureView::scene);
    std::string line = "printf %s " + shellWord(sessionLine(drawn)) +
                       " | iouscope render - --view " + view + " --size " +
                       std::to_string(shown.width()) + 'x' + std::to_string(shown.height());
    if (const double scale = shown.devicePixelRatioF(); scale != 1.0)
        line += " --scale " + formatShortest(scale);
    copyCommand(line + " -o " + view + ".png");
}

std::optional<SurfaceRequest> Copying::shownSurface() const {
    SurfaceRequest request = m_window.surface.request();
    request.x.samples = request.y.samples = SurfaceSource::kFullSamples;
    if (!request.check()) return std::nullopt;
    return request;
}

}  // namespace iou
