// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/loss/loss_composer.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace iou;

/// A loss made of others by the mouse is the one that is typed.
class TestLossComposer : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_dialog = std::make_unique<LossComposer>(*m_model);
    }
    void cleanup() {
        m_dialog.reset();
        m_model.reset();
    }

    void aWrapperIsPutAroundTheLoss() {
        open("ciou");
        QCOMPARE(m_dialog->name()->text(), QStringLiteral("CIoU"));
        wrapIn("Focaler");
        QCOMPARE(m_dialog->name()->text(), QStringLiteral("Focaler-CIoU"));
        QCOMPARE(m_dialog->spec()->text(), QStringLiteral("focaler(ciou)"));
        setValue(*m_dialog->forms().at(0), 1, 0.8);  // d, u
        wrapIn("Inner");
        QCOMPARE(m_dialog->spec()->text(), QStringLiteral("inner(focaler(ciou)):u=0.8"));
        QVERIFY(m_model->run().loss.entry().builtIn());  // nothing is taken yet
        m_dialog->takeButton()->click();
        QCOMPARE(m_model->run().loss, *Loss::parse("inner(focaler(ciou, u=0.8))"));
        QVERIFY(!m_dialog->isVisible());
        m_model->undo();
        QVERIFY(m_model->run().loss.entry().builtIn());
    }

    void aSumHasWeights() {
        open("l1");
        m_dialog->addLossButton()->click();
        choose(1, "ciou");
        m_dialog->weight(0)->setValue(5.0);
        m_dialog->weight(1)->setValue(-2.0);
        QCOMPARE(m_dialog->spec()->text(), QStringLiteral("5*l1-2*ciou"));
        m_dialog->weight(1)->setValue(2.0);
        choose(1, "giou");
        m_dialog->takeButton()->click();
        QCOMPARE(m_model->run().loss, *Loss::parse("5 l1 + 2 giou"));
        // And what is there is taken apart again.
        m_dialog->open(composed::partsOf(m_model->run().loss));
        QCOMPARE(m_dialog->parts().sum.size(), std::size_t{2});
        QCOMPARE(m_dialog->weight(0)->value(), 5.0);
        remove("Take L1 out");
        QCOMPARE(m_dialog->spec()->text(), QStringLiteral("2*giou"));
    }

    void parametersOfALossAreItsOwn() {
        open("nwd:c=20");
        wrapIn("Wise v2");
        QCOMPARE(m_dialog->forms().size(), std::size_t{2});
        QCOMPARE(m_dialog->forms()[0]->field(0)->value(), 20.0);
        setValue(*m_dialog->forms()[0], 0, 30.0);
        m_dialog->takeButton()->click();
        QCOMPARE(m_model->run().loss, *Loss::parse("wise_v2(nwd(c=30))"));
    }

    void saysWhyThereIsNone() {
        open("l1");
        wrapIn("Alpha");
        QVERIFY(m_dialog->fault()->isVisible());
        QVERIFY2(m_dialog->fault()->text().contains(QStringLiteral("has no 1 - IoU")),
                 qPrintable(m_dialog->fault()->text()));
        QVERIFY(!m_dialog->takeButton()->isEnabled());
        remove("Take Alpha away");
        QVERIFY(m_dialog->takeButton()->isEnabled());
        QVERIFY(m_dialog->fault()->isHidden());
    }

private:
    void open(const char* spec) {
        m_dialog->open(composed::partsOf(*Loss::parse(spec)));
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void wrapIn(const char* words) {
        for (QAction* const action : m_dialog->addWrapperButton()->menu()->actions())
            if (action->text().startsWith(text(words) + QLatin1Char(0x20)))
                return action->trigger();
        QFAIL(words);
    }
    void choose(std::size_t part, const char* id) {
        LossChooser* const chooser = m_dialog->chooser(part);
        const int row = chooser->rowOf(Loss::parse(id)->entry());
        chooser->setCurrentIndex(row);
        emit chooser->activated(row);
    }
    static void setValue(ParameterForm& form, int row, double value) {
        form.field(row)->setValue(value);
    }
    void remove(const char* name) {
        for (QToolButton* const button : m_dialog->findChildren<QToolButton*>())
            if (button->accessibleName() == text(name) && button->isVisible())
                return button->click();
        QFAIL(name);
    }

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LossComposer> m_dialog;
};

IOU_QT_TEST(TestLossComposer)
#include "tst_loss_composer.moc"
