// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/surface_panel/surface_tools.hpp"

#include <QTest>
#include <QToolButton>

using namespace iou;

class TestSurfaceTools : public QObject {
    Q_OBJECT
private slots:
    void aNarrowRowLeavesOutWhatTheMenuHas();
};

void TestSurfaceTools::aNarrowRowLeavesOutWhatTheMenuHas() {
    applyTheme(ThemeChoice::light);
    ExplorerModel model;
    LossSurfacePlot plot(model);
    const auto* tools = plot.findChild<SurfaceTools*>();
    QVERIFY(tools);
    const auto shown = [&] {
        int count = 0;
        for (const auto* button : tools->findChildren<QToolButton*>()) {
            if (!button->isVisible()) continue;
            if (button->geometry().right() >= tools->width()) return -1;
            ++count;
        }
        return count;
    };
    plot.show();
    plot.resize(640, 420);
    QTRY_COMPARE(shown(), 6);
    plot.resize(plot.minimumSizeHint().width(), 420);
    QTRY_COMPARE(shown(), 4);
    QVERIFY(plot.width() < 380);
    plot.resize(640, 420);
    QTRY_COMPARE(shown(), 6);
}

IOU_QT_TEST(TestSurfaceTools)
#include "tst_surface_tools.moc"
