// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace iou;

class TestFittingScrollArea : public QObject {
    Q_OBJECT
private slots:
    void itGrowsWithItsTextUpToTheLimit() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* text = new QLabel(QStringLiteral("one line"), content);
        column->addWidget(text);
        FittingScrollArea area(content, 120);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const int one = area.minimumHeight();
        text->setText(QStringLiteral("three\nlines of\ntext"));
        QTRY_VERIFY(area.minimumHeight() > one);
        QCOMPARE(area.minimumHeight(), column->totalSizeHint().height());
        text->setText(QString(40, u'\n'));
        QTRY_COMPARE(area.minimumHeight(), 120);
    }
    void fieldsAreScrolledPast() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* number = new QSpinBox(content);
        auto* choice = new QComboBox(content);
        choice->addItems({QStringLiteral("a"), QStringLiteral("b")});
        column->addWidget(number);
        column->addWidget(choice);
        column->addSpacing(2000);
        FittingScrollArea area(content, 120);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        const auto turn = [](QWidget* field, int angle) {
            QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, angle},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &wheel);
        };
        area.setFocus();
        turn(choice, -120);
        QCOMPARE(choice->currentIndex(), 0);
        turn(number, -120);
        QCOMPARE(number->value(), 0);
        number->setFocus();
        turn(number, 120);
        QCOMPARE(number->value(), 1);
    }
};

IOU_QT_TEST(TestFittingScrollArea)
#include "tst_fitting_scroll_area.moc"
