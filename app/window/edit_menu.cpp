// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/files/drop_and_paste.hpp"
#include "app/window/copying.hpp"
#include "app/window/menus.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/plain_text.hpp"

#include <functional>

namespace iou {

namespace {

void addShellCommands(MenuBuilder& builder, QMenu* menu, Copying& copying) {
    const auto add = [&](const QString& label, const QString& tip, void (Copying::*copy)()) {
        builder.addEntry(menu, {label, tip}, std::bind_front(copy, &copying));
    };
    add(Menus::tr("&Numbers of this pair"),
        Menus::tr("Command line that prints value, partials and terms of the boxes on screen"),
        &Copying::copyEvalCommand);
    add(Menus::tr("This &run"), Menus::tr("Command line that prints every step of this run"),
        &Copying::copyRunCommand);
    add(Menus::tr("This &surface"), Menus::tr("Command line that computes this surface"),
        &Copying::copySurfaceCommand);
    menu->addSeparator();
    const auto picture = [&](const QString& label, const QString& tip, const char* view) {
        builder.addEntry(menu, {label, tip}, [&copying, view] { copying.copyRenderCommand(view); });
    };
    picture(Menus::tr("&Picture of the scene"), Menus::tr("Command line that draws the scene"),
            "scene");
    picture(Menus::tr("Picture of the s&urface"), Menus::tr("Command line that draws the surface"),
            "surface");
    picture(Menus::tr("Picture of the &curves"), Menus::tr("Command line that draws the curves"),
            "curves");
    picture(Menus::tr("Picture of the &window"),
            Menus::tr("Command line that draws the whole window"), "window");
}

}  // namespace

void addEditMenu(MenuBuilder& builder, ExplorerModel& model, Copying& copying,
                 DropAndPaste& drop_and_paste) {
    QMenu* menu = builder.addMenu(Menus::tr("&Edit"));
    QAction* undo = builder.addEntry(menu,
                                     {Menus::tr("&Undo"), Menus::tr("Take back the last change"),
                                      menuKeys("Ctrl+Z"), glyphIcon(Glyph::undo)},
                                     [&model] { model.undo(); });
    QAction* redo = builder.addEntry(menu,
                                     {Menus::tr("&Redo"), Menus::tr("Make the change again"),
                                      menuKeys("Ctrl+Shift+Z", "Ctrl+Y"), glyphIcon(Glyph::redo)},
                                     [&model] { model.redo(); });
    const auto refresh = [&model, undo, redo] {
        const QUndoStack& stack = model.undoStack();
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? Menus::tr("&Undo: %1").arg(plainEntry(stack.undoText()))
                                      : Menus::tr("&Undo"));
        redo->setText(stack.canRedo() ? Menus::tr("&Redo: %1").arg(plainEntry(stack.redoText()))
                                      : Menus::tr("&Redo"));
    };
    QObject::connect(&model.undoStack(), &QUndoStack::indexChanged, &builder, refresh);
    refresh();
    builder.addTool(undo, Menus::tr("Undo"), of_history);
    builder.addTool(redo, Menus::tr("Redo"), of_history);
    builder.addToolSeparator();
    menu->addSeparator();
    builder.addEntry(
        menu,
        {Menus::tr("&Copy"),
         Menus::tr("The view clicked last as a picture, or the table as text, to the clipboard"),
         menuKeys("Ctrl+C")},
        [&copying] { copying.copyShown(); });
    builder.setOfExplorer(true);
    builder.addEntry(menu,
                     {Menus::tr("Copy &recipe"),
                      Menus::tr("Boxes and run as one line of text; pasting it brings them back"),
                      menuKeys("Ctrl+Shift+C")},
                     [&copying] { copying.copyRecipe(); });
    builder.setOfExplorer(false);
    builder.addEntry(menu,
                     {Menus::tr("Copy &session text"),
                      Menus::tr("Everything the window shows, as text; pasting it brings it back"),
                      menuKeys("Ctrl+Alt+C")},
                     [&copying] { copying.copySession(); });
    builder.setOfExplorer(true);
    builder.addEntry(menu,
                     {Menus::tr("Copy c&itation"),
                      Menus::tr("Where the losses of all lanes were published, as BibTeX"),
                      menuKeys("Ctrl+Alt+B")},
                     [&copying] { copying.copyCitations(); });
    addShellCommands(builder, menu->addMenu(Menus::tr("Copy as c&ommand")), copying);
    builder.setOfExplorer(false);
    builder.addEntry(menu,
                     {Menus::tr("&Paste"),
                      Menus::tr("Boxes, a recipe or a session from the clipboard"),
                      menuKeys("Ctrl+V")},
                     [&drop_and_paste] { drop_and_paste.paste(); });
}

}  // namespace iou
