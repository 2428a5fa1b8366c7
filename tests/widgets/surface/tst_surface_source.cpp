// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/surface/surface_source.hpp"

#include <QSignalSpy>

using namespace iou;

namespace {

SurfaceRequest requestOver(Axis x, Axis y) {
    return {*Loss::parse("ciou"),
            -1,
            {0.9, 0.7, 0.8, 0.6},
            {0.5, 0.5, 1.0, 1.0},
            {x, -1.25, 2.25, SurfaceSource::kFullSamples},
            {y, -1.25, 2.25, SurfaceSource::kFullSamples}};
}

/// Long enough for the coarse surface to be computed and handed over; nothing is delivered
/// meanwhile.
void letTheWorkerFinish() { QThread::msleep(400); }

}  // namespace

/// Frames that are on their way when they are no longer wanted.
class TestSurfaceSource : public QObject {
    Q_OBJECT

private slots:
    void anOlderFrameNeverReplacesANewerOne() {
        SurfaceSource source;
        source.ask(requestOver(Axis::cx, Axis::cy), {});
        letTheWorkerFinish();
        source.finishNow();
        QVERIFY(source.complete());
        const auto full = source.frame();
        QSignalSpy frames(&source, &SurfaceSource::frameChanged);
        QTest::qWait(50);
        QCOMPARE(frames.count(), 0);
        QCOMPARE(source.frame(), full);
        QVERIFY(source.complete());
    }

    void aFrameOfOtherAxesIsNotShown() {
        SurfaceSource source;
        source.ask(requestOver(Axis::cx, Axis::cy), {});
        letTheWorkerFinish();
        std::vector<Axis> shown;
        connect(&source, &SurfaceSource::frameChanged, this,
                [&] { shown.push_back(source.frame()->surface.request.x.axis); });
        source.ask(requestOver(Axis::w, Axis::h), {});
        QTRY_VERIFY(source.complete());
        QVERIFY(!shown.empty());
        for (const Axis axis : shown) QCOMPARE(axis, Axis::w);
    }

    void aFrameOfTheSamePictureMayStandInForTheNextOne() {
        SurfaceSource source;
        SurfaceRequest request = requestOver(Axis::cx, Axis::cy);
        source.ask(request, {});
        letTheWorkerFinish();
        QSignalSpy frames(&source, &SurfaceSource::frameChanged);
        request.pred.w = 1.1;
        source.ask(request, {});
        QCoreApplication::processEvents();
        QVERIFY(frames.count() >= 1);
        QTRY_VERIFY(source.complete());
        QCOMPARE(source.frame()->surface.request.pred.w, 1.1);
    }
};

IOU_QT_TEST(TestSurfaceSource)
#include "tst_surface_source.moc"
