// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/preset_bar.hpp"

#include "app/export/film_presets.hpp"
#include "widgets/drawing/style.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace iou {

PresetBar::PresetBar(FilmPresets& presets, QWidget* parent) : QWidget(parent), m_presets(presets) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::half);
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(tr("Preset"));
    row->addWidget(m_choice, 1);
    const auto add = [&](const QString& words, const QString& tip) {
        auto* button = new QToolButton(this);
        button->setText(words);
        button->setToolTip(tip);
        row->addWidget(button);
        return button;
    };
    auto* save = add(tr("Save…"), tr("Keeps these options under a name"));
    m_remove = add(tr("Remove"), tr("Forgets this preset"));
    auto* copy = add(tr("Copy as command"), tr("The command line that makes this film"));
    connect(m_choice, &QComboBox::activated, this, &PresetBar::choose);
    connect(save, &QToolButton::clicked, this, &PresetBar::askForName);
    connect(m_remove, &QToolButton::clicked, this, &PresetBar::removeChosen);
    connect(copy, &QToolButton::clicked, this, &PresetBar::copyRequested);
    connect(&m_presets, &FilmPresets::changed, this, &PresetBar::refill);
    refill();
}

void PresetBar::refill() {
    const QString before = m_choice->currentIndex() > 0 ? m_choice->currentText() : QString();
    m_choice->clear();
    m_choice->addItem(tr("Presets"));
    for (const FilmPresets::Preset& preset : m_presets.all()) m_choice->addItem(preset.name);
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(before)));
    m_remove->setEnabled(false);
}

void PresetBar::choose(int index) {
    const auto presets = m_presets.all();
    const bool one = index > 0 && index <= static_cast<int>(presets.size());
    m_remove->setEnabled(one && presets[static_cast<std::size_t>(index - 1)].own);
    if (one) emit chosen(presets[static_cast<std::size_t>(index - 1)].line);
}

void PresetBar::askForName() {
    bool accepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Save preset"), tr("Name"), QLineEdit::Normal, {}, &accepted)
            .trimmed();
    if (accepted && !name.isEmpty()) emit saveRequested(name);
}

void PresetBar::removeChosen() {
    const QString name = m_choice->currentText();
    m_choice->setCurrentIndex(0);
    m_presets.remove(name);
}

}  // namespace iou
