// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard/idle_memory.hpp"
#include "core/base/memory.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"

#include <QElapsedTimer>
#include <QWidget>

#include <unistd.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

// These are there where the runtime of a sanitizer is linked in.
extern "C" void __asan_init() __attribute__((weak));

using namespace iou;

namespace {

double residentMegabytes() {
    std::ifstream pages("/proc/self/statm");
    double all = 0.0, resident = 0.0;
    pages >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// What is left of 64 MB of which most is freed: one small piece after each hole of 64 kB.
std::vector<std::unique_ptr<char[]>> holes() {
    std::vector<std::unique_ptr<char[]>> large, small;
    for (int i = 0; i < 1024; ++i) {
        large.emplace_back(new char[64 << 10]);
        std::memset(large.back().get(), 1, 64 << 10);
        small.emplace_back(new char[64]);
    }
    return small;
}

}  // namespace

class TestIdleMemory : public QObject {
    Q_OBJECT
private slots:
    void itGoesBackOnceTheHandRests();
};

void TestIdleMemory::itGoesBackOnceTheHandRests() {
    if (__asan_init != nullptr) QSKIP("a sanitizer's allocator keeps what is freed");
    const IdleMemory idle(*qApp, std::chrono::milliseconds(300));
    QWidget widget;
    widget.show();
    const double before = residentMegabytes();
    const auto left = holes();
    QElapsedTimer since;
    for (since.start(); since.elapsed() < 900;) {
        mouse::move(widget, {static_cast<double>(since.elapsed() % 50), 5.0});
        QTest::qWait(20);
    }
    QVERIFY2(residentMegabytes() > before + 50.0, "it stays while one works");
    QTRY_VERIFY2(residentMegabytes() < before + 20.0, "and goes back when one rests");
    QCOMPARE(left.size(), std::size_t{1024});
}

static int runIdleMemory(int argc, char** argv) {
    keepFreedMemory();
    return runQtTest<TestIdleMemory>(argc, argv);
}
IOU_QT_TEST_MAIN(runIdleMemory)
#include "tst_idle_memory.moc"
