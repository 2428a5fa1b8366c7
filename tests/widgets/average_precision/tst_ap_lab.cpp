// SPDX-License-Identifier: GPL-3.0-or-later
// The lab of average precision as one sees it: image, curves, tables and numbers follow the hand.
#include "tests/support/mouse.hpp"
#include "tests/support/plot_ink.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/average_precision/ap_bars.hpp"
#include "widgets/average_precision/ap_centre.hpp"
#include "widgets/average_precision/ap_curves.hpp"
#include "widgets/average_precision/ap_numbers.hpp"
#include "widgets/average_precision/ap_tables.hpp"
#include "widgets/average_precision/ap_view.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QPainter>
#include <QTableView>
#include <QTest>
#include <qcustomplot.h>

#include <algorithm>
#include <memory>

using namespace iou;

namespace {

/// No picture but one, which is red.
class RedImages : public FrameImages {
public:
    QSize pixels(const QString&) const override { return {}; }
    QString fault(const QString&) const override { return {}; }
    QImage image(const QString& path) override {
        if (path.isEmpty()) return {};
        QImage red(4, 3, QImage::Format_RGB32);
        red.fill(Qt::red);
        return red;
    }
    void choose(QWidget&, const std::function<void(const QString&, QSize)>& taken) override {
        taken(QStringLiteral("red.png"), {400, 300});
    }
    void settle() override {}
};

}  // namespace

class TestApLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aDraggedDetectionMovesTheCurve();
    void aTypedScoreChangesItsFate();
    void noSizeIsNegative();
    void aBarChoosesAThreshold();
    void barsStandAboveTheirThresholds();
    void vocShowsItsOwnNumber();
    void boxesOfTheChosenKindAreDrawn();
    void tableAndImageSelectTogether();
    void whatIsCopiedPastes();
    void aPictureLiesBehindTheBoxes();
    void linesAreAsWideOnAFineScreen();
    void aThousandBoxesAreJudgedBesideTheWindow();

private:
    const ApLab& lab() const { return m_history->document().lab<ApLab>(); }
    QAbstractItemModel& detections() const { return *m_detections->model(); }
    /// By the title of its column.
    QString cell(QTableView& table, int row, const QString& title) const;
    QModelIndex indexOf(QTableView& table, int row, const QString& title) const;
    double curveAt(double recall) const;
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});

    RedImages m_images;
    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    ApCentre* m_centre = nullptr;
    ApCurves* m_curves = nullptr;
    ApNumbers* m_numbers = nullptr;
    QTableView* m_detections = nullptr;
    QTableView* m_truths = nullptr;
};

void TestApLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 700);
    m_centre = new ApCentre(*m_history, m_images, m_window.get());
    m_centre->setGeometry(0, 0, 600, 500);
    m_curves = new ApCurves(*m_history, m_window.get());
    m_curves->setGeometry(600, 0, 400, 300);
    m_numbers = new ApNumbers(*m_history, m_window.get());
    m_numbers->setGeometry(1000, 0, 200, 500);
    m_detections = qobject_cast<QTableView*>(makeDetectionTable(*m_history, m_window.get()));
    m_detections->setGeometry(0, 500, 600, 200);
    m_truths = qobject_cast<QTableView*>(makeTruthTable(*m_history, m_window.get()));
    m_truths->setGeometry(600, 500, 600, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestApLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

QModelIndex TestApLab::indexOf(QTableView& table, int row, const QString& title) const {
    for (int i = 0; i < table.model()->columnCount(); ++i)
        if (table.model()->headerData(i, Qt::Horizontal).toString() == title)
            return table.model()->index(row, i);
    return {};
}

QString TestApLab::cell(QTableView& table, int row, const QString& title) const {
    return indexOf(table, row, title).data().toString();
}

/// Precision of the bold curve.
double TestApLab::curveAt(double recall) const {
    const QCPGraph* bold = m_curves->plot().graph(10);
    for (auto it = bold->data()->constBegin(); it != bold->data()->constEnd(); ++it)
        if (it->key >= recall - 1e-9) return it->value;
    return -1.0;
}

void TestApLab::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    FrameCanvas& canvas = m_centre->canvas();
    const SceneTransform t = canvas.transform();
    const QPointF a = t.toView(from.x(), from.y()), b = t.toView(to.x(), to.y());
    mouse::send(canvas, QEvent::MouseButtonPress, a, Qt::LeftButton, Qt::LeftButton, modifiers);
    mouse::move(canvas, (a + b) * 0.5, modifiers);
    mouse::move(canvas, b, modifiers);
    mouse::send(canvas, QEvent::MouseButtonRelease, b, Qt::LeftButton, Qt::NoButton, modifiers);
}

