// SPDX-License-Identifier: GPL-3.0-or-later
// A million pairs: while their losses are computed and sorted a box is dragged, and every move is
// on screen before the next one.
#include "tests/support/many_pairs.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QElapsedTimer>
#include <QTableView>

using namespace iou;

class TestManyPairs : public QObject {
    Q_OBJECT
private slots:
    void aBoxIsDraggedMeanwhile();
};

void TestManyPairs::aBoxIsDraggedMeanwhile() {
    constexpr int count = 1'000'000;
    ExplorerModel model;
    model.apply(QString(), [](Document& d) {
        d.run().loss = *Loss::parse("ciou");
        d.explorer.view.canvas.snap = false;
        d.explorer.scene.pred = {60, 50, 40, 20};
        d.explorer.scene.target = {50, 50, 40, 20};
    });
    BoxCanvas canvas(model);
    canvas.resize(500, 400);
    canvas.show();
    DataPanel panel(model);
    panel.resize(600, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    canvas.fit();
    auto& list = sharedOf<PairList>(model.history());
    list.show(manyPairs(count));
    QPointF at = canvas.transform().toView(60.0, 50.0);
    mouse::move(canvas, at);
    mouse::press(canvas, at);
    qint64 slowest = 0;
    int moves = 0;
    for (; list.busy() || moves < 20; ++moves) {
        const double before = model.scene().pred.cx;
        at += QPointF(moves % 40 < 20 ? 2.0 : -2.0, 0.0);
        QElapsedTimer timer;
        timer.start();
        mouse::move(canvas, at);
        QCoreApplication::processEvents();
        canvas.grab();
        slowest = std::max(slowest, timer.elapsed());
        if (moves > 3) QVERIFY(model.scene().pred.cx != before);
    }
    mouse::release(canvas, at);
    qInfo("%d moves, the slowest took %lld ms", moves, static_cast<long long>(slowest));
    list.wait();
    QCOMPARE(panel.table()->model()->rowCount(), count);
    QVERIFY(list.step(1));
    QCOMPARE(list.chosen(), list.view()->rows.front());
}

IOU_QT_TEST(TestManyPairs)
#include "tst_many_pairs_long.moc"
