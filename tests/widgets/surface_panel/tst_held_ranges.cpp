// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/surface_test.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/relief/relief_widget.hpp"
#include "widgets/surface_panel/profile_plot.hpp"

using namespace iou;

/// What the hand holds stands still: the ranges of the surface from press to release.
class TestHeldRanges : public SurfaceTest {
    Q_OBJECT

    QCustomPlot* plot() const { return static_cast<QCustomPlot*>(pad()); }
    QPointF point() const {
        const Box<> box = m_model->displayedBox();
        return m_view->plotMap().at(box.cx, box.cy) - QPointF(pad()->pos());
    }
    double cx() const { return m_model->scene().pred.cx; }
    /// Presses the point and takes it to the right rim of the plot.
    QPointF takeToTheRim() {
        const QPointF from = point();
        const QPointF rim(plot()->axisRect()->right(), from.y());
        mouse::press(*pad(), from);
        mouse::move(*pad(), from + 0.5 * (rim - from));
        mouse::move(*pad(), rim);
        QCoreApplication::processEvents();
        return rim;
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() { open(); }
    void cleanup() { close(); }

    void beyondTheRimAPixelIsWorthAsMuchAsWithin() {
        const QPointF rim = takeToTheRim();
        const QCPRange held = plot()->xAxis->range();
        const double pixel = held.size() / plot()->axisRect()->width();
        QVERIFY(std::abs(cx() - held.upper) < 2.0 * pixel);
        for (int i = 1; i <= 80; ++i) {
            const double before = cx();
            mouse::move(*pad(), rim + QPointF(i, 0));
            QCoreApplication::processEvents();
            QVERIFY2(std::abs(cx() - before - pixel) < 0.05 * pixel,
                     qPrintable(QString::number(i)));
            QCOMPARE(plot()->xAxis->range(), held);
        }
        // The place is marked at the rim, and the way back is the same.
        for (int i = 79; i >= -80; --i) mouse::move(*pad(), rim + QPointF(i, 0));
        QVERIFY(std::abs(cx() - (held.upper - 81 * pixel)) < 2.0 * pixel);
        mouse::release(*pad(), rim - QPointF(80, 0));
    }

    void theRimPointsToTheBoxBeyondIt() {
        const QPointF rim = takeToTheRim();
        const auto corner = [&] {
            QCoreApplication::processEvents();
            return pad()->grab(QRect(rim.toPoint() - QPoint(14, 8), QSize(14, 16))).toImage();
        };
        mouse::move(*pad(), rim - QPointF(120, 0));
        const QImage without = corner();
        mouse::move(*pad(), rim + QPointF(200, 0));
        QVERIFY(corner() != without);
        mouse::release(*pad(), rim + QPointF(200, 0));
    }

    void afterwardsTheRangesEase() {
        const QPointF rim = takeToTheRim();
        const double held = plot()->xAxis->range().upper;
        mouse::move(*pad(), rim + QPointF(40, 0));
        mouse::release(*pad(), rim + QPointF(40, 0));
        QList<double> seen;
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 3 * EasedNumbers::duration_ms;) {
            QCoreApplication::processEvents();
            const double now = plot()->xAxis->range().upper;
            if (seen.isEmpty() || seen.last() != now) seen.append(now);
        }
        QVERIFY(seen.size() > 2);  // not at once
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(seen.last(),
                 fittingRange(Axis::cx, m_model->scene().pred, m_model->scene().target).hi);
        QVERIFY(seen.last() > held && seen.last() >= cx());
        QTRY_VERIFY(m_view->source().complete());
        QCOMPARE(m_view->source().frame()->surface.request.x.hi, seen.last());
    }

    void anEditIsShownAtOnce() {
        edit([](Document& d) { d.explorer.scene.pred.cx = 9.0; });
        QVERIFY(plot()->xAxis->range().upper >= 9.0);
        m_model->undo();
        QCoreApplication::processEvents();
        QVERIFY(plot()->xAxis->range().upper < 9.0);
    }

