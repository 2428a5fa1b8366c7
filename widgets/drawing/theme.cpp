// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/theme.hpp"

#include "widgets/drawing/glyph_icon.hpp"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace iou {

namespace {

// Okabe & Ito 2008, "Color universal design": told apart with every common colour deficiency.
constexpr QRgb orange = 0xffe69f00, sky = 0xff56b4e9, green = 0xff009e73, yellow = 0xfff0e442,
               blue = 0xff0072b2, vermillion = 0xffd55e00, purple = 0xffcc79a7;

Theme makeLight() {
    Theme t;
    t.dark = false;
    t.window = QColor(0xeef0f3);
    t.panel = QColor(0xf8f9fb);
    t.base = QColor(0xffffff);
    t.alternate = QColor(0xf3f5f8);
    t.text = QColor(0x1b2028);
    t.muted = QColor(0x5a6472);
    t.border = QColor(0xd3d8df);
    t.accent = QColor(0x2563c9);
    t.on_accent = QColor(0xffffff);
    t.warning = QColor(0xa63a00);
    t.pred = QColor(0xc75300);
    t.target = QColor(blue);
    t.interpolated = QColor(0x00845f);
    t.intersection = QColor(0x7a, 0x5c, 0xb8, 54);
    t.enclosing = QColor(0x6b7380);
    t.arrow = QColor(0x1b2028);
    t.ghost = QColor(0x8a5a7a);
    t.path = QColor(0xc75300);
    t.grid = QColor(0xf0f2f5);
    t.grid_major = QColor(0xdfe3e9);
    t.undefined = QColor(0xb9bfc8);
    t.series = {QColor(blue),     QColor(vermillion), QColor(green),    QColor(0xb8679a),
                QColor(0xb57c00), QColor(0x2b8fc9),   QColor(0x1b2028), QColor(0x8f8600),
                QColor(0x5b3fa8), QColor(0x74797f)};
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.window = QColor(0x15181d);
    t.panel = QColor(0x1c2027);
    t.base = QColor(0x12151a);
    t.alternate = QColor(0x191d23);
    t.text = QColor(0xe6e9ee);
    t.muted = QColor(0x9aa4b2);
    t.border = QColor(0x343b46);
    t.accent = QColor(0x5b9bf8);
    t.on_accent = QColor(0x0b0e13);
    t.warning = QColor(0xff9a5c);
    t.pred = QColor(0xff8a3d);
    t.target = QColor(sky);
    t.interpolated = QColor(0x2fc79a);
    t.intersection = QColor(0xb9, 0x9a, 0xf2, 64);
    t.enclosing = QColor(0x8d97a5);
    t.arrow = QColor(0xf2f4f7);
    t.ghost = QColor(0xe3a6cb);
    t.path = QColor(0xff8a3d);
    t.grid = QColor(0x1b1f26);
    t.grid_major = QColor(0x272d36);
    t.undefined = QColor(0x4a515c);
    t.series = {QColor(sky),      QColor(0xff8a3d), QColor(0x2fc79a), QColor(purple),
                QColor(orange),   QColor(0x7d9bff), QColor(0xe6e9ee), QColor(yellow),
                QColor(0xc7b2ff), QColor(0x969ea8)};
    return t;
}

// Projectors wash out what is pale: every colour here has a contrast of 4.5 to white or more, and
// no line that means something is thinner than 3 pixels.
Theme makeProjector() {
    Theme t = makeLight();
    t.line_scale = 2.2;
    t.window = QColor(0xf2f2f2);
    t.panel = QColor(0xffffff);
    t.alternate = QColor(0xf2f2f2);
    t.text = QColor(Qt::black);
    t.muted = QColor(0x333333);
    t.border = QColor(0x767676);
    t.accent = QColor(0x0a45b0);
    t.warning = QColor(0x9a2f00);
    t.pred = QColor(0xb34700);
    t.target = QColor(0x005a9c);
    t.interpolated = QColor(0x00694c);
    t.intersection = QColor(0x5a, 0x36, 0xb0, 90);
    t.enclosing = QColor(0x444444);
    t.arrow = QColor(Qt::black);
    t.ghost = QColor(0x7a3f66);
    t.path = QColor(0xb34700);
    t.grid_major = QColor(0xcfd3d8);
    t.undefined = QColor(0x8a8f96);
    t.series = {QColor(0x005a9c), QColor(0xb34700), QColor(0x00694c),  QColor(0x8f3f72),
                QColor(0x7a5200), QColor(0x1a6aa0), QColor(Qt::black), QColor(0x5f5a00),
                QColor(0x4a2d96), QColor(0x5c6166)};
    return t;
}

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

double interface_scale = 1.0;
thread_local bool picture_fonts = false;
const QString kFontName = QStringLiteral("DejaVu Sans");  // its figures have equal width
bool projector_theme = false;
constexpr const char* kFontPoints = "ui_font_points";  // property of widgets

/// Fusion, its icons, marks and bars as large as the interface scale asks for.
class ScaledStyle : public QProxyStyle {
public:
    ScaledStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override {
        const auto scaled = [](int pixels) { return qRound(pixels * interface_scale); };
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
    /// Beside the words of a button; Fusion's own stands below them.
    void drawMenuMark(const QStyleOption& option, QPainter& painter, const QWidget& button) const {
        QStyleOption mark = option;
        mark.rect.moveCenter({option.rect.center().x(), button.rect().center().y()});
        QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &mark, &painter, &button);
    }

