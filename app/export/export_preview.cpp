// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_preview.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"

#include <QCoreApplication>
#include <QPainter>

namespace iou {

namespace {

/// A checkerboard, seen where the background is transparent.
void paintSquares(QPainter& p, const QRect& area, const Theme& theme) {
    p.fillRect(area, theme.base);
    constexpr int side = 8;
    for (int y = area.top(); y <= area.bottom(); y += side)
        for (int x = area.left() + (y / side % 2) * side; x <= area.right(); x += 2 * side)
            p.fillRect(QRect(x, y, side, side) & area, theme.grid_major);
}

}  // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
}

ExportPreview::~ExportPreview() {
    // It must be destroyed on the thread it lives on.
    m_worker.request([this](Progress&, std::uint64_t) { m_source.reset(); });
    m_worker.wait();
}

Result<Done> ExportPreview::prepare(const Wish& wish) {
    if (m_source && m_source_wish.session == wish.session && m_source_wish.film == wish.film &&
        m_source_wish.frame.has_value() == wish.frame.has_value())
        return Done{};
    m_source_wish = wish;
    m_source.reset();
    const AnimationSpec& film = wish.film;
    Session session = sessionFor(film, wish.session);
    // A picture's lanes stand where the window's do.
    CompareView& compare = session.document.explorer.view.compare;
    if (!wish.frame)
        compare.shared_clock = wish.session.document.explorer.view.compare.shared_clock;
    auto pictures = filmFrames(session, film);
    if (!pictures) return pictures.error();
    m_source = std::move(*pictures);
    return Done{};
}

Result<QImage> ExportPreview::painted(const Wish& wish, QSize pixels) {
    const PictureFonts fonts(wish.film.type());
    if (const auto ready = prepare(wish); !ready) return ready.error();
    const AnimationSpec& film = wish.film;
    const double scale = static_cast<double>(pixels.width()) / film.size.width();
    return m_source->paint(wish.frame.value_or(0), pixels, film.textScale() * scale, {});
}

void ExportPreview::show(const Wish& wish) {
    m_words.clear();
    m_wish = wish;
    ask();
}

void ExportPreview::say(const QString& words) {
    m_worker.cancel();
    m_wish.reset();
    m_image = {};
    m_words = words;
    update();
}

void ExportPreview::showImage(const QImage& image) {
    say({});
    m_image = image;
    update();
}

void ExportPreview::ask() {
    if (!m_wish) return;
    const double ratio = devicePixelRatioF();
    const QSize pixels = m_wish->film.size.scaled(size() * ratio, Qt::KeepAspectRatio);
    if (pixels.width() < 2 || pixels.height() < 2) return;
    m_worker.request([this, wish = *m_wish, pixels, ratio](Progress&, std::uint64_t generation) {
        const Result<QImage> made = painted(wish, pixels);
        QImage image = made ? *made : QImage();
        image.setDevicePixelRatio(ratio);
        const QString words = made ? QString() : localText(made.error());
        QMetaObject::invokeMethod(
            this,
            [this, generation, image, words] {
                if (!m_worker.isNewest(generation)) return;
                m_image = image;
                m_words = words;
                update();
            },
            Qt::QueuedConnection);
    });
}

void ExportPreview::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void ExportPreview::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (m_image.isNull()) {
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(spacing::wide, 0, -spacing::wide, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    const QSize size = (QSizeF(m_image.size()) / m_image.devicePixelRatio()).toSize();
    const QRect area(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    if (m_wish && m_wish->film.figure.transparent) paintSquares(painter, area, theme);
    painter.drawImage(area.topLeft(), m_image);
    painter.setPen(theme.border);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

void ExportPreview::resizeEvent(QResizeEvent*) { ask(); }

}  // namespace iou
