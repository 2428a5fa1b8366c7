// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_centre.hpp"

#include "core/average_precision/ap_items_text.hpp"
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

namespace iou {

namespace {

constexpr double kNewScore = 0.5;

void showItems(QComboBox& combo, const QStringList& items, int current) {
    const QSignalBlocker quiet(combo);
    bool same = combo.count() == items.size();
    for (int i = 0; same && i < items.size(); ++i) same = combo.itemText(i) == items[i];
    if (!same) {
        combo.clear();
        combo.addItems(items);
    }
    combo.setCurrentIndex(current);
}

}  // namespace

ApCentre::ApCentre(DocumentHistory& history, FrameImages& images, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<ApView>(history)), m_images(images),
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
    connect(&m_view, &ApView::changed, this, &ApCentre::refresh);
    connect(&m_view, &ApView::addsChanged, this, &ApCentre::refreshTools);
    connect(&m_images, &FrameImages::ready, this, &ApCentre::refresh);
    connect(m_canvas, &FrameCanvas::hotChanged, &m_view, &ApView::setHot);
    connect(&m_view, &ApView::hotChanged, m_canvas, &FrameCanvas::setHot);
    connect(m_canvas, &FrameCanvas::selectionChanged, this, [this] {
        std::vector<ApItem> items;
        for (const int i : m_canvas->selected())
            if (i < static_cast<int>(m_view.items().size()))
                items.push_back(m_view.items()[static_cast<std::size_t>(i)]);
        m_view.select(std::move(items));
    });
    connect(&m_view, &ApView::selectionChanged, this, [this] {
        std::vector<int> indices;
        for (const ApItem& item : m_view.selected())
            if (const int i = frameIndex(item); i >= 0) indices.push_back(i);
        m_canvas->select(std::move(indices));
    });
    refresh();
}

void ApCentre::buildTools() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::unit, 3, spacing::unit, 3);
    row->setSpacing(spacing::half);
    m_image = frameCombo(this, tr("Image"), tr("The image on screen"));
    connect(m_image, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(
            tr("Show another image"), [index](ApLab& lab) { lab.image = index; },
            QStringLiteral("ap image"));
    });
    auto* more = frameTool(this, Glyph::plus, tr("Add image"), tr("Add an empty image"));
    connect(more, &QToolButton::clicked, this, &ApCentre::addImage);
    auto* picture = frameTool(this, Glyph::open, tr("Picture"),
                              tr("Choose a picture to show behind the boxes"));
    connect(picture, &QToolButton::clicked, this, &ApCentre::chooseImage);
    m_adds = frameCombo(this, tr("New boxes are"), tr("What a box is that is drawn or added"));
    m_adds->addItems({tr("Truth"), tr("Detection")});
    connect(m_adds, &QComboBox::activated, this,
            [this](int index) { m_view.setAddsDetections(index == 1); });
    m_category = frameCombo(this, tr("Category of new boxes"), tr("Category of new boxes"));
    connect(m_category, &QComboBox::activated, &m_view, &ApView::setNewCategory);
    row->addWidget(m_image, 3);
    for (QToolButton* tool : {more, picture}) row->addWidget(tool);
    row->addSpacing(spacing::unit);
    row->addWidget(m_adds, 2);
    row->addWidget(m_category, 2);
    row->addWidget(new FrameTools(*m_canvas, this));
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

LabHand<ApLab>::Boxes ApCentre::boxes() {
    const auto item = [](const ApLab& lab, int index) -> std::optional<ApItem> {
        const auto items = itemsOnScreen(lab);
        if (index < 0 || index >= static_cast<int>(items.size())) return {};
        return items[static_cast<std::size_t>(index)];
    };
    const auto place = [](const ApLab& lab, bool is_detection, int index) {
        const auto items = itemsOnScreen(lab);
        const auto found = std::find(items.begin(), items.end(), ApItem{is_detection, index});
        return found == items.end() ? -1 : static_cast<int>(found - items.begin());
    };
    return {.set =
                [item](ApLab& lab, const MovedBox& moved) {
                    if (const auto it = item(lab, moved.index)) setBox(lab, *it, moved.box);
                },
            .add =
                [this, place](ApLab& lab, const Box<>& box) {
                    const bool detection = m_view.addsDetections();
                    const int category = m_view.newCategory();
                    return place(lab, detection,
                                 detection ? addDetection(lab, box, category, kNewScore)
                                           : addTruth(lab, box, category));
                },
            .duplicate =
                [item, place](ApLab& lab, const MovedBox& copy) {
                    const auto it = item(lab, copy.index);
                    return it ? place(lab, it->is_detection, duplicate(lab, *it, copy.box)) : -1;
                },
            .remove =
                [item](ApLab& lab, const std::vector<int>& indices) {
                    std::vector<ApItem> gone;
                    for (const int index : indices)
                        if (const auto it = item(lab, index)) gone.push_back(*it);
                    remove(lab, std::move(gone));
                },
            .box =
                [item](const ApLab& lab, int index) {
                    return item(lab, index) ? boxOf(lab, *item(lab, index)) : Box<>{};
                },
            .add_name = tr("Add a box"),
            .duplicate_name = tr("Duplicate boxes"),
            .remove_name = tr("Remove boxes")};
}