    /// Fusion's own is a grey block behind the words.
    static void drawTabFocus(const QStyleOption& option, QPainter& painter) {
        painter.save();
        painter.setPen(QPen(themeOf(option.palette).accent, 1.0, Qt::DotLine));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.restore();
    }

    /// Fusion's own box is nearly black on a dark panel.
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

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::projector() {
    static const Theme theme = makeProjector();
    return theme;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, dark ? QColor(0x2a303a) : QColor(0xf0f2f5));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, warning);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, on_accent);
    p.setColor(QPalette::ToolTipBase, panel);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, dark ? QColor(0x3a424e) : QColor(0xffffff));
    p.setColor(QPalette::Midlight, dark ? QColor(0x2f3640) : QColor(0xe6e9ee));
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, dark ? QColor(0x0c0e12) : QColor(0xb4bbc5));
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : QColor(0x8b939e));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, withAlpha(muted, 0.65));
    return p;
}

const Theme& themeOf(const QPalette& palette) {
    if (isDark(palette)) return Theme::darkTheme();
    const Theme& projector = Theme::projector();
    return palette.color(QPalette::Window) == projector.panel ? projector : Theme::light();
}

const Theme& themeOf(const QWidget& widget) { return themeOf(widget.palette()); }

void applyTheme(ThemeChoice choice) {
    static const bool system_dark = isDark(QApplication::palette());
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && system_dark);
    const Theme& theme = projector_theme ? Theme::projector()
                         : dark          ? Theme::darkTheme()
                                         : Theme::light();
    // Taken off first: when it goes, a style sheet gives widgets back the palettes they had before.
    qApp->setStyleSheet({});
    QApplication::setFont(uiFont(9.0));
    QApplication::setStyle(new ScaledStyle);
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(styleSheet(theme));
    for (QWidget* widget : QApplication::allWidgets())
        if (const QVariant points = widget->property(kFontPoints); points.isValid())
            setUiFont(*widget, points.toDouble(),
                      static_cast<QFont::Weight>(widget->font().weight()));
}

bool changesLook(const QEvent& event) {
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::FontChange ||
           event.type() == QEvent::LocaleChange;
}

void setProjectorTheme(bool on) { projector_theme = on; }

void setInterfaceScale(double factor) { interface_scale = factor; }
double interfaceScale() { return interface_scale; }

QFont uiFont(double points) {
    QFont font(kFontName);
    font.setStyleHint(QFont::SansSerif);
    if (picture_fonts) {
        font.setPixelSize(qRound((points > 0.0 ? points : 9.0) * 96.0 / 72.0));
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(
            static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    } else {
        font.setPointSizeF(points > 0.0 ? points * interface_scale
                                        : QApplication::font().pointSizeF());
    }
    return font;
}

void setUiFont(QWidget& widget, double points, QFont::Weight weight) {
    QFont font = uiFont(points);
    font.setWeight(weight);
    widget.setProperty(kFontPoints, points);
    widget.setFont(font);
}

PictureFonts::PictureFonts() : m_before(picture_fonts) { picture_fonts = true; }
PictureFonts::~PictureFonts() { picture_fonts = m_before; }

QString substituteFont() {
    const QString family = QFontInfo(QFont(kFontName)).family();
    return family == kFontName ? QString() : family;
}

Qt::PenStyle seriesDash(std::size_t index) {
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return styles[index % styles.size()];
}

QPen seriesPen(const Theme& theme, std::size_t index, double width) {
    const std::size_t round = index / theme.series.size();
    return {theme.series[index % theme.series.size()], width * theme.line_scale,
            seriesDash(index + round), Qt::FlatCap, Qt::RoundJoin};
}

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace iou
