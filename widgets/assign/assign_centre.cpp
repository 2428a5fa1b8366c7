// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/assign_centre.hpp"

#include "core/base/decimal.hpp"
#include "core/exchange/boxes_csv.hpp"
#include "widgets/assign/lab_boxes.hpp"
#include "widgets/assign/setup_text.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/text/core_words.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr double kHeadingPoints = 9.0;
constexpr double kPictureHeading = 22.0;  ///< pixels above each of two pictures

/// Whether two images are larger one below the other than beside each other.
bool isStacked(QSizeF image, QSizeF view) {
    const auto scale = [&image](double width, double height) {
        return std::min(width / image.width(), height / image.height());
    };
    return scale(view.width(), 0.5 * view.height()) > scale(0.5 * view.width(), view.height());
}

QToolButton* barButton(const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

AssignCentre::AssignCentre(DocumentHistory& history, FrameImages& images, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<AssignView>(history)), m_images(images),
      m_hand(m_view.lab(), assignBoxes()) {
    setObjectName(QStringLiteral("assign_centre"));
    buildBar();
    m_both = new QBoxLayout(QBoxLayout::LeftToRight);
    m_both->setSpacing(1);
    for (int setup = 0; setup < 2; ++setup) {
        buildSide(setup);
        m_both->addWidget(m_sides[static_cast<std::size_t>(setup)].column, 1);
    }
    m_legend = new CurveLegend(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_both, 1);
    column->addWidget(m_counts);
    column->addWidget(m_legend);
    setFocusProxy(m_sides[0].canvas);
    connect(&m_view.lab(), &LabSignals::changed, this, &AssignCentre::refresh);
    connect(&m_view, &AssignView::resultChanged, this, &AssignCentre::refresh);
    connect(&m_view, &AssignView::hoveredChanged, this, [this](int truth) {
        for (int setup = 0; setup < shownSides(); ++setup) {
            canvas(setup).setHot(truth);
            canvas(setup).update();
        }
    });
    connect(&m_view, &AssignView::selectionChanged, this, [this] {
        for (int setup = 0; setup < shownSides(); ++setup) canvas(setup).select(m_view.selected());
    });
    connect(&m_images, &FrameImages::ready, this, &AssignCentre::refresh);
    refresh();
}

void AssignCentre::buildSide(int setup) {
    Side& side = m_sides[static_cast<std::size_t>(setup)];
    side.column = new QWidget(this);
    side.heading = new QLabel(side.column);
    setUiFont(*side.heading, kHeadingPoints);
    side.heading->setTextFormat(Qt::PlainText);
    side.heading->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    side.heading->setWordWrap(true);
    side.heading->setMinimumWidth(1);
    side.canvas = new FrameCanvas(m_hand, side.column);
    side.canvas->setAccessibleName(setup == 0 ? tr("Truths and anchors")
                                              : tr("Truths and anchors by the second setup"));
    auto* column = new QVBoxLayout(side.column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(side.heading);
    column->addWidget(side.canvas, 1);
    side.canvas->setLayers(nullptr, [this, setup](QPainter& painter, const SceneTransform& t,
                                                  const Theme& theme) {
        m_sides[static_cast<std::size_t>(setup)].anchors.paint(painter, t, theme, pictureOf(setup),
                                                               m_view.result());
    });
    connect(side.canvas, &FrameCanvas::hotChanged, this, [this](int index) {
        const auto truths = static_cast<int>(m_view.value().truths.size());
        m_view.setHovered(index < truths ? index : -1);
    });
    connect(side.canvas, &FrameCanvas::selectionChanged, this,
            [this, canvas = side.canvas] { m_view.select(canvas->selected()); });
    connect(side.canvas, &FrameCanvas::drawingChanged, this, [this](bool on) {
        m_draw->setChecked(on);
        for (const Side& each : m_sides) each.canvas->setDrawing(on);
    });
}

void AssignCentre::buildBar() {
    m_bar = new QWidget(this);
    m_draw =
        barButton(tr("Draw a truth"), tr("The next drag draws a truth; so does Ctrl+drag"), m_bar);
    m_draw->setCheckable(true);
    auto* ignore = barButton(tr("Ignore region"),
                             tr("Adds a region of which nothing is known: anchors in it are "
                                "neither positive nor negative"),
                             m_bar);
    m_boxes = barButton(tr("Boxes"),
                        tr("The anchors of the truth under the pointer as boxes, else all as "
                           "marks at their centres"),
                        m_bar);
    m_boxes->setCheckable(true);
    m_compare = barButton(tr("Side by side"),
                          tr("The same truths by a second setup; what differs has a halo"), m_bar);
    m_compare->setCheckable(true);
    m_counts = new QLabel(this);
    setUiFont(*m_counts, kHeadingPoints);
    m_counts->setWordWrap(true);
    m_counts->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(spacing::half, spacing::half, spacing::unit, spacing::half);
    row->setSpacing(spacing::half);
    for (QToolButton* button : {m_draw, ignore, m_boxes, m_compare}) row->addWidget(button);
    row->addStretch(1);
    connect(m_draw, &QToolButton::clicked, this, [this](bool on) {
        for (const Side& side : m_sides) side.canvas->setDrawing(on);
    });
    connect(ignore, &QToolButton::clicked, this, &AssignCentre::addIgnore);
    connect(m_boxes, &QToolButton::clicked, this, [this](bool on) {
        m_view.lab().apply(tr("Draw anchors"), [on](AssignLab& lab) {
            lab.look = on ? AnchorLook::boxes : AnchorLook::centres;
        });
    });
    connect(m_compare, &QToolButton::clicked, this, [this](bool on) {
        m_view.lab().apply(tr("Side by side"), [on](AssignLab& lab) { lab.compare = on; });
    });
}

void AssignCentre::addIgnore() {
    const Camera camera = m_sides[0].canvas->camera();
    const double side = camera.span / 5.0;
    m_view.lab().apply(tr("Add an ignore region"), [&](AssignLab& lab) {
        if (lab.ignore.size() >= most_assign_boxes) return;
        lab.ignore.change([&](auto& regions) {
            regions.push_back({camera.cx, camera.cy, side, side});
        });
    });
}

AnchorPicture AssignCentre::pictureOf(int setup) const {
    AnchorPicture out;
    const auto& result = m_view.result();
    if (!result) return out;
    const Assigned& assigned = result->assigned;
    if (setup == 1 && !assigned.second) return out;
    out.setup = setup == 0 ? &assigned.first : &*assigned.second;
    out.look = m_view.value().look;
    out.truth = out.look == AnchorLook::boxes ? m_view.shownTruth() : m_view.hovered();
    if (assigned.difference) {
        out.different =
            setup == 0 ? &assigned.difference->first_only : &assigned.difference->second_only;
        out.other_truth = &assigned.difference->other_truth;
    }
    return out;
}

FrameScene AssignCentre::sceneOf(int setup, const Theme& theme) const {
    const AssignLab& lab = m_view.value();
    FrameScene scene;
    scene.size = QSizeF(lab.image.width, lab.image.height);
    scene.image = m_images.image(text(lab.picture));
    const auto picture = pictureOf(setup);
    for (std::size_t g = 0; g < lab.truths.size(); ++g) {
        FrameBox box;
        box.box = lab.truths[g];
        box.name = tr("truth %1").arg(g + 1);
        box.label = QString::number(g + 1);
        box.color = theme.target;
        if (picture.setup && g < picture.setup->assignment.truths.size()) {
            const auto positives = picture.setup->assignment.truths[g].positives;
            box.label = tr("%1: %2", "truth and its anchors").arg(g + 1).arg(positives);
            if (positives == 0) {
                box.color = theme.warning;
                box.dash = Qt::DashLine;
            }
        }
        scene.boxes.push_back(box);
    }
    for (std::size_t r = 0; r < lab.ignore.size(); ++r) {
        FrameBox box;
        box.box = lab.ignore[r];
        box.name = tr("ignore region %1").arg(r + 1);
        box.label = tr("ignored");
        box.color = theme.muted;
        box.dash = Qt::DotLine;
        box.fill = 0.12;
        scene.boxes.push_back(box);
    }
    return scene;
}

QString AssignCentre::headingOf(int setup) const {
    const AssignLab& lab = m_view.value();
    const QString title = setupTitle(setup == 0 ? lab.first : lab.second);
    const AnchorPicture picture = pictureOf(setup);
    if (!picture.setup) return title;
    const assign::Assignment& a = picture.setup->assignment;
    const QLocale locale;
    return tr("%1: %2 positive, %3 ignored, %4 negative", "setup and its anchors")
        .arg(title, locale.toString(qlonglong(a.positives)), locale.toString(qlonglong(a.ignored)),
             locale.toString(qlonglong(a.negatives)));
}

QString AssignCentre::heading(int setup) const {
    return m_sides[static_cast<std::size_t>(setup)].heading->text();
}

int AssignCentre::shownSides() const { return m_view.value().compare ? 2 : 1; }

void AssignCentre::refresh() {
    const AssignLab& lab = m_view.value();
    const Theme& theme = themeOf(*this);
    for (int setup = 0; setup < 2; ++setup) {
        const Side& side = m_sides[static_cast<std::size_t>(setup)];
        side.column->setVisible(setup < shownSides());
        side.heading->setText(headingOf(setup));
        side.heading->setToolTip(side.heading->text());
        if (setup >= shownSides()) continue;
        side.canvas->setScene(sceneOf(setup, theme));
        side.canvas->select(m_view.selected());
    }
    layOutSides();
    m_boxes->setChecked(lab.look == AnchorLook::boxes);
    m_compare->setChecked(lab.compare);
    refreshLegend();
}

void AssignCentre::layOutSides() {
    const assign::ImageSize image = m_view.value().image;
    m_both->setDirection(isStacked(QSizeF(image.width, image.height), QSizeF(size()))
                             ? QBoxLayout::TopToBottom
                             : QBoxLayout::LeftToRight);
}

void AssignCentre::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOutSides();
}

void AssignCentre::refreshLegend() {
    const auto& result = m_view.result();
    const QLocale locale;
    QString words = m_view.problem();
    if (result && words.isEmpty() && result->assigned.difference) {
        const AssignDifference& d = *result->assigned.difference;
        words = tr("%1 only by the first, %2 only by the second, %3 for another truth")
                    .arg(d.first_only.size())
                    .arg(d.second_only.size())
                    .arg(d.other_truth.size());
    }
    m_counts->setText(words);
    m_counts->setVisible(!words.isEmpty());
    if (!result) return;
    const AssignedSetup& setup = result->assigned.first;
    const assign::Assignment& a = setup.assignment;
    std::vector<CurveLegend::Part> parts;
    for (int l = 0; l < static_cast<int>(setup.anchors.levels.size()); ++l) {
        const auto& level = setup.anchors.levels[static_cast<std::size_t>(l)];
        std::size_t positives = 0;
        for (const auto& truth : a.truths) positives += truth.by_level[static_cast<std::size_t>(l)];
        parts.push_back({tr("stride %1").arg(locale.toString(level.stride_x)),
                         locale.toString(qlonglong(positives)),
                         QPen(levelColor(themeOf(*this), l), 4.0)});
    }
    m_legend->setHeading(tr("Positive anchors, forced ones with a ring"));
    m_legend->setParts(std::move(parts));
}

void AssignCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    const AssignLab& lab = m_view.value();
    const int pictures = shownSides();
    const bool stacked = isStacked(QSizeF(lab.image.width, lab.image.height), size);
    const QSizeF part(stacked ? size.width() : size.width() / pictures,
                      stacked ? size.height() / pictures : size.height());
    painter.fillRect(QRectF({0.0, 0.0}, size), theme.base);
    for (int setup = 0; setup < pictures; ++setup) {
        painter.save();
        painter.translate(stacked ? 0.0 : setup * part.width(),
                          stacked ? setup * part.height() : 0.0);
        const double top = pictures == 2 ? kPictureHeading : 0.0;
        if (pictures == 2) {
            painter.setPen(theme.text);
            painter.setFont(uiFont(kHeadingPoints));
            painter.drawText(QRectF(8.0, 0.0, part.width() - 16.0, top), Qt::AlignVCenter,
                             heading(setup));
            painter.translate(0.0, top);
        }
        const QSizeF view(part.width(), part.height() - top);
        painter.setClipRect(QRectF({0.0, 0.0}, view));
        const FrameScene scene = sceneOf(setup, theme);
        paintFrame(painter, view, scene, frameCamera(scene.size, view), theme, nullptr,
                   [this, setup](QPainter& p, const SceneTransform& t, const Theme& th) {
                       paintAnchors(p, t, th, pictureOf(setup));
                   });
        painter.restore();
    }
}

