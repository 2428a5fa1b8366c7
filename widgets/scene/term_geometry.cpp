// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/term_geometry.hpp"

#include "core/geometry/box_between.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <iterator>

namespace iou {

namespace {

/// What terms are made of; a term may have several.
enum Part : unsigned {
    offset_x = 1U << 0U,
    offset_y = 1U << 1U,
    center_line = 1U << 2U,
    enclosing_width = 1U << 3U,
    enclosing_height = 1U << 4U,
    diagonal = 1U << 5U,
    shared_area = 1U << 6U,
    union_outline = 1U << 7U,
    widths = 1U << 8U,
    heights = 1U << 9U,
    target_size = 1U << 10U,
    box_diagonals = 1U << 11U,
    edges = 1U << 12U,
    corners = 1U << 13U,
    extended_areas = 1U << 14U,
    interpolated = 1U << 15U,
    inner_boxes = 1U << 16U,
    enclosing_box = 1U << 17U,
};

constexpr unsigned offsets = offset_x | offset_y;
constexpr unsigned overlap_parts = shared_area | union_outline;
constexpr unsigned distance = center_line | diagonal;
constexpr unsigned sizes = widths | heights;
constexpr unsigned efficient = overlap_parts | distance | sizes;

struct TermParts {
    std::string_view term;
    unsigned parts;
};
constexpr TermParts parts_of[] = {
    {"offset_x", offset_x},
    {"offset_y", offset_y},
    {"intersection", shared_area},
    {"union_area", union_outline},
    {"iou", overlap_parts},
    {"iou_loss", overlap_parts},
    {"iou_power_loss", overlap_parts},
    {"log_loss", overlap_parts},
    {"outlier_degree", overlap_parts},
    {"focusing", overlap_parts},
    {"focal_weight", overlap_parts},
    {"focal_loss", overlap_parts},
    {"enclosing_width", enclosing_width},
    {"enclosing_height", enclosing_height},
    {"enclosing_area", enclosing_box},
    {"enclosing_penalty", enclosing_box | union_outline},
    {"enclosing_power", enclosing_box | union_outline},
    {"enclosing_diagonal2", diagonal},
    {"center_distance2", center_line},
    {"distance_penalty", distance},
    {"distance_power", distance},
    {"distance_attention", distance},
    {"weighted_loss", distance | overlap_parts},
    {"angle_cost", offsets | center_line},
    {"distance_cost", offsets | enclosing_width | enclosing_height},
    {"shape_distance", offsets | diagonal},
    {"shape_cost", sizes},
    {"weighted_shape_cost", sizes},
    {"width_weight", target_size},
    {"height_weight", target_size},
    {"width_penalty", widths | enclosing_width},
    {"height_penalty", heights | enclosing_height},
    {"efficient_iou", efficient},
    {"aspect_v", box_diagonals},
    {"aspect_factor", box_diagonals},
    {"aspect_penalty", box_diagonals},
    {"aspect_power", box_diagonals},
    {"alpha", box_diagonals | overlap_parts},
    {"edge_distance", edges},
    {"edge_penalty", edges},
    {"quality", edges},
    {"attention", edges},
    {"piou", edges | overlap_parts},
    {"attended_loss", edges | overlap_parts},
    {"corner_penalty", corners},
    {"extended_intersection", extended_areas},
    {"extended_union", extended_areas},
    {"extended_iou", extended_areas},
    {"extended_loss", extended_areas},
    {"inner_iou", inner_boxes},
    {"inner_loss", inner_boxes},
    {"interp_alpha", interpolated},
    {"interpolated_iou", interpolated},
    {"interpolated_loss", interpolated},
    {"gaussian_q", offsets | shared_area},
    {"gaussian_exponent", offsets | shared_area},
    {"overlap_exponent", overlap_parts},
    {"ggiou", offsets | overlap_parts},
    {"balance_weight", offsets | overlap_parts},
    {"balanced_loss", offsets | sizes | overlap_parts},
    {"encoded_loss", offsets | sizes},
    {"wasserstein2", offsets | sizes},
    {"nwd_loss", offsets | sizes},
    {"part_x", offset_x},
    {"part_y", offset_y},
    {"part_w", widths},
    {"part_h", heights},
};

unsigned partsOf(std::string_view term) {
    const auto* at = std::find_if(std::begin(parts_of), std::end(parts_of),
                                  [&](const TermParts& p) { return p.term == term; });
    return at == std::end(parts_of) ? 0U : at->parts;
}

class TermPainter {
public:
    TermPainter(QPainter& painter, const SceneTransform& transform, const SceneSnapshot& scene,
                const Theme& theme)
        : m_p(painter), m_transform(transform), m_scene(scene), m_pred(scene.pred),
          m_target(scene.target), m_around(enclosingBox(scene.pred, scene.target)), m_theme(theme) {
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(theme.accent, 3.5 * theme.line_scale, Qt::SolidLine, Qt::RoundCap));
    }

