// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/code_dialog.hpp"
#include "core/export_code/code_export.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace iou;

/// The window's entry for the code of the loss.
class TestCodeDialog : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void showsCopiesAndSavesTheLoss();
    void saysWhyThereIsNone();

private:
    CodeDialog* shown();
    void choose(const char* spec);
    QPushButton* button(const QString& words);
};

CodeDialog* TestCodeDialog::shown() {
    action(QStringLiteral("Code of the loss…"))->trigger();
    return m_window->findChild<CodeDialog*>();
}
void TestCodeDialog::choose(const char* spec) {
    model().apply(QStringLiteral("loss"),
                  [spec](Document& d) { d.run().loss = *Loss::parse(spec); });
}
QPushButton* TestCodeDialog::button(const QString& words) {
    for (auto* b : m_window->findChild<CodeDialog*>()->findChildren<QPushButton*>())
        if (b->text().remove(QLatin1Char('&')).startsWith(words)) return b;
    return nullptr;
}

void TestCodeDialog::showsCopiesAndSavesTheLoss() {
    choose("interp_iou:alpha=0.75");
    CodeDialog* dialog = shown();
    QVERIFY(dialog && dialog->isVisible());
    auto* text = dialog->findChild<QPlainTextEdit*>();
    auto* language = dialog->findChild<QComboBox*>();
    QVERIFY(text->toPlainText().contains(QStringLiteral("import torch")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("alpha=0.75")));

    // It follows the loss and the language.
    choose("giou");
    language->setCurrentIndex(language->findText(QStringLiteral("C++")));
    const Loss giou = *Loss::parse("giou");
    const auto wanted = export_code::exported({&giou, 1}, *export_code::findTarget("cpp"));
    QCOMPARE(text->toPlainText().toStdString(), *wanted);
    button(QStringLiteral("Copy"))->click();
    QCOMPARE(QApplication::clipboard()->text().toStdString(), *wanted);

    QString offered;
    dialog->ask = [&](const QString& name, const QString&) {
        offered = name;
        return path("giou.hpp");
    };
    button(QStringLiteral("Save"))->click();
    QCOMPARE(offered, QStringLiteral("giou.hpp"));
    QCOMPARE(contentOf(path("giou.hpp")), *wanted);
    dialog->ask = [&](const QString&, const QString&) { return path("no/such/folder/x.hpp"); };
    button(QStringLiteral("Save"))->click();
    QVERIFY(dialog->findChild<QLabel*>()->text().contains(QStringLiteral("folder")));
}

void TestCodeDialog::saysWhyThereIsNone() {
    choose("giou_legacy_sim");
    CodeDialog* dialog = shown();
    QVERIFY(dialog->findChild<QPlainTextEdit*>()->toPlainText().isEmpty());
    QVERIFY(dialog->findChild<QLabel*>()->text().contains(QStringLiteral("is no formula")));
    QVERIFY(!button(QStringLiteral("Copy"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
}

IOU_QT_TEST(TestCodeDialog)
#include "tst_code_dialog.moc"
