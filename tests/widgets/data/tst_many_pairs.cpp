// SPDX-License-Identifier: GPL-3.0-or-later
// What many pairs cost the window's thread when they arrive.
#include "tests/support/many_pairs.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QStyledItemDelegate>
#include <QTableView>

using namespace iou;

class TestPairsArrive : public QObject {
    Q_OBJECT
private slots:
    void fewRowsAreMeasuredForTheColumns();
};

namespace {

/// Counts the cells that are asked for their size.
class CountingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        ++cells;
        return QStyledItemDelegate::sizeHint(option, index);
    }
    mutable int cells = 0;
};

}  // namespace

void TestPairsArrive::fewRowsAreMeasuredForTheColumns() {
    ExplorerModel model;
    DataPanel panel(model);
    auto* const delegate = new CountingDelegate(&panel);
    panel.table()->setItemDelegate(delegate);
    panel.resize(600, 400);
    panel.show();
    auto& list = sharedOf<PairList>(model.history());
    list.show(manyPairs(5000));
    list.wait();
    const int columns = panel.table()->model()->columnCount();
    QCOMPARE(panel.table()->model()->rowCount(), 5000);
    QVERIFY(delegate->cells >= columns);
    QVERIFY2(delegate->cells <= 100 * columns, qPrintable(QString::number(delegate->cells)));
}

IOU_QT_TEST(TestPairsArrive)
#include "tst_many_pairs.moc"
