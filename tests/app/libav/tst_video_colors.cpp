// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libav/filter_graph.hpp"
#include "app/libav/video_colors.hpp"
#include "tests/support/qt_tests.hpp"

#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace iou;

/// Colours of films against the standard's own numbers and against libswscale.
class TestVideoColors : public QObject {
    Q_OBJECT
private slots:
    void flatColoursAreThoseOfTheStandard();
    void greyHasNoColour();
    void pixelsStandWhereTheyStood();
    void aPictureIsWhatSwscaleMakesOfIt();
};

namespace {

QImage filled(QSize size, QColor color) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(color);
    return image;
}

libav::Frame converted(const QImage& image) {
    libav::Frame frame = blankVideoFrame(image.size());
    convertToVideo(image, *frame);
    return frame;
}

int at(const AVFrame& frame, int plane, int x, int y) {
    return frame.data[plane][std::ptrdiff_t{frame.linesize[plane]} * y + x];
}

/// BT.709-6, 3.2 to 3.4, from 8 bits of full range to 8 of the limited one.
std::array<double, 3> standard(const QColor& c) {
    const double r = c.redF(), g = c.greenF(), b = c.blueF();
    const double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {16.0 + 219.0 * luma, 128.0 + 224.0 * (b - luma) / 1.8556,
            128.0 + 224.0 * (r - luma) / 1.5748};
}

}  // namespace

void TestVideoColors::flatColoursAreThoseOfTheStandard() {
    std::mt19937 random(7);
    std::vector<QColor> colors{Qt::black, Qt::white,   Qt::red,  Qt::green,
                               Qt::blue,  Qt::magenta, Qt::cyan, Qt::yellow};
    for (int i = 0; i < 500; ++i) colors.push_back(QColor::fromRgb(static_cast<QRgb>(random())));
    for (const QColor& color : colors) {
        const libav::Frame frame = converted(filled({2, 2}, color));
        const auto wanted = standard(color);
        for (int plane = 0; plane < 3; ++plane)
            QVERIFY2(std::abs(at(*frame, plane, 0, 0) - wanted[std::size_t(plane)]) <= 1.2,
                     qPrintable(QStringLiteral("%1, plane %2: %3 and not %4")
                                    .arg(color.name())
                                    .arg(plane)
                                    .arg(at(*frame, plane, 0, 0))
                                    .arg(wanted[std::size_t(plane)])));
    }
}

void TestVideoColors::greyHasNoColour() {
    for (int level = 0; level < 256; ++level) {
        const libav::Frame frame = converted(filled({2, 2}, {level, level, level}));
        QCOMPARE(at(*frame, 1, 0, 0), 128);
        QCOMPARE(at(*frame, 2, 0, 0), 128);
    }
    QCOMPARE(at(*converted(filled({2, 2}, Qt::white)), 0, 1, 1), 235);
    QCOMPARE(at(*converted(filled({2, 2}, Qt::black)), 0, 1, 1), 16);
}

void TestVideoColors::pixelsStandWhereTheyStood() {
    QImage image = filled({70, 38}, Qt::black);  // no whole number of anything
    image.setPixelColor(69, 37, Qt::white);
    image.setPixelColor(0, 1, Qt::white);
    image.setPixelColor(40, 20, Qt::blue);
    const libav::Frame frame = converted(image);
    for (int y = 0; y < 38; ++y)
        for (int x = 0; x < 70; ++x) {
            const bool white = image.pixelColor(x, y) == Qt::white;
            const bool blue = image.pixelColor(x, y) == Qt::blue;
            QCOMPARE(at(*frame, 0, x, y), white ? 235 : blue ? 32 : 16);
        }
    for (int y = 0; y < 19; ++y)
        for (int x = 0; x < 35; ++x)  // a quarter of blue's 240
            QCOMPARE(at(*frame, 1, x, y), x == 20 && y == 10 ? 156 : 128);
}

void TestVideoColors::aPictureIsWhatSwscaleMakesOfIt() {
    QImage image = filled({320, 180}, Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient gradient(0, 0, 320, 180);
    gradient.setStops({{0.0, Qt::darkBlue}, {0.4, Qt::green}, {0.7, Qt::yellow}, {1.0, Qt::red}});
    painter.fillRect(20, 20, 200, 140, gradient);
    painter.setPen(QPen(Qt::black, 3.0));
    painter.drawEllipse(60, 30, 220, 120);
    painter.end();
    const FilterGraph::Input in{image.size(), frameFormat(false)};
    auto graph = FilterGraph::make("[in0]scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+"
                                   "accurate_rnd,format=yuv420p[out]",
                                   {&in, 1}, {1, 60});
    QVERIFY(graph);
    QVERIFY(graph->push(0, frameOf(image, 0).get()));
    const auto wanted = graph->pull();
    QVERIFY(wanted && *wanted);
    const libav::Frame frame = converted(image);
    for (int y = 0; y < 180; ++y)
        for (int x = 0; x < 320; ++x)
            QVERIFY(std::abs(at(*frame, 0, x, y) - at(**wanted, 0, x, y)) <= 1);
    // Colours at sharp edges are blurred in other ways.
    double sum = 0.0;
    for (const int plane : {1, 2})
        for (int y = 0; y < 90; ++y)
            for (int x = 0; x < 160; ++x)
                sum += std::abs(at(*frame, plane, x, y) - at(**wanted, plane, x, y));
    QVERIFY2(sum / (2.0 * 90 * 160) < 0.5, qPrintable(QString::number(sum / (2.0 * 90 * 160))));
}

IOU_QT_TEST(TestVideoColors)
#include "tst_video_colors.moc"
