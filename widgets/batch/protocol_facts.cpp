// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/protocol_facts.hpp"

#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace iou {

namespace {

struct FactTexts {
    Q_DECLARE_TR_FUNCTIONS(ProtocolFacts)
};

/// 1:4, 1:1, 3:1: aspects are quotients of small numbers.
QString aspectText(double aspect) {
    const auto whole = [](double x) { return std::fabs(x - std::round(x)) < 1e-9; };
    if (whole(aspect)) return numberText(aspect) + QStringLiteral(":1");
    if (whole(1.0 / aspect)) return QStringLiteral("1:") + numberText(1.0 / aspect);
    return numberText(aspect, 3);
}

template <class Write>
QString listText(const std::vector<double>& numbers, Write&& write) {
    QStringList words;
    for (const double x : numbers) words << write(x);
    return words.join(QStringLiteral("  "));
}

/// What the facts of a protocol are made from: name of the field in the file, title and value.
struct Line {
    const char* field;
    QString title, value;
};

std::vector<Line> linesOf(const Protocol& p) {
    std::vector<Line> lines;
    const auto number = [](double x) { return numberText(x, 4); };
    if (p.cloud == Cloud::none) {
        lines.push_back({"pairs", FactTexts::tr("Starts and targets"),
                         FactTexts::tr("%1 pairs, listed").arg(p.starts.size())});
    } else {
        lines.push_back({"cloud", FactTexts::tr("Cloud of starts"),
                         p.cloud == Cloud::disk ? FactTexts::tr("uniform in a disk")
                                                : FactTexts::tr("denser towards the middle")});
        lines.push_back({"points", FactTexts::tr("Start centres"), QString::number(p.points)});
        lines.push_back({"radius", FactTexts::tr("Radius"), number(p.radius)});
        lines.push_back({"target_center", FactTexts::tr("Target centre"),
                         QStringLiteral("(%1, %2)").arg(number(p.target_cx), number(p.target_cy))});
        lines.push_back({"target_area", FactTexts::tr("Target area"), number(p.target_area)});
        lines.push_back({"target_aspects", FactTexts::tr("Target w:h"),
                         listText(p.target_aspects, aspectText)});
        lines.push_back(
            {"scales", FactTexts::tr("Start area × target's"), listText(p.scales, number)});
        lines.push_back({"aspects", FactTexts::tr("Start w:h"), listText(p.aspects, aspectText)});
    }
    lines.push_back({"optimizer", FactTexts::tr("Optimiser"), text(p.optimizer.spec())});
    lines.push_back({"schedule", FactTexts::tr("Rate"), scheduleText(p.schedule)});
    lines.push_back({"steps", FactTexts::tr("Steps"), QString::number(p.steps)});
    lines.push_back({"form", FactTexts::tr("Steps in"), boxFormTitle(p.form)});
    if (isAnchored(p.form)) {
        const auto& anchor = p.code.anchor;
        lines.push_back({"anchor", FactTexts::tr("Anchor"),
                         anchor ? QStringLiteral("(%1, %2), %3 × %4")
                                      .arg(number(anchor->cx), number(anchor->cy),
                                           number(anchor->w), number(anchor->h))
                                : FactTexts::tr("each case's start")});
    }
    lines.push_back({"mean_loss", FactTexts::tr("Gradient of"),
                     p.mean_loss ? FactTexts::tr("the mean over all cases")
                                 : FactTexts::tr("each case's own loss")});
    lines.push_back({"iou_factor", FactTexts::tr("Step × (2 − IoU)"),
                     p.iou_factor ? FactTexts::tr("yes") : FactTexts::tr("no")});
    return lines;
}

Certainty certaintyOf(const QString& status) {
    if (status.startsWith(QStringLiteral("stated"))) return Certainty::stated;
    if (status.startsWith(QStringLiteral("inferred"))) return Certainty::inferred;
    if (status.startsWith(QStringLiteral("guessed"))) return Certainty::guessed;
    return Certainty::unknown;
}

}  // namespace

QString certaintyText(Certainty certainty) {
    switch (certainty) {
    case Certainty::stated: return FactTexts::tr("stated");
    case Certainty::inferred: return FactTexts::tr("inferred");
    case Certainty::guessed: return FactTexts::tr("guessed");
    case Certainty::changed: return FactTexts::tr("changed");
    case Certainty::unknown: break;
    }
    return FactTexts::tr("not stated");
}

QString scheduleText(const Schedule& schedule) {
    QStringList parts;
    int from = 1;
    for (const auto& stage : schedule.stages) {
        parts << (from == 1
                      ? numberText(stage.rate)
                      : FactTexts::tr("from step %1 %2").arg(from).arg(numberText(stage.rate)));
        from = stage.until + 1;
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<ProtocolFact> protocolFacts(const Protocol& protocol) {
    const auto published = findProtocol(protocol.id);
    std::vector<Line> before;
    if (published) before = linesOf(*published);
    const std::vector<Line> now = linesOf(protocol);
    std::vector<ProtocolFact> facts;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const Line& line = now[i];
        const auto status = protocol.status.find(line.field);
        const QString said =
            status == protocol.status.end() ? QString() : QString::fromStdString(status->second);
        ProtocolFact fact{line.title, line.value, certaintyOf(said),
                          said.section(QStringLiteral(": "), 1)};
        if (i < before.size() && before[i].value != line.value) {
            fact.certainty = Certainty::changed;
            fact.reason = FactTexts::tr("The protocol has %1").arg(before[i].value);
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

}  // namespace iou
