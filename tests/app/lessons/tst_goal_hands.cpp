// SPDX-License-Identifier: GPL-3.0-or-later
// Every goal of every lesson is met with the mouse, in the window and presented, on a screen of
// 1280x720; goal_hands_long_test.sh has other screens (IOUSCOPE_TEST_SCREEN=1920x1080@2).
#include "app/lessons/deck.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "tests/app/lessons/hands.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/assign/assign_view.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/detector/detector_centre.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/intervals/interval_centre.hpp"
#include "widgets/lessons/deck_strip.hpp"
#include "widgets/lessons/goal_meter.hpp"
#include "widgets/masks/mask_centre.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/occlusion/occlusion_centre.hpp"
#include "widgets/occlusion/occlusion_picture.hpp"
#include "widgets/rotated/rotated_canvas.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/torus/torus_centre.hpp"

#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTableView>

using namespace iou;

class TestGoalHands : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(QGuiApplication::primaryScreen()->availableSize()); }
    void cleanup() { m_window.reset(); }
    void aHandMeetsTheGoal_data();
    void aHandMeetsTheGoal();

private:
    LessonRunner& lessons() { return m_window->lessons(); }
    BoxCanvas& canvas() { return m_window->canvas(); }
    void lookAt(const std::vector<Box<>>& boxes);
    void dragFrom(QWidget& widget, QPointF from, QPointF to);
    void dragFrom(QPointF from, QPointF to) { dragFrom(canvas(), from, to); }
    void moveInFrame(const Box<>& from, const Box<>& to);
    void chooseMethod(suppress::Method method);
    template <class Centre>
    Centre& middle();
    void moveInterval(const IntervalLab& from, const IntervalLab& to);
    void paintMask(const MaskLab& wanted);
    void reachBeyond(const OcclusionLab& from, const OcclusionLab& to);
    void moveRegion(const TorusLab& from, const TorusLab& to);
    void solveShapes(const Document& from, const Document& to);
    void slideDetector(const DetectorLab& from, const DetectorLab& to);
    void turnBox(const RotatedBox<>& from, const RotatedBox<>& to);
    void moveBox(Which which, const Box<>& to);
    void slideAlpha(double alpha);
    void chooseRow(const Scene& wanted);
    void solveByHand(const LessonStep& step);
    QPointF m_slip;  ///< a hand misses by this, in pixels
};

void TestGoalHands::lookAt(const std::vector<Box<>>& boxes) {
    const QRectF view = QRectF(canvas().rect()).adjusted(24, 24, -24, -24);
    const auto seen = [&] {
        return std::ranges::all_of(
            boxes, [&](const Box<>& b) { return view.contains(canvas().transform().toView(b)); });
    };
    for (int i = 0; i < 40 && !seen(); ++i) turnWheel(canvas());
    QVERIFY(seen());
}

void TestGoalHands::dragFrom(QWidget& widget, QPointF from, QPointF to) {
    constexpr int moves = 8;
    from = onAPixel(widget, from);
    to = onAPixel(widget, to + m_slip);
    mouse::move(widget, from);
    mouse::press(widget, from);
    for (int i = 1; i <= moves; ++i)
        mouse::move(widget, onAPixel(widget, from + (to - from) * i / moves));
    mouse::release(widget, to);
    QCoreApplication::processEvents();
}

void TestGoalHands::moveBox(Which which, const Box<>& to) {
    const auto now = [&] {
        return which == Which::pred ? model().scene().pred : model().scene().target;
    };
    if (now() == to) return;
    lookAt({now(), to, model().scene().pred, model().scene().target});
    const auto at = [&](double x, double y) { return canvas().transform().toView(x, y); };
    if (now().w == to.w && now().h == to.h)
        return dragFrom(at(now().cx, now().cy), at(to.cx, to.cy));
    // By two corners.
    dragFrom(at(now().right(), now().bottom()), at(to.right(), to.bottom()));
    if (std::hypot(now().left() - to.left(), now().top() - to.top()) > 1e-3)
        dragFrom(at(now().left(), now().top()), at(to.left(), to.top()));
}

