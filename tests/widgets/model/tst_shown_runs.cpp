// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QTest>

using namespace iou;

class TestShownRuns : public QObject {
    Q_OBJECT
private slots:
    void hiddenLanesAreListedAndNotDrawn() {
        ExplorerModel model;
        model.apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            (void)addLane(d.explorer, *Loss::parse("diou"));
            d.explorer.lanes[1].visible = false;
        });
        model.runs().wait();
        QCoreApplication::processEvents();
        QCOMPARE(allRuns(model.clock()).size(), std::size_t(3));
        std::vector<int> drawn;
        for (const ShownRun& run : shownRuns(model.clock())) drawn.push_back(run.index);
        QCOMPARE(drawn, (std::vector{0, 2}));
    }
};

IOU_QT_TEST(TestShownRuns)
#include "tst_shown_runs.moc"
