// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.hpp"
#include "app/panels/panel_set.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/detector/detector_view.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/report/report_panel.hpp"

#include <QDir>
#include <QSignalSpy>

using namespace iou;

/// Long work that is begun and stopped a hundred times, as fast as a hand never can.
class TestCancelStorms : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void runs();
    void exports_data();
    void exports();
    void buttons_data();
    void buttons();

private:
    static constexpr int kTimes = 100;
    /// Long enough for any moment of the work to be met, by turns.
    static void pause(int i) { QTest::qWait(i % 4 == 3 ? 1 : 0); }
};

void TestCancelStorms::runs() {
    RunController& runs = model().runs();
    QSignalSpy finished(&runs, &RunController::finished);
    for (int i = 0; i < kTimes; ++i) {
        model().apply(QStringLiteral("Long"), [i](Document& d) {
            d.run().steps = 200'000 + i;
            d.run().stop = {};
        });
        pause(i);
        runs.cancel();
        QVERIFY(!runs.running());
    }
    const auto before = finished.count();
    QTest::qWait(20);
    QCOMPARE(finished.count(), before);  // nothing stale arrives
    model().apply(QStringLiteral("Short"), [](Document& d) { d.run().steps = 7; });
    runs.wait();
    QVERIFY(model().clock().finishedRun());
    QCOMPARE(model().clock().finishedRun()->recipe.steps, 7);
}

void TestCancelStorms::exports_data() {
    QTest::addColumn<bool>("film");
    QTest::addRow("film") << true;
    QTest::addRow("picture") << false;
}

void TestCancelStorms::exports() {
    QFETCH(bool, film);
    ExportJob job;
    QSignalSpy running(&job, &ExportJob::runningChanged);
    const AnimationSpec moving;
    PictureSpec still;
    still.figure.views = {FigureView::scene};
    still.size = {160, 120};
    const std::string file = path("out") + (film ? std::string(moving.format->suffix) : ".png");
    QVERIFY(writeFile(file, "old").has_value());
    for (int i = 0; i < kTimes; ++i) {
        if (film)
            job.writeFilm(m_window->session(), moving, file);
        else
            job.writePicture(m_window->session(), still, file);
        pause(i);
        job.cancel();
        QVERIFY(!job.running());
    }
    job.wait();
    QVERIFY(!job.running());
    QCOMPARE(running.count() % 2, 0);
    // A picture may have been quicker than its end; a film never is.
    const std::string left = contentOf(file);
    QVERIFY(left == "old" ||
            (!film && left.starts_with("\x89PNG") && left.ends_with("IEND\xae\x42\x60\x82")));
    QCOMPARE(QDir(m_folder->path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             1);
}

void TestCancelStorms::buttons_data() {
    QTest::addColumn<QString>("work");
    for (const char* work : {"simulation", "report card", "search", "detector"})
        QTest::addRow("%s", work) << work;
}

void TestCancelStorms::buttons() {
    QFETCH(QString, work);
    const auto named = [](QWidget& panel, const QStringList& names) -> QAbstractButton* {
        for (auto* button : panel.findChildren<QAbstractButton*>())
            if (names.contains(button->text())) return button;
        return nullptr;
    };
    auto& batch = m_window->panels().content<BatchPanel>();
    auto& report = m_window->panels().content<ReportPanel>();
    auto& detector = sharedOf<DetectorView>(model().history());
    // Two searches stop by two buttons, whose words change.
    QAbstractButton* button = nullptr;
    if (work == QStringLiteral("report card"))
        button = named(report, {QStringLiteral("Make card")});
    if (work == QStringLiteral("search")) button = named(report, {QStringLiteral("Find")});
    if (work == QStringLiteral("simulation")) button = &batch.runButton();
    QVERIFY(button || work == QStringLiteral("detector"));
    const auto press = [&] { button ? button->click() : detector.startOrCancel(); };
    const QString idle = button ? button->text() : QString();
    const auto objects = [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChildren<QObject*>().size();
    };
    press();
    pause(3);
    press();
    QTRY_VERIFY(!button || button->text() == idle);
    const auto before = objects();
    for (int i = 0; i < kTimes; ++i) {
        press();
        pause(i);
    }
    // A click while it still stops may have begun it again.
    for (int i = 0; i < 50 && button && button->text() != idle; ++i) {
        press();
        QTest::qWait(20);
    }
    QTRY_VERIFY(!button || button->text() == idle);
    QTest::qWait(20);
    QVERIFY2(objects() < before + kTimes, "every start leaves something behind");
}

IOU_QT_TEST(TestCancelStorms)
#include "tst_cancel_storms.moc"
