// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/plots/line_ink.hpp"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace iou;

/// Ink makes the picture that the painter's own strokes make.
class TestLineInk : public QObject {
    Q_OBJECT
private slots:
    void thePictureIsThatOfThePainter_data();
    void thePictureIsThatOfThePainter();
    void trianglesAreThoseOfThePainter();
    void edgesShareTheirPixels();
    void whatCrossesIsNotDarker();
    void whatIsFarAwayIsNotSeen();
    void itStandsInForWideSmoothStrokesOnPixels();
};

namespace {

constexpr QSize kSize(360, 300);

QImage paper(double scale = 1.0) {
    QImage image(kSize * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

/// Of the gray of two pictures, over the pixels that one of them has touched.
struct Difference {
    double mean = 0.0, worst = 0.0;
};

Difference differenceOf(const QImage& a, const QImage& b) {
    Difference d;
    int touched = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int one = qGray(a.pixel(x, y)), other = qGray(b.pixel(x, y));
            if (one == 255 && other == 255) continue;
            ++touched;
            d.mean += std::abs(one - other);
            d.worst = std::max(d.worst, std::abs(one - other) * 1.0);
        }
    d.mean /= std::max(touched, 1);
    return d;
}

void inkLine(QPainter& painter, const QPolygonF& line, double width, Qt::PenCapStyle cap,
             const QColor& color) {
    LineInk ink(painter, QRectF(QPointF(), kSize));
    ink.line(line, width, cap);
    ink.color(color);
    ink.lay();
}

QPolygonF curve(int count, QPointF (*place)(double)) {
    QPolygonF line;
    for (int i = 0; i < count; ++i) line << place(static_cast<double>(i) / (count - 1));
    return line;
}

}  // namespace

void TestLineInk::thePictureIsThatOfThePainter_data() {
    QTest::addColumn<QPolygonF>("line");
    QTest::addColumn<Qt::PenCapStyle>("cap");
    QTest::addRow("wave") << curve(200, [](double t) {
        return QPointF(20.0 + 300.0 * t, 150.0 + 90.0 * std::sin(12.0 * t));
    }) << Qt::SquareCap;
    QTest::addRow("ring") << curve(121, [](double t) {
        return QPointF(180.3 + 97.2 * std::cos(2.0 * M_PI * t),
                       150.1 + 97.2 * std::sin(2.0 * M_PI * t));
    }) << Qt::RoundCap;
    QTest::addRow("corners") << QPolygonF({{40, 40}, {300, 60}, {60, 200}, {310, 250}, {50, 270}})
                             << Qt::RoundCap;
    QTest::addRow("flat ends") << QPolygonF({{31.3, 47.9}, {310.8, 221.4}}) << Qt::FlatCap;
    QTest::addRow("square ends") << QPolygonF({{31.3, 247.9}, {310.8, 21.4}}) << Qt::SquareCap;
    QTest::addRow("level") << QPolygonF({{30, 100}, {300, 100}}) << Qt::FlatCap;
}
void TestLineInk::thePictureIsThatOfThePainter() {
    QFETCH(QPolygonF, line);
    QFETCH(Qt::PenCapStyle, cap);
    const QColor color(20, 40, 60, 150);
    for (const double scale : {1.0, 2.0})
        for (const double width : {1.3, 2.0, 5.0}) {
            QImage images[2]{paper(scale), paper(scale)};
            for (QImage& image : images) {
                QPainter painter(&image);
                painter.setRenderHint(QPainter::Antialiasing);
                painter.scale(scale, scale);
                painter.setPen(QPen(color, width, Qt::SolidLine, cap, Qt::RoundJoin));
                QVERIFY(LineInk::suits(painter));
                if (&image == images)
                    painter.drawPolyline(line);
                else
                    inkLine(painter, line, width, cap, color);
            }
            const Difference d = differenceOf(images[0], images[1]);
            // The painter moves level edges by up to 0.45 of a pixel (of a gray that is 140 off).
            QVERIFY2(d.mean < 1.5 && d.worst < 64.0,
                     qPrintable(QStringLiteral("width %1, scale %2: %3 on average, at most %4")
                                    .arg(width)
                                    .arg(scale)
                                    .arg(d.mean)
                                    .arg(d.worst)));
        }
}

void TestLineInk::trianglesAreThoseOfThePainter() {
    QImage images[2]{paper(), paper()};
    const QColor color(90, 20, 10, 225);
    for (int k = 0; k < 24; ++k) {
        const QPointF middle(40.0 + 50.7 * (k % 6), 40.0 + 60.3 * (k / 6));
        const QPointF u(std::cos(0.26 * k), std::sin(0.26 * k)), side(-u.y(), u.x());
        const std::array corners{middle + 9.0 * u, middle - 4.0 * u + 6.0 * side,
                                 middle - 4.0 * u - 6.0 * side};
        for (QImage& image : images) {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            if (&image == images) {
                painter.drawConvexPolygon(corners.data(), 3);
                continue;
            }
            LineInk ink(painter, QRectF(middle - QPointF(12, 12), middle + QPointF(12, 12)));
            ink.triangle(corners);
            ink.color(color);
            ink.lay();
        }
    }
    const Difference d = differenceOf(images[0], images[1]);
    QVERIFY2(d.mean < 2.0 && d.worst < 60.0,
             qPrintable(QStringLiteral("%1 on average, at most %2").arg(d.mean).arg(d.worst)));
}

/// A level line of three pixels that begins at the quarter of one covers three quarters of it.
void TestLineInk::edgesShareTheirPixels() {
    QImage image = paper();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    inkLine(painter, {{50.0, 101.75}, {250.0, 101.75}}, 3.0, Qt::FlatCap, Qt::black);
    painter.end();
    const auto ink_at = [&](int y) { return 255 - qGray(image.pixel(150, y)); };
    QCOMPARE(ink_at(99), 0);
    QVERIFY(std::abs(ink_at(100) - 191) <= 1);
    QCOMPARE(ink_at(101), 255);
    QCOMPARE(ink_at(102), 255);
    QVERIFY(std::abs(ink_at(103) - 64) <= 1);
    QCOMPARE(ink_at(104), 0);
}

void TestLineInk::whatCrossesIsNotDarker() {
    QImage image = paper();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    inkLine(painter, {{20, 20}, {220, 220}, {220, 20}, {20, 220}}, 4.0, Qt::RoundCap,
            QColor(0, 0, 0, 100));
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) QVERIFY(qGray(image.pixel(x, y)) >= 155);
    QCOMPARE(qGray(image.pixel(120, 120)), 155);
}

