// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/style.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

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
QDockWidget::title { background: %1; padding: 5px 8px; text-align: left; }
QDockWidget > QWidget { background: %2; }
QToolBar { background: %1; border: 0; padding: 3px 6px; spacing: 4px; }
QToolBar::separator { background: %4; width: 1px; margin: 5px 4px; }
QStatusBar { background: %1; color: %5; }
QStatusBar::item { border: 0; }
QMenuBar { background: %1; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %4; }
QMenu { background: %2; border: 1px solid %4; }
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
             t.text.name());
}

/// Fusion with icons, check marks and scroll bars that follow the interface scale.
class ScaledStyle : public QProxyStyle {
public:
    ScaledStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override {
        const auto scaled = [](int pixels) { return qRound(pixels * interfaceScale()); };
        switch (metric) {
        case PM_ToolBarIconSize: return scaled(18);
        case PM_HeaderDefaultSectionSizeVertical: return QFontMetrics(uiFont(9.0)).height() + 6;
        case PM_ButtonIconSize:
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
        case PM_ScrollBarExtent:
        case PM_SliderThickness:
        case PM_SliderControlThickness:
        case PM_SliderLength: return scaled(QProxyStyle::pixelMetric(metric, option, widget));
        default: return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* out) const override {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
        return QProxyStyle::styleHint(hint, option, widget, out);
    }

    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                       const QWidget* widget) const override {
        if (icon == SP_TitleBarCloseButton) return glyphIcon(Glyph::close);
        if (icon == SP_TitleBarNormalButton) return glyphIcon(Glyph::duplicate);
        return QProxyStyle::standardIcon(icon, option, widget);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
            drawCheck(*option, *painter);
        else if (element == PE_FrameFocusRect && qobject_cast<const QTabBar*>(widget))
            drawTabFocus(*option, *painter);
        else if (element == PE_IndicatorArrowDown && qobject_cast<const QToolButton*>(widget))
            drawMenuMark(*option, *painter, *widget);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

private:
    /// Beside the text of a button; Fusion puts it below.
    void drawMenuMark(const QStyleOption& option, QPainter& painter, const QWidget& button) const {
        QStyleOption mark = option;
        mark.rect.moveCenter({option.rect.center().x(), button.rect().center().y()});
        QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &mark, &painter, &button);
    }

    /// Fusion draws a grey block behind the text.
    static void drawTabFocus(const QStyleOption& option, QPainter& painter) {
        painter.save();
        painter.setPen(QPen(themeOf(option.palette).accent, 1.0, Qt::DotLine));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.restore();
    }

    /// Fusion's box is nearly black on a dark panel.
    static void drawCheck(const QStyleOption& option, QPainter& painter) {
        const Theme& theme = themeOf(option.palette);
        const bool on = !(option.state & State_Off);
        const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        if (!(option.state & State_Enabled)) painter.setOpacity(0.5);
        painter.translate(QRectF(option.rect).center() - QPointF(side / 2, side / 2));
        painter.scale(side, side);
        painter.setBrush(on ? theme.accent : theme.base);
        painter.setPen(QPen(on ? theme.accent : theme.muted, 1.0 / side));
        painter.drawRoundedRect(QRectF(0, 0, 1, 1), 0.18, 0.18);
        painter.setPen(QPen(theme.on_accent, 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (option.state & State_NoChange)
            painter.drawLine(QPointF(0.28, 0.5), QPointF(0.72, 0.5));
        else if (on)
            painter.drawPolyline(QPolygonF{{0.24, 0.52}, {0.43, 0.71}, {0.77, 0.31}});
        painter.restore();
    }
};

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
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
}

bool changesLook(const QEvent& event) {
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::FontChange ||
           event.type() == QEvent::LocaleChange;
}

void setProjectorTheme(bool on) { projector_theme = on; }

}  // namespace iou
