// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_area.hpp"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace iou {

namespace {
constexpr int kLeastWidth = 320, kLeastHeight = 96;
}

PanelArea::PanelArea(QWidget* content) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(content->sizePolicy());
    content->installEventFilter(this);
}

QSize PanelArea::sizeHint() const { return widget()->sizeHint(); }

QSize PanelArea::minimumSizeHint() const {
    const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    return {std::min(least.width() + verticalScrollBar()->sizeHint().width(), kLeastWidth),
            std::min(least.height(), kLeastHeight)};
}

bool PanelArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace iou
