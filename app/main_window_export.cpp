// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/clipboard.hpp"
#include "app/export/export_dialog.hpp"
#include "app/main_window.hpp"
#include "widgets/box_canvas.hpp"
#include "widgets/compare_area.hpp"
#include "widgets/lane_grid.hpp"

#include <QApplication>
#include <QClipboard>
#include <QMenuBar>

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

void MainWindow::copyPicture() {
    Session shown = session();
    shown.camera = m_canvas->camera();
    PictureSpec spec;
    const bool grid = m_model.view().compare.center == CentralView::grid;
    if (grid) spec.figure.views = {FigureView::lanes};
    const QSize shown_size = grid ? m_area->grid()->size() : m_canvas->size();
    spec.size = shown_size * 2;  // sharp in print
    spec.text = 2.0;
    spec.dark = themeOf(*this).dark;
    QApplication::clipboard()->setMimeData(figureForClipboard(shown, spec, m_model).release());
    showHint(grid ? tr("The lanes are in the clipboard: pixels, vectors, and the run as a table.")
                  : tr("The scene is in the clipboard: pixels, vectors, and the run as a table."));
}

}  // namespace iou
