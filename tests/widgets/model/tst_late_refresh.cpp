// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/late_refresh.hpp"

#include <QElapsedTimer>
#include <QTest>
#include <QWidget>

using namespace iou;

/// Panels of numbers give way to the hand, and to nothing else.
class TestLateRefresh : public QObject {
    Q_OBJECT
private slots:
    void withoutADragItComesAtOnce();
    void movesOfADragAreShownTogether();
    void theEndOfADragIsShownAtOnce();
    void whatIsNotSeenWaitsForTheEnd();
    void whatWasShownOtherwiseIsNotShownAgain();
    void numbersWaitForThePictureThatTheEyeFollows();
    void theSceneIsNotPaintedAgainBeforeThatPicture();
};

namespace {

/// A panel that counts how often it is refreshed.
struct Panel {
    ExplorerModel model;
    QWidget widget;
    int count = 0;
    LateRefresh late{model, widget, [this] { ++count; }};

    void move(double x) {
        model.drag([x](Document& d) { d.explorer.scene.pred.cx = x; });
        late.ask();
    }
};

}  // namespace

void TestLateRefresh::withoutADragItComesAtOnce() {
    Panel panel;
    panel.late.ask();
    panel.late.ask();
    QCOMPARE(panel.count, 2);
}

void TestLateRefresh::movesOfADragAreShownTogether() {
    Panel panel;
    panel.widget.show();
    panel.model.beginDrag(QStringLiteral("Move"));
    for (const double x : {1.0, 2.0, 3.0}) panel.move(x);
    QCOMPARE(panel.count, 0);
    QTRY_COMPARE_WITH_TIMEOUT(panel.count, 1, 1000);
    panel.move(4.0);
    QTRY_COMPARE_WITH_TIMEOUT(panel.count, 2, 1000);
    panel.model.endDrag();
    QCOMPARE(panel.count, 2);
}

void TestLateRefresh::theEndOfADragIsShownAtOnce() {
    Panel panel;
    panel.widget.show();
    panel.model.beginDrag(QStringLiteral("Move"));
    panel.move(2.0);
    panel.model.endDrag();
    QCOMPARE(panel.count, 1);
    QTest::qWait(30);
    QCOMPARE(panel.count, 1);
}

void TestLateRefresh::whatIsNotSeenWaitsForTheEnd() {
    Panel panel;
    panel.model.beginDrag(QStringLiteral("Move"));
    panel.move(2.0);
    QTest::qWait(30);
    QCOMPARE(panel.count, 0);
    panel.model.cancelDrag();
    QCOMPARE(panel.count, 1);
}

void TestLateRefresh::whatWasShownOtherwiseIsNotShownAgain() {
    Panel panel;
    panel.widget.show();
    panel.model.beginDrag(QStringLiteral("Move"));
    panel.move(2.0);
    panel.late.done();
    QTest::qWait(30);
    QCOMPARE(panel.count, 0);
    panel.model.endDrag();
    QCOMPARE(panel.count, 0);
}

void TestLateRefresh::numbersWaitForThePictureThatTheEyeFollows() {
    Panel panel;
    panel.widget.show();
    auto& picture = sharedOf<AwaitedPicture>(panel.model.history());
    panel.model.beginDrag(QStringLiteral("Move"));
    picture.expect();
    panel.move(2.0);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 20;) QCoreApplication::processEvents();
    QCOMPARE(panel.count, 0);
    picture.painted();
    QTRY_COMPARE_WITH_TIMEOUT(panel.count, 1, 1000);
    // Not for long.
    picture.expect();
    panel.move(3.0);
    QTRY_COMPARE_WITH_TIMEOUT(panel.count, 2, 1000);
    panel.model.endDrag();
}

/// What a finished run changes is seen behind the surface of the same move.
void TestLateRefresh::theSceneIsNotPaintedAgainBeforeThatPicture() {
    struct Canvas : BoxCanvas {
        using BoxCanvas::BoxCanvas;
        void paintEvent(QPaintEvent* event) override {
            ++count;
            BoxCanvas::paintEvent(event);
        }
        int count = 0;
    };
    ExplorerModel model;
    Canvas canvas(model);
    canvas.resize(300, 200);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    auto& picture = sharedOf<AwaitedPicture>(model.history());
    model.beginDrag(QStringLiteral("Move"));
    QTest::qWait(20);
    canvas.count = 0;
    picture.expect();
    emit model.evaluationChanged();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 20;) QCoreApplication::processEvents();
    QCOMPARE(canvas.count, 0);
    picture.painted();
    QTRY_COMPARE_WITH_TIMEOUT(canvas.count, 1, 1000);
    model.endDrag();
}

IOU_QT_TEST(TestLateRefresh)
#include "tst_late_refresh.moc"
