// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snapshot/card_entries.hpp"

#include "core/explain/step_reason.hpp"
#include "core/explain/term_sources.hpp"
#include "core/numbers/rounding.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/loss_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QStringList>

#include <algorithm>

namespace iou {

namespace {

constexpr int kValueDigits = 5;

QString lossWord() { return tr("loss"); }
QString enlargementWord() { return tr("enlargement δ"); }

/// Collects the entries of one lane.
class CardWriter {
public:
    CardWriter(const ExplorerModel& model, int lane, const Evaluation& evaluation)
        : m_model(model), m_lane(lane), m_now(evaluation),
          m_in_force(model.clock().lossAtPlayhead(lane)), m_loss(m_in_force.entry()) {}

    std::vector<CardEntry> entries() {
        for (const CardLine& line : m_model.view().canvas.card) add(line);
        return std::move(m_entries);
    }

private:
    void add(const CardLine& line) {
        switch (line.kind) {
        case CardLine::Kind::iou:
            return add({.name = QStringLiteral("IoU"),
                        .value = tableNumber(m_now.iou),
                        .share = std::clamp(m_now.iou, 0.0, 1.0)});
        case CardLine::Kind::loss:
            return add({.name = valueName(m_loss),
                        .value = tableNumber(m_now.value, kValueDigits),
                        .brief = m_loss.kind == Kind::metric ? QString() : lossWord()});
        case CardLine::Kind::other_loss: return otherLoss(line.of);
        case CardLine::Kind::terms:
            for (const TermValue& term : m_now.terms)
                if (isSummand(term.info->role)) add(term);
            return;
        case CardLine::Kind::term:
            for (const TermValue& term : m_now.terms)
                if (term.info->id == line.of) return add(term);
            return;
        case CardLine::Kind::enlargement: return enlargement();
        case CardLine::Kind::step: return step();
        case CardLine::Kind::why: return;  // has a place of its own
        }
    }

    void otherLoss(const std::string& spec) {
        const auto loss = Loss::parse(spec);
        if (!loss) return;  // of a session that carried it
        add({.name = valueName(loss->entry()),
             .value =
                 tableNumber(evaluationOf(*loss, m_now.pred, m_now.target).value, kValueDigits)});
    }

    void enlargement() {
        const double area = m_now.target.w * m_now.target.h;
        const double more = m_now.pred.w * m_now.pred.h - area;
        add({.name = enlargementWord(), .value = tableNumber(withoutRounding(more / area, 1.0))});
    }

    void step() {
        if (const RunPointer run = m_model.clock().finishedRun(m_lane))
            add({.name = stepText(m_model.clock().stepOf(m_lane), run->trajectory.steps(), false),
                 .is_step = true});
    }

    void add(const TermValue& term) {
        add({.name = text(term.info->symbol),
             .value = tableNumber(term.value),
             .hue = termHue(m_loss, *term.info)});
    }
    void add(CardEntry entry) { m_entries.push_back(std::move(entry)); }

    const ExplorerModel& m_model;
    int m_lane;
    const Evaluation& m_now;
    Loss m_in_force;
    const LossEntry& m_loss;
    std::vector<CardEntry> m_entries;
};

}  // namespace

QString stepText(int step, int steps, bool between) {
    return between ? QObject::tr("step %1 → %2 of %3").arg(step).arg(step + 1).arg(steps)
                   : QObject::tr("step %1 of %2").arg(step).arg(steps);
}

std::vector<CardEntry> cardEntries(const ExplorerModel& model, int lane,
                                   const Evaluation& evaluation) {
    return CardWriter(model, lane, evaluation).entries();
}

QString whyText(const ExplorerModel& model, int lane) {
    const CardLines& lines = model.view().canvas.card;
    const RunPointer run = model.clock().finishedRun(lane);
    const int step = model.clock().stepOf(lane);
    if (std::find(lines.begin(), lines.end(), CardLine{CardLine::Kind::why}) == lines.end() ||
        !run || step >= run->trajectory.steps())
        return {};
    return localText(
        reasonText(stepReason(model.clock().lossAtPlayhead(lane), run->trajectory.box(step),
                              run->trajectory.box(step + 1), run->target)));
}

QString cardLine(const std::vector<CardEntry>& entries, std::size_t most) {
    QStringList parts;
    for (std::size_t i = 0; i < std::min(most, entries.size()); ++i) {
        const CardEntry& e = entries[i];
        const QString& name = e.brief.isEmpty() ? e.name : e.brief;
        parts << (e.value.isEmpty() ? name : name + u' ' + e.value);
    }
    return parts.join(QStringLiteral("   "));
}

}  // namespace iou