void AssignCentre::settle() {
    m_images.settle();
    m_view.settle();
    refresh();
}

void AssignCentre::fit() {
    for (const Side& side : m_sides) side.canvas->fit();
}
void AssignCentre::zoom(double factor) {
    for (const Side& side : m_sides) side.canvas->zoom(factor);
}

std::optional<Camera> AssignCentre::camera() const { return m_sides[0].canvas->chosenCamera(); }

void AssignCentre::setCamera(const std::optional<Camera>& camera) {
    for (const Side& side : m_sides) side.canvas->setCamera(camera);
}

QString AssignCentre::copied() const {
    QString out;
    for (const int index : m_view.selected()) {
        const Edges e = Edges::of(assignBox(m_view.value(), index));
        std::string line;
        for (const double x : {e.left, e.top, e.right, e.bottom})
            line += (line.empty() ? "" : ",") + formatShortest(x);
        out += text(line) + QLatin1Char('\n');
    }
    return out.isEmpty() ? out : QStringLiteral("l,t,r,b\n") + out;
}

bool AssignCentre::paste(const QString& text) {
    const std::string bytes = text.toStdString(), name = "clipboard";
    const auto boxes = readBoxes(bytes, name);
    if (!boxes || boxes->empty()) return false;
    m_view.lab().apply(tr("Paste truths"), [&](AssignLab& lab) {
        lab.truths.change([&](auto& truths) {
            for (const Edges& e : *boxes)
                if (truths.size() < most_assign_boxes && e.area() > 0.0) truths.push_back(e.box());
        });
    });
    return true;
}

void AssignCentre::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) refresh();
}

}  // namespace iou
