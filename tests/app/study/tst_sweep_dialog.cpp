// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/sweep_dialog.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/batch/study_view.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace iou;

/// Studies in the window, against the command line.
class TestSweepDialog : public WindowTest {
    Q_OBJECT
private slots:
    void init() {
        if (!m_window) openNewWindow();
        m_folder = std::make_unique<QTemporaryDir>();
        action(QStringLiteral("Sweep…"))->trigger();
        m_dialog = m_window->findChild<SweepDialog*>();
        QVERIFY(m_dialog && m_dialog->isVisible());
        m_dialog->ask_folder = [this] { return results(); };
        m_dialog->ask_file = [this](bool) { return file(); };
        m_dialog->setLists(small());
    }
    void cleanup() {
        m_dialog->runs().wait();
        delete m_dialog;
    }

    void itBeginsWithTheSetupOfTheBatch() {
        model().apply(QStringLiteral("batch"), [](Document& d) {
            d.batch.recipe = suggestedRecipe(*findProtocol("diou"), 1234);
            d.batch.recipe.losses = {*Loss::parse("giou"), *Loss::parse("nwd:c=20")};
            d.batch.recipe.seed = 7;
            d.batch.recipe.protocol.steps = 33;
        });
        delete m_dialog;
        m_window->findChild<BatchPanel*>()->sweepButton().click();
        m_dialog = m_window->findChild<SweepDialog*>();
        const StudyLists lists = m_dialog->lists();
        QCOMPARE(lists.losses, std::string("giou\nnwd:c=20"));
        QCOMPARE(lists.protocols, std::string("diou"));
        QCOMPARE(lists.steps, std::string("33"));
        QCOMPARE(lists.rates, std::string());
        QCOMPARE(lists.cases, std::string("1234"));
        QCOMPARE(lists.seeds, std::string("7"));
        QCOMPARE(m_dialog->count()->text(), QStringLiteral("2 simulations."));
    }

    void aFaultIsToldAndNothingRuns() {
        StudyLists lists = small();
        lists.rates = "0.01 x";
        m_dialog->setLists(lists);
        QVERIFY2(m_dialog->count()->text().contains(QStringLiteral("rates")),
                 qPrintable(m_dialog->count()->text()));
        QVERIFY(!m_dialog->runButton()->isEnabled());
    }

    void itsResultsAreThoseOfTheCommandLine() {
        m_dialog->runButton()->click();
        QVERIFY(m_dialog->runs().running());
        m_dialog->runs().wait();
        QVERIFY2(m_dialog->state()->text().contains(QStringLiteral("8 of 8 simulations")),
                 qPrintable(m_dialog->state()->text()));
        const QTableWidget& grid = *m_dialog->view().grid();
        QCOMPARE(grid.rowCount(), 2);
        QCOMPARE(grid.columnCount(), 2);  // losses by rates
        QCOMPARE(grid.verticalHeaderItem(1)->text(), QStringLiteral("CIoU"));
        QVERIFY(!grid.item(0, 0)->text().isEmpty());
        QVERIFY(grid.item(0, 0)->background().color() != grid.item(1, 1)->background().color());
        QCOMPARE(m_dialog->view().table()->rowCount(), 8);
        const QByteArray index = bytesOf(results() + QStringLiteral("/index.csv"));
        QVERIFY(index.startsWith("id,loss,"));

        const QString program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/iouscope-batch");
        QCOMPARE(m_dialog->saveTo(file()), QString());
        if (!QFile::exists(program)) QSKIP("iouscope-batch is not built");
        const QString other = m_folder->filePath(QStringLiteral("command"));
        QProcess command;
        command.start(program, {QStringLiteral("sweep"), file(), QStringLiteral("-o"), other});
        QVERIFY(command.waitForFinished(60000));
        QCOMPARE(command.exitCode(), 0);
        QCOMPARE(bytesOf(other + QStringLiteral("/index.csv")), index);
    }

    void aChosenFolderIsLookedAt() {
        m_dialog->runButton()->click();
        m_dialog->runs().wait();
        StudyLists more = small();
        more.seeds = "0..3";
        m_dialog->setLists(more);
        for (QToolButton* const each : m_dialog->findChildren<QToolButton*>())
            if (each->toolTip() == QStringLiteral("Choose the folder")) each->click();
        m_dialog->runs().wait();
        QCOMPARE(m_dialog->state()->text(), QStringLiteral("8 of 16 simulations are complete."));
        QCOMPARE(m_dialog->view().table()->rowCount(), 8);
    }

    void whatIsStoppedGoesOn() {
        StudyLists lists = small();
        lists.cases = "200000";
        lists.steps = "400";
        lists.losses = "giou\nciou\ndiou\nsiou";
        m_dialog->setLists(lists);
        m_dialog->runButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->runs().share() > 0.0, 20'000);
        m_dialog->runButton()->click();
        m_dialog->runs().wait();
        QVERIFY(!m_dialog->runs().running());
        QVERIFY2(m_dialog->state()->text().contains(QStringLiteral("Run goes on from here")),
                 qPrintable(m_dialog->state()->text()));
        // The same folder holds another study: refused by name.
        m_dialog->setLists(small());
        m_dialog->runButton()->click();
        m_dialog->runs().wait();
        QVERIFY2(m_dialog->state()->text().contains(QStringLiteral("another study")),
                 qPrintable(m_dialog->state()->text()));
    }

    void theCommandRunsTheStudyThatWasSaved() {
        m_dialog->setFolder(results());
        for (QPushButton* const each : m_dialog->findChildren<QPushButton*>())
            if (each->text().contains(QStringLiteral("Save as"))) each->click();
        QVERIFY(bytesOf(file()).contains("iouscope-study"));
        QCOMPARE(
            m_dialog->command(false),
            QStringLiteral("iouscope-batch sweep %1 --shard auto -o %2").arg(file(), results()));
        QVERIFY(m_dialog->command(true).startsWith(QStringLiteral("sbatch --array=0-7 ")));
        // It is read again as it was written.
        const StudyLists before = m_dialog->lists();
        m_dialog->setLists({});
        m_dialog->openFrom(file());
        QCOMPARE(m_dialog->lists().losses, before.losses);
        QCOMPARE(m_dialog->count()->text(), QStringLiteral("8 simulations."));
    }

    void aSimulationBecomesTheBatchsSetup() {
        m_dialog->runButton()->click();
        m_dialog->runs().wait();
        emit m_dialog->view().cellChosen(6);  // the second loss, the second rate, the first seed
        const SimulationRecipe& recipe = model().document().batch.recipe;
        QCOMPARE(recipe.losses.front(), StagedLoss(*Loss::parse("ciou")));
        QCOMPARE(recipe.protocol.schedule.rate(1), 0.1);
        QCOMPARE(recipe.seed, std::uint64_t{0});
    }

private:
    static StudyLists small() {
        return {.losses = "giou\nciou",
                .protocols = "interpiou",
                .optimizers = {},
                .rates = "0.01, 0.1",
                .forms = {},
                .steps = "10",
                .cases = "50",
                .seeds = "0..1"};
    }
    QString results() const { return m_folder->filePath(QStringLiteral("results")); }
    QString file() const { return m_folder->filePath(QStringLiteral("study.json")); }
    static QByteArray bytesOf(const QString& path) {
        const auto bytes = readFile(path.toStdString(), std::size_t{1} << 20);
        return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SweepDialog* m_dialog = nullptr;
};

IOU_QT_TEST(TestSweepDialog)
#include "tst_sweep_dialog.moc"
