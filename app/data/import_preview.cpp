// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/import_dialog.hpp"
#include "core/geometry/edges.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/text/core_words.hpp"

#include <QFile>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

constexpr std::size_t kDrawnRows = 10;

}  // namespace

ImportPreview::ImportPreview(FrameImages& images, QWidget* parent)
    : QWidget(parent), m_images(images) {
    setAccessibleName(tr("Boxes of the first image"));
    connect(&m_images, &FrameImages::ready, this, qOverload<>(&QWidget::update));
}

void ImportPreview::show(std::shared_ptr<const pairing::LoadedPairs> loaded) {
    m_loaded = std::move(loaded);
    m_rows.clear();
    m_picture.clear();
    if (m_loaded) {
        const auto& rows = m_loaded->table.rows;
        for (std::size_t i = 0; i < rows.size() && m_rows.size() < kDrawnRows; ++i)
            if (rows[i].image == rows.front().image) m_rows.push_back(i);
        if (m_loaded->pictures && !rows.empty()) {
            const std::string name(m_loaded->table.imageOf(rows.front()));
            m_picture = QFile::decodeName(m_loaded->pictures->find(name).c_str());
        }
    }
    update();
}

void ImportPreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(theme.border);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_rows.empty()) {
        painter.setPen(theme.muted);
        return painter.drawText(rect(), Qt::AlignCenter, tr("The boxes of the first image"));
    }
    const auto& table = m_loaded->table;
    const auto& first = table.rows[m_rows.front()];
    const auto size = table.sizeOf(first);
    QRectF bounds(0, 0, size.width, size.height);
    const auto rectOf = [](const Box<>& box) {
        return QRectF(box.left(), box.top(), box.w, box.h);
    };
    for (const std::size_t i : m_rows) {
        const auto& row = table.rows[i];
        if (row.has_target) bounds = bounds.united(rectOf(row.target));
        if (row.has_pred) bounds = bounds.united(rectOf(row.pred));
    }
    if (!(bounds.width() > 0.0) || !(bounds.height() > 0.0)) return;
    const double words = fontMetrics().height() + spacing::unit;
    const QRectF room =
        QRectF(rect()).adjusted(spacing::unit, words, -spacing::unit, -spacing::unit);
    const double scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    const QRectF frame(room.center().x() - bounds.width() * scale * 0.5,
                       room.center().y() - bounds.height() * scale * 0.5, bounds.width() * scale,
                       bounds.height() * scale);
    const auto placed = [&](const QRectF& box) {
        return QRectF(frame.left() + (box.left() - bounds.left()) * scale,
                      frame.top() + (box.top() - bounds.top()) * scale, box.width() * scale,
                      box.height() * scale);
    };
    if (size.known()) {
        painter.setPen(QPen(theme.border, 1.0));
        painter.setBrush(theme.alternate);
        painter.drawRect(placed(QRectF(0, 0, size.width, size.height)));
    }
    if (const QImage image = m_images.image(m_picture); !image.isNull()) {
        const QSizeF counts =
            size.known() ? QSizeF(size.width, size.height) : m_images.pixels(m_picture);
        const QRectF whole = placed(QRectF({}, counts));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipRect(room);
        painter.drawImage(whole, image);
        painter.fillRect(whole, withAlpha(theme.base, 0.25));
        painter.setClipping(false);
    }
    painter.setBrush(Qt::NoBrush);
    for (const std::size_t i : m_rows) {
        const auto& row = table.rows[i];
        painter.setPen(QPen(theme.target, 1.5));
        if (row.has_target) painter.drawRect(placed(rectOf(row.target)));
        painter.setPen(QPen(theme.pred, 1.5, Qt::DashLine));
        if (row.has_pred) painter.drawRect(placed(rectOf(row.pred)));
    }
    int left = width() - spacing::unit;
    const auto name = [&](const QString& said, const QColor& color) {
        const int wide = fontMetrics().horizontalAdvance(said);
        left -= wide;
        painter.setPen(color);
        painter.drawText(QRectF(left, 0, wide + 1, words), Qt::AlignVCenter, said);
        left -= spacing::wide;
    };
    name(tr("detections"), theme.pred);
    name(tr("truths"), theme.target);
    painter.setPen(theme.text);
    QString title = text(table.imageOf(first));
    if (size.known()) title += QStringLiteral("  %1 × %2").arg(size.width).arg(size.height);
    painter.drawText(QRectF(spacing::unit, 0, left - spacing::unit, words),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(title, Qt::ElideMiddle, left - spacing::unit));
}

}  // namespace iou
