// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_centre.hpp"

#include "core/exchange/detections_text.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using State = SuppressStanding::State;

constexpr double kNewScore = 0.5;
constexpr std::size_t kMostNumbers = 14;  ///< overlaps written at their arrows

void paintArrow(QPainter& p, QPointF from, QPointF to, double size) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 2.0) return;
    const QPointF along = way / length, across(-along.y(), along.x());
    p.drawLine(from, to - along * size);
    p.drawPolygon(QPolygonF{to, to - along * size * 1.6 + across * size * 0.6,
                            to - along * size * 1.6 - across * size * 0.6});
}

/// The same corner of two boxes, that in which they differ most: boxes that overlap much share
/// nearly all else.
struct CornerPair {
    QPointF from, to, outward;
};
CornerPair farthestCorners(const Box<>& a, const Box<>& b, const SceneTransform& t) {
    CornerPair best;
    double farthest = -1.0;
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5}) {
            const QPointF from = t.toView(a.cx + x * a.w, a.cy + y * a.h),
                          to = t.toView(b.cx + x * b.w, b.cy + y * b.h);
            const double distance = std::hypot(to.x() - from.x(), to.y() - from.y());
            if (distance <= farthest) continue;
            farthest = distance;
            best = {from, to, QPointF(x, y)};
        }
    return best;
}

void paintNumber(QPainter& p, QPointF middle, const QString& words, const Theme& theme) {
    const QRectF place = QRectF(p.fontMetrics().boundingRect(words)).adjusted(-3, -1, 3, 1);
    const QRectF box = place.translated(middle - place.center());
    p.fillRect(box, theme.patch);
    p.setPen(theme.text);
    p.drawText(box, Qt::AlignCenter, words);
}

}  // namespace

