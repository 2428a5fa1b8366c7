// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/fitting_scroll_area.hpp"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace iou {

namespace {

class WheelPast : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

}  // namespace

FittingScrollArea::FittingScrollArea(QWidget* content, int limit, QWidget* parent)
    : QScrollArea(parent), m_limit(limit) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
    letWheelPass(*content);
    follow();
}

int FittingScrollArea::contentHeight() const {
    const QLayout* layout = widget()->layout();
    const int width = viewport()->width();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

void FittingScrollArea::follow() {
    const int height = std::min(contentHeight(), m_limit);
    if (minimumHeight() != height) setMinimumHeight(height);
}

QSize FittingScrollArea::sizeHint() const {
    return {widget()->sizeHint().width(), contentHeight()};
}

QSize FittingScrollArea::minimumSizeHint() const {
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, std::min(contentHeight(), m_limit)};
}

bool FittingScrollArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        follow();
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FittingScrollArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    follow();
}

void letWheelPass(QWidget& fields) {
    auto* const past = new WheelPast(&fields);
    for (auto* const field : fields.findChildren<QWidget*>()) {
        if (!qobject_cast<QAbstractSpinBox*>(field) && !qobject_cast<QComboBox*>(field)) continue;
        field->setFocusPolicy(Qt::StrongFocus);  // not by the wheel
        field->installEventFilter(past);
    }
}

}  // namespace iou
