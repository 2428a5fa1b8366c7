// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_between.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/canvas/box_edit.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <memory>

using namespace iou;
using iou::mouse::send;

class TestBoxCanvas : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyHandleCanBeGrabbed_data();
    void everyHandleCanBeGrabbed();
    void handlesKeepTwelvePixelsAtAnyZoom();
    void aDragStartsAfterFourPixels();
    void oneDragIsOneUndoStep();
    void escapeRestores();
    void crossingTheOppositeSideFlips();
    void shiftKeepsTheAspectRatio();
    void altResizesAboutTheCentre();
    void controlSnapsToTheGrid();
    void shiftLocksAnAxisWhileMoving();
    void zeroSizeCanBeReached();
    void freeDragsGiveShortNumbers();
    void theAlphaHandleSlidesOnTheLine();
    void wheelZoomsAtThePointer();
    void emptyGroundPans();
    void middleButtonAndSpacePan();
    void keysNudge();
    void digitsTakeOneHandle();
    void tabGoesThroughBoxesAndEdgesThenLeaves();
    void draggingAtAStepMovesTheBoxOnScreen();
    void theGhostIsDrawn();
    void theBoxUnderTheHandShowsItsHandles();
    void aFittedViewLeavesTheNumbersFree_data();
    void aFittedViewLeavesTheNumbersFree();
    void namesGiveWayToWordsThatStay();
    void boxesInLargeCellsHaveNames();

private:
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});
    /// Whether the canvas wants a key that may be a shortcut of the window.
    bool takesFromShortcuts(int key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_canvas.get(), &event);
        return event.isAccepted();
    }
    QPointF pixel(const Box<>& box, Handle handle) const;
    Box<> pred() const { return m_model->scene().pred; }

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BoxCanvas> m_canvas;
};

