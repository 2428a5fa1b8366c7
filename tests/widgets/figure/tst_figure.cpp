// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/figure/curve_figure.hpp"
#include "widgets/figure/figure.hpp"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace iou;

class TestFigure : public QObject {
    Q_OBJECT

private slots:
    void threeViewsOnANarrowPageAreTwoAboveOne() {
        const FigureSpec spec{
            .views = {FigureView::scene, FigureView::surface, FigureView::curves}};
        const auto areas = [&](QSizeF size) {
            std::array<QRectF, 3> out;
            for (std::size_t i = 0; i < 3; ++i) out[i] = figureArea(size, spec, spec.views[i]);
            for (std::size_t i = 0; i < 3; ++i) {
                [&] { QVERIFY(QRectF({}, size).contains(out[i])); }();
                for (std::size_t k = i + 1; k < 3; ++k)
                    [&] { QVERIFY(!out[i].intersects(out[k])); }();
            }
            return out;
        };
        const auto [scene, surface, curves] = areas({600, 560});
        QVERIFY(scene.bottom() <= curves.top() && surface.bottom() <= curves.top());
        QVERIFY(scene.right() <= surface.left());
        QVERIFY(curves.width() > 1.5 * scene.width());
        const auto wide = areas({1280, 720});
        QCOMPARE(wide[0].height(), 720.0);
        QVERIFY(wide[0].right() <= wide[1].left() && wide[0].right() <= wide[2].left());
        QVERIFY(wide[1].bottom() <= wide[2].top());
    }

    void whatIsNotFiniteIsAGapInTheCurve() {
        const QColor ink(255, 0, 0);
        const auto columns = [&](const Eigen::ArrayXd& values) {
            CurveSnapshot snapshot;
            snapshot.curves.push_back({{}, values, QPen(ink, 2.0)});
            snapshot.has_run = true;
            snapshot.playhead = static_cast<int>(values.size()) - 1;
            QImage image(400, 300, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintCurveFigure(painter, QRectF(image.rect()), snapshot, {{}, {}, {}, false},
                             Theme::light());
            painter.end();
            std::vector<bool> inked(static_cast<std::size_t>(image.width()));
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == ink) inked[static_cast<std::size_t>(x)] = true;
            return inked;
        };
        Eigen::ArrayXd values = Eigen::ArrayXd::LinSpaced(101, 1.0, 2.0);
        const std::vector<bool> whole = columns(values);
        values.segment(40, 21).setConstant(std::numeric_limits<double>::quiet_NaN());
        const std::vector<bool> gap = columns(values);
        const auto inked = [](const std::vector<bool>& in) {
            return std::count(in.begin(), in.end(), true);
        };
        QVERIFY(inked(whole) > 200);
        // 22 of 100 pieces are missing.
        const double kept = static_cast<double>(inked(gap)) / static_cast<double>(inked(whole));
        QVERIFY2(kept > 0.7 && kept < 0.83, qPrintable(QString::number(kept)));
    }

    void theLowerPlotHasAnAxisAndDotsOfItsOwn() {
        CurveSnapshot snapshot;
        snapshot.curves.push_back({{}, Eigen::ArrayXd::LinSpaced(101, 1.0, 0.5), QPen(Qt::red)});
        snapshot.curves.push_back(
            {{}, Eigen::ArrayXd::LinSpaced(101, 4000.0, 3000.0), QPen(Qt::blue), true});
        snapshot.has_run = true;
        snapshot.playhead = 50;
        PaintRecord record(QSize(500, 600));
        QPainter painter(&record);
        paintCurveFigure(painter, {0, 0, 500, 600}, snapshot, {}, Theme::light());
        painter.end();
        QVERIFY(std::ranges::any_of(record.notes().texts, [](const PaintNotes::Text& text) {
            return text.words.endsWith(QStringLiteral("000"));
        }));
        const auto dotAt = [&](const QColor& pen) {
            for (const PaintNotes::Shape& shape : record.notes().shapes)
                if (shape.pen == pen && shape.brush == Theme::light().base)
                    return shape.outline.boundingRect().center().y();
            return -1.0;
        };
        QVERIFY(dotAt(Qt::red) > 0.0 && dotAt(Qt::red) < 300.0);
        QVERIFY(dotAt(Qt::blue) > 300.0 && dotAt(Qt::blue) < 600.0);
    }

    void namesAtTheEndsHaveTheirRoomBesideTheNextPlot() {
        CurveSnapshot snapshot;
        const QString name = QStringLiteral("InterpIoU");
        snapshot.curves.push_back({name, Eigen::ArrayXd::LinSpaced(101, 1.0, 0.5), {}});
        snapshot.curves.push_back({{}, Eigen::ArrayXd::LinSpaced(101, 2.0, 0.5), {}, true});
        snapshot.has_run = true;
        snapshot.playhead = 100;
        PaintRecord record(QSize(1000, 260));
        QPainter painter(&record);
        paintCurveFigure(painter, {0, 0, 1000, 260}, snapshot, {}, Theme::light());
        painter.end();
        const auto& texts = record.notes().texts;
        const auto at = std::ranges::find_if(texts.rbegin(), texts.rend(),
                                             [&](const auto& text) { return text.words == name; });
        QVERIFY(at != texts.rend() && at->place.x() > 300.0);
        const double end = at->place.x() + QFontMetricsF(uiFont(8.0)).horizontalAdvance(name);
        for (const PaintNotes::Text& text : texts)
            QVERIFY2(text.place.x() <= at->place.x() || text.place.x() >= end,
                     qPrintable(text.words));
        // The second plot is there.
        QVERIFY(std::ranges::any_of(texts, [&](const auto& text) { return text.place.x() > end; }));
    }
};

IOU_QT_TEST(TestFigure)
#include "tst_figure.moc"
