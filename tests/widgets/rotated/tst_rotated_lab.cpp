// SPDX-License-Identifier: GPL-3.0-or-later
// The lab of rotated boxes as one sees it: scene, numbers, table, surface and run follow the hand.
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/rotated/rotated_centre.hpp"
#include "widgets/rotated/rotated_descent.hpp"
#include "widgets/rotated/rotated_pair.hpp"
#include "widgets/rotated/rotated_plots.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <qcustomplot.h>
#include <qmath.h>

#include <memory>
#include <numbers>

using namespace iou;

class TestRotatedLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theKnobTurnsAndSnapsAndIsOneStepOfUndo();
    void handlesResizeAlongTheBox();
    void bodiesMoveAndEscapeRestores();
    void keysTurnAndNudge();
    void notationsWriteTheSameBox();
    void aTypedAngleTurnsTheBox();
    void theTableChoosesTheLoss();
    void namesAndHeadingsAreWholeInANarrowTable();
    void noNumberLosesItsEnd();
    void parametersBelongToTheirLoss();
    void theRunIsScrubbedAndPlayed();
    void aRunThatPlaysGoesOnUnderOtherAxesAndNumbers();
    void aDragFromALaterStepStartsThere();
    void theSurfaceFollowsItsAxes();
    void aPressOnTheSurfacePutsTheBoxThere();
    void thePictureShowsArrowsAndBoxes();

private:
    const RotatedLab& lab() const { return m_history->document().lab<RotatedLab>(); }
    void edit(const std::function<void(RotatedLab&)>& change) {
        m_history->apply(QStringLiteral("edit"), [&](Document& d) { change(d.lab<RotatedLab>()); });
    }
    QPointF inView(const RotatedBox<>& box, QPointF share) {
        const SceneTransform t = m_centre->canvas().transform();
        const QRectF rect = rotatedRect(box, t);
        return rotatedFrame(box, t).map(
            QPointF(share.x() * rect.width(), share.y() * rect.height()));
    }
    QPointF knobOf(const RotatedBox<>& box) {
        const SceneTransform t = m_centre->canvas().transform();
        return rotatedFrame(box, t).map(turningKnob(handleFrame(rotatedRect(box, t))));
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}, bool leave = true) {
        RotatedCanvas& canvas = m_centre->canvas();
        mouse::move(canvas, from, modifiers);
        mouse::press(canvas, from);
        mouse::move(canvas, (from + to) * 0.5, modifiers);
        mouse::move(canvas, to, modifiers);
        if (leave) mouse::release(canvas, to);
    }
    QImage picture() {
        QImage image(480, 360, QImage::Format_RGB32);
        QPainter painter(&image);
        m_centre->settle();
        m_centre->paintPicture(painter, QSizeF(image.size()), Theme::light());
        return image;
    }

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    RotatedCentre* m_centre = nullptr;
    RotatedPair* m_pair = nullptr;
    RotatedDescent* m_descent = nullptr;
    RotatedSurfacePlot* m_surface = nullptr;
    RotatedCurves* m_curves = nullptr;
    QTableView* m_table = nullptr;
};

void TestRotatedLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1300, 760);
    m_centre = new RotatedCentre(*m_history, m_window.get());
    m_centre->setGeometry(260, 0, 620, 500);
    m_pair = new RotatedPair(*m_history, m_window.get());
    m_pair->setGeometry(0, 0, 260, 330);
    m_descent = new RotatedDescent(*m_history, m_window.get());
    m_descent->setGeometry(0, 330, 260, 420);
    m_surface = new RotatedSurfacePlot(*m_history, m_window.get());
    m_surface->setGeometry(880, 0, 420, 360);
    m_table = qobject_cast<QTableView*>(makeRotatedLosses(*m_history, m_window.get()));
    m_table->setGeometry(880, 360, 420, 200);
    m_curves = new RotatedCurves(*m_history, m_window.get());
    m_curves->setGeometry(880, 560, 420, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestRotatedLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestRotatedLab::theKnobTurnsAndSnapsAndIsOneStepOfUndo() {
    const RotatedBox<> start = lab().pred;
    const SceneTransform t = m_centre->canvas().transform();
    const QPointF center = t.toView(start.cx, start.cy), knob = knobOf(start);
    // A quarter of a turn and half a radian more, clockwise.
    QTransform turn;
    turn.translate(center.x(), center.y());
    turn.rotateRadians(0.5);
    turn.translate(-center.x(), -center.y());
    drag(knob, turn.map(knob));
    QVERIFY(std::abs(lab().pred.a - (start.a + 0.5)) < 1e-9);
    QCOMPARE(lab().pred.cx, start.cx);
    QCOMPARE(lab().pred.w, start.w);
    // Shift: by 15 degrees.
    drag(knobOf(lab().pred), turn.map(knobOf(lab().pred)), Qt::ShiftModifier);
    const double steps = lab().pred.a / (std::numbers::pi / 12.0);
    QVERIFY(std::abs(steps - std::round(steps)) < 1e-9);
    // Near the truth's direction it is the truth's.
    edit([](RotatedLab& l) { l.pred.a = l.target.a - 0.2; });
    QTransform back;
    const QPointF here = t.toView(lab().pred.cx, lab().pred.cy);
    back.translate(here.x(), here.y());
    back.rotateRadians(0.19);
    back.translate(-here.x(), -here.y());
    drag(knobOf(lab().pred), back.map(knobOf(lab().pred)));
    QVERIFY(std::abs(lab().pred.a - lab().target.a) < 1e-12);
    m_history->stack().undo();
    QVERIFY(std::abs(lab().pred.a - (lab().target.a - 0.2)) < 1e-12);
    QVERIFY(m_history->stack().redoText().contains(QStringLiteral("Turn")));
}

void TestRotatedLab::handlesResizeAlongTheBox() {
    const RotatedBox<> start = lab().pred;
    const double scale = m_centre->canvas().transform().scale();
    const QPointF right = inView(start, {0.5, 0.0});
    const QPointF along(std::cos(start.a), std::sin(start.a));
    drag(right, right + along * 40.0);
    QVERIFY(std::abs(lab().pred.w - (start.w + 40.0 / scale)) < 1e-9);
    QCOMPARE(lab().pred.h, start.h);
    // The left side stays where it was.
    const auto before = cornersOf(start), after = cornersOf(lab().pred);
    QVERIFY(std::abs(before[0][0] - after[0][0]) < 1e-9);
    QVERIFY(std::abs(before[3][1] - after[3][1]) < 1e-9);
    // Alt keeps the centre.
    const RotatedBox<> now = lab().pred;
    const QPointF bottom = inView(now, {0.0, 0.5});
    drag(bottom, bottom + QPointF(-along.y(), along.x()) * 10.0, Qt::AltModifier);
    QCOMPARE(lab().pred.cx, now.cx);
    QVERIFY(std::abs(lab().pred.h - (now.h + 20.0 / scale)) < 1e-9);
}

void TestRotatedLab::bodiesMoveAndEscapeRestores() {
    const RotatedBox<> start = lab().target;
    const double scale = m_centre->canvas().transform().scale();
    const QPointF at = inView(start, {0.4, 0.2});
    drag(at, at + QPointF(30.0, 20.0));
    QVERIFY(std::abs(lab().target.cx - (start.cx + 30.0 / scale)) < 1e-9);
    QVERIFY(std::abs(lab().target.cy - (start.cy + 20.0 / scale)) < 1e-9);
    const RotatedBox<> moved = lab().target;
    const QPointF again = inView(moved, {0.4, 0.2});
    m_centre->canvas().setFocus();
    drag(again, again + QPointF(-50.0, 0.0), {}, false);
    QVERIFY(lab().target != moved);
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Escape);
    QCOMPARE(lab().target, moved);
    mouse::release(m_centre->canvas(), again);
}

void TestRotatedLab::keysTurnAndNudge() {
    RotatedCanvas& canvas = m_centre->canvas();
    const RotatedBox<> pred = lab().pred, target = lab().target;
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(std::abs(lab().pred.a - pred.a - qDegreesToRadians(1.0)) < 1e-12);
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(std::abs(lab().pred.a - pred.a - qDegreesToRadians(16.0)) < 1e-12);
    m_history->stack().undo();  // both are one step
    QCOMPARE(lab().pred, pred);
    QTest::keyClick(&canvas, Qt::Key_Tab);
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(lab().target.cx, target.cx - 10.0);
    QCOMPARE(lab().pred, pred);
}

void TestRotatedLab::notationsWriteTheSameBox() {
    edit([](RotatedLab& l) { l.pred = {0.0, 0.0, 10.0, 20.0, qDegreesToRadians(30.0)}; });
    const auto field = [&](RotatedAxis axis) {
        return m_pair->field(RotatedWhich::pred, axis).value();
    };
    const RotatedBox<> before = lab().pred;
    const double expected[][3] = {
        {10.0, 20.0, 30.0}, {10.0, 20.0, 30.0}, {20.0, 10.0, -60.0}, {20.0, 10.0, 120.0}};
    for (int i = 0; i < 4; ++i) {
        m_pair->notation().setCurrentIndex(i);
        emit m_pair->notation().activated(i);
        QVERIFY(std::abs(field(RotatedAxis::w) - expected[i][0]) < 1e-9);
        QVERIFY(std::abs(field(RotatedAxis::h) - expected[i][1]) < 1e-9);
        QVERIFY2(std::abs(field(RotatedAxis::angle) - expected[i][2]) < 1e-3,
                 qPrintable(QString::number(i)));
        QCOMPARE(lab().pred, before);
    }
}

