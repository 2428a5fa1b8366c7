// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/welcome/step_chips.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace iou {

StepChips::StepChips(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::unit);
}

void StepChips::addChip(const QString& name, const QString& tip) {
    auto* button = new QPushButton(this);
    button->setToolTip(tip);
    button->setStatusTip(tip);
    layout()->addWidget(button);
    const int number = static_cast<int>(m_chips.size());
    m_chips.push_back({button, name});
    connect(button, &QPushButton::clicked, this, [this, number] { emit chosen(number); });
    refresh();
}

void StepChips::tick(int chip) {
    Chip& ticked = m_chips[static_cast<std::size_t>(chip)];
    if (ticked.done) return;
    ticked.done = true;
    refresh();
    if (allTicked()) emit finished();
}

bool StepChips::ticked(int chip) const { return m_chips[static_cast<std::size_t>(chip)].done; }

bool StepChips::allTicked() const { return std::ranges::all_of(m_chips, &Chip::done); }

void StepChips::refresh() {
    const Theme& theme = themeOf(*this);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const Chip& chip = m_chips[i];
        const QString mark = chip.done ? QStringLiteral("✓") : QString::number(i + 1);
        chip.button->setText(mark + QStringLiteral("  ") + chip.name);
        chip.button->setAccessibleName(chip.done ? tr("%1, done").arg(chip.name) : chip.name);
        const QColor ground = chip.done ? theme.base : theme.accent;
        const QColor words = chip.done ? theme.muted : theme.on_accent;
        chip.button->setStyleSheet(
            QStringLiteral("QPushButton { background: %1; color: %2; border: 2px solid %3; "
                           "border-radius: 12px; padding: 3px 14px; }"
                           "QPushButton:hover { border-color: %4; }"
                           "QPushButton:focus { border-color: %4; }")
                .arg(ground.name(), words.name(),
                     chip.done ? theme.border.name() : theme.accent.name(), theme.text.name()));
    }
}

void StepChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace iou
