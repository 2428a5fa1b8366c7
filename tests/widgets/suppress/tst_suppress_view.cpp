// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/suppress/suppress_view.hpp"

#include <QElapsedTimer>
#include <QTest>

using namespace iou;

class TestSuppressView : public QObject {
    Q_OBJECT
private slots:
    /// What takes longer than the hand from one place to the next is shown meanwhile.
    void resultsComeWhileADragGoesOn() {
        DocumentHistory history;
        SuppressView view(history);
        view.lab().apply(QStringLiteral("many"), [](SuppressLab& lab) {
            lab.detections.change([](std::vector<SuppressDetection>& all) {
                for (int i = 0; i < 4000; ++i)
                    all.push_back({.box = {i % 100 * 5.0, i / 100 * 5.0, 40.0, 40.0},
                                   .score = 1.0 / (i + 2)});
            });
        });
        view.wait();
        int changes = 0, moves = 0;
        connect(&view, &SuppressView::changed, this, [&] { ++changes; });
        view.lab().beginDrag(QStringLiteral("Step"));
        QElapsedTimer clock;
        clock.start();
        do {
            ++moves;
            view.lab().drag([&](SuppressLab& lab) { lab.step = moves; });
            QCoreApplication::processEvents();
        } while (changes == moves && clock.elapsed() < 20000);
        QVERIFY(changes > moves);
        view.lab().cancelDrag();
        view.wait();
    }
};

IOU_QT_TEST(TestSuppressView)
#include "tst_suppress_view.moc"
