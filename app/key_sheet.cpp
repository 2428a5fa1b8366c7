// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_sheet.hpp"

#include "app/commands.hpp"

#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace iou {

namespace {

QString plain(const QString& label) { return plainLabel(label).toHtmlEscaped(); }

QString row(const QString& keys, const QString& what) {
    return QStringLiteral("<tr><td style='padding:2px 20px 2px 0;white-space:nowrap'><b>%1</b></td>"
                          "<td style='padding:2px 0'>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), what);
}

QString rowsOf(const QMenu& menu) {
    QString rows;
    for (const QAction* action : menu.actions()) {
        if (action->menu()) rows += rowsOf(*action->menu());
        if (action->shortcut().isEmpty()) continue;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        rows += row(keys.join(QStringLiteral(", ")), plain(action->text().section(u':', 0, 0)));
    }
    return rows;
}

QString section(const QString& title, const QString& rows) {
    if (rows.isEmpty()) return {};
    return QStringLiteral("<h3>%1</h3><table cellspacing='0'>%2</table>").arg(title, rows);
}

QString canvasRows() {
    return row(KeySheet::tr("Tab, Shift+Tab"), KeySheet::tr("next box, then its edges")) +
           row(KeySheet::tr("Arrows"), KeySheet::tr("nudge by one unit")) +
           row(KeySheet::tr("Shift+arrows, Ctrl+arrows"), KeySheet::tr("ten units, a tenth")) +
           row(KeySheet::tr("1 to 8, then arrows"),
               KeySheet::tr("one corner or edge, clockwise from the top left; 0: the box")) +
           row(KeySheet::tr("Shift while dragging"),
               KeySheet::tr("aspect ratio kept, or one axis")) +
           row(KeySheet::tr("Alt while dragging"), KeySheet::tr("resize about the centre")) +
           row(KeySheet::tr("Ctrl while dragging"), KeySheet::tr("snap to the grid")) +
           row(KeySheet::tr("Digits while dragging"),
               KeySheet::tr("set the number exactly; Tab: the next one, Enter: done")) +
           row(KeySheet::tr("Double click and drag the prediction"),
               KeySheet::tr("draw a start and run from there")) +
           row(KeySheet::tr("Esc while dragging"), KeySheet::tr("put everything back")) +
           row(KeySheet::tr("Wheel"), KeySheet::tr("zoom at the pointer")) +
           row(KeySheet::tr("Middle button, Space+drag"), KeySheet::tr("move the view"));
}

QString surfaceRows() {
    return row(KeySheet::tr("Drag the point"), KeySheet::tr("move the box")) +
           row(KeySheet::tr("Double click"), KeySheet::tr("start there")) +
           row(KeySheet::tr("Drag the ground"), KeySheet::tr("pan, or turn the relief")) +
           row(KeySheet::tr("Alt+arrows"), KeySheet::tr("turn the relief")) +
           row(KeySheet::tr("Click"), KeySheet::tr("put the profile there")) +
           row(KeySheet::tr("Drag an end of the colour bar"),
               KeySheet::tr("change the range of colours; double click: as the values are")) +
           row(KeySheet::tr("Up, Down; with Shift"),
               KeySheet::tr("on the colour bar: its upper end; its lower end"));
}

QString panelRows() {
    return row(KeySheet::tr("Double click on a tab or title"),
               KeySheet::tr("detach the panel, or put it back")) +
           row(KeySheet::tr("Right click on a tab"), KeySheet::tr("detach or hide the panel")) +
           row(KeySheet::tr("Drag a title"), KeySheet::tr("put the panel somewhere else"));
}

QString presentingRows() {
    return row(KeySheet::tr("Hold Z"), KeySheet::tr("magnifying glass at the pointer")) +
           row(KeySheet::tr("B, full stop"), KeySheet::tr("black screen, and back")) +
           row(KeySheet::tr("Page Up, Page Down"), KeySheet::tr("previous, next step")) +
           row(KeySheet::tr("Esc"), KeySheet::tr("leave: everything as it was before"));
}

}  // namespace

QString KeySheet::page(const QMenuBar& menus) {
    QString html;
    for (const QAction* action : menus.actions())
        if (action->menu()) html += section(plain(action->text()), rowsOf(*action->menu()));
    return html + section(tr("In the scene"), canvasRows()) +
           section(tr("On the surface"), surfaceRows()) + section(tr("Panels"), panelRows()) +
           section(tr("While presenting"), presentingRows());
}

KeySheet::KeySheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    auto* text = new QTextBrowser(this);
    text->setHtml(page(menus));
    layout->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(560, 640);
}

}  // namespace iou
