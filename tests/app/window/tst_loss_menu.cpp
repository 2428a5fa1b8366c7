// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palette_entries.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/loss/loss_composer.hpp"

#include <QLabel>

using namespace iou;

/// Entries of the Loss menu that make a loss of others.
class TestLossMenu : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }

    void aWrapperIsOneClickAndOneUndoStep() {
        choose("nwd:c=20");
        action(QStringLiteral("Focaler"))->trigger();
        QCOMPARE(model().run().loss, *Loss::parse("focaler(nwd(c=20))"));
        action(QStringLiteral("Wise v2"))->trigger();
        QCOMPARE(model().run().loss, *Loss::parse("wise_v2(focaler(nwd(c=20)))"));
        QVERIFY(!m_window->findChild<LossComposer*>());
        model().undo();
        QCOMPARE(model().run().loss, *Loss::parse("focaler(nwd(c=20))"));
    }

    void whereNothingCanBeMadeTheDialogSaysWhy() {
        choose("l1");
        action(QStringLiteral("Alpha"))->trigger();
        QCOMPARE(model().run().loss, *Loss::parse("l1"));
        const auto* const dialog = m_window->findChild<LossComposer*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->fault()->text().contains(QStringLiteral("no 1 - IoU")));
    }

    void theDialogTakesTheLossApart() {
        choose("5 l1 + 2 giou");
        action(QStringLiteral("Made of others…"))->trigger();
        const auto* const dialog = m_window->findChild<LossComposer*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->spec()->text(), QStringLiteral("5*l1+2*giou"));
        QCOMPARE(dialog->parts().sum.size(), std::size_t{2});
    }

    void thePaletteFindsThem() {
        QStringList titles;
        for (const PaletteEntry& entry : menuEntries(*m_window->menuBar())) titles << entry.title;
        QVERIFY(titles.contains(QStringLiteral("Wrap the loss in Focaler")));
        QVERIFY(titles.contains(QStringLiteral("Made of others")));
        QVERIFY(titles.contains(QStringLiteral("Sweep")));
    }

private:
    void choose(const char* spec) {
        model().apply(QStringLiteral("loss"),
                      [spec](Document& d) { d.run().loss = *Loss::parse(spec); });
    }
};

IOU_QT_TEST(TestLossMenu)
#include "tst_loss_menu.moc"
