// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/surface_test.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/relief/relief_widget.hpp"
#include "widgets/surface_panel/profile_plot.hpp"

#include <QSignalSpy>

using namespace iou;

/// The surface's profile, and its relief under the hand.
class TestProfileAndRelief : public SurfaceTest {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() { open(); }
    void cleanup() { close(); }

    void aProfileIsHatchedWhereItHasNoLogarithm() {
        edit([](Document& d) {
            d.run().loss = *Loss::parse("ciou");
            d.explorer.view.surface.minus = *Loss::parse("giou");
            d.explorer.view.surface.scale = ScaleKind::log;
            d.explorer.view.surface.cut = ProfileCut::along_x;
            d.explorer.view.surface.cut_at = d.explorer.scene.target.cy;
        });
        m_view->finish();
        const auto* profile = m_view->findChild<ProfilePlot*>();
        auto* plot = profile->findChild<QCustomPlot*>();
        QVERIFY(!profile->hatched().empty());
        QVERIFY(profile->caption().contains(QStringLiteral("no logarithm")));
        QVERIFY(plot->yAxis->range().lower > 0.0);
        edit([](Document& d) {
            d.run().loss = *Loss::parse("giou");
            d.explorer.view.surface.minus = *Loss::parse("l1");
            d.explorer.view.surface.cut_at = 100.0;
        });
        m_view->finish();
        plot->replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(profile->hatched().empty());
        QVERIFY(profile->caption().contains(QStringLiteral("linear")));
        QVERIFY(plot->yAxis->range().upper < 0.0);
        QVERIFY(plot->yAxis->tickVector().size() >= 2);
        QCOMPARE(plot->yAxis->scaleType(), QCPAxis::stLinear);
    }

    void aProfileGoesThroughTheBoxOrWhereOneClicks() {
        auto* profile = m_view->findChild<ProfilePlot*>();
        QVERIFY(!profile->isVisible());
        action("Profile along x")->trigger();
        QTRY_VERIFY(profile->isVisible());
        const Box<> box = m_model->displayedBox();
        QCOMPARE(m_view->marks().cut->at, box.cy);
        auto* curve = profile->findChild<QCustomPlot*>()->graph(0);
        for (int i = 0; i < ProfilePlot::kSamples; i += 16) {
            const auto point = curve->data()->at(i);
            Box<> there = box;
            there.cx = point->key;
            QVERIFY(std::abs(point->value -
                             m_model->run().loss.value(there, m_model->scene().target)) < 1e-5);
        }
        QCoreApplication::processEvents();
        QTest::mouseClick(pad(), Qt::LeftButton, {}, place(-0.8, 1.6));
        QCoreApplication::processEvents();
        QVERIFY(std::abs(m_view->marks().cut->at - 1.6) < 0.02);
        m_model->undo();
        QCOMPARE(m_view->marks().cut->at, box.cy);
    }

    void thePointUnderTheHandIsRead() {
        action("Three dimensions")->trigger();
        auto* relief = m_view->findChild<ReliefWidget*>();
        QTRY_VERIFY(relief->isVisible());
        QSignalSpy hovered(relief, &ReliefWidget::hovered);
        mouse::send(*relief, QEvent::MouseMove, QRectF(relief->rect()).center(), Qt::NoButton,
                    Qt::NoButton);
        QCOMPARE(hovered.count(), 1);
    }

    void theReliefTurnsUnderADrag() {
        action("Three dimensions")->trigger();
        auto* relief = m_view->findChild<ReliefWidget*>();
        QTRY_VERIFY(relief->isVisible());
        QVERIFY(!pad()->isVisible());
        const SurfaceView before = m_model->view().surface;
        const int count = m_model->undoStack().count();
        const QPoint start(20, 20);
        QTest::mousePress(relief, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 6; ++i) QTest::mouseMove(relief, start + QPoint(10 * i, 4 * i));
        QTest::mouseRelease(relief, Qt::LeftButton, {}, start + QPoint(60, 24));
        QCOMPARE(m_model->undoStack().count(), count + 1);
        const SurfaceView& after = m_model->view().surface;
        QVERIFY(std::abs(after.azimuth_deg - before.azimuth_deg + 30.0) < 1e-9);
        QVERIFY(std::abs(after.elevation_deg - before.elevation_deg - 12.0) < 1e-9);
        QTest::keyClick(relief, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_model->view().surface.azimuth_deg > after.azimuth_deg - 1e-9);
        m_model->undo();
        m_model->undo();
        QCOMPARE(m_model->view().surface.azimuth_deg, before.azimuth_deg);
        // Quick while it turns, in full when it rests.
        m_view->finish();
        const QImage full = relief->grab().toImage();
        QTest::keyClick(relief, Qt::Key_Left, Qt::AltModifier);
        QCoreApplication::processEvents();
        m_model->undo();
        QCoreApplication::processEvents();
        QVERIFY(relief->grab().toImage() != full);
        QTRY_COMPARE(relief->grab().toImage(), full);
    }

    void thePointIsDraggedOverTheRelief() {
        edit([](Document& d) { d.explorer.view.surface.relief = true; });
        auto* relief = m_view->findChild<ReliefWidget*>();
        QTRY_VERIFY(relief->isVisible());
        m_view->finish();
        const SurfaceView& view = m_model->view().surface;
        const Box<> before = m_model->scene().pred;
        const auto at = [&](double x, double y) { return relief->placeOf({x, y})->toPoint(); };
        const QPoint start = at(axisValue(before, view.x), axisValue(before, view.y));
        const QPoint end = at(0.1, 1.4);
        QTest::mousePress(relief, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 5; ++i) QTest::mouseMove(relief, start + (end - start) * i / 5);
        QTest::mouseRelease(relief, Qt::LeftButton, {}, end);
        QVERIFY(near(m_model->scene().pred, {0.1, 1.4, before.w, before.h}, 0.05));
        m_model->undo();
        QCOMPARE(m_model->scene().pred, before);
        QTest::mouseDClick(relief, Qt::LeftButton, {}, at(-0.4, 1.0));
        QVERIFY(near(m_model->scene().pred, {-0.4, 1.0, before.w, before.h}, 0.05));
    }
};

IOU_QT_TEST(TestProfileAndRelief)
#include "tst_profile_and_relief.moc"
