// SPDX-License-Identifier: GPL-3.0-or-later
// The time line as one sees it: bars, run, numbers and curves follow the hand.
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/intervals/interval_centre.hpp"
#include "widgets/intervals/interval_curves.hpp"
#include "widgets/intervals/interval_panel.hpp"
#include "widgets/intervals/interval_picture.hpp"

#include <QComboBox>
#include <QPainter>
#include <QTest>
#include <qcustomplot.h>

#include <memory>

using namespace iou;

class TestIntervalLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aBarIsDraggedByItsMiddleAndItsEnds();
    void anEndSnapsToTheOtherInterval();
    void escapeRestoresADrag();
    void keysMoveTheChosenBar();
    void theTableHasTheMeasuresAndTheirSlopes();
    void theRunIsReplayed();
    void draggingWhileAStepIsShownStartsThere();
    void thePullIsDrawnWhereTheMeasureHasASlope();
    void theCurvesSlideThePrediction();

private:
    const IntervalLab& lab() const { return m_history->document().lab<IntervalLab>(); }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});
    int arrowPixels();

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    IntervalCentre* m_centre = nullptr;
    IntervalPanel* m_panel = nullptr;
    IntervalCurves* m_curves = nullptr;
};

void TestIntervalLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 520);
    m_centre = new IntervalCentre(*m_history, m_window.get());
    m_centre->setGeometry(260, 0, 620, 500);
    m_panel = new IntervalPanel(*m_history, m_window.get());
    m_panel->setGeometry(0, 0, 260, 500);
    m_curves = new IntervalCurves(*m_history, m_window.get());
    m_curves->setGeometry(880, 0, 320, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestIntervalLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestIntervalLab::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    mouse::send(*m_centre, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton,
                modifiers);
    mouse::move(*m_centre, (from + to) * 0.5, modifiers);
    mouse::move(*m_centre, to, modifiers);
    mouse::send(*m_centre, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
}

void TestIntervalLab::aBarIsDraggedByItsMiddleAndItsEnds() {
    const auto at = [this](bool target, double time) { return m_centre->placeOf(target, time); };
    drag(at(false, 4.0), at(false, 7.0), Qt::AltModifier);
    QVERIFY(std::abs(lab().pred.c - 7.0) < 1e-9);
    QCOMPARE(lab().pred.d, 4.0);
    QCOMPARE(m_history->stack().count(), 1);
    drag(at(false, 5.0), at(false, 4.0), Qt::AltModifier);
    QVERIFY(std::abs(lab().pred.from() - 4.0) < 1e-9);
    QVERIFY(std::abs(lab().pred.to() - 9.0) < 1e-9);
    drag(at(true, 15.0), at(true, 14.0), Qt::AltModifier);
    QVERIFY(std::abs(lab().target.to() - 14.0) < 1e-9);
    QVERIFY(std::abs(lab().target.from() - 9.0) < 1e-9);
    for (int i = 0; i < 3; ++i) m_history->undo();
    QCOMPARE(lab(), IntervalLab{});
}

void TestIntervalLab::anEndSnapsToTheOtherInterval() {
    const QPointF end = m_centre->placeOf(false, 6.0), other = m_centre->placeOf(false, 9.0);
    drag(end, other + QPointF(3.0, 0.0));
    QCOMPARE(lab().pred.to(), 9.0);
    QCOMPARE(m_panel->cell(intervals::Measure::iou, 0), m_panel->cell(intervals::Measure::giou, 0));
}

void TestIntervalLab::escapeRestoresADrag() {
    const QPointF from = m_centre->placeOf(false, 4.0);
    mouse::press(*m_centre, from);
    mouse::move(*m_centre, from + QPointF(80.0, 0.0));
    QVERIFY(lab().pred.c > 5.0);
    QTest::keyClick(m_centre, Qt::Key_Escape);
    QCOMPARE(lab().pred.c, 4.0);
    mouse::release(*m_centre, from);
}

void TestIntervalLab::keysMoveTheChosenBar() {
    m_centre->setFocus();
    QTest::keyClick(m_centre, Qt::Key_Right);
    QVERIFY(lab().pred.c > 4.0);
    QCOMPARE(lab().pred.d, 4.0);
    QTest::keyClick(m_centre, Qt::Key_Tab);
    QTest::keyClick(m_centre, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(lab().target.d > 6.0);
    QVERIFY(std::abs(lab().target.from() - 9.0) < 1e-9);
}

/// By hand: gap 3, around both 13; the end that faces the truth is pulled.
void TestIntervalLab::theTableHasTheMeasuresAndTheirSlopes() {
    using enum intervals::Measure;
    QCOMPARE(m_panel->cell(iou, 0), QStringLiteral("0"));
    QVERIFY(m_panel->cell(giou, 0).endsWith(QStringLiteral("0.231")));
    QVERIFY(m_panel->cell(diou, 0).endsWith(QStringLiteral("0.379")));
    QCOMPARE(m_panel->cell(giou, 1), QStringLiteral("0.059"));
    QCOMPARE(m_panel->cell(giou, 2), QStringLiteral("0.047"));
}

void TestIntervalLab::theRunIsReplayed() {
    auto* const scrub = m_panel->findChild<ScrubSlider*>();
    QVERIFY(scrub);
    QCOMPARE(scrub->maximum(), lab().recipe.steps);
    sharedOf<IntervalView>(*m_history).showStep(150);
    QCOMPARE(scrub->value(), 150);
    m_panel->setPlaying(true);
    QTRY_COMPARE(lab().step, lab().recipe.steps);
    // The steps of a replay are one of undo.
    QCOMPARE(m_history->stack().count(), 1);
    QVERIFY(m_panel->cell(intervals::Measure::iou, 0) > QStringLiteral("0.9"));
}

void TestIntervalLab::draggingWhileAStepIsShownStartsThere() {
    auto& view = sharedOf<IntervalView>(*m_history);
    view.showStep(100);
    const auto shown = view.outcome().shown();
    QVERIFY(shown.c > 5.0);
    const QPointF from = m_centre->placeOf(false, shown.c);
    drag(from, from + QPointF(30.0, 0.0), Qt::AltModifier);
    QCOMPARE(lab().step, 0);
    QVERIFY(std::abs(lab().pred.d - shown.d) < 1e-12);
    QVERIFY(lab().pred.c > shown.c);
}

int TestIntervalLab::arrowPixels() {
    QImage image(620, 500, QImage::Format_RGB32);
    QPainter painter(&image);
    m_centre->paintPicture(painter, image.size(), Theme::light());
    // Below the bar, above the axis.
    const IntervalPlaces places(image.size(), fittingRange(lab(), outcomeOf(lab())));
    const int top = static_cast<int>(places.pred.bottom()) + 4;
    int count = 0;
    for (int y = top; y < top + 14; ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == Theme::light().arrow;
    return count;
}

void TestIntervalLab::thePullIsDrawnWhereTheMeasureHasASlope() {
    m_history->apply(
        {}, [](Document& d) { d.lab<IntervalLab>().recipe.measure = intervals::Measure::iou; });
    QCOMPARE(arrowPixels(), 0);
    m_history->apply(
        {}, [](Document& d) { d.lab<IntervalLab>().recipe.measure = intervals::Measure::giou; });
    QVERIFY(arrowPixels() > 20);
}

void TestIntervalLab::theCurvesSlideThePrediction() {
    const QCPGraph* const curve = m_curves->plot().graph(0);
    // IoU is 0 where the prediction is, and 4/6 where it lies inside the truth.
    QVERIFY(curve->dataCount() > 100);
    double highest = 0.0;
    for (const auto& point : *curve->data()) highest = std::max(highest, point.value);
    QVERIFY(std::abs(highest - 4.0 / 6.0) < 1e-9);
    QCOMPARE(m_curves->plot().graph(3)->dataCount(), 3);
    QCOMPARE(m_curves->plot().graph(3)->data()->at(0)->key, 4.0);
}

IOU_QT_TEST(TestIntervalLab)

#include "tst_interval_lab.moc"