/// A box of a lab, by its middle or, where its size changes, by two corners.
void TestGoalHands::moveInFrame(const Box<>& from, const Box<>& to) {
    auto* frame = m_window->panels().middle()->findChild<FrameCanvas*>();
    QVERIFY(frame && frame->isVisible());
    if (m_window->panels().middle()->objectName() == QStringLiteral("assign_centre")) {
        // What it says below the picture takes room from it.
        sharedOf<AssignView>(model().history()).settle();
        QCoreApplication::processEvents();
    }
    const SceneTransform t = frame->transform();
    if (from.w == to.w && from.h == to.h)
        return dragFrom(*frame, t.toView(from.cx, from.cy), t.toView(to.cx, to.cy));
    // By two corners, of the box that is chosen.
    QTest::mouseClick(frame, Qt::LeftButton, {}, t.toView(from.cx, from.cy).toPoint());
    dragFrom(*frame, t.toView(from.right(), from.bottom()), t.toView(to.right(), to.bottom()));
    dragFrom(*frame, t.toView(from.left(), from.top()), t.toView(to.left(), to.top()));
}

/// How often an edge is hidden, by the handle of the slider in the middle, and then Start.
void TestGoalHands::slideDetector(const DetectorLab& from, const DetectorLab& to) {
    if (from.recipe.occ == to.recipe.occ) return;
    constexpr double reach = 0.4;  // of the slider
    QSlider& slider = middle<DetectorCentre>().hiddenEdges().slider();
    QVERIFY(slider.isVisible());
    const auto placeOf = [&](int value) {
        QStyleOptionSlider option;
        option.initFrom(&slider);
        option.orientation = Qt::Horizontal;
        option.minimum = slider.minimum();
        option.maximum = slider.maximum();
        option.sliderPosition = option.sliderValue = value;
        return QRectF(slider.style()->subControlRect(QStyle::CC_Slider, &option,
                                                     QStyle::SC_SliderHandle, &slider))
            .center();
    };
    const int wanted = static_cast<int>(std::lround(to.recipe.occ / reach * slider.maximum()));
    dragFrom(slider, placeOf(slider.value()), placeOf(wanted));
    QPushButton& start = middle<DetectorCentre>().startButton();
    QTest::mouseClick(&start, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!sharedOf<DetectorView>(m_window->model().history()).training(),
                             30000);
}

/// The prediction of the lab of rotated boxes, by its knob.
void TestGoalHands::turnBox(const RotatedBox<>& from, const RotatedBox<>& to) {
    auto* scene = m_window->panels().middle()->findChild<RotatedCanvas*>();
    QVERIFY(scene && scene->isVisible());
    const SceneTransform t = scene->transform();
    const QPointF knob = turningKnob(handleFrame(rotatedRect(from, t)));
    RotatedBox<> turned = from;
    turned.a = to.a;
    dragFrom(*scene, rotatedFrame(from, t).map(knob), rotatedFrame(turned, t).map(knob));
}

/// In the list of the suppression lab's methods, or in their table where that is shown.
void TestGoalHands::chooseMethod(suppress::Method method) {
    QTableView* table = nullptr;
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->isVisible() &&
            widget->accessibleName() == QStringLiteral("Methods side by side"))
            table = qobject_cast<QTableView*>(widget);
    if (!table || table->visibleRegion().isEmpty()) {  // behind a tab
        for (QComboBox* combo : panel("suppress_rule").findChildren<QComboBox*>())
            if (combo->count() == static_cast<int>(suppress::methods().size()))
                return choose(combo, static_cast<int>(method));
        QFAIL("no list of methods");
    }
    const QModelIndex row = table->model()->index(static_cast<int>(method), 0);
    table->scrollTo(row);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(row).center());
}

template <class Centre>
Centre& TestGoalHands::middle() {
    return *dynamic_cast<Centre*>(m_window->panels().middle());
}

void TestGoalHands::moveInterval(const IntervalLab& from, const IntervalLab& to) {
    auto& line = middle<IntervalCentre>();
    dragFrom(line, line.placeOf(false, from.pred.c), line.placeOf(false, to.pred.c));
}

