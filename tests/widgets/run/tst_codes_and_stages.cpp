// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/recipe_edits.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/code_fields.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/run/loss_stages.hpp"
#include "widgets/run/run_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace iou;

class TestCodesAndStages : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<RunPanel> m_view;

    void choose(QComboBox* field, int data) {
        field->setCurrentIndex(field->findData(data));
        emit field->activated(field->currentIndex());
    }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<RunPanel>(*m_model);
        m_view->resize(320, 640);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void everyFormCanBeChosenAndAnchoredOnesShowWhatTheyNeed() {
        QCOMPARE(m_view->form()->count(), box_form_count);
        for (int i = 0; i < box_form_count; ++i) {
            const auto form = static_cast<BoxForm>(i);
            choose(m_view->form(), i);
            QCOMPARE(m_model->run().form, form);
            QCOMPARE(m_view->code().isVisible(), isAnchored(form));
            QCOMPARE(m_view->code().weights()->isVisible(), form == BoxForm::faster_rcnn);
            QCOMPARE(m_view->code().clamp()->isVisible(), form == BoxForm::faster_rcnn);
        }
    }

    void theAnchorIsTheStartUntilItGetsABox() {
        choose(m_view->form(), static_cast<int>(BoxForm::faster_rcnn));
        QVERIFY(!m_model->run().code.anchor);
        choose(m_view->code().anchor(), 1);
        const Box<> start = m_model->scene().pred, own = *m_model->run().code.anchor;
        QCOMPARE(own.cx, start.cx);
        QCOMPARE(own.w, 1.25 * start.w);
        choose(m_view->code().anchor(), 0);
        QVERIFY(!m_model->run().code.anchor);
        m_model->undo();
        QCOMPARE(*m_model->run().code.anchor, own);
        QCOMPARE(m_view->code().anchor()->currentIndex(), 1);
        QTest::mouseClick(m_view->code().weights(), Qt::LeftButton);
        QVERIFY(m_model->run().code.weighted);
        QTest::mouseClick(m_view->code().clamp(), Qt::LeftButton);
        QVERIFY(m_model->run().code.clamped);
    }

    void thePresetIsL1ForAThirdThenCiou() {
        m_view->losses().preset()->click();
        QCOMPARE(m_model->run().losses().spec(), std::string("l1@66,ciou"));
        QCOMPARE(m_view->losses().count(), 1);
        QCOMPARE(m_view->losses().after(0)->value(), 66);
        m_model->undo();
        QCOMPARE(m_view->losses().count(), 0);
    }

    void lossesAreAddedChosenMovedAndRemoved() {
        LossStages& losses = m_view->losses();
        losses.add()->click();
        QCOMPARE(m_model->run().later.size(), std::size_t(1));
        QCOMPARE(m_model->run().later[0].after, 100);
        losses.add()->click();
        QCOMPARE(m_model->run().later[1].after, 150);
        losses.after(0)->setValue(500);  // not beyond the next one
        QCOMPARE(m_model->run().later[0].after, 149);
        QCOMPARE(losses.after(0)->value(), 149);
        const LossPointer giou = findLoss("giou");
        losses.loss(1)->setCurrentIndex(losses.loss(1)->rowOf(*giou));
        emit losses.loss(1)->activated(losses.loss(1)->currentIndex());
        QCOMPARE(m_model->run().later[1].loss.id(), std::string_view("giou"));
        losses.remove(0)->click();
        QCOMPARE(m_model->run().later.size(), std::size_t(1));
        QCOMPARE(m_model->run().later[0].loss.id(), std::string_view("giou"));
        QCOMPARE(losses.count(), 1);
    }

    void scrubbingShowsTheLossInForceAndTheSwitchIsMarked() {
        Timeline timeline(m_model->clock(), m_model->history());
        CurvePlot curves(m_model->clock(), m_model->history(), m_model->hover());
        curves.resize(500, 300);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        m_view->losses().preset()->click();
        m_model->runs().wait();
        QCOMPARE(m_model->evaluatedLoss().id(), std::string_view("l1"));
        auto* slider = timeline.findChild<ScrubSlider*>();
        QCOMPARE(slider->switches(), std::vector<int>{66});
        QVERIFY(slider->toolTip().contains(QStringLiteral("L1 @66 CIoU")));
        QCOMPARE(curves.switchLines(), 2);
        QCOMPARE(snapshotOf(*m_model).switches, std::vector<int>{66});
        m_model->clock().setPlayhead(65);
        QCOMPARE(m_model->evaluatedLoss().id(), std::string_view("l1"));
        m_model->clock().setPlayhead(66);
        QCOMPARE(m_model->evaluatedLoss().id(), std::string_view("ciou"));
        const Evaluation& now = m_model->evaluation();
        QCOMPARE(now.value, m_model->clock().trajectory()->loss(66));
        m_model->apply(QStringLiteral("one loss"), [](Document& d) { d.run().later.clear(); });
        m_model->runs().wait();
        QCOMPARE(m_model->evaluatedLoss().id(), std::string_view("l1"));
        QVERIFY(slider->switches().empty());
        QCOMPARE(curves.switchLines(), 0);
    }
};

IOU_QT_TEST(TestCodesAndStages)
#include "tst_codes_and_stages.moc"
