// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/import_preview.hpp"

#include "app/data/import_questions.hpp"
#include "core/geometry/edges.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/frame/frame_labels.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QFile>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kNarrowestTile = 150;
constexpr double kLongestLabel = 90.0;
/// So much smaller than alone are boxes drawn, to be comparable with those of other choices.
constexpr double kSmallerForAll = 3.0;

QRectF rectOf(const Box<>& box) {
    const Edges edges = Edges::of(box);
    return {QPointF(edges.left, edges.top), QPointF(edges.right, edges.bottom)};
}

/// An image begins in its corner, also where nothing says how large it is.
QRectF extentOf(const pairing::FirstBoxes& boxes) {
    if (boxes.empty()) return {};
    double left = 0.0, top = 0.0, right = boxes.size.width, bottom = boxes.size.height;
    for (const auto* const side : {&boxes.truths, &boxes.preds})
        for (const auto& item : *side) {
            const Edges edges = Edges::of(item.box);
            left = std::min(left, edges.left);
            top = std::min(top, edges.top);
            right = std::max(right, edges.right);
            bottom = std::max(bottom, edges.bottom);
        }
    return {QPointF(left, top), QPointF(right, bottom)};
}

}  // namespace

ImportPreview::ImportPreview(FrameImages& images, QWidget* parent)
    : QWidget(parent), m_images(images) {
    setMouseTracking(true);
    connect(&m_images, &FrameImages::ready, this, qOverload<>(&QWidget::update));
    say({});
}

void ImportPreview::show(const pairing::FirstBoxes& boxes) { set({{{}, boxes}}, false, {}); }

void ImportPreview::offer(const pairing::PairUndecided& question) {
    std::vector<Tile> tiles;
    for (std::size_t k = 0; k < question.first.size(); ++k)
        tiles.push_back({text(question.what.choices[k].value), question.first[k]});
    set(std::move(tiles), true, {});
}

void ImportPreview::say(const QString& words) { set({}, false, words); }

void ImportPreview::set(std::vector<Tile> tiles, bool choosing, const QString& words) {
    m_tiles = std::move(tiles);
    for (Tile& tile : m_tiles) tile.extent = extentOf(tile.boxes);
    m_choosing = choosing;
    m_words = words;
    hover(-1);
    setAccessibleName(m_choosing ? tr("Boxes of the first image under each choice")
                                 : tr("Boxes of the first image"));
    update();
}

int ImportPreview::shown() const {
    std::size_t sum = 0;
    for (const Tile& tile : m_tiles) sum += tile.boxes.truths.size() + tile.boxes.preds.size();
    return static_cast<int>(sum);
}

QString ImportPreview::words(int tile) const {
    if (m_tiles.empty()) return m_words;
    const auto& boxes = m_tiles[static_cast<std::size_t>(tile)].boxes;
    return boxes.empty() ? asSentence(boxes.why_none) : QString();
}

QRectF ImportPreview::place(int tile) const {
    const QRectF all = QRectF(rect()).adjusted(0, fontMetrics().height() + spacing::unit, 0, 0);
    const int count = static_cast<int>(m_tiles.size());
    const bool wide = count * kNarrowestTile <= all.width() && all.height() * 2 < all.width();
    const int in_row = wide ? count : std::min(count, 2);
    const int rows = (count + in_row - 1) / in_row;
    const double w = all.width() / in_row, h = all.height() / rows;
    return {all.left() + w * (tile % in_row), all.top() + h * (tile / in_row), w, h};
}

int ImportPreview::tileAt(QPointF at) const {
    for (int k = 0; k < offered(); ++k)
        if (place(k).contains(at)) return k;
    return -1;
}

void ImportPreview::hover(int tile) {
    if (tile != std::exchange(m_hovered, tile)) update();
    if (tile < 0)
        unsetCursor();
    else
        setCursor(Qt::PointingHandCursor);
}

void ImportPreview::mousePressEvent(QMouseEvent* event) {
    const int tile = tileAt(event->position());
    if (event->button() == Qt::LeftButton && tile >= 0) emit picked(tile);
}

void ImportPreview::mouseMoveEvent(QMouseEvent* event) { hover(tileAt(event->position())); }

void ImportPreview::leaveEvent(QEvent* /*event*/) { hover(-1); }

bool ImportPreview::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    const int tile = tileAt(help.pos());
    QToolTip::showText(
        help.globalPos(),
        tile < 0 ? QString() : plainTip(m_tiles[static_cast<std::size_t>(tile)].title), this);
    return true;
}

void ImportPreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.base);
    if (m_tiles.empty()) {
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(spacing::wide, 0, -spacing::wide, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_words.isEmpty() ? tr("The boxes of the first image") : m_words);
    } else {
        if (shown() > 0) paintHeader(painter);
        for (int k = 0; k < static_cast<int>(m_tiles.size()); ++k)
            paintTile(painter, m_tiles[static_cast<std::size_t>(k)], place(k));
    }
    painter.setPen(theme.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

/// The image, and which colour is what.
void ImportPreview::paintHeader(QPainter& painter) const {
    const Theme& theme = themeOf(*this);
    const double words = fontMetrics().height() + spacing::unit;
    int left = width() - spacing::unit;
    const auto name = [&](const QString& said, const QColor& color, bool is_there) {
        if (!is_there) return;
        const int wide = fontMetrics().horizontalAdvance(said);
        left -= wide;
        painter.setPen(color);
        painter.drawText(QRectF(left, 0, wide + 1, words), Qt::AlignVCenter, said);
        left -= spacing::wide;
    };
    const auto has = [this](auto side) {
        return std::any_of(m_tiles.begin(), m_tiles.end(),
                           [&](const Tile& tile) { return !(tile.boxes.*side).empty(); });
    };
    name(tr("detections"), theme.pred, has(&pairing::FirstBoxes::preds));
    name(tr("truths"), theme.target, has(&pairing::FirstBoxes::truths));
    const auto drawn = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [](const Tile& tile) { return !tile.boxes.empty(); });
    const auto& size = drawn->boxes.size;
    QString title = text(drawn->boxes.image);
    if (size.known()) title += QStringLiteral("  %1 × %2").arg(size.width).arg(size.height);
    painter.setPen(theme.text);
    painter.drawText(QRectF(spacing::unit, 0, left - spacing::unit, words),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(title, Qt::ElideMiddle, left - spacing::unit));
}

QRectF ImportPreview::boundsOf(const Tile& tile) const {
    QRectF all;
    for (const Tile& one : m_tiles) all = all.united(one.extent);
    const bool comparable = all.width() <= kSmallerForAll * tile.extent.width() &&
                            all.height() <= kSmallerForAll * tile.extent.height();
    return comparable ? all : tile.extent;
}

void ImportPreview::paintTile(QPainter& painter, const Tile& tile, const QRectF& room) const {
    const Theme& theme = themeOf(*this);
    QRectF inside = room.adjusted(spacing::unit, 0, -spacing::unit, -spacing::unit);
    if (m_choosing) {
        const bool hovered = place(std::max(m_hovered, 0)) == room && m_hovered >= 0;
        const QRectF card = room.adjusted(spacing::half, 0, -spacing::half, -spacing::half);
        painter.setPen(QPen(hovered ? theme.accent : theme.border, hovered ? 2.0 : 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const double words = fontMetrics().height() + spacing::half;
        inside = card.adjusted(spacing::unit, words, -spacing::unit, -spacing::unit);
        painter.setPen(theme.text);
        painter.drawText(QRectF(inside.left(), card.top(), inside.width(), words),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(tile.title, Qt::ElideMiddle,
                                                  static_cast<int>(inside.width())));
    }
    if (!tile.boxes.empty()) return paintBoxes(painter, tile, inside);
    painter.setPen(theme.muted);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, asSentence(tile.boxes.why_none));
}

void ImportPreview::paintBoxes(QPainter& painter, const Tile& tile, const QRectF& room) const {
    const Theme& theme = themeOf(*this);
    const pairing::FirstBoxes& boxes = tile.boxes;
    const auto& size = boxes.size;
    const QRectF bounds = boundsOf(tile);
    if (!(bounds.width() > 0.0) || !(bounds.height() > 0.0)) return;
    const double scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    const QPointF corner = room.center() - bounds.center() * scale;
    const auto placed = [&](const QRectF& box) {
        return QRectF(corner + box.topLeft() * scale, box.size() * scale);
    };
    if (size.known()) {
        painter.setPen(QPen(theme.border, 1.0));
        painter.setBrush(theme.alternate);
        painter.drawRect(placed(QRectF(0, 0, size.width, size.height)));
    } else {  // where it begins
        const QPointF zero = placed(QRectF()).topLeft();
        painter.setPen(QPen(theme.border, 1.0));
        painter.drawLine(zero, QPointF(room.right(), zero.y()));
        painter.drawLine(zero, QPointF(zero.x(), room.bottom()));
    }
    const QString picture = QFile::decodeName(boxes.picture.c_str());
    if (const QImage image = m_images.image(picture); !image.isNull()) {
        const QSizeF counts =
            size.known() ? QSizeF(size.width, size.height) : m_images.pixels(picture);
        const QRectF whole = placed(QRectF({}, counts));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipRect(room);
        painter.drawImage(whole, image);
        painter.fillRect(whole, withAlpha(theme.base, 0.25));
        painter.setClipping(false);
    }
    painter.setBrush(Qt::NoBrush);
    std::vector<WantedLabel> wanted;
    std::vector<std::pair<QString, QColor>> labels;
    const auto draw = [&](const auto& items, const QColor& color, Qt::PenStyle style) {
        painter.setPen(QPen(color, 1.5, style));
        for (const auto& item : items) {
            const QRectF box = placed(rectOf(item.box));
            painter.drawRect(box);
            if (item.label.empty()) continue;
            const QString label = fontMetrics().elidedText(text(item.label), Qt::ElideRight,
                                                           static_cast<int>(kLongestLabel));
            const QSizeF needs(fontMetrics().horizontalAdvance(label) + spacing::half,
                               fontMetrics().height());
            wanted.push_back({box, needs});
            labels.emplace_back(label, color);
        }
    };
    draw(boxes.truths, theme.target, Qt::SolidLine);
    draw(boxes.preds, theme.pred, Qt::DashLine);
    const auto places = placeLabels(wanted, room);
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (!places[k]) continue;
        painter.fillRect(*places[k], theme.patch);
        painter.setPen(labels[k].second);
        painter.drawText(*places[k], Qt::AlignCenter, labels[k].first);
    }
}

}  // namespace iou
