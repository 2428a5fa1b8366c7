// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_card.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A number of the card as it is read, and the pairs it is linked to.
struct CardCell {
    Phrase text;
    std::vector<BoxPair> pairs;
    bool is_fault = false;  ///< counts something a loss had better not do
};

/// A row of the card: what is measured, and a cell for each loss.
struct CardRow {
    std::string_view id;  ///< a word that stays
    Phrase title;
    Phrase definition;
    std::string_view quest;  ///< what the finder would look for here (core/finder); empty: nothing
    std::vector<CardCell> cells;
};

/// Rows under one heading.
struct CardSection {
    Phrase title;
    std::vector<CardRow> rows;
};

/// The card in words: what the page, the table of the terminal and the window show.
std::vector<CardSection> cardSections(const ReportCard& card);
/// What the numbers were taken over.
Phrase cardSentence(const ReportCard& card);
/// A loss as the head of a column: its name, or a formula's first characters.
std::string cardName(const Loss& loss);
/// A number with four digits, for reading.
Phrase shortNumber(double x);

}  // namespace iou
