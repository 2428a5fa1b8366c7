// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/command_palette.hpp"
#include "app/palette/fuzzy_match.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>

using namespace iou;

class TestCommandPalette : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void lettersMustOccurInOrder();
    void betterMatchesComeFirst_data();
    void betterMatchesComeFirst();
    void itStandsInTheMiddleOfTheWindow();
    void everyActionIsOffered();
    void everyTitleSaysWhatItIs();
    void aLossIsChosenByKeysAlone();
    void lossesAreFoundByOtherNames();
    void aLossMadeOfOthersIsTyped();
    void settingsOfTheDocumentAreOffered();
    void arrowsGoRoundAndEscapeCloses();

private:
    CommandPalette* palette() const { return m_window->findChild<CommandPalette*>(); }
    QLineEdit* open();
};

QLineEdit* TestCommandPalette::open() {
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) return nullptr;
    QTest::keyClick(&m_window->canvas(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    if (!palette() || !QTest::qWaitForWindowActive(palette())) return nullptr;
    return palette()->findChild<QLineEdit*>();
}

void TestCommandPalette::itStandsInTheMiddleOfTheWindow() {
    QVERIFY(open());
    const QPoint middle = palette()->geometry().center();
    const QRect window(m_window->mapToGlobal(QPoint()), m_window->size());
    QVERIFY(std::abs(middle.x() - window.center().x()) <= 1);
    QVERIFY(window.contains(palette()->geometry()));
}

void TestCommandPalette::lettersMustOccurInOrder() {
    QVERIFY(fuzzyScore({}, QStringLiteral("Anything")) >= 0);
    QVERIFY(fuzzyScore(QStringLiteral("gra"), QStringLiteral("Gradient arrows")) > 0);
    QVERIFY(fuzzyScore(QStringLiteral("GAR"), QStringLiteral("gradient arrows")) > 0);
    QVERIFY(fuzzyScore(QStringLiteral("arrows grad"), QStringLiteral("Gradient arrows")) > 0);
    QCOMPARE(fuzzyScore(QStringLiteral("zg"), QStringLiteral("Gradient arrows")), -1);
    QCOMPARE(fuzzyScore(QStringLiteral("swsw"), QStringLiteral("Swap")), -1);
    QCOMPARE(fuzzyScore(QStringLiteral("a"), {}), -1);
    // A start of a word is found although its letter occurs before.
    QVERIFY(fuzzyScore(QStringLiteral("run"), QStringLiteral("Larger run")) >
            fuzzyScore(QStringLiteral("run"), QStringLiteral("Largeruon")));
}

void TestCommandPalette::betterMatchesComeFirst_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("initials") << "ga"
                              << "Gradient arrows";
    QTest::newRow("start") << "swap"
                           << "Swap boxes";
    QTest::newRow("loss by id") << "loss giou"
                                << "Loss: GIoU (giou)";
    QTest::newRow("two losses of a kind") << "loss ciou_repo"
                                          << "Loss: CIoU (authors' step) (ciou_repo)";
    QTest::newRow("a lane") << "add lane giou"
                            << "Add lane: GIoU (giou)";
    QTest::newRow("menu in the query") << "theme dark"
                                       << "Dark";
    QTest::newRow("setting") << "rmsp"
                             << "Optimiser: RMSProp";
}

void TestCommandPalette::betterMatchesComeFirst() {
    QFETCH(QString, query);
    QFETCH(QString, first);
    QLineEdit* line = open();
    QVERIFY(line);
    QTest::keyClicks(line, query);
    QVERIFY(!palette()->titles().isEmpty());
    QCOMPARE(palette()->titles().first(), first);
}

void TestCommandPalette::everyActionIsOffered() {
    QVERIFY(open());
    const QStringList titles = palette()->titles();
    int actions = 0;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || !action->isEnabled()) continue;
        const QString own = action->data().toString();
        QVERIFY2(titles.contains(own.isEmpty() ? plainLabel(action->text()) : own),
                 qPrintable(action->text()));
        ++actions;
    }
    QVERIFY(actions > 40);
    for (const LossEntry& entry : registry())
        QCOMPARE(
            titles.filter(QStringLiteral("(%1)").arg(QString::fromStdString(std::string(entry.id))))
                .filter(QStringLiteral("Loss: "))
                .size(),
            1);
}

