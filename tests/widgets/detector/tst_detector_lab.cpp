// SPDX-License-Identifier: GPL-3.0-or-later
// The detector lab as one sees it: Start trains, curves grow, tables and scenes follow; a changed
// recipe drops what runs; every picture says what it is.
#include "core/base/decimal.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/detector/detector_assumptions.hpp"
#include "widgets/detector/detector_centre.hpp"
#include "widgets/detector/detector_picture.hpp"
#include "widgets/detector/detector_setup.hpp"
#include "widgets/detector/detector_steps.hpp"
#include "widgets/detector/detector_sweep.hpp"
#include "widgets/detector/detector_tables.hpp"
#include "widgets/detector/detector_training.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/table_tsv.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace iou;

class TestDetectorLab : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void startTrainsAndIsOneStepOfUndo();
    void tablesSayWhatTheCoreCompares();
    void aChangedRecipeDropsWhatRuns();
    void cancelKeepsFinishedRuns();
    void hiddenEdgesAreTheFirstSlider();
    void lossesAreChosenAndStaged();
    void aMethodOfThePredictedIouTakesTheHead();
    void methodsAreComparedByLoss();
    void ownFormulasAreLossesToo();
    void aPictureWaitsForNoTraining();
    void theSceneIsThatOfTheReplay();
    void aLongRunWaitsToBeAskedFor();
    void theTimelineStepsThroughTheTraining();
    void thresholdsAreTried();
    void everyPageSaysWhatItIs();
    void copiesOfTablesHaveAllDigitsAndSayWhatTheyAre();
    void copiesTheTableAndTakesARecipe();
    void theFilmGoesFromTheAnchorsToTheEnd();

private:
    const DetectorLab& lab() const { return m_history->document().lab<DetectorLab>(); }
    DetectorView& view() { return sharedOf<DetectorView>(*m_history); }
    void useSmallRecipe(int seeds = 2);
    void train() {
        view().start();
        view().wait();
    }
    QString cell(const QTableView& table, int row, int column) {
        return table.model()->index(row, column).data().toString();
    }
    /// Words of a picture.
    QImage picture() {
        QImage image(900, 560, QImage::Format_RGB32);
        QPainter painter(&image);
        m_centre->paintPicture(painter, QSizeF(image.size()), Theme::light());
        return image;
    }

    std::unique_ptr<DocumentHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    DetectorCentre* m_centre = nullptr;
    DetectorSetup* m_setup = nullptr;
    DetectorAssumptions* m_assumptions = nullptr;
    DetectorTraining* m_training = nullptr;
    DetectorSweep* m_sweep = nullptr;
    QTableView* m_differences = nullptr;
    QTableView* m_measures = nullptr;
    QTableView* m_rules = nullptr;
};

void TestDetectorLab::useSmallRecipe(int seeds) {
    view().editRecipe(QStringLiteral("small"), [seeds](detector::Recipe& r) {
        r.losses.clear();
        for (const char* id : {"smooth_l1", "iou"}) r.losses.push_back(*StagedLoss::parse(id));
        r.reference = 0;
        r.train_images = 8;
        r.test_images = 6;
        r.steps = r.class_steps = 40;
        r.batch = 32;
        r.seeds = seeds;
        r.checkpoints = 2;
    });
}

void TestDetectorLab::init() {
    applyTheme(ThemeChoice::light);
    m_history = std::make_unique<DocumentHistory>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1300, 760);
    m_centre = new DetectorCentre(*m_history, m_window.get());
    m_centre->setGeometry(300, 0, 560, 740);
    m_setup = new DetectorSetup(*m_history, m_window.get());
    m_setup->setGeometry(0, 0, 300, 260);
    m_assumptions = new DetectorAssumptions(*m_history, m_window.get());
    m_assumptions->setGeometry(0, 260, 300, 480);
    m_training = new DetectorTraining(*m_history, m_window.get());
    m_training->setGeometry(300, 740, 300, 700);
    m_differences = qobject_cast<QTableView*>(makeDetectorDifferences(*m_history, m_window.get()));
    m_differences->setGeometry(860, 0, 440, 240);
    m_measures = qobject_cast<QTableView*>(makeDetectorMeasures(*m_history, m_window.get()));
    m_measures->setGeometry(860, 240, 440, 240);
    m_rules = qobject_cast<QTableView*>(makeDetectorRules(*m_history, m_window.get()));
    m_rules->setGeometry(860, 740, 440, 240);
    m_sweep = new DetectorSweep(*m_history, m_window.get());
    m_sweep->setGeometry(860, 480, 440, 260);
    useSmallRecipe();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDetectorLab::cleanup() {
    m_window.reset();
    m_history.reset();
}

