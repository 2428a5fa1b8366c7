// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/scene/scene_card.hpp"

#include <QTest>

#include <memory>

using namespace iou;

/// The camera of a scene has a will of its own until the hand takes over.
class TestCanvasCamera : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BoxCanvas> m_canvas;

    void open(const Document& document, std::optional<Camera> camera = {}) {
        m_canvas.reset();
        m_model = std::make_unique<ExplorerModel>();
        m_model->load(document, 0, camera);
        m_model->runs().wait();
        m_canvas = std::make_unique<BoxCanvas>(*m_model);
        m_canvas->resize(700, 500);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }
    /// Lesson 4-4: GIoU blows the box up on its way.
    static Document blownUp() {
        Document d;
        d.explorer.scene.pred = {3, 3, 0.8, 1.2};
        d.explorer.scene.target = {0, 0, 1.2, 0.8};
        d.run().loss = *Loss::parse("giou");
        d.run().optimizer = *Optimizer::parse("adam");
        d.run().schedule = Schedule::constant(0.02);
        d.run().steps = 400;
        return d;
    }
    bool shows(const Box<>& box) const {
        return QRectF(m_canvas->rect()).contains(m_canvas->transform().toView(box));
    }
    void rest() const { QTest::qWait(2 * EasedNumbers::duration_ms); }
    void edit(const std::function<void(Document&)>& change) const {
        m_model->apply(QStringLiteral("test"), change);
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void cleanup() {
        m_canvas.reset();
        m_model.reset();
    }

    void theWholeRunIsInView() {
        open(blownUp());
        const auto run = m_model->clock().trajectory();
        QVERIFY(run);
        const Camera camera = m_canvas->camera();
        for (int k = 0; k <= run->steps(); k += 5) {
            m_model->clock().setPlayhead(k);
            QVERIFY2(shows(run->box(k)), qPrintable(QString::number(k)));
        }
        QVERIFY(m_canvas->camera() == camera);  // and the view stands still
    }

    void aRunThatLeavesAllNumbersIsFollowed_data() {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<double>("rate");
        QTest::newRow("fast") << QStringLiteral("l2") << 4.0;
        QTest::newRow("to the end of numbers") << QStringLiteral("l2") << 1e30;
        QTest::newRow("slowly") << QStringLiteral("l2") << 1.05;
    }
    void aRunThatLeavesAllNumbersIsFollowed() {
        QFETCH(QString, loss);
        QFETCH(double, rate);
        Document d = blownUp();
        d.run().loss = *Loss::parse(loss.toStdString());
        d.run().optimizer = *Optimizer::parse("gd");
        d.run().schedule = Schedule::constant(rate);
        d.run().form = BoxForm::cxcywh;
        d.run().stop.divergence = 0.0;  // nothing but the end of all numbers stops it
        open(d);
        const auto run = m_model->clock().trajectory();
        QVERIFY(run);
        const Box<> target = m_model->scene().target;
        for (int k = 0; k <= run->steps(); k = k < 8 ? k + 1 : k + 1 + run->steps() / 6) {
            m_model->clock().setPlayhead(k);
            rest();
            const Camera camera = m_canvas->camera();
            QVERIFY(std::isfinite(camera.cx) && std::isfinite(camera.cy));
            QVERIFY(camera.span > 0.0 && camera.span < 1e12);
            // Whatever the prediction does, the ground truth is never lost.
            QVERIFY2(shows(target), qPrintable(QString::number(k)));
            const Box<> box = run->box(k);
            const double reach = std::abs(box.cx) + std::abs(box.cy) + box.w + box.h;
            if (reach < 1e9) QVERIFY2(shows(box), qPrintable(QString::number(k)));
            (void)m_canvas->grab();
        }
        m_model->clock().setPlayhead(0);
        rest();
        QVERIFY(shows(m_model->scene().pred) && shows(target));
    }

    void theViewStandsStillWhileABoxIsHeldAndEasesAfterwards() {
        open({});
        const Camera held = m_canvas->camera();
        const double pixel = 1.0 / m_canvas->transform().scale();
        const QPointF from = m_canvas->transform().toView(m_model->displayedBox()).center();
        mouse::press(*m_canvas, from);
        mouse::move(*m_canvas, from + QPointF(0, 8), Qt::ControlModifier);
        double before = 0.0;
        for (int i = 1; i <= 700; ++i) {
            // Far beyond the edge of the view.
            mouse::move(*m_canvas, from + QPointF(i, 0));
            if (i % 20 == 0) {
                m_model->runs().wait();
                QCoreApplication::processEvents();
                QVERIFY(m_canvas->camera() == held);
                const double now = m_model->scene().pred.cx;
                if (i > 400) QVERIFY(std::abs(now - before - 20.0 * pixel) < 1.1 * pixel);
                before = now;
            }
        }
        mouse::release(*m_canvas, from + QPointF(700, 0));
        m_model->runs().wait();
        QList<double> spans{held.span};
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 3 * EasedNumbers::duration_ms;) {
            QCoreApplication::processEvents();
            if (m_canvas->camera().span != spans.last()) spans.append(m_canvas->camera().span);
        }
        QVERIFY(spans.size() > 2);  // not at once
        QVERIFY(std::is_sorted(spans.begin(), spans.end()));
        QVERIFY(shows(m_model->scene().pred) && shows(m_model->scene().target));
    }

    void smallMovesDoNotMoveTheView() {
        open({});
        const Camera camera = m_canvas->camera();
        for (int i = 0; i < 10; ++i) {
            edit([](Document& d) { d.explorer.scene.pred.cx += 0.01; });
            m_model->runs().wait();
            QCoreApplication::processEvents();
        }
        rest();
        QVERIFY(m_canvas->camera() == camera);
    }

    /// The answer of a lesson shows numbers over a picture that was fitted without them.
    void theViewMakesRoomForNumbersThatCome() {
        Document d;
        d.explorer.scene = {.pred = {155, 100, 300, 200}, .target = {150, 100, 300, 200}};
        d.explorer.view.canvas.hud = false;
        open(d);
        const auto covered = [this](const QRectF& numbers) {
            const SceneTransform now = m_canvas->transform();
            return numbers.intersects(now.toView(m_model->scene().pred)) ||
                   numbers.intersects(now.toView(m_model->scene().target));
        };
        const Camera before = m_canvas->camera();
        edit([](Document& with) { with.explorer.view.canvas.hud = true; });
        const QRectF numbers = SceneCard(snapshotOf(*m_model), QSizeF(m_canvas->size())).rect();
        QVERIFY(covered(numbers));
        QVERIFY(m_canvas->camera() == before);  // not at once
        rest();
        QVERIFY(!covered(numbers));
        QVERIFY(shows(m_model->scene().pred) && shows(m_model->scene().target));
        // It has found its place.
        const Camera after = m_canvas->camera();
        for (int k = 0; k <= m_model->clock().steps(); k += 10) m_model->clock().setPlayhead(k);
        rest();
        QVERIFY(m_canvas->camera() == after);
    }

    void theHandTakesOverUntilItIsFitted() {
        open({});
        m_canvas->zoomIn();
        const Camera hand = m_canvas->camera();
        const QImage before = m_canvas->grab().toImage();
        edit([](Document& d) { d.explorer.scene.pred.cx += 40.0; });
        m_model->runs().wait();
        rest();
        QVERIFY(m_canvas->camera() == hand);
        QVERIFY(!shows(m_model->scene().pred));
        // Its mark is at the right edge, in its colour.
        const QImage after = m_canvas->grab().toImage();
        const QColor color = themeOf(*m_canvas).pred;
        const auto edge = [&](const QImage& image) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = image.width() - 24; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == color ? 1 : 0;
            return count;
        };
        QVERIFY(edge(after) > edge(before) + 20);
        QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(690, 490));
        QVERIFY(!m_model->cameras().shared());
        QVERIFY(shows(m_model->scene().pred) && shows(m_model->scene().target));
        edit([](Document& d) { d.explorer.scene.pred.cx += 400.0; });
        m_model->runs().wait();
        rest();
        QTRY_VERIFY(shows(m_model->scene().pred));  // it has its will again
    }

    void whatIsDraggedElsewhereStaysInSight() {
        open({});
        m_model->beginDrag(QStringLiteral("test"));
        m_model->drag([](Document& d) { d.explorer.scene.pred.cy = -30.0; });
        rest();
        QVERIFY(shows(m_model->scene().pred));
        m_model->endDrag();
    }

    void aHeldCellThatGoesAwayLetsGo() {
        open({});
        mouse::press(*m_canvas, {10, 10});
        QVERIFY(m_model->cameras().held());
        m_canvas.reset();
        QVERIFY(!m_model->cameras().held());
    }
};

IOU_QT_TEST(TestCanvasCamera)
#include "tst_canvas_camera.moc"
