// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

/// What a hand does with wheel, pointer and lists.
namespace iou {

/// A wheel turned towards oneself.
inline void turnWheel(QWidget& widget) {
    const QPointF middle = widget.rect().center();
    QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

inline QPointF onAPixel(const QWidget& widget, QPointF at) {
    const double ratio = widget.devicePixelRatioF();
    return QPointF(std::round(at.x() * ratio), std::round(at.y() * ratio)) / ratio;
}

/// A row of a list, by two clicks.
inline void choose(QComboBox* combo, int row) {
    QVERIFY(combo && combo->isVisible() && combo->isEnabled() && row >= 0);
    QTest::mouseClick(combo, Qt::LeftButton, {}, combo->rect().center());
    QAbstractItemView* list = combo->view();
    QTRY_VERIFY(list->isVisible());
    QTest::qWait(2 * QApplication::doubleClickInterval());  // until a release chooses
    const QModelIndex index = combo->model()->index(row, 0);
    list->scrollTo(index);
    // On a busy machine the list may take a release for the one that opened it.
    for (int i = 0; i < 5 && list->isVisible(); ++i) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        (void)QTest::qWaitFor([list] { return !list->isVisible(); }, 100);
    }
    QTRY_VERIFY(!list->isVisible());
}

}  // namespace iou
