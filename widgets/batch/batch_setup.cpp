// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/batch_setup.hpp"

#include "core/run/limits.hpp"
#include "widgets/batch/protocol_facts.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <limits>

namespace iou {

namespace {

constexpr int kFormHeight = 120;
/// Least widths of a field in the left column, which holds the number of cases, and in the right.
constexpr std::array kFieldWidths{80, 64};
constexpr int kFactsWidth = 320;  ///< least, where they stand beside the losses
constexpr int kListHeight = 150;  ///< of the losses, least, where the facts are below

QSpinBox* countField(QWidget* parent, const QString& tip) {
    auto* field = new QSpinBox(parent);
    field->setKeyboardTracking(false);
    field->setGroupSeparatorShown(true);
    field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    field->setToolTip(tip);
    return field;
}

QColor certaintyColor(const Theme& theme, Certainty certainty) {
    switch (certainty) {
    case Certainty::inferred: return theme.series[4];
    case Certainty::guessed: return theme.warning;
    case Certainty::changed: return theme.accent;
    case Certainty::stated:
    case Certainty::unknown: break;
    }
    return theme.muted;
}

}  // namespace

BatchSetup::BatchSetup(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    buildFields();
    layOut();
    connectFields();
    refresh();
}

void BatchSetup::buildFields() {
    m_losses = new LossChecklist(this);
    m_losses->setToolTip(tr("A loss that is the explorer's is taken with its parameters"));
    m_lane_loss = new QToolButton(this);
    m_lane_loss->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_lane_loss->setAccessibleName(tr("Add the active lane's loss"));
    m_cases = countField(this, tr("So many cases, a fair sample of all the protocol has"));
    m_seed = new QLineEdit(this);
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,18}")), m_seed));
    m_seed->setToolTip(tr("The same seed gives the same starts"));
    m_steps = countField(this, tr("Steps of every case"));
    m_steps->setRange(1, simulation_steps_limit);
    m_rate = new NumberField(this);
    m_rate->setRange(0.0, 1e9);
    m_rate->setToolTip(tr("Step size; another one holds for all steps"));
    m_optimizer = new QComboBox(this);
    for (const OptimizerEntry& entry : optimizers())
        m_optimizer->addItem(coreText(entry.name), text(entry.id));
    m_optimizer->setToolTip(tr("Another optimiser takes its usual parameters"));
    m_form = new QComboBox(this);
    for (const BoxForm form : boxForms())
        m_form->addItem(boxFormTitle(form), static_cast<int>(form));
    m_form->setToolTip(tr("The variables the optimiser moves"));

    m_facts = new QTreeWidget(this);
    m_facts->setRootIsDecorated(false);
    m_facts->setUniformRowHeights(true);
    m_facts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_facts->setHeaderLabels({tr("Protocol"), tr("Value"), tr("Source")});
    m_facts->setAccessibleName(tr("What the protocol prescribes"));
    m_facts->header()->setStretchLastSection(false);
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_facts->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_facts->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_facts->setMinimumHeight(72);
}

void BatchSetup::layOut() {
    auto* form = new QWidget(this);
    m_grid = new QGridLayout(form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::unit);
    m_grid->setVerticalSpacing(spacing::half);
    m_grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& name, QWidget* field) {
        auto* label = new QLabel(name, this);
        label->setBuddy(field);
        label->setToolTip(field->toolTip());
        field->setAccessibleName(name);
        // Fields must not limit how narrow the panel can be.
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_rows.push_back({label, field});
    };
    add(tr("Cases"), m_cases);
    add(tr("Seed"), m_seed);
    add(tr("Steps"), m_steps);
    add(tr("Rate"), m_rate);
    add(tr("Optimiser"), m_optimizer);
    add(tr("Steps in"), m_form);
    m_form_area = new FittingScrollArea(form, kFormHeight, this);
    m_left = new QWidget(this);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(spacing::half);
    left->addWidget(m_losses, 1);
    left->addWidget(m_lane_loss);
    m_outer = new QGridLayout(this);
    m_outer->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    m_outer->setSpacing(spacing::unit);
    arrange(2);
}

