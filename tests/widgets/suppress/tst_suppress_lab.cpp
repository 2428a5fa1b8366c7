// SPDX-License-Identifier: GPL-3.0-or-later
// The lab of suppression as one sees it: image, steps, tables and plots follow the hand.
#include "tests/support/mouse.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/plot_ink.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/suppress/suppress_centre.hpp"
#include "widgets/suppress/suppress_plots.hpp"
#include "widgets/suppress/suppress_rule.hpp"
#include "widgets/suppress/suppress_tables.hpp"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPainter>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <qcustomplot.h>

#include <memory>

using namespace iou;

namespace {

class NoPictures : public FrameImages {
public:
    QSize pixels(const QString&) const override { return {}; }
    QString fault(const QString&) const override { return {}; }
    QImage image(const QString&) override { return {}; }
    void choose(QWidget&, const std::function<void(const QString&, QSize)>& taken) override {
        taken(QStringLiteral("red.png"), {400, 300});
    }
    void settle() override {}
};

}  // namespace

class TestSuppressLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void boxesAreCountedFromOne();
    void aDraggedBoxChangesItsFate();
    void theThresholdSliderIsOneStepOfUndo();
    void theMethodsShowTheirOwnNumbers();
    void oneStepsThroughTheSelections();
    void playingEndsAtTheLastSelection();
    void fatesStandInTheirColours();
    void aTypedScoreRanksAnew();
    void aTypedClassIsMade();
    void theMethodsStandSideBySide();
    void hidingThePanelChoosesNothing();
    void theScatterHasEachDetectionTwice();
    void theHeadIsShownForTheSelectedDetection();
    void suppressorsPointAtWhatTheySuppress();
    void overlapsAreReadable();
    void wordsOfTheTablesAreWhole();
    void numbersStandUnderTheirTitles();
    void columnsKeepTheWidthsTheyAreGiven();
    void whatIsCopiedPastes();
    void drawnBoxesAreOfTheChosenKind();
    void linesAreAsWideOnAFineScreen();
    void aThousandBoxesAreWorkedOutBesideTheWindow();

private:
    const SuppressLab& lab() const { return m_history->document().lab<SuppressLab>(); }
    QString cell(QTableView& table, int row, const QString& title) const;
    QModelIndex indexOf(QTableView& table, int row, const QString& title) const;
    void type(int row, const QString& title, const QString& words);
    void clickRow(QTableView& table, int row) const;
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {});

    NoPictures m_images;
    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    SuppressCentre* m_centre = nullptr;
    SuppressRule* m_rule = nullptr;
    AgreementPlot* m_scatter = nullptr;
    HeadPlot* m_head = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_methods = nullptr;
    QTableView* m_fates = nullptr;
};

void TestSuppressLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1300, 800);
    m_centre = new SuppressCentre(*m_history, m_images, m_window.get());
    m_centre->setGeometry(250, 0, 600, 500);
    m_rule = new SuppressRule(*m_history, m_window.get());
    m_rule->setGeometry(0, 0, 250, 500);
    m_scatter = new AgreementPlot(*m_history, m_window.get());
    m_scatter->setGeometry(850, 0, 220, 250);
    m_head = new HeadPlot(*m_history, m_window.get());
    m_head->setGeometry(1070, 0, 220, 250);
    m_table = qobject_cast<QTableView*>(makeSuppressedTable(*m_history, m_window.get()));
    m_table->setGeometry(0, 500, 800, 290);
    m_methods = qobject_cast<QTableView*>(makeMethodsTable(*m_history, m_window.get()));
    m_methods->setGeometry(850, 250, 440, 240);
    m_fates = qobject_cast<QTableView*>(makeFatesTable(*m_history, m_window.get()));
    m_fates->setGeometry(800, 500, 490, 290);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSuppressLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

QModelIndex TestSuppressLab::indexOf(QTableView& table, int row, const QString& title) const {
    for (int i = 0; i < table.model()->columnCount(); ++i)
        if (table.model()->headerData(i, Qt::Horizontal).toString() == title)
            return table.model()->index(row, i);
    return {};
}

QString TestSuppressLab::cell(QTableView& table, int row, const QString& title) const {
    return indexOf(table, row, title).data().toString();
}

