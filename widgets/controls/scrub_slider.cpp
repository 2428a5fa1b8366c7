// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/scrub_slider.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {
constexpr double kRadius = 7.0;
constexpr double kGroove = 4.0;
constexpr double kUnderline = 3.0;
}  // namespace

ScrubSlider::ScrubSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(120);
    setMouseTracking(true);
}

QSize ScrubSlider::sizeHint() const { return {240, 24}; }

int ScrubSlider::valueAt(double x) const {
    const double room = width() - 2.0 * kRadius;
    const double f = room > 0.0 ? std::clamp((x - kRadius) / room, 0.0, 1.0) : 0.0;
    return minimum() + static_cast<int>(std::lround(f * (maximum() - minimum())));
}

void ScrubSlider::setMarkers(const std::vector<int>& markers) {
    if (markers == m_markers) return;
    m_markers = markers;
    update();
}

void ScrubSlider::setStretches(std::vector<Stretch> stretches) {
    if (stretches == m_stretches) return;
    m_stretches = std::move(stretches);
    update();
}

void ScrubSlider::setSwitches(std::vector<int> switches) {
    if (switches == m_switches) return;
    m_switches = std::move(switches);
    update();
}

double ScrubSlider::placeOf(int step) const {
    const double room = width() - 2.0 * kRadius;
    return kRadius + room * (step - minimum()) / std::max(1, maximum() - minimum());
}

void ScrubSlider::scrubTo(int value) {
    const int bounded = std::clamp(value, minimum(), maximum());
    setValue(bounded);
    emit scrubbed(bounded);
}

void ScrubSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    setSliderDown(true);
    scrubTo(valueAt(event->position().x()));
}

void ScrubSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) scrubTo(valueAt(event->position().x()));
}

void ScrubSlider::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

void ScrubSlider::wheelEvent(QWheelEvent* event) {
    scrubTo(value() + (event->angleDelta().y() > 0 ? 1 : -1));
}

void ScrubSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: scrubTo(value() - 1); break;
    case Qt::Key_Right: scrubTo(value() + 1); break;
    case Qt::Key_PageUp: scrubTo(value() + 10); break;
    case Qt::Key_PageDown: scrubTo(value() - 10); break;
    case Qt::Key_Home: scrubTo(minimum()); break;
    case Qt::Key_End: scrubTo(maximum()); break;
    default: event->ignore();
    }
}

void ScrubSlider::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double middle = height() * 0.5;
    const double x = placeOf(value());
    const QRectF groove(kRadius, middle - kGroove / 2, width() - 2.0 * kRadius, kGroove);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.warning);
    for (const auto& [first, last] : m_stretches) {
        const double from = placeOf(first), to = placeOf(std::min(last, maximum()));
        p.drawRect(QRectF(from, height() - kUnderline, std::max(2.0, to - from), kUnderline));
    }
    for (const int step : m_markers) {
        if (step > maximum()) break;
        const double at = placeOf(step);
        p.drawPolygon(QPolygonF({{at, middle - 4.0}, {at - 4.0, 0.0}, {at + 4.0, 0.0}}));
    }
    const QColor accent = isEnabled() ? theme.accent : withAlpha(theme.muted, 0.5);
    p.setBrush(theme.border);
    p.drawRoundedRect(groove, kGroove / 2, kGroove / 2);
    p.setBrush(accent);
    p.drawRoundedRect(QRectF(groove.topLeft(), QPointF(x, groove.bottom())), kGroove / 2,
                      kGroove / 2);
    p.setBrush(theme.text);
    for (const int step : m_switches)
        if (step <= maximum()) p.drawRect(QRectF(placeOf(step) - 1.0, middle - 6.0, 2.0, 12.0));
    p.setBrush(accent);
    if (hasFocus()) {
        p.setPen(QPen(accent, 2.0));
        p.setBrush(theme.panel);
        p.drawEllipse(QPointF(x, middle), kRadius + 3.0, kRadius + 3.0);
        p.setPen(Qt::NoPen);
    }
    p.setBrush(accent);
    p.drawEllipse(QPointF(x, middle), kRadius, kRadius);
    p.setBrush(theme.panel);
    p.drawEllipse(QPointF(x, middle), 2.5, 2.5);
}

}  // namespace iou
