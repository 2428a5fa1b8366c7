// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/lessons/presentation.hpp"
#include "app/lessons/presented_gallery.hpp"
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
    gallery->resize(1120, 680);
    new PresentedGallery(*gallery, [&model] { return model.appearance().theme; });
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

/// id: of a figure; empty: any.
void showGallery(QMainWindow& window, ExplorerModel& model, const Presentation& presentation,
                 const QString& id) {
    auto* gallery = window.findChild<GalleryView*>();
    if (!gallery) gallery = newGallery(window, model);
    gallery->show();
    gallery->raise();
    gallery->activateWindow();
    id.isEmpty() ? gallery->chooseAny() : gallery->choose(id);
    // Before an audience everything is presented.
    if (presentation.active()) gallery->findChild<PresentedGallery*>()->enter();
}

}  // namespace

void addGalleryMenu(MenuBuilder& builder, ExplorerModel& model, const Presentation& presentation) {
    QMenu* menu = builder.addMenu(Menus::tr("&Gallery"));
    const auto add = [&](QMenu* where, const MenuEntry& entry, const QString& id) {
        return builder.addEntry(where, entry,
                                [&window = builder.window(), &model, &presentation, id] {
                                    showGallery(window, model, presentation, id);
                                });
    };
    add(menu,
        {Menus::tr("&All figures"),
         Menus::tr("The papers' figures: as printed, recomputed, difference"), menuKeys("Ctrl+G")},
        {});
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
        // Lessons have such titles, too.
        add(group, {localText(e.title), localText(e.shows)}, text(e.id))
            ->setData(Menus::tr("Figure: %1").arg(localText(e.title)));
    }
}

}  // namespace iou
