// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/surface_test.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/drawing/style.hpp"

#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace iou;

class TestLossSurfacePlot : public SurfaceTest {
    Q_OBJECT

    template <class W>
    W* named(const char* name) const {
        for (W* w : m_view->findChildren<W*>())
            if (w->accessibleName() == QString::fromLatin1(name)) return w;
        return nullptr;
    }
    QComboBox* chooser(const char* name) const { return named<QComboBox>(name); }
    QToolButton* button(const char* name) const { return named<QToolButton>(name); }
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

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() { open(); }
    void cleanup() { close(); }

    void atRestTheFullSurfaceArrives() {
        const auto frame = m_view->source().frame();
        QCOMPARE(frame->surface.value.rows(), Eigen::Index(SurfaceSource::kFullSamples));
        QCOMPARE(frame->surface.value.cols(), Eigen::Index(SurfaceSource::kFullSamples));
        QVERIFY(!frame->lines.empty());
        QVERIFY(!frame->arrows.empty());
        QVERIFY(frame->best.has_value());
    }

    void theLowestOfAPlateauIsItsMiddle() {
        // The prediction is larger than the target: IoU has its best wherever it holds it.
        m_model->apply(QStringLiteral("n"), [](Document& d) {
            d.run().loss = *Loss::parse("iou");
            d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
            d.explorer.scene.pred = {1.4, 1.0, 1.6, 1.4};
        });
        QTRY_VERIFY(m_view->source().frame()->surface.value.rows() == SurfaceSource::kFullSamples &&
                    m_view->source().frame()->surface.request.pred.w == 1.6);
        const auto best = m_view->source().frame()->best;
        QVERIFY(best.has_value());
        QVERIFY(std::abs(best->x() - 0.5) < 0.02 && std::abs(best->y() - 0.5) < 0.02);
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
        edit([](Document& d) { d.explorer.scene.pred.w = 0.9; });
        QVERIFY(!m_view->source().complete());
        QTRY_VERIFY(m_view->source().complete());
        QVERIFY(frames.count() >= 2);
        QCOMPARE(sizes.front(), Eigen::Index(SurfaceSource::kPreviewSamples));
        QCOMPARE(sizes.back(), Eigen::Index(SurfaceSource::kFullSamples));
    }

    void whatCannotBeComputedIsNot() {
        const auto shown = m_view->source().frame();
        SurfaceRequest empty = shown->surface.request;
        empty.x.hi = empty.x.lo;
        SurfaceSource source;
        QSignalSpy frames(&source, &SurfaceSource::frameChanged);
        source.ask(shown->surface.request, shown->style);
        source.ask(empty, shown->style);
        source.settle();
        QTRY_COMPARE(frames.count(), 1);
        QVERIFY(!frames.wait(300));
        QVERIFY(source.frame()->surface.request.check());
    }

    void whileChangesKeepComingPreviewsArrive() {
        QSignalSpy frames(&m_view->source(), &SurfaceSource::frameChanged);
        m_model->beginDrag(QStringLiteral("test"));
        for (int i = 0; i < 40; ++i) {
            m_model->drag([&](Document& d) { d.explorer.scene.pred.w = 0.5 + 0.01 * i; });
            QTest::qWait(10);
        }
        m_model->endDrag();
        QVERIFY(frames.count() >= 5);
        QTRY_VERIFY(m_view->source().complete());
        QCOMPARE(m_view->source().frame()->surface.request.pred.w, 0.5 + 0.01 * 39);
    }

    void aDragInThePlaneNeedsNoNewSurface() {
        QSignalSpy frames(&m_view->source(), &SurfaceSource::frameChanged);
        edit([](Document& d) { d.explorer.scene.pred.cx += 0.05; });
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
        QVERIFY(m_model->hover().box().has_value());
        QVERIFY(std::abs(m_model->hover().box()->cx + 0.5) < 0.02);
        QVERIFY(std::abs(m_model->hover().box()->cy - 1.5) < 0.02);
        QCOMPARE(m_model->hover().box()->w, m_model->displayedBox().w);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(pad(), &leave);
        QVERIFY(!m_model->hover().box().has_value());
    }

    void noGhostWhereTheBoxHasNoArea() {
        edit([](Document& d) {
            d.explorer.view.surface.x = Axis::l;
            d.explorer.view.surface.y = Axis::r;
        });
        QTRY_VERIFY(m_view->source().complete());
        QVERIFY(m_view->source().frame()->has_undefined);
        const PlotMap map = m_view->plotMap();
        point(
            place(map.x.lo + 0.9 * (map.x.hi - map.x.lo), map.y.lo + 0.1 * (map.y.hi - map.y.lo)));
        QVERIFY(!m_model->hover().box().has_value());
        point(
            place(map.x.lo + 0.1 * (map.x.hi - map.x.lo), map.y.lo + 0.9 * (map.y.hi - map.y.lo)));
        QVERIFY(m_model->hover().box().has_value());
    }

    void undefinedPixelsTakeNoColourOfTheMap() {
        edit([](Document& d) {
            d.explorer.view.surface.x = Axis::l;
            d.explorer.view.surface.y = Axis::r;
            d.explorer.view.surface.field = false;
            d.explorer.view.surface.isolines = false;
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
            edit([&](Document& d) { d.explorer.view.surface.term = term->id; });
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
        emit minus->chosen(findLoss("l1").get());
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

    void theRunLiesOnTheSurface() {
        m_model->clock().setPlayhead(20);
        const SurfaceMarks marks = m_view->marks();
        QCOMPARE(marks.path.size(), m_model->clock().steps() + 1);
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
        // By the logarithm a difference has no colour where it is below 0, here far from the
        // target: hatched in the theme's colours.
        edit([](Document& d) {
            d.run().loss = *Loss::parse("giou");
            d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
            d.explorer.scene.pred = {1.5, 0.5, 1.0, 1.0};
            SurfaceView& view = d.explorer.view.surface;
            view.minus = *Loss::parse("l1");
            view.scale = ScaleKind::log;
            view.isolines = view.field = false;
        });
        QTRY_VERIFY(m_view->source().frame()->has_unshown && m_view->source().complete());
        const auto frame = m_view->source().frame();
        const SurfaceRequest& request = frame->surface.request;
        const int reach = 20;
        QPoint hatched(-1, -1);
        for (int row = reach; row < request.y.samples - reach; row += reach)
            for (int col = reach; col < request.x.samples - reach; col += reach)
                if ((frame->surface.value.block(row - reach, col - reach, 2 * reach, 2 * reach) <
                     0.0F)
                        .all())
                    hatched = place(request.x.at(col), request.y.at(row));
        QVERIFY(hatched.x() >= 0);
        // Of a few pixels within the plot, as it was painted last.
        const auto lightness = [&](QPoint middle) {
            const QImage picture = pad()->grab().toImage();
            int sum = 0;
            for (int y = -3; y <= 3; ++y)
                for (int x = -3; x <= 3; ++x)
                    sum += picture.pixelColor(middle + QPoint(x, y)).lightness();
            return sum / 49;
        };
        const QPoint margin(4, pad()->height() - 5);
        for (int i = 0; i < 2; ++i) {
            applyTheme(ThemeChoice::dark);
            QTRY_VERIFY(lightness(hatched) < 90);
            QVERIFY(lightness(margin) < 60);
            applyTheme(ThemeChoice::light);
            QTRY_VERIFY(lightness(hatched) > 180);
            QVERIFY(lightness(margin) > 200);
        }
    }
};

IOU_QT_TEST(TestLossSurfacePlot)
#include "tst_loss_surface_plot.moc"
