// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/color_bar.hpp"

#include "core/numbers/bounded.hpp"
#include "core/numbers/rounding.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kBarWidth = 12.0;
constexpr double kNumbersGap = 6.0;
constexpr double kBarLeft = 6.0;    ///< room for the grips
constexpr double kGripReach = 9.0;  ///< pixels above and below an end that grab it
constexpr double kLeastGap = 0.01;  ///< of the bar between the two ends
constexpr double kNudge = 0.02;     ///< of the bar, per key
constexpr double kPoints = 8.0;

double heightOf(const QRectF& bar, const ColorScale& scale, double value) {
    return bar.bottom() - scale.onBar(value) * bar.height();
}

void paintTrack(QPainter& p, const QRectF& bar, const ColorScale& scale, const Theme& theme) {
    const int rows = std::max(2, static_cast<int>(std::ceil(bar.height())));
    QImage image(1, rows, QImage::Format_RGB32);
    for (int i = 0; i < rows; ++i)
        image.setPixel(0, i, scale.color(scale.fromBar(1.0 - double(i) / (rows - 1))));
    p.setRenderHint(QPainter::SmoothPixmapTransform, false);
    p.drawImage(bar, image);
    p.setPen(QPen(theme.border, 1.0));
    p.setBrush(Qt::NoBrush);
    p.drawRect(bar);
}

void paintGrip(QPainter& p, const QRectF& bar, double y, bool hot, const Theme& theme) {
    const QRectF grip(bar.left() - 3.0, y - 2.5, bar.width() + 6.0, 5.0);
    p.setPen(QPen(hot ? theme.accent : theme.muted, hot ? 1.6 : 1.0));
    p.setBrush(hot ? theme.accent : theme.base);
    p.drawRoundedRect(grip, 2.0, 2.0);
}

/// Room for any number, so that nothing moves while the range does.
double anyNumbersWidth() {
    const QFontMetricsF metrics(uiFont(kPoints));
    return std::max(metrics.horizontalAdvance(QStringLiteral("−0.0008")),
                    metrics.horizontalAdvance(QStringLiteral("1.97e−06")));
}

/// A number beside the bar.
struct BarNumber {
    double y;
    QString text;
    bool end;  ///< of the range; else a round value between
};

/// An end of the range; on a linear scale it is 0 where it is rounding beside the other end.
QString endText(const ColorScale& scale, double end, int digits) {
    const double other = std::max(std::abs(scale.range.lo), std::abs(scale.range.hi));
    return numberText(scale.log ? end : withoutRounding(end, other), digits);
}

/// Always the two ends; others where there is room.
std::vector<BarNumber> numbersOf(const QRectF& bar, const ColorScale& scale) {
    const double height = QFontMetricsF(uiFont(kPoints)).height();
    double lo = heightOf(bar, scale, scale.range.lo);
    double hi = heightOf(bar, scale, scale.range.hi);
    const double missing = height - (lo - hi);
    if (missing > 0.0) {
        lo += 0.5 * missing;
        hi -= 0.5 * missing;
    }
    std::vector<BarNumber> numbers{{lo, endText(scale, scale.range.lo, 3), true},
                                   {hi, endText(scale, scale.range.hi, 3), true}};
    const int room = std::max(2, static_cast<int>(bar.height() / (2.6 * height)));
    for (const double v : scale.levels(scale.extent, room)) {
        const double y = heightOf(bar, scale, v);
        const bool crowded = std::any_of(numbers.begin(), numbers.end(), [&](const BarNumber& n) {
            return std::abs(n.y - y) < 1.15 * height;
        });
        if (!crowded) numbers.push_back({y, numberText(v, 3), false});
    }
    return numbers;
}

}  // namespace

double colorBarWidth(double numbers) {
    return kBarWidth + kNumbersGap + numbers + QFontMetricsF(uiFont(kPoints + 0.5)).height();
}

double colorNumbersWidth(const ColorScale& scale, double height) {
    const QFontMetricsF metrics(uiFont(kPoints));
    double widest = 0.0;
    for (const BarNumber& number : numbersOf({0.0, 0.0, kBarWidth, height}, scale))
        widest = std::max(widest, metrics.horizontalAdvance(number.text));
    return widest + 4.0;
}

void paintColorBar(QPainter& painter, const QRectF& bar, const ColorScale& scale,
                   const QString& label, double numbers, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(bar.left(), bar.top(), kBarWidth, bar.height());
    paintTrack(painter, track, scale, theme);
    painter.setFont(uiFont(kPoints));
    for (const BarNumber& number : numbersOf(track, scale)) {
        painter.setPen(number.end ? theme.text : theme.muted);
        const double height = painter.fontMetrics().height();
        painter.drawText(
            QRectF(track.right() + kNumbersGap, number.y - height, numbers, 2.0 * height),
            Qt::AlignLeft | Qt::AlignVCenter, number.text);
    }

    painter.setFont(uiFont(kPoints + 0.5));
    const QFontMetricsF metrics(painter.font());
    painter.translate(track.right() + kNumbersGap + numbers + metrics.height(), track.center().y());
    painter.rotate(-90.0);
    const QString shown = metrics.elidedText(label, Qt::ElideRight, track.height());
    painter.setPen(theme.text);
    painter.drawText(
        QRectF(-0.5 * track.height(), -metrics.height(), track.height(), metrics.height()),
        Qt::AlignCenter, shown);
    painter.restore();
}