/// By hand: with all three truths found among four, precision at full recall is 3/4.
void TestApLab::aDraggedDetectionMovesTheCurve() {
    QVERIFY(std::abs(curveAt(1.0) - 0.75) < 1e-9);
    QCOMPARE(cell(*m_detections, 3, QStringLiteral("fate")), QStringLiteral("TP"));
    QCOMPARE(cell(*m_truths, 2, QStringLiteral("found by")), QStringLiteral("4"));
    const QString before = m_numbers->number(0);
    drag({552, 322}, {552, 222});
    QCOMPARE(curveAt(1.0), 0.0);
    QCOMPARE(cell(*m_detections, 3, QStringLiteral("fate")), QStringLiteral("FP"));
    QCOMPARE(cell(*m_detections, 3, QStringLiteral("truth")), QStringLiteral("(3)"));
    QCOMPARE(cell(*m_truths, 2, QStringLiteral("found by")), QStringLiteral("none"));
    QVERIFY(m_numbers->number(0) != before);
    m_history->undo();
    QVERIFY(std::abs(curveAt(1.0) - 0.75) < 1e-9);
    QCOMPARE(m_numbers->number(0), before);
}

void TestApLab::aTypedScoreChangesItsFate() {
    QCOMPARE(cell(*m_detections, 4, QStringLiteral("fate")), QStringLiteral("FP"));
    const QModelIndex score = indexOf(*m_detections, 4, QStringLiteral("score"));
    m_detections->setCurrentIndex(score);
    m_detections->edit(score);
    auto* field = m_detections->findChild<QDoubleSpinBox*>();
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, QLocale().toString(0.99));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(lab().detections[4].score, 0.99);
    QCOMPARE(cell(*m_detections, 4, QStringLiteral("fate")), QStringLiteral("TP"));
    QCOMPARE(cell(*m_detections, 1, QStringLiteral("fate")), QStringLiteral("FP"));
    QCOMPARE(m_history->stack().count(), 1);
}

void TestApLab::noSizeIsNegative() {
    for (QTableView* table : {m_detections, m_truths})
        for (const QString& side : {QStringLiteral("w"), QStringLiteral("h")}) {
            const QString before = cell(*table, 0, side);
            table->setCurrentIndex(indexOf(*table, 0, side));
            table->edit(indexOf(*table, 0, side));
            auto* field = table->findChild<QDoubleSpinBox*>();
            QVERIFY(field);
            field->selectAll();
            QTest::keyClicks(field, QStringLiteral("-5"));
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(!table->findChild<QDoubleSpinBox*>());
            QCOMPARE(cell(*table, 0, side), before);
        }
    QCOMPARE(m_history->stack().count(), 0);
}

void TestApLab::aBarChoosesAThreshold() {
    ApBars& bars = m_numbers->bars();
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.barRect(5).center().toPoint());
    QCOMPARE(lab().threshold, 0.75);
    QCOMPARE(cell(*m_detections, 1, QStringLiteral("fate")), QStringLiteral("FP"));
    QTest::keyClick(&bars, Qt::Key_Left);
    QCOMPARE(lab().threshold, 0.7);
}

void TestApLab::barsStandAboveTheirThresholds() {
    ApBars bars;
    bars.resize(400, bars.sizeHint().height());
    bars.setBars({{0.5, 1.0}, {0.75, 1.0}, {0.95, 1.0}}, 0.75);
    const QImage image = bars.grab().toImage();
    const int row = image.height() / 2;  // through all columns, and no words
    for (int i = 0; i < 3; ++i) {
        const QRectF room = bars.barRect(i);
        int inked = 0;
        double middle = 0.0;
        for (int x = qCeil(room.left()); x < qFloor(room.right()); ++x)
            if (image.pixel(x, row) != image.pixel(0, row)) {
                ++inked;
                middle += x + 0.5;
            }
        QVERIFY(inked > room.width() / 2.0);
        QVERIFY(std::abs(middle / inked - room.center().x()) < 1.0);
    }
}

void TestApLab::vocShowsItsOwnNumber() {
    m_history->apply({}, [](Document& d) { d.lab<ApLab>().method = ApMethod::voc10; });
    const auto labels = m_numbers->findChildren<QLabel*>();
    const bool said = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("AP at IoU 0"));
    });
    QVERIFY(said && !m_numbers->bars().isVisible());
    // By hand: 2/3 of the recall at precision 1, the last third at 3/4.
    QVERIFY(std::abs(sharedOf<ApView>(*m_history).outcome().ap - 11.0 / 12.0) < 1e-12);
}