// Lessons, figures of the gallery, panels and lengths have titles of their own, wherever they
// stand.
void TestCommandPalette::everyTitleSaysWhatItIs() {
    QVERIFY(open());
    QStringList titles = palette()->titles();
    QVERIFY(titles.filter(QStringLiteral("Lesson: ")).size() >= 14);
    QVERIFY(titles.filter(QStringLiteral("Figure: ")).size() >= 14);
    titles.sort();
    QStringList twice;
    for (qsizetype i = 1; i < titles.size(); ++i)
        if (titles[i] == titles[i - 1]) twice << titles[i];
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    const QRegularExpression only_a_number(QStringLiteral("^[0-9.,]+$"));
    for (const QString& title : titles)
        QVERIFY2(!only_a_number.match(title).hasMatch(), qPrintable(title));
}

void TestCommandPalette::aLossIsChosenByKeysAlone() {
    ExplorerModel& model = m_window->model();
    const Document before = model.document();
    QLineEdit* line = open();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("loss siou"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(QString::fromStdString(std::string(model.run().loss.id())), QStringLiteral("siou"));
    QTRY_VERIFY(!palette());
    model.undo();
    QVERIFY(model.document() == before);
    // An action of a menu, with the window behind it as it was.
    line = open();
    QTest::keyClicks(line, QStringLiteral("swap boxes"));
    QTest::keyClick(line, Qt::Key_Enter);
    QVERIFY(model.scene().pred == before.explorer.scene.target);
}

void TestCommandPalette::lossesAreFoundByOtherNames() {
    QLineEdit* line = open();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("complete_box"));
    QVERIFY(!palette()->titles().isEmpty());
    QCOMPARE(palette()->titles().first(), QStringLiteral("Loss: CIoU (ciou)"));
    line->clear();
    QTest::keyClicks(line, QStringLiteral("BoundedIoULoss"));
    QCOMPARE(palette()->titles().value(0), QStringLiteral("Loss: Bounded IoU (bounded_iou)"));
}

void TestCommandPalette::aLossMadeOfOthersIsTyped() {
    QLineEdit* line = open();
    QVERIFY(line);
    line->setText(QStringLiteral("focaler(ciou"));
    QVERIFY(palette()->titles().isEmpty());
    const QList<QLabel*> words = palette()->findChildren<QLabel*>();
    QVERIFY(std::any_of(words.begin(), words.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("not closed"));
    }));
    line->setText(QStringLiteral("5 l1 + 2 giou"));
    QCOMPARE(palette()->titles().first(), QStringLiteral("Loss: 5 L1 + 2 GIoU"));
    line->setText(QStringLiteral("1 - iou + rho2/c2"));
    QCOMPARE(palette()->titles().size(), 1);
    line->setText(QStringLiteral("focaler(ciou, u=0.9)"));
    QCOMPARE(palette()->titles().first(), QStringLiteral("Loss: Focaler-CIoU"));
    QTest::keyClick(line, Qt::Key_Return);
    const Loss& chosen = m_window->model().run().loss;
    QCOMPARE(QString::fromStdString(chosen.spec()), QStringLiteral("focaler(ciou):u=0.9"));
    QTRY_VERIFY(!palette());
    QCOMPARE(m_window->model().undoStack().count(), 1);
}

void TestCommandPalette::settingsOfTheDocumentAreOffered() {
    QLineEdit* line = open();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("notation xywh"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_window->model().view().notation, BoxNotation::xywh);
    QCOMPARE(m_window->model().undoStack().count(), 1);
}

void TestCommandPalette::arrowsGoRoundAndEscapeCloses() {
    QLineEdit* line = open();
    QVERIFY(line);
    const QPoint corner = m_window->mapToGlobal(QPoint(0, 0));
    const QRect there = palette()->geometry().translated(-corner);
    QVERIFY(std::abs(there.center().x() - m_window->width() / 2) <= 1);
    QVERIFY(there.top() > 0 && there.top() < m_window->height() / 4);
    QTest::keyClicks(line, QStringLiteral("loss piou"));
    const QStringList titles = palette()->titles();
    QVERIFY(titles.size() >= 2);
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(titles[1].contains(
        QString::fromStdString("(" + std::string(m_window->model().run().loss.id()) + ")")));
    QTRY_VERIFY(!palette());
    line = open();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("no such thing anywhere"));
    QVERIFY(palette()->titles().isEmpty());
    const QList<QLabel*> words = palette()->findChildren<QLabel*>();
    QVERIFY(std::any_of(words.begin(), words.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("no such thing"));
    }));
    QTest::keyClick(line, Qt::Key_Return);  // nothing to run
    QVERIFY(palette());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!palette());
}

IOU_QT_TEST(TestCommandPalette)
#include "tst_command_palette.moc"
