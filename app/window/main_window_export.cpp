// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/clipboard.hpp"
#include "app/export/export_dialog.hpp"
#include "app/window/main_window.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/table_tsv.hpp"

#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QTableView>

namespace iou {

void MainWindow::buildExportMenu() {
    QMenu* menu = menuBar()->addMenu(tr("E&xport"));
    const auto show = [this](ExportDialog::Kind kind) {
        const QString name = kind == ExportDialog::Kind::film ? QStringLiteral("export_film")
                                                              : QStringLiteral("export_picture");
        auto* dialog = findChild<ExportDialog*>(name);
        if (!dialog) {
            dialog = new ExportDialog(
                kind, m_model, [this] { return session(); }, this);
            dialog->setObjectName(name);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
        }
        dialog->show();
        dialog->raise();
        dialog->activateWindow();
    };
    addEntry(menu,
             {tr("&Picture…"),
              tr("A PNG, SVG or PDF of the views, with a preview"),
              {QKeySequence(QStringLiteral("Ctrl+E"))},
              {}},
             [show] { show(ExportDialog::Kind::picture); });
    addEntry(menu,
             {tr("&Film…"),
              tr("An MP4, WebM, GIF or APNG of the run, with a preview"),
              {QKeySequence(QStringLiteral("Ctrl+Shift+E"))},
              {}},
             [show] { show(ExportDialog::Kind::film); });
    buildDataMenu(menu);
}

FigureView MainWindow::viewInHand() const {
    const auto holds = [focus = focusWidget()](const QWidget* view) {
        return focus && (view == focus || view->isAncestorOf(focus));
    };
    if (holds(m_surface)) return FigureView::surface;
    if (holds(m_curves)) return FigureView::curves;
    const bool grid = m_model.view().compare.center == CentralView::grid;
    return grid ? FigureView::lanes : FigureView::scene;
}

void MainWindow::copyShown() {
    if (const auto* table = qobject_cast<QTableView*>(focusWidget())) {
        auto mime = std::make_unique<QMimeData>();
        const QByteArray rows = tableText(*table->model());
        mime->setData(QStringLiteral("text/tab-separated-values"), rows);
        mime->setText(QString::fromUtf8(rows));
        QApplication::clipboard()->setMimeData(mime.release());
        return showHint(tr("The table is in the clipboard, with all digits."));
    }
    const FigureView view = viewInHand();
    Session shown = session();
    shown.camera = m_canvas->camera();
    PictureSpec spec;
    spec.figure.views = {view};
    spec.text = 2.0;  // sharp in print
    spec.dark = themeOf(*this).dark;
    QString said;
    switch (view) {
    case FigureView::scene:
        spec.size = m_canvas->size();
        said = tr("The scene is in the clipboard: pixels, vectors, and the run as a table.");
        break;
    case FigureView::lanes:
        spec.size = m_area->grid()->size();
        said = tr("The lanes are in the clipboard: pixels, vectors, and the runs as a table.");
        break;
    case FigureView::surface:
        spec.size = m_surface->size();
        said = tr("The surface is in the clipboard: pixels, vectors, and the run as a table.");
        break;
    case FigureView::curves:
        spec.size = m_curves->size();
        said = tr("The curves are in the clipboard: pixels, vectors, and the run as a table.");
        break;
    }
    spec.size *= 2;
    QApplication::clipboard()->setMimeData(figureForClipboard(shown, spec, m_model).release());
    showHint(said);
}

}  // namespace iou