SuppressCentre::SuppressCentre(DocumentHistory& history, FrameImages& images, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<SuppressView>(history)), m_images(images),
      m_hand(m_view.lab(), boxes()) {
    m_canvas = new FrameCanvas(m_hand, this);
    m_canvas->setLayers({}, [this](QPainter& p, const SceneTransform& t, const Theme& theme) {
        paintLinks(p, t, theme);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTools();
    column->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    connect(&m_view, &SuppressView::changed, this, &SuppressCentre::refresh);
    connect(&m_view, &SuppressView::addsChanged, this, &SuppressCentre::refreshTools);
    connect(&m_images, &FrameImages::ready, this, &SuppressCentre::refresh);
    connect(m_canvas, &FrameCanvas::hotChanged, &m_view, &SuppressView::setHot);
    connect(&m_view, &SuppressView::hotChanged, m_canvas, &FrameCanvas::setHot);
    connect(m_canvas, &FrameCanvas::selectionChanged, this,
            [this] { m_view.select(m_canvas->selected()); });
    connect(&m_view, &SuppressView::selectionChanged, this,
            [this] { m_canvas->select(m_view.selected()); });
    refresh();
}

void SuppressCentre::buildTools() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::unit, 3, spacing::unit, 3);
    row->setSpacing(spacing::half);
    auto* picture = frameTool(this, Glyph::open, tr("Picture"),
                              tr("Choose a picture to show behind the boxes"));
    connect(picture, &QToolButton::clicked, this, &SuppressCentre::choosePicture);
    m_adds = frameCombo(this, tr("New boxes are"), tr("What a box is that is drawn or added"));
    m_adds->addItems({tr("Truth"), tr("Detection")});
    connect(m_adds, &QComboBox::activated, this,
            [this](int index) { m_view.setAddsDetections(index == 1); });
    m_class = frameCombo(this, tr("Class of new boxes"), tr("Class of new boxes"));
    connect(m_class, &QComboBox::activated, &m_view, &SuppressView::setNewClass);
    row->addWidget(m_adds, 2);
    row->addWidget(m_class, 2);
    row->addWidget(new FrameTools(*m_canvas, this));
    row->addStretch(1);
    row->addWidget(picture);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

LabHand<SuppressLab>::Boxes SuppressCentre::boxes() {
    const auto truths = [](const SuppressLab& lab) { return static_cast<int>(lab.truths.size()); };
    const auto hasRoom = [](const SuppressLab& lab) {
        return lab.truths.size() + lab.detections.size() < most_suppress_boxes;
    };
    const auto addTo = [truths](SuppressLab& lab, const SuppressDetection& d) {
        lab.detections.change([&](auto& items) { items.push_back(d); });
        return truths(lab) + static_cast<int>(lab.detections.size()) - 1;
    };
    const auto addTruth = [truths](SuppressLab& lab, const SuppressTruth& t) {
        lab.truths.change([&](auto& items) { items.push_back(t); });
        return truths(lab) - 1;
    };
    return {.set =
                [truths](SuppressLab& lab, const MovedBox& moved) {
                    const auto put = [&](auto& items, int index) {
                        if (index >= 0 && index < static_cast<int>(items.size()))
                            items[static_cast<std::size_t>(index)].box = moved.box;
                    };
                    if (moved.index < truths(lab))
                        lab.truths.change([&](auto& items) { put(items, moved.index); });
                    else
                        lab.detections.change(
                            [&](auto& items) { put(items, moved.index - truths(lab)); });
                },
            .add =
                [this, addTo, addTruth, hasRoom](SuppressLab& lab, const Box<>& box) {
                    if (!hasRoom(lab)) return -1;
                    const int label = m_view.newClass();
                    return m_view.addsDetections() ? addTo(lab, {box, kNewScore, kNewScore, label})
                                                   : addTruth(lab, {box, label});
                },
            .duplicate =
                [truths, addTo, addTruth, hasRoom](SuppressLab& lab, const MovedBox& copy) {
                    if (!hasRoom(lab)) return -1;
                    if (copy.index < truths(lab)) {
                        SuppressTruth t = lab.truths[static_cast<std::size_t>(copy.index)];
                        t.box = copy.box;
                        return addTruth(lab, t);
                    }
                    SuppressDetection d =
                        lab.detections[static_cast<std::size_t>(copy.index - truths(lab))];
                    d.box = copy.box;
                    return addTo(lab, d);
                },
            .remove =
                [truths](SuppressLab& lab, const std::vector<int>& falling) {
                    const int first = truths(lab);
                    for (const int index : falling) {
                        const auto take = [](auto& items, int i) {
                            items.erase(items.begin() + i);
                        };
                        if (index < first)
                            lab.truths.change([&](auto& items) { take(items, index); });
                        else
                            lab.detections.change([&](auto& items) { take(items, index - first); });
                    }
                },
            .box =
                [truths](const SuppressLab& lab, int index) {
                    return index < truths(lab)
                               ? lab.truths[static_cast<std::size_t>(index)].box
                               : lab.detections[static_cast<std::size_t>(index - truths(lab))].box;
                },
            .add_name = tr("Add box"),
            .duplicate_name = tr("Duplicate boxes"),
            .remove_name = tr("Remove boxes")};
}

FrameBox SuppressCentre::detectionBox(int index, const Theme& theme) const {
    const auto i = static_cast<std::size_t>(index);
    const SuppressLab& lab = m_view.value();
    const SuppressOutcome& outcome = m_view.outcome();
    const SuppressStanding& s = outcome.detections[i];
    FrameBox box{.box = lab.detections[i].box, .name = tr("detection %1").arg(index + 1)};
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
    // The one that was selected last, while one steps through.
    const bool stepping = m_view.value().step >= 0 && outcome.step > 0;
    if (stepping &&
        outcome.result.selections[static_cast<std::size_t>(outcome.step) - 1].index == index)
        box.width = 4.0;
    box.label = QStringLiteral("#%1 %2%3").arg(index + 1).arg(numberText(s.score, 2), mark);
    return box;
}

FrameScene SuppressCentre::sceneFor(const Theme& theme) const {
    const SuppressLab& lab = m_view.value();
    FrameScene scene{.size = QSizeF(lab.width, lab.height),
                     .image = m_images.image(text(lab.picture))};
    for (int t = 0; t < m_view.truths(); ++t) {
        const auto& truth = lab.truths[static_cast<std::size_t>(t)];
        scene.boxes.push_back({.box = truth.box,
                               .name = tr("truth %1").arg(t + 1),
                               .label = text(lab.classes[static_cast<std::size_t>(truth.label)]),
                               .color = theme.target,
                               .width = 2.0,
                               .fill = 0.10});
    }
    for (int d = 0; d < m_view.detections(); ++d) scene.boxes.push_back(detectionBox(d, theme));
    return scene;
}

/// From a suppressor to what it suppressed, with their overlap where there are few.
void SuppressCentre::paintLinks(QPainter& p, const SceneTransform& t, const Theme& theme) const {
    const SuppressLab& lab = m_view.value();
    const SuppressOutcome& outcome = m_view.outcome();
    const auto& selections = outcome.result.selections;
    const bool stepping = lab.step >= 0 && outcome.step > 0;
    const int last = stepping ? selections[static_cast<std::size_t>(outcome.step) - 1].index : -1;
    p.setFont(uiFont(9.0));
    p.setRenderHint(QPainter::Antialiasing);
    std::vector<std::pair<QPointF, QString>> numbers;
    for (std::size_t i = 0; i < outcome.detections.size(); ++i) {
        const SuppressStanding& s = outcome.detections[i];
        if (s.state != State::suppressed || s.by < 0) continue;
        const Box<> a = lab.detections[static_cast<std::size_t>(s.by)].box,
                    b = lab.detections[i].box;
        const bool fresh = !stepping || s.by == last;
        const QColor color = withAlpha(theme.pred, fresh ? 1.0 : 0.4);
        p.setPen(QPen(color, (fresh ? 2.0 : 1.2) * theme.line_scale));
        p.setBrush(color);
        const CornerPair corners = farthestCorners(a, b, t);
        p.drawEllipse(corners.from, 3.0, 3.0);
        paintArrow(p, corners.from, corners.to, 6.0);
        if (fresh)
            numbers.emplace_back(
                corners.to + QPointF(44.0 * corners.outward.x(), 26.0 * corners.outward.y()),
                numberText(s.overlap, 2));
    }
    if (numbers.size() > kMostNumbers) return;
    for (const auto& [place, words] : numbers) paintNumber(p, place, words, theme);
}

void SuppressCentre::refresh() {
    m_canvas->setScene(sceneFor(themeOf(*this)));
    refreshTools();
}

void SuppressCentre::refreshTools() {
    QStringList classes;
    for (const std::string& name : m_view.value().classes) classes << plainEntry(text(name));
    const QSignalBlocker quiet(m_class), quiet_adds(m_adds);
    if (m_class->count() != classes.size()) {
        m_class->clear();
        m_class->addItems(classes);
    }
    for (int i = 0; i < classes.size(); ++i) m_class->setItemText(i, classes[i]);
    m_class->setCurrentIndex(m_view.newClass());
    m_class->setVisible(classes.size() > 1);
    m_adds->setCurrentIndex(m_view.addsDetections() ? 1 : 0);
}

void SuppressCentre::choosePicture() {
    m_images.choose(*this, [this](const QString& path, QSize pixels) {
        m_view.lab().apply(tr("Picture behind the boxes"), [&](SuppressLab& lab) {
            lab.picture = path.toStdString();
            lab.width = pixels.width();
            lab.height = pixels.height();
        });
        m_canvas->fit();
    });
}

QString SuppressCentre::copied() const {
    const auto detections = m_view.selectedDetections();
    return detections.empty() ? QString() : text(detectionsText(m_view.value(), detections));
}

bool SuppressCentre::paste(const QString& words) {
    SuppressLab pasted = m_view.value();
    const auto added = addDetections(pasted, words.toStdString(), tr("pasted text").toStdString());
    if (!added || *added == 0) return false;
    m_view.lab().apply(tr("Paste boxes"), [&](SuppressLab& lab) { lab = pasted; });
    return true;
}

void SuppressCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintFrame(painter, size, sceneFor(theme), frameCamera(m_canvas->scene().size, size), theme, {},
               [this](QPainter& p, const SceneTransform& t, const Theme& colors) {
                   paintLinks(p, t, colors);
               });
}

void SuppressCentre::settle() {
    m_view.wait();
    m_images.image(text(m_view.value().picture));
    m_images.settle();
    refresh();
}

void SuppressCentre::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) refresh();
}

}  // namespace iou
