// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_descent.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace iou {

namespace {

QComboBox* descentCombo(QWidget* parent, const QString& name) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

QString latin(std::string_view word) {
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace

RotatedDescent::RotatedDescent(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<RotatedView>(history)) {
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildLoss();
    buildRun();
    connect(&m_view, &RotatedView::changed, this, &RotatedDescent::refresh);
    refresh();
}

void RotatedDescent::buildLoss() {
    m_loss = descentCombo(this, tr("Loss"));
    for (const auto& entry : rotatedLosses()) m_loss->addItem(latin(entry.info.name));
    connect(m_loss, &QComboBox::activated, this, [this](int index) {
        const auto& entry = rotatedLosses()[static_cast<std::size_t>(index)];
        if (&entry.info == &m_view.value().loss.info()) return;
        m_view.lab().apply(tr("Loss"),
                           [&entry](RotatedLab& lab) { lab.loss = RotatedLoss(entry); });
    });
    m_formula = new QLabel(this);
    m_formula->setTextFormat(Qt::PlainText);
    m_formula->setWordWrap(true);
    m_tau = new NumberField(this);
    m_tau->setRange(least_tau, greatest_tau);
    m_tau->setAccessibleName(QStringLiteral("τ"));
    m_tau->setToolTip(tr("A larger one flattens the loss, of near boxes more than of far ones"));
    connect(m_tau, &NumberField::valueChanged, this, [this](double tau) {
        m_view.lab().apply(
            QStringLiteral("τ"), [tau](RotatedLab& lab) { (void)lab.loss.setTau(tau); },
            QStringLiteral("rotated tau"));
    });
    m_function = descentCombo(this, tr("Function"));
    m_function->setToolTip(tr("What the distance or overlap is put into"));
    connect(m_function, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Function"), [index](RotatedLab& lab) {
            const auto words = lab.loss.info().functions;
            if (static_cast<std::size_t>(index) < words.size())
                (void)lab.loss.setFunction(words[static_cast<std::size_t>(index)]);
        });
    });
    m_form->addRow(tr("Loss"), m_loss);
    m_form->addRow(m_formula);
    m_form->addRow(QStringLiteral("τ"), m_tau);
    m_form->addRow(tr("Function"), m_function);
}

void RotatedDescent::buildRun() {
    m_optimizer = descentCombo(this, tr("Optimizer"));
    for (const auto& entry : optimizers()) m_optimizer->addItem(latin(entry.name));
    connect(m_optimizer, &QComboBox::activated, this, [this](int index) {
        edit(tr("Optimizer"), [index](RotatedRecipe& recipe) {
            recipe.optimizer = Optimizer(optimizers()[static_cast<std::size_t>(index)]);
        });
    });
    const auto rate = [this](const QString& name, const QString& tip,
                             double RotatedRecipe::*member) {
        auto* field = new NumberField(this);
        field->setRange(least_rotated_rate, greatest_rotated_rate);
        field->setAccessibleName(name);
        field->setToolTip(tip);
        connect(field, &NumberField::valueChanged, this, [this, name, member](double value) {
            edit(name, [member, value](RotatedRecipe& recipe) { recipe.*member = value; });
        });
        m_form->addRow(name, field);
        return field;
    };
    m_form->addRow(tr("Optimizer"), m_optimizer);
    m_rate =
        rate(tr("Rate"), tr("Of centre and sizes, which are counted in roots of the truth's area"),
             &RotatedRecipe::rate);
    m_angle_rate =
        rate(tr("Angle rate"), tr("Of the angle, in radians"), &RotatedRecipe::angle_rate);
    m_steps = new QSpinBox(this);
    m_steps->setRange(0, most_rotated_steps);
    m_steps->setSingleStep(50);
    m_steps->setKeyboardTracking(false);
    m_steps->setAccessibleName(tr("Steps"));
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int steps) {
        edit(tr("Steps"), [steps](RotatedRecipe& recipe) { recipe.steps = steps; });
    });
    m_form->addRow(tr("Steps"), m_steps);
    m_log_sizes = new QCheckBox(tr("Logarithms of the sizes"), this);
    m_log_sizes->setToolTip(
        tr("Steps are taken in ln w and ln h, so that no size becomes negative"));
    connect(m_log_sizes, &QCheckBox::toggled, this, [this](bool on) {
        edit(tr("Logarithms of the sizes"), [on](RotatedRecipe& recipe) { recipe.log_sizes = on; });
    });
    m_form->addRow(m_log_sizes);
}

void RotatedDescent::edit(const QString& name, const std::function<void(RotatedRecipe&)>& change) {
    m_view.lab().apply(
        name, [&change](RotatedLab& lab) { change(lab.recipe); },
        QStringLiteral("rotated run ") + name);
}

QString RotatedDescent::words() const { return m_formula->text(); }

void RotatedDescent::refresh() {
    const RotatedLoss& loss = m_view.value().loss;
    const RotatedRecipe& recipe = m_view.value().recipe;
    const auto all = rotatedLosses();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (&all[i].info == &loss.info()) m_loss->setCurrentIndex(static_cast<int>(i));
    QString words = latin(loss.info().formula);
    words += u'\n' + latin(loss.info().source);
    if (m_view.outcome().run.stopped != StopReason::step_limit)
        words += u'\n' + localText(Phrase(stopReasonText(m_view.outcome().run.stopped)));
    m_formula->setText(words);
    m_form->setRowVisible(m_tau, loss.info().has_tau);
    m_form->setRowVisible(m_function, !loss.info().functions.empty());
    m_tau->showValue(loss.params().tau);
    m_function->clear();
    for (const std::string_view word : loss.info().functions) m_function->addItem(latin(word));
    m_function->setCurrentIndex(loss.params().function);
    for (std::size_t i = 0; i < optimizers().size(); ++i)
        if (&optimizers()[i] == &recipe.optimizer.entry())
            m_optimizer->setCurrentIndex(static_cast<int>(i));
    m_rate->showValue(recipe.rate);
    m_angle_rate->showValue(recipe.angle_rate);
    const QSignalBlocker quiet_steps(m_steps), quiet_log(m_log_sizes);
    m_steps->setValue(recipe.steps);
    m_log_sizes->setChecked(recipe.log_sizes);
}

}  // namespace iou