void TestDetectorLab::startTrainsAndIsOneStepOfUndo() {
    QVERIFY(m_setup->state().contains(QStringLiteral("not run yet")));
    QVERIFY(!m_setup->saveButton().isEnabled());
    const int before = m_history->stack().index();
    QSignalSpy grown(&view(), &DetectorView::curvesChanged);
    QTest::mouseClick(&m_setup->startButton(), Qt::LeftButton);
    QVERIFY(view().training());
    QCOMPARE(m_setup->startButton().text(), QStringLiteral("Cancel"));
    QTRY_VERIFY(!view().training());
    QCOMPARE(lab().runs.size(), std::size_t(4));
    QCOMPARE(m_history->stack().index(), before + 1);
    QVERIFY(grown.count() > 0);
    QVERIFY(m_setup->state().contains(QStringLiteral("4 runs")));
    // The same numbers as the experiment itself.
    const auto again = detector::runExperiment(lab().recipe, {});
    QVERIFY(again);
    QVERIFY(lab().runs == SharedList<detector::Run>(again->runs));
    QSignalSpy saved(m_setup, &DetectorSetup::saveRequested);
    QTest::mouseClick(&m_setup->saveButton(), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    m_history->stack().undo();
    QVERIFY(lab().runs.empty());
    QVERIFY(!m_setup->saveButton().isEnabled());
}

void TestDetectorLab::tablesSayWhatTheCoreCompares() {
    train();
    const auto table = detector::compareLosses(lab().recipe, resultsOf(lab()), lab().recipe.steps);
    QCOMPARE(m_differences->model()->rowCount(), 2);
    const auto& iou = table.rows[1].cells[0];
    QCOMPARE(cell(*m_differences, 1, 0), detectorLossName(lab(), 1));
    QCOMPARE(cell(*m_differences, 1, 1), pointsText(iou.mean));
    QCOMPARE(cell(*m_differences, 1, 2), differenceText(iou.to_reference.difference));
    QVERIFY(cell(*m_differences, 1, 4).contains(differenceText(iou.to_reference.lo)));
    QCOMPARE(cell(*m_differences, 0, 2), QStringLiteral("–"));
    m_centre->measure().setCurrentIndex(3);
    emit m_centre->measure().activated(3);
    QVERIFY(lab().measure == detector::Measure::ap90);
    QCOMPARE(cell(*m_differences, 1, 1), pointsText(table.rows[1].cells[3].mean));
    QCOMPARE(m_measures->model()->columnCount(), 11);  // one in copies alone
    QVERIFY(m_measures->isColumnHidden(10));
    QVERIFY(cell(*m_measures, 1, 4)
                .startsWith(differenceText(table.rows[1].cells[3].to_reference.difference)));
    QCOMPARE(cell(*m_measures, 0, 4), pointsText(table.rows[0].cells[3].mean));
    // A row chosen is the loss whose boxes are shown.
    m_differences->selectRow(1);
    QCOMPARE(lab().loss, 1);
    QCOMPARE(m_centre->loss().currentIndex(), 1);
}

void TestDetectorLab::aChangedRecipeDropsWhatRuns() {
    view().start();
    QVERIFY(view().training());
    m_assumptions->slider("occ")->field().setValue(0.25);
    QCOMPARE(lab().recipe.occ, 0.25);
    QVERIFY(!view().training());
    view().work().wait();
    QCoreApplication::processEvents();
    QVERIFY(lab().runs.empty());  // those of the old recipe never come
}

void TestDetectorLab::cancelKeepsFinishedRuns() {
    useSmallRecipe(12);
    view().start();
    QSignalSpy live(&view().work(), &DetectorRuns::liveChanged);
    QTRY_VERIFY(live.count() > 0);
    QVERIFY(!view().curves().empty());
    QTest::mouseClick(&m_setup->startButton(), Qt::LeftButton);
    QTRY_VERIFY(!view().training());
    QVERIFY(lab().runs.size() < 24);
    if (!lab().runs.empty()) QVERIFY(m_setup->state().contains(QStringLiteral("cancelled")));
}

void TestDetectorLab::hiddenEdgesAreTheFirstSlider() {
    const auto sliders = m_assumptions->findChildren<SliderField*>();
    QVERIFY(sliders.size() >= 18);
    QCOMPARE(sliders.front(), m_assumptions->slider("occ"));
    const int before = m_history->stack().index();
    for (const int place : {40, 60, 80}) sliders.front()->slider().setValue(place);
    QVERIFY(std::abs(lab().recipe.occ - 0.16) < 1e-12);
    QCOMPARE(m_history->stack().index(), before + 1);
    QVERIFY(!sliders.front()->toolTip().isEmpty());
    QVERIFY(std::abs(m_centre->hiddenEdges().field().value() - 0.16) < 1e-12);
    m_centre->hiddenEdges().slider().setValue(100);
    QVERIFY(std::abs(lab().recipe.occ - 0.2) < 1e-12);
    QCOMPARE(sliders.front()->slider().value(), 100);
    sliders.front()->slider().setValue(80);
    // Scenes of another data set.
    m_setup->scenes().setCurrentIndex(2);
    emit m_setup->scenes().activated(2);
    QCOMPARE(lab().recipe.objects, 20.0);
    QVERIFY(std::abs(lab().recipe.occ - 0.16) < 1e-12);
    emit m_setup->sizes().activated(1);
    QCOMPARE(lab().recipe.seeds, 10);
    QCOMPARE(lab().recipe.losses.size(), std::size_t(13));
    QCOMPARE(m_setup->sizes().currentIndex(), 1);
}

void TestDetectorLab::lossesAreChosenAndStaged() {
    QListWidgetItem* const giou = m_training->losses().itemOf(*findLoss("giou"));
    giou->setCheckState(Qt::Checked);
    QCOMPARE(lab().recipe.losses.size(), std::size_t(3));
    m_training->staged().setText(QStringLiteral("l1@10,ciou"));
    QTest::keyClick(&m_training->staged(), Qt::Key_Return);
    QCOMPARE(lab().recipe.losses.back().spec(), std::string("l1@10,ciou"));
    QVERIFY(m_training->complaint().isEmpty());
    m_training->staged().setText(QStringLiteral("nonsense"));
    QTest::keyClick(&m_training->staged(), Qt::Key_Return);
    QVERIFY(!m_training->complaint().isEmpty());
    // One of the same with another parameter is told apart from it, in its own row too.
    m_training->staged().setText(QStringLiteral("smooth_l1:beta=1"));
    QTest::keyClick(&m_training->staged(), Qt::Key_Return);
    QCOMPARE(m_training->others().count(), 2);
    QCOMPARE(m_training->others().item(1)->text(), QStringLiteral("Smooth-L1, β = 1"));
    QCOMPARE(m_training->reference().itemText(0), QStringLiteral("Smooth-L1, β = 0.11"));
    m_training->others().item(1)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(m_training->others().count(), 1);
    QCOMPARE(m_training->reference().itemText(0), QStringLiteral("Smooth-L1"));
    emit m_training->reference().activated(2);
    QCOMPARE(lab().recipe.reference, 2);
    // The reference stays the loss it was.
    m_training->losses().itemOf(*findLoss("smooth_l1"))->setCheckState(Qt::Unchecked);
    QCOMPARE(lab().recipe.losses[std::size_t(lab().recipe.reference)].spec(), std::string("giou"));
    m_training->count("seeds")->setValue(5);
    QCOMPARE(lab().recipe.seeds, 5);
    QVERIFY(m_setup->warnings().contains(QStringLiteral("5 seeds")));
    // What cannot be run is not taken, and a session never holds it.
    m_training->count("steps")->setValue(10);  // CIoU would begin after it
    QCOMPARE(lab().recipe.steps, 40);
    QCOMPARE(m_training->count("steps")->value(), 40);
    QVERIFY(m_setup->warnings().contains(QStringLiteral("begins after step 10")));
    emit m_training->encoding().activated(5);
    QVERIFY(lab().recipe.encoding == BoxForm::corners_sqrt_area);
}

void TestDetectorLab::aMethodOfThePredictedIouTakesTheHead() {
    QVERIFY(lab().recipe.head == detector::Head::none);
    m_training->rules().item(4)->setCheckState(Qt::Checked);
    QCOMPARE(lab().recipe.rules.size(), std::size_t(2));
    QVERIFY(lab().recipe.head == detector::Head::all);
    QVERIFY(detector::checkRecipe(lab().recipe));
    emit m_training->head().activated(0);
    QCOMPARE(lab().recipe.rules.size(), std::size_t(1));
    QVERIFY(detector::checkRecipe(lab().recipe));
}

void TestDetectorLab::theSceneIsThatOfTheReplay() {
    view().wait();
    QVERIFY(view().scene());
    const auto replay = detector::replay(lab().recipe, 0, 0, nullptr);
    QVERIFY(replay);
    const auto& there = replay->moments.back().detections[0][0];
    QCOMPARE(view().scene()->detections.size(), there.size());
    const FrameScene& frame = m_centre->canvas().scene();
    const auto count = [&](const QColor& color) {
        return std::count_if(frame.boxes.begin(), frame.boxes.end(),
                             [&](const FrameBox& box) { return box.color == color; });
    };
    const Theme& theme = Theme::light();
    QCOMPARE(int(count(theme.interpolated)), view().scene()->judged.hits);
    QCOMPARE(int(count(theme.pred)), view().scene()->judged.misses);
    QVERIFY(count(theme.target) >= int(replay->scenes[0].truths));
    // Another image, another seed.
    m_centre->image().setValue(4);
    QCOMPARE(lab().image, 3);
    QCOMPARE(view().scene()->scene.truths, replay->scenes[3].truths);
    QVERIFY(m_centre->sceneWords().contains(QStringLiteral("step 40 of 40")));
    for (QSpinBox* spin : m_centre->findChildren<QSpinBox*>())
        if (spin->prefix() == QStringLiteral("seed ")) spin->setValue(2);
    QCOMPARE(lab().seed, 1);
    m_history->undo();
    // Nothing is to be moved, and a hint says of a box what it is and not how to move it.
    FrameCanvas& canvas = m_centre->canvas();
    QTest::keyClick(&canvas, Qt::Key_Insert);
    QCOMPARE(canvas.scene().boxes.size(), detectorFrame(view().scene(), theme).boxes.size());
    QSignalSpy hints(&canvas, &FrameCanvas::hintChanged);
    const Box<> truth = view().scene()->scene.objects.front().box.box();
    const QPointF at = canvas.transform().toView(truth.cx, truth.cy);
    mouse::move(canvas, at);
    QVERIFY(canvas.hot() >= 0);
    QCOMPARE(hints.last().first().toString(), canvas.scene().boxes[std::size_t(canvas.hot())].name);
    const Camera before = canvas.camera();
    mouse::press(canvas, at);
    mouse::move(canvas, at + QPointF(30.0, 0.0));
    mouse::release(canvas, at + QPointF(30.0, 0.0));
    QVERIFY(canvas.camera().cx < before.cx);
    QVERIFY(canvas.selected().empty());
}

/// A run that takes long is made again when somebody asks, and never by itself.
void TestDetectorLab::aLongRunWaitsToBeAskedFor() {
    view().editRecipe(QStringLiteral("long"), [](detector::Recipe& r) {
        r.steps = 100'000;
        r.batch = 64;
    });
    QVERIFY(!detector::isQuick(detector::oneRun(lab().recipe, 0, 0)));
    QVERIFY(view().sceneWaits());
    QVERIFY(m_centre->sceneWords().contains(QStringLiteral("Play")));
    view().setPlaying(true);
    QVERIFY(!view().sceneWaits());
    view().setPlaying(false);
    useSmallRecipe();
    QVERIFY(!view().sceneWaits());
}

void TestDetectorLab::methodsAreComparedByLoss() {
    m_training->rules().item(5)->setCheckState(Qt::Checked);  // by p q, with the head
    train();
    QCOMPARE(m_rules->model()->rowCount(), 4);
    const auto table = detector::compareRules(lab().recipe, resultsOf(lab()), lab().recipe.steps);
    QCOMPARE(cell(*m_rules, 1, 0), detectorLossName(lab(), 0));
    QCOMPARE(cell(*m_rules, 2, 3), QStringLiteral("–"));  // the first method itself
    QCOMPARE(cell(*m_rules, 3, 3), differenceText(table.rows[3].cells[0].to_reference.difference));
    m_rules->selectRow(3);
    QCOMPARE(lab().loss, 1);
    QCOMPARE(lab().rule, 1);
}

void TestDetectorLab::ownFormulasAreLossesToo() {
    m_training->staged().setText(QStringLiteral("=1 - iou + 0.5*rho2/c2"));
    QTest::keyClick(&m_training->staged(), Qt::Key_Return);
    QVERIFY2(m_training->complaint().isEmpty(), qPrintable(m_training->complaint()));
    QCOMPARE(lab().recipe.losses.size(), std::size_t(3));
    QCOMPARE(m_training->others().count(), 1);
    train();
    QCOMPARE(lab().runs.size(), std::size_t(6));
    QVERIFY(cell(*m_differences, 2, 0).contains(QStringLiteral("iou")));
    m_training->others().item(0)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(lab().recipe.losses.size(), std::size_t(2));
    QVERIFY(!m_training->others().isVisibleTo(m_training));
}

/// An export takes what there is.
void TestDetectorLab::aPictureWaitsForNoTraining() {
    m_centre->settle();
    QVERIFY(lab().runs.empty());
    QVERIFY(!view().training());
    QVERIFY(view().scene());
}

void TestDetectorLab::theTimelineStepsThroughTheTraining() {
    view().wait();
    QCOMPARE(m_centre->slider().maximum(), 2);
    QCOMPARE(m_centre->slider().value(), 2);
    emit m_centre->slider().scrubbed(0);
    QCOMPARE(lab().moment, 0);
    QCOMPARE(view().scene()->step, 0);
    QVERIFY(m_centre->sceneWords().contains(QStringLiteral("step 0 of 40")));
    view().setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(!view().playing(), 6000);
    QCOMPARE(view().scene()->step, 40);
    QCOMPARE(lab().moment, -1);
    // The other way: through the images at one moment.
    emit m_centre->walk().activated(1);
    QCOMPARE(m_centre->slider().maximum(), 5);
    emit m_centre->slider().scrubbed(3);
    QCOMPARE(lab().image, 3);
    QCOMPARE(m_centre->image().value(), 4);
    QVERIFY(m_centre->sceneWords().contains(QStringLiteral("image 4, step 40 of 40")));
    QCOMPARE(DetectorSteps(lab()).last(), 5);
}

void TestDetectorLab::thresholdsAreTried() {
    QTest::mouseClick(&m_sweep->startButton(), Qt::LeftButton);
    QVERIFY(!m_sweep->startButton().isEnabled());
    QTRY_VERIFY(!view().sweep().empty());
    QCOMPARE(view().sweep().size(), detector::sweep_thresholds.size());
    QVERIFY(m_sweep->startButton().isEnabled());
    QVERIFY(lab().runs.empty());  // no experiment
    // They belong to their loss, and are part of the document.
    const auto tried = lab().sweep;
    m_history->apply(QStringLiteral("other"), [](Document& d) { d.lab<DetectorLab>().loss = 1; });
    QVERIFY(view().sweep().empty());
    m_history->undo();
    QCOMPARE(view().sweep().size(), detector::sweep_thresholds.size());
    m_history->undo();
    QVERIFY(view().sweep().empty());
    m_history->redo();
    QVERIFY(lab().sweep == tried && !view().sweep().empty());
    m_assumptions->slider("px")->field().setValue(1.0);
    QVERIFY(view().sweep().empty());
}

void TestDetectorLab::everyPageSaysWhatItIs() {
    const QString notice = QStringLiteral("not COCO");
    QVERIFY(m_setup->warnings().contains(notice));
    QVERIFY(detectorNotice().contains(notice));
    train();
    // The foot of a picture is painted, and curves are in the colour of their loss.
    const QImage image = picture();
    int ink = 0, curve = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = image.height() - 26; y < image.height() - 8; ++y)
            ink += image.pixelColor(x, y).lightness() < 120;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            curve += image.pixelColor(x, y) == Theme::light().series[1];
    QVERIFY2(ink > 150, qPrintable(QString::number(ink)));
    QVERIFY2(curve > 60, qPrintable(QString::number(curve)));
}

