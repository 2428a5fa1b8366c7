// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_picture.hpp"

#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace iou {

namespace {

struct SuppressPicture {
    Q_DECLARE_TR_FUNCTIONS(SuppressPicture)
};

using State = SuppressStanding::State;

constexpr std::size_t kMostNumbers = 14;  ///< overlaps written at their arrows

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Whose selection was the last one while one steps through; -1: nobody's.
int lastSelected(const SuppressLab& lab, const SuppressOutcome& outcome) {
    return lab.step >= 0 && outcome.step > 0 ? outcome.result.selections[at(outcome.step) - 1].index
                                             : -1;
}

/// The same corner of two boxes, that in which they differ most: boxes that overlap much share
/// nearly all else.
struct CornerPair {
    QPointF from, to;
};
CornerPair farthestCorners(const Box<>& a, const Box<>& b) {
    CornerPair best;
    double farthest = -1.0;
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5}) {
            const QPointF from(a.cx + x * a.w, a.cy + y * a.h), to(b.cx + x * b.w, b.cy + y * b.h);
            const double distance = std::hypot(to.x() - from.x(), to.y() - from.y());
            if (distance <= farthest) continue;
            farthest = distance;
            best = {from, to};
        }
    return best;
}

/// What one detection ended.
struct SuppressLink {
    CornerPair corners;
    double overlap = 0.0;
    bool fresh = true;  ///< of the last selection, or of all where nobody steps through
};
std::vector<SuppressLink> linksOf(const SuppressLab& lab, const SuppressOutcome& outcome) {
    const int last = lastSelected(lab, outcome);
    std::vector<SuppressLink> links;
    for (std::size_t i = 0; i < outcome.detections.size(); ++i) {
        const SuppressStanding& s = outcome.detections[i];
        if (s.state != State::suppressed || s.by < 0) continue;
        links.push_back({farthestCorners(lab.detections[at(s.by)].box, lab.detections[i].box),
                         s.overlap, last < 0 || s.by == last});
    }
    return links;
}

void paintArrow(QPainter& p, QPointF from, QPointF to, double size) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 2.0) return;
    const QPointF along = way / length, across(-along.y(), along.x());
    p.drawLine(from, to - along * size);
    p.drawPolygon(QPolygonF{to, to - along * size * 1.6 + across * size * 0.6,
                            to - along * size * 1.6 - across * size * 0.6});
}

FrameBox detectionBox(const SuppressLab& lab, const SuppressOutcome& outcome, int index,
                      const Theme& theme) {
    const SuppressStanding& s = outcome.detections[at(index)];
    FrameBox box{.box = lab.detections[at(index)].box,
                 .name = SuppressPicture::tr("detection %1").arg(index + 1)};
    QString mark;
    switch (s.state) {
    case State::kept:
        box.color = theme.interpolated;
        box.fill = 0.08;
        mark = QStringLiteral(" ✓");
        break;
    case State::suppressed:
        box.color = theme.pred;
        box.dash = Qt::DashLine;
        mark = QStringLiteral(" ✗");
        break;
    case State::below_limit:
        box.color = theme.muted;
        box.dash = Qt::DotLine;
        mark = QStringLiteral(" ✗");
        break;
    case State::waiting: box.color = theme.text; break;
    }
    if (index == lastSelected(lab, outcome)) box.width = 4.0;
    box.label = QStringLiteral("#%1 %2%3").arg(index + 1).arg(numberText(s.score, 2), mark);
    return box;
}

}  // namespace

FrameScene suppressScene(const SuppressLab& lab, const SuppressOutcome& outcome,
                         const QImage& picture, const Theme& theme) {
    FrameScene scene{.size = QSizeF(lab.width, lab.height), .image = picture};
    for (std::size_t t = 0; t < lab.truths.size(); ++t) {
        const auto& truth = lab.truths[t];
        scene.boxes.push_back({.box = truth.box,
                               .name = SuppressPicture::tr("truth %1").arg(t + 1),
                               .label = text(lab.classes[at(truth.label)]),
                               .color = theme.target,
                               .width = 2.0,
                               .fill = 0.10});
    }
    for (int d = 0; d < static_cast<int>(lab.detections.size()); ++d)
        scene.boxes.push_back(detectionBox(lab, outcome, d, theme));
    for (const SuppressLink& link : linksOf(lab, outcome))
        if (link.fresh)
            scene.notes.push_back(
                {0.5 * (link.corners.from + link.corners.to), numberText(link.overlap, 2)});
    if (scene.notes.size() > kMostNumbers) scene.notes.clear();
    return scene;
}

void paintSuppressors(QPainter& p, const SceneTransform& t, const Theme& theme,
                      const SuppressLab& lab, const SuppressOutcome& outcome) {
    p.setRenderHint(QPainter::Antialiasing);
    for (const SuppressLink& link : linksOf(lab, outcome)) {
        const QColor color = withAlpha(theme.pred, link.fresh ? 1.0 : 0.4);
        p.setPen(QPen(color, (link.fresh ? 2.0 : 1.2) * theme.line_scale));
        p.setBrush(color);
        const QPointF from = t.toView(link.corners.from.x(), link.corners.from.y());
        p.drawEllipse(from, 3.0, 3.0);
        paintArrow(p, from, t.toView(link.corners.to.x(), link.corners.to.y()), 6.0);
    }
}

QString selectionWords(const SuppressOutcome& outcome) {
    if (outcome.step == 0) return SuppressPicture::tr("Nothing is selected yet.");
    const auto& selections = outcome.result.selections;
    const auto& selection = selections[at(outcome.step) - 1];
    int ended = 0;
    for (const auto& touch : outcome.result.touchesOf(selection)) ended += touch.ended;
    const int lowered = static_cast<int>(selection.count) - ended;
    QString words = SuppressPicture::tr("Selection %1 of %2: #%3 with score %4")
                        .arg(outcome.step)
                        .arg(selections.size())
                        .arg(selection.index + 1)
                        .arg(numberText(selection.score, 3));
    if (ended > 0) words += SuppressPicture::tr("; suppresses %1").arg(ended);
    if (lowered > 0) words += SuppressPicture::tr("; lowers the score of %1").arg(lowered);
    return words;
}

}  // namespace iou