void TestLineInk::whatIsFarAwayIsNotSeen() {
    QImage images[2]{paper(), paper()};
    const QPolygonF lines[2]{{{-50, -20}, {400, 340}}, {{-5e11, -4e11 + 20}, {5e11, 4e11 + 20}}};
    for (int i = 0; i < 2; ++i) {
        QPainter painter(&images[i]);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(QRectF(30, 30, 200, 200));
        inkLine(painter, lines[i], 3.0, Qt::FlatCap, Qt::black);
    }
    // Both are at 20 + 0.8 x.
    for (const QImage& image : images) {
        QVERIFY(qGray(image.pixel(100, 100)) < 40);
        QCOMPARE(qGray(image.pixel(10, 28)), 255);
    }
}

void TestLineInk::itStandsInForWideSmoothStrokesOnPixels() {
    QImage image = paper();
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 2.0));
    QVERIFY(!LineInk::suits(painter));  // not smooth
    painter.setRenderHint(QPainter::Antialiasing);
    QVERIFY(LineInk::suits(painter));
    QVERIFY(!LineInk::suits(painter, 1.0));
    painter.scale(2.0, 2.0);
    QVERIFY(LineInk::suits(painter, 1.0));
    painter.scale(1.0, 3.0);  // circles are ellipses
    QVERIFY(!LineInk::suits(painter));
    painter.resetTransform();
    painter.setPen(QPen(Qt::black, 2.0, Qt::DashLine));
    QVERIFY(!LineInk::suits(painter));
}

IOU_QT_TEST(TestLineInk)
#include "tst_line_ink.moc"
