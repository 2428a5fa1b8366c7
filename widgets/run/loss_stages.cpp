// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/loss_stages.hpp"

#include "core/explorer/recipe_edits.hpp"
#include "core/run/limits.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace iou {

LossStages::LossStages(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    m_first = new QLabel(this);
    setUiFont(*m_first, 8.5);
    m_first->setForegroundRole(QPalette::PlaceholderText);
    m_first->setTextFormat(Qt::PlainText);
    m_first->setWordWrap(true);
    const auto button = [this](Glyph glyph, const QString& name, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(glyphIcon(glyph));
        made->setText(name);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(true);
        made->setToolTip(tip);
        return made;
    };
    m_add = button(Glyph::plus, tr("Add a loss"),
                   tr("Another loss takes over on the way; the optimiser keeps its state"));
    m_preset = button(Glyph::forward, tr("L1, then CIoU"),
                      tr("L1 for a third of the steps, which brings the box near, then CIoU"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::half);
    buttons->addWidget(m_add);
    buttons->addWidget(m_preset);
    buttons->addStretch(1);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::half);
    m_column->addWidget(m_first);
    m_column->addLayout(buttons);
    connect(m_add, &QToolButton::clicked, this, [this] {
        m_model.apply(tr("Add a loss"), [](Document& d) {
            RunRecipe& run = d.run();
            const LossPointer ciou = l1ThenCiou(run.steps).later.front().loss.pointer();
            (void)addLaterLoss(run, run.later.empty() ? Loss(ciou) : run.later.back().loss);
        });
    });
    connect(m_preset, &QToolButton::clicked, this, [this] {
        m_model.apply(tr("L1, then CIoU"),
                      [](Document& d) { d.run().setLosses(l1ThenCiou(d.run().steps)); });
    });
    connect(&m_model, &ExplorerModel::runSettingsChanged, this, &LossStages::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &LossStages::refresh);
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        for (const Row& row : m_rows) row.loss->listLosses();
        refresh();
    });
    refresh();
}

LossStages::Row LossStages::newRow(int index) {
    auto* widget = new QWidget(this);
    Row row{widget, new QSpinBox(widget), new LossChooser(widget), new QToolButton(widget)};
    row.after->setRange(1, simulation_steps_limit);
    row.after->setKeyboardTracking(false);
    row.after->setPrefix(tr("after step "));
    row.after->setAccessibleName(tr("Last step of the loss before"));
    row.after->setToolTip(tr("The last step of the loss before"));
    row.loss->setAccessibleName(tr("Loss that takes over"));
    row.loss->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.loss->setMinimumContentsLength(6);
    row.remove->setIcon(glyphIcon(Glyph::close));
    row.remove->setAutoRaise(true);
    row.remove->setAccessibleName(tr("Remove"));
    row.remove->setToolTip(tr("This loss does not take over"));
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::half);
    line->addWidget(row.after);
    line->addWidget(row.loss, 1);
    line->addWidget(row.remove);
    const auto at = static_cast<std::size_t>(index);
    connect(row.after, &QSpinBox::valueChanged, this, [this, at](int after) {
        m_model.apply(
            tr("Set the step of another loss"),
            [at, after](Document& d) {
                if (at < d.run().later.size()) setLastStepBefore(d.run(), at, after);
            },
            QStringLiteral("later loss %1").arg(at));
        refresh();
    });
    connect(row.loss, &LossChooser::chosen, this, [this, at](const LossEntry* entry) {
        m_model.apply(tr("Choose %1").arg(text(entry->name)), [at, entry](Document& d) {
            if (at < d.run().later.size()) d.run().later[at].loss = Loss(*entry);
        });
    });
    connect(row.remove, &QToolButton::clicked, this, [this, at] {
        m_model.apply(tr("Remove a loss"), [at](Document& d) {
            auto& later = d.run().later;
            if (at < later.size()) later.erase(later.begin() + static_cast<std::ptrdiff_t>(at));
        });
    });
    m_column->insertWidget(1 + index, widget);
    return row;
}

void LossStages::refresh() {
    const RunRecipe& run = m_model.run();
    while (m_rows.size() > run.later.size()) {
        // Later: one of its buttons may be what asked for it.
        m_rows.back().widget->hide();
        m_rows.back().widget->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < run.later.size()) m_rows.push_back(newRow(count()));
    m_first->setText(tr("%1 to step %2, then:")
                         .arg(text(run.loss.name()))
                         .arg(run.later.empty() ? run.steps : run.later.front().after));
    m_first->setVisible(!run.later.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QSignalBlocker quiet(m_rows[i].after);
        m_rows[i].after->setValue(run.later[i].after);
        m_rows[i].loss->showLoss(run.later[i].loss.entry());
    }
    m_add->setEnabled(run.later.size() < max_later_losses);
}

}  // namespace iou
