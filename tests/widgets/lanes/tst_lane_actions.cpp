// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QMenu>
#include <QTest>

using namespace iou;

class TestLaneActions : public QObject {
    Q_OBJECT
private slots:
    void nextAndPreviousGoRound() {
        ExplorerModel model;
        LaneActions actions(model);
        model.apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            (void)addLane(d.explorer, *Loss::parse("diou"));
            d.explorer.active = 0;
        });
        std::vector<int> seen;
        for (const int by : {-1, -1, -1, 1, 1, 1}) {
            actions.activateNext(by);
            seen.push_back(model.activeLane());
        }
        QCOMPARE(seen, (std::vector{2, 1, 0, 1, 2, 0}));
    }

    void lossesInTheMenuHaveTheirTips() {
        ExplorerModel model;
        LaneActions actions(model);
        QMenu menu;
        actions.fill(menu);
        emit menu.aboutToShow();
        int losses = 0;
        for (const QAction* family : menu.actions()) {
            if (!family->menu()) continue;
            QVERIFY(family->menu()->toolTipsVisible());
            for (const QAction* loss : family->menu()->actions()) {
                QVERIFY(!loss->toolTip().isEmpty());
                ++losses;
            }
        }
        QVERIFY(losses > 20);
    }
};

IOU_QT_TEST(TestLaneActions)
#include "tst_lane_actions.moc"
