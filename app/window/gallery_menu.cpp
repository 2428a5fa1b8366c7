// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.hpp"
#include "core/gallery/gallery.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/text/number_text.hpp"

#include <QMenuBar>

namespace iou {

namespace {
constexpr std::string_view page = "reproduction";  // about all papers
}

void MainWindow::buildGalleryMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Gallery"));
    addEntry(menu,
             {tr("&All figures"),
              tr("The papers' figures: as printed, recomputed, difference"),
              {QKeySequence(QStringLiteral("Ctrl+G"))},
              {}},
             [this] { showGallery(QStringLiteral("interp-sim")); });
    addEntry(menu,
             {tr("&Reproduction"),
              tr("What of the papers' numbers reproduces, what does not, and why"),
              {},
              {}},
             [this] { showGallery(text(page)); });
    menu->addSeparator();
    QMenu* group = nullptr;
    for (const gallery::Entry& e : gallery::entries()) {
        if (e.id == page) continue;
        const QString paper = localText(e.source)
                                  .section(QStringLiteral(", "), 0, 0)
                                  .replace(u'&', QStringLiteral("&&"));
        if (!group || group->title() != paper) group = menu->addMenu(paper);
        addEntry(group, {localText(e.title), localText(e.shows), {}, {}},
                 [this, id = text(e.id)] { showGallery(id); });
    }
}

void MainWindow::showGallery(const QString& id) {
    if (!m_gallery) {
        m_gallery = new GalleryView(this);
        m_gallery->setWindowFlag(Qt::Window);
        connect(m_gallery, &GalleryView::openRequested, this,
                [this](const Document& document, const QString& title) {
                    m_model.apply(tr("Open \"%1\"").arg(title), [&](Document& d) {
                        d.explorer.scene = document.explorer.scene;
                        d.run() = document.run();
                    });
                    m_model.cameras().setShared({});
                    raise();
                    activateWindow();
                });
    }
    m_gallery->show();
    m_gallery->raise();
    m_gallery->activateWindow();
    m_gallery->choose(id);
}

}  // namespace iou
