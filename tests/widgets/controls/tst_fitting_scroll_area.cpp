// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

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
};

IOU_QT_TEST(TestFittingScrollArea)
#include "tst_fitting_scroll_area.moc"
