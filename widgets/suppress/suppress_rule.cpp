// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_rule.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/suppress/suppress_picture.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kSliderSteps = 200;
constexpr int kStepTime = 900;  // ms

QToolButton* stepButton(QWidget* parent, Glyph glyph, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setIcon(glyphIcon(glyph));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

SuppressRule::SuppressRule(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<SuppressView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    m_headline = new QLabel(this);
    m_headline->setTextFormat(Qt::PlainText);
    setUiFont(*m_headline, 14.0, QFont::DemiBold);
    column->addWidget(m_headline);
    buildForm();
    buildSteps();
    column->addStretch(1);
    m_timer.setInterval(kStepTime);
    connect(&m_timer, &QTimer::timeout, this, &SuppressRule::advance);
    connect(&m_view, &SuppressView::changed, this, &SuppressRule::refresh);
    refresh();
}

SuppressRule::~SuppressRule() = default;

void SuppressRule::buildForm() {
    m_method = new QComboBox(this);
    m_method->setAccessibleName(tr("Method"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->setMinimumContentsLength(8);
    for (const auto& info : suppress::methods()) m_method->addItem(localText(info.name));
    connect(m_method, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Method"), [index](SuppressLab& lab) {
            lab.rule.method = static_cast<suppress::Method>(index);
        });
    });
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Method"), m_method);
    m_form->addRow(m_sentence);
    addRow(suppress::threshold_number, tr("Threshold"),
           tr("An overlap above it suppresses; one equal to it does not"), 0.0, 1.0);
    addRow(suppress::sigma_number, tr("Sigma"), tr("Width of the decay; a wide one is gentle"),
           0.02, 2.0);
    addRow(suppress::min_score_number, tr("Least score"),
           tr("A score that falls below it ends its detection"), 0.0, 0.5);
    addRow(suppress::beta_number, tr("Beta"), tr("Exponent of the distance of the centres"), 0.1,
           3.0);
    addRow(suppress::a_number, tr("Weight a"),
           tr("0 ranks by the class score p alone, 1 by the predicted IoU q alone"), 0.0, 1.0);
    m_across = new QCheckBox(tr("Across classes"), this);
    m_across->setToolTip(tr("Boxes suppress those of other classes too"));
    connect(m_across, &QCheckBox::toggled, this, [this](bool on) {
        m_view.lab().apply(tr("Across classes"),
                           [on](SuppressLab& lab) { lab.rule.across_classes = on; });
    });
    m_form->addRow(m_across);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);
}

void SuppressRule::addRow(const suppress::RuleNumber& number, const QString& name,
                          const QString& tip, double lo, double hi) {
    Row row{&number, lo, hi, new QWidget(this), nullptr, nullptr};
    row.slider = new QSlider(Qt::Horizontal, row.field);
    row.slider->setRange(0, kSliderSteps);
    row.slider->setPageStep(kSliderSteps / 20);
    row.slider->setAccessibleName(name);
    row.spin = new NumberField(row.field);
    row.spin->setRange(number.lo, number.hi);
    row.spin->setAccessibleName(name);
    row.field->setToolTip(tip);
    auto* line = new QHBoxLayout(row.field);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.slider, 2);
    line->addWidget(row.spin, 1);
    connect(row.slider, &QSlider::valueChanged, this, [this, &number, name, lo, hi](int at) {
        setNumber(number, name, lo + (hi - lo) * at / kSliderSteps);
    });
    connect(row.spin, &NumberField::valueChanged, this,
            [this, &number, name](double value) { setNumber(number, name, value); });
    m_form->addRow(name, row.field);
    m_rows.push_back(row);
}

void SuppressRule::setNumber(const suppress::RuleNumber& number, const QString& name,
                             double value) {
    m_view.lab().apply(
        name, [&number, value](SuppressLab& lab) { lab.rule.*number.value = value; },
        QStringLiteral("suppress ") + text(number.name));
}

