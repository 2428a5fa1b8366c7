// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_setup.hpp"

#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

enum SizeChoice { quick_size, full_size, own_size };

QComboBox* choiceField(QWidget* parent, const QString& name, const QString& tip) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    return combo;
}

QLabel* smallLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    setUiFont(*label, 8.5);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool hasScenesOf(const detector::Recipe& recipe, const detector::Preset& preset) {
    return recipe.objects == preset.objects && recipe.side == preset.side &&
           recipe.side_spread == preset.side_spread;
}

bool hasSizesOf(const detector::Recipe& recipe, const detector::Recipe& other) {
    detector::Recipe taken = recipe;
    detector::takeSizes(taken, other);
    return taken == recipe;
}

/// The sizes a choice stands for.
detector::Recipe sized(int choice) {
    detector::Recipe out = firstDetectorRecipe();
    if (choice == quick_size) return out;
    out = *detector::presetRecipe("coco");
    out.checkpoints = firstDetectorRecipe().checkpoints;
    return out;
}

QString presetTitle(const detector::Preset& preset) {
    return text(preset.id) + QStringLiteral(": ") + localText(preset.sentence);
}

QString leftText(double seconds) {
    const int s = static_cast<int>(std::lround(std::max(0.0, seconds)));
    return s < 60 ? DetectorSetup::tr("%1 s left").arg(s)
                  : DetectorSetup::tr("%1 min left").arg((s + 59) / 60);
}

}  // namespace

DetectorSetup::DetectorSetup(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::half);
    buildChoices();
    buildStart();
    column->addStretch(1);
    connect(&m_view, &DetectorView::changed, this, &DetectorSetup::refresh);
    connect(&m_view.work(), &DetectorRuns::workChanged, this, &DetectorSetup::refreshStart);
    connect(&m_view.work(), &DetectorRuns::progressed, this, &DetectorSetup::showState);
    refresh();
    refreshStart();
}

void DetectorSetup::buildChoices() {
    m_scenes = choiceField(this, tr("Scenes"), tr("Number and size of the objects"));
    for (const auto& preset : detector::presets()) m_scenes->addItem(presetTitle(preset));
    m_scenes->addItem(tr("own: as the assumptions say"));
    connect(m_scenes, &QComboBox::activated, this, [this](int index) {
        if (index >= static_cast<int>(detector::presets().size())) return refresh();
        const detector::Preset& preset = detector::presets()[static_cast<std::size_t>(index)];
        m_view.editRecipe(tr("Scenes"), [&preset](detector::Recipe& recipe) {
            recipe.objects = preset.objects;
            recipe.side = preset.side;
            recipe.side_spread = preset.side_spread;
        });
    });
    m_sizes = choiceField(this, tr("Size"), tr("Losses, seeds, images and steps"));
    m_sizes->addItems({tr("quick look: 4 losses, 6 seeds"), tr("full: 13 losses, 10 seeds"),
                       tr("own: as the training says")});
    connect(m_sizes, &QComboBox::activated, this, [this](int index) {
        if (index == own_size) return refresh();
        m_view.editRecipe(tr("Size of the experiment"), [index](detector::Recipe& recipe) {
            detector::takeSizes(recipe, sized(index));
        });
    });
    auto* form = new QFormLayout;
    form->setVerticalSpacing(spacing::half);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Scenes"), m_scenes);
    form->addRow(tr("Size"), m_sizes);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void DetectorSetup::buildStart() {
    m_start = new QPushButton(this);
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setIcon(glyphIcon(Glyph::save));
    m_save->setToolTip(tr("runs.csv, table.csv and recipe.json into a folder"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::half);
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_save);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the experiment"));
    m_state = smallLabel(this);
    m_warnings = smallLabel(this);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(buttons);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(m_warnings);
    connect(m_start, &QPushButton::clicked, &m_view, &DetectorView::startOrCancel);
    connect(m_save, &QPushButton::clicked, this,
            [this] { emit saveRequested(m_view.value().recipe, resultsOf(m_view.value())); });
}

QString DetectorSetup::state() const { return m_state->text(); }

QString DetectorSetup::warnings() const { return m_warnings->text(); }

void DetectorSetup::refresh() {
    const detector::Recipe& recipe = m_view.value().recipe;
    const auto presets = detector::presets();
    int scenes = static_cast<int>(presets.size());
    for (std::size_t i = 0; i < presets.size(); ++i)
        if (hasScenesOf(recipe, presets[i])) scenes = static_cast<int>(i);
    m_scenes->setCurrentIndex(scenes);
    m_sizes->setCurrentIndex(hasSizesOf(recipe, sized(quick_size))  ? quick_size
                             : hasSizesOf(recipe, sized(full_size)) ? full_size
                                                                    : own_size);
    QStringList lines{detectorNotice()};
    if (m_view.trouble()) lines << localText(*m_view.trouble());
    for (const Phrase& warning : detector::warnings(recipe)) lines << localText(warning);
    m_warnings->setText(lines.join(u'\n'));
    m_save->setEnabled(m_view.hasResults());
    showState();
}

void DetectorSetup::refreshStart() {
    const bool running = m_view.work().work() != DetectorRuns::Work::none;
    m_start->setText(running ? tr("Cancel") : tr("Start"));
    m_start->setIcon(glyphIcon(running ? Glyph::stop : Glyph::play));
    m_start->setToolTip(running ? tr("Stop; the runs that are finished are kept")
                                : tr("Train every loss with every seed; the window stays free"));
    showState();
}

void DetectorSetup::showState() {
    const DetectorRuns& work = m_view.work();
    const DetectorLab& lab = m_view.value();
    if (work.work() != DetectorRuns::Work::none) {
        const auto now = work.progress();
        m_bar->setValue(static_cast<int>(1000.0 * now.share));
        const QString what =
            work.work() == DetectorRuns::Work::sweep ? tr("training thresholds") : tr("training");
        const QString share = tr("%1: %2 %").arg(what).arg(static_cast<int>(100.0 * now.share));
        m_state->setText(now.left_s < 0.0 ? share
                                          : share + QStringLiteral(" · ") + leftText(now.left_s));
        return;
    }
    m_bar->setValue(0);
    const auto wanted = lab.recipe.losses.size() * static_cast<std::size_t>(lab.recipe.seeds);
    if (lab.runs.empty())
        m_state->setText(tr("%1 losses × %2 seeds × %3 steps, not run yet")
                             .arg(lab.recipe.losses.size())
                             .arg(lab.recipe.seeds)
                             .arg(lab.recipe.steps));
    else if (lab.runs.size() < wanted)
        m_state->setText(
            tr("cancelled: %1 of %2 runs are finished").arg(lab.runs.size()).arg(wanted));
    else
        m_state->setText(tr("%1 runs are finished").arg(wanted));
}

}  // namespace iou
