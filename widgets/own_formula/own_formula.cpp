// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/own_formula/own_formula.hpp"

#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "core/session/own_losses.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr std::size_t kMostDrafts = 16;

/// The text of an entry; empty: it has none.
QString textOf(const LossEntry& entry) {
    const own::FormulaCode* const code = own::formulaOf(entry);
    return text(code ? code->formula().text : own::textOfBuiltIn(entry.id));
}

/// What to begin with where an entry has no text: value and gradient of a built-in one; beside a
/// program the simplest of all formulas.
QString firstTextFor(const LossEntry& entry) {
    return entry.builtIn() ? QStringLiteral("loss.%1").arg(text(entry.id))
                           : QStringLiteral("1 - iou");
}

/// Empty lines at the start are no part of what the core reads.
int blankLinesBefore(const QString& text) {
    int lines = 0;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty()) return lines;
        ++lines;
    }
    return 0;
}

/// "CIoU (copy)", or "CIoU (copy 2)" where that is there already; of a copy the next.
QString titleOfCopy(const QString& name) {
    static const QRegularExpression of_copy(QStringLiteral(" \\(copy(?: \\d+)?\\)$"));
    QString plain = name;
    plain.remove(of_copy);
    const auto losses = allLosses();
    for (int k = 1;; ++k) {
        const QString title = k == 1
                                  ? QStringLiteral("%1 (copy)").arg(plain)
                                  : QStringLiteral("%1 (copy %2)").arg(plain, QString::number(k));
        const bool there = std::any_of(losses.begin(), losses.end(), [&](const LossPointer& loss) {
            return text(loss->name) == title;
        });
        if (!there) return title;
    }
}

/// The text under another title.
QString titled(const QString& title, const QString& body) {
    static const QRegularExpression line(QStringLiteral("^title\\b[^\\n]*\\n?"),
                                         QRegularExpression::MultilineOption);
    QString rest = body;
    return QStringLiteral("title %1\n").arg(title) + rest.remove(line);
}

}  // namespace

OwnFormula::OwnFormula(ExplorerModel& model, QObject* parent) : QObject(parent), m_model(model) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause_ms);
    connect(&m_pause, &QTimer::timeout, this, &OwnFormula::take);
    connect(&m_model, &ExplorerModel::lossChanged, this, &OwnFormula::follow);
    connect(&m_model, &ExplorerModel::documentLoaded, this, [this] {
        m_drafts.clear();
        follow();
    });
    follow();
}

bool OwnFormula::isCopy() const { return m_model.run().loss.entry().source.kind != formula_kind; }

bool OwnFormula::isProgram() const {
    return m_model.run().loss.entry().source.kind == program_kind;
}

int OwnFormula::secondsBehind() const {
    return m_behind.isValid() ? static_cast<int>(m_behind.elapsed() / 1000) : 0;
}

void OwnFormula::follow() {
    const LossPointer now = m_model.run().loss.pointer();
    if (now == m_shown) return;
    if (m_shown && m_error && m_drafts.size() < kMostDrafts) m_drafts[m_shown] = m_text;
    m_pause.stop();
    m_shown = now;
    m_text = textOf(*now);
    m_has_no_text = m_text.isEmpty();
    if (m_has_no_text) m_text = firstTextFor(*now);
    if (const auto draft = m_drafts.find(now); draft != m_drafts.end()) {
        m_text = draft->second;
        m_drafts.erase(draft);
    }
    read();
    emit textReplaced();
    emit stateChanged();
}

void OwnFormula::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    read();
    if (whole())
        m_pause.start();
    else
        m_pause.stop();
    emit stateChanged();
}

void OwnFormula::read() {
    own::ParsedFormula parsed = own::parseFormula(m_text.toStdString());
    m_error.reset();
    if (!parsed.formula) {
        m_error.emplace(std::move(parsed.error));
        m_error->line += blankLinesBefore(m_text);
    }
    if (!m_error)
        m_behind.invalidate();
    else if (!m_behind.isValid())
        m_behind.start();
}

void OwnFormula::takeNow() {
    if (!m_pause.isActive()) return;
    m_pause.stop();
    take();
}

void OwnFormula::take() {
    // The text of a loss that is not edited yet, back again.
    if (isCopy() && !m_has_no_text && m_text == textOf(m_model.run().loss.entry())) return;
    auto made = own::lossOfText(m_text.toStdString());
    if (const auto* const error = std::get_if<own::FormulaError>(&made)) {
        // Sound as a text, but more than a program may hold.
        m_error = *error;
        m_error->line += blankLinesBefore(m_text);
        m_behind.start();
        emit stateChanged();
        return;
    }
    const LossPointer formula = std::get<LossPointer>(made);
    m_shown = formula;
    m_has_no_text = false;
    m_model.apply(tr("Edit the formula"), [&](Document& d) { editOwnLoss(d, formula); });
    if (m_model.run().loss.pointer() != formula) {  // it is locked
        m_shown.reset();
        follow();
    }
    emit stateChanged();
}

void OwnFormula::editCopy() {
    if (isProgram()) return;
    const LossEntry& entry = m_model.run().loss.entry();
    const QString copied = textOf(entry), name = iou::text(entry.name);
    auto made = own::lossOfText(
        titled(titleOfCopy(name), copied.isEmpty() ? firstTextFor(entry) : copied).toStdString());
    const auto* const formula = std::get_if<LossPointer>(&made);
    if (!formula) return;
    m_model.apply(tr("Copy %1").arg(name), [&](Document& d) { takeOwnLoss(d, *formula); });
}

}  // namespace iou
