// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/suppression_csv.hpp"

#include "core/base/decimal.hpp"

namespace iou::suppress {

std::string suppressionCsv(const Suppression& suppression) {
    std::string text = "rank,index,score,suppressed_by,overlap\n";
    const auto row = [&](int index) {
        const Outcome& o = suppression.outcomes[static_cast<std::size_t>(index)];
        if (o.rank >= 0) text += std::to_string(o.rank);
        text += ',' + std::to_string(index) + ',' + format17(o.score) + ',';
        if (o.by >= 0)
            text += std::to_string(o.by) + ',' + format17(o.overlap) + '\n';
        else
            text += ",\n";
    };
    for (const int index : suppression.kept) row(index);
    for (std::size_t i = 0; i < suppression.outcomes.size(); ++i)
        if (suppression.outcomes[i].fate != Fate::kept) row(static_cast<int>(i));
    return text;
}

}  // namespace iou::suppress
