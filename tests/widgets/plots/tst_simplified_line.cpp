// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/plots/simplified_line.hpp"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <limits>

using namespace iou;

namespace {

double distance(QPointF p, QPointF a, QPointF b) {
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double at =
        square > 0.0 ? std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0) : 0.0;
    return QLineF(p, a + at * way).length();
}

/// How far the farthest point of a line lies from its simplified one, piece by piece in their
/// order.
double worstGap(const QPolygonF& line, const QPolygonF& simple) {
    double worst = 0.0;
    qsizetype next = 0;
    for (qsizetype i = 0; i + 1 < simple.size(); ++i)
        for (; next < line.size() && line[next] != simple[i + 1]; ++next)
            worst = std::max(worst, distance(line[next], simple[i], simple[i + 1]));
    return worst;
}

QPolygonF sampled(int count, QPointF (*place)(double)) {
    QPolygonF line;
    for (int i = 0; i < count; ++i) line << place(static_cast<double>(i) / (count - 1));
    return line;
}

QPolygonF zigzag() {
    QPolygonF line;
    for (int i = 0; i < 700; ++i) line << QPointF(10.0 + 0.5 * i, 60.0 + (i % 2 ? 6.0 : -6.0));
    return line;
}

/// Of a run that diverges: points anywhere within `reach` of the middle of a picture.
QPolygonF wild(int count, double reach) {
    QPolygonF line;
    std::uint32_t state = 7;
    const auto number = [&] {
        state = state * 1664525U + 1013904223U;
        return reach * (static_cast<double>(state >> 8U) / (1U << 23U) - 1.0);
    };
    for (int i = 0; i < count; ++i) {
        const double x = number();
        // Every other one passes the picture.
        line << (i % 2 ? -line.last() + QPointF(14.0 * i + 50.0, 110.0) : QPointF(x, number()));
    }
    return line;
}

}  // namespace

class TestSimplifiedLine : public QObject {
    Q_OBJECT
private slots:
    void pointsLeftOutLieOnTheLine_data() {
        QTest::addColumn<QPolygonF>("line");
        QTest::addColumn<int>("most");  // points
        QTest::addRow("straight") << sampled(1000, [](double t) { return QPointF(300.0 * t, 7.0); })
                                  << 2;
        QTest::addRow("decay") << sampled(1000, [](double t) {
            return QPointF(400.0 * t, 200.0 * std::exp(-9.0 * t));
        }) << 60;
        QTest::addRow("spiral") << sampled(2000, [](double t) {
            const double r = 100.0 * (1.0 - t), a = 40.0 * t;
            return QPointF(r * std::cos(a), r * std::sin(a));
        }) << 500;
        QTest::addRow("circle") << sampled(1000, [](double t) {
            return QPointF(15.3 * std::cos(2.0 * M_PI * t), 15.3 * std::sin(2.0 * M_PI * t));
        }) << 60;
        QTest::addRow("one place") << sampled(500, [](double) { return QPointF(3.0, 4.0); }) << 2;
        QTest::addRow("zigzag") << zigzag() << 700;
    }
    void pointsLeftOutLieOnTheLine() {
        QFETCH(QPolygonF, line);
        QFETCH(int, most);
        const QPolygonF simple = simplified(line, 0.1);
        QVERIFY2(simple.size() <= most, qPrintable(QString::number(simple.size())));
        QCOMPARE(simple.first(), line.first());
        QCOMPARE(simple.last(), line.last());
        QVERIFY(worstGap(line, simple) <= 0.1 + 1e-9);
    }

    void aWayThereAndBackStays() {
        const QPolygonF line{{0, 0}, {50, 0}, {100, 0}, {40, 0}, {20, 0}};
        QCOMPARE(simplified(line), QPolygonF({{0, 0}, {100, 0}, {20, 0}}));
    }