void TestDetectorLab::copiesOfTablesHaveAllDigitsAndSayWhatTheyAre() {
    train();
    const auto table = detector::compareLosses(lab().recipe, resultsOf(lab()), lab().recipe.steps);
    const auto& iou = table.rows[1].cells[0];
    const auto number = [](double points) {
        return QByteArray::fromStdString(formatShortest(100.0 * points));
    };
    for (const QTableView* shown : {m_differences, m_measures, m_rules}) {
        const QByteArrayList lines = tableTsv(*shown->model()).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].endsWith("\tnotice"));
        for (const QByteArray& row : lines.mid(1))
            QVERIFY2(row.endsWith("not COCO"), row.constData());
    }
    const auto row = tableTsv(*m_differences->model()).split('\n')[2].split('\t');
    QCOMPARE(row[1], number(iou.mean));
    QCOMPARE(row[2], number(iou.to_reference.difference));
    QCOMPARE(row[7], number(iou.to_reference.lo));
    QCOMPARE(row[8], number(iou.to_reference.hi));
    QCOMPARE(tableTsv(*m_differences->model()).split('\n')[1].split('\t')[2], QByteArray("–"));
    QVERIFY(tableTsv(*m_measures->model()).contains('\t' + number(iou.to_reference.difference)));
}