int ApCentre::frameIndex(const ApItem& item) const {
    const auto& items = m_view.items();
    const auto found = std::find(items.begin(), items.end(), item);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

FrameScene ApCentre::sceneFor(const Theme& theme) const {
    const ApLab& lab = m_view.value();
    const ApOutcome& outcome = m_view.outcome();
    const ApImage& image = lab.images[static_cast<std::size_t>(lab.image)];
    const bool several = lab.categories.size() > 1;
    const auto category = [&](int index) {
        return several ? text(lab.categories[static_cast<std::size_t>(index)]) + u' ' : QString();
    };
    FrameScene scene{QSizeF(image.width, image.height), m_images.image(text(image.picture)), {}};
    for (const ApItem& item : m_view.items()) {
        const auto i = static_cast<std::size_t>(item.index);
        FrameBox box{.box = boxOf(lab, item), .name = itemName(item)};
        if (item.is_detection) {
            const ApFate fate = outcome.detections[i].fate;
            box.color = fate == ApFate::hit    ? theme.interpolated
                        : fate == ApFate::miss ? theme.pred
                                               : theme.muted;
            box.dash = fate == ApFate::hit    ? Qt::SolidLine
                       : fate == ApFate::miss ? Qt::DashLine
                                              : Qt::DotLine;
            box.label = category(lab.detections[i].category) +
                        numberText(lab.detections[i].score, 3) +
                        (fate == ApFate::hit    ? QStringLiteral(" ✓")
                         : fate == ApFate::miss ? QStringLiteral(" ✗")
                                                : QString());
        } else {
            const ApFound& found = outcome.truths[i];
            box.color = found.counts ? theme.target : theme.muted;
            box.width = 2.5;
            box.fill = 0.10;
            if (!found.counts) box.dash = Qt::DotLine;
            box.label = category(lab.truths[i].category) + QStringLiteral("#%1").arg(i + 1);
        }
        scene.boxes.push_back(std::move(box));
    }
    return scene;
}

/// From a detection to the truth it found, or just missed.
void ApCentre::paintLinks(QPainter& p, const SceneTransform& t, const Theme& theme) const {
    const ApLab& lab = m_view.value();
    const ApOutcome& outcome = m_view.outcome();
    for (const ApItem& item : m_view.items()) {
        if (!item.is_detection) continue;
        const auto i = static_cast<std::size_t>(item.index);
        const ApJudged& judged = outcome.detections[i];
        const int truth = judged.truth >= 0 ? judged.truth : judged.nearest;
        if (truth < 0 || judged.iou <= 0.0) continue;
        const bool found = judged.truth >= 0;
        const Box<> a = lab.detections[i].box, b = lab.truths[static_cast<std::size_t>(truth)].box;
        p.setPen(QPen(found ? theme.interpolated : theme.pred, 1.5 * theme.line_scale,
                      found ? Qt::SolidLine : Qt::DotLine));
        const QPointF from = t.toView(a.cx, a.cy), to = t.toView(b.cx, b.cy);
        p.drawLine(from, to);
        p.setPen(Qt::NoPen);
        p.setBrush(found ? theme.interpolated : theme.pred);
        p.drawEllipse(from, 3.5, 3.5);
    }
}

void ApCentre::refresh() {
    m_canvas->setScene(sceneFor(themeOf(*this)));
    refreshTools();
}

void ApCentre::refreshTools() {
    const ApLab& lab = m_view.value();
    QStringList images, categories;
    for (const ApImage& image : lab.images)
        images << plainEntry(tr("Image %1").arg(text(image.name)));
    for (const std::string& category : lab.categories) categories << text(category);
    showItems(*m_image, images, lab.image);
    showItems(*m_category, categories, m_view.newCategory());
    m_category->setVisible(categories.size() > 1);
    const QSignalBlocker quiet(m_adds);
    m_adds->setCurrentIndex(m_view.addsDetections() ? 1 : 0);
}

void ApCentre::addImage() {
    m_view.lab().apply(tr("Add image"), [](ApLab& lab) {
        if (lab.images.size() >= most_ap_images) return;
        ApImage image = lab.images[static_cast<std::size_t>(lab.image)];
        image.picture.clear();
        image.name = std::to_string(lab.images.size() + 1);
        lab.images.change([&](auto& images) { images.push_back(image); });
        lab.image = static_cast<int>(lab.images.size()) - 1;
    });
}

void ApCentre::chooseImage() {
    m_images.choose(*this, [this](const QString& path, QSize pixels) {
        m_view.lab().apply(tr("Picture behind the boxes"), [&](ApLab& lab) {
            lab.images.change([&](auto& images) {
                ApImage& image = images[static_cast<std::size_t>(lab.image)];
                image.picture = path.toStdString();
                image.width = pixels.width();
                image.height = pixels.height();
            });
        });
        m_canvas->fit();
    });
}

QString ApCentre::copied() const { return text(apItemsText(m_view.value(), m_view.selected())); }

bool ApCentre::paste(const QString& words) {
    ApLab pasted = m_view.value();
    const auto added = addApItems(pasted, words.toStdString());
    if (!added || *added == 0) return false;
    m_view.lab().apply(tr("Paste boxes"), [&](ApLab& lab) { lab = pasted; });
    return true;
}

void ApCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintFrame(painter, size, sceneFor(theme), frameCamera(m_canvas->scene().size, size), theme, {},
               [this](QPainter& p, const SceneTransform& t, const Theme& colors) {
                   paintLinks(p, t, colors);
               });
}

void ApCentre::settle() {
    m_view.wait();
    m_images.image(
        text(m_view.value().images[static_cast<std::size_t>(m_view.value().image)].picture));
    m_images.settle();
    refresh();
}

void ApCentre::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) refresh();
}

}  // namespace iou
