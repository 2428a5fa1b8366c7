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

struct Texts {
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
        lines.push_back({"pairs", Texts::tr("Starts and targets"),
                         Texts::tr("%1 pairs, listed").arg(p.starts.size())});
    } else {
        lines.push_back({"cloud", Texts::tr("Cloud of starts"),
                         p.cloud == Cloud::disk ? Texts::tr("uniform in a disk")
                                                : Texts::tr("denser towards the middle")});
        lines.push_back({"points", Texts::tr("Start centres"), QString::number(p.points)});
        lines.push_back({"radius", Texts::tr("Radius"), number(p.radius)});
        lines.push_back({"target_center", Texts::tr("Target centre"),
                         QStringLiteral("(%1, %2)").arg(number(p.target_cx), number(p.target_cy))});
        lines.push_back({"target_area", Texts::tr("Target area"), number(p.target_area)});
        lines.push_back(
            {"target_aspects", Texts::tr("Target w:h"), listText(p.target_aspects, aspectText)});
        lines.push_back({"scales", Texts::tr("Start area × target's"), listText(p.scales, number)});
        lines.push_back({"aspects", Texts::tr("Start w:h"), listText(p.aspects, aspectText)});
    }
    lines.push_back({"optimizer", Texts::tr("Optimiser"), text(p.optimizer.spec())});
    lines.push_back({"schedule", Texts::tr("Rate"), scheduleText(p.schedule)});
    lines.push_back({"steps", Texts::tr("Steps"), QString::number(p.steps)});
    lines.push_back({"form", Texts::tr("Steps in"), boxFormTitle(p.form)});
    lines.push_back(
        {"mean_loss", Texts::tr("Gradient of"),
         p.mean_loss ? Texts::tr("the mean over all cases") : Texts::tr("each case's own loss")});
    lines.push_back({"iou_factor", Texts::tr("Step × (2 − IoU)"),
                     p.iou_factor ? Texts::tr("yes") : Texts::tr("no")});
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
    case Certainty::stated: return Texts::tr("stated");
    case Certainty::inferred: return Texts::tr("inferred");
    case Certainty::guessed: return Texts::tr("guessed");
    case Certainty::changed: return Texts::tr("changed");
    case Certainty::unknown: break;
    }
    return Texts::tr("not said");
}

QString scheduleText(const Schedule& schedule) {
    QStringList parts;
    int from = 1;
    for (const auto& stage : schedule.stages) {
        parts << (from == 1 ? numberText(stage.rate)
                            : Texts::tr("from step %1 %2").arg(from).arg(numberText(stage.rate)));
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
            fact.reason = Texts::tr("The protocol has %1").arg(before[i].value);
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

}  // namespace iou