void TestDetectorLab::copiesTheTableAndTakesARecipe() {
    QVERIFY(m_centre->copied().isEmpty());
    train();
    const QString copied = m_centre->copied();
    QVERIFY(copied.startsWith(QStringLiteral("loss,measure,")));
    for (const QString& row : copied.trimmed().split(u'\n').mid(1))
        QVERIFY2(row.endsWith(QStringLiteral("not COCO")), qPrintable(row));
    QVERIFY(copied.contains(QStringLiteral("iou,AP90,")));
    QVERIFY(!m_centre->paste(copied));
    QVERIFY(m_centre->paste(QStringLiteral(
        R"({"format": "iouscope-detector", "version": 1, "preset": "voc", "occ": 0.3})")));
    QCOMPARE(lab().recipe.occ, 0.3);
    QCOMPARE(lab().recipe.objects, 3.0);
}

void TestDetectorLab::theFilmGoesFromTheAnchorsToTheEnd() {
    DetectorSteps steps(lab());
    QCOMPARE(steps.last(), 2);
    QList<QImage> frames;
    for (const int step : {0, 2}) {
        QImage image(480, 520, QImage::Format_RGB32);
        QPainter painter(&image);
        steps.paint(painter, QSizeF(image.size()), Theme::light(), step);
        frames << image;
    }
    QVERIFY(frames[0] != frames[1]);
}

IOU_QT_TEST(TestDetectorLab)

#include "tst_detector_lab.moc"