/// Row by row, with the brush as it is at first.
void TestGoalHands::paintMask(const MaskLab& wanted) {
    auto& painter = middle<MaskCentre>();
    const auto inside = [&](int x, int y) {
        return wanted.pred[static_cast<std::size_t>(y * wanted.side + x)] > 128;
    };
    for (int y = 0; y < wanted.side; y += 3) {
        int first = -1, last = -1;
        for (int x = 0; x < wanted.side; ++x)
            if (inside(x, y)) {
                first = first < 0 ? x : first;
                last = x;
            }
        if (last > first + 4)
            dragFrom(painter, painter.placeOf(MaskSquare::pred, first + 2.0, y + 0.5),
                     painter.placeOf(MaskSquare::pred, last - 1.0, y + 0.5));
    }
}

void TestGoalHands::reachBeyond(const OcclusionLab& from, const OcclusionLab& to) {
    auto& centre = middle<OcclusionCentre>();
    const QRectF truth = OcclusionPlaces(QSizeF(centre.size())).rect(occluded_truth);
    const QPointF handle = centre.handle(true);
    dragFrom(centre, handle,
             handle + QPointF(0.0, (to.extension - from.extension) * truth.height()));
}

void TestGoalHands::moveRegion(const TorusLab& from, const TorusLab& to) {
    auto& centre = middle<TorusCentre>();
    // By the middle of its corners.
    const auto& a = from.pred;
    double phi = 0.0, psi = 0.0;
    for (const auto& corner : a) {
        phi += corner.phi / static_cast<double>(a.size());
        psi += corner.psi / static_cast<double>(a.size());
    }
    dragFrom(centre, centre.placeOf({phi, psi}),
             centre.placeOf({phi + to.pred[0].phi - a[0].phi, psi + to.pred[0].psi - a[0].psi}));
}

void TestGoalHands::solveShapes(const Document& from, const Document& to) {
    if (from.lab<IntervalLab>().pred != to.lab<IntervalLab>().pred)
        moveInterval(from.lab<IntervalLab>(), to.lab<IntervalLab>());
    if (from.lab<MaskLab>().pred != to.lab<MaskLab>().pred) paintMask(to.lab<MaskLab>());
    if (from.lab<OcclusionLab>() != to.lab<OcclusionLab>())
        reachBeyond(from.lab<OcclusionLab>(), to.lab<OcclusionLab>());
    if (from.lab<TorusLab>().pred != to.lab<TorusLab>().pred)
        moveRegion(from.lab<TorusLab>(), to.lab<TorusLab>());
}

void TestGoalHands::slideAlpha(double alpha) {
    const Scene& scene = model().scene();
    const auto along = [&](double a) {
        return canvas().transform().toView(scene.pred.cx + (scene.target.cx - scene.pred.cx) * a,
                                           scene.pred.cy + (scene.target.cy - scene.pred.cy) * a);
    };
    dragFrom(along(model().shownAlpha()), along(alpha));
}

/// A click on the row of a pair.
void TestGoalHands::chooseRow(const Scene& wanted) {
    auto& list = sharedOf<PairList>(model().history());
    list.wait();
    auto& data = m_window->panels().content<DataPanel>();
    QTableView& table = *data.table();
    QTRY_VERIFY(table.isVisible() && table.model()->rowCount() > 0);
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const auto& pair =
            list.table()->rows[static_cast<std::size_t>(list.view()->rows[std::size_t(row)])];
        if (pair.pred != wanted.pred || pair.target != wanted.target) continue;
        const QModelIndex index = table.model()->index(row, 0);
        table.scrollTo(index);
        return QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                                 table.visualRect(index).center());
    }
    QFAIL("no such row");
}

