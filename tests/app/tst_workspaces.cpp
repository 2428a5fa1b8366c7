// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.hpp"
#include "tests/support/screens.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace iou;

class TestWorkspaces : public QObject {
    Q_OBJECT
private slots:
    void eachShowsItsPanels_data();
    void eachShowsItsPanels();
};

namespace {

QAction* actionOf(QMenu& menu, const QString& name) {
    for (QAction* action : menu.actions())
        if (QString(action->text()).remove(u'&') == name) return action;
    return nullptr;
}

}  // namespace

void TestWorkspaces::eachShowsItsPanels_data() {
    QTest::addColumn<QStringList>("front");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("Explore") << QStringList{"loss", "terms", "surface", "curves", "timeline"}
                             << QStringList{};
    QTest::newRow("Compare") << QStringList{"lanes", "explain", "compare", "curves", "timeline"}
                             << QStringList{"batch", "numbers", "epsilon", "interpolation"};
    QTest::newRow("Batch") << QStringList{"batch", "timeline"}
                           << QStringList{"loss", "terms", "surface", "curves", "compare"};
}

void TestWorkspaces::eachShowsItsPanels() {
    QFETCH(QStringList, front);
    QFETCH(QStringList, hidden);
    MainWindow window;
    window.showSession({});
    window.resize(1440, 860);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Document document = window.model().document();
    QMenu* view = nullptr;
    for (QAction* top : window.menuBar()->actions())
        if (QString(top->text()).remove(u'&') == QStringLiteral("View")) view = top->menu();
    QVERIFY(view);
    QMenu* workspaces = actionOf(*view, QStringLiteral("Workspaces"))->menu();
    // From another one, and with a panel out of its place.
    actionOf(*workspaces, QStringLiteral("Compare"))->trigger();
    window.findChild<QDockWidget*>(QStringLiteral("curves"))->setFloating(true);
    actionOf(*workspaces, QString::fromLatin1(QTest::currentDataTag()))->trigger();
    QCoreApplication::processEvents();
    const auto isInFront = [](const QDockWidget& dock) {
        return dock.isVisible() && !dock.visibleRegion().isEmpty();
    };
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        const QString name = dock->objectName();
        QVERIFY2(isInFront(*dock) == front.contains(name), qPrintable(name));
        if (hidden.contains(name)) QVERIFY2(dock->isHidden(), qPrintable(name));
    }
    QVERIFY(window.model().document() == document);
    actionOf(*view, QStringLiteral("Reset layout"))->trigger();
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        QVERIFY(dock->toggleViewAction()->isChecked());
}

int main(int argc, char** argv) { return runOnOneScreen<TestWorkspaces>(argc, argv); }

#include "tst_workspaces.moc"
