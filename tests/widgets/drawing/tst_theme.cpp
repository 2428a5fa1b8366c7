// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/scaled_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>
#include <QCommonStyle>
#include <QPainter>
#include <QPixmap>
#include <QSlider>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace iou;

namespace {

/// Relative luminance, WCAG 2.2.
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// Contrast of opaque colours, 1 to 21, WCAG 2.2.
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

    static void eachTheme() {
        QTest::addColumn<const Theme*>("theme");
        QTest::newRow("light") << &Theme::light();
        QTest::newRow("dark") << &Theme::darkTheme();
        QTest::newRow("projector") << &Theme::projector();
    }

private slots:
    void cleanup() {
        setProjectorTheme(false);
        applyTheme(ThemeChoice::light);
    }

    void aLightThemeWithWhitePanelsIsNotTheProjectors() {
        applyTheme(ThemeChoice::light);
        QPalette white = Theme::light().palette();
        white.setColor(QPalette::Window, Theme::projector().panel);
        QCOMPARE(&themeOf(white), &Theme::light());
        QWidget widget;
        widget.setPalette(white);
        QCOMPARE(&themeOf(widget), &Theme::light());
    }

    void controlsHaveNoMorePalettesHoweverOftenTheThemeChanges() {
        struct Seen : QCommonStyle {
            void drawComplexControl(ComplexControl, const QStyleOptionComplex* option, QPainter*,
                                    const QWidget*) const override {
                keys.insert(option->palette.cacheKey());
                groups.insert(option->palette.currentColorGroup());
            }
            mutable std::set<qint64> keys;
            mutable std::set<QPalette::ColorGroup> groups;
        };
        ScaledStyle style;
        auto* const seen = new Seen;
        style.setBaseStyle(seen);
        QPixmap ground(50, 50);
        QPainter painter(&ground);
        const auto draw = [&](ThemeChoice theme) {
            applyTheme(theme);
            QWidget parent;
            const QSlider usable(&parent);
            QSlider unusable(&parent);
            unusable.setEnabled(false);
            for (const QSlider* slider : {&usable, static_cast<const QSlider*>(&unusable)}) {
                QStyleOptionSlider option;
                option.initFrom(slider);
                style.drawComplexControl(QStyle::CC_Slider, &option, &painter, slider);
            }
        };
        for (int i = 0; i < 10; ++i)
            for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::dark}) draw(theme);
        QCOMPARE(seen->keys.size(), std::size_t{2});
        QCOMPARE(seen->groups.size(), std::size_t{2});
    }

    void theThemeInForceIsTold() {
        // Of a widget made now: one that was never shown keeps the palette it was made with.
        const auto in_force = [] { return &themeOf(QWidget()); };
        applyTheme(ThemeChoice::dark);
        QCOMPARE(in_force(), &Theme::darkTheme());
        // A light part of a dark window, and the other way round.
        QCOMPARE(&themeOf(Theme::light().palette()), &Theme::light());
        applyTheme(ThemeChoice::light);
        QCOMPARE(in_force(), &Theme::light());
        QCOMPARE(&themeOf(Theme::darkTheme().palette()), &Theme::darkTheme());
        setProjectorTheme(true);
        applyTheme(ThemeChoice::dark);
        QCOMPARE(in_force(), &Theme::projector());
        QCOMPARE(&themeOf(Theme::light().palette()), &Theme::projector());
        setProjectorTheme(false);
        applyTheme(ThemeChoice::dark);
        QCOMPARE(in_force(), &Theme::darkTheme());
    }

    void everyTextIsReadableOnItsGround_data() { eachTheme(); }
    void everyTextIsReadableOnItsGround() {
        QFETCH(const Theme*, theme);
        const auto readable = [](const QColor& text, const QColor& ground, double least) {
            const double found = contrast(text, ground);
            QVERIFY2(found >= least,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(text.name(), ground.name(), QString::number(found))));
        };
        for (const QColor& ground :
             {theme->window, theme->panel, theme->base, theme->alternate, theme->button})
            for (const QColor& text : {theme->text, theme->muted, theme->warning, theme->accent})
                readable(text, ground, 4.5);
        // Names beside the boxes.
        for (const QColor& text : {theme->pred, theme->target, theme->interpolated})
            readable(text, theme->base, 4.5);
        readable(theme->on_accent, theme->accent, 4.5);
    }

    void everyLineThatMeansSomethingIsSeen_data() { eachTheme(); }
    void everyLineThatMeansSomethingIsSeen() {
        QFETCH(const Theme*, theme);
        std::vector<QColor> lines{theme->pred,  theme->target, theme->interpolated,
                                  theme->arrow, theme->ghost,  theme->path,
                                  theme->muted, theme->accent, theme->enclosing};
        lines.insert(lines.end(), theme->series.begin(), theme->series.end());
        for (const QColor& line : lines)
            QVERIFY2(contrast(line, theme->base) >= 3.0, qPrintable(line.name()));
        QVERIFY(contrast(theme->map_light, theme->map_dark) >= 3.0);
    }

    void thePaletteIsReadable_data() { eachTheme(); }
    void thePaletteIsReadable() {
        QFETCH(const Theme*, theme);
        const QPalette palette = theme->palette();
        using P = QPalette;
        for (const auto& [text, ground] :
             {std::pair{P::WindowText, P::Window}, std::pair{P::Text, P::Base},
              std::pair{P::Text, P::AlternateBase}, std::pair{P::PlaceholderText, P::Base},
              std::pair{P::ButtonText, P::Button}, std::pair{P::HighlightedText, P::Highlight},
              std::pair{P::ToolTipText, P::ToolTipBase}, std::pair{P::Link, P::Base},
              std::pair{P::BrightText, P::Window}})
            QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                     qPrintable(palette.color(text).name() + u' ' + palette.color(ground).name()));
    }
};

IOU_QT_TEST(TestTheme)
#include "tst_theme.moc"
