// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/color_vision.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"

#include <QImage>
#include <QLabel>
#include <QMenu>

#include <cmath>

using namespace iou;

namespace {

constexpr std::array kVisions{ColorVision::usual, ColorVision::protanopia,
                              ColorVision::deuteranopia, ColorVision::tritanopia};

/// CIE L*a*b* of an opaque colour (D65), for distances a person sees.
std::array<double, 3> lab(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(color.redF()), g = linear(color.greenF()), b = linear(color.blueF());
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double apart(const QColor& a, const QColor& b) {
    const auto p = lab(a), q = lab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

}  // namespace

class TestColorVision : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void cleanup() { previewColorVision(ColorVision::usual); }

    void greyStaysGrey() {
        for (const ColorVision vision : kVisions)
            for (const int level : {0, 1, 60, 128, 200, 255}) {
                const QColor seen = seenBy(vision, QColor(level, level, level));
                for (const int part : {seen.red(), seen.green(), seen.blue()})
                    QVERIFY2(std::abs(part - level) <= 1, qPrintable(seen.name()));
            }
    }

    void whatIsConfusedComesTogether() {
        // Red and green of the same lightness, and blue and green; each is told apart by the
        // others.
        const QColor red(196, 78, 82), green(118, 118, 60);
        QVERIFY(apart(red, green) > 40.0);
        QVERIFY(apart(seenBy(ColorVision::deuteranopia, red),
                      seenBy(ColorVision::deuteranopia, green)) < 20.0);
        QVERIFY(apart(seenBy(ColorVision::tritanopia, red),
                      seenBy(ColorVision::tritanopia, green)) > 40.0);
        QCOMPARE(seenBy(ColorVision::usual, red), red);
        QCOMPARE(seenBy(ColorVision::protanopia, QColor(10, 20, 30, 77)).alpha(), 77);
    }

    void animageIsSeenPixelByPixel() {
        QImage image(3, 2, QImage::Format_ARGB32);
        image.fill(QColor(200, 30, 40));
        image.setPixelColor(1, 1, QColor(20, 160, 60));
        const QImage before = image;
        simulate(ColorVision::protanopia, image);
        for (int y = 0; y < 2; ++y)
            for (int x = 0; x < 3; ++x)
                QCOMPARE(image.pixelColor(x, y),
                         seenBy(ColorVision::protanopia, before.pixelColor(x, y)));
    }

    void everyWindowIsPreviewedAndComesBack() {
        const QColor red(200, 30, 40);
        const auto dressed = [&](QWidget& widget) {
            QPalette palette;
            palette.setColor(QPalette::Window, red);
            widget.setPalette(palette);
            widget.setAutoFillBackground(true);
            widget.resize(80, 60);
            widget.show();
        };
        const auto colour = [](QWidget& widget) {
            return widget.grab().toImage().pixelColor(40, 30);
        };
        QWidget open;
        dressed(open);
        QVERIFY(QTest::qWaitForWindowExposed(&open));
        previewColorVision(ColorVision::deuteranopia);
        QCOMPARE(previewedColorVision(), ColorVision::deuteranopia);
        QWidget later;
        dressed(later);
        QVERIFY(QTest::qWaitForWindowExposed(&later));
        QCOMPARE(colour(open), seenBy(ColorVision::deuteranopia, red));
        QCOMPARE(colour(later), seenBy(ColorVision::deuteranopia, red));
        previewColorVision(ColorVision::tritanopia);
        QCOMPARE(colour(open), seenBy(ColorVision::tritanopia, red));
        previewColorVision(ColorVision::usual);
        QCOMPARE(colour(open), red);
        QCOMPARE(colour(later), red);
    }

    void boxesAndLanesAreToldApart_data() {
        QTest::addColumn<const Theme*>("theme");
        QTest::newRow("light") << &Theme::light();
        QTest::newRow("dark") << &Theme::darkTheme();
        QTest::newRow("projector") << &Theme::projector();
    }
    void boxesAndLanesAreToldApart() {
        QFETCH(const Theme*, theme);
        QStringList faults;
        for (const ColorVision vision : kVisions) {
            const auto check = [&](const QString& names, const QColor& a, const QColor& b,
                                   double least) {
                const double found = apart(seenBy(vision, a), seenBy(vision, b));
                if (found < least)
                    faults << QStringLiteral("vision %1, %2: %3")
                                  .arg(static_cast<int>(vision))
                                  .arg(names)
                                  .arg(found);
            };
            // By colour alone: the boxes, and the lanes one compares most.
            check(QStringLiteral("pred, target"), theme->pred, theme->target, 20.0);
            check(QStringLiteral("pred, interpolated"), theme->pred, theme->interpolated, 10.0);
            check(QStringLiteral("target, interpolated"), theme->target, theme->interpolated, 10.0);
            for (int i = 0; i < max_lanes; ++i)
                for (int k = 0; k < i; ++k) {
                    const QString names = QStringLiteral("lanes %1 and %2").arg(k).arg(i);
                    if (i < 6) check(names, laneColor(*theme, i), laneColor(*theme, k), 10.0);
                    // All others have a dash and a marker of their own besides.
                    QVERIFY2(lanePen(*theme, i, 2.0).dashPattern() !=
                                     lanePen(*theme, k, 2.0).dashPattern() &&
                                 laneMarker(i, 5.0) != laneMarker(k, 5.0),
                             qPrintable(names));
                }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

IOU_QT_TEST(TestColorVision)
#include "tst_color_vision.moc"
