// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/first_session.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/timeline.hpp"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace iou;

class TestTimeline : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<Timeline> m_view;

    ScrubSlider* slider() const { return m_view->findChild<ScrubSlider*>(); }
    QToolButton* button(const QString& name) const {
        for (auto* b : m_view->findChildren<QToolButton*>())
            if (b->accessibleName() == name) return b;
        return nullptr;
    }
    void click(const QString& name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

private slots:
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_view = std::make_unique<Timeline>(m_model->clock(), m_model->history());
        m_view->resize(900, 40);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_model->runs().wait();
        QVERIFY(m_model->clock().steps() > 50);
    }
    void cleanup() {
        m_view.reset();
        m_model.reset();
    }

    void buttonsStepAndJump() {
        click(QStringLiteral("Step forward"));
        click(QStringLiteral("Step forward"));
        QCOMPARE(m_model->clock().playhead(), 2);
        click(QStringLiteral("Step back"));
        QCOMPARE(m_model->clock().playhead(), 1);
        click(QStringLiteral("Last step"));
        QCOMPARE(m_model->clock().playhead(), m_model->clock().steps());
        click(QStringLiteral("First step"));
        QCOMPARE(m_model->clock().playhead(), 0);
        click(QStringLiteral("Step back"));
        QCOMPARE(m_model->clock().playhead(), 0);
    }

    void stepsAreUnderlinedWhereTheBoxOutgrowsBothItsEnds() {
        m_model->load(firstDocument(), 0, {}, {});
        m_model->runs().wait();
        QCoreApplication::processEvents();
        const auto run = m_model->clock().finishedRun();
        Eigen::Index largest = 0;
        run->trajectory.enlargement.maxCoeff(&largest);
        const auto stretches = slider()->stretches();
        QVERIFY(!stretches.empty());
        QVERIFY(stretches.front().first <= largest && largest <= stretches.front().second);
        QVERIFY(slider()->toolTip().contains(QStringLiteral("Underlined")));
        // It is there to be seen.
        const QImage image = slider()->grab().toImage();
        const double share = static_cast<double>(largest) / m_model->clock().steps();
        const QColor seen =
            image.pixelColor(qRound(7.0 + share * (image.width() - 14.0)), image.height() - 2);
        QCOMPARE(seen, themeOf(*slider()).warning);
    }

    void clickAndDragScrub() {
        const int width = slider()->width();
        QTest::mousePress(slider(), Qt::LeftButton, {}, {width / 2, 12});
        QVERIFY(std::abs(m_model->clock().playhead() - m_model->clock().steps() / 2) <= 1);
        QTest::mouseMove(slider(), {width - 1, 12});
        QTest::mouseRelease(slider(), Qt::LeftButton, {}, {width - 1, 12});
        QCOMPARE(m_model->clock().playhead(), m_model->clock().steps());
        QTest::mouseClick(slider(), Qt::LeftButton, {}, {1, 12});
        QCOMPARE(m_model->clock().playhead(), 0);
        QTest::keyClick(slider(), Qt::Key_Right);
        QTest::keyClick(slider(), Qt::Key_PageUp);
        QCOMPARE(m_model->clock().playhead(), 11);
        QTest::keyClick(slider(), Qt::Key_End);
        QCOMPARE(m_model->clock().playhead(), m_model->clock().steps());
    }

    void aTypedStepIsShown() {
        auto* field = m_view->findChild<QSpinBox*>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("37"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_model->clock().playhead(), 37);
        m_model->clock().setPlayhead(5);
        QCOMPARE(field->value(), 5);
        QCOMPARE(slider()->value(), 5);
    }

    void playAdvancesAndScrubbingPauses() {
        QSignalSpy playing(m_view.get(), &Timeline::playingChanged);
        click(QStringLiteral("Play"));
        QVERIFY(m_view->playing());
        QTRY_VERIFY(m_model->clock().playhead() > 3);
        QTest::mouseClick(slider(), Qt::LeftButton, {}, {slider()->width() / 2, 12});
        QVERIFY(!m_view->playing());
        const int step = m_model->clock().playhead();
        QTest::qWait(120);
        QCOMPARE(m_model->clock().playhead(), step);
        QCOMPARE(playing.count(), 2);
    }

    void whoeverMovesThePlayheadPauses() {
        m_view->play();
        QTRY_VERIFY(m_model->clock().playhead() > 0);
        m_model->clock().setPlayhead(100);
        QVERIFY(!m_view->playing());
    }

    void playEndsAtTheLastStepAndThenStartsAgain() {
        m_model->clock().setPlayhead(m_model->clock().steps() - 2);
        m_view->play();
        QTRY_VERIFY(!m_view->playing());
        QCOMPARE(m_model->clock().playhead(), m_model->clock().steps());
        m_view->play();
        QVERIFY(m_model->clock().playhead() < 5);
        QVERIFY(m_view->playing());
    }

    void theLoopGoesOn() {
        m_view->setLoop(true);
        m_view->setSpeed(8.0);
        m_model->clock().setPlayhead(m_model->clock().steps() - 5);
        m_view->play();
        QTRY_COMPARE(m_model->clock().playhead(), m_model->clock().steps());
        QTRY_VERIFY(m_model->clock().playhead() < m_model->clock().steps() / 2);
        QVERIFY(m_view->playing());
    }

    void speedIsKept() {
        m_view->setSpeed(4.0);
        QCOMPARE(m_view->speed(), 4.0);
        QElapsedTimer clock;
        clock.start();
        m_view->play();
        QTest::qWait(500);
        m_view->pause();
        const double expected =
            static_cast<double>(clock.elapsed()) * 0.001 * 4.0 * Timeline::kStepsPerSecond;
        QVERIFY(m_model->clock().playhead() > 0.6 * expected);
        QVERIFY(m_model->clock().playhead() < 1.2 * expected + 2.0);
        for (int i = 0; i < 20; ++i) m_view->slower();
        QCOMPARE(m_view->speed(), 0.1);
        for (int i = 0; i < 20; ++i) m_view->faster();
        QCOMPARE(m_view->speed(), 8.0);
    }

    void shuttleKeysPlayBackwardsAndFaster() {
        m_model->clock().setPlayhead(100);
        m_view->shuttleBack();
        QVERIFY(m_view->backwards());
        QTRY_VERIFY(m_model->clock().playhead() < 100);
        m_view->shuttleBack();
        QCOMPARE(m_view->speed(), 2.0);
        m_view->shuttleForward();
        QVERIFY(m_view->playing() && !m_view->backwards());
        m_view->shuttleStop();
        QVERIFY(!m_view->playing());
    }

    void markersAreSetVisitedAndUndone() {
        const QImage plain = slider()->grab().toImage();
        for (const int step : {40, 10}) {
            m_model->clock().setPlayhead(step);
            m_view->toggleMarker();
        }
        QCOMPARE(m_model->view().markers, (std::vector<int>{10, 40}));
        m_view->nextMarker();
        QCOMPARE(m_model->clock().playhead(), 40);
        m_view->nextMarker();  // from the last to the first
        QCOMPARE(m_model->clock().playhead(), 10);
        QVERIFY(slider()->grab().toImage() != plain);
        m_view->toggleMarker();
        QCOMPARE(m_model->view().markers, (std::vector<int>{40}));
        for (int i = 0; i < 3; ++i) m_model->undo();
        QVERIFY(m_model->view().markers.empty());
        m_view->nextMarker();
        QCOMPARE(m_model->clock().playhead(), 10);
    }

    void aMarkerAtTheLastStepIsReachedAndOneBeyondItIsNot() {
        const int last = m_model->clock().steps();
        m_model->apply(QStringLiteral("test"), [&](Document& d) {
            d.explorer.view.markers = {10, last, last + 1};
        });
        m_model->clock().setPlayhead(10);
        m_view->nextMarker();
        QCOMPARE(m_model->clock().playhead(), last);
        m_view->nextMarker();
        QCOMPARE(m_model->clock().playhead(), 10);
    }

    void withoutARunNothingPlays() {
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.explorer.view.live_run = false;
            d.explorer.scene.pred.cx += 1.0;
        });
        QCOMPARE(m_model->clock().steps(), 0);
        m_view->play();
        QVERIFY(!m_view->playing());
        QVERIFY(!slider()->isEnabled());
    }
};

IOU_QT_TEST(TestTimeline)
#include "tst_timeline.moc"
