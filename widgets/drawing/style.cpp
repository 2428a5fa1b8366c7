// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/style.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/scaled_style.hpp"

#include <QApplication>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace iou {

namespace {

bool projector_theme = false;
const Theme* applied_theme = nullptr;

// Only what a palette cannot say: the edges of panels, tabs and headers.
QString styleSheet(const Theme& t) {
    return QStringLiteral(R"(
QMainWindow::separator { background: %1; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: %3; }
QDockWidget { color: %5; }
QDockWidget:disabled, QTabBar::tab:disabled, QHeaderView::section:disabled { color: %8; }
QDockWidget::title { background: %1; padding: 5px 8px; text-align: left; }
QDockWidget > QWidget { background: %2; }
QToolBar { background: %1; border: 0; padding: 3px 6px; spacing: 4px; }
QToolBar::separator { background: %4; width: 1px; margin: 5px 4px; }
QStatusBar { background: %1; color: %5; }
QStatusBar::item { border: 0; }
QMenuBar { background: %1; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %3; color: %7; }
QTabBar::tab { background: transparent; color: %5; padding: 5px 12px; border: 0;
               border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %6; border-bottom: 2px solid %3; }
QTabBar::tab:hover { color: %6; }
QHeaderView::section { background: %2; color: %5; border: 0; border-bottom: 1px solid %4;
                       padding: 3px 6px; }
QTableView, QTreeView { border: 0; gridline-color: %4; }
QScrollArea { border: 0; }
QToolTip { background: %2; color: %6; border: 1px solid %4; padding: 4px; }
)")
        .arg(t.window.name(), t.panel.name(), t.accent.name(), t.border.name(), t.muted.name(),
             t.text.name(), t.on_accent.name(),
             t.palette().color(QPalette::Disabled, QPalette::Text).name(QColor::HexArgb));
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

/// Rows that are there keep the height of the style they were made in.
void refreshRows() {
    for (QWidget* widget : QApplication::allWidgets()) {
        const auto* table = qobject_cast<QTableView*>(widget);
        if (!table) continue;
        QHeaderView* const rows = table->verticalHeader();
        rows->setDefaultSectionSize(
            std::max(rows->minimumSectionSize(),
                     rows->style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical,
                                                nullptr, rows)));
    }
}

}  // namespace

const Theme& themeOf(const QPalette& palette) {
    const bool dark = isDark(palette);
    // A palette does not say which of the light themes it was made from.
    if (applied_theme && applied_theme->dark == dark) return *applied_theme;
    return dark ? Theme::darkTheme() : Theme::light();
}

const Theme& themeOf(const QWidget& widget) { return themeOf(widget.palette()); }

void applyTheme(ThemeChoice choice) {
    static const bool system_dark = isDark(QApplication::palette());
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && system_dark);
    const Theme& theme = projector_theme ? Theme::projector()
                         : dark          ? Theme::darkTheme()
                                         : Theme::light();
    applied_theme = &theme;
    // Removed first: a style sheet that goes restores the palettes widgets had before it.
    qApp->setStyleSheet({});
    QApplication::setFont(uiFont(9.0));
    QApplication::setStyle(new ScaledStyle);
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(styleSheet(theme));
    refreshUiFonts();
    refreshRows();
}

bool changesLook(const QEvent& event) {
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::FontChange ||
           event.type() == QEvent::LocaleChange;
}

void setProjectorTheme(bool on) { projector_theme = on; }

}  // namespace iou
