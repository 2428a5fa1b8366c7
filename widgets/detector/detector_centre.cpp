// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_centre.hpp"

#include "core/detector/recipe_json.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/controls/slider_field.hpp"
#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

/// The curves on screen.
class DetectorCentre::Curves : public QWidget {
public:
    Curves(DetectorView& view, QWidget* parent) : QWidget(parent), m_view(view) {
        setMinimumHeight(110);
        setAccessibleName(DetectorCentre::tr("Curves of the losses over the steps"));
    }
    QSize sizeHint() const override { return {560, 210}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int step = m_view.scene() ? m_view.scene()->step : -1;
        paintDetectorCurves(painter, rect(), m_view.value(), m_view.curves(), step, themeOf(*this));
    }

private:
    DetectorView& m_view;
};

namespace {

/// Shows other items only where they differ: an open list stays open.
void setItems(QComboBox& combo, const QStringList& items, int current) {
    const QSignalBlocker quiet(combo);
    bool same = combo.count() == items.size();
    for (int i = 0; same && i < items.size(); ++i) same = combo.itemText(i) == items[i];
    if (!same) {
        combo.clear();
        combo.addItems(items);
    }
    combo.setCurrentIndex(current);
}

QSpinBox* indexField(QWidget* parent, const QString& name, const QString& prefix) {
    auto* field = new QSpinBox(parent);
    field->setKeyboardTracking(false);
    field->setPrefix(prefix);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setWrapping(true);
    return field;
}

QWidget* rowOf(QWidget* parent, const std::vector<std::pair<QWidget*, int>>& parts) {
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(spacing::unit, 2, spacing::unit, 2);
    row->setSpacing(spacing::half);
    for (const auto& [part, stretch] : parts) row->addWidget(part, stretch);
    return holder;
}

}  // namespace

DetectorCentre::DetectorCentre(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)) {
    m_curves = new Curves(m_view, this);
    m_canvas = new FrameCanvas(this);  // the boxes are what the run made of them
    m_words = new QLabel(this);
    m_notice = new QLabel(detectorNotice(), this);
    for (QLabel* const label : {m_words, m_notice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(spacing::unit, 0, spacing::unit, 2);
    }
    setUiFont(*m_notice, 8.5, QFont::DemiBold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(measureRow());
    column->addWidget(m_curves, 2);
    column->addWidget(sceneRow());
    column->addWidget(m_canvas, 3);
    column->addWidget(timeRow());
    column->addWidget(m_words);
    column->addWidget(m_notice);
    setFocusProxy(m_canvas);
    connect(&m_view, &DetectorView::changed, this, &DetectorCentre::refresh);
    connect(&m_view, &DetectorView::curvesChanged, m_curves, qOverload<>(&QWidget::update));
    connect(&m_view, &DetectorView::sceneChanged, this, &DetectorCentre::refreshScene);
    refresh();
}

QWidget* DetectorCentre::measureRow() {
    m_measure = frameCombo(this, tr("Measure"), tr("What curves and differences are of"));
    for (std::size_t m = 0; m < detector::measure_count; ++m)
        m_measure->addItem(measureName(static_cast<detector::Measure>(m)));
    connect(m_measure, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Measure"), [index](DetectorLab& lab) {
            lab.measure = static_cast<detector::Measure>(index);
        });
    });
    m_hidden = new SliderField(tr("Hidden edges"), 0.0, 0.4, this);
    m_hidden->setTyped(0.0, 1.0);
    auto* label = new QLabel(tr("Hidden edges"), this);
    for (QWidget* const part : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_hidden)})
        part->setToolTip(localText(detector::numbers().front().sentence));
    connect(m_hidden, &SliderField::changed, this, [this](double occ) {
        m_view.editRecipe(
            tr("Hidden edges"), [occ](detector::Recipe& r) { r.occ = occ; },
            QStringLiteral("detector occ"));
    });
    m_start = new QPushButton(this);
    connect(m_start, &QPushButton::clicked, &m_view, &DetectorView::startOrCancel);
    connect(&m_view.work(), &DetectorRuns::workChanged, this, &DetectorCentre::refreshStart);
    refreshStart();
    return rowOf(this, {{label, 0}, {m_hidden, 3}, {m_start, 0}, {m_measure, 1}});
}

QWidget* DetectorCentre::sceneRow() {
    m_loss = frameCombo(this, tr("Loss of the scene"), tr("Whose detections are shown"));
    connect(m_loss, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Loss of the scene"),
                           [index](DetectorLab& lab) { lab.loss = index; });
    });
    m_seed = indexField(this, tr("Seed of the scene"), tr("seed "));
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
        m_view.lab().apply(
            tr("Seed of the scene"), [seed](DetectorLab& lab) { lab.seed = seed - 1; },
            QStringLiteral("detector seed"));
    });
    m_image = indexField(this, tr("Test image"), tr("image "));
    connect(m_image, &QSpinBox::valueChanged, this, [this](int image) {
        m_view.lab().apply(
            tr("Test image"), [image](DetectorLab& lab) { lab.image = image - 1; },
            QStringLiteral("detector image"));
    });
    m_threshold =
        frameCombo(this, tr("IoU threshold"), tr("IoU from which a detection is a true positive"));
    for (int i = 0; i < 10; ++i)
        m_threshold->addItem(tr("IoU ≥ %1").arg(numberText(0.5 + 0.05 * i, 2)));
    connect(m_threshold, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("IoU threshold"),
                           [index](DetectorLab& lab) { lab.threshold = 0.5 + 0.05 * index; });
    });
    return rowOf(this, {{m_loss, 3}, {m_seed, 0}, {m_image, 0}, {m_threshold, 2}});
}