ColorBar::ColorBar(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setToolTip(tr("Drag an end of the range; double click: as the values are"));
}

QSize ColorBar::sizeHint() const {
    return {static_cast<int>(std::ceil(kBarLeft + colorBarWidth(anyNumbersWidth()))) +
                spacing::half,
            80};
}

void ColorBar::setScale(const ColorScale& scale, const QString& label) {
    const Range held = m_scale.range;
    m_scale = scale;
    // A surface that arrives during a drag may lag behind the pointer.
    if (m_grip) {
        m_scale.range = held;
        m_scale.extent = m_grip_scale.extent;
    }
    m_label = label;
    setAccessibleName(tr("Colours of %1").arg(label));
    setAccessibleDescription(
        tr("%1 to %2").arg(endText(scale, scale.range.lo, 4), endText(scale, scale.range.hi, 4)));
    update();
}

void ColorBar::setTrack(double top, double bottom) {
    if (top == m_top && bottom == m_bottom) return;
    m_top = top;
    m_bottom = bottom;
    update();
}

QRectF ColorBar::bar() const {
    return {kBarLeft, m_top, kBarWidth, std::max(10.0, m_bottom - m_top)};
}

QPointF ColorBar::placeOf(RangeEnd end) const {
    return {bar().center().x(),
            heightOf(bar(), m_scale, end == RangeEnd::lo ? m_scale.range.lo : m_scale.range.hi)};
}

std::optional<RangeEnd> ColorBar::endAt(const QPointF& place) const {
    const double to_lo = std::abs(place.y() - placeOf(RangeEnd::lo).y());
    const double to_hi = std::abs(place.y() - placeOf(RangeEnd::hi).y());
    if (std::min(to_lo, to_hi) > kGripReach || place.x() > bar().right() + kGripReach) return {};
    return to_lo < to_hi ? RangeEnd::lo : RangeEnd::hi;
}

Range ColorBar::moved(RangeEnd end, double place) const {
    const ColorScale& scale = m_grip ? m_grip_scale : m_scale;
    Range range = m_scale.range;
    // Zero stays in the middle of a diverging map.
    const bool mirrored = scale.map == ColorMapId::diverging && scale.range.lo == -scale.range.hi;
    if (mirrored) {
        const double v = end == RangeEnd::lo ? -scale.fromBar(std::clamp(place, 0.0, 0.495))
                                             : scale.fromBar(std::clamp(place, 0.505, 1.0));
        return {-v, v};
    }
    if (end == RangeEnd::lo)
        range.lo = scale.fromBar(bounded(place, 0.0, scale.onBar(range.hi) - kLeastGap));
    else
        range.hi = scale.fromBar(bounded(place, scale.onBar(range.lo) + kLeastGap, 1.0));
    return range;
}

void ColorBar::setHot(std::optional<RangeEnd> end) {
    if (end == m_hot) return;
    m_hot = end;
    setCursor(end ? Qt::SizeVerCursor : Qt::ArrowCursor);
    update();
}

void ColorBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(*this).base);
    auto hot = m_grip ? m_grip : m_hot;
    if (!hot && hasFocus()) hot = RangeEnd::hi;
    paintColorBar(painter, bar(), m_scale, m_label, anyNumbersWidth(), themeOf(*this));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RangeEnd end : {RangeEnd::lo, RangeEnd::hi})
        paintGrip(painter, bar(), placeOf(end).y(), hot == end, themeOf(*this));
}

void ColorBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_grip) return;
    m_grip = endAt(event->position());
    if (!m_grip) return;
    m_grip_scale = m_scale;
    m_grip_offset = placeOf(*m_grip).y() - event->position().y();
    emit pressed();
}

void ColorBar::mouseMoveEvent(QMouseEvent* event) {
    if (!m_grip) return setHot(endAt(event->position()));
    const double y = event->position().y() + m_grip_offset;
    const Range range = moved(*m_grip, (bar().bottom() - y) / bar().height());
    // The ends follow at once, the colours of the surface as soon as they are computed.
    m_scale.range = range;
    m_scale.extent = m_grip_scale.extent;
    update();
    emit dragged(range);
}

void ColorBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_grip) return;
    m_grip.reset();
    emit released();
    update();
}

void ColorBar::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) emit resetRequested();
}

void ColorBar::keyPressEvent(QKeyEvent* event) {
    const RangeEnd end = event->modifiers() & Qt::ShiftModifier ? RangeEnd::lo : RangeEnd::hi;
    const double here = m_scale.onBar(end == RangeEnd::lo ? m_scale.range.lo : m_scale.range.hi);
    switch (event->key()) {
    case Qt::Key_Up: emit nudged(moved(end, here + kNudge)); break;
    case Qt::Key_Down: emit nudged(moved(end, here - kNudge)); break;
    case Qt::Key_Delete: emit resetRequested(); break;
    case Qt::Key_Escape:
        if (!m_grip) return QWidget::keyPressEvent(event);
        m_grip.reset();
        emit cancelled();
        update();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void ColorBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
}

void ColorBar::leaveEvent(QEvent*) { setHot({}); }
void ColorBar::focusInEvent(QFocusEvent*) { update(); }
void ColorBar::focusOutEvent(QFocusEvent*) { update(); }

}  // namespace iou
