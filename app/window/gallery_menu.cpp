// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menu_builder.hpp"
#include "app/window/menus.hpp"
#include "core/gallery/gallery.hpp"
#include "widgets/gallery/gallery_view.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

namespace iou {

namespace {

constexpr std::string_view kPage = "reproduction";  // about all papers

/// The papers' figures, in a window of their own.
GalleryView* newGallery(QMainWindow& window, ExplorerModel& model) {
    auto* gallery = new GalleryView(&window);
    gallery->setWindowFlag(Qt::Window);
    QObject::connect(gallery, &GalleryView::openRequested, &window,
                     [&window, &model](const Document& document, const QString& title) {
                         model.apply(Menus::tr("Open \"%1\"").arg(title), [&](Document& d) {
                             d.explorer.scene = document.explorer.scene;
                             d.run() = document.run();
                         });
                         model.cameras().setShared({});
                         window.raise();
                         window.activateWindow();
                     });
    return gallery;
}

void showGallery(QMainWindow& window, ExplorerModel& model, const QString& id) {
    auto* gallery = window.findChild<GalleryView*>();
    if (!gallery) gallery = newGallery(window, model);
    gallery->show();
    gallery->raise();
    gallery->activateWindow();
    gallery->choose(id);
}

}  // namespace

void addGalleryMenu(MenuBuilder& builder, ExplorerModel& model) {
    QMenu* menu = builder.addMenu(Menus::tr("&Gallery"), true);
    const auto add = [&](QMenu* where, const MenuEntry& entry, const QString& id) {
        return builder.addEntry(where, entry, [&window = builder.window(), &model, id] {
            showGallery(window, model, id);
        });
    };
    add(menu,
        {Menus::tr("&All figures"),
         Menus::tr("The papers' figures: as printed, recomputed, difference"), menuKeys("Ctrl+G")},
        QStringLiteral("interp-sim"));
    add(menu,
        {Menus::tr("&Reproduction"),
         Menus::tr("What of the papers' numbers reproduces, what does not, and why")},
        text(kPage));
    menu->addSeparator();
    QMenu* group = nullptr;
    for (const gallery::Entry& e : gallery::entries()) {
        if (e.id == kPage) continue;
        const QString paper = localText(e.source)
                                  .section(QStringLiteral(", "), 0, 0)
                                  .replace(u'&', QStringLiteral("&&"));
        if (!group || group->title() != paper) group = menu->addMenu(paper);
        add(group, {localText(e.title), localText(e.shows)}, text(e.id));
    }
}

}  // namespace iou
