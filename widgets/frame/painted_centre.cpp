// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/painted_centre.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"

#include <QEvent>
#include <QPainter>

namespace iou {

double textUnit() {
    const bool in_picture = uiFont(9.0).pixelSize() > 0;
    return in_picture ? 1.0 : interfaceScale();
}

PaintedCentre::PaintedCentre(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PaintedCentre::paintShown(QPainter& painter, const Theme& theme) {
    paintPicture(painter, size(), theme);
}

void PaintedCentre::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    paintShown(painter, theme);
    paintMarks(painter, theme);
}

void PaintedCentre::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) update();
}

}  // namespace iou
