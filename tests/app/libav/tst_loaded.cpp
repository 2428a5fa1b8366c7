// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libav/libav.hpp"
#include "tests/support/qt_tests.hpp"

#include <QFile>
#include <QTest>

using namespace iou;

/// A window starts in the time that loading FFmpeg's libraries takes: it does not load them.
class TestLoaded : public QObject {
    Q_OBJECT
private slots:
    void librariesComeWithTheFirstFilm();
};

namespace {

bool isMapped(const char* library) {
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

}  // namespace

void TestLoaded::librariesComeWithTheFirstFilm() {
    QVERIFY(isMapped("libQt6Gui"));
    for (const char* name : {"libavutil", "libavcodec", "libavfilter", "libavformat"})
        QVERIFY2(!isMapped(name), name);
    QVERIFY(libav::areThere());
    for (const char* name : {"libavutil", "libavcodec", "libavfilter", "libavformat"})
        QVERIFY2(isMapped(name), name);
    const libav::Frame frame(iou::av_frame_alloc());
    QVERIFY(frame);
}

IOU_QT_TEST(TestLoaded)
#include "tst_loaded.moc"
