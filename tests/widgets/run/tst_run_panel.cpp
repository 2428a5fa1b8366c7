// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/limits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/run_panel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace iou;

class TestRunPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<RunPanel> m_view;

    static void type(QWidget* field, const QString& number) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<RunPanel>(*m_model);
        m_view->resize(320, 480);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void everyOptimiserWithItsParameters() {
        auto* chooser = m_view->optimizer();
        QCOMPARE(chooser->count(), static_cast<int>(optimizers().size()));
        for (int i = 0; i < chooser->count(); ++i) {
            chooser->setCurrentIndex(i);
            emit chooser->activated(i);
            const auto& entry = optimizers()[static_cast<std::size_t>(i)];
            QCOMPARE(&m_model->run().optimizer.entry(), &entry);
            QCOMPARE(m_view->optimizerParameters()->count(),
                     static_cast<int>(entry.parameters.size()));
        }
    }

    void furtherStagesAreTold() {
        const auto told = [&] {
            QStringList words;
            for (const QLabel* label : m_view->findChildren<QLabel*>())
                if (label->isVisible() && label->text().startsWith(QStringLiteral("then ")))
                    words << label->text();
            return words;
        };
        QCOMPARE(told(), QStringList());
        m_model->apply(QStringLiteral("t"), [](Document& d) {
            d.run().schedule = {.stages = {{60, 0.1}, {200, 0.01}}};
        });
        QCOMPARE(told(), QStringList(QStringLiteral("then 0.01 after step 60")));
        m_model->apply(QStringLiteral("t"),
                       [](Document& d) { d.run().schedule = Schedule::constant(0.1); });
        QCOMPARE(told(), QStringList());
    }

    void typedNumbersReachTheRecipe() {
        type(m_view->rate(), QStringLiteral("0.005"));
        QCOMPARE(m_model->run().schedule.rate(1), 0.005);
        type(m_view->steps(), QStringLiteral("77"));
        QCOMPARE(m_model->run().steps, 77);
        QCOMPARE(m_view->steps()->maximum(), run_steps_limit);  // what a saved session opens with
        type(m_view->stopIou(), QStringLiteral("0.95"));
        QCOMPARE(m_model->run().stop.iou_reached, 0.95);
        type(m_view->stopStep(), QStringLiteral("1e-6"));
        QCOMPARE(m_model->run().stop.step_norm, 1e-6);
        type(m_view->optimizerParameters()->field(0), QStringLiteral("0.8"));
        QCOMPARE(m_model->run().optimizer.parameter(0), 0.8);
        QTest::mouseClick(m_view->optimizerParameters()->resetButton(0), Qt::LeftButton);
        QCOMPARE(m_model->run().optimizer.parameter(0), 0.9);
        const int count = m_model->undoStack().count();
        for (int i = 0; i < count; ++i) m_model->undo();
        QCOMPARE(m_model->run(), Document{}.run());
        QCOMPARE(m_view->rate()->value(), Document{}.run().schedule.rate(1));
    }

    void numbersTakeTheLocalesPoint() {
        const QLocale german(QLocale::German);
        m_view->rate()->setLocale(german);
        type(m_view->rate(), QStringLiteral("0,25"));
        QCOMPARE(m_model->run().schedule.rate(1), 0.25);
        QCOMPARE(m_view->rate()->textFromValue(0.25), QStringLiteral("0,25"));
        QCOMPARE(m_view->rate()->textFromValue(1.5e-8), QStringLiteral("1,5e-8"));
        QCOMPARE(m_view->rate()->textFromValue(1e9), QStringLiteral("1e9"));
        type(m_view->rate(), QStringLiteral("2,5e-3"));
        QCOMPARE(m_view->rate()->value(), 0.0025);
    }

    void passingThroughAFieldKeepsAllDigits() {
        const double exact = 1.0 / 70001.0;
        m_view->rate()->showValue(exact);
        m_view->rate()->setFocus();
        QTest::keyClick(m_view->rate(), Qt::Key_Return);
        QTest::keyClick(m_view->rate(), Qt::Key_Tab);
        QCOMPARE(m_view->rate()->value(), exact);
    }

    void nonsenseIsNotTaken() {
        const RunRecipe before = m_model->run();
        type(m_view->rate(), QStringLiteral("-3"));
        type(m_view->rate(), QStringLiteral("abc"));
        QCOMPARE(m_model->run().schedule, before.schedule);
    }

    void stepsOfAFieldFollowItsMagnitude() {
        type(m_view->rate(), QStringLiteral("0.02"));
        QTest::keyClick(m_view->rate(), Qt::Key_Up);
        QCOMPARE(m_model->run().schedule.rate(1), 0.021);
        QTest::keyClick(m_view->rate(), Qt::Key_Down);
        QTest::keyClick(m_view->rate(), Qt::Key_Down);
        QCOMPARE(m_model->run().schedule.rate(1), 0.019);
        QCOMPARE(m_view->rate()->textFromValue(1e-8), QStringLiteral("1e-8"));
        QCOMPARE(m_view->rate()->textFromValue(1e9), QStringLiteral("1e9"));
        QCOMPARE(m_view->rate()->textFromValue(0.1), QStringLiteral("0.1"));
    }

    void formFactorAndLiveAreSettings() {
        m_view->form()->setCurrentIndex(2);
        emit m_view->form()->activated(2);
        QCOMPARE(m_model->run().form, BoxForm::log);
        m_view->iouFactor()->click();
        QVERIFY(m_model->run().iou_factor);
        m_view->live()->click();
        QVERIFY(!m_model->view().live_run);
    }

    void runStartsAtTheDisplayedBox() {
        m_model->clock().setPlayhead(30);
        const Box<> here = m_model->displayedBox();
        QTest::mouseClick(m_view->runButton(), Qt::LeftButton);
        m_model->runs().wait();
        QCOMPARE(m_model->scene().pred, here);
        QCOMPARE(m_model->clock().playhead(), 0);
        QCOMPARE(m_model->clock().trajectory()->box(0), here);
    }

    void aLongRunCanBeCancelled() {
        m_view->live()->click();
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.run().steps = run_steps_limit;
            d.run().stop = {};
        });
        QVERIFY(!m_view->cancelButton()->isEnabled());
        QTest::mouseClick(m_view->runButton(), Qt::LeftButton);
        QTRY_VERIFY(m_view->cancelButton()->isEnabled());
        QTest::mouseClick(m_view->cancelButton(), Qt::LeftButton);
        QVERIFY(!m_model->runs().running());
        QVERIFY(!m_view->cancelButton()->isEnabled());
    }

    void everyFieldHasANameAndATip() {
        for (auto* field : m_view->findChildren<NumberField*>()) {
            QVERIFY(!field->accessibleName().isEmpty());
            QVERIFY(!field->toolTip().isEmpty());
        }
        for (auto* chooser : m_view->findChildren<QComboBox*>())
            QVERIFY(!chooser->accessibleName().isEmpty());
    }
};

IOU_QT_TEST(TestRunPanel)
#include "tst_run_panel.moc"
