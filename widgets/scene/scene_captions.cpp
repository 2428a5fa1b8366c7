// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_captions.hpp"

#include "core/geometry/box_between.hpp"
#include "core/run/box_errors.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

constexpr double kNamePoints = 8.5;

}  // namespace

QString sceneName(const SceneSnapshot& scene, Which which) {
    if (const auto& own = scene.names[static_cast<std::size_t>(which)]) return *own;
    // Beside others a prediction is its lane's.
    for (const ShownRun& run : scene.compared)
        if (which == Which::pred && run.active && scene.compared.size() > 1) return run.name();
    return which == Which::pred ? QObject::tr("prediction") : QObject::tr("ground truth");
}

QSizeF nameSize(const QString& name) {
    const QFontMetricsF metrics(uiFont(kNamePoints));
    return {metrics.horizontalAdvance(name) + 8.0, metrics.height() + 2.0};
}

void paintName(const SceneDrawing& d, const QRectF& area, const QString& text,
               const QColor& colour) {
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(d.theme.patch);
    d.painter.drawRoundedRect(area, 3.0, 3.0);
    d.painter.setPen(colour);
    d.painter.drawText(area, Qt::AlignCenter, text);
}

namespace {

bool isFree(const QRectF& area, const std::vector<QRectF>& taken) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const QRectF& other) { return other.intersects(area); });
}

/// The name of the enclosing box, within a corner that neither box reaches.
void nameEnclosing(const SceneDrawing& d, std::vector<QRectF>& taken) {
    const QRectF around = d.pred.united(d.target);
    const QSizeF size = nameSize(tr("enclosing box"));
    const auto is_free = [&](const QRectF& area) {
        return around.contains(area) && QRectF({}, d.view).contains(area) &&
               !area.intersects(d.pred) && !area.intersects(d.target) && isFree(area, taken);
    };
    QRectF area({}, size);
    area.moveTopRight(around.topRight() + QPointF(-3.0, 3.0));
    if (!is_free(area)) area.moveBottomLeft(around.bottomLeft() + QPointF(3.0, -3.0));
    if (!is_free(area)) area.moveTopLeft(around.topLeft() + QPointF(3.0, 3.0));
    if (!is_free(area)) area.moveBottomRight(around.bottomRight() + QPointF(-3.0, -3.0));
    if (!is_free(area)) return;
    taken.push_back(area);
    paintName(d, area, tr("enclosing box"), d.theme.enclosing);
}

/// The name of the anchor, at a corner of it where it is clear of both boxes.
void nameAnchor(const SceneDrawing& d, std::vector<QRectF>& taken) {
    const QRectF box = d.transform.toView(*d.scene.anchor);
    QRectF area({}, nameSize(tr("anchor")));
    const auto is_free = [&] {
        return QRectF({}, d.view).contains(area) && !area.intersects(d.pred) &&
               !area.intersects(d.target) && isFree(area, taken);
    };
    area.moveBottomRight(box.topRight() + QPointF(0.0, -3.0));
    if (!is_free()) area.moveTopRight(box.bottomRight() + QPointF(0.0, 3.0));
    if (!is_free()) area.moveBottomLeft(box.topLeft() + QPointF(0.0, -3.0));
    if (!is_free()) area.moveTopLeft(box.bottomLeft() + QPointF(0.0, 3.0));
    if (!is_free()) return;
    taken.push_back(area);
    paintName(d, area, tr("anchor"), d.theme.anchor);
}

/// The name of the box between the two, where it is clear of both.
void nameInterpolated(const SceneDrawing& d, std::vector<QRectF>& taken) {
    const QRectF box =
        d.transform.toView(interpolatedBox(d.scene.pred, d.scene.target, d.scene.alpha));
    QRectF area({}, nameSize(tr("interpolated box")));
    area.moveBottomLeft(box.topLeft() + QPointF(0.0, -3.0));
    if (area.intersects(d.pred) || area.intersects(d.target) ||
        !QRectF({}, d.view).contains(area) || !isFree(area, taken))
        return;
    taken.push_back(area);
    paintName(d, area, tr("interpolated box"), d.theme.interpolated);
}

constexpr double kFading = 6.0;  ///< pixels between two texts within which one of them fades

/// Pixels between two areas; below 0 where they share some.
double between(const QRectF& a, const QRectF& b) {
    return std::max(
        {b.left() - a.right(), a.left() - b.right(), b.top() - a.bottom(), a.top() - b.bottom()});
}

