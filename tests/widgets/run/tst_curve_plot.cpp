// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/run/box_errors.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/run/curve_plot.hpp"

#include <QComboBox>
#include <QRegularExpression>
#include <QTest>
#include <qcustomplot.h>

using namespace iou;

class TestCurvePlot : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<CurvePlot> m_view;

    QCustomPlot* pad() const { return m_view->findChild<QCustomPlot*>(); }
    QPoint placeOf(int step) const {
        return {qRound(m_view->stepToX(step)) - pad()->x(), pad()->height() / 3};
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_view =
            std::make_unique<CurvePlot>(m_model->clock(), m_model->history(), m_model->hover());
        m_view->resize(640, 260);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
        QCoreApplication::processEvents();
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void curvesAreTheRun() {
        const auto run = m_model->clock().trajectory();
        QVERIFY(run);
        const std::array<const Eigen::ArrayXd*, 3> expected{&run->loss, &run->iou,
                                                            &run->enlargement};
        for (int c = 0; c < m_view->curveCount(); ++c) {
            const QCPGraph* graph = m_view->curve(c);
            QCOMPARE(graph->dataCount(), run->steps() + 1);
            for (int k = 0; k <= run->steps(); k += 13) {
                QCOMPARE(graph->data()->at(k)->key, double(k));
                QCOMPARE(graph->data()->at(k)->value, (*expected[static_cast<std::size_t>(c)])[k]);
            }
        }
    }

    void aPlotHiddenWhileItEasesKnowsNoLanesThatAreGone() {
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            QVERIFY(addLane(d.explorer, *Loss::parse("giou")));
            QVERIFY(addLane(d.explorer, *Loss::parse("ciou")));
        });
        m_model->runs().wait();
        m_model->beginDrag(QStringLiteral("test"));
        m_model->drag([](Document& d) { d.explorer.scene.pred.cx = 30.0; });
        m_model->runs().wait();
        m_model->drag([](Document& d) { d.explorer.scene.pred.cx = 0.6; });
        m_model->runs().wait();
        m_model->endDrag();
        m_view->hide();
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            while (d.explorer.lanes.size() > 1) d.explorer.lanes.pop_back();
            d.explorer.active = 0;
        });
        QTest::qWait(2 *
                     EasedNumbers::duration_ms);  // aborts where a lane is asked for that is gone
        m_view->show();
        QCOMPARE(m_view->curveCount(), 3);
    }

    void aClickAndADragMoveThePlayhead() {
        QTest::mousePress(pad(), Qt::LeftButton, {}, placeOf(80));
        QVERIFY(std::abs(m_model->clock().playhead() - 80) <= 1);
        QTest::mouseMove(pad(), placeOf(120));
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, placeOf(120));
        QVERIFY(std::abs(m_model->clock().playhead() - 120) <= 1);
        // and no undo step: looking at a run changes nothing
        QCOMPARE(m_model->undoStack().count(), 0);
    }

    void dragsBeyondTheEdgesStopAtTheEnds() {
        QTest::mousePress(pad(), Qt::LeftButton, {}, placeOf(80));
        QTest::mouseMove(pad(), {pad()->width() - 1, 40});
        QCOMPARE(m_model->clock().playhead(), m_model->clock().steps());
        QTest::mouseMove(pad(), {1, 40});
        QCOMPARE(m_model->clock().playhead(), 0);
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, {1, 40});
    }

    void axesOnlyGrowDuringADragAndEaseAfterwards() {
        const auto heights = [&] { return pad()->axisRect()->axis(QCPAxis::atLeft)->range(); };
        const auto drag = [&](double cx) {
            m_model->drag([&](Document& d) { d.explorer.scene.pred.cx = cx; });
            m_model->runs().wait();
            QCoreApplication::processEvents();
        };
        const QCPRange before = heights();
        m_model->beginDrag(QStringLiteral("test"));
        drag(30.0);
        const QCPRange high = heights();
        QVERIFY(high.upper > before.upper);
        drag(0.6);
        QCOMPARE(heights(), high);
        m_model->endDrag();
        QCOMPARE(heights(), high);
        QList<double> seen{high.upper};
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 3 * EasedNumbers::duration_ms;) {
            QCoreApplication::processEvents();
            if (heights().upper != seen.last()) seen.append(heights().upper);
        }
        QVERIFY(seen.size() > 2);  // not at once
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        QVERIFY(seen.last() <= before.upper + 1e-9);
        // By an edit alone they change at once.
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.explorer.scene.pred.cx = 30.0; });
        m_model->runs().wait();
        QVERIFY(heights().upper > before.upper);
    }

    void aHeldPlayheadHoldsTheAxes() {
        QTest::mousePress(pad(), Qt::LeftButton, {}, placeOf(80));
        const double there = m_view->stepToX(80);
        m_model->apply(QStringLiteral("test"), [](Document& d) { d.run().steps = 400; });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->stepToX(80), there);
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, placeOf(80));
        QTRY_VERIFY(m_view->stepToX(80) < there - 20.0);
    }

    void hoveringShowsTheBoxOfThatStep() {
        QMouseEvent move(QEvent::MouseMove, QPointF(placeOf(60)),
                         pad()->mapToGlobal(QPointF(placeOf(60))), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(pad(), &move);
        QVERIFY(m_model->hover().box());
        bool found = false;
        for (int k = 59; k <= 61; ++k)
            found = found || *m_model->hover().box() == m_model->clock().trajectory()->box(k);
        QVERIFY(found);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(pad(), &leave);
        QVERIFY(!m_model->hover().box());
    }

    void theLegendReadsThePlayhead() {
        m_model->clock().setPlayhead(40);
        const auto& parts = m_view->findChild<CurveLegend*>()->parts();
        QCOMPARE(parts.size(), std::size_t(3));
        bool ok = false;
        const double shown = QLocale().toDouble(parts[1].value, &ok);
        QVERIFY(ok);
        QVERIFY(std::abs(shown - m_model->clock().trajectory()->iou[40]) < 1e-3);
        QVERIFY(parts[0].pen.style() != parts[1].pen.style() &&
                parts[1].pen.style() != parts[2].pen.style());
        QVERIFY(parts[0].pen.color() != parts[1].pen.color() &&
                parts[1].pen.color() != parts[2].pen.color());
    }

    void severalRunsAreDrawnInTheStylesOfTheirLanes() {
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            (void)addLane(d.explorer, *Loss::parse("siou"));
            d.explorer.lanes[1].recipe.steps = 20;
            (void)pinLane(d.explorer, 0);
            d.explorer.lanes[0].visible = false;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->curveCount(), 6);  // two lanes and a pinned run, above and below
        const auto giou = m_model->clock().finishedRun(1);
        QCOMPARE(m_view->curve(0)->dataCount(), 21);
        QCOMPARE(m_view->curve(0)->data()->at(7)->value, giou->trajectory.iou[7]);
        QCOMPARE(m_view->curve(3)->data()->at(7)->value, giou->trajectory.enlargement[7]);
        m_model->clock().setPlayhead(100);
        const auto& parts = m_view->findChild<CurveLegend*>()->parts();
        QCOMPARE(parts.size(), std::size_t(3));
        bool ok = false;
        QVERIFY(std::abs(QLocale().toDouble(parts[0].value, &ok) - giou->trajectory.iou[20]) <
                1e-3);
        QVERIFY(ok);
        QVERIFY(parts[0].pen.dashPattern() != parts[1].pen.dashPattern());
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.explorer.view.compare.curve = ComparedCurve::loss; });
        QCOMPARE(m_view->curve(0)->data()->at(7)->value, giou->trajectory.loss[7]);
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.explorer.lanes[1].visible = false;
            d.explorer.pins.clear();
        });
        QCOMPARE(m_view->curveCount(), 3);
    }

    void theLowerPlotShowsErrorsInstead() {
        const auto run = m_model->clock().finishedRun();
        const auto choose = [&](const char* name) {
            QComboBox* const lower = m_view->lower();
            lower->setCurrentIndex(lower->findText(QString::fromLatin1(name)));
            QVERIFY(lower->currentIndex() >= 0);
            emit lower->activated(lower->currentIndex());
        };
        const auto shows = [&](int curve, BoxError error) {
            const Eigen::ArrayXd expected = boxErrors(run->trajectory, run->target, error);
            for (int k = 0; k <= run->trajectory.steps(); k += 17)
                QCOMPARE(m_view->curve(curve)->data()->at(k)->value, expected[k]);
        };
        choose("centre error");
        QCOMPARE(m_view->curveCount(), 3);
        shows(2, BoxError::center);
        choose("all errors");
        QCOMPARE(m_view->curveCount(), 5);
        shows(2, BoxError::l1);
        shows(3, BoxError::center);
        shows(4, BoxError::size);
        const auto& parts = m_view->findChild<CurveLegend*>()->parts();
        QCOMPARE(parts.size(), std::size_t(5));
        QCOMPARE(parts[4].name, QStringLiteral("size error"));
        // Beside IoU, under it: in an axis rect of its own.
        QVERIFY(m_view->curve(2)->keyAxis()->axisRect() != m_view->curve(1)->keyAxis()->axisRect());
        // A step of the document, which sessions and exports follow.
        QCOMPARE(m_model->view().lower_curve, LowerCurve::errors);
        m_model->undo();
        QCOMPARE(m_view->lower()->currentText(), QStringLiteral("centre error"));
        shows(2, BoxError::center);
        // Of several lanes one error is shown.
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            QVERIFY(addLane(d.explorer, *Loss::parse("giou")));
            d.explorer.view.lower_curve = LowerCurve::errors;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->curveCount(), 4);
        shows(2, BoxError::l1);
    }

    void theTermsOfTheLossAreCurves() {
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.explorer.lanes[0].recipe.loss = *Loss::parse("giou"); });
        const int row = m_view->lower()->findText(QStringLiteral("terms"));
        QVERIFY(row >= 0);
        m_view->lower()->setCurrentIndex(row);
        emit m_view->lower()->activated(row);
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->curveCount(), 4);
        const auto shows_terms = [&](int first) {
            const auto run = m_model->clock().trajectory();
            for (int k = 0; k <= run->steps(); k += 13) {
                const double a = m_view->curve(first)->data()->at(k)->value;
                const double b = m_view->curve(first + 1)->data()->at(k)->value;
                QVERIFY(std::abs(a - (1.0 - run->iou[k])) < 1e-12);
                QVERIFY(std::abs(a + b - run->loss[k]) < 1e-12);
            }
            // In the colours that arrows and tables give them, each with its own line.
            const Theme& theme = themeOf(*m_view);
            for (int i = 0; i < 2; ++i)
                QCOMPARE(m_view->curve(first + i)->pen().color(), theme.term(i));
            QVERIFY(m_view->curve(first)->pen().style() !=
                        m_view->curve(first + 1)->pen().style() ||
                    m_view->curve(first)->pen().dashPattern() !=
                        m_view->curve(first + 1)->pen().dashPattern());
        };
        shows_terms(2);
        QCOMPARE(m_view->findChild<CurveLegend*>()->parts()[3].name, QStringLiteral("(C−U)/C"));
        QVERIFY(m_view->curve(2)->keyAxis()->axisRect() != m_view->curve(1)->keyAxis()->axisRect());
        // Of several lanes those of the active one.
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            QVERIFY(addLane(d.explorer, *Loss::parse("iou")));
            d.explorer.active = 0;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(m_view->curveCount(), 4);
        shows_terms(2);
        m_model->undo();
        m_model->undo();
    }

    void aGapHasNoDot() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("NaN")));  // of Qt's painter
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.explorer.lanes[0].recipe.loss = *Loss::parse("iou_log");
            d.explorer.scene.pred.cx = 5.0;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QVERIFY(std::isinf(m_model->clock().finishedRun(0)->trajectory.loss[0]));
        m_model->clock().setPlayhead(0);
        (void)m_view->grab();
    }

    void withoutARunTheCurvesAreEmpty() {
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.explorer.view.live_run = false;
            d.explorer.scene.pred.cx += 1.0;
        });
        QCOMPARE(m_view->curveCount(), 0);
        QTest::mouseClick(pad(), Qt::LeftButton, {}, placeOf(0));
        QCOMPARE(m_model->clock().playhead(), 0);
        QVERIFY(!m_view->grab().isNull());
    }

    void labelsOfLowAxesKeepApart() {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.5);
        QApplication::setFont(large);
        for (const int height : {140, 180, 260}) {
            m_view->resize(480, height);
            m_view->finish();
            for (const QCPAxisRect* rect : pad()->axisRects()) {
                const QCPAxis* axis = rect->axis(QCPAxis::atLeft);
                const QVector<double> ticks = axis->tickVector();
                const double label = QFontMetricsF(axis->tickLabelFont()).ascent();
                for (int i = 1; i < ticks.size(); ++i)
                    QVERIFY2(axis->coordToPixel(ticks[i - 1]) - axis->coordToPixel(ticks[i]) >=
                                 label,
                             qPrintable(QStringLiteral("%1 px high").arg(height)));
            }
            // The steps' name stays in the picture.
            const QCPAxisRect* lower = pad()->axisRect(1);
            QVERIFY(lower->outerRect().bottom() <= pad()->viewport().bottom() + 1);
        }
        QApplication::setFont(usual);
    }

    void theLegendOfManyLanesLeavesThePlotItsRoom() {
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            while (duplicateLane(d.explorer, 0)) continue;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        m_view->resize(420, 220);
        QCoreApplication::processEvents();
        auto* legend = m_view->findChild<CurveLegend*>();
        QCOMPARE(legend->parts().size(), std::size_t(9));
        // A legend of names alone is still one of names.
        const QImage shown = legend->grab().toImage();
        int ink = 0;
        for (int x = 40; x < 100; ++x)
            for (int y = 0; y < shown.height(); ++y)
                ink += shown.pixelColor(x, y) != shown.pixelColor(0, 0);
        QVERIFY(ink > 50);
        QVERIFY2(legend->height() <= 70, qPrintable(QString::number(legend->height())));
        QVERIFY(pad()->height() >= 140);
    }
};

IOU_QT_TEST(TestCurvePlot)
#include "tst_curve_plot.moc"
