// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/style.hpp"

#include <QLineEdit>
#include <QTest>

using namespace iou;

class TestNumberField : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void itsDigitsHaveRoom() {
        NumberField field;
        field.setRange(-10.0, 10.0);
        field.showValue(0.12345678);
        field.resize(field.sizeHint());
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        const auto* const line = field.findChild<QLineEdit*>();
        QVERIFY2(line->width() >= line->fontMetrics().horizontalAdvance(line->text()),
                 qPrintable(line->text()));
    }
};

IOU_QT_TEST(TestNumberField)
#include "tst_number_field.moc"
