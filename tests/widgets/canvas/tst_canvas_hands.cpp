// SPDX-License-Identifier: GPL-3.0-or-later
// Snapping, typed numbers, drawn starts and screen readers on the canvas.
#include "core/geometry/overlap.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/canvas/box_snap.hpp"
#include "widgets/scene/scene_handles.hpp"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <bit>
#include <cmath>
#include <memory>
#include <random>

using namespace iou;

class TestCanvasHands : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aMovedBoxIsDrawnToTheOther_data();
    void aMovedBoxIsDrawnToTheOther();
    void guidesStandWhereTheBoxWasDrawnTo();
    void touchingBoxesShareNothing();
    void anArrowAlongAnEdgeChangesNothing();
    void theHintIsOfTheHandleUnderTheHand();
    void aResizedEdgeTakesTheOthersSize();
    void aResizedEdgeTakesTheOthersAspect();
    void theIouSnapsToRoundValues();
    void nothingIsDrawnFromAfarOrWhenSwitchedOff();
    void typedNumbersHoldExactly();
    void typedSizesKeepTheFarEdge();
    void typedAlphaHolds();
    void aDecimalCommaIsUnderstood();
    void enterEndsTheDragAndEscapeRestores();
    void arrowsPointWhereDescentGoes();
    void theseKeysAreTheCanvasOwnOnlyDuringADrag();
    void aDoubleClickDragDrawsAStart();
    void tenThousandMovesAreOneStep();
    void everyItemHasNameValueAndActions();
    void tabReachesEveryItem();

private:
    QPointF pixel(const Box<>& box, Handle handle) const {
        return handlePoint(m_canvas->transform().toView(box), handle);
    }
    Box<> pred() const { return m_model->scene().pred; }
    void setPred(const Box<>& box) {
        m_model->apply(QStringLiteral("set"), [&](Document& d) { d.explorer.scene.pred = box; });
    }
    /// Drags a handle of the prediction by (dx, dy) units and keeps holding it.
    void hold(Handle handle, double dx, double dy) {
        m_at = pixel(pred(), handle);
        mouse::press(*m_canvas, m_at);
        m_at += QPointF(dx, dy) * 100.0;
        mouse::move(*m_canvas, m_at);
    }
    void letGo() { mouse::release(*m_canvas, m_at); }
    void chooseALossWithACoefficient();
    void type(const char* keys) { QTest::keyClicks(m_canvas.get(), QString::fromLatin1(keys)); }

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BoxCanvas> m_canvas;
    QPointF m_at;
};

void TestCanvasHands::init() {
    QLocale::setDefault(QLocale::c());
    m_model = std::make_unique<ExplorerModel>();
    Document document;
    document.explorer.scene.pred = {2.0, 2.0, 1.4, 0.8};
    document.explorer.scene.target = {-1.0, -1.0, 1.0, 1.0};
    m_model->load(document, 0, Camera{0.0, 0.0, 8.0});  // 100 pixels per unit
    m_model->runs().wait();
    m_canvas = std::make_unique<BoxCanvas>(*m_model);
    m_canvas->resize(800, 800);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->setFocus();
}

void TestCanvasHands::cleanup() {
    m_canvas.reset();
    m_model.reset();
    QLocale::setDefault(QLocale::c());
}

void TestCanvasHands::aMovedBoxIsDrawnToTheOther_data() {
    QTest::addColumn<double>("goal");  // where the centre is dragged
    QTest::addColumn<double>("cx");    // where it comes to lie
    // Target edges at -1.5 and -0.5, centre -1; the box is 1.4 wide.
    QTest::newRow("centre on centre") << -0.96 << -1.0;
    QTest::newRow("left on left") << -0.84 << -0.8;
    QTest::newRow("right on right") << -1.16 << -1.2;
    QTest::newRow("touching on the right") << 0.23 << 0.2;
    QTest::newRow("touching on the left") << -2.24 << -2.2;
    QTest::newRow("left on the centre") << -0.26 << -0.3;
    QTest::newRow("six pixels off") << 0.27 << 0.27;
}

