// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_set.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/explain/my_numbers_panel.hpp"
#include "widgets/own_formula/formula_edit.hpp"

#include <QLineEdit>

using namespace iou;

/// A megabyte of any kind, wherever a text is typed, pasted or dropped, is taken or refused at
/// once.
class TestLongTexts : public FileTest {
    Q_OBJECT
private slots:
    void initTestCase() { open(); }
    void cleanupTestCase() { close(); }
    void aMegabyteIsTakenOrRefusedAtOnce_data();
    void aMegabyteIsTakenOrRefusedAtOnce();
    void whatFitsIsPasted();
};

namespace {

constexpr int kMegabyte = 1 << 20;
constexpr qint64 kMost = 1000;  ///< ms

}  // namespace

void TestLongTexts::aMegabyteIsTakenOrRefusedAtOnce_data() {
    QTest::addColumn<QByteArray>("piece");
    for (const char* piece : {"(", "[", "{\"a\":", "1 ", "1,2,3,4\n", "x", "=1-iou+", "focaler(",
                              "\"", "<b>", "5*l1+", "#", "\n", "k = k + 1\n", "\xc3\xa4"})
        QTest::addRow("%s", QByteArray(piece).simplified().constData()) << QByteArray(piece);
}

void TestLongTexts::aMegabyteIsTakenOrRefusedAtOnce() {
    QFETCH(QByteArray, piece);
    const QString words =
        QString::fromUtf8(piece.repeated(kMegabyte / static_cast<int>(piece.size())));
    QApplication::clipboard()->setText(words);
    const auto timed = [](const char* what, const auto& paste) {
        QElapsedTimer clock;
        clock.start();
        paste();
        QCoreApplication::processEvents();
        QVERIFY2(
            clock.elapsed() < kMost,
            qPrintable(QStringLiteral("%1: %2 ms").arg(QLatin1String(what)).arg(clock.elapsed())));
    };
    timed("window", [&] { action(QStringLiteral("Paste"))->trigger(); });
    FormulaEdit formula(m_window.get());
    formula.resize(400, 100);
    formula.show();
    timed("formula", [&] { formula.paste(); });
    QVERIFY(formula.toPlainText().isEmpty());
    QPlainTextEdit* const table = m_window->panels().content<MyNumbersPanel>().table();
    timed("table", [&] { table->paste(); });
    QVERIFY(table->toPlainText().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    for (auto* field : m_window->findChildren<QLineEdit*>())
        if (field->window() != m_window.get() && field->isVisible())
            timed("palette", [&] { field->paste(); });
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top != m_window.get() && top->isVisible()) top->close();
    model().load({}, 0, {});
}

void TestLongTexts::whatFitsIsPasted() {
    FormulaEdit formula(m_window.get());
    QApplication::clipboard()->setText(QStringLiteral("1 - iou + k*rho2/c2"));
    formula.paste();
    QCOMPARE(formula.toPlainText(), QStringLiteral("1 - iou + k*rho2/c2"));
    // One below the limit and one above, with what is there.
    formula.clear();
    QApplication::clipboard()->setText(QString(20'000, u'1'));
    formula.paste();
    QCOMPARE(formula.toPlainText().size(), 20'000);
    QApplication::clipboard()->setText(QStringLiteral("1"));
    formula.paste();
    QCOMPARE(formula.toPlainText().size(), 20'000);
}

IOU_QT_TEST(TestLongTexts)
#include "tst_long_texts.moc"