void TestGoalHands::solveByHand(const LessonStep& step) {
    const Explorer& from = step.session.document.explorer;
    const Explorer& to = step.solution.document.explorer;
    const Deck* deck = m_window->presentation().deck();
    if (to.run().loss.id() != from.run().loss.id()) {
        QWidget* where = deck ? static_cast<QWidget*>(&deck->strip()) : &panel("loss");
        auto* chooser = where->findChild<LossChooser*>();
        choose(chooser, chooser->rowOf(to.run().loss.entry()));
    } else if (to.run().loss != from.run().loss) {
        slideAlpha(to.run().loss.parameter(0));
    }
    if (to.run().form != from.run().form) {
        QWidget* where = deck ? deck->strip().control("form") : panel("run").widget();
        QList<QComboBox*> combos = where->findChildren<QComboBox*>();
        if (auto* own = qobject_cast<QComboBox*>(where)) combos << own;
        const int form = static_cast<int>(to.run().form);
        for (QComboBox* combo : combos)
            if (combo->findData(form) >= 0 && combo->count() == box_form_count)
                choose(combo, combo->findData(form));
    }
    const auto& found = step.session.document.lab<ApLab>().detections;
    const auto& wanted = step.solution.document.lab<ApLab>().detections;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (i < found.size() && found[i].box != wanted[i].box)
            moveInFrame(found[i].box, wanted[i].box);
    const auto& truths = step.session.document.lab<AssignLab>().truths;
    const auto& placed = step.solution.document.lab<AssignLab>().truths;
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (i < truths.size() && truths[i] != placed[i]) moveInFrame(truths[i], placed[i]);
    const auto method = step.solution.document.lab<SuppressLab>().rule.method;
    if (method != step.session.document.lab<SuppressLab>().rule.method) chooseMethod(method);
    solveShapes(step.session.document, step.solution.document);
    const RotatedBox<>& lying = step.session.document.lab<RotatedLab>().pred;
    const RotatedBox<>& turned = step.solution.document.lab<RotatedLab>().pred;
    if (lying.a != turned.a) turnBox(lying, turned);
    slideDetector(step.session.document.lab<DetectorLab>(),
                  step.solution.document.lab<DetectorLab>());
    if (step.pairs && to.scene != from.scene) return chooseRow(to.scene);
    moveBox(Which::pred, to.scene.pred);
    moveBox(Which::target, to.scene.target);
}

void TestGoalHands::aHandMeetsTheGoal_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("presented");
    int goals = 0;
    for (const LessonEntry& entry : builtInLessons()) {
        const auto lesson = findLesson(entry.id);
        QVERIFY(lesson);
        for (int i = 0; i < static_cast<int>(lesson->steps.size()); ++i) {
            if (!lesson->steps[static_cast<std::size_t>(i)].goal) continue;
            ++goals;
            for (const bool presented : {false, true})
                QTest::addRow("%s %d %s", qPrintable(entry.id), i + 1,
                              presented ? "presented" : "window")
                    << entry.id << i << presented;
        }
    }
    QVERIFY(goals >= 14);
}

void TestGoalHands::aHandMeetsTheGoal() {
    QFETCH(QString, id);
    QFETCH(int, step);
    QFETCH(bool, presented);
    lessons().start(findLesson(id));
    if (presented) m_window->presentation().enter();
    // A hand that slips is tried in the window alone.
    const QList<QPointF> slips =
        presented ? QList<QPointF>{{0, 0}} : QList<QPointF>{{0, 0}, {1, 1}, {-1, 1}};
    for (const QPointF slip : slips) {
        m_slip = slip;
        lessons().goTo(step);
        model().runs().wait();
        QTest::qWait(20);  // layouts
        canvas().fit();
        QVERIFY(!lessons().goalMet());
        solveByHand(*lessons().current());
        if (QTest::currentTestFailed()) return;
        model().runs().wait();
        const bool met = lessons().goalMet();
        QStringList open;
        for (const GoalMeter& meter : lessons().meters())
            if (!meter.met) open << meterText(meter);
        const Box<>& at = model().scene().pred;
        QVERIFY2(met, qPrintable(QStringLiteral("%1: %2 (at %3 %4 %5 %6, %7 px per unit, slip %8)")
                                     .arg(text(lessons().current()->goal->text()),
                                          open.join(QStringLiteral("; ")))
                                     .arg(at.cx)
                                     .arg(at.cy)
                                     .arg(at.w)
                                     .arg(at.h)
                                     .arg(canvas().transform().scale())
                                     .arg(slip.x())));
    }
}

static int runHands(int argc, char** argv) {
    const QTemporaryDir folder;
    const QString wanted = qEnvironmentVariable("IOUSCOPE_TEST_SCREEN", QStringLiteral("1280x720"));
    const QStringList parts = wanted.split(u'@');
    const QStringList size = parts[0].split(u'x');
    offerScreens(folder, {QRect(0, 0, size.value(0).toInt(), size.value(1).toInt())},
                 parts.value(1, QStringLiteral("1")).toDouble());
    const QApplication application(argc, argv);
    QApplication::setDoubleClickInterval(25);  // lists refuse a choice for as long
    TestGoalHands test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runHands)

#include "tst_goal_hands.moc"
