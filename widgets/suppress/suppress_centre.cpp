// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_centre.hpp"

#include "core/exchange/detections_text.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/suppress/suppress_picture.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr double kNewScore = 0.5;

}  // namespace

SuppressCentre::SuppressCentre(DocumentHistory& history, FrameImages& images, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<SuppressView>(history)), m_images(images),
      m_hand(m_view.lab(), boxes()) {
    m_canvas = new FrameCanvas(m_hand, this);
    m_canvas->setLayers({}, [this](QPainter& p, const SceneTransform& t, const Theme& theme) {
        paintSuppressors(p, t, theme, m_view.value(), m_view.outcome());
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

FrameScene SuppressCentre::sceneFor(const Theme& theme) const {
    return suppressScene(m_view.value(), m_view.outcome(),
                         m_images.image(text(m_view.value().picture)), theme);
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
                   paintSuppressors(p, t, colors, m_view.value(), m_view.outcome());
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