QWidget* DetectorCentre::timeRow() {
    m_play =
        frameTool(this, Glyph::play, tr("Play"), tr("Play the training, or go through the images"));
    m_play->setCheckable(true);
    m_slider = new ScrubSlider(this);
    m_slider->setAccessibleName(tr("Moment or image"));
    m_walk =
        frameCombo(this, tr("Way of the slider"),
                   tr("What slider, Play and films go through: the training of this run on one "
                      "image, or all test images at one moment of it"));
    m_walk->addItems({tr("training"), tr("images")});
    connect(m_walk, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Way of the slider"), [index](DetectorLab& lab) {
            lab.walk = static_cast<DetectorWalk>(index);
        });
    });
    connect(m_play, &QToolButton::toggled, &m_view, &DetectorView::setPlaying);
    connect(&m_view, &DetectorView::playingChanged, this, [this](bool on) {
        const QSignalBlocker quiet(m_play);
        m_play->setChecked(on);
        m_play->setIcon(glyphIcon(on ? Glyph::pause : Glyph::play));
    });
    connect(m_slider, &ScrubSlider::scrubbed, this, [this](int place) {
        m_view.setPlaying(false);
        m_view.showPlace(place);
    });
    m_rule =
        frameCombo(this, tr("Suppression"),
                   tr("The method of suppression the numbers are of, where there are several"));
    connect(m_rule, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Method of suppression"),
                           [index](DetectorLab& lab) { lab.rule = index; });
    });
    return rowOf(this, {{m_play, 0}, {m_slider, 3}, {m_walk, 1}, {m_rule, 1}});
}

void DetectorCentre::refreshStart() {
    const bool running = m_view.work().work() != DetectorRuns::Work::none;
    m_start->setText(running ? tr("Cancel") : tr("Start"));
    m_start->setIcon(glyphIcon(running ? Glyph::stop : Glyph::play));
    m_start->setToolTip(running ? tr("Stop; the runs that are finished are kept")
                                : tr("Train every loss with every seed; the window stays free"));
}

QString DetectorCentre::sceneWords() const { return m_words->text(); }

void DetectorCentre::refresh() {
    const DetectorLab& lab = m_view.value();
    QStringList losses, rules;
    for (std::size_t i = 0; i < lab.recipe.losses.size(); ++i) losses << detectorLossName(lab, i);
    for (const auto& rule : lab.recipe.rules)
        rules << localText(suppress::infoOf(rule.method).name);
    m_measure->setCurrentIndex(static_cast<int>(lab.measure));
    setItems(*m_rule, rules, lab.rule);
    m_rule->setVisible(rules.size() > 1);
    m_hidden->showValue(lab.recipe.occ);
    setItems(*m_loss, losses, lab.loss);
    const QSignalBlocker seed(m_seed), image(m_image), slider(m_slider);
    m_seed->setRange(1, lab.recipe.seeds);
    m_seed->setValue(lab.seed + 1);
    m_image->setRange(1, lab.recipe.test_images);
    m_image->setValue(lab.image + 1);
    m_threshold->setCurrentIndex(
        std::clamp(static_cast<int>(std::lround((lab.threshold - 0.5) / 0.05)), 0, 9));
    m_walk->setCurrentIndex(static_cast<int>(lab.walk));
    m_slider->setRange(0, m_view.lastPlace());
    refreshScene();
}

void DetectorCentre::refreshScene() {
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(m_view.place());
    }
    m_words->setText(m_view.sceneWaits()
                         ? tr("A run as long as this is not made again by itself: Play does it")
                         : detectorSceneWords(m_view.value(), m_view.scene()));
    m_canvas->setScene(detectorFrame(m_view.scene(), themeOf(*this)));
    m_curves->update();
}

void DetectorCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintDetectorPage(painter, size, m_view, theme);
}

void DetectorCentre::settle() { m_view.wait(); }

QString DetectorCentre::copied() const {
    if (!m_view.hasResults()) return {};
    return text(detector::tableCsv(m_view.value().recipe, m_view.comparison()));
}

bool DetectorCentre::paste(const QString& words) {
    const auto recipe = detector::readRecipe(words.toStdString(), "clipboard");
    if (!recipe) return false;
    m_view.editRecipe(tr("Take a recipe"), [&](detector::Recipe& out) { out = *recipe; });
    return true;
}

void DetectorCentre::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) refreshScene();
}

void DetectorCentre::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_view.setSceneWanted(true);
}

void DetectorCentre::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_view.setPlaying(false);
    m_view.setSceneWanted(false);
}

}  // namespace iou