    void gapsStay() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const QPolygonF line{{0, 0}, {1, 0}, {2, 0}, {3, nan}, {4, 0}, {5, 0}, {6, 0}};
        const QPolygonF simple = simplified(line);
        QCOMPARE(simple.size(), 5);
        QCOMPARE(simple[1], QPointF(2, 0));
        QVERIFY(std::isnan(simple[2].y()));
        QCOMPARE(simple[3], QPointF(4, 0));
        QVERIFY(simplified({}).isEmpty());
        QCOMPARE(simplified({{1, 2}}), QPolygonF({{1, 2}}));
    }

    void thePictureIsThatOfTheWholeLine_data() {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<bool>("dashed");
        QTest::addRow("solid") << QColor(Qt::black) << false;
        QTest::addRow("dashed") << QColor(Qt::black) << true;
        QTest::addRow("translucent") << QColor(0, 0, 0, 90) << false;
    }
    void thePictureIsThatOfTheWholeLine() {
        QFETCH(QColor, color);
        QFETCH(bool, dashed);
        QPen pen(color, 2.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (dashed) pen.setDashPattern({6.0, 3.0});
        QImage images[2];
        for (QImage& image : images) {
            image = QImage(370, 120, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(pen);
            if (&image == images)
                painter.drawPolyline(zigzag());
            else
                strokeSimplified(painter, zigzag());
            QCOMPARE(painter.pen(), pen);
        }
        int different = 0;
        for (int y = 0; y < images[0].height(); ++y)
            for (int x = 0; x < images[0].width(); ++x)
                different +=
                    std::abs(qGray(images[0].pixel(x, y)) - qGray(images[1].pixel(x, y))) > 24;
        // Where pieces overlap, borders smoothed twice are a shade darker.
        QVERIFY2(different <= 100, qPrintable(QString::number(different)));
    }

    void aClippedLineIsThePartOfTheWhole_data() { thePictureIsThatOfTheWholeLine_data(); }
    void aClippedLineIsThePartOfTheWhole() {
        QFETCH(QColor, color);
        QFETCH(bool, dashed);
        QPen pen(color, 2.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (dashed) pen.setDashPattern({6.0, 3.0});
        for (const double right : {12.0, 97.0, 180.0, 361.0}) {
            QImage images[2];
            for (QImage& image : images) {
                image = QImage(740, 240, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                painter.setRenderHint(QPainter::Antialiasing);
                painter.scale(2.0, 2.0);
                painter.setPen(pen);
                if (&image == images) painter.setClipRect(QRectF(0.0, 0.0, right, 120.0));
                strokeSimplified(painter, zigzag());
                painter.setClipping(false);
                // Of the whole line the same part.
                painter.fillRect(QRectF(right, 0.0, 370.0, 120.0), Qt::white);
            }
            QCOMPARE(images[0], images[1]);
        }
    }

    void aWildLineIsPaintedAsFarAsItIsSeen_data() { thePictureIsThatOfTheWholeLine_data(); }
    void aWildLineIsPaintedAsFarAsItIsSeen() {
        QFETCH(QColor, color);
        QFETCH(bool, dashed);
        QPen pen(color, 3.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (dashed) pen.setDashPattern({6.0, 3.0});
        const auto picture = [&](const QPolygonF& line, bool plain, bool clipped) {
            QImage image(370, 120, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            if (clipped) painter.setClipRect(image.rect());
            painter.setPen(pen);
            plain ? painter.drawPolyline(line) : strokeSimplified(painter, line);
            return image;
        };
        const QPolygonF line = wild(40, 4e3);
        for (const bool clipped : {true, false}) {
            const QImage whole = picture(line, true, clipped), seen = picture(line, false, clipped);
            int ink = 0, shown = 0, different = 0;
            for (int y = 0; y < whole.height(); ++y)
                for (int x = 0; x < whole.width(); ++x) {
                    const int is = qGray(whole.pixel(x, y)), now = qGray(seen.pixel(x, y));
                    ink += 255 - is;
                    shown += 255 - now;
                    different += std::abs(is - now) > 24;
                }
            // Dashes begin elsewhere by a part of a pixel, after thousands of them.
            QVERIFY2(std::abs(ink - shown) < ink / 50, qPrintable(QString::number(shown - ink)));
            // An opaque one is darker at its borders where it crosses itself.
            const bool opaque = color.alpha() == 255;
            QVERIFY2(opaque || different <= 100, qPrintable(QString::number(different)));
        }
        // A thousand pictures long it took half a minute of the processor.
        const std::clock_t start = std::clock();
        (void)picture(wild(300, 4e5), false, true);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 1.0, qPrintable(QString::number(seconds)));
    }

    void aRectangleIsThatOfDrawRect_data() {
        QTest::addColumn<double>("dash");
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 2.0})
            for (const double dash : {0.0, 2.0, 6.0})
                QTest::addRow("dashes of %g, scale %g", dash, scale) << dash << scale;
    }
    void aRectangleIsThatOfDrawRect() {
        QFETCH(double, dash);
        QFETCH(double, scale);
        const QRectF rect(20.3, 10.7, 211.2, 133.9);
        QPen pen(QColor(30, 90, 200), 1.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (dash > 0.0) pen.setDashPattern({dash, 0.5 * dash + 1.0});
        QImage images[2];
        for (QImage& image : images) {
            image = QImage(500, 320, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(scale, scale);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(pen);
            if (&image == images)
                painter.drawRect(rect);
            else
                strokeRect(painter, rect);
            QCOMPARE(painter.pen(), pen);
        }
        // A dash that bends has a corner; two that meet have none.
        const auto at_corner = [&](int x, int y) {
            const double left = x - scale * rect.left(), right = x - scale * rect.right();
            const double top = y - scale * rect.top(), bottom = y - scale * rect.bottom();
            return std::min(std::abs(left), std::abs(right)) < 3.0 * scale &&
                   std::min(std::abs(top), std::abs(bottom)) < 3.0 * scale;
        };
        int ink = 0;
        for (int y = 0; y < images[0].height(); ++y)
            for (int x = 0; x < images[0].width(); ++x) {
                const int before = qRed(images[0].pixel(x, y)), now = qRed(images[1].pixel(x, y));
                ink += before < 128 ? 1 : 0;
                QVERIFY2(
                    at_corner(x, y) || std::abs(now - before) <= 40,
                    qPrintable(
                        QStringLiteral("%1,%2: %3 and not %4").arg(x).arg(y).arg(now).arg(before)));
            }
        QVERIFY(ink > 300);
    }
};

IOU_QT_TEST(TestSimplifiedLine)
#include "tst_simplified_line.moc"
