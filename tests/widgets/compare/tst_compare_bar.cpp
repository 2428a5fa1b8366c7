// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/compare/compare_bar.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QComboBox>
#include <QTest>
#include <QToolButton>

using namespace iou;

class TestCompareBar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    /// At every width: names where they fit, icons where they do not, and combo boxes that are
    /// read.
    void nothingIsCutAtAnyWidth() {
        ExplorerModel model;
        model.apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            d.explorer.view.compare.center = CentralView::grid;
        });
        CompareBar bar(model);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bool named = false, iconic = false;
        for (int width = bar.minimumSizeHint().width(); width <= 1400; width += 20) {
            bar.resize(width, bar.sizeHint().height());
            QCoreApplication::processEvents();
            int right = 0;
            for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
                if (!button->isVisible()) continue;
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
                right = std::max(right, button->mapTo(&bar, button->rect().topRight()).x());
                if (button->icon().isNull()) continue;
                (button->toolButtonStyle() == Qt::ToolButtonIconOnly ? iconic : named) = true;
            }
            QVERIFY(right < width);
            if (!named || !bar.sync()->isVisible()) continue;
            QVERIFY(bar.sync()->width() >= bar.sync()->minimumSizeHint().width());
        }
        QVERIFY(named && iconic);
    }

    void whatSetsLanesBesideOneAnotherNeedsTwo() {
        ExplorerModel model;
        CompareBar bar(model);
        QVERIFY(bar.sync()->isHidden());
        model.apply(QStringLiteral("t"),
                    [](Document& d) { (void)addLane(d.explorer, *Loss::parse("giou")); });
        QVERIFY(!bar.sync()->isHidden());
    }
};

IOU_QT_TEST(TestCompareBar)
#include "tst_compare_bar.moc"
