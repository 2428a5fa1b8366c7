// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/scaled_style.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace iou {

namespace {

constexpr double kRing = 2.0;          // logical pixels
constexpr double kDisabledMark = 0.5;  // opacity

/// A mark or box of a control that cannot be used is fainter than what can.
class Mark {
public:
    Mark(const QStyleOption& option, QPainter& painter) : m_painter(painter) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        if (!(option.state & QStyle::State_Enabled)) painter.setOpacity(kDisabledMark);
    }
    ~Mark() { m_painter.restore(); }
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

private:
    QPainter& m_painter;
};

/// Where the keyboard is. Fusion draws a faint block behind the text.
void drawRing(const QRectF& area, QPainter& painter, const QColor& color, double width = kRing) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), 3.0, 3.0);
    painter.restore();
}

/// A style sheet may have put other grounds into an option's palette.
const Theme& themeAt(const QStyleOption& option, const QWidget* widget) {
    return widget ? themeOf(*widget) : themeOf(option.palette);
}

void drawFocus(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme& theme = themeAt(option, widget);
    // A selected row is on the accent itself.
    const bool on_accent =
        option.state & QStyle::State_Selected && qobject_cast<const QAbstractItemView*>(widget);
    // Fusion's is so tight that the words of a tab would touch it.
    const QRect area =
        qobject_cast<const QTabBar*>(widget) ? option.rect.adjusted(-8, -5, 8, 4) : option.rect;
    drawRing(area, painter, on_accent ? theme.on_accent : theme.accent);
}

void drawFrameRing(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    if (!(option.state & QStyle::State_HasFocus)) return;
    drawRing(option.rect, painter, themeAt(option, widget).accent);
}

/// The edge of a field. Fusion's is darker than the ground, which on a dark panel is not seen.
void drawFieldEdge(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme& theme = themeAt(option, widget);
    const bool dark = theme.panel.lightnessF() < 0.5;
    if (dark && !(option.state & QStyle::State_HasFocus))
        drawRing(option.rect, painter, withAlpha(theme.muted, 0.55), 1.0);
}

/// Ground and edge of a box that is ticked. Fusion's is nearly black on a dark panel.
void setMarkColors(const QStyleOption& option, QPainter& painter, double side) {
    const Theme& theme = themeOf(option.palette);
    const bool on = !(option.state & QStyle::State_Off);
    const bool hot = option.state & QStyle::State_MouseOver;
    painter.setBrush(on ? theme.accent : theme.base);
    painter.setPen(QPen(on ? theme.accent : hot ? theme.text : theme.muted, 1.0 / side));
}

void drawCheck(const QStyleOption& option, QPainter& painter) {
    const Mark mark(option, painter);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    painter.translate(QRectF(option.rect).center() - QPointF(side / 2, side / 2));
    painter.scale(side, side);
    setMarkColors(option, painter, side);
    painter.drawRoundedRect(QRectF(0, 0, 1, 1), 0.18, 0.18);
    painter.setPen(
        QPen(themeOf(option.palette).on_accent, 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(QPointF(0.28, 0.5), QPointF(0.72, 0.5));
    else if (!(option.state & QStyle::State_Off))
        painter.drawPolyline(QPolygonF{{0.24, 0.52}, {0.43, 0.71}, {0.77, 0.31}});
}

void drawRadio(const QStyleOption& option, QPainter& painter) {
    const Mark mark(option, painter);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    painter.translate(QRectF(option.rect).center() - QPointF(side / 2, side / 2));
    painter.scale(side, side);
    setMarkColors(option, painter, side);
    painter.drawEllipse(QRectF(0, 0, 1, 1));
    if (option.state & QStyle::State_Off) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(option.palette).on_accent);
    painter.drawEllipse(QPointF(0.5, 0.5), 0.2, 0.2);
}

/// Fusion's handles are as pale as the ground they are on.
void drawHandle(const QStyleOption& option, QPainter& painter, const QRectF& handle, bool held) {
    const Theme& theme = themeOf(option.palette);
    const Mark mark(option, painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? theme.accent : theme.muted);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
}

/// Fusion keeps pictures of controls under names that hold the number of their palette, and Qt
/// keeps every name it met; each change of the theme makes new numbers. So equal palettes get one
/// number before they are drawn with. Widgets make their options for a single drawing.
void shareNumber(const QStyleOption& option) {
    constexpr std::size_t most = 64;
    static std::vector<QPalette> known;  // the last used stands first
    auto& palette = const_cast<QStyleOption&>(option).palette;
    auto found = std::find(known.begin(), known.end(), palette);
    if (found == known.end()) {
        if (known.size() == most) known.pop_back();
        found = known.insert(known.end(), palette);
    }
    std::rotate(known.begin(), found, found + 1);
    const auto group = palette.currentColorGroup();
    palette = known.front();
    palette.setCurrentColorGroup(group);
}

}  // namespace

ScaledStyle::ScaledStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int ScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const {
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

int ScaledStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* out) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, out);
}

QIcon ScaledStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                const QWidget* widget) const {
    if (icon == SP_TitleBarCloseButton) return glyphIcon(Glyph::close);
    if (icon == SP_TitleBarNormalButton) return glyphIcon(Glyph::duplicate);
    return QProxyStyle::standardIcon(icon, option, widget);
}

void ScaledStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
    shareNumber(*option);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return drawCheck(*option, *painter);
    case PE_IndicatorRadioButton: return drawRadio(*option, *painter);
    case PE_FrameFocusRect: return drawFocus(*option, *painter, widget);
    case PE_IndicatorArrowDown:
        if (qobject_cast<const QToolButton*>(widget))
            return drawMenuMark(*option, *painter, *widget);
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit) drawFieldEdge(*option, *painter, widget);
    if (element == PE_FrameLineEdit || element == PE_PanelButtonCommand)
        drawFrameRing(*option, *painter, widget);
}

void ScaledStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    shareNumber(*option);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ScaledStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const {
    shareNumber(*option);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool held = option->state & State_Sunken;
    switch (control) {
    case CC_SpinBox: drawFieldEdge(*option, *painter, widget); [[fallthrough]];
    case CC_ComboBox: return drawFrameRing(*option, *painter, widget);
    case CC_ScrollBar: {
        const QRectF slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        return drawHandle(*option, *painter, slider.adjusted(3, 3, -3, -3), held);
    }
    case CC_Slider: {
        const QRectF handle = subControlRect(control, option, SC_SliderHandle, widget);
        drawHandle(*option, *painter, handle.adjusted(2, 2, -2, -2), held);
        if (option->state & State_HasFocus)
            drawRing(handle.adjusted(-1, -1, 1, 1), *painter, themeAt(*option, widget).accent);
        return;
    }
    default: return;
    }
}

/// Beside the text of a button; Fusion puts it below.
void ScaledStyle::drawMenuMark(const QStyleOption& option, QPainter& painter,
                               const QWidget& button) const {
    QStyleOption mark = option;
    mark.rect.moveCenter({option.rect.center().x(), button.rect().center().y()});
    QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &mark, &painter, &button);
}

}  // namespace iou