void TestSuppressLab::clickRow(QTableView& table, int row) const {
    table.scrollTo(table.model()->index(row, 0));
    const QRect cell = table.visualRect(table.model()->index(row, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

void TestSuppressLab::type(int row, const QString& title, const QString& words) {
    const QModelIndex index = indexOf(*m_table, row, title);
    QVERIFY(index.isValid());
    QVERIFY(m_table->model()->setData(index, words, Qt::EditRole));
}

void TestSuppressLab::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    FrameCanvas& canvas = m_centre->canvas();
    const SceneTransform t = canvas.transform();
    const QPointF a = t.toView(from.x(), from.y()), b = t.toView(to.x(), to.y());
    mouse::send(canvas, QEvent::MouseButtonPress, a, Qt::LeftButton, Qt::LeftButton, modifiers);
    mouse::move(canvas, (a + b) * 0.5, modifiers);
    mouse::move(canvas, b, modifiers);
    mouse::send(canvas, QEvent::MouseButtonRelease, b, Qt::LeftButton, Qt::NoButton, modifiers);
}

/// #9 overlaps #8 by 0.464 and is kept; 25 pixels to the right it does so by more than half.
void TestSuppressLab::boxesAreCountedFromOne() {
    QStringList names;
    for (const FrameBox& box : m_centre->canvas().scene().boxes) names << box.name;
    const std::size_t detections = lab().detections.size();
    for (std::size_t i = 1; i <= detections; ++i)
        QCOMPARE(names.count(QStringLiteral("detection %1").arg(i)), 1);
}

void TestSuppressLab::aDraggedBoxChangesItsFate() {
    QCOMPARE(cell(*m_table, 8, QStringLiteral("fate")), QStringLiteral("kept"));
    QCOMPARE(cell(*m_table, 8, QStringLiteral("by")), QStringLiteral("(8)"));
    QVERIFY(indexOf(*m_table, 8, QStringLiteral("margin")).data().toString().startsWith(u'0'));
    m_centre->canvas().select({3 + 8});
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(lab().detections[8].box.cx, 486.0);
    QCOMPARE(cell(*m_table, 8, QStringLiteral("fate")), QStringLiteral("suppressed"));
    QCOMPARE(cell(*m_table, 8, QStringLiteral("by")), QStringLiteral("8"));
    QVERIFY(m_rule->headline().startsWith(QStringLiteral("4 of 10")));
    m_history->undo();
    QCOMPARE(cell(*m_table, 8, QStringLiteral("fate")), QStringLiteral("kept"));
    drag({96, 110}, {126, 110});
    QCOMPARE(lab().detections[9].box.cx, 126.0);
}

void TestSuppressLab::theThresholdSliderIsOneStepOfUndo() {
    QSlider* const slider = m_rule->slider("iou_threshold");
    QVERIFY(slider);
    for (int at = slider->value(); at >= 60; at -= 10) slider->setValue(at);
    QCOMPARE(lab().rule.threshold, 0.3);
    QCOMPARE(cell(*m_table, 3, QStringLiteral("fate")), QStringLiteral("suppressed"));
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    QCOMPARE(slider->value(), 100);
}

void TestSuppressLab::theMethodsShowTheirOwnNumbers() {
    QVERIFY(!m_rule->slider("sigma")->isVisible());
    m_history->apply({}, [](Document& d) {
        d.lab<SuppressLab>().rule.method = suppress::Method::soft_gaussian;
    });
    QVERIFY(m_rule->slider("sigma")->isVisible());
    QVERIFY(m_rule->slider("min_score")->isVisible());
    QVERIFY(!m_rule->slider("iou_threshold")->isVisible());
    // The decay ends nobody, and lowers the score of a double.
    QCOMPARE(m_rule->headline(), QStringLiteral("10 of 10 kept"));
    QVERIFY(indexOf(*m_table, 1, QStringLiteral("score")).data(Qt::EditRole).toDouble() < 0.4);
}

void TestSuppressLab::oneStepsThroughTheSelections() {
    sharedOf<SuppressView>(*m_history).showStep(0);
    QCOMPARE(cell(*m_table, 0, QStringLiteral("fate")), QStringLiteral("waiting"));
    QCOMPARE(m_rule->stepWords(), QStringLiteral("Nothing is selected yet."));
    QToolButton* forward = nullptr;
    for (auto* button : m_rule->findChildren<QToolButton*>())
        if (button->accessibleName() == QStringLiteral("One selection forward")) forward = button;
    QVERIFY(forward);
    forward->click();
    QCOMPARE(lab().step, 1);
    QCOMPARE(cell(*m_table, 0, QStringLiteral("fate")), QStringLiteral("kept"));
    QCOMPARE(cell(*m_table, 1, QStringLiteral("fate")), QStringLiteral("suppressed"));
    QCOMPARE(cell(*m_table, 7, QStringLiteral("fate")), QStringLiteral("waiting"));
    QVERIFY(m_rule->stepWords().startsWith(QStringLiteral("Selection 1 of 5: #1 with score 0.96")));
    QVERIFY(m_rule->stepWords().endsWith(QStringLiteral("suppresses 3")));
    QCOMPARE(m_history->stack().count(), 1);
    for (int i = 0; i < 4; ++i) forward->click();
    QCOMPARE(lab().step, -1);
}

void TestSuppressLab::playingEndsAtTheLastSelection() {
    m_rule->setPace(1);
    m_rule->setPlaying(true);
    QTRY_COMPARE(lab().step, 1);
    QTRY_COMPARE_WITH_TIMEOUT(lab().step, -1, 8000);
}

/// Of one that waits nothing is known yet: it has the colour of all other words.
void TestSuppressLab::fatesStandInTheirColours() {
    const auto coloured = [this](int row) {
        return indexOf(*m_table, row, QStringLiteral("fate")).data(Qt::ForegroundRole);
    };
    auto& view = sharedOf<SuppressView>(*m_history);
    view.showStep(0);
    for (const int row : {0, 1, 7}) QVERIFY(!coloured(row).isValid());
    view.showStep(1);
    QCOMPARE(coloured(0).value<QColor>(), Theme::light().interpolated);
    QCOMPARE(coloured(1).value<QColor>(), Theme::light().pred);
    QVERIFY(!coloured(7).isValid());
}

void TestSuppressLab::aTypedScoreRanksAnew() {
    type(1, QStringLiteral("p"), QStringLiteral("0.99"));
    QCOMPARE(lab().detections[1].score, 0.99);
    QCOMPARE(cell(*m_table, 1, QStringLiteral("fate")), QStringLiteral("kept"));
    QCOMPARE(cell(*m_table, 0, QStringLiteral("by")), QStringLiteral("2"));
    // What is no probability is not taken.
    (void)m_table->model()->setData(indexOf(*m_table, 1, QStringLiteral("q")), 1.5, Qt::EditRole);
    QCOMPARE(lab().detections[1].predicted_iou, 0.93);
    const QModelIndex q = indexOf(*m_table, 1, QStringLiteral("q"));
    m_table->setCurrentIndex(q);
    m_table->edit(q);
    auto* field = m_table->findChild<QDoubleSpinBox*>();
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("1.5"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_table->hasFocus());  // the field is gone, its reason stays
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(QStringLiteral("1.5 is out of range: 0 to 1")),
             qPrintable(QToolTip::text()));
    QCOMPARE(lab().detections[1].predicted_iou, 0.93);
}

void TestSuppressLab::aTypedClassIsMade() {
    type(1, QStringLiteral("class"), QStringLiteral("child"));
    QCOMPARE(lab().classes.size(), 3U);
    QCOMPARE(cell(*m_table, 1, QStringLiteral("class")), QStringLiteral("child"));
    QCOMPARE(cell(*m_table, 1, QStringLiteral("fate")), QStringLiteral("kept"));
}

void TestSuppressLab::theMethodsStandSideBySide() {
    QCOMPARE(m_methods->model()->rowCount(), 6);
    QCOMPARE(cell(*m_methods, 0, QStringLiteral("kept")), QStringLiteral("5"));
    QCOMPARE(cell(*m_methods, 4, QStringLiteral("kept")), QStringLiteral("4"));
    QCOMPARE(cell(*m_methods, 0, QStringLiteral("AP")), QLocale().toString(0.6, 'f', 3));
    QCOMPARE(cell(*m_methods, 4, QStringLiteral("AP")), QLocale().toString(0.95, 'f', 3));
    QCOMPARE(cell(*m_fates, 1, QStringLiteral("Greedy")), QStringLiteral("✗ #1"));
    QVERIFY(cell(*m_fates, 1, QStringLiteral("IoU-guided")).startsWith(u'✓'));
    clickRow(*m_methods, 4);
    QCOMPARE(lab().rule.method, suppress::Method::iou_guided);
    QCOMPARE(cell(*m_table, 0, QStringLiteral("by")), QStringLiteral("2"));
}

/// As when another tab is chosen while the table has the focus.
void TestSuppressLab::hidingThePanelChoosesNothing() {
    const int last = m_methods->model()->rowCount() - 1;
    clickRow(*m_methods, last);
    m_methods->setCurrentIndex(
        m_methods->model()->index(last, m_methods->model()->columnCount() - 1));
    m_methods->setFocus();
    QVERIFY(m_methods->hasFocus());
    const auto chosen = lab().rule.method;
    m_methods->hide();
    QCOMPARE(lab().rule.method, chosen);
}

void TestSuppressLab::theScatterHasEachDetectionTwice() {
    const QCPGraph *score = m_scatter->plot().graph(1), *predicted = m_scatter->plot().graph(2);
    QCOMPARE(score->dataCount(), 10);
    QCOMPARE(predicted->dataCount(), 10);
    // #2 lies furthest to the right, with q 0.93.
    const auto last = predicted->data()->constEnd() - 1;
    QCOMPARE(last->value, 0.93);
    QVERIFY(last->key > 0.97);
}

void TestSuppressLab::theHeadIsShownForTheSelectedDetection() {
    QVERIFY(m_head->words().startsWith(QStringLiteral("#1: ")));
    clickRow(*m_table, 7);
    QVERIFY2(m_head->words().startsWith(QStringLiteral("#8: IoU 0.709, predicted 0.62")),
             qPrintable(m_head->words()));
    // By hand: the slope is 0.62 less the IoU, where the dots are.
    const QCPGraph* const here = m_head->plot().graph(2);
    QCOMPARE(here->dataCount(), 2);
    const double low = std::min(here->data()->at(0)->value, here->data()->at(1)->value);
    QVERIFY(std::abs(low - (0.62 - 0.7086)) < 1e-3);
}

/// An arrow leads from the upper right corner of #8 to that of #7, which it suppresses.
void TestSuppressLab::suppressorsPointAtWhatTheySuppress() {
    const auto redAt = [this](QPointF place) {
        QImage image(640, 480, QImage::Format_RGB32);
        QPainter painter(&image);
        m_centre->paintPicture(painter, image.size(), Theme::light());
        const SceneTransform t{frameCamera({640, 480}, image.size()), QSizeF(image.size())};
        const QPoint p = t.toView(place.x(), place.y()).toPoint();
        int red = 0;
        for (int dx = -3; dx <= 3; ++dx)
            for (int dy = -3; dy <= 3; ++dy) {
                const QColor c = image.pixelColor(p + QPoint(dx, dy));
                red += c.red() > c.blue() + 90;
            }
        return red;
    };
    QVERIFY(redAt({570, 274}) > 2);
    m_history->apply({}, [](Document& d) { d.lab<SuppressLab>().rule.threshold = 1.0; });
    QCOMPARE(redAt({570, 274}), 0);
}

/// The first scene has two people full of arrows: all five overlaps are there, and no text lies
/// over another.
void TestSuppressLab::overlapsAreReadable() {
    for (const QSize size : {QSize(540, 580), QSize(640, 480), QSize(1100, 800)}) {
        PaintRecord record(size);
        QPainter painter(&record);
        m_centre->paintPicture(painter, size, Theme::light());
        const QFontMetricsF metrics(painter.font());
        painter.end();
        std::vector<QRectF> places;
        int overlaps = 0;
        for (const PaintNotes::Text& text : record.notes().texts) {
            overlaps += text.words.startsWith(QStringLiteral("0.")) ? 1 : 0;
            const QRectF place(text.place - QPointF(0.0, 9.0),
                               QSizeF(metrics.horizontalAdvance(text.words), 9.0));
            for (const QRectF& other : places)
                QVERIFY2(!other.intersects(place), qPrintable(text.words));
            places.push_back(place);
        }
        QCOMPARE(overlaps, 5);
    }
}

void TestSuppressLab::wordsOfTheTablesAreWhole() {
    for (QTableView* table : {m_table, m_fates, m_methods}) {
        for (const int step : {-1, 2}) {
            m_history->apply({}, [step](Document& d) { d.lab<SuppressLab>().step = step; });
            for (int c = 0; c < table->model()->columnCount(); ++c)
                for (int r = 0; r < table->model()->rowCount(); ++r) {
                    const QString words = table->model()->index(r, c).data().toString();
                    QVERIFY2(table->fontMetrics().horizontalAdvance(words) + 8 <=
                                 table->columnWidth(c),
                             qPrintable(words));
                }
        }
    }
}

void TestSuppressLab::numbersStandUnderTheirTitles() {
    for (QTableView* table : {m_table, m_fates, m_methods})
        for (int c = 0; c < table->model()->columnCount(); ++c)
            for (int r = 0; r < table->model()->rowCount(); ++r)
                QCOMPARE(table->model()->index(r, c).data(Qt::TextAlignmentRole),
                         table->model()->headerData(c, Qt::Horizontal, Qt::TextAlignmentRole));
    // Those that have words in some rows too.
    const int right = static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    for (const char* title : {"#", "p", "by", "overlap", "margin"})
        QCOMPARE(
            indexOf(*m_table, 0, QString::fromLatin1(title)).data(Qt::TextAlignmentRole).toInt(),
            right);
}

void TestSuppressLab::columnsKeepTheWidthsTheyAreGiven() {
    const int fate = indexOf(*m_table, 0, QStringLiteral("fate")).column();
    m_table->horizontalHeader()->resizeSection(fate, 34);  // as a hand on its edge does
    m_history->apply({}, [](Document& d) { d.lab<SuppressLab>().step = 1; });
    QCOMPARE(m_table->columnWidth(fate), 34);
}

void TestSuppressLab::whatIsCopiedPastes() {
    m_centre->canvas().select({3, 4});
    const QString words = m_centre->copied();
    QCOMPARE(words.count(u'\n'), 3);
    QVERIFY(m_centre->paste(words));
    QCOMPARE(lab().detections.size(), 12U);
    QCOMPARE(lab().detections[10], lab().detections[0]);
    QVERIFY(!m_centre->paste(QStringLiteral("0.5 0.5 1 1")));
}

void TestSuppressLab::drawnBoxesAreOfTheChosenKind() {
    drag({20, 20}, {60, 50}, Qt::ControlModifier);
    QCOMPARE(lab().detections.size(), 11U);
    QCOMPARE(lab().detections[10].box.w, 40.0);
    sharedOf<SuppressView>(*m_history).setAddsDetections(false);
    drag({20, 420}, {60, 450}, Qt::ControlModifier);
    QCOMPARE(lab().truths.size(), 4U);
    QCOMPARE(m_centre->canvas().selected(), std::vector{3});
    QTest::keyClick(&m_centre->canvas(), Qt::Key_Delete);
    QCOMPARE(lab().truths.size(), 3U);
    QCOMPARE(lab().detections.size(), 11U);
    // One that is taken back while it is selected.
    sharedOf<SuppressView>(*m_history).setAddsDetections(true);
    drag({20, 420}, {60, 450}, Qt::ControlModifier);
    QCOMPARE(m_table->model()->rowCount(), 12);
    m_history->undo();
    QCOMPARE(m_table->model()->rowCount(), 11);
    QVERIFY(m_centre->canvas().selected().empty());
}

/// A pen of one unit is not to become one pixel.
void TestSuppressLab::linesAreAsWideOnAFineScreen() {
    for (QWidget* panel : {static_cast<QWidget*>(m_scatter), static_cast<QWidget*>(m_head)}) {
        auto* plot = panel->findChild<QCustomPlot*>();
        QVERIFY2(testing::leastGrowthOfInk(*plot) > 2.3,
                 qPrintable(QString::number(testing::leastGrowthOfInk(*plot))));
    }
}

void TestSuppressLab::aThousandBoxesAreWorkedOutBesideTheWindow() {
    m_history->apply({}, [](Document& d) {
        std::vector<SuppressDetection> detections;
        for (int i = 0; i < 1000; ++i)
            detections.push_back(
                {{20.0 + 24 * (i % 25), 20.0 + 11 * (i / 25), 20, 18}, 1.0 / (1 + i), 0.5, 0});
        d.lab<SuppressLab>().detections = std::move(detections);
    });
    m_centre->settle();
    QElapsedTimer clock;
    clock.start();
    drag({20, 20}, {26, 20});
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    m_centre->settle();
    QCOMPARE(sharedOf<SuppressView>(*m_history).outcome().detections.size(), 1000U);
}

IOU_QT_TEST(TestSuppressLab)

#include "tst_suppress_lab.moc"
