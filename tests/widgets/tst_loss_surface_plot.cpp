// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explorer_model.hpp"
#include "widgets/loss_chooser.hpp"
#include "widgets/loss_surface_plot.hpp"
#include "widgets/profile_plot.hpp"
#include "widgets/relief_widget.hpp"
#include "widgets/surface_menu.hpp"
#include "widgets/surface_ranges.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <qcustomplot.h>

#include <cmath>

using namespace iou;

namespace {

bool near(const Box<>& a, const Box<>& b, double tolerance) {
    return std::abs(a.cx - b.cx) < tolerance && std::abs(a.cy - b.cy) < tolerance &&
           std::abs(a.w - b.w) < tolerance && std::abs(a.h - b.h) < tolerance;
}

}  // namespace

class TestLossSurfacePlot : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossSurfacePlot> m_view;

    /// The flat plot (the profile is another one).
    QWidget* pad() const { return m_view->findChild<QCustomPlot*>({}, Qt::FindDirectChildrenOnly); }
    template <class W>
    W* named(const char* name) const {
        for (W* w : m_view->findChildren<W*>())
            if (w->accessibleName() == QString::fromLatin1(name)) return w;
        return nullptr;
    }
    QComboBox* chooser(const char* name) const { return named<QComboBox>(name); }
    QToolButton* button(const char* name) const { return named<QToolButton>(name); }
    QAction* action(const char* name) const {
        for (QAction* a : m_view->menu().findChildren<QAction*>())
            if (QString(a->text()).remove(u'&') == QString::fromLatin1(name)) return a;
        return nullptr;
    }
    /// Where axis values lie on the plot.
    QPoint place(double x, double y) const {
        return (m_view->plotMap().at(x, y) - QPointF(pad()->pos())).toPoint();
    }
    QPoint placeOfBox() const {
        const Box<> box = m_model->displayedBox();
        const SurfaceView& view = m_model->view().surface;
        return place(axisValue(box, view.x), axisValue(box, view.y));
    }
    /// Moves the pointer without a button; a real cursor may be somewhere else.
    void point(const QPoint& at) const {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), pad()->mapToGlobal(QPointF(at)),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pad(), &move);
    }
    void edit(const std::function<void(Document&)>& change) {
        m_model->apply(QStringLiteral("test"), change);
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<LossSurfacePlot>(*m_model);
        m_view->resize(480, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
        QTRY_VERIFY(m_view->source().complete());
        QCoreApplication::processEvents();
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void atRestTheFullSurfaceArrives() {
        const auto frame = m_view->source().frame();
        QCOMPARE(frame->surface.value.rows(), Eigen::Index(SurfaceSource::kFullSamples));
        QCOMPARE(frame->surface.value.cols(), Eigen::Index(SurfaceSource::kFullSamples));
        QVERIFY(!frame->lines.empty());
        QVERIFY(!frame->arrows.empty());
        QVERIFY(frame->best.has_value());
    }

    void valuesOfThePictureAreTheLoss() {
        const auto frame = m_view->source().frame();
        const auto& request = frame->surface.request;
        for (int row = 0; row < 512; row += 101) {
            for (int col = 0; col < 512; col += 97) {
                const Box<> box = boxAt(request, request.x.at(col), request.y.at(row));
                const double value = request.loss.value(box, request.target);
                QVERIFY(std::abs(frame->surface.value(row, col) - value) < 1e-4);
            }
        }
    }

    void aPreviewComesFirstAndTheGuiNeverWaits() {
        QSignalSpy frames(&m_view->source(), &SurfaceSource::frameChanged);
        std::vector<Eigen::Index> sizes;
        connect(&m_view->source(), &SurfaceSource::frameChanged, this,
                [&] { sizes.push_back(m_view->source().frame()->surface.value.rows()); });
        edit([](Document& d) { d.scene.pred.w = 0.9; });
        QVERIFY(!m_view->source().complete());
        QTRY_VERIFY(m_view->source().complete());
        QVERIFY(frames.count() >= 2);
        QCOMPARE(sizes.front(), Eigen::Index(SurfaceSource::kPreviewSamples));
        QCOMPARE(sizes.back(), Eigen::Index(SurfaceSource::kFullSamples));
    }

    void whileChangesKeepComingPreviewsArrive() {
        QSignalSpy frames(&m_view->source(), &SurfaceSource::frameChanged);
        m_model->beginDrag(QStringLiteral("test"));
        for (int i = 0; i < 40; ++i) {
            m_model->drag([&](Document& d) { d.scene.pred.w = 0.5 + 0.01 * i; });
            QTest::qWait(10);
        }
        m_model->endDrag();
        QVERIFY(frames.count() >= 5);
        QTRY_VERIFY(m_view->source().complete());
        QCOMPARE(m_view->source().frame()->surface.request.pred.w, 0.5 + 0.01 * 39);
    }

    void aDragInThePlaneNeedsNoNewSurface() {
        QSignalSpy frames(&m_view->source(), &SurfaceSource::frameChanged);
        edit([](Document& d) { d.scene.pred.cx += 0.05; });
        QTest::qWait(200);
        QCOMPARE(frames.count(), 0);
        QVERIFY(m_view->source().complete());
    }

    void draggingThePointIsOneUndoStep() {
        const Box<> before = m_model->scene().pred;
        const int count = m_model->undoStack().count();
        const QPoint start = placeOfBox();
        const QPoint end = place(0.2, 0.3);
        QTest::mousePress(pad(), Qt::LeftButton, {}, start);
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(pad(), start + (end - start) * i / 10);
            QVERIFY(i < 2 || m_model->dragging());
        }
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, end);
        QVERIFY(!m_model->dragging());
        QCOMPARE(m_model->undoStack().count(), count + 1);
        QVERIFY(near(m_model->scene().pred, {0.2, 0.3, before.w, before.h}, 0.02));
        m_model->undo();
        QCOMPARE(m_model->scene().pred, before);
    }

    void shiftLocksAnAxis() {
        const Box<> before = m_model->scene().pred;
        const QPoint start = placeOfBox();
        QTest::mousePress(pad(), Qt::LeftButton, {}, start);
        QMouseEvent move(QEvent::MouseMove, QPointF(start + QPoint(-60, 9)),
                         pad()->mapToGlobal(QPointF(start + QPoint(-60, 9))), Qt::NoButton,
                         Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(pad(), &move);
        QTest::mouseRelease(pad(), Qt::LeftButton, Qt::ShiftModifier, start + QPoint(-60, 9));
        QVERIFY(std::abs(m_model->scene().pred.cy - before.cy) < 1e-9);
        QVERIFY(m_model->scene().pred.cx < before.cx - 0.1);
    }

    void escapeRestoresTheBox() {
        const Box<> before = m_model->scene().pred;
        const int count = m_model->undoStack().count();
        const QPoint start = placeOfBox();
        QTest::mousePress(pad(), Qt::LeftButton, {}, start);
        QTest::mouseMove(pad(), start + QPoint(-40, 20));
        QVERIFY(m_model->scene().pred != before);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_model->scene().pred, before);
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, start + QPoint(-40, 20));
        QCOMPARE(m_model->scene().pred, before);
        QCOMPARE(m_model->undoStack().count(), count);
    }

    void aDoubleClickStartsThere() {
        QTest::mouseDClick(pad(), Qt::LeftButton, {}, place(-0.5, 0.25));
        QVERIFY(std::abs(m_model->scene().pred.cx + 0.5) < 0.02);
        QVERIFY(std::abs(m_model->scene().pred.cy - 0.25) < 0.02);
    }

    void hoveringShowsTheGhost() {
        point(place(-0.5, 1.5));
        QVERIFY(m_model->hoverBox().has_value());
        QVERIFY(std::abs(m_model->hoverBox()->cx + 0.5) < 0.02);
        QVERIFY(std::abs(m_model->hoverBox()->cy - 1.5) < 0.02);
        QCOMPARE(m_model->hoverBox()->w, m_model->displayedBox().w);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(pad(), &leave);
        QVERIFY(!m_model->hoverBox().has_value());
    }

    void noGhostWhereTheBoxHasNoArea() {
        edit([](Document& d) {
            d.view.surface.x = Axis::l;
            d.view.surface.y = Axis::r;
        });
        QTRY_VERIFY(m_view->source().complete());
        QVERIFY(m_view->source().frame()->has_undefined);
        const PlotMap map = m_view->plotMap();
        point(
            place(map.x.lo + 0.9 * (map.x.hi - map.x.lo), map.y.lo + 0.1 * (map.y.hi - map.y.lo)));
        QVERIFY(!m_model->hoverBox().has_value());
        point(
            place(map.x.lo + 0.1 * (map.x.hi - map.x.lo), map.y.lo + 0.9 * (map.y.hi - map.y.lo)));
        QVERIFY(m_model->hoverBox().has_value());
    }

    void undefinedPixelsTakeNoColourOfTheMap() {
        edit([](Document& d) {
            d.view.surface.x = Axis::l;
            d.view.surface.y = Axis::r;
            d.view.surface.field = false;
            d.view.surface.isolines = false;
        });
        QTRY_VERIFY(m_view->source().complete());
        const auto frame = m_view->source().frame();
        int clear = 0;
        for (int row = 0; row < 512; row += 3) {
            for (int col = 0; col < 512; col += 3) {
                const bool undefined = !std::isfinite(frame->surface.value(row, col));
                QCOMPARE(qAlpha(frame->image.pixel(col, row)), undefined ? 0 : 255);
                clear += undefined;
            }
        }
        QVERIFY(clear > 1000);
        const PlotMap map = m_view->plotMap();
        const QPointF inside =
            map.at(map.x.lo + 0.9 * (map.x.hi - map.x.lo), map.y.lo + 0.1 * (map.y.hi - map.y.lo));
        const QImage picture = m_view->grab().toImage();
        const QColor shown = picture.pixelColor((inside * picture.devicePixelRatio()).toPoint());
        QVERIFY(shown.saturation() < 40);
    }

    void theWheelZoomsAndFitFollowsAgain() {
        const PlotMap before = m_view->plotMap();
        const QPoint at = place(0.5, 0.5);
        QWheelEvent wheel(QPointF(at), pad()->mapToGlobal(QPointF(at)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(pad(), &wheel);
        QCoreApplication::processEvents();
        const PlotMap after = m_view->plotMap();
        QVERIFY(after.x.hi - after.x.lo < 0.9 * (before.x.hi - before.x.lo));
        QVERIFY(QLineF(after.at(0.5, 0.5), before.at(0.5, 0.5)).length() < 1.5);
        QVERIFY(!m_model->view().surface.follow_scene);
        m_view->fit();
        QCoreApplication::processEvents();
        QVERIFY(m_model->view().surface.follow_scene);
        QCOMPARE(m_view->plotMap().x, before.x);
    }

    void draggingTheGroundPans() {
        const PlotMap before = m_view->plotMap();
        const QPoint start = place(-0.8, 1.8);
        QTest::mousePress(pad(), Qt::LeftButton, {}, start);
        QTest::mouseMove(pad(), start + QPoint(30, -10));
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, start + QPoint(30, -10));
        QCoreApplication::processEvents();
        const QPointF moved = m_view->plotMap().at(0.0, 0.0) - before.at(0.0, 0.0);
        QVERIFY(std::abs(moved.x() - 30.0) < 1.0);
        QVERIFY(std::abs(moved.y() + 10.0) < 1.0);
    }

    void arrowKeysNudge() {
        const Box<> before = m_model->scene().pred;
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(std::abs(m_model->scene().pred.cx - before.cx - m_model->view().unit) < 1e-12);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        // y grows downwards, as on the canvas
        QVERIFY(std::abs(m_model->scene().pred.cy - before.cy - 10.0 * m_model->view().unit) <
                1e-12);
    }

    void anyTwoAxesCanBeChosen() {
        auto* x = chooser("Number of the box along the horizontal axis");
        auto* y = chooser("Number of the box along the vertical axis");
        for (int i = 0; i < axis_count; ++i) {
            for (int j = 0; j < axis_count; ++j) {
                x->setCurrentIndex(i);
                emit x->activated(i);
                y->setCurrentIndex(j);
                emit y->activated(j);
                const SurfaceView& view = m_model->view().surface;
                QCOMPARE(static_cast<int>(view.y), j);
                QCOMPARE(x->currentIndex(), static_cast<int>(view.x));
                m_view->finish();
                QVERIFY(m_view->source().complete());
                const auto now = m_view->marks().now;
                QVERIFY(now && m_view->plotMap().rect.contains(m_view->plotMap().at(*now)));
            }
        }
    }

    void everyTermOfALossCanBeShown() {
        edit([](Document& d) { d.run().loss = Loss(*findLoss("siou")); });
        for (const TermInfo* term : findLoss("siou")->terms) {
            edit([&](Document& d) { d.view.surface.term = term->id; });
            m_view->finish();
            const auto frame = m_view->source().frame();
            QVERIFY(frame->surface.request.term >= 0);
            QVERIFY(frame->scale.range.lo < frame->scale.range.hi);
        }
    }

    void togglesAreUndoableAndShown() {
        for (const char* name : {"Gradient field", "Isolines"}) button(name)->click();
        action("Logarithmic")->trigger();
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_view->source().complete());
        const auto frame = m_view->source().frame();
        QVERIFY(frame->arrows.empty());
        QVERIFY(frame->lines.empty());
        QVERIFY(frame->scale.log);
        QVERIFY(frame->scale.range.lo > 0.0);
        for (int i = 0; i < 3; ++i) m_model->undo();
        QVERIFY(m_model->view().surface.field);
        QVERIFY(m_model->view().surface.isolines);
        QCOMPARE(m_model->view().surface.scale, ScaleKind::linear);
    }

    void everyChoiceOfTheMenuIsUndoable() {
        const Document before = m_model->document();
        for (QAction* choice : m_view->menu().findChildren<QAction*>()) {
            if (!choice->isCheckable()) continue;
            choice->trigger();
            m_view->finish();
            QVERIFY2(choice->isChecked(), qPrintable(choice->text()));
        }
        QVERIFY(m_model->document() != before);
        while (m_model->undoStack().canUndo()) m_model->undo();
        QVERIFY(m_model->document() == before);
    }

    void aDifferenceOfTwoLossesIsShown() {
        QComboBox* quantity = chooser("Shown quantity");
        quantity->setCurrentIndex(1);
        emit quantity->activated(1);
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_view->source().complete());
        auto frame = m_view->source().frame();
        const auto& request = frame->surface.request;
        QVERIFY(request.minus);
        for (int row = 3; row < 512; row += 101)
            for (int col = 5; col < 512; col += 97) {
                const Box<> box = boxAt(request, request.x.at(col), request.y.at(row));
                const double value = request.loss.value(box, request.target) -
                                     request.minus->value(box, request.target);
                QVERIFY(std::abs(frame->surface.value(row, col) - value) < 1e-4);
            }
        LossChooser* minus = m_view->findChild<LossChooser*>();
        QVERIFY(minus->isVisible());
        emit minus->chosen(findLoss("l1"));
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_view->source().complete());
        QCOMPARE(m_view->source().frame()->surface.request.minus->id(), std::string_view("l1"));
        m_model->undo();
        m_model->undo();
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_view->source().complete());
        QVERIFY(!m_view->source().frame()->surface.request.minus);
        QVERIFY(!minus->isVisible());
    }

    void aProfileIsHatchedWhereItHasNoLogarithm() {
        edit([](Document& d) {
            d.run().loss = *Loss::parse("ciou");
            d.view.surface.minus = *Loss::parse("giou");
            d.view.surface.scale = ScaleKind::log;
            d.view.surface.cut = ProfileCut::along_x;
            d.view.surface.cut_at = d.scene.target.cy;
        });
        m_view->finish();
        const auto* profile = m_view->findChild<ProfilePlot*>();
        auto* plot = profile->findChild<QCustomPlot*>();
        QVERIFY(!profile->hatched().empty());
        QVERIFY(profile->caption().contains(QStringLiteral("no logarithm")));
        QVERIFY(plot->yAxis->range().lower > 0.0);
        edit([](Document& d) {
            d.run().loss = *Loss::parse("giou");
            d.view.surface.minus = *Loss::parse("l1");
            d.view.surface.cut_at = 100.0;
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
    }

    void thePointIsDraggedOverTheRelief() {
        edit([](Document& d) { d.view.surface.relief = true; });
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

    void theRunLiesOnTheSurface() {
        m_model->setPlayhead(20);
        const SurfaceMarks marks = m_view->marks();
        QCOMPARE(marks.path.size(), m_model->steps() + 1);
        QCOMPARE(marks.path_done, 20);
        QCOMPARE(*marks.now, marks.path[20]);
    }

    void rangesHoldBothBoxesAndStandStillUnderSmallMoves() {
        const Box<> target{0.5, 0.5, 1.0, 1.0};
        for (int a = 0; a < axis_count; ++a) {
            const Axis axis = static_cast<Axis>(a);
            for (const double far : {0.0, 0.4, 3.0, 200.0}) {
                const Box<> pred{far, -far, 0.7 + far, 0.3};
                const Range range = fittingRange(axis, pred, target);
                QVERIFY(range.lo < range.hi);
                QVERIFY(axisValue(pred, axis) >= range.lo && axisValue(pred, axis) <= range.hi);
                QVERIFY(axisValue(target, axis) >= range.lo && axisValue(target, axis) <= range.hi);
            }
        }
        QCOMPARE(fittingRange(Axis::cx, {0.9, 0.5, 1, 1}, target),
                 fittingRange(Axis::cx, {1.0, 0.6, 1, 1}, target));
    }

    void bothThemesRepaint() {
        const auto corner = [&] {
            const QImage picture = m_view->grab().toImage();
            return picture.pixelColor(picture.width() - 3, picture.height() / 2).lightness();
        };
        applyTheme(ThemeChoice::dark);
        QTRY_VERIFY(corner() < 60);
        applyTheme(ThemeChoice::light);
        QTRY_VERIFY(corner() > 200);
    }
};

QTEST_MAIN(TestLossSurfacePlot)
#include "tst_loss_surface_plot.moc"