void TestApLab::boxesOfTheChosenKindAreDrawn() {
    drag({20, 20}, {60, 50}, Qt::ControlModifier);
    QCOMPARE(lab().detections.size(), 6U);
    QCOMPARE(lab().detections[5].box.w, 40.0);
    sharedOf<ApView>(*m_history).setAddsDetections(false);
    drag({20, 420}, {60, 450}, Qt::ControlModifier);
    QCOMPARE(lab().truths.size(), 4U);
    // It is the one selected, though truths come before detections.
    QCOMPARE(sharedOf<ApView>(*m_history).selected(), (std::vector<ApItem>{{false, 3}}));
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Delete);
    QCOMPARE(lab().truths.size(), 3U);
    QCOMPARE(lab().detections.size(), 6U);
    // One that is taken back while it is selected.
    sharedOf<ApView>(*m_history).setAddsDetections(true);
    drag({20, 420}, {60, 450}, Qt::ControlModifier);
    QCOMPARE(m_detections->model()->rowCount(), 7);
    m_history->undo();
    QCOMPARE(m_detections->model()->rowCount(), 6);
    QVERIFY(m_centre->canvas().selected().empty());
}

void TestApLab::tableAndImageSelectTogether() {
    m_detections->selectRow(2);
    QCOMPARE(m_centre->canvas().selected(), std::vector{5});
    // Its place on the curve is marked.
    const auto* plot = m_curves->findChild<QCustomPlot*>();
    const ApOutcome& outcome = sharedOf<ApView>(*m_history).outcome();
    const auto rank = std::ranges::find(outcome.ranked, 2) - outcome.ranked.begin();
    const auto marked = [&] {
        for (int i = 0; i < plot->graphCount(); ++i) {
            const QCPGraph& graph = *plot->graph(i);
            if (graph.scatterStyle().size() == 11.0 && graph.dataCount() == 1 &&
                graph.data()->at(0)->key == outcome.recall[static_cast<std::size_t>(rank)] &&
                graph.data()->at(0)->value == outcome.precision[static_cast<std::size_t>(rank)])
                return true;
        }
        return false;
    };
    QVERIFY(marked());
    m_centre->canvas().select({1});
    QVERIFY(m_detections->selectionModel()->selectedRows().isEmpty());
    QCOMPARE(m_truths->selectionModel()->selectedRows().value(0).row(), 1);
    // A row of another image brings it on screen.
    m_history->apply({}, [](Document& d) {
        auto& ap = d.lab<ApLab>();
        ap.images.change([](auto& images) { images.push_back({"2", 640, 480, {}}); });
        ap.detections.change([](auto& all) { all[4].image = 1; });
    });
    m_detections->selectRow(4);
    QCOMPARE(lab().image, 1);
    QCOMPARE(m_centre->canvas().selected(), std::vector{0});
}

void TestApLab::whatIsCopiedPastes() {
    m_centre->canvas().select({0, 3});
    const QString words = m_centre->copied();
    QCOMPARE(words.count(u'\n'), 2);
    QVERIFY(m_centre->paste(words));
    QCOMPARE(lab().truths.size(), 4U);
    QCOMPARE(lab().detections.size(), 6U);
    QCOMPARE(lab().truths[3].box, lab().truths[0].box);
    QVERIFY(!m_centre->paste(QStringLiteral("0.5 0.5 1 1")));
}

void TestApLab::aPictureLiesBehindTheBoxes() {
    m_history->apply({}, [](Document& d) {
        auto& ap = d.lab<ApLab>();
        ap.images.change([](auto& images) { images[0].picture = "red.png"; });
    });
    m_centre->settle();
    QImage image(640, 480, QImage::Format_RGB32);
    QPainter painter(&image);
    m_centre->paintPicture(painter, image.size(), Theme::light());
    const QColor ground = image.pixelColor(320, 60);
    QVERIFY2(ground.red() > 240 && ground.green() < 120, qPrintable(ground.name()));
}

/// A pen of one unit is not to become one pixel.
void TestApLab::linesAreAsWideOnAFineScreen() {
    auto* plot = m_curves->findChild<QCustomPlot*>();
    QVERIFY2(testing::leastGrowthOfInk(*plot) > 2.3,
             qPrintable(QString::number(testing::leastGrowthOfInk(*plot))));
}

void TestApLab::aThousandBoxesAreJudgedBesideTheWindow() {
    m_history->apply({}, [](Document& d) {
        auto& ap = d.lab<ApLab>();
        std::vector<ApTruth> truths;
        std::vector<ApDetection> detections;
        for (int i = 0; i < 500; ++i) {
            const Box<> box{20.0 + 24 * (i % 25), 20.0 + 22 * (i / 25), 20, 18};
            truths.push_back({.box = box});
            detections.push_back({.box = box, .score = 1.0 / (1 + i)});
        }
        ap.truths = std::move(truths);
        ap.detections = std::move(detections);
    });
    m_centre->settle();
    QCOMPARE(m_numbers->number(1), QLocale().toString(21.0 / 101.0, 'f', 3));  // 100 of 500 count
    QElapsedTimer clock;
    clock.start();
    drag({20, 20}, {26, 20});
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    m_centre->settle();
    QVERIFY(sharedOf<ApView>(*m_history).outcome().detections[0].iou < 1.0);
}

IOU_QT_TEST(TestApLab)

#include "tst_ap_lab.moc"