/// The names of the runs beside this one, each at a corner of its own; in a picture that stands
/// still, at another one where this one is taken. A name fades as something comes over it, so that
/// it never blinks.
void nameCompared(const SceneDrawing& d, const SceneTexts& texts, std::vector<QRectF>& taken) {
    const bool is_still = !d.highlights.interactive && !d.scene.staging;
    for (std::size_t i = 0; const ShownRun& run : d.scene.compared) {
        if (run.active) continue;
        const QRectF box = d.transform.toView(run.now);
        const QString name = run.name();
        QRectF area({}, nameSize(name));
        const auto moveTo = [&](std::size_t corner) {
            switch (corner % 4) {
            case 0: area.moveTopRight(box.bottomRight() + QPointF(0.0, 4.0)); break;
            case 1: area.moveBottomRight(box.topRight() - QPointF(0.0, 4.0)); break;
            case 2: area.moveTopLeft(box.bottomLeft() + QPointF(0.0, 4.0)); break;
            default: area.moveBottomLeft(box.topLeft() - QPointF(0.0, 4.0)); break;
            }
        };
        const auto is_clear = [&] {
            return QRectF({}, d.view).contains(area) && isFree(area, taken) &&
                   !touchesLines(texts, area);
        };
        moveTo(i);
        for (std::size_t k = 1; k <= 4 && is_still && !is_clear(); ++k) moveTo(i + k);
        ++i;
        // From the edges of the view it keeps no distance.
        double room = kFading + std::min({area.left(), area.top(), d.view.width() - area.right(),
                                          d.view.height() - area.bottom()});
        for (const QRectF& other : taken)
            if (!other.isEmpty()) room = std::min(room, between(area, other));
        taken.push_back(area);
        const double seen = std::clamp(room / kFading, 0.0, 1.0);
        if (seen < 0.05) continue;
        d.painter.setPen(Qt::NoPen);
        d.painter.setBrush(withAlpha(d.theme.patch, seen * d.theme.patch.alphaF()));
        d.painter.drawRoundedRect(area, 3.0, 3.0);
        d.painter.setPen(
            withAlpha(laneColor(d.theme, run.style), seen * (run.pinned ? pinned_opacity : 1.0)));
        d.painter.drawText(area, Qt::AlignCenter, name);
    }
}

}  // namespace

std::vector<QRectF> paintCaptions(const SceneDrawing& d, const SceneTexts& texts,
                                  const ScenePlacement& placement) {
    d.painter.setFont(uiFont(kNamePoints));
    std::vector<QRectF> taken;
    if (d.scene.view.hud) taken.push_back(cardRect(texts, placement.card));
    // In the window it is said below, wherever names are.
    if (d.scene.view.hud && d.highlights.interactive && !d.scene.why.isEmpty())
        taken.push_back(whyRect(d.scene, d.view, keyRect(texts, placement.key), taken.back()));
    for (const Which which : {Which::pred, Which::target}) {
        const auto i = static_cast<std::size_t>(which);
        const QRectF area = nameRect(texts, i, placement.names[i]);
        if (area.isEmpty()) continue;
        taken.push_back(area);
        paintName(d, area, sceneName(d.scene, which),
                  which == Which::pred ? d.pred_color : d.theme.target);
    }
    for (std::size_t i = 0; i < texts.tags.size(); ++i)
        taken.push_back(tagRect(texts.tags[i], placement.tags[i]));
    taken.push_back(legendRect(texts, placement.legend));
    taken.push_back(keyRect(texts, placement.key));
    if (!d.scene.compared.empty()) nameCompared(d, texts, taken);
    taken.insert(taken.end(), texts.arrows.begin(), texts.arrows.end());
    if (d.scene.view.enclosing) nameEnclosing(d, taken);
    if (d.scene.view.interpolated) nameInterpolated(d, taken);
    if (d.scene.anchor) nameAnchor(d, taken);
    return taken;
}

QString growthText(const SceneSnapshot& scene) {
    if (!(scene.outgrowth >= least_outgrowth)) return {};
    return QObject::tr("%1 × larger than both").arg(numberText(scene.outgrowth, 3));
}

void paintGrowthBadge(const SceneDrawing& d) {
    const QString text = growthText(d.scene);
    if (text.isEmpty()) return;
    QFont font = uiFont(8.5);
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 12.0, metrics.height() + 4.0);
    // Inside the lower edge, of which at least a part is seen; names are outside, arrows at the
    // middles of the edges.
    const QRectF seen = d.pred.intersected(QRectF({}, d.view));
    if (seen.width() < size.width() + 8.0 || seen.height() < 3.0 * size.height()) return;
    const QRectF badge(
        QPointF(seen.right() - size.width() - 6.0, seen.bottom() - size.height() - 6.0), size);
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(d.theme.warning);
    d.painter.drawRoundedRect(badge, size.height() / 2, size.height() / 2);
    d.painter.setFont(font);
    d.painter.setPen(d.theme.on_accent);
    d.painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace iou
