// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/text/math_text.hpp"

#include <QFontMetricsF>
#include <QStandardItemModel>
#include <QTest>

using namespace iou;

class TestMathText : public QObject {
    Q_OBJECT
private slots:
    void aCellHoldsItsFormulaAndItsMark() {
        QStandardItemModel model(2, 1);
        const QString formula = QStringLiteral("(C−U)/C");
        for (int row = 0; row < 2; ++row) model.setData(model.index(row, 0), formula);
        model.setData(model.index(1, 0), QColor(Qt::red), Qt::DecorationRole);
        const MathDelegate delegate;
        QStyleOptionViewItem option;
        option.font = QFont();
        const int plain = delegate.sizeHint(option, model.index(0, 0)).width();
        const int marked = delegate.sizeHint(option, model.index(1, 0)).width();
        QVERIFY(plain >= mathWidth(formula, option.font));
        QVERIFY(marked >= plain + 8);
    }
};

IOU_QT_TEST(TestMathText)
#include "tst_math_text.moc"
