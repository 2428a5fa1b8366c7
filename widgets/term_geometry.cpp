// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/term_geometry.hpp"

#include "core/geometry/box_between.hpp"

#include <QPainter>

namespace iou {

namespace {

class TermPainter {
public:
    TermPainter(QPainter& painter, const SceneTransform& transform, const Box<>& pred,
                const Box<>& target, const Theme& theme)
        : m_p(painter), m_transform(transform), m_pred(pred), m_target(target), m_theme(theme) {
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(theme.accent, 2.5, Qt::SolidLine, Qt::RoundCap));
    }

    void paint(std::string_view term) {
        if (term == "angle_cost") angle();
        if (term.starts_with("aspect_")) diagonals();
        const bool sizes = term.find("shape_cost") != std::string_view::npos;
        if (sizes || term == "width_penalty") widths();
        if (sizes || term == "height_penalty") heights();
        if (term.starts_with("edge_")) edges();
        if (term.starts_with("corner_")) corners();
        if (term.starts_with("extended_")) areas();
    }

private:
    void line(double x0, double y0, double x1, double y1) {
        m_p.drawLine(m_transform.toView(x0, y0), m_transform.toView(x1, y1));
    }

    void angle() {
        line(m_pred.cx, m_pred.cy, m_target.cx, m_pred.cy);
        line(m_target.cx, m_pred.cy, m_target.cx, m_target.cy);
        line(m_pred.cx, m_pred.cy, m_target.cx, m_target.cy);
    }
    void diagonals() {
        for (const Box<>& b : {m_pred, m_target}) line(b.left(), b.top(), b.right(), b.bottom());
    }
    void widths() {
        for (const Box<>& b : {m_pred, m_target}) line(b.left(), b.cy, b.right(), b.cy);
    }
    void heights() {
        for (const Box<>& b : {m_pred, m_target}) line(b.cx, b.top(), b.cx, b.bottom());
    }
    void edges() {
        line(m_pred.left(), m_pred.cy, m_target.left(), m_pred.cy);
        line(m_pred.right(), m_pred.cy, m_target.right(), m_pred.cy);
        line(m_pred.cx, m_pred.top(), m_pred.cx, m_target.top());
        line(m_pred.cx, m_pred.bottom(), m_pred.cx, m_target.bottom());
    }
    void corners() {
        line(m_pred.left(), m_pred.top(), m_target.left(), m_target.top());
        line(m_pred.right(), m_pred.bottom(), m_target.right(), m_target.bottom());
    }
    void areas() {
        const auto boxes = extendedAreas(m_pred, m_target);
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
    Box<> m_pred, m_target;
    const Theme& m_theme;
};

}  // namespace

void paintTermGeometry(QPainter& painter, const SceneTransform& transform, const Box<>& pred,
                       const Box<>& target, std::string_view term, const Theme& theme) {
    painter.save();
    TermPainter(painter, transform, pred, target, theme).paint(term);
    painter.restore();
}

}  // namespace iou
