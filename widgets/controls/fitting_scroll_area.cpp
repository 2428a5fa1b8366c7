// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/fitting_scroll_area.hpp"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace iou {

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

}  // namespace iou
