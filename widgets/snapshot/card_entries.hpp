// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace iou {

/// A number of the scene's card.
struct CardEntry {
    QString name;  ///< as formulas are written, where a term has a colour
    QString value{};
    std::optional<double> share{};  ///< of a bar, 0 to 1
    int hue = -1;                   ///< of a term (termHue); -1: none
    bool is_step = false;           ///< the step of the run
    QString brief{};                ///< name where it is known whose number it is; empty: as name
    friend bool operator==(const CardEntry&, const CardEntry&) = default;
};

/// "step 3 of 200"; between: the boxes are on their way to the next one.
QString stepText(int step, int steps, bool between);
/// What the view's card shows of a lane. evaluation: of that lane's loss, now.
std::vector<CardEntry> cardEntries(const ExplorerModel& model, int lane,
                                   const Evaluation& evaluation);
/// Why the box changes in the step that follows; empty where the card does not tell or there is
/// none.
QString whyText(const ExplorerModel& model, int lane);
/// Names and values in one line; at most so many entries.
QString cardLine(const std::vector<CardEntry>& entries, std::size_t most);

}  // namespace iou
