// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/anchor_layer.hpp"

#include "widgets/plots/line_ink.hpp"

#include <QPainter>

#include <algorithm>
#include <optional>
#include <tuple>

namespace iou {

namespace {

constexpr double kDot = 2.6;      ///< radius of a positive's
constexpr double kRing = 4.6;     ///< of a forced one's ring
constexpr double kHalo = 6.5;     ///< of what differs
constexpr double kIgnored = 1.5;  ///< side of an ignored one's
constexpr double kApart = 3.0;    ///< between anchors of one place, at most
constexpr int kMostBoxes = 600;   ///< drawn of one truth

/// The marks of one place side by side, three in a row.
QPointF placeOf(const assign::AnchorSet& anchors, const assign::AnchorPlace& p,
                const SceneTransform& t) {
    const auto& level = anchors.levels[static_cast<std::size_t>(p.level)];
    const Box<> box = anchors.edges(p).box();
    const int bases = static_cast<int>(level.bases.size());
    const int columns = std::min(bases, 3), rows = (bases + columns - 1) / columns;
    const double apart = std::min(kApart, 0.25 * level.stride_x * t.scale());
    return t.toView(box.cx, box.cy) + QPointF((p.k % columns - 0.5 * (columns - 1)) * apart,
                                              (p.k / columns - 0.5 * (rows - 1)) * apart);
}

bool contains(const std::vector<std::size_t>* rising, std::size_t anchor) {
    return rising && std::binary_search(rising->begin(), rising->end(), anchor);
}

/// A positive anchor's dot.
struct Dot {
    int level;
    bool faint;
    QPointF at;
};

/// There can be thousands of them.
void paintDots(QPainter& p, std::vector<Dot> dots, const Theme& theme) {
    std::optional<LineInk> ink;
    if (LineInk::suits(p, 2.0 * kDot)) ink.emplace(p, QRectF(p.viewport()));
    const auto look = [](const Dot& dot) { return std::tuple(dot.level, !dot.faint); };
    std::ranges::stable_sort(dots, {}, look);
    p.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const Dot& dot = dots[i];
        const QColor color = withAlpha(levelColor(theme, dot.level), dot.faint ? 0.6 : 1.0);
        if (!ink) {
            p.setBrush(color);
            p.drawEllipse(dot.at, kDot, kDot);
            continue;
        }
        ink->dot(dot.at, kDot);
        if (i + 1 == dots.size() || look(dots[i + 1]) != look(dot)) ink->color(color);
    }
    if (ink) ink->lay();
}

void paintCentres(QPainter& p, const SceneTransform& t, const Theme& theme,
                  const AnchorPicture& picture) {
    const assign::AnchorSet& anchors = picture.setup->anchors;
    QVector<QRectF> ignored;  // there can be thousands: a rectangle is painted at once
    const double side = kIgnored * theme.line_scale;
    for (const assign::Match& match : picture.setup->assignment.matches)
        // Those in an ignore region are seen by it.
        if (match.truth < 0 && match.overlap >= 0.0) {
            const QPointF at = placeOf(anchors, anchors.place(match.anchor), t);
            ignored.push_back({at.x() - 0.5 * side, at.y() - 0.5 * side, side, side});
        }
    p.setPen(Qt::NoPen);
    p.setBrush(withAlpha(theme.muted, 0.7));
    p.drawRects(ignored);
    std::vector<Dot> dots;
    for (const assign::Match& match : picture.setup->assignment.matches) {
        if (match.truth < 0) continue;
        const auto place = anchors.place(match.anchor);
        const QPointF at = placeOf(anchors, place, t);
        const QColor color = levelColor(theme, place.level);
        const bool faint = picture.truth >= 0 && match.truth != picture.truth;
        if (contains(picture.different, match.anchor) ||
            contains(picture.other_truth, match.anchor)) {
            p.setPen(Qt::NoPen);
            p.setBrush(withAlpha(theme.accent, 0.35));
            p.drawEllipse(at, kHalo, kHalo);
        }
        if (match.forced) {
            p.setPen(QPen(withAlpha(color, faint ? 0.6 : 1.0), 1.2 * theme.line_scale));
            p.setBrush(Qt::NoBrush);
            p.drawEllipse(at, kRing, kRing);
        }
        dots.push_back({place.level, faint, at});
    }
    paintDots(p, std::move(dots), theme);
}

void paintBoxes(QPainter& p, const SceneTransform& t, const Theme& theme,
                const AnchorPicture& picture) {
    const assign::AnchorSet& anchors = picture.setup->anchors;
    int drawn = 0;
    p.setBrush(Qt::NoBrush);
    for (const assign::Match& match : picture.setup->assignment.matches) {
        if (match.truth != picture.truth || ++drawn > kMostBoxes) continue;
        const auto place = anchors.place(match.anchor);
        QPen pen(withAlpha(levelColor(theme, place.level), 0.75), 1.2 * theme.line_scale);
        if (match.forced) pen.setStyle(Qt::DashLine);
        if (contains(picture.different, match.anchor)) pen.setWidthF(2.4 * theme.line_scale);
        p.setPen(pen);
        p.drawRect(t.toView(anchors.edges(place).box()));
    }
}

}  // namespace

QColor levelColor(const Theme& theme, int level) {
    return theme.series[static_cast<std::size_t>(level) % theme.series.size()];
}

void paintAnchors(QPainter& painter, const SceneTransform& transform, const Theme& theme,
                  const AnchorPicture& picture) {
    if (!picture.setup) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (picture.look == AnchorLook::boxes && picture.truth >= 0)
        paintBoxes(painter, transform, theme, picture);
    else
        paintCentres(painter, transform, theme, picture);
    painter.restore();
}

void KeptAnchors::paint(QPainter& painter, const SceneTransform& transform, const Theme& theme,
                        const AnchorPicture& picture, std::shared_ptr<const void> of) {
    const double ratio = painter.device()->devicePixelRatioF();
    const Look look{.of = std::move(of),
                    .look = picture.look,
                    .truth = picture.truth,
                    .size = painter.viewport().size(),
                    .ratio = ratio,
                    .scale = transform.scale(),
                    .line = theme.line_scale,
                    .origin = transform.toView(0.0, 0.0),
                    .background = theme.base.rgb()};
    if (m_look != look) {
        m_pixmap = QPixmap(look.size * ratio);
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(Qt::transparent);
        QPainter onto(&m_pixmap);
        paintAnchors(onto, transform, theme, picture);
        m_look = look;
    }
    painter.drawPixmap(QPointF(0.0, 0.0), m_pixmap);
}

}  // namespace iou