void TestCanvasHands::aMovedBoxIsDrawnToTheOther() {
    QFETCH(double, goal);
    QFETCH(double, cx);
    hold(Handle::center, goal - 2.0, 0.0);
    letGo();
    QVERIFY2(std::abs(pred().cx - cx) < 1e-12, qPrintable(QString::number(pred().cx, 'g', 17)));
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestCanvasHands::guidesStandWhereTheBoxWasDrawnTo() {
    const Box<> start{3.0, 4.0, 1.4, 1.2}, other{-1.0, 0.5, 1.0, 1.0};
    const auto snapped = snapToBox({-0.97, 7.0, 1.4, 1.2}, start, other, Handle::center, {}, 0.1);
    QCOMPARE(snapped.guides, (std::vector<SnapGuide>{{SnapGuide::Kind::center, other.cx, true}}));
    const auto across = snapToBox({9.0, 0.47, 1.4, 1.2}, start, other, Handle::center, {}, 0.1);
    QCOMPARE(across.guides, (std::vector<SnapGuide>{{SnapGuide::Kind::center, other.cy, false}}));
}

void TestCanvasHands::touchingBoxesShareNothing() {
    // Where 1.65 - 1.3/2 is a hair below 1 in doubles, and the same with a held edge.
    const auto share = [this] { return m_model->evaluation().iou; };
    m_model->apply(QStringLiteral("t"), [](Document& d) {
        d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
    });
    setPred({1.4, 0.6, 1.3, 0.72});
    hold(Handle::center, 0.23, 0.0);
    letGo();
    QVERIFY(std::abs(pred().cx - 1.65) < 5e-16);  // two last digits
    QVERIFY(share() == 0.0);                      // QCOMPARE takes small for none
    for (const double far : {1.7, 1.9, 2.3}) {    // right edges
        setPred({(0.8 + far) / 2.0, 0.9, far - 0.8, 0.72});
        hold(Handle::left, 0.18, 0.0);
        letGo();
        QVERIFY(std::abs(pred().left() - 1.0) < 1e-12);
        QVERIFY(share() == 0.0);
    }
}

void TestCanvasHands::anArrowAlongAnEdgeChangesNothing() {
    setPred({1.4, 1.06, 1.3, 0.72});
    const Document before = m_model->document();
    m_canvas->selectItem({Grip::Kind::box, Which::pred, Handle::top});
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QVERIFY(m_model->document() == before);
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QVERIFY(m_model->document() != before);
}

void TestCanvasHands::theHintIsOfTheHandleUnderTheHand() {
    QString said;
    connect(m_canvas.get(), &BoxCanvas::hintChanged, this,
            [&](const QString& hint) { said = hint; });
    hold(Handle::right, 0.3, 0.0);
    QVERIFY2(said.contains(QStringLiteral("drag to resize")), qPrintable(said));
    letGo();
    QVERIFY2(said.contains(QStringLiteral("drag to resize")), qPrintable(said));
}

void TestCanvasHands::aResizedEdgeTakesTheOthersSize() {
    hold(Handle::right, -0.37, 0.0);
    letGo();
    QCOMPARE(pred().w, 1.0);
    QVERIFY(std::abs(pred().left() - 1.3) < 1e-12);
}

void TestCanvasHands::aResizedEdgeTakesTheOthersAspect() {
    hold(Handle::right, -0.57, 0.0);  // 0.83 by 0.8
    letGo();
    QVERIFY(std::abs(pred().w - 0.8) < 1e-12);
    QCOMPARE(pred().h, 0.8);
}

void TestCanvasHands::theIouSnapsToRoundValues() {
    // Shifted by s along x, equal boxes have IoU (1 - s) / (1 + s): 0.5 at 1/3.
    setPred({-1.0, 2.0, 1.0, 1.0});
    hold(Handle::center, 0.35, -3.0);
    letGo();
    const double iou = overlap(pred(), m_model->scene().target, NoTerms{}).iou;
    QVERIFY2(std::abs(iou - 0.5) < 1e-12, qPrintable(QString::number(iou, 'g', 17)));
    QVERIFY(std::abs(pred().cx - (-1.0 + 1.0 / 3.0)) < 1e-9);
    QCOMPARE(pred().cy, -1.0);
}

void TestCanvasHands::nothingIsDrawnFromAfarOrWhenSwitchedOff() {
    m_model->apply(QStringLiteral("snap"),
                   [](Document& d) { d.explorer.view.canvas.snap = false; });
    hold(Handle::center, -2.97, 0.0);
    letGo();
    QVERIFY(std::abs(pred().cx - -0.97) < 1e-12);
    m_model->apply(QStringLiteral("snap"), [](Document& d) { d.explorer.view.canvas.snap = true; });
    hold(Handle::center, 1.0, 0.3);  // 0.03: nothing of the target within 5 pixels
    letGo();
    QVERIFY(std::abs(pred().cx - 0.03) < 1e-12 && std::abs(pred().cy - 2.3) < 1e-12);
}

void TestCanvasHands::typedNumbersHoldExactly() {
    hold(Handle::center, 0.5, 0.5);
    type("0.125");
    QCOMPARE(pred().cx, 0.125);
    QVERIFY(std::abs(pred().cy - 2.5) < 1e-12);
    mouse::move(*m_canvas, m_at + QPointF(40, 40));  // the pointer rules the other number only
    QCOMPARE(pred().cx, 0.125);
    QVERIFY(std::abs(pred().cy - 2.9) < 1e-12);
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    type("-3");
    QCOMPARE(pred().cy, -3.0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Backspace);
    type("7");
    QCOMPARE(pred().cy, -7.0);
    letGo();
    QCOMPARE(pred().cx, 0.125);
    QCOMPARE(pred().cy, -7.0);
    QCOMPARE(m_model->undoStack().count(), 1);
    QCOMPARE(m_canvas->selectedHandle(), Handle::none);  // no digit took a handle
}

void TestCanvasHands::typedSizesKeepTheFarEdge() {
    const double right = pred().right(), top = pred().top();
    hold(Handle::bottom_left, -0.2, 0.2);
    type("0.3");
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    type("2.5");
    letGo();
    QCOMPARE(pred().w, 0.3);
    QCOMPARE(pred().h, 2.5);
    QVERIFY(std::abs(pred().right() - right) < 1e-12 && std::abs(pred().top() - top) < 1e-12);
    hold(Handle::top, 0.0, -0.4);  // one number: the height
    type("1.25");
    letGo();
    QCOMPARE(pred().h, 1.25);
    QCOMPARE(pred().w, 0.3);
}

void TestCanvasHands::chooseALossWithACoefficient() {
    Document document = m_model->document();
    document.run().loss = *Loss::parse("interp_iou:alpha=0.5");
    m_model->load(document, 0, m_canvas->camera());
    m_model->runs().wait();
}

void TestCanvasHands::typedAlphaHolds() {
    chooseALossWithACoefficient();
    m_at = *alphaHandlePoint(snapshotOf(*m_model), m_canvas->transform());
    mouse::press(*m_canvas, m_at);
    mouse::move(*m_canvas, m_at + QPointF(-20, -20));
    type("0.3125");
    letGo();
    QCOMPARE(m_model->shownAlpha(), 0.3125);
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestCanvasHands::aDecimalCommaIsUnderstood() {
    QLocale::setDefault(QLocale(QLocale::German));
    hold(Handle::center, 0.5, 0.5);
    type("0,75");
    QCOMPARE(pred().cx, 0.75);
    letGo();
}

void TestCanvasHands::enterEndsTheDragAndEscapeRestores() {
    hold(Handle::center, 0.5, 0.5);
    type("1");
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    mouse::move(*m_canvas, m_at + QPointF(100, 100));
    letGo();
    QCOMPARE(pred().cx, 1.0);
    const Document before = m_model->document();
    hold(Handle::center, 0.5, 0.5);
    type("3");
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    letGo();
    QVERIFY(m_model->document() == before);
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestCanvasHands::arrowsPointWhereDescentGoes() {
    m_model->apply(QStringLiteral("set"), [](Document& d) {
        d.run().loss = *Loss::parse("giou");
        d.explorer.scene.pred = {-2.0, 2.0, 1.4, 0.8};
        d.explorer.scene.target = {2.0, 2.0, 1.4, 0.8};
        d.explorer.view.canvas = {};
        d.explorer.view.canvas.arrows = true;
    });
    m_model->runs().wait();
    QCoreApplication::processEvents();
    // GIoU pulls the right edge of a box at the left of its target to the right.
    const auto picture = [&](bool arrows) {
        m_model->apply(QStringLiteral("arrows"),
                       [&](Document& d) { d.explorer.view.canvas.arrows = arrows; });
        QCoreApplication::processEvents();
        return m_canvas->grab().toImage();
    };
    const QImage plain = picture(false), drawn = picture(true);
    const QPoint edge = pixel(pred(), Handle::right).toPoint();
    const auto differs = [&](QPoint at) { return plain.pixel(at) != drawn.pixel(at); };
    QVERIFY(differs(edge + QPoint(20, 0)));
    QVERIFY(!differs(edge - QPoint(20, 0)));
    QVERIFY(!differs(edge + QPoint(0, 20)) && !differs(edge - QPoint(0, 20)));
}

void TestCanvasHands::theseKeysAreTheCanvasOwnOnlyDuringADrag() {
    const auto taken = [&](int key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_canvas.get(), &event);
        return event.isAccepted();
    };
    for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter}) QVERIFY(!taken(key));
    hold(Handle::body, 0.1, 0.1);
    for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter}) QVERIFY(taken(key));
    QVERIFY(!taken(Qt::Key_G));
    letGo();
}