    void anEdgeStopsAtTheOppositeOne() {
        edit([](Document& d) { d.explorer.view.surface.x = Axis::w; });
        QTRY_VERIFY(m_view->source().complete());
        const Box<> box = m_model->displayedBox();
        const QPointF from = place(box.w, box.cy).toPointF();
        mouse::press(*pad(), from);
        mouse::move(*pad(), from - QPointF(20, 0));
        mouse::move(*pad(), QPointF(1, from.y() + 30.0));
        QCOMPARE(m_model->scene().pred.w, 0.0);
        QVERIFY(m_model->scene().pred.cy > box.cy);  // the other axis goes on
        mouse::release(*pad(), QPointF(1, from.y()));
    }

    void aDragElsewhereMovesTheRangesOnlyWhereABoxWouldLeave() {
        m_model->beginDrag(QStringLiteral("test"));
        const QCPRange before = plot()->xAxis->range();
        const auto drag = [&](double cx) {
            m_model->drag([&](Document& d) { d.explorer.scene.pred.cx = cx; });
            QTest::qWait(2 * EasedNumbers::duration_ms);
            return plot()->xAxis->range();
        };
        QCOMPARE(drag(before.upper - 0.01), before);
        const QCPRange wider = drag(before.upper + 1.0);
        QVERIFY(wider.upper >= before.upper + 1.0);
        QCOMPARE(drag(0.6), wider);
        m_model->endDrag();
        QTRY_COMPARE(plot()->xAxis->range(), before);
    }

    void theProfileGrowsWhileItIsHeld() {
        action("Profile along x")->trigger();
        auto* profile = m_view->findChild<ProfilePlot*>();
        QTRY_VERIFY(profile->isVisible());
        QTRY_VERIFY(m_view->source().complete());
        auto* curve = profile->findChild<QCustomPlot*>();
        const QPointF from = point();
        const QCPRange along = curve->xAxis->range();
        mouse::press(*pad(), from);
        QCPRange held = curve->yAxis->range();
        for (int i = 1; i <= 30; ++i) {
            mouse::move(*pad(), from + QPointF(0, 4 * (i % 2 ? i : -i)));
            QCoreApplication::processEvents();
            const QCPRange now = curve->yAxis->range();
            QVERIFY(now.lower <= held.lower && now.upper >= held.upper);
            held = now;
            QCOMPARE(curve->xAxis->range(), along);
        }
        mouse::move(*pad(), place(0.5, 0.5).toPointF());
        mouse::release(*pad(), place(0.5, 0.5).toPointF());
        QTRY_VERIFY(curve->yAxis->range().size() < held.size());
    }

    void theReliefStandsStillUnderADraggedPoint() {
        edit([](Document& d) { d.explorer.view.surface.relief = true; });
        auto* relief = m_view->findChild<ReliefWidget*>();
        QTRY_VERIFY(relief->isVisible());
        m_view->finish();
        const QPointF from =
            *relief->placeOf({m_model->displayedBox().cx, m_model->displayedBox().cy});
        const AxisRange held = m_view->request().x;
        mouse::press(*relief, from);
        // Downwards over the near edge of the surface and on.
        QPointF way;
        double fall = 0.0;
        int beyond = 0;
        for (int i = 1; i <= 220; ++i) {
            const Box<> before = m_model->scene().pred;
            mouse::move(*relief, from + QPointF(0, i));
            QCoreApplication::processEvents();
            QVERIFY(m_view->request().x == held);
            const Box<> now = m_model->scene().pred;
            const QPointF step(now.cx - before.cx, now.cy - before.cy);
            const bool outside = now.cy > m_view->request().y.hi || now.cx > held.hi;
            if (!outside) continue;
            if (++beyond > 2) {
                QVERIFY(std::hypot(step.x() - way.x(), step.y() - way.y()) < 1e-9);
                fall = std::hypot(step.x(), step.y());
            }
            way = step;
        }
        QVERIFY(beyond > 20);
        QVERIFY(fall > 0.0 && fall < 0.1);
        mouse::release(*relief, from + QPointF(0, 220));
        QTRY_VERIFY(m_view->request().y.hi > m_model->scene().pred.cy);
    }
};

IOU_QT_TEST(TestHeldRanges)
#include "tst_held_ranges.moc"
