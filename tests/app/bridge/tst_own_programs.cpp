// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/own_programs.hpp"
#include "app/bridge/program_dialog.hpp"
#include "app/panels/panel_set.hpp"
#include "core/registry/registry.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/programs.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/text/core_words.hpp"

#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>

#include <cmath>

using namespace iou;

namespace {

// Plain Python starts in a few hundredths of a second.
constexpr const char* kScript = R"(from iouscope_loss import loss
print("imported")
@loss(boxes="cxcywh", framework="python", parameters={"k": (%1, 0.0, 10.0)})
def mine(pred, target, k):
    return k * sum((a - b) ** 2 for a, b in zip(pred, target))
)";

}  // namespace

/// Programs of the user in the window.
class TestOwnPrograms : public WindowTest {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (testing::pythonWithNumpy().empty()) QSKIP("no python3");
    }
    void init() {
        if (!m_window) openNewWindow();
        m_folder = std::make_unique<QTemporaryDir>();
        write(QString::fromLatin1(kScript).arg(1.0));
    }
    void cleanup() {
        if (!m_window->programs().current()) return;  // as it was: for the next
        m_window.reset();
        for (const LossPointer& loss : allLosses())
            if (!loss->builtIn()) removeLoss(loss->id);
    }

    void theMenuOpensADialogThatStartsNothing() {
        action(QStringLiteral("My program…"))->trigger();
        ProgramDialog* const dialog = m_window->programs().dialog();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setCommand(line(), m_folder->path());
        QCOMPARE(dialog->state()->text(), QStringLiteral("Not started."));
        QVERIFY(dialog->startButton()->isEnabled());
        QVERIFY(!dialog->stopButton()->isEnabled());
        QVERIFY(model().run().loss.entry().builtIn());
        dialog->setCommand(QStringLiteral("python3 'open"), m_folder->path());
        QVERIFY(!dialog->startButton()->isEnabled());
        // Return starts, and no label shows a mark of its key.
        QVERIFY(dialog->startButton()->isDefault());
        for (const QLabel* const label : dialog->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(u'&') || label->buddy(), qPrintable(label->text()));
    }

    void aStartedProgramIsTheLossOfEveryView() {
        startInDialog();
        ProgramDialog* const dialog = m_window->programs().dialog();
        QCOMPARE(std::string(model().run().loss.id()), std::string("mine"));
        QTRY_VERIFY(shows(1.0));
        const Evaluation& e = model().evaluation();
        QVERIFY(std::fabs(e.gradient[0] - 2.0 * (e.pred.cx - e.target.cx)) < 1e-5);
        model().runs().wait();
        const auto run = model().clock().trajectory();
        QVERIFY(run && std::isfinite(run->loss(run->steps())));
        QTRY_VERIFY(dialog->output()->toPlainText().contains(QStringLiteral("imported")));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findings()->text().contains(QStringLiteral("L2")), 60'000);
        QVERIFY(dialog->state()->text().contains(QStringLiteral("mine answers")));
        // A parameter has its field, and the value follows.
        model().apply(QStringLiteral("k"),
                      [](Document& d) { (void)d.run().loss.setParameter("k", 3.0); });
        QTRY_VERIFY(shows(3.0));
        dialog->stopButton()->click();
        QTRY_COMPARE(dialog->state()->text(), QStringLiteral("Not started."));
    }

    void aSavedFileIsStartedAgain() {
        startInDialog();
        QTRY_VERIFY(shows(1.0));
        write(QString::fromLatin1(kScript).arg(2.0));
        QTRY_VERIFY(shows(2.0));
        // A fault keeps the last numbers on screen, is told, and mending it is enough.
        write(QStringLiteral("raise RuntimeError('not today')\n"));
        m_window->programs().lookAtFiles();
        QTRY_VERIFY(notice(QStringLiteral("it ended with status 1")));
        QVERIFY(notice(QStringLiteral("not today")));
        QVERIFY(shows(2.0));
        write(QString::fromLatin1(kScript).arg(4.0));
        m_window->programs().lookAtFiles();
        QTRY_VERIFY(shows(4.0));
        QVERIFY(!notice(QStringLiteral("it ended with status 1")));
    }

    void aProgramThatCrashesIsStartedAgainAndNotForever() {
        // It writes a line of `starts` each time, and ends where k is above 5: once, or always.
        write(QStringLiteral(R"(import os
open("starts", "a").write("start\n")
from iouscope_loss import loss
@loss(boxes="cxcywh", framework="python", parameters={"k": (1.0, 0.0, 10.0)})
def mine(pred, target, k):
    if k > 7 or (k > 5 and not os.path.exists("ended")):
        open("ended", "w").close()
        os._exit(7)
    return k * sum((a - b) ** 2 for a, b in zip(pred, target))
)"));
        startInDialog();
        QTRY_VERIFY(shows(1.0));
        QCOMPARE(starts(), 1);
        const int steps = model().undoStack().count();
        setK(6.0);
        QTRY_VERIFY(shows(6.0));
        QCOMPARE(starts(), 2);
        QVERIFY(!notice(QStringLiteral("it ended with status 7")));
        QCOMPARE(model().run().loss.parameter(0), 6.0);
        QVERIFY(model().undoStack().count() <= steps + 2);
        setK(8.0);
        QTRY_VERIFY(notice(QStringLiteral("it ended with status 7")));
        QCOMPARE(starts(), 4);  // three times a minute by itself
        // The user may.
        setK(2.0);
        button(*notice(QStringLiteral("it ended with status 7")), QStringLiteral("Start again"))
            ->click();
        QTRY_VERIFY(shows(2.0));
        // A view that still asked about 8 may have ended it once more: not oftener than by itself.
        QVERIFY2(starts() >= 5 && starts() <= 5 + 3, qPrintable(QString::number(starts())));
    }

    void deadlinesAreEditedAndHold() {
        write(QStringLiteral(R"(import time
from iouscope_loss import loss
@loss(boxes="cxcywh", framework="python", parameters={"k": (1.0, 0.0, 10.0)})
def mine(pred, target, k):
    if k > 5:
        time.sleep(60)
    return k * sum((a - b) ** 2 for a, b in zip(pred, target))
)"));
        startInDialog();
        ProgramDialog* const dialog = m_window->programs().dialog();
        QCOMPARE(dialog->deadline(0)->value(), 60.0);
        QCOMPARE(dialog->deadline(1)->value(), 5.0);
        dialog->deadline(1)->setValue(0.2);
        QTRY_VERIFY(shows(1.0));
        setK(6.0);
        QTRY_VERIFY_WITH_TIMEOUT(notice(QStringLiteral("within 0.2 s")), 3000);
        for (const QLabel* const label : m_window->statusBar()->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(QStringLiteral("answers")), qPrintable(label->text()));
        dialog->deadline(1)->setValue(5.0);
    }

    void aProgramHasNoFormulaToCopy() {
        startInDialog();
        QTRY_VERIFY(!action(QStringLiteral("Edit a copy"))->isEnabled());
        action(QStringLiteral("Own formula"))->trigger();
        const FormulaCard& card = *m_window->panels().content<LossPanel>().card();
        QVERIFY2(card.age()->text().contains(QStringLiteral("mine is a program")),
                 qPrintable(card.age()->text()));
        model().apply(QStringLiteral("ciou"),
                      [](Document& d) { d.run().loss = *Loss::parse("ciou"); });
        QVERIFY(action(QStringLiteral("Edit a copy"))->isEnabled());
    }

    void aSessionAsksBeforeItsProgramIsStarted() {
        startInDialog();
        const Session session = m_window->session();
        const std::string bytes = writeSession(session);
        cleanup();
        openNewWindow();
        const auto read = readSession(bytes, "session");
        QVERIFY(read);
        m_window->showSession(*read);
        QVERIFY(std::isnan(model().evaluation().value));
        QCOMPARE(text(model().run().loss.name()), QStringLiteral("loss.py (not started)"));
        Notice* const asked = notice(QStringLiteral("which is not started: "));
        QVERIFY(asked);
        QVERIFY(asked->message().contains(line()));
        QVERIFY(asked->message().contains(m_folder->path()));
        QVERIFY(!asked->message().contains(QStringLiteral("changed")));
        QTest::qWait(50);
        QVERIFY(std::isnan(model().evaluation().value));  // nobody has agreed
        QPushButton* const yes = button(*asked, QStringLiteral("Start the program"));
        QVERIFY(yes);
        yes->click();
        QTRY_VERIFY(shows(1.0));
        QCOMPARE(text(model().run().loss.name()), QStringLiteral("mine"));
    }

private:
    int starts() const {
        QFile file(m_folder->filePath(QStringLiteral("starts")));
        return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
    }
    void setK(double k) {
        model().apply(QStringLiteral("k"),
                      [k](Document& d) { (void)d.run().loss.setParameter("k", k); });
    }
    /// Whether the value on screen is k times the squared distance of the numbers on screen.
    bool shows(double k) {
        const Evaluation& e = model().evaluation();
        const auto square = [](double x) { return x * x; };
        const double expected =
            k * (square(e.pred.cx - e.target.cx) + square(e.pred.cy - e.target.cy) +
                 square(e.pred.w - e.target.w) + square(e.pred.h - e.target.h));
        return std::fabs(e.value - expected) < 1e-9 * std::max(1.0, expected);
    }
    QString line() const { return text(testing::pythonWithNumpy()) + QStringLiteral(" loss.py"); }
    void write(const QString& script) const {
        QFile file(m_folder->filePath(QStringLiteral("loss.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script.toUtf8());
    }
    void startInDialog() {
        m_window->programs().openDialog();
        ProgramDialog* const dialog = m_window->programs().dialog();
        dialog->setCommand(line(), m_folder->path());
        dialog->startButton()->click();
        QTRY_VERIFY(!model().run().loss.entry().builtIn());
    }
    Notice* notice(const QString& words) const {
        for (Notice* const each : m_window->notices().findChildren<Notice*>())
            if (!each->isHidden() && each->message().contains(words)) return each;
        return nullptr;
    }
    static QPushButton* button(const Notice& notice, const QString& label) {
        for (QPushButton* const each : notice.findChildren<QPushButton*>())
            if (each->text() == label) return each;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

IOU_QT_TEST(TestOwnPrograms)
#include "tst_own_programs.moc"
