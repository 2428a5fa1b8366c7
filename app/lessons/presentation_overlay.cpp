// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presentation_overlay.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QCursor>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace iou {

namespace {

constexpr double kLensZoom = 2.5;
constexpr int kLensMs = 40;  ///< between two pictures of what is beneath

}  // namespace

PresentationOverlay::PresentationOverlay(QWidget& window)
    : QWidget(&window), m_window(window), m_pointed(QCursor::pos()) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("presentation_overlay"));
    setGeometry(window.rect());
    window.installEventFilter(this);
    m_input_end.setSingleShot(true);
    m_input_end.setInterval(kShownMs);
    connect(&m_input_end, &QTimer::timeout, this, [this] { showInput({}); });
    m_lens_refresh.setInterval(kLensMs);
    connect(&m_lens_refresh, &QTimer::timeout, this, &PresentationOverlay::refreshLens);
    show();
    raise();
}

bool PresentationOverlay::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(m_window.rect());
    return false;
}

void PresentationOverlay::showInput(const QString& words) {
    const QRect before = inputRect();
    m_input = words;
    if (!words.isEmpty()) m_input_end.start();
    update(before | inputRect());
}

void PresentationOverlay::movePointer(QPoint at, bool pressed) {
    // What comes up under the pointer asks for its place as well.
    const QPoint before_it = std::exchange(m_pointed, m_window.mapToGlobal(at));
    if (m_pointed == before_it && pressed == m_pressed) return;
    const QRect before = m_lens ? lensRect() : haloRect();
    m_pointer = at;
    m_pressed = pressed;
    m_halo = true;
    if (m_lens) refreshLens();
    update(before | (m_lens ? lensRect() : haloRect()));
}

void PresentationOverlay::leavePointer() {
    m_halo = false;
    update(haloRect());
}

void PresentationOverlay::setLens(bool on) {
    if (on == m_lens) return;
    m_lens = on;
    if (on) {
        refreshLens();
        m_lens_refresh.start();
    } else {
        m_lens_refresh.stop();
    }
    update();
}

void PresentationOverlay::setFrozen(bool on) {
    m_still = on ? picture() : QPixmap();
    update();
}

void PresentationOverlay::setBlack(bool on) {
    m_black = on;
    update();
}

QPixmap PresentationOverlay::picture() { return grabWindow(rect(), 1.0); }

QPixmap PresentationOverlay::grabWindow(const QRect& part, double zoom) {
    const double ratio = devicePixelRatioF() * zoom;
    QPixmap picture((QSizeF(part.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(themeOf(*this).base);
    m_grabbing = true;
    m_window.render(&picture, QPoint(), QRegion(part));
    m_grabbing = false;
    return picture;
}

QRect PresentationOverlay::haloRect() const {
    const int radius = height() / 30 + 4;
    return {m_pointer.x() - radius, m_pointer.y() - radius, 2 * radius, 2 * radius};
}

QRect PresentationOverlay::lensRect() const {
    const int radius = height() / 5;
    return {m_pointer.x() - radius, m_pointer.y() - radius, 2 * radius, 2 * radius};
}

QRect PresentationOverlay::inputRect() const {
    const QFontMetrics metrics(uiFont(12.0));
    const int width = metrics.horizontalAdvance(m_input) + 2 * metrics.height();
    const int height = metrics.height() * 2;
    // Where there is seldom text or a plot, and above the controls.
    const int margin = metrics.height() / 2;
    const int bottom = this->height() - m_window.contentsMargins().bottom();
    return {this->width() - width - margin, bottom - height - margin, width, height};
}

void PresentationOverlay::refreshLens() {
    const QRect lens = lensRect();
    const QSize part = (QSizeF(lens.size()) / kLensZoom).toSize();
    const QRect beneath(m_pointer - QPoint(part.width(), part.height()) / 2, part);
    m_magnified = grabWindow(beneath, kLensZoom);
    update(lens);
}

void PresentationOverlay::paintLens(QPainter& painter) {
    const QRectF lens = QRectF(lensRect()).adjusted(3, 3, -3, -3);
    QPainterPath round;
    round.addEllipse(lens);
    painter.save();
    painter.setClipPath(round);
    painter.drawPixmap(lensRect(), m_magnified);
    painter.restore();
    painter.setPen(QPen(themeOf(*this).text, 4.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(lens);
}

void PresentationOverlay::paintInput(QPainter& painter) {
    const Theme& theme = themeOf(*this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.text, 0.88));
    painter.drawRoundedRect(inputRect(), 8.0, 8.0);
    painter.setFont(uiFont(12.0));
    painter.setPen(theme.base);
    painter.drawText(inputRect(), Qt::AlignCenter, m_input);
}

void PresentationOverlay::paintEvent(QPaintEvent*) {
    if (m_grabbing) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    if (m_black) return painter.fillRect(rect(), theme.blank);
    if (frozen()) return painter.drawPixmap(rect(), m_still);
    if (m_lens) {
        paintLens(painter);
    } else if (m_halo) {
        const QRectF halo = QRectF(haloRect()).adjusted(4, 4, -4, -4);
        const double inset = m_pressed ? halo.width() * 0.2 : 0.0;
        painter.setPen(QPen(theme.pointer_ring, 3.0));
        painter.setBrush(withAlpha(theme.pointer, (m_pressed ? 130 : 70) / 255.0));
        painter.drawEllipse(halo.adjusted(inset, inset, -inset, -inset));
    }
    if (!m_input.isEmpty()) paintInput(painter);
}

}  // namespace iou