void BatchSetup::arrange(int columns) {
    // Never so much that the fields have no room.
    m_losses->setMinimumWidth(std::min(m_losses->namesWidth(), width() * 5 / 9 - spacing::unit));
    if (columns == m_columns) return;
    m_columns = columns;
    // Where there is room the facts stand beside the losses, else below.
    const bool wide = columns == 2;
    m_losses->setMinimumHeight(wide ? 0 : kListHeight);
    m_outer->addWidget(m_left, 0, 0, wide ? 2 : 1, 1);
    m_outer->addWidget(m_form_area, 0, 1, wide ? Qt::Alignment() : Qt::AlignTop);
    m_outer->addWidget(m_facts, 1, wide ? 1 : 0, 1, wide ? 1 : 2);
    m_outer->setColumnStretch(0, wide ? 4 : 1);
    m_outer->setColumnStretch(1, wide ? 11 : 1);
    m_outer->setRowStretch(0, wide ? 0 : 2);
    m_outer->setRowStretch(1, 1);
    m_grid->setColumnStretch(3, columns - 1);
    for (int i = 0; const auto& [label, field] : m_rows) {
        const int row = i / columns, column = i % columns;
        field->setMinimumWidth(kFieldWidths[static_cast<std::size_t>(column)]);
        m_grid->addWidget(label, row, 2 * column);
        m_grid->addWidget(field, row, 2 * column + 1);
        ++i;
    }
}

int BatchSetup::twoColumnsWidth() const {
    int width = 5 * spacing::unit + spacing::wide + kFieldWidths[0] + kFieldWidths[1];
    for (const int column : {0, 1}) {
        int label = 0;
        for (std::size_t i = static_cast<std::size_t>(column); i < m_rows.size(); i += 2)
            label = std::max(label, m_rows[i].first->sizeHint().width());
        width += label;
    }
    return width;
}

QSize BatchSetup::minimumSizeHint() const {
    constexpr int narrow = 330;
    const QSize least = QWidget::minimumSizeHint();
    return {std::min(least.width(), narrow), least.height()};
}

void BatchSetup::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int room = width() - m_losses->namesWidth();
    arrange(room >= std::max(twoColumnsWidth(), kFactsWidth) ? 2 : 1);
}

void BatchSetup::edit(const QString& name, const std::function<void(SimulationRecipe&)>& change) {
    m_model.apply(
        name, [&](Document& d) { change(d.batch.recipe); }, name);
    refresh();
}

void BatchSetup::connectFields() {
    connect(m_losses, &LossChecklist::added, this, [this](const LossEntry* entry) {
        const StagedLoss own = m_model.run().losses();
        addLoss(&own.first.entry() == entry ? own : Loss(*entry));
    });
    connect(m_losses, &LossChecklist::removed, this, &BatchSetup::removeLoss);
    connect(m_lane_loss, &QToolButton::clicked, this, [this] { addLoss(m_model.run().losses()); });
    connect(&m_model, &ExplorerModel::lossChanged, this, &BatchSetup::refreshLaneLoss);
    connect(&m_model, &ExplorerModel::runSettingsChanged, this, &BatchSetup::refreshLaneLoss);
    connect(m_cases, &QSpinBox::valueChanged, this, [this](int n) {
        edit(tr("Set the cases of the batch"), [n](SimulationRecipe& r) { r.cases = n; });
    });
    connect(m_seed, &QLineEdit::editingFinished, this, [this] {
        const std::uint64_t seed = m_seed->text().toULongLong();
        edit(tr("Set the seed of the batch"), [seed](SimulationRecipe& r) { r.seed = seed; });
    });
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int n) {
        edit(tr("Set the steps of the batch"), [n](SimulationRecipe& r) { r.protocol.steps = n; });
    });
    connect(m_rate, &NumberField::valueChanged, this, [this](double rate) {
        edit(tr("Set the rate of the batch"),
             [rate](SimulationRecipe& r) { r.protocol.schedule = Schedule::constant(rate); });
    });
    connect(m_optimizer, &QComboBox::activated, this, [this](int i) {
        const OptimizerEntry* const entry = &optimizers()[static_cast<std::size_t>(i)];
        edit(tr("Choose the optimiser of the batch"), [entry](SimulationRecipe& r) {
            if (entry != &r.protocol.optimizer.entry()) r.protocol.optimizer = Optimizer(*entry);
        });
    });
    connect(m_form, &QComboBox::activated, this, [this] {
        const auto form = static_cast<BoxForm>(m_form->currentData().toInt());
        edit(tr("Choose the variables of the batch"),
             [form](SimulationRecipe& r) { r.protocol.form = form; });
    });
    connect(&m_model, &ExplorerModel::batchChanged, this, &BatchSetup::refresh);
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        m_losses->listLosses();
        arrange(m_columns);
        refresh();
    });
    connect(&m_model, &ExplorerModel::documentLoaded, this, &BatchSetup::refresh);
}