void TestRotatedLab::aTypedAngleTurnsTheBox() {
    m_pair->field(RotatedWhich::pred, RotatedAxis::angle).setValue(45.0);
    QVERIFY(std::abs(lab().pred.a - std::numbers::pi / 4.0) < 1e-12);
    m_pair->field(RotatedWhich::target, RotatedAxis::cx).setValue(12.0);
    QCOMPARE(lab().target.cx, 12.0);
    QVERIFY(m_pair->headline().startsWith(QStringLiteral("IoU 0")));
}

void TestRotatedLab::theTableChoosesTheLoss() {
    const auto cell = [&](int row, int column) {
        return m_table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 0), QStringLiteral("IoU"));
    QCOMPARE(cell(4, 0), QStringLiteral("KLD"));
    const QString iou_before = cell(0, 1), turning = cell(0, 6);
    QVERIFY(!turning.isEmpty());
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      m_table->visualRect(m_table->model()->index(4, 0)).center());
    QCOMPARE(QString::fromLatin1(lab().loss.info().id.data()), QStringLiteral("kld"));
    QCOMPARE(m_descent->loss().currentText(), QStringLiteral("KLD"));
    QVERIFY(m_descent->words().contains(QStringLiteral("2106.01883")));
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(cell(0, 1) != iou_before);
}

void TestRotatedLab::namesAndHeadingsAreWholeInANarrowTable() {
    const QHeaderView& heads = *m_table->horizontalHeader();
    const int last = heads.count() - 1;
    const QFontMetrics metrics(m_table->font());
    const int name = metrics.horizontalAdvance(m_table->model()->index(6, 0).data().toString()),
              head = heads.sectionSizeHint(last);
    QVERIFY(name > 0);
    m_table->resize(heads.count() * std::min(name, head) - 20, 240);  // less than alike for all
    QTRY_VERIFY(m_table->columnWidth(0) >= name);
    QTRY_VERIFY(m_table->columnWidth(last) >= head);
}

void TestRotatedLab::noNumberLosesItsEnd() {
    // Near the truth slopes are small, and their texts as long as texts of numbers become.
    edit([](RotatedLab& l) {
        l.pred = l.target;
        l.pred.cx += 0.3;
        l.pred.cy -= 0.05;
        l.pred.w += 0.1;
        l.pred.a += 3e-4;
    });
    const int margin = m_table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 4;
    const QFontMetrics metrics(m_table->font());
    int long_ones = 0;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        for (int column = 1; column < m_table->model()->columnCount(); ++column) {
            const QModelIndex cell = m_table->model()->index(row, column);
            const QString whole = cell.data().toString();
            const int room = m_table->columnWidth(column) - 2 * margin - 1;
            const QString shown =
                fittingNumber(whole, cell.data(Qt::EditRole).toDouble(), metrics, room);
            QVERIFY2(metrics.horizontalAdvance(shown) <= room, qPrintable(shown));
            long_ones += whole.size() > 7;
        }
    QVERIFY(long_ones > 3);
    // Nor does the last column take room from the others for its digits.
    edit([](RotatedLab& l) { l.pred.a = l.target.a + 1e-5; });
    QTest::qWait(20);
    const int last = m_table->model()->columnCount() - 1;
    QCOMPARE(m_table->columnWidth(last), m_table->horizontalHeader()->sectionSizeHint(last));
}

void TestRotatedLab::parametersBelongToTheirLoss() {
    QVERIFY(!m_descent->tau().isVisible());
    QVERIFY(!m_descent->function().isVisible());
    m_descent->loss().setCurrentIndex(3);
    emit m_descent->loss().activated(3);  // GWD
    QVERIFY(m_descent->tau().isVisible());
    m_descent->tau().setValue(3.0);
    emit m_descent->function().activated(1);
    QCOMPARE(lab().loss.params().tau, 3.0);
    QVERIFY(lab().loss.function() == "sqrt");
    m_descent->steps().setValue(77);
    QCOMPARE(lab().recipe.steps, 77);
    QCOMPARE(m_centre->slider().maximum(), 77);
}

void TestRotatedLab::theRunIsScrubbedAndPlayed() {
    const double start = lab().pred.a;
    emit m_centre->slider().scrubbed(150);
    QCOMPARE(lab().step, 150);
    QCOMPARE(lab().pred.a, start);
    QVERIFY(m_centre->stepWords().startsWith(QStringLiteral("150 / 200")));
    const RotatedOutcome out = outcomeOf(lab());
    QVERIFY(std::abs(m_pair->field(RotatedWhich::pred, RotatedAxis::cx).value() - out.box.cx) <
            1e-3);
    QVERIFY(out.overlap.iou() > outcomeOf(RotatedLab{}).overlap.iou());
    QCOMPARE(m_curves->plot().graph(0)->data()->size(), 201);
    emit m_centre->slider().scrubbed(198);
    QToolButton* play = nullptr;
    for (auto* button : m_centre->findChildren<QToolButton*>())
        if (button->isCheckable()) play = button;
    QVERIFY(play);
    play->click();
    QTRY_VERIFY_WITH_TIMEOUT(!play->isChecked(), 3000);
    QCOMPARE(lab().step, 200);
    m_history->stack().undo();
    QCOMPARE(lab().step, 0);  // looking at steps is one step of undo
}

