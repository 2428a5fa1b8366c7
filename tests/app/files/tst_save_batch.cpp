// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_results.hpp"
#include "core/files/atomic_file.hpp"
#include "core/protocol/recipe_json.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/batch/batch_curves.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/batch/error_map_plot.hpp"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

using namespace iou;

/// The batch in the window of the program, against the command line.
class TestBatch : public WindowTest {
    Q_OBJECT

    BatchPanel& batch() { return *m_window->findChild<BatchPanel*>(); }

    void run(std::int64_t cases, int steps) {
        m_window->model().apply(QStringLiteral("test"), [&](Document& d) {
            d.batch.recipe = suggestedRecipe(*findProtocol("wiou"), cases);
            d.batch.recipe.losses = {*Loss::parse("giou"), *Loss::parse("wiou_v3:momentum=0.1")};
            d.batch.recipe.seed = 9;
            d.batch.recipe.protocol.steps = steps;
        });
        batch().runButton().click();
        batch().runs().wait();
    }
    static QByteArray bytesOf(const QString& path) {
        const auto bytes = readFile(path.toStdString(), std::size_t{64} << 20);
        return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
    }

private slots:
    void init() {
        openNewWindow();
        panel("batch").raise();
    }

    void theFolderIsThatOfTheCommandLine() {
        run(2000, 30);
        const QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("window"));
        QCOMPARE(saveBatch(*batch().runs().kept()[0].run, own), QString());
        for (const char* name : {"curves.csv", "summary.json", "recipe.json"})
            QVERIFY2(!bytesOf(own + QLatin1Char('/') + QLatin1String(name)).isEmpty(), name);
        const auto recipe =
            readRecipe(bytesOf(own + QStringLiteral("/recipe.json")).toStdString(), "recipe.json");
        QVERIFY(recipe && *recipe == batch().runs().kept()[0].run->recipe);

        const QString program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/iouscope-batch");
        if (!QFile::exists(program)) QSKIP("iouscope-batch is not built");
        const QString other = folder.filePath(QStringLiteral("command"));
        QProcess batch;
        batch.start(program, {QStringLiteral("simulate"), QStringLiteral("--recipe"),
                              own + QStringLiteral("/recipe.json"), QStringLiteral("-o"), other});
        QVERIFY(batch.waitForFinished(60000));
        QCOMPARE(batch.exitCode(), 0);
        for (const char* name : {"curves.csv", "recipe.json"}) {
            const QString file = QLatin1Char('/') + QLatin1String(name);
            QVERIFY2(bytesOf(own + file) == bytesOf(other + file), name);
        }
    }

    void aFolderThatCannotBeMadeIsNamed() {
        run(300, 5);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        QVERIFY(writeFile(file.toStdString(), "x").has_value());
        const QString trouble = saveBatch(*batch().runs().kept()[0].run, file);
        QVERIFY2(trouble.contains(file), qPrintable(trouble));
    }

    void resultsAreReplacedOnlyWhenAsked() {
        run(300, 5);
        const QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("summary.json"));
        // Chooses the folder until it is taken, and answers what is asked.
        int chosen = 0;
        const auto save = [&](QMessageBox::StandardButton first) {
            chosen = 0;
            auto answer = first;
            QStringList asked;
            QTimer hand;
            connect(&hand, &QTimer::timeout, this, [&] {
                QWidget* modal = QApplication::activeModalWidget();
                if (auto* box = qobject_cast<QMessageBox*>(modal)) {
                    asked << box->text();
                    box->button(answer)->click();
                    answer = QMessageBox::Yes;
                } else if (auto* dialog = qobject_cast<QFileDialog*>(modal)) {
                    ++chosen;
                    dialog->setDirectory(folder.path());
                    dialog->findChild<QLineEdit*>()->setText(folder.path());
                    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open)->click();
                }
            });
            hand.start(20);
            askAndSaveBatch(m_window.get(), *batch().runs().kept()[0].run);
            return asked;
        };
        QVERIFY(save(QMessageBox::No).isEmpty());
        QCOMPARE(chosen, 1);
        QVERIFY(!bytesOf(old).isEmpty());
        QVERIFY(writeFile(old.toStdString(), "mine").has_value());
        const QStringList asked = save(QMessageBox::No);
        QCOMPARE(chosen, 2);  // once more after the "No"
        QCOMPARE(asked.size(), 2);
        QVERIFY2(asked[0].contains(folder.path()), qPrintable(asked[0]));
        QVERIFY(bytesOf(old) != "mine");
    }

    void theSetupIsSavedWithTheSession() {
        run(777, 12);
        const Session session = m_window->session();
        QCOMPARE(session.document.batch.recipe.cases, 777);
        const auto read = readSession(writeSession(session), "s");
        QVERIFY(read && read->document.batch.recipe == session.document.batch.recipe);
    }
};

IOU_QT_TEST(TestBatch)
#include "tst_save_batch.moc"
