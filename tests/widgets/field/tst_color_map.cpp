// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/color_map.hpp"

#include <QTest>
#include <qcustomplot.h>

using namespace iou;

class TestColorMap : public QObject {
    Q_OBJECT

private slots:
    void sequentialMapsRiseInLightness_data() {
        QTest::addColumn<int>("id");
        QTest::newRow("viridis") << static_cast<int>(ColorMapId::viridis);
        QTest::newRow("cividis") << static_cast<int>(ColorMapId::cividis);
    }
    void sequentialMapsRiseInLightness() {
        QFETCH(int, id);
        const auto& table = colorTable(static_cast<ColorMapId>(id));
        // Eight bits per channel leave steps of a few tenths; over any five colours it must rise.
        for (std::size_t i = 5; i < table.size(); ++i)
            QVERIFY2(lightness(table[i]) > lightness(table[i - 5]), qPrintable(QString::number(i)));
        QVERIFY(lightness(table.back()) - lightness(table.front()) > 70.0);
    }

    void theDivergingMapFallsToBothSides() {
        const auto& table = colorTable(ColorMapId::diverging);
        for (std::size_t i = 128; i + 5 < table.size(); ++i) {
            QVERIFY(lightness(table[i + 5]) < lightness(table[i]));
            QVERIFY(lightness(table[250 - i]) < lightness(table[255 - i]));
        }
        QVERIFY(lightness(table[128]) > 95.0);
        QVERIFY(std::abs(lightness(table.front()) - lightness(table.back())) < 6.0);
    }

    void publishedColoursAreMet() {
        QCOMPARE(colorTable(ColorMapId::viridis)[0] & 0xffffff, QRgb(0x440154));
        QCOMPARE(colorTable(ColorMapId::viridis)[128] & 0xffffff, QRgb(0x21918c));
        QCOMPARE(colorTable(ColorMapId::viridis)[255] & 0xffffff, QRgb(0xfde725));
        QCOMPARE(colorTable(ColorMapId::cividis)[0] & 0xffffff, QRgb(0x00224e));
        QCOMPARE(colorTable(ColorMapId::cividis)[255] & 0xffffff, QRgb(0xfee838));
    }

    void lightnessOfKnownColours() {
        QVERIFY(std::abs(lightness(qRgb(0, 0, 0))) < 1e-9);
        QVERIFY(std::abs(lightness(qRgb(255, 255, 255)) - 100.0) < 1e-6);
        QVERIFY(std::abs(lightness(qRgb(119, 119, 119)) - 50.03) < 0.05);
    }

    void theColourScaleShowsTheSameColours() {
        for (int id = 0; id < color_map_count; ++id) {
            QCPColorGradient gradient = colorGradient(static_cast<ColorMapId>(id));
            const auto& table = colorTable(static_cast<ColorMapId>(id));
            for (int i = 0; i < color_levels; i += 17) {
                const QRgb shown = gradient.color(i / 255.0, {0.0, 1.0});
                const QRgb own = table[static_cast<std::size_t>(i)];
                QVERIFY(std::abs(qRed(shown) - qRed(own)) <= 3);
                QVERIFY(std::abs(qGreen(shown) - qGreen(own)) <= 3);
                QVERIFY(std::abs(qBlue(shown) - qBlue(own)) <= 3);
            }
        }
    }
};

IOU_QT_TEST(TestColorMap)
#include "tst_color_map.moc"

#include <cmath>
