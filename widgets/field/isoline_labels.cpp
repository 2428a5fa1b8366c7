// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field/isoline_labels.hpp"

#include "core/base/clamped_int.hpp"
#include "core/numbers/bounded.hpp"

#include <QLineF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace iou {

namespace {

constexpr double kLeastTurns = 3.5;  ///< least length of a labelled line, in text widths
constexpr double kMargin = 3.0;      ///< kept free around a text
constexpr double kGapStep = 2.0;     ///< how finely the gap of a text is cut
constexpr int kPlaces = 24;          ///< tried along a line
constexpr double kMostBend = 0.25;   ///< share of a text's width that may be lost to a bend

/// A line by its length.
class Course {
public:
    explicit Course(const QPolygonF& points) : m_points(points), m_until{0.0} {
        m_until.reserve(static_cast<std::size_t>(points.size()));
        for (qsizetype i = 1; i < points.size(); ++i)
            m_until.push_back(m_until.back() + QLineF(points[i - 1], points[i]).length());
    }
    double length() const { return m_until.back(); }
    /// Where the line comes nearest to a point, by its length.
    double nearest(const QPointF& p) const {
        double best = 0.0, least = std::numeric_limits<double>::infinity();
        for (qsizetype i = 1; i < m_points.size(); ++i) {
            const QPointF way = m_points[i] - m_points[i - 1], off = p - m_points[i - 1];
            const double square = QPointF::dotProduct(way, way);
            const double on =
                square > 0.0 ? std::clamp(QPointF::dotProduct(way, off) / square, 0.0, 1.0) : 0.0;
            const QPointF gap = off - way * on;
            const double distance = std::hypot(gap.x(), gap.y());
            if (distance >= least) continue;
            least = distance;
            const auto k = static_cast<std::size_t>(i);
            best = m_until[k - 1] + on * (m_until[k] - m_until[k - 1]);
        }
        return best;
    }
    QPointF at(double s) const {
        const auto above = std::lower_bound(m_until.begin(), m_until.end(), s);
        if (above == m_until.begin()) return m_points.first();
        if (above == m_until.end()) return m_points.last();
        const auto i = above - m_until.begin();
        const double before = *(above - 1);
        const double f = *above > before ? (s - before) / (*above - before) : 0.0;
        return m_points[i - 1] + (m_points[i] - m_points[i - 1]) * f;
    }

private:
    const QPolygonF& m_points;
    std::vector<double> m_until;  ///< length up to each point
};

QPolygonF outlineOf(const QPointF& middle, double angle_deg, const QSizeF& size) {
    QTransform turn;
    turn.translate(middle.x(), middle.y());
    turn.rotate(angle_deg);
    const QSizeF half = size / 2.0 + QSizeF(kMargin, 0.0);
    return turn.map(QPolygonF({{-half.width(), -half.height()},
                               {half.width(), -half.height()},
                               {half.width(), half.height()},
                               {-half.width(), half.height()}}));
}

bool isClear(const QRectF& box, const QRectF& area, const std::vector<LineLabel>& labels,
             const std::vector<QPointF>& taken) {
    if (!area.contains(box)) return false;
    const QRectF wide = box.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    return std::none_of(
               labels.begin(), labels.end(),
               [&](const LineLabel& l) { return l.outline.boundingRect().intersects(wide); }) &&
           std::none_of(taken.begin(), taken.end(),
                        [&](const QPointF& p) { return wide.adjusted(-8, -8, 8, 8).contains(p); });
}

}  // namespace

std::vector<LineLabel> placeLabels(const std::vector<QPolygonF>& lines,
                                   const std::vector<QSizeF>& sizes, const QRectF& area,
                                   const std::vector<QPointF>& taken,
                                   const std::vector<std::optional<QPointF>>& wishes) {
    std::vector<LineLabel> labels;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].size() < 2 || sizes[i].isEmpty()) continue;
        const Course course(lines[i]);
        const double width = sizes[i].width() + 2.0 * kMargin;
        if (course.length() < kLeastTurns * width) continue;
        std::optional<LineLabel> best;
        double best_cost = kMostBend;
        const auto consider = [&](double from) {
            const QLineF chord(course.at(from), course.at(from + width));
            const double lost = 1.0 - chord.length() / width;
            double angle = -chord.angle();
            angle = std::remainder(angle, 180.0);
            // Texts that lie flat read best.
            const double cost = lost + 0.04 * std::abs(angle) / 90.0;
            if (cost >= best_cost) return;
            const QPointF middle =
                (course.at(from + 0.5 * width) * 2.0 + chord.p1() + chord.p2()) / 4.0;
            LineLabel label{i, middle, angle, outlineOf(middle, angle, sizes[i])};
            if (!isClear(label.outline.boundingRect(), area, labels, taken)) return;
            best_cost = cost;
            best = std::move(label);
        };
        if (i < wishes.size() && wishes[i])
            consider(
                bounded(course.nearest(*wishes[i]) - 0.5 * width, 0.0, course.length() - width));
        const bool stays = best.has_value();
        for (int k = 0; k < kPlaces && !stays; ++k)
            consider((course.length() - width) * (k + 0.5) / kPlaces);
        if (best) labels.push_back(std::move(*best));
    }
    return labels;
}

std::vector<QPolygonF> piecesBeside(const QPolygonF& line, const std::vector<LineLabel>& labels) {
    const QRectF reach = line.boundingRect().adjusted(-1, -1, 1, 1);
    struct Hole {
        QPolygonF outline;
        QRectF bounds;
    };
    std::vector<Hole> near;
    for (const LineLabel& l : labels)
        if (const QRectF bounds = l.outline.boundingRect(); bounds.intersects(reach))
            near.push_back({l.outline, bounds});
    if (near.empty()) return {line};
    const auto covered = [&](const QPointF& p) {
        return std::any_of(near.begin(), near.end(), [&](const Hole& hole) {
            return hole.bounds.contains(p) && hole.outline.containsPoint(p, Qt::OddEvenFill);
        });
    };
    // Far from all of them a stretch stays what it is.
    const auto passes = [&](const QPointF& from, const QPointF& to) {
        const QRectF stretch = QRectF(from, to).normalized().adjusted(-1, -1, 1, 1);
        return std::any_of(near.begin(), near.end(),
                           [&](const Hole& hole) { return hole.bounds.intersects(stretch); });
    };
    std::vector<QPolygonF> pieces(1);
    const auto add = [&](const QPointF& p) {
        if (!covered(p))
            pieces.back().append(p);
        else if (!pieces.back().isEmpty())
            pieces.emplace_back();
    };
    add(line.first());
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1];
        const int steps = passes(line[i - 1], line[i])
                              ? 1 + clampedInt(std::hypot(way.x(), way.y()) / kGapStep, 0, 10'000)
                              : 1;
        for (int k = 1; k <= steps; ++k) add(line[i - 1] + way * k / steps);
    }
    if (pieces.back().isEmpty()) pieces.pop_back();
    return pieces;
}

}  // namespace iou
