// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/key_sheet.hpp"

#include "app/palette/palette_entries.hpp"

#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace iou {

namespace {

const QString kRow = QStringLiteral("<tr>");
constexpr int kColumnWidth = 420;

QString plain(const QString& label) { return plainLabel(label).toHtmlEscaped(); }

QString row(const QString& keys, const QString& what) {
    return QStringLiteral("<tr><td width='38%' style='padding:2px 16px 2px 0'><b>%1</b></td>"
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
    return QStringLiteral("<h3>%1</h3><table width='100%' cellspacing='0'>%2</table>")
        .arg(title, rows);
}

/// Two columns of about the same height, in the order of reading.
QString inTwoColumns(const QStringList& sections) {
    const QString all = sections.join(QString());
    QStringList columns{QString(), QString()};
    for (const QString& section : sections) {
        const bool fits = columns[1].isEmpty() &&
                          2 * columns[0].count(kRow) + section.count(kRow) <= all.count(kRow);
        columns[fits || columns[0].isEmpty() ? 0 : 1] += section;
    }
    return QStringLiteral("<table width='100%' cellspacing='0'><tr>"
                          "<td width='50%' style='padding-right:28px'>%1</td>"
                          "<td width='50%'>%2</td></tr></table>")
        .arg(columns[0], columns[1]);
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
           row(KeySheet::tr("Middle button, Space+drag"), KeySheet::tr("move the view")) +
           row(KeySheet::tr("Double click on empty ground"),
               KeySheet::tr("keep boxes and run in view again"));
}

QString frameRows() {
    return row(KeySheet::tr("Tab, Shift+Tab"), KeySheet::tr("next box")) +
           row(KeySheet::tr("Shift+click, Shift+drag"),
               KeySheet::tr("select another one, or all in a rectangle")) +
           row(KeySheet::tr("Ctrl+drag on empty ground"), KeySheet::tr("draw a box")) +
           row(KeySheet::tr("Insert"), KeySheet::tr("add a box")) +
           row(KeySheet::tr("Ctrl+D, Delete"), KeySheet::tr("duplicate, remove what is selected")) +
           row(KeySheet::tr("Ctrl+A, Esc"), KeySheet::tr("select all, none")) +
           row(KeySheet::tr("Arrows; with Shift, Ctrl"),
               KeySheet::tr("nudge by a pixel; by ten, by a tenth")) +
           row(KeySheet::tr("Alt+left, Alt+right; with Shift"),
               KeySheet::tr("turn a rotated box by a degree; by 15"));
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

QString formulaRows() {
    return row(KeySheet::tr("Ctrl+Space"), KeySheet::tr("names that may stand here")) +
           row(KeySheet::tr("Return, Tab"), KeySheet::tr("take the name that is marked")) +
           row(KeySheet::tr("Esc"), KeySheet::tr("close the list, then the editor"));
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
           row(KeySheet::tr("Page Down, Page Up"),
               KeySheet::tr("what the step holds back, then the next step; and the way back")) +
           row(KeySheet::tr("Esc"), KeySheet::tr("leave: everything as it was before"));
}

}  // namespace

QString KeySheet::page(const QMenuBar& menus, int columns) {
    QStringList sections;
    for (const QAction* action : menus.actions()) {
        const QString rows = action->menu() ? rowsOf(*action->menu()) : QString();
        if (!rows.isEmpty()) sections << section(plain(action->text()), rows);
    }
    sections << section(tr("In the scene"), canvasRows())
             << section(tr("In the image of a lab"), frameRows())
             << section(tr("On the surface"), surfaceRows())
             << section(tr("In the editor of a formula"), formulaRows())
             << section(tr("Panels"), panelRows())
             << section(tr("While presenting"), presentingRows());
    return columns == 1 ? sections.join(QString()) : inTwoColumns(sections);
}

KeySheet::KeySheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent), m_menus(menus) {
    setWindowTitle(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    m_text = new QTextBrowser(this);
    layout->addWidget(m_text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    const QSize room = parent ? parent->size() : QSize(1280, 720);
    resize(QSize(960, 680).boundedTo(room * 0.95));
}

void KeySheet::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    const int columns = width() >= 2 * kColumnWidth ? 2 : 1;
    if (columns == m_columns) return;
    m_columns = columns;
    m_text->setHtml(page(m_menus, columns));
}

}  // namespace iou