    void paint(unsigned parts) {
        areas(parts);
        lines(parts);
        if (parts & extended_areas) extendedAreas();
    }

private:
    void areas(unsigned parts) {
        if (parts & shared_area) shared();
        if (parts & union_outline) unionOutline();
        if (parts & enclosing_box) box(m_around);
        if (parts & interpolated) box(interpolatedBox(m_pred, m_target, m_scene.alpha));
        if (parts & inner_boxes)
            for (const Box<>& b : {m_pred, m_target})
                box({b.cx, b.cy, b.w * m_scene.inner_ratio, b.h * m_scene.inner_ratio});
    }
    void lines(unsigned parts) {
        if (parts & offset_x) line(m_pred.cx, m_pred.cy, m_target.cx, m_pred.cy);
        if (parts & offset_y) line(m_target.cx, m_pred.cy, m_target.cx, m_target.cy);
        if (parts & center_line) line(m_pred.cx, m_pred.cy, m_target.cx, m_target.cy);
        if (parts & enclosing_width)
            line(m_around.left(), m_around.top(), m_around.right(), m_around.top());
        if (parts & enclosing_height)
            line(m_around.left(), m_around.top(), m_around.left(), m_around.bottom());
        if (parts & diagonal) {
            const QLineF d = enclosingDiagonal(m_pred, m_target);
            line(d.x1(), d.y1(), d.x2(), d.y2());
        }
        for (const Box<>& b : {m_pred, m_target}) sizesOf(b, parts);
        if (parts & target_size) sizesOf(m_target, sizes);
        if (parts & edges) edgeDistances();
        if (parts & corners) cornerDistances();
    }

    void line(double x0, double y0, double x1, double y1) {
        m_p.drawLine(m_transform.toView(x0, y0), m_transform.toView(x1, y1));
    }
    void box(const Box<>& b) { m_p.drawRect(m_transform.toView(b)); }

    void sizesOf(const Box<>& b, unsigned parts) {
        if (parts & widths) line(b.left(), b.cy, b.right(), b.cy);
        if (parts & heights) line(b.cx, b.top(), b.cx, b.bottom());
        if (parts & box_diagonals) line(b.left(), b.top(), b.right(), b.bottom());
    }
    void shared() {
        const Box<> area = intersectionBox(m_pred, m_target);
        if (area.w > 0.0 && area.h > 0.0)
            m_p.fillRect(m_transform.toView(area), withAlpha(m_theme.accent, 0.3));
    }
    void unionOutline() {
        QPainterPath first, second;
        first.addRect(m_transform.toView(m_pred));
        second.addRect(m_transform.toView(m_target));
        m_p.drawPath(first.united(second).simplified());
    }
    void edgeDistances() {
        line(m_pred.left(), m_pred.cy, m_target.left(), m_pred.cy);
        line(m_pred.right(), m_pred.cy, m_target.right(), m_pred.cy);
        line(m_pred.cx, m_pred.top(), m_pred.cx, m_target.top());
        line(m_pred.cx, m_pred.bottom(), m_pred.cx, m_target.bottom());
    }
    void cornerDistances() {
        line(m_pred.left(), m_pred.top(), m_target.left(), m_target.top());
        line(m_pred.right(), m_pred.bottom(), m_target.right(), m_target.bottom());
    }
    void extendedAreas() {
        const auto boxes = iou::extendedAreas(m_pred, m_target);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const QColor& colour = m_theme.series[i];
            const QRectF area = m_transform.toView(boxes[i]).normalized();
            m_p.setPen(QPen(colour, 2.0, seriesDash(i)));
            m_p.setBrush(withAlpha(colour, 0.08));
            m_p.drawRect(area);
            m_p.setFont(uiFont(8.5));
            m_p.drawText(area.bottomRight() - QPointF(18.0, 5.0), QStringLiteral("S%1").arg(i + 1));
        }
    }

    QPainter& m_p;
    const SceneTransform& m_transform;
    const SceneSnapshot& m_scene;
    const Box<>&m_pred, &m_target;
    Box<> m_around;
    const Theme& m_theme;
};

}  // namespace

void paintTermGeometry(QPainter& painter, const SceneTransform& transform,
                       const SceneSnapshot& scene, const Theme& theme) {
    const unsigned parts = partsOf(scene.hover_term);
    if (parts == 0U) return;
    painter.save();
    TermPainter(painter, transform, scene, theme).paint(parts);
    painter.restore();
}

bool hasGeometry(std::string_view term) { return partsOf(term) != 0U; }

QLineF enclosingDiagonal(const Box<>& a, const Box<>& b) {
    const Box<> around = enclosingBox(a, b);
    const bool falling = (a.cx - b.cx) * (a.cy - b.cy) >= 0.0;
    return falling ? QLineF(around.left(), around.top(), around.right(), around.bottom())
                   : QLineF(around.left(), around.bottom(), around.right(), around.top());
}

}  // namespace iou