void SuppressRule::buildSteps() {
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::half);
    auto* back = stepButton(this, Glyph::back, tr("One selection back"));
    m_play = stepButton(this, Glyph::play, tr("Play the selections one by one"));
    m_play->setCheckable(true);
    auto* forward = stepButton(this, Glyph::forward, tr("One selection forward"));
    m_step = new ScrubSlider(this);
    m_step->setAccessibleName(tr("Selections that are shown"));
    connect(back, &QToolButton::clicked, this,
            [this] { m_view.showStep(std::max(0, m_view.outcome().step - 1)); });
    connect(forward, &QToolButton::clicked, this,
            [this] { m_view.showStep(m_view.outcome().step + 1); });
    connect(m_play, &QToolButton::toggled, this, &SuppressRule::setPlaying);
    connect(m_step, &ScrubSlider::scrubbed, this, [this](int step) { m_view.showStep(step); });
    for (QWidget* each : {static_cast<QWidget*>(back), static_cast<QWidget*>(m_play),
                          static_cast<QWidget*>(forward)})
        line->addWidget(each);
    line->addWidget(m_step, 1);
    m_step_words = new QLabel(this);
    m_step_words->setTextFormat(Qt::PlainText);
    m_step_words->setWordWrap(true);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    layout()->addWidget(m_step_words);
}

QString SuppressRule::headline() const { return m_headline->text(); }

QString SuppressRule::stepWords() const { return m_step_words->text(); }

QSlider* SuppressRule::slider(std::string_view name) const {
    for (const Row& row : m_rows)
        if (row.number->name == name) return row.slider;
    return nullptr;
}

void SuppressRule::setPlaying(bool on) {
    const int last = static_cast<int>(m_view.outcome().result.selections.size());
    if (on && m_view.outcome().step >= last) m_view.showStep(0);
    on ? m_timer.start() : m_timer.stop();
    const QSignalBlocker quiet(m_play);
    m_play->setChecked(on);
    m_play->setIcon(glyphIcon(on ? Glyph::pause : Glyph::play));
}

void SuppressRule::advance() {
    const int last = static_cast<int>(m_view.outcome().result.selections.size());
    m_view.showStep(m_view.outcome().step + 1);
    if (m_view.outcome().step >= last) setPlaying(false);
}

void SuppressRule::refresh() {
    const SuppressLab& lab = m_view.value();
    const auto& info = suppress::infoOf(lab.rule.method);
    m_headline->setText(
        tr("%1 of %2 kept").arg(m_view.outcome().result.kept.size()).arg(lab.detections.size()));
    m_method->setCurrentIndex(static_cast<int>(lab.rule.method));
    m_sentence->setText(localText(info.sentence));
    for (const Row& row : m_rows) {
        const double value = lab.rule.*row.number->value;
        const bool used = std::any_of(info.numbers.begin(), info.numbers.end(),
                                      [&](const auto& n) { return n.value == row.number->value; });
        m_form->setRowVisible(row.field, used);
        const QSignalBlocker quiet(row.slider);
        row.slider->setValue(static_cast<int>(std::lround(
            std::clamp((value - row.lo) / (row.hi - row.lo), 0.0, 1.0) * kSliderSteps)));
        const QSignalBlocker quiet_spin(row.spin);
        row.spin->showValue(value);
    }
    const QSignalBlocker quiet(m_across);
    m_across->setChecked(lab.rule.across_classes);
    m_across->setVisible(lab.classes.size() > 1);
    refreshSteps();
}

void SuppressRule::refreshSteps() {
    const SuppressOutcome& outcome = m_view.outcome();
    const auto& selections = outcome.result.selections;
    {
        const QSignalBlocker quiet(m_step);
        m_step->setRange(0, static_cast<int>(selections.size()));
        m_step->setValue(outcome.step);
    }
    m_step_words->setText(selectionWords(outcome));
}

}  // namespace iou
