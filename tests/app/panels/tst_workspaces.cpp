// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"

using namespace iou;

class TestWorkspaces : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow({1440, 860}); }
    void eachShowsItsPanels_data();
    void eachShowsItsPanels();

private:
    void choose(const QString& workspace);
};

void TestWorkspaces::choose(const QString& workspace) {
    for (const QMenu* menu : m_window->findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("&Workspaces"))
            for (QAction* action : menu->actions())
                if (QString(action->text()).remove(u'&') == workspace) return action->trigger();
    QFAIL(qPrintable(workspace));
}

void TestWorkspaces::eachShowsItsPanels_data() {
    QTest::addColumn<QStringList>("front");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("Explore") << QStringList{"loss", "terms", "surface", "curves", "timeline"}
                             << QStringList{};
    QTest::newRow("Compare") << QStringList{"lanes", "explain", "compare", "curves", "timeline"}
                             << QStringList{"batch", "numbers", "epsilon", "interpolation"};
    QTest::newRow("Batch") << QStringList{"batch", "timeline"}
                           << QStringList{"loss", "terms", "surface", "curves", "compare"};
    QTest::newRow("Average precision")
        << QStringList{"ap_numbers", "ap_curves", "ap_detections"}
        << QStringList{"loss", "terms", "surface", "curves", "timeline", "batch"};
    QTest::newRow("Suppression") << QStringList{"suppress_rule", "suppress_methods",
                                                "suppress_agreement", "suppress_detections"}
                                 << QStringList{"loss",   "terms",    "surface",
                                                "curves", "timeline", "ap_curves"};
    QTest::newRow("Rotated boxes")
        << QStringList{"rotated_pair", "rotated_descent", "rotated_surface", "rotated_losses"}
        << QStringList{"loss", "surface", "curves", "timeline", "suppress_rule"};
    QTest::newRow("Intervals in time") << QStringList{"interval_numbers", "interval_curves"}
                                       << QStringList{"loss", "surface", "timeline"};
    QTest::newRow("Soft masks") << QStringList{"mask_numbers"}
                                << QStringList{"loss", "surface", "interval_numbers"};
    QTest::newRow("Hidden parts") << QStringList{"occlusion_numbers", "occlusion_curves"}
                                  << QStringList{"loss", "surface", "mask_numbers"};
    QTest::newRow("Torus") << QStringList{"torus_numbers"}
                           << QStringList{"loss", "surface", "occlusion_numbers"};
}

void TestWorkspaces::eachShowsItsPanels() {
    QFETCH(QStringList, front);
    QFETCH(QStringList, hidden);
    const Document document = model().document();
    // From another one, and with a panel out of its place.
    choose(QStringLiteral("Compare"));
    panel("curves").setFloating(true);
    choose(QString::fromLatin1(QTest::currentDataTag()));
    QCoreApplication::processEvents();
    const auto is_in_front = [](const QDockWidget& dock) {
        return dock.isVisible() && !dock.visibleRegion().isEmpty();
    };
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        const QString name = dock->objectName();
        QVERIFY2(is_in_front(*dock) == front.contains(name), qPrintable(name));
        if (hidden.contains(name)) QVERIFY2(dock->isHidden(), qPrintable(name));
    }
    QVERIFY(model().document() == document);
    action(QStringLiteral("Reset layout"))->trigger();
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QCOMPARE(dock->toggleViewAction()->isChecked(), m_window->panels().belongs(*dock));
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestWorkspaces>)

#include "tst_workspaces.moc"