// How it is shown is not what descends.
void TestRotatedLab::aRunThatPlaysGoesOnUnderOtherAxesAndNumbers() {
    RotatedView& view = sharedOf<RotatedView>(*m_history);
    view.setPlaying(true);
    QTRY_VERIFY(view.outcome().step > 3);
    const int reached = view.outcome().step;
    emit m_surface->axisBox(false).activated(static_cast<int>(RotatedAxis::w));
    QCOMPARE(lab().y, RotatedAxis::w);
    QVERIFY(view.playing());
    QVERIFY(view.outcome().step >= reached);
    edit([](RotatedLab& lab) { lab.notation = AngleNotation::oc; });
    QVERIFY(view.playing());
    QVERIFY(view.outcome().step >= reached);
    // Another start is another run.
    edit([](RotatedLab& lab) { lab.pred.cx += 5.0; });
    QVERIFY(!view.playing());
}

void TestRotatedLab::aDragFromALaterStepStartsThere() {
    emit m_centre->slider().scrubbed(100);
    const RotatedBox<> shown = outcomeOf(lab()).box;
    m_centre->canvas().fit();
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Right);
    QCOMPARE(lab().step, 0);
    QCOMPARE(lab().pred.cx, shown.cx + 1.0);
    QCOMPARE(lab().pred.a, shown.a);
}

void TestRotatedLab::theSurfaceFollowsItsAxes() {
    RotatedView& view = sharedOf<RotatedView>(*m_history);
    view.wait();
    QCOMPARE(view.surfaceRequest().x.axis, RotatedAxis::angle);
    QVERIFY(m_surface->plot().xAxis->label().contains(QStringLiteral("angle")));
    QVERIFY(std::abs(m_surface->plot().xAxis->range().size() - 180.0) < 1e-9);
    emit m_surface->axisBox(false).activated(static_cast<int>(RotatedAxis::w));
    view.wait();
    QCOMPARE(view.surfaceRequest().y.axis, RotatedAxis::w);
    QCOMPARE(m_surface->plot().yAxis->label(), QStringLiteral("w"));
    const auto& request = view.surfaceRequest();
    const RotatedBox<> corner =
        withNumber(withNumber(view.box(RotatedWhich::pred), request.x.axis, request.x.lo),
                   request.y.axis, request.y.lo);
    QCOMPARE(view.surface()(0, 0), static_cast<float>(lab().loss.value(corner, lab().target)));
    // The axis the other one has: they change places.
    emit m_surface->axisBox(true).activated(static_cast<int>(RotatedAxis::w));
    QCOMPARE(lab().x, RotatedAxis::w);
    QCOMPARE(lab().y, RotatedAxis::angle);
}

void TestRotatedLab::aPressOnTheSurfacePutsTheBoxThere() {
    sharedOf<RotatedView>(*m_history).wait();
    QCustomPlot& plot = m_surface->plot();
    plot.replot();
    const QPointF at(plot.xAxis->coordToPixel(20.0), plot.yAxis->coordToPixel(330.0));
    mouse::press(plot, at);
    mouse::release(plot, at);
    QVERIFY(std::abs(lab().pred.a - qDegreesToRadians(20.0)) < 0.02);
    QVERIFY(std::abs(lab().pred.cx - 330.0) < 3.0);
    QCOMPARE(lab().pred.cy, RotatedLab{}.pred.cy);
}

void TestRotatedLab::thePictureShowsArrowsAndBoxes() {
    const auto pixels = [](const QImage& image, const QColor& color) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color;
        return count;
    };
    const QImage before = picture();
    QVERIFY(pixels(before, Theme::light().pred) > 200);
    QVERIFY(pixels(before, Theme::light().target) > 200);
    QVERIFY(pixels(before, Theme::light().arrow) > 200);
    // Apart, IoU has no slope: no arrows.
    edit([](RotatedLab& l) { l.pred.cx -= 400.0; });
    QCOMPARE(pixels(picture(), Theme::light().arrow), 0);
    edit([](RotatedLab& l) { l.loss = RotatedLoss(*findRotatedLoss("gwd")); });
    QVERIFY(pixels(picture(), Theme::light().arrow) > 100);
}

IOU_QT_TEST(TestRotatedLab)

#include "tst_rotated_lab.moc"