void BatchSetup::addLoss(const StagedLoss& loss) {
    edit(tr("Add %1 to the batch").arg(LossChecklist::titleOf(loss)),
         [&](SimulationRecipe& r) { r.losses.push_back(loss); });
}

void BatchSetup::removeLoss(int index) {
    const auto& losses = m_model.document().batch.recipe.losses;
    // A batch needs a loss: the last one stays.
    if (losses.size() < 2) return refresh();
    edit(tr("Take %1 from the batch")
             .arg(LossChecklist::titleOf(losses[static_cast<std::size_t>(index)])),
         [&](SimulationRecipe& r) { r.losses.erase(r.losses.begin() + index); });
}

void BatchSetup::refreshLaneLoss() {
    const StagedLoss own = m_model.run().losses();
    const auto& losses = m_model.document().batch.recipe.losses;
    const QString title = LossChecklist::titleOf(own);
    m_lane_loss->setText(plainEntry(QStringLiteral("+ %1").arg(title)));
    const bool there = std::find(losses.begin(), losses.end(), own) != losses.end();
    m_lane_loss->setEnabled(!there && losses.size() < kMaxLosses);
    m_lane_loss->setToolTip(plainTip(
        there ? tr("%1, the loss of the active lane, is among them").arg(title)
              : tr("Adds %1, the loss of the active lane, also beside the same loss with other "
                   "parameters")
                    .arg(title)));
}

void BatchSetup::refresh() {
    const SimulationRecipe& recipe = m_model.document().batch.recipe;
    m_losses->showLosses(recipe.losses);
    refreshLaneLoss();
    const std::int64_t all = recipe.protocol.caseCount();
    const auto most =
        static_cast<int>(std::min<std::int64_t>(all, std::numeric_limits<int>::max()));
    {
        const QSignalBlocker quiet(m_cases);
        m_cases->setRange(1, most);
        m_cases->setValue(static_cast<int>(std::min<std::int64_t>(recipe.caseCount(), most)));
        m_cases->setToolTip(tr("So many of the protocol's %1 cases, a fair sample of all")
                                .arg(QLocale().toString(static_cast<qlonglong>(all))));
    }
    m_seed->setText(QString::number(recipe.seed));
    const QSignalBlocker quiet(m_steps);
    m_steps->setValue(recipe.protocol.steps);
    m_rate->showValue(recipe.protocol.schedule.rate(1));
    m_optimizer->setCurrentIndex(m_optimizer->findData(text(recipe.protocol.optimizer.entry().id)));
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(recipe.protocol.form)));
    refreshFacts();
}

void BatchSetup::refreshFacts() {
    const Theme& theme = themeOf(*this);
    m_facts->clear();
    for (const ProtocolFact& fact : protocolFacts(m_model.document().batch.recipe.protocol)) {
        const QString certainty = certaintyText(fact.certainty);
        auto* item = new QTreeWidgetItem(m_facts, {fact.name, fact.value, certainty});
        item->setForeground(2, certaintyColor(theme, fact.certainty));
        const QString tip =
            QStringLiteral("<qt>%1: %2<br>%3</qt>")
                .arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped(),
                     (fact.reason.isEmpty() ? certainty
                                            : certainty + QStringLiteral(", ") + fact.reason)
                         .toHtmlEscaped());
        for (int column = 0; column < 3; ++column) item->setToolTip(column, tip);
    }
}

void BatchSetup::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshFacts();
}

}  // namespace iou