void TestCanvasHands::aDoubleClickDragDrawsAStart() {
    QSignalSpy launched(m_canvas.get(), &BoxCanvas::launched);
    const QPointF at = pixel(pred(), Handle::center);
    mouse::press(*m_canvas, at);
    mouse::release(*m_canvas, at);
    mouse::press(*m_canvas, at, QEvent::MouseButtonDblClick);
    mouse::move(*m_canvas, at + QPointF(100, 50));
    QCOMPARE(launched.count(), 0);
    mouse::release(*m_canvas, at + QPointF(100, 50));
    QCOMPARE(launched.count(), 1);
    QVERIFY(std::abs(pred().cx - 3.0) < 1e-12);
    QCOMPARE(m_model->undoStack().count(), 1);
    QCOMPARE(m_model->undoStack().undoText(), QStringLiteral("Draw a start"));
    // Without a drag nothing starts, nor after Esc.
    const QPointF there = pixel(pred(), Handle::center);
    mouse::press(*m_canvas, there, QEvent::MouseButtonDblClick);
    mouse::release(*m_canvas, there);
    mouse::press(*m_canvas, there, QEvent::MouseButtonDblClick);
    mouse::move(*m_canvas, there + QPointF(50, 50));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    mouse::release(*m_canvas, there);
    QCOMPARE(launched.count(), 1);
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestCanvasHands::tenThousandMovesAreOneStep() {
    const Document start = m_model->document();
    const QPointF from = pixel(pred(), Handle::bottom_right);
    const QPointF last = from + QPointF(-123.4, 77.7);
    std::mt19937 random(20261120);
    std::uniform_real_distribution<double> place(0.0, 800.0);
    mouse::press(*m_canvas, from);
    for (int i = 0; i < 9'999; ++i) mouse::move(*m_canvas, {place(random), place(random)});
    mouse::move(*m_canvas, last);
    mouse::release(*m_canvas, last);
    QCOMPARE(m_model->undoStack().count(), 1);
    const Scene many = m_model->scene();
    const double value = m_model->evaluation().value;
    const auto gradient = m_model->evaluation().gradient;
    m_model->runs().wait();
    const Box<> end = m_model->clock().trajectory()->box(m_model->clock().steps());

    m_model->undo();
    QVERIFY(m_model->document() == start);
    mouse::press(*m_canvas, from);
    mouse::move(*m_canvas, last);
    mouse::release(*m_canvas, last);
    QVERIFY(m_model->scene() == many);
    QCOMPARE(std::bit_cast<std::uint64_t>(m_model->evaluation().value),
             std::bit_cast<std::uint64_t>(value));
    QVERIFY(m_model->evaluation().gradient == gradient);
    m_model->runs().wait();
    QVERIFY(m_model->clock().trajectory()->box(m_model->clock().steps()) == end);
}

void TestCanvasHands::everyItemHasNameValueAndActions() {
    chooseALossWithACoefficient();
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
    QVERIFY(canvas);
    QCOMPARE(canvas->childCount(), 11);  // two boxes, eight edges, the coefficient
    QStringList names;
    for (int i = 0; i < canvas->childCount(); ++i) {
        QAccessibleInterface* item = canvas->child(i);
        QVERIFY(item && item->isValid() && item->parent() == canvas);
        QCOMPARE(canvas->indexOfChild(item), i);
        const QString name = item->text(QAccessible::Name);
        QVERIFY(!name.isEmpty() && !names.contains(name));
        names << name;
        QVERIFY(!item->rect().isEmpty());
        QVERIFY(!item->text(QAccessible::Value).isEmpty());
        auto* value = item->valueInterface();
        auto* action = item->actionInterface();
        QVERIFY(value && action);
        const double before = value->currentValue().toDouble();
        action->doAction(QAccessibleActionInterface::increaseAction());
        QVERIFY2(std::abs(value->currentValue().toDouble() - before - 0.01) < 1e-9,
                 qPrintable(name));
        action->doAction(QAccessibleActionInterface::decreaseAction());
        QVERIFY(std::abs(value->currentValue().toDouble() - before) < 1e-9);
        value->setCurrentValue(before + 0.25);
        QVERIFY2(std::abs(value->currentValue().toDouble() - before - 0.25) < 1e-9,
                 qPrintable(name));
        value->setCurrentValue(before);
    }
    QCOMPARE(canvas->child(0)->text(QAccessible::Value),
             QStringLiteral("centre 2, 2; size 1.4 by 0.8"));
    // Where the loss computes the coefficient nobody sets it.
    m_model->apply(QStringLiteral("loss"),
                   [&](Document& d) { d.explorer.view.canvas.interpolated = false; });
    QCOMPARE(canvas->childCount(), 10);
}

void TestCanvasHands::tabReachesEveryItem() {
    chooseALossWithACoefficient();
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
    for (int i = 0; i < 11; ++i) {
        QAccessibleInterface* focus = canvas->focusChild();
        QCOMPARE(focus, canvas->child(i));
        QVERIFY(focus->state().focused);
        const QImage before = m_canvas->grab().toImage();
        if (i == 10) break;
        QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
        QVERIFY2(m_canvas->grab().toImage() != before, "the focus is seen");
    }
    const double alpha = m_model->shownAlpha();
    QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(std::abs(m_model->shownAlpha() - alpha - 0.1) < 1e-9);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(canvas->focusChild(), canvas->child(0));
}

IOU_QT_TEST(TestCanvasHands)
#include "tst_canvas_hands.moc"
