// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/batch_text.hpp"

#include "core/registry/registry.hpp"
#include "core/run/staged_loss.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace iou {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BatchText)
};

/// Symbol of a term by its id, from the first loss that has it.
QString termSymbol(const QString& id) {
    for (const LossPointer& entry : allLosses())
        if (const int term = entry->termIndex(id.toStdString()); term >= 0)
            return QString::fromUtf8(entry->terms[static_cast<std::size_t>(term)]->symbol);
    return id;
}

/// A parameter of a batch's loss; none if the batch's running mean replaces it.
std::optional<double> heldParameter(const Loss& loss, int index) {
    if (loss.hasRunningMean() && index == loss.entry().code->meanIndex()) return {};
    return loss.parameter(index);
}

}  // namespace

QString lossTitle(const std::string& spec, const std::vector<std::string>& beside) {
    const auto loss = Loss::parse(spec);
    if (!loss) {
        const auto staged = StagedLoss::parse(spec);
        return text(staged ? staged->title() : spec);
    }
    QString title = text(listedName(loss->entry()));
    for (int i = 0; i < static_cast<int>(loss->parameters().size()); ++i) {
        const auto own = heldParameter(*loss, i);
        const bool differs = std::any_of(beside.begin(), beside.end(), [&](const auto& other) {
            const auto read = Loss::parse(other);
            return read && read->pointer() == loss->pointer() && heldParameter(*read, i) != own;
        });
        if (!own || !differs) continue;
        const auto& symbol = loss->entry().parameters[static_cast<std::size_t>(i)].symbol;
        title += QStringLiteral(", %1 = %2").arg(text(symbol), numberText(*own));
    }
    return title;
}

QString quantityTitle(const QString& column) {
    if (column == QStringLiteral("iou_loss")) return Texts::tr("mean 1 − IoU");
    if (column == QStringLiteral("aei")) return Texts::tr("mean enlargement (AEI)");
    if (column == QStringLiteral("aei_worst")) return Texts::tr("worst enlargement");
    if (column == QStringLiteral("l1")) return Texts::tr("mean L1 error");
    if (column.startsWith(QStringLiteral("l1_"))) return Texts::tr("mean |Δ%1|").arg(column.mid(3));
    if (column.startsWith(QStringLiteral("part_")))
        return Texts::tr("mean of %1").arg(termSymbol(column.mid(5)));
    return column;
}

QString countText(double count) {
    const char* const prefixes[] = {"", " k", " M", " G", " T"};
    std::size_t i = 0;
    for (; count >= 1000.0 && i + 1 < std::size(prefixes); ++i) count /= 1000.0;
    return numberText(count, 3) + QString::fromLatin1(prefixes[i]);
}

QString durationText(double seconds) {
    if (seconds < 0.0) return QStringLiteral("–");
    const auto whole = static_cast<long>(std::min(std::ceil(seconds), 359999.0));
    const auto two = [](long x) { return QStringLiteral("%1").arg(x, 2, 10, QLatin1Char('0')); };
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3")
            .arg(whole / 3600)
            .arg(two(whole / 60 % 60), two(whole % 60));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
}

}  // namespace iou
