// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>

// Qt gives up after 5 s, which a busy machine can take.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, iou::kPatience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message)                                                          \
    QTRY_VERIFY2_WITH_TIMEOUT(expression, message, iou::kPatience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected)                                                         \
    QTRY_COMPARE_WITH_TIMEOUT(expression, expected, iou::kPatience)

/// Many Qt tests share one binary, as linking each with the whole window takes longer than running
/// it. A test is started by the name of its file: `app_tests tst_export [arguments of Qt Test]`.
namespace iou {

inline constexpr int kPatience = 30'000;  ///< ms until what has to happen is missed

/// What a test's file would have as its main function; argv[0] is the binary, the name is taken
/// out.
using TestMain = int (*)(int argc, char** argv);

/// Enters a test under the stem of its file. One per file, at namespace scope.
struct NamedTest {
    NamedTest(const char* file, TestMain main);
};

/// Runs every function of a test that needs nothing but an application.
template <class Test>
int runQtTest(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace iou

#define IOU_QT_TEST_MAIN(function) IOU_QT_TEST_ENTERED(function, __COUNTER__)
#define IOU_QT_TEST_ENTERED(function, n) IOU_QT_TEST_NUMBERED(function, n)
#define IOU_QT_TEST_NUMBERED(function, n)                                                          \
    static const iou::NamedTest named_test_##n(__FILE__, function);
#define IOU_QT_TEST(Test) IOU_QT_TEST_MAIN(iou::runQtTest<Test>)
