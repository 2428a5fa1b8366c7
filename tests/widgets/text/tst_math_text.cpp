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

    void subscriptsAreSmallInPicturesToo() {
        QFont in_points, in_pixels;
        in_points.setPointSizeF(18.0);
        in_pixels.setPixelSize(24);
        for (const QFont& font : {in_points, in_pixels}) {
            const double plain = QFontMetricsF(font).horizontalAdvance(QStringLiteral("mm"));
            const double lowered = mathWidth(QStringLiteral("m_m"), font);
            QVERIFY2(lowered < 0.95 * plain && lowered > 0.7 * plain,
                     qPrintable(QStringLiteral("%1 of %2").arg(lowered).arg(plain)));
        }
    }

    void powersEndWhereTheirBracketsDo() {
        QCOMPARE(mathHtml(QStringLiteral("a ρ^(2k) + b")).remove(QChar(0x2060)),
                 QStringLiteral("a ρ<sup>2k</sup> + b"));
    }

    void whatIsDetachedStaysOnOneLine() {
        const QString html = mathHtml(QStringLiteral("1 − IoU + [a b] c"));
        QVERIFY2(html.contains(QStringLiteral("[a\u00a0b] c")), qPrintable(html));
        QVERIFY2(html.startsWith(QStringLiteral("1 − IoU + ")), qPrintable(html));
    }

    void arithmeticInProseIsSetAsSuch() {
        const auto set = [](const char* prose) {
            return proseWithFormulas(QString::fromUtf8(prose)).replace(QChar(0x00a0), u'~');
        };
        QCOMPARE(set("0.5 / (1 + 1 - 0.5)."), QStringLiteral("0.5~/~(1~+~1~−~0.5)."));
        QCOMPARE(set("Alpha is 1 - IoU, held."), QStringLiteral("Alpha is 1~−~IoU, held."));
        QCOMPARE(set("overlap: 1/2 = x / (2 - x)."), QStringLiteral("overlap: 1/2~=~x~/~(2~−~x)."));
        QCOMPARE(set("exp(-P^2), 2 dx / c^2"), QStringLiteral("exp(−P²), 2 dx / c²"));
        QCOMPARE(set("GIoU is -5/63, below -0.07"), QStringLiteral("GIoU is −5/63, below −0.07"));
        // Prose stays prose.
        for (const char* prose :
             {"well-known - a word", "2017-01-02", "Faster R-CNN", "D-InterpIoU", "x^20",
              "either/or", "1. one\n- two\n\n---\n\n**three**"})
            QCOMPARE(proseWithFormulas(QString::fromUtf8(prose)), QString::fromUtf8(prose));
    }
};

IOU_QT_TEST(TestMathText)
#include "tst_math_text.moc"
