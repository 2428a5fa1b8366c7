// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/average_precision/ap_view.hpp"

#include <QElapsedTimer>
#include <QTest>

using namespace iou;

class TestApView : public QObject {
    Q_OBJECT
private slots:
    /// What takes longer than the hand from one place to the next is shown meanwhile.
    void resultsComeWhileADragGoesOn() {
        DocumentHistory history;
        ApView view(history);
        view.lab().apply(QStringLiteral("many"), [](ApLab& lab) {
            lab.detections.change([](std::vector<ApDetection>& all) {
                for (int i = 0; i < 6000; ++i)
                    all.push_back({.box = {i % 100 * 5.0, i / 100 * 5.0, 40.0, 40.0},
                                   .score = 1.0 / (i + 2)});
            });
            lab.truths.change([](std::vector<ApTruth>& all) {
                for (int i = 0; i < 500; ++i)
                    all.push_back({.box = {i % 50 * 10.0, i / 50 * 10.0, 40.0, 40.0}});
            });
            lab.most_detections = 6000;
        });
        view.wait();
        int changes = 0, moves = 0;
        connect(&view, &ApView::changed, this, [&] { ++changes; });
        view.lab().beginDrag(QStringLiteral("Threshold"));
        QElapsedTimer clock;
        clock.start();
        do {
            ++moves;
            view.lab().drag([&](ApLab& lab) { lab.threshold = 0.5 + 1e-6 * moves; });
            QCoreApplication::processEvents();
        } while (changes == moves && clock.elapsed() < 20000);
        QVERIFY(changes > moves);
        view.lab().cancelDrag();
        view.wait();
    }
};

IOU_QT_TEST(TestApView)
#include "tst_ap_view.moc"
