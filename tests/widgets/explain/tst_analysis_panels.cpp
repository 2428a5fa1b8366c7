// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/explain/gradient_variants.hpp"
#include "core/geometry/box_between.hpp"
#include "core/geometry/box_text.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/explain/epsilon_plot.hpp"
#include "widgets/explain/explain_panel.hpp"
#include "widgets/explain/gradient_panel.hpp"
#include "widgets/explain/interpolation_panel.hpp"
#include "widgets/explain/my_numbers_panel.hpp"
#include "widgets/explain/number_grid.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/scene/term_geometry.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTest>
#include <QTextBrowser>
#include <qcustomplot.h>

#include <cmath>

using namespace iou;

Q_DECLARE_METATYPE(iou::Box<>)

/// What a term of the registry measures; 0 for no term.
unsigned shownBy(std::string_view id) {
    for (const LossEntry& entry : registry())
        if (const int term = entry.termIndex(id); term >= 0)
            return entry.terms[static_cast<std::size_t>(term)]->shows;
    return 0U;
}

class TestAnalysisPanels : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

    void choose(const char* spec) {
        m_model->apply(QStringLiteral("test"),
                       [&](Document& d) { d.run().loss = *Loss::parse(spec); });
        m_model->runs().wait();
    }
    static double number(const NumberGrid* grid, int row, int column) {
        return grid->index(row, column).data(NumberGrid::kNumberRole).toDouble();
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_model->runs().wait();
    }

    void explainShowsMovesThatSumToTheStep() {
        ExplainPanel panel(*m_model);
        QAbstractItemModelTester tester(panel.grid(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.show();
        panel.wait();
        for (const char* spec : {"ciou", "giou", "wiou_v3", "ciou_legacy_sim", "smooth_eiou_sot"}) {
            choose(spec);
            panel.wait();
            for (const int step : {0, 7, 120}) {
                m_model->clock().setPlayhead(step);
                const auto run = m_model->clock().finishedRun();
                const Box<> before = run->trajectory.box(step);
                const Box<> after = run->trajectory.box(step + 1);
                const double moves[] = {after.left() - before.left(), after.top() - before.top(),
                                        after.right() - before.right(),
                                        after.bottom() - before.bottom()};
                const int last = panel.grid()->rowCount() - 1;
                QVERIFY(last >= 1);
                for (int c = 0; c < 4; ++c) {
                    double sum = 0.0;
                    for (int r = 0; r < last; ++r) sum += number(panel.grid(), r, c + 1);
                    QVERIFY2(std::abs(sum - moves[c]) < 1e-12, spec);
                    QVERIFY(std::abs(number(panel.grid(), last, c + 1) - moves[c]) < 1e-12);
                }
            }
        }
    }

    void explainSaysItInWords() {
        ExplainPanel panel(*m_model);
        panel.show();
        panel.wait();
        choose("iou");
        // Nested: the IoU term pushes every edge out.
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.explorer.scene.pred = {0.5, 0.5, 0.4, 0.4};
            d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
        });
        m_model->runs().wait();
        panel.wait();
        QVERIFY2(panel.words().contains(QStringLiteral("1−IoU pushes the left edge out by 0.0")),
                 qPrintable(panel.words()));
        QVERIFY(panel.words().contains(QStringLiteral("the bottom edge out by")));
        QVERIFY(!panel.words().contains(QStringLiteral(" in by")));
        m_model->clock().setPlayhead(m_model->clock().steps());
        QVERIFY(panel.words().contains(QStringLiteral("ends here")));
        QCOMPARE(panel.grid()->rowCount(), 0);
    }

    void theWordsHaveTheRoomTheyNeed() {
        ExplainPanel panel(*m_model);
        panel.resize(360, 480);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        choose("siou");
        panel.wait();
        m_model->clock().setPlayhead(10);
        QCoreApplication::processEvents();
        const auto* words = panel.findChild<QTextBrowser*>();
        QVERIFY(words->document()->size().height() > 80.0);
        QVERIFY(!words->verticalScrollBar()->isVisible());
        QVERIFY(panel.view()->height() >= 100);
    }

    void pointingAtATermLightsItUp() {
        ExplainPanel panel(*m_model);
        panel.resize(500, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.wait();
        auto* view = panel.view();
        const QPoint at = view->visualRect(panel.grid()->index(1, 1)).center();
        QTest::mouseMove(view->viewport(), at);
        QTest::mouseMove(view->viewport(), at + QPoint(2, 0));
        QCOMPARE(m_model->hover().term(), std::string("distance_penalty"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view->viewport(), &leave);
        QVERIFY(m_model->hover().term().empty());
    }

    void explainIsIdleOutOfSight() {
        ExplainPanel panel(*m_model);
        panel.wait();
        QCOMPARE(panel.grid()->rowCount(), 0);
    }

    void gradientsStandSideBySide_data() {
        QTest::addColumn<Box<>>("pred");
        QTest::newRow("far from alike") << Box<>{1.42, 1.06, 1.3, 0.72};
        QTest::newRow("nearly alike") << Box<>{0.9, 0.7, 1.02, 1.0};
    }
    void gradientsStandSideBySide() {
        QFETCH(Box<>, pred);
        m_model->apply(QStringLiteral("test"), [&](Document& d) { d.explorer.scene.pred = pred; });
        GradientPanel panel(*m_model);
        QAbstractItemModelTester tester(panel.grid(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.show();
        const auto expected = gradientVariants(m_model->evaluatedLoss(), m_model->evaluation().pred,
                                               m_model->evaluation().target, BoxForm::cxcywh);
        QCOMPARE(panel.grid()->rowCount(), static_cast<int>(expected.size()));
        for (std::size_t r = 0; r < expected.size(); ++r) {
            for (std::size_t c = 0; c < 4; ++c) {
                const QModelIndex cell =
                    panel.grid()->index(static_cast<int>(r), static_cast<int>(c) + 2);
                QCOMPARE(cell.data(NumberGrid::kNumberRole).toDouble(), expected[r].d[c]);
                QCOMPARE(cell.data(Qt::FontRole).value<QFont>().bold(), expected[r].differs[c]);
                // What is bold also looks different.
                const QString first =
                    panel.grid()->index(0, static_cast<int>(c) + 2).data().toString();
                QVERIFY(!expected[r].differs[c] || cell.data().toString() != first);
            }
            QVERIFY(std::abs(number(panel.grid(), static_cast<int>(r), 1) * M_PI / 180.0 -
                             expected[r].angle_rad) < 1e-15);
        }
        // The form is the document's, changed as an undoable step.
        auto* form = panel.findChild<QComboBox*>();
        QTest::keyClick(form, Qt::Key_Home);
        QVERIFY(m_model->view().gradient_form == BoxForm::xyxy);
        QCOMPARE(panel.grid()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("∂ l"));
    }

    void gradientsFitANarrowPanel() {
        GradientPanel panel(*m_model);
        panel.resize(340, 240);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY2(panel.minimumSizeHint().width() <= 320,
                 qPrintable(QString::number(panel.minimumSizeHint().width())));
        const auto* view = panel.findChild<NumberGridView*>();
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QRect cell = view->visualRect(view->model()->index(1, column));
            QVERIFY(view->viewport()->rect().contains(cell));
            if (column > 0)
                QVERIFY(view->sizeHintForIndex(view->model()->index(1, column)).width() <=
                        cell.width());
        }
        QVERIFY(view->columnWidth(0) >= 80);
    }

    void thePairOnScreenCanBeTakenAgain() {
        MyNumbersPanel panel(*m_model);
        panel.show();
        const QString taken = panel.predField()->text();
        QCOMPARE(taken.toStdString(), formatBox(m_model->displayedBox(), m_model->view().notation));
        panel.predField()->setText(QStringLiteral("1, 2, 3, 4"));
        for (auto* button : panel.findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Boxes on screen"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(panel.predField()->text(), taken);
    }

    void numbersOfOtherCodeAreRecognised() {
        MyNumbersPanel panel(*m_model);
        panel.show();
        const Box<> pred{1.1, 0.9, 1.3, 0.7}, target{0.6, 0.6, 1.0, 1.25};
        const Loss loss = *Loss::parse("ciou_attached");
        const Gradient g = loss.gradientAs(pred, target, {Reading::Slope::published, 1e-7});
        const auto d = partialsIn(BoxForm::xyxy, pred, g.d);
        const auto type = [](QLineEdit* field, const std::string& text) {
            field->selectAll();
            QTest::keyClicks(field, QString::fromStdString(text));
        };
        type(panel.predField(), formatBox(pred, BoxNotation::cxcywh));
        type(panel.targetField(), formatBox(target, BoxNotation::cxcywh));
        type(panel.valueField(), format17(g.value));
        type(panel.gradientField(), "[" + format17(d[0]) + ", " + format17(d[1]) + ", " +
                                        format17(d[2]) + ", " + format17(d[3]) + "]");
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        // The window does not wait; the button stops the search meanwhile.
        QCOMPARE(panel.searchButton()->text(), QStringLiteral("Stop"));
        panel.wait();
        QCOMPARE(panel.searchButton()->text(), QStringLiteral("Find out"));
        QCOMPARE(panel.answer().same.size(), std::size_t(1));
        const CodeReading& reading = panel.answer().same[0].reading;
        QCOMPARE(reading.loss.id(), std::string_view("ciou_attached"));
        QCOMPARE(reading.mistake.epsilon, 1e-7);
        QVERIFY(reading.by == GradientBy::xyxy);
        QCOMPARE(panel.view()->model()->index(0, 1).data().toString(), QStringLiteral("✓"));
        QCOMPARE(panel.view()->model()->index(0, 2).data().toString(), QStringLiteral("✓"));
        QVERIFY2(panel.verdict().contains(QStringLiteral("by the edges")),
                 qPrintable(panel.verdict()));
        // A double click chooses the loss, as one undo step.
        auto* view = panel.view();
        const QPoint at = view->visualRect(view->model()->index(0, 0)).center();
        const int steps = m_model->undoStack().count();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(m_model->run().loss.id(), std::string_view("ciou_attached"));
        QCOMPARE(m_model->undoStack().count(), steps + 1);
    }

    void severalPairsAreExplainedTogether() {
        MyNumbersPanel panel(*m_model);
        panel.show();
        QVERIFY(!panel.table()->isVisible());
        QTest::mouseClick(panel.severalButton(), Qt::LeftButton);
        QVERIFY(panel.table()->isVisible() && !panel.predField()->isVisible());
        // A pair at which DIoU and gated CIoU agree, and the pairs that tell them apart.
        const Loss loss = *Loss::parse("diou");
        const auto line = [&](const Box<>& pred, const Box<>& target) {
            return formatBox(pred, BoxNotation::cxcywh) + ", " +
                   formatBox(target, BoxNotation::cxcywh) + ", " +
                   format17(loss.value(pred, target)) + "\n";
        };
        std::string text = line({330, 262, 70, 40}, {310, 250, 80, 72});
        panel.table()->setPlainText(QString::fromStdString(text));
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        panel.wait();
        QVERIFY(panel.answer().same.size() > 1);
        QVERIFY2(panel.verdict().contains(QStringLiteral("cannot tell")),
                 qPrintable(panel.verdict()));
        QCOMPARE(panel.view()->model()->index(0, 0).data().toString(),
                 QStringLiteral("These pairs cannot tell"));
        QVERIFY(panel.copyButton()->isVisible());
        QTest::mouseClick(panel.copyButton(), Qt::LeftButton);
        const auto telling = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(telling.size(), std::ssize(panel.answer().telling));
        for (const TellingPair& pair : panel.answer().telling) text += line(pair.pred, pair.target);
        panel.table()->setPlainText(QString::fromStdString(text));
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        panel.wait();
        QCOMPARE(panel.answer().same.size(), std::size_t(1));
        QCOMPARE(panel.answer().same[0].reading.loss.id(), std::string_view("diou"));
        QVERIFY(!panel.copyButton()->isVisible());
    }

    void whatIsNotFiniteIsExplained() {
        MyNumbersPanel panel(*m_model);
        panel.show();
        panel.predField()->setText(QStringLiteral("1.4, 0.25, 3.75, 7.5"));
        panel.targetField()->setText(QStringLiteral("1.4, 0.25, 3.75, 7.5"));
        panel.valueField()->setText(QStringLiteral("nan"));
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.run().loss = Loss(*findLoss("ciou")); });
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        panel.wait();
        QVERIFY2(panel.verdict().contains(QStringLiteral("α is 0/0")), qPrintable(panel.verdict()));
        QVERIFY(panel.view()->model()->rowCount() > 1);
    }

    void wrongTextIsAnsweredWithThePlace() {
        MyNumbersPanel panel(*m_model);
        panel.show();
        QTest::keyClick(panel.valueField(), Qt::Key_Return);
        QVERIFY2(panel.verdict().contains(QStringLiteral("give the value")),
                 qPrintable(panel.verdict()));
        panel.gradientField()->setText(QStringLiteral("1, 2, x, 4"));
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        QVERIFY2(panel.verdict().startsWith(QStringLiteral("Gradient, number 3")),
                 qPrintable(panel.verdict()));
        panel.predField()->setText(QStringLiteral("1, 2, 3"));
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        QVERIFY(panel.verdict().startsWith(QStringLiteral("Prediction")));
        QVERIFY(panel.answer().same.empty());
        QTest::mouseClick(panel.severalButton(), Qt::LeftButton);
        panel.table()->setPlainText(QStringLiteral("1, 2, 3, 4, 1, 2, 3, 4, 0.5\n1, 2, 3"));
        QTest::mouseClick(panel.searchButton(), Qt::LeftButton);
        QVERIFY2(panel.verdict().startsWith(QStringLiteral("line 2")), qPrintable(panel.verdict()));
    }

    void epsilonNamesTheSizeWhereItMatters() {
        EpsilonPlot plot(*m_model);
        plot.show();
        QVERIFY2(plot.verdict().contains(QStringLiteral("1 % for boxes below")),
                 qPrintable(plot.verdict()));
        choose("l1");
        QVERIFY2(plot.verdict().contains(QStringLiteral("less than 1 %")),
                 qPrintable(plot.verdict()));
    }

    void theCoefficientIsDraggedAsOneStep() {
        InterpolationPanel panel(*m_model);
        panel.resize(460, 320);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const int steps = m_model->undoStack().count();
        auto* plot = panel.plot();
        const auto at = [&](double alpha) {
            return QPoint(static_cast<int>(std::lround(panel.alphaToX(alpha))) - plot->x(), 30);
        };
        QTest::mousePress(plot, Qt::LeftButton, {}, at(0.2));
        QTest::mouseMove(plot, at(0.5));
        QTest::mouseMove(plot, at(0.8));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at(0.8));
        QVERIFY(std::abs(m_model->shownAlpha() - 0.8) < 0.01);
        QCOMPARE(m_model->undoStack().count(), steps + 1);
    }

    void playingMovesTheBoxAndGoesBack() {
        InterpolationPanel panel(*m_model);
        panel.show();
        const double before = m_model->shownAlpha();
        const int steps = m_model->undoStack().count();
        panel.play();
        QVERIFY(panel.playing());
        QTRY_VERIFY(m_model->shownAlpha() != before);
        m_model->cancelDrag();
        QVERIFY(!panel.playing());
        QCOMPARE(m_model->shownAlpha(), before);
        QCOMPARE(m_model->undoStack().count(), steps);
        // Pausing keeps where it is, as one step.
        panel.play();
        QTRY_VERIFY(m_model->shownAlpha() != before);
        panel.pause();
        QVERIFY(!panel.playing());
        QCOMPARE(m_model->undoStack().count(), steps + 1);
    }

    void aComputedCoefficientIsPlayedForALookAlone() {
        choose("d_interp_iou");
        InterpolationPanel panel(*m_model);
        panel.resize(460, 320);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const double own = m_model->shownAlpha();
        const int steps = m_model->undoStack().count();
        panel.play();
        QTRY_VERIFY(m_model->hover().alpha() && *m_model->hover().alpha() > 0.02);
        QCOMPARE(snapshotOf(*m_model).alpha, *m_model->hover().alpha());
        panel.pause();
        QVERIFY(!panel.playing() && m_model->hover().alpha());
        // The plot moves it too, while the button is held.
        auto* plot = panel.plot();
        const auto at = [&](double alpha) {
            return QPoint(static_cast<int>(std::lround(panel.alphaToX(alpha))) - plot->x(), 30);
        };
        QTest::mousePress(plot, Qt::LeftButton, {}, at(0.2));
        QTest::mouseMove(plot, at(0.5));
        QVERIFY(std::abs(m_model->hover().alpha().value_or(0.0) - 0.5) < 0.01);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at(0.5));
        QVERIFY(!m_model->hover().alpha());
        // A change of the boxes ends it; the loss has kept its own all the time.
        panel.play();
        QTRY_VERIFY(m_model->hover().alpha());
        QCOMPARE(m_model->shownAlpha(), own);
        QCOMPARE(m_model->undoStack().count(), steps);
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.explorer.scene.pred.cx += 0.1; });
        QVERIFY(!panel.playing() && !m_model->hover().alpha());
    }

    void theInterpolationsNumbersAreTheTerms() {
        InterpolationPanel panel(*m_model);
        panel.show();
        const auto term = [&](std::string_view id) {
            for (const TermValue& t : m_model->evaluation().terms)
                if (id == t.info->id) return t.value;
            return std::nan("");
        };
        // Between two samples of the curves, and off the straight way.
        choose("interp_iou:alpha=0.5483");
        QCOMPARE(panel.shown().iou, term("interpolated_iou"));
        QCOMPARE(panel.shown().loss, m_model->evaluation().value);
        choose("d_interp_iou");
        QCOMPARE(panel.here().alpha, term("interp_alpha"));
        QCOMPARE(panel.here().interpolated_loss, term("interpolated_loss"));
        QCOMPARE(panel.shown().iou, 1.0 - panel.here().interpolated_loss);
    }

    void theNotationsOfYourNumbersAreReadable() {
        MyNumbersPanel panel(*m_model);
        panel.resize(panel.minimumSizeHint());
        panel.show();
        for (const auto* box : panel.findChildren<QComboBox*>())
            for (int i = 0; i < box->count(); ++i) {
                QStyleOptionComboBox option;
                option.initFrom(box);
                const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                                QStyle::SC_ComboBoxEditField, box);
                QVERIFY2(box->fontMetrics().horizontalAdvance(box->itemText(i)) <= room.width(),
                         qPrintable(box->itemText(i)));
            }
    }

    void everyTermLightsUpItsGeometry() {
        for (const LossEntry& entry : registry())
            for (const TermInfo* term : entry.terms) QVERIFY2(term->shows != 0U, term->id);
    }

    void theSceneShowsWhatTheTermPointedAtMeasures() {
        m_model->apply(QStringLiteral("l"),
                       [](Document& d) { d.run().loss = Loss(*findLoss("diou")); });
        QCOMPARE(snapshotOf(*m_model).hover_shows, 0U);
        m_model->hover().setTerm("distance_penalty");
        QCOMPARE(snapshotOf(*m_model).hover_shows, shows::distance);
        m_model->hover().setTerm("aspect_v");  // no term of this loss
        QCOMPARE(snapshotOf(*m_model).hover_shows, 0U);
    }

    /// A term no loss has: what it says is all the picture needs.
    void aNewTermLightsUpByWhatItSays() {
        SceneSnapshot scene;
        scene.pred = {1.6, 1.2, 1.2, 0.6};
        scene.target = {0.5, 0.5, 1.4, 1.0};
        const SceneTransform transform({1.0, 0.8, 3.0}, QSizeF(300, 200));
        const TermInfo novel{"novel", "n", "Never heard of.", shows::corners | shows::target_size};
        const auto picture = [&](unsigned shown) {
            QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            scene.hover_shows = shown;
            paintTermGeometry(painter, transform, scene, Theme::light());
            return image;
        };
        const QImage both = picture(novel.shows);
        const auto lit = [&](double x, double y) {
            return both.pixelColor(transform.toView(x, y).toPoint()) != QColor(Qt::white);
        };
        QVERIFY(lit(scene.target.cx, scene.target.top() + 0.2));
        QVERIFY(lit((scene.pred.right() + scene.target.right()) / 2,
                    (scene.pred.bottom() + scene.target.bottom()) / 2));
        QVERIFY(both != picture(shows::corners));
        QVERIFY(both != picture(shows::target_size));
    }

    void termsShowWhatTheyMeasure() {
        SceneSnapshot scene;
        scene.pred = {1.6, 1.2, 1.2, 0.6};
        scene.target = {0.5, 0.5, 1.4, 1.0};
        scene.alpha = 0.4;
        scene.inner_ratio = 0.75;
        const SceneTransform transform({1.0, 0.8, 3.0}, QSizeF(300, 200));
        const auto picture = [&](const char* term) {
            QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            scene.hover_shows = shownBy(term);
            paintTermGeometry(painter, transform, scene, Theme::light());
            return image;
        };
        QList<QImage> seen{picture("")};
        for (const char* term : {"offset_x",
                                 "offset_y",
                                 "intersection",
                                 "union_area",
                                 "iou",
                                 "enclosing_width",
                                 "enclosing_height",
                                 "enclosing_area",
                                 "enclosing_diagonal2",
                                 "center_distance2",
                                 "distance_penalty",
                                 "enclosing_penalty",
                                 "angle_cost",
                                 "distance_cost",
                                 "shape_distance",
                                 "aspect_v",
                                 "width_penalty",
                                 "height_penalty",
                                 "shape_cost",
                                 "width_weight",
                                 "edge_distance",
                                 "corner_penalty",
                                 "extended_intersection",
                                 "inner_iou",
                                 "interpolated_iou",
                                 "part_w",
                                 "part_h"}) {
            const QImage shown = picture(term);
            QVERIFY2(!seen.contains(shown), term);
            seen << shown;
        }
        // Places on what a term is made of, and beside it.
        const Box<> around = enclosingBox(scene.pred, scene.target);
        const QLineF diagonal = enclosingDiagonal(scene.pred, scene.target);
        const auto lit_at = [&](const char* term, QPointF place) {
            const QPoint pixel = transform.toView(place.x(), place.y()).toPoint();
            return picture(term).pixelColor(pixel) != QColor(Qt::white);
        };
        const QPointF on_width(around.cx, around.top()), on_height(around.left(), around.cy),
            on_diagonal = diagonal.pointAt(0.1), between(1.05, 0.85);
        QVERIFY(lit_at("distance_penalty", on_diagonal));
        QVERIFY(lit_at("distance_penalty", between));
        QVERIFY(lit_at("enclosing_diagonal2", on_diagonal));
        QVERIFY(!lit_at("enclosing_diagonal2", on_width));
        QVERIFY(!lit_at("center_distance2", on_diagonal));
        QVERIFY(lit_at("enclosing_width", on_width) && !lit_at("enclosing_width", on_height));
        QVERIFY(lit_at("enclosing_height", on_height) && !lit_at("enclosing_height", on_width));
        QVERIFY(lit_at("enclosing_area", on_width) && lit_at("enclosing_area", on_height));
    }

    void theNameOfTheLowerAxisIsNeverCut() {
        for (const double scale : {1.0, 1.6, 2.2}) {
            setInterfaceScale(scale);
            applyTheme(ThemeChoice::light);
            InterpolationPanel panel(*m_model);
            panel.show();
            QVERIFY(!panel.dynamic().boost.empty());
            const auto* plot = panel.findChild<QCustomPlot*>();
            QStringList names;
            for (const int width : {900, 560, 420, 300}) {
                panel.resize(width, 420);
                QCoreApplication::processEvents();
                const QCPAxis* axis = plot->axisRect(1)->axis(QCPAxis::atBottom);
                const int taken = QFontMetrics(axis->labelFont()).horizontalAdvance(axis->label());
                const int middle = plot->axisRect(1)->rect().center().x();
                QVERIFY2(middle - taken / 2 >= 0 && middle + taken / 2 <= plot->width(),
                         qPrintable(QStringLiteral("%1 at %2").arg(axis->label()).arg(width)));
                names << axis->label();
            }
            // Where there is room it says what is shaded.
            if (scale == 1.0) QVERIFY(names.first().contains(QStringLiteral("boost zone")));
        }
        setInterfaceScale(1.0);
        applyTheme(ThemeChoice::light);
    }

    void theBoostZoneFollowsTheClamps() {
        InterpolationPanel panel(*m_model);
        panel.show();
        QVERIFY(!panel.dynamic().boost.empty());
        choose("d_interp_iou:lo=0.9,hi=0.9");
        QVERIFY(panel.dynamic().boost.empty());
    }
};

IOU_QT_TEST(TestAnalysisPanels)
#include "tst_analysis_panels.moc"
