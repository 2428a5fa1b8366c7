// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/text/loss_text.hpp"
#include "widgets/text/number_delegate.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace iou;

namespace {

/// What a cell of that width says.
struct ShownText : NumberDelegate {
    QString shown(const QModelIndex& index, int width) const {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, 20);
        initStyleOption(&option, index);
        return option.text;
    }
};

}  // namespace

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void exponentsHaveNoZerosInFront() {
        QCOMPARE(numberText(1.97e-6, 3), QStringLiteral("1.97e−6"));
        QCOMPARE(numberText(1e12, 3), QStringLiteral("1e12"));
        QCOMPARE(numberText(-2e-30, 3), QStringLiteral("−2e−30"));
        QCOMPARE(tableNumber(1.97e-6, 4), QStringLiteral("1.97e−6"));
        QCOMPARE(tableNumber(-3.14159e-22, 1), QStringLiteral("−3e−22"));
    }

    /// A text that loses its end says another number: 3.14e… is no number at all.
    void aNumberThatDoesNotFitHasFewerDigits_data() {
        QTest::addColumn<double>("x");
        for (const double x : {3.14159e-22, -0.0451234, 0.75, 1234.567, -1.5e9, 0.0})
            QTest::addRow("%g", x) << x;
    }
    void aNumberThatDoesNotFitHasFewerDigits() {
        QFETCH(double, x);
        const QFontMetrics metrics{QFont()};
        const QString usual = tableNumber(x, 5);
        const int whole = metrics.horizontalAdvance(usual);
        QCOMPARE(fittingNumber(usual, x, metrics, whole), usual);
        for (int room = whole; room > 0; --room) {
            const QString shown = fittingNumber(usual, x, metrics, room);
            QVERIFY(!shown.contains(u'…'));
            // It is the number, rounded, whatever is left of it.
            QString plain = shown;
            const double read = plain.replace(u'−', u'-').toDouble();
            QVERIFY2(std::abs(read - x) <= 0.5 * std::abs(x), qPrintable(shown));
            if (metrics.horizontalAdvance(shown) > room)
                QCOMPARE(metrics.horizontalAdvance(shown),
                         metrics.horizontalAdvance(fittingNumber(usual, x, metrics, 0)));
        }
    }

    void undefinedIsNotCut() {
        const double x = std::nan("");
        const QFontMetrics metrics{QFont()};
        const QString usual = tableNumber(x);
        const int whole = metrics.horizontalAdvance(usual);
        QCOMPARE(fittingNumber(usual, x, metrics, whole), usual);
        QCOMPARE(fittingNumber(usual, x, metrics, whole - 1), QStringLiteral("NaN"));
    }

    void narrowCellsOfATableShowWholeNumbers() {
        QStandardItemModel table(1, 1);
        table.setData(table.index(0, 0), -3.14159e-22, Qt::EditRole);
        const ShownText delegate;
        const QString wide = delegate.shown(table.index(0, 0), 500);
        const QString narrow = delegate.shown(table.index(0, 0), 60);
        QVERIFY(narrow.size() < wide.size());
        QVERIFY(narrow.endsWith(QStringLiteral("e−22")));
        table.setData(table.index(0, 0), QStringLiteral("Δ 1.234e−22, words"), Qt::EditRole);
        QCOMPARE(delegate.shown(table.index(0, 0), 10), QStringLiteral("Δ 1.234e−22, words"));
    }

    void narrowCellsOfNoNumberSayNaN() {
        struct Table : QStandardItemModel {
            Table() : QStandardItemModel(1, 1) {}
            QVariant data(const QModelIndex& /*index*/, int role) const override {
                if (role == Qt::EditRole) return std::nan("");
                return role == Qt::DisplayRole ? numberText(std::nan("")) : QVariant();
            }
        } table;
        const ShownText delegate;
        QCOMPARE(delegate.shown(table.index(0, 0), 500), numberText(std::nan("")));
        QCOMPARE(delegate.shown(table.index(0, 0), 30), QStringLiteral("NaN"));
    }

    void aCellAsWideAsItAsksForShowsAllDigits() {
        QStandardItemModel table(1, 1);
        struct Delegate : NumberDelegate {
            QString shown(const QModelIndex& index, const QStyleOptionViewItem& given,
                          int width) const {
                QStyleOptionViewItem option = given;
                option.rect = QRect(0, 0, width, 20);
                initStyleOption(&option, index);
                return option.text;
            }
        } delegate;
        QStyleOptionViewItem option;
        option.fontMetrics = QFontMetrics(option.font);
        for (const double x : {0.96, 0.5606, -0.0451, 3.14159e-22}) {
            table.setData(table.index(0, 0), x, Qt::EditRole);
            const int asked = delegate.sizeHint(option, table.index(0, 0)).width();
            QCOMPARE(delegate.shown(table.index(0, 0), option, asked),
                     delegate.shown(table.index(0, 0), option, 500));
        }
    }

    void theValueOfALossIsCalledALoss() {
        const auto name = [](const char* id) { return valueName(*findLoss(id)); };
        QCOMPARE(name("iou"), QStringLiteral("IoU loss"));
        QCOMPARE(name("giou"), QStringLiteral("GIoU loss"));
        QCOMPARE(name("ciou_attached"), QStringLiteral("CIoU loss (α attached)"));
        QCOMPARE(name("l1"), QStringLiteral("L1 loss"));
        // A metric is no loss: it grows where boxes agree.
        QVERIFY(!name("ggiou_metric").contains(QStringLiteral("loss")));
        for (const LossPointer& entry : allLosses())
            QCOMPARE(valueName(*entry).count(QStringLiteral("loss"), Qt::CaseInsensitive),
                     entry->kind == Kind::metric ? 0 : 1);
    }
};

IOU_QT_TEST(TestNumberText)
#include "tst_number_text.moc"

#include <cmath>
