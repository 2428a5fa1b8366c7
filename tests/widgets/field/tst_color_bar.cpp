// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"

#include <QTest>

#include <memory>

using namespace iou;

/// The colour bar beside the surface whose range it sets.
class TestColorBar : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossSurfacePlot> m_view;
    ColorBar* m_bar = nullptr;

    Range range() const { return m_view->source().frame()->scale.range; }

private slots:
    void init() {
        m_view.reset();
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<LossSurfacePlot>(*m_model);
        m_view->resize(480, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_view->source().complete());
        m_bar = m_view->findChild<ColorBar*>();
    }

    void draggingAnEndOfTheColourBarIsOneUndoStep() {
        const Range all = range();
        const int count = m_model->undoStack().count();
        const QPoint start = m_bar->placeOf(RangeEnd::hi).toPoint();
        QTest::mousePress(m_bar, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 8; ++i) QTest::mouseMove(m_bar, start + QPoint(0, 10 * i));
        QTest::mouseRelease(m_bar, Qt::LeftButton, {}, start + QPoint(0, 80));
        QCOMPARE(m_model->undoStack().count(), count + 1);
        const auto chosen = m_model->view().surface.color_range;
        QVERIFY(chosen && chosen->lo == all.lo && chosen->hi < all.hi);
        QTRY_COMPARE(range(), *chosen);
        QVERIFY(m_view->source().complete());
        // Above the end everything takes the last colour.
        const auto frame = m_view->source().frame();
        for (int i = 0; i < 512; i += 7)
            if (frame->surface.value(i, i) >= chosen->hi)
                QCOMPARE(frame->image.pixel(i, i), colorTable(frame->scale.map).back());
        QTest::mouseDClick(m_bar, Qt::LeftButton, {}, m_bar->placeOf(RangeEnd::hi).toPoint());
        QVERIFY(!m_model->view().surface.color_range);
        QTRY_COMPARE(range(), all);
    }

    void theEndsMoveByKeysAndEscapeRestores() {
        const Range all = range();
        m_bar->setFocus();
        for (int i = 0; i < 3; ++i) QTest::keyClick(m_bar, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(m_model->view().surface.color_range->lo > all.lo);
        m_model->undo();
        QVERIFY(!m_model->view().surface.color_range);
        QTRY_COMPARE(m_bar->scale().range, all);
        const QPoint start = m_bar->placeOf(RangeEnd::lo).toPoint();
        QTest::mousePress(m_bar, Qt::LeftButton, {}, start);
        QTest::mouseMove(m_bar, start - QPoint(0, 50));
        QVERIFY(m_model->view().surface.color_range);
        QTest::keyClick(m_bar, Qt::Key_Escape);
        QVERIFY(!m_model->view().surface.color_range);
        QTest::mouseRelease(m_bar, Qt::LeftButton, {}, start - QPoint(0, 50));
    }
};

IOU_QT_TEST(TestColorBar)
#include "tst_color_bar.moc"
