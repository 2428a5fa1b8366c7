// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/loss_panel.hpp"

#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/loss/active_loss.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/own_formula/formula_difference.hpp"
#include "widgets/own_formula/formula_edit.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr int kDetailsHeight = 184;  ///< formula, a parameter or two and the remark

QString kindTip(Kind kind) {
    switch (kind) {
    case Kind::metric: return LossPanel::tr("A metric: runs climb it instead of descending.");
    case Kind::direction:
        return LossPanel::tr("A direction: the published step is not the gradient of the value.");
    case Kind::loss: break;
    }
    return LossPanel::tr("A loss: runs descend along its gradient.");
}

}  // namespace

LossPanel::LossPanel(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    m_chooser = new ActiveLoss(model, this);
    m_kind = new QLabel(this);
    m_kind->setTextFormat(Qt::PlainText);
    setUiFont(*m_kind, 8.0);
    m_kind->setAlignment(Qt::AlignCenter);
    m_kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_formula = new QLabel(this);
    m_formula->setWordWrap(true);
    m_formula->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_formula->setTextFormat(Qt::RichText);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_formula->setAccessibleName(tr("Formula"));
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setUiFont(*m_note, 8.5);
    m_source = new QLabel(this);
    m_source->setWordWrap(true);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setUiFont(*m_source, 8.5);
    m_cite = new QToolButton(this);
    m_cite->setText(tr("BibTeX"));
    m_cite->setAutoRaise(true);
    m_cite->setAccessibleName(tr("Copy citation"));
    m_cite->setToolTip(tr("Where the losses of all lanes were published, as BibTeX to the "
                          "clipboard (Ctrl+Alt+B)"));
    setUiFont(*m_cite, 8.0);
    connect(m_cite, &QToolButton::clicked, this, &LossPanel::citeRequested);
    m_parameters = new ParameterForm(this);
    m_card = new FormulaCard(m_model, this);
    m_card->hide();
    m_difference = new FormulaDifference(m_model, this);
    m_edit = new QToolButton(this);
    m_edit->setText(tr("Edit"));
    m_edit->setCheckable(true);
    m_edit->setAutoRaise(true);
    m_edit->setAccessibleName(tr("Edit the formula"));
    m_edit->setToolTip(tr("The formula as a text to edit; of a built-in loss a copy (Ctrl+L)"));
    setUiFont(*m_edit, 8.0);
    connect(m_edit, &QToolButton::clicked, this, &LossPanel::setEditing);
    connect(m_card->edit(), &FormulaEdit::escaped, this, [this] {
        setEditing(false);
        m_edit->setFocus();
    });

    auto* first = new QHBoxLayout;
    first->setSpacing(spacing::unit);
    first->addWidget(m_chooser, 1);
    first->addWidget(m_kind);
    auto* details = new QWidget(this);
    auto* rows = new QVBoxLayout(details);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::unit);
    rows->addWidget(m_formula);
    rows->addWidget(m_card);
    rows->addWidget(m_difference);
    rows->addWidget(m_parameters);
    rows->addWidget(m_note);
    auto* last = new QHBoxLayout;
    last->setSpacing(spacing::unit);
    last->addWidget(m_source, 1);
    last->addWidget(m_edit, 0, Qt::AlignTop);
    last->addWidget(m_cite, 0, Qt::AlignTop);
    rows->addLayout(last);
    rows->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    column->addLayout(first);
    column->addWidget(new FittingScrollArea(details, kDetailsHeight, this), 1);

    connect(m_parameters, &ParameterForm::edited, this, &LossPanel::setParameter);
    connect(m_parameters, &ParameterForm::resetRequested, this, &LossPanel::resetParameter);
    connect(&m_model, &ExplorerModel::lossesChanged, this, &LossPanel::refresh);
    connect(&m_model, &ExplorerModel::lossChanged, this, &LossPanel::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &LossPanel::refresh);
    refresh();
}

void LossPanel::setEditing(bool on) {
    m_edit->setChecked(on);
    m_formula->setHidden(on);
    m_card->setVisible(on);
    if (on) m_card->edit()->setFocus();
    emit editingChanged(on);
}

bool LossPanel::editing() const { return m_edit->isChecked(); }

void LossPanel::setParameter(int index, double value) {
    const auto& parameter = m_model.run().loss.entry().parameters[static_cast<std::size_t>(index)];
    m_model.apply(
        tr("Set %1").arg(text(parameter.symbol)),
        [&](Document& d) { (void)d.run().loss.setParameter(index, value); },
        QStringLiteral("loss parameter %1").arg(index));
    refresh();
}

void LossPanel::resetParameter(int index) {
    const auto& parameter = m_model.run().loss.entry().parameters[static_cast<std::size_t>(index)];
    m_model.apply(tr("Reset %1").arg(text(parameter.symbol)),
                  [&](Document& d) { d.run().loss.resetParameter(index); });
}

void LossPanel::refresh() {
    const Loss& loss = m_model.run().loss;
    const LossEntry& entry = loss.entry();
    m_kind->setText(coreText(kindName(entry.kind)));
    m_kind->setToolTip(kindTip(entry.kind));
    m_formula->setText(mathHtml(QString::fromUtf8(entry.info->formula)));
    QStringList notes;
    if (!entry.sentence.empty()) notes << coreText(entry.sentence);
    notes << coreText(entry.info->pathology);
    const own::FormulaCode* const typed = own::formulaOf(entry);
    if (typed)
        for (const Phrase& notice : typed->formula().notices())
            notes << tr("%1.").arg(localText(notice));
    m_note->setText(notes.join(u' ').trimmed());
    m_note->setHidden(m_note->text().isEmpty());
    // A loss made of others is where they are published.
    m_source->setText(entry.source.kind == formula_kind ? tr("typed as a formula")
                                                        : QString::fromUtf8(entry.info->source));
    m_cite->setHidden(typed != nullptr);
    for (QLabel* label : {m_formula, m_note, m_source}) label->setToolTip(lossTip(entry));

    std::vector<ParameterForm::Row> rows;
    for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
        const ParameterInfo& p = entry.parameters[i];
        const QString name = p.symbol == p.name
                                 ? coreText(p.name)
                                 : QStringLiteral("%1  %2").arg(text(p.symbol), coreText(p.name));
        rows.push_back({name, coreText(p.sentence), loss.parameter(static_cast<int>(i)),
                        p.default_value, p.lo, p.hi});
    }
    m_parameters->setRows(rows);
    applyColors();
}

void LossPanel::applyColors() {
    const Theme& theme = themeOf(*this);
    const Kind kind = m_model.run().loss.entry().kind;
    const QColor color = kind == Kind::loss     ? theme.muted
                         : kind == Kind::metric ? theme.accent
                                                : theme.warning;
    m_kind->setStyleSheet(
        QStringLiteral("color: %1; border: 1px solid %1; border-radius: 4px; padding: 1px 6px;")
            .arg(color.name()));
    m_formula->setStyleSheet(
        QStringLiteral("color: %1; background: %2; border: 1px solid %3; border-radius: 4px; "
                       "padding: 6px 8px;")
            .arg(theme.text.name(), theme.base.name(), theme.border.name()));
    for (QLabel* label : {m_note, m_source})
        label->setStyleSheet(QStringLiteral("color: %1;").arg(theme.muted.name()));
}

void LossPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) applyColors();
}

}  // namespace iou