namespace {

bool close(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

void TestBoxCanvas::init() {
    m_model = std::make_unique<ExplorerModel>();
    Document document;
    document.explorer.scene.pred = {2.0, 2.0, 2.0, 1.0};
    document.explorer.scene.target = {-2.0, -1.0, 1.0, 1.0};
    document.explorer.view.canvas.interpolated = false;
    m_model->load(document, 0, Camera{0.0, 0.0, 8.0});  // 100 pixels per unit
    m_model->runs().wait();
    m_canvas = std::make_unique<BoxCanvas>(*m_model);
    m_canvas->resize(800, 800);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->setFocus();
}

void TestBoxCanvas::cleanup() {
    m_canvas.reset();
    m_model.reset();
}

void TestBoxCanvas::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    send(*m_canvas, QEvent::MouseMove, from, Qt::NoButton, Qt::NoButton);
    send(*m_canvas, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
    for (int i = 1; i <= 8; ++i)
        send(*m_canvas, QEvent::MouseMove, from + (to - from) * i / 8.0, Qt::NoButton,
             Qt::LeftButton, modifiers);
    send(*m_canvas, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
}

QPointF TestBoxCanvas::pixel(const Box<>& box, Handle handle) const {
    return handlePoint(m_canvas->transform().toView(box), handle);
}

void TestBoxCanvas::everyHandleCanBeGrabbed_data() {
    QTest::addColumn<int>("handle");
    QTest::addColumn<int>("which");
    for (int which = 0; which < 2; ++which)
        for (int i = 0; i < static_cast<int>(Handle::none); ++i)
            QTest::addRow("box %d handle %d", which, i) << i << which;
}

void TestBoxCanvas::everyHandleCanBeGrabbed() {
    QFETCH(int, handle);
    QFETCH(int, which);
    const auto grabbed = static_cast<Handle>(handle);
    const auto box_of = static_cast<Which>(which);
    Scene before = m_model->scene();
    const Box<> box = boxOf(before, box_of);
    const QPointF from =
        pixel(box, grabbed) + (grabbed == Handle::body ? QPointF(30, 30) : QPointF(0, 0));
    drag(from, from + QPointF(20, 10));
    Scene after = m_model->scene();
    const Box<> got = boxOf(after, box_of);
    const HandleSides s = handleSides(grabbed);
    const bool moves = s.x == 0 && s.y == 0;
    const Box<> expected = boxFromEdges(box.left() + (s.x < 0 || moves ? 0.2 : 0.0),
                                        box.top() + (s.y < 0 || moves ? 0.1 : 0.0),
                                        box.right() + (s.x > 0 || moves ? 0.2 : 0.0),
                                        box.bottom() + (s.y > 0 || moves ? 0.1 : 0.0));
    QVERIFY(close(got.left(), expected.left()) && close(got.right(), expected.right()));
    QVERIFY(close(got.top(), expected.top()) && close(got.bottom(), expected.bottom()));
    QCOMPARE(m_canvas->selectedBox(), box_of);
    QCOMPARE(m_model->undoStack().count(), 1);
    boxOf(after, box_of) = box;
    QVERIFY(after == before);  // the other box stayed
}

void TestBoxCanvas::handlesKeepTwelvePixelsAtAnyZoom() {
    for (const double span : {0.05, 8.0, 400.0, 1e5}) {
        const SceneTransform transform({pred().cx, pred().cy, span}, QSizeF(800, 800));
        const QRectF frame = handleFrame(transform.toView(pred()));
        for (int i = 0; i <= static_cast<int>(Handle::body); ++i) {
            const auto handle = static_cast<Handle>(i);
            const QPointF at = handlePoint(frame, handle);
            for (const QPointF off : {QPointF(-6, -6), QPointF(6, 6), QPointF(6, -6)}) {
                const Box<> away{1e9, 1e9, 1.0, 1.0};
                const Grip grip = gripAt(at + off, transform, pred(), away, nullptr);
                QCOMPARE(grip.which, Which::pred);
                QCOMPARE(grip.handle, handle == Handle::body ? Handle::center : handle);
            }
        }
    }
}

void TestBoxCanvas::aDragStartsAfterFourPixels() {
    const QPointF from = pixel(pred(), Handle::right);
    drag(from, from + QPointF(3, 0));
    QCOMPARE(m_model->undoStack().count(), 0);
    drag(from, from + QPointF(5, 0));
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestBoxCanvas::oneDragIsOneUndoStep() {
    const Document before = m_model->document();
    const QPointF from = pixel(pred(), Handle::center);
    drag(from, from + QPointF(120, -60));
    QVERIFY(m_model->document() != before);
    QCOMPARE(m_model->undoStack().count(), 1);
    m_model->undo();
    QVERIFY(m_model->document() == before);
}

void TestBoxCanvas::escapeRestores() {
    const Document before = m_model->document();
    const QPointF from = pixel(pred(), Handle::bottom_right);
    send(*m_canvas, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(*m_canvas, QEvent::MouseMove, from + QPointF(50, 50), Qt::NoButton, Qt::LeftButton);
    QVERIFY(m_model->document() != before);
    QVERIFY(takesFromShortcuts(Qt::Key_Escape) && takesFromShortcuts(Qt::Key_Enter));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(!takesFromShortcuts(Qt::Key_Escape) && !takesFromShortcuts(Qt::Key_Enter));
    QVERIFY(m_model->document() == before);
    send(*m_canvas, QEvent::MouseMove, from + QPointF(90, 90), Qt::NoButton, Qt::LeftButton);
    send(*m_canvas, QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
    QVERIFY(m_model->document() == before);
    QCOMPARE(m_model->undoStack().count(), 0);
}

void TestBoxCanvas::crossingTheOppositeSideFlips() {
    const Box<> box = pred();
    const QPointF from = pixel(box, Handle::left);
    drag(from, from + QPointF(300, 0));  // three units: one beyond the right edge
    QVERIFY(close(pred().left(), box.right()));
    QVERIFY(close(pred().right(), box.right() + 1.0));
    QVERIFY(pred().w > 0.0);
}

void TestBoxCanvas::shiftKeepsTheAspectRatio() {
    const Box<> box = pred();
    const QPointF from = pixel(box, Handle::bottom_right);
    drag(from, from + QPointF(100, 0), Qt::ShiftModifier);
    QVERIFY(close(pred().w, 3.0) && close(pred().h, 1.5));
    QVERIFY(close(pred().left(), box.left()) && close(pred().top(), box.top()));
    // Also beyond the opposite corner.
    const QPointF corner = pixel(pred(), Handle::bottom_right);
    drag(corner, pixel(box, Handle::top_left) - QPointF(100, 50), Qt::ShiftModifier);
    QVERIFY(close(pred().right(), box.left()) && close(pred().bottom(), box.top()));
    QVERIFY(close(pred().w, 2.0 * pred().h));
}

void TestBoxCanvas::altResizesAboutTheCentre() {
    const Box<> box = pred();
    const QPointF from = pixel(box, Handle::top_left);
    drag(from, from + QPointF(-50, -20), Qt::AltModifier);
    QVERIFY(close(pred().cx, box.cx) && close(pred().cy, box.cy));
    QVERIFY(close(pred().w, 3.0) && close(pred().h, 1.4));
}

void TestBoxCanvas::controlSnapsToTheGrid() {
    const double step = gridSteps(m_canvas->transform().scale()).minor;
    const QPointF from = pixel(pred(), Handle::right);
    drag(from, from + QPointF(33, 0), Qt::ControlModifier);
    const double lines = pred().right() / step;
    QVERIFY(close(lines, std::round(lines)));
}

void TestBoxCanvas::shiftLocksAnAxisWhileMoving() {
    const Box<> box = pred();
    const QPointF from = pixel(box, Handle::center);
    drag(from, from + QPointF(70, 30), Qt::ShiftModifier);
    QVERIFY(close(pred().cx, box.cx + 0.7));
    QCOMPARE(pred().cy, box.cy);
}

void TestBoxCanvas::zeroSizeCanBeReached() {
    const QPointF from = pixel(pred(), Handle::right);
    drag(from, from + QPointF(-200, 0));
    QVERIFY(close(pred().w, 0.0));
    QVERIFY(pred().w >= 0.0);
}

void TestBoxCanvas::freeDragsGiveShortNumbers() {
    m_model->cameras().setShared(Camera{0.1, 0.2, 8.3});  // 96.38... pixels per unit
    QPointF from = pixel(pred(), Handle::center);
    drag(from, from + QPointF(37, -53));
    const auto digits = [](double x) {
        return QByteArray::number(x, 'g', QLocale::FloatingPointShortest).size();
    };
    QVERIFY(digits(pred().cx) <= 5 && digits(pred().cy) <= 5);
    from = pixel(pred(), Handle::bottom_right);
    drag(from, from + QPointF(41, 29));
    QVERIFY(digits(pred().w) <= 5 && digits(pred().h) <= 5 && digits(pred().cx) <= 6);
}

void TestBoxCanvas::theAlphaHandleSlidesOnTheLine() {
    m_model->apply(QStringLiteral("v"), [](Document& d) {
        d.run().loss = *Loss::parse("interp_iou:alpha=0.5");
        d.explorer.view.canvas.interpolated = true;
    });
    const SceneTransform transform = m_canvas->transform();
    const auto at = alphaHandlePoint(snapshotOf(*m_model), transform);
    QVERIFY(at.has_value());
    const Scene& scene = m_model->scene();
    const QPointF goal = QLineF(transform.toView(scene.pred.cx, scene.pred.cy),
                                transform.toView(scene.target.cx, scene.target.cy))
                             .pointAt(0.8);
    drag(*at, goal);
    QVERIFY(close(m_model->shownAlpha(), 0.8));
    QCOMPARE(m_model->undoStack().count(), 2);
}

void TestBoxCanvas::wheelZoomsAtThePointer() {
    const QPointF at(600, 200);
    const QPointF fixed = m_canvas->transform().toScene(at);
    QWheelEvent event(at, m_canvas->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_canvas.get(), &event);
    QVERIFY(m_canvas->camera().span < 8.0);
    const QPointF now = m_canvas->transform().toScene(at);
    QVERIFY(close(now.x(), fixed.x()) && close(now.y(), fixed.y()));
    QCOMPARE(m_model->undoStack().count(), 0);
}

void TestBoxCanvas::emptyGroundPans() {
    drag({60, 700}, {160, 650});
    QVERIFY(close(m_canvas->camera().cx, -1.0) && close(m_canvas->camera().cy, 0.5));
    QCOMPARE(m_model->undoStack().count(), 0);
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, {60, 700});
    QVERIFY(!m_model->cameras().shared().has_value());
}

void TestBoxCanvas::middleButtonAndSpacePan() {
    const QPointF from = pixel(pred(), Handle::center);
    send(*m_canvas, QEvent::MouseButtonPress, from, Qt::MiddleButton, Qt::MiddleButton);
    send(*m_canvas, QEvent::MouseMove, from + QPointF(100, 0), Qt::NoButton, Qt::MiddleButton);
    send(*m_canvas, QEvent::MouseButtonRelease, from, Qt::MiddleButton, Qt::NoButton);
    QVERIFY(close(m_canvas->camera().cx, -1.0));
    QSignalSpy tapped(m_canvas.get(), &BoxCanvas::spaceTapped);
    QTest::keyPress(m_canvas.get(), Qt::Key_Space);
    drag(from, from + QPointF(0, 100));
    QTest::keyRelease(m_canvas.get(), Qt::Key_Space);
    QVERIFY(close(m_canvas->camera().cy, -1.0));
    QCOMPARE(tapped.count(), 0);
    QTest::keyClick(m_canvas.get(), Qt::Key_Space);
    QCOMPARE(tapped.count(), 1);
    QCOMPARE(m_model->undoStack().count(), 0);
    // Without it the box is taken again.
    const Camera camera = m_canvas->camera();
    const QPointF box = pixel(pred(), Handle::center);
    drag(box, box + QPointF(0, 40));
    QCOMPARE(m_model->undoStack().count(), 1);
    QVERIFY(m_canvas->camera() == camera);
}

void TestBoxCanvas::keysNudge() {
    const Box<> box = pred();
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QVERIFY(close(pred().cx, box.cx + 0.01));
    QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(close(pred().cy, box.cy + 0.1));
    QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(close(pred().cx, box.cx + 0.009));
    QCOMPARE(m_model->undoStack().count(), 1);
}

void TestBoxCanvas::digitsTakeOneHandle() {
    const Box<> box = pred();
    QTest::keyClick(m_canvas.get(), Qt::Key_4);
    QCOMPARE(m_canvas->selectedHandle(), Handle::right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(close(pred().right(), box.right() + 0.1));
    QVERIFY(close(pred().left(), box.left()));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(m_canvas->selectedHandle(), Handle::none);
}

void TestBoxCanvas::tabGoesThroughBoxesAndEdgesThenLeaves() {
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    QCOMPARE(m_canvas->selectedHandle(), Handle::left);
    for (int i = 0; i < 4; ++i) QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    QCOMPARE(m_canvas->selectedBox(), Which::target);
    QCOMPARE(m_canvas->selectedHandle(), Handle::none);
    QTest::keyClick(m_canvas.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_canvas->selectedBox(), Which::pred);
    QCOMPARE(m_canvas->selectedHandle(), Handle::bottom);
}

void TestBoxCanvas::draggingAtAStepMovesTheBoxOnScreen() {
    m_model->clock().setPlayhead(60);
    const Box<> shown = m_model->displayedBox();
    const QPointF from = pixel(shown, Handle::center);
    drag(from, from + QPointF(0, 50));
    QVERIFY(std::abs(pred().cy - (shown.cy + 0.5)) <= 0.01);  // to the pixel
    QVERIFY(close(pred().cx, shown.cx));
    QCOMPARE(m_model->clock().playhead(), 0);
}

void TestBoxCanvas::theGhostIsDrawn() {
    const QImage before = m_canvas->grab().toImage();
    m_model->hover().setBox(Box<>{0.0, 3.0, 1.0, 1.0});
    QVERIFY(m_canvas->grab().toImage() != before);
    m_model->hover().setBox({});
    QCOMPARE(m_canvas->grab().toImage(), before);
}

void TestBoxCanvas::theBoxUnderTheHandShowsItsHandles() {
    const QPointF target = pixel(m_model->scene().target, Handle::center);
    send(*m_canvas, QEvent::MouseButtonPress, target, Qt::LeftButton, Qt::LeftButton);
    send(*m_canvas, QEvent::MouseButtonRelease, target, Qt::LeftButton, Qt::NoButton);
    const auto corner = [&](QPointF hand) {
        send(*m_canvas, QEvent::MouseMove, hand, Qt::NoButton, Qt::NoButton);
        return m_canvas->grab().toImage().pixelColor(pixel(pred(), Handle::top_left).toPoint());
    };
    const QColor outline = corner({780.0, 30.0});
    QVERIFY(corner(pixel(pred(), Handle::center)) != outline);
    QCOMPARE(corner(target), outline);
}

void TestBoxCanvas::aFittedViewLeavesTheNumbersFree_data() {
    QTest::addColumn<QSize>("view");
    QTest::addColumn<double>("aspect");
    for (const QSize view : {QSize(455, 545), QSize(900, 500), QSize(1200, 900)})
        for (const double aspect : {0.3, 1.0, 3.0})
            QTest::addRow("%dx%d, boxes %g:1", view.width(), view.height(), aspect)
                << view << aspect;
}
void TestBoxCanvas::aFittedViewLeavesTheNumbersFree() {
    QFETCH(QSize, view);
    QFETCH(double, aspect);
    m_canvas->resize(view);
    // From one corner of what they share to the other.
    m_model->apply(QStringLiteral("boxes"), [&](Document& d) {
        d.explorer.scene.target = {0.0, 0.0, aspect, 1.0};
        d.explorer.scene.pred = {0.8 * aspect, 0.8, aspect, 1.0};
    });
    m_model->runs().wait();
    m_canvas->fit();
    const QRectF numbers = SceneCard(snapshotOf(*m_model), QSizeF(view)).rect();
    for (const Box<>& shown : {m_model->scene().target, m_model->scene().pred}) {
        const QRectF box = m_canvas->transform().toView(shown);
        QVERIFY(QRectF({}, QSizeF(view)).contains(box));
        QVERIFY(!numbers.intersects(box));
        QVERIFY(std::max(box.width() / view.width(), box.height() / view.height()) > 0.2);
    }
}

void TestBoxCanvas::namesGiveWayToWordsThatStay() {
    SceneTexts texts;
    texts.view = {460.0, 400.0};
    texts.boxes = {QRectF(130.0, 130.0, 240.0, 220.0), QRectF(110.0, 130.0, 240.0, 220.0)};
    texts.names = {QSizeF(80.0, 18.0), QSizeF(95.0, 18.0)};
    const ScenePlacement alone = placeTexts(texts);
    for (std::size_t which = 0; which < 2; ++which) {
        texts.note = nameRect(texts, which, alone.names[which]);
        for (const ScenePlacement* before : {static_cast<const ScenePlacement*>(nullptr), &alone}) {
            const ScenePlacement placed = placeTexts(texts, before);
            for (std::size_t i = 0; i < 2; ++i)
                QVERIFY(!texts.note.intersects(nameRect(texts, i, placed.names[i])));
        }
    }
}

void TestBoxCanvas::boxesInLargeCellsHaveNames() {
    m_model->apply(QStringLiteral("two"), [](Document& d) {
        d.explorer.lanes.push_back(d.explorer.lanes.front());
        d.explorer.lanes.back().style = 1;
    });
    m_model->runs().wait();
    m_canvas->setLane(0);
    // Of the ground truth's colour, away from its lines.
    const auto named = [this](QSize size) {
        m_canvas->resize(size);
        const QImage picture = m_canvas->grab().toImage();
        const QRectF box = m_canvas->transform().toView(m_model->scene().target);
        const QRectF lines = box.adjusted(-4.0, -4.0, 4.0, 4.0);
        const QColor target = themeOf(*m_canvas).target;
        const auto alike = [&](const QColor& c) {
            return std::abs(c.red() - target.red()) < 60 &&
                   std::abs(c.green() - target.green()) < 60 &&
                   std::abs(c.blue() - target.blue()) < 60;
        };
        int pixels = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                pixels += !lines.contains(x, y) && alike(picture.pixelColor(x, y));
        return pixels > 20;
    };
    QVERIFY(named({230, 400}));
    QVERIFY(!named({190, 400}));
}

IOU_QT_TEST(TestBoxCanvas)
#include "tst_box_canvas.moc"
