// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/own_formula/formula_card.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/own_formula/formula_edit.hpp"
#include "widgets/own_formula/own_formula.hpp"
#include "widgets/text/core_words.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace iou {

namespace {
constexpr int kAgeLooked_ms = 250;
}

FormulaCard::FormulaCard(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_formula(new OwnFormula(model, this)),
      m_edit(new FormulaEdit(this)), m_state(new QLabel(this)), m_age(new QLabel(this)) {
    m_state->setAccessibleName(tr("What is wrong with the formula"));
    m_age->setAccessibleName(tr("What the views show"));
    for (QLabel* label : {m_state, m_age}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setUiFont(*label, 8.5);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addWidget(m_edit);
    column->addWidget(m_state);
    column->addWidget(m_age);
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this] { m_formula->setText(m_edit->toPlainText()); });
    connect(m_edit, &FormulaEdit::undoComing, m_formula, &OwnFormula::takeNow);
    connect(m_formula, &OwnFormula::textReplaced, this,
            [this] { m_edit->showText(m_formula->text()); });
    connect(m_formula, &OwnFormula::stateChanged, this, &FormulaCard::refresh);
    connect(&m_model.history(), &DocumentHistory::locksChanged, this, &FormulaCard::refresh);
    m_look.setInterval(kAgeLooked_ms);
    connect(&m_look, &QTimer::timeout, this, &FormulaCard::refreshAge);
    m_edit->showText(m_formula->text());
    refresh();
}

void FormulaCard::refresh() {
    const Theme& theme = themeOf(*this);
    m_edit->setReadOnly(m_model.history().locks().loss);
    m_edit->setOwnUndo(!m_formula->whole());
    const auto& error = m_formula->error();
    m_state->setVisible(error.has_value());
    if (error) {
        m_edit->underline(error->line, error->column, error->at_end);
        m_state->setText(localText(error->error()));
        const QColor color = error->at_end ? theme.muted : theme.warning;
        m_state->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
        m_look.start();
    } else {
        m_edit->clearUnderline();
        m_look.stop();
    }
    m_age->setStyleSheet(QStringLiteral("color: %1;").arg(theme.muted.name()));
    refreshAge();
}

void FormulaCard::refreshAge() {
    const QString name = text(m_model.run().loss.name());
    QString words;
    if (!m_formula->whole())
        words = m_formula->isCopy() ? tr("The views show %1 until the formula is whole.").arg(name)
                                    : tr("The views show the formula as it was %1 s ago.")
                                          .arg(m_formula->secondsBehind());
    else if (m_formula->isProgram())
        words = tr("%1 is a program, whose formula is not known; this is another loss, and the "
                   "first change here takes it in the program's place.")
                    .arg(name);
    else if (m_formula->hasNoText())
        words = tr("%1 is no formula; the first change here makes one of its value and gradient.")
                    .arg(name);
    else if (m_formula->isCopy())
        words = tr("The text of %1; the first change makes it your own formula.").arg(name);
    m_age->setText(words);
    m_age->setVisible(!words.isEmpty());
}

void FormulaCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace iou
