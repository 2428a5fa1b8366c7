// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"
#include "core/session/session_json.hpp"

#include <algorithm>

namespace iou {

namespace {

std::string numbersOf(const Box<>& b) {
    return formatShortest(b.cx) + ',' + formatShortest(b.cy) + ',' + formatShortest(b.w) + ',' +
           formatShortest(b.h);
}

/// Columns of a terminal: code points, as none here is wide.
std::size_t shownWidth(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t own = shownWidth(text);
    return text + std::string(own < width ? width - own : 0, ' ');
}

}  // namespace

std::string pairWords(const BoxPair& pair) {
    return "--pred=" + numbersOf(pair.pred) + " --target=" + numbersOf(pair.target);
}

std::string pairSession(const BoxPair& pair, const Loss& loss) {
    Session session;
    Explorer& explorer = session.document.explorer;
    explorer.scene.pred = pair.pred;
    explorer.scene.target = pair.target;
    explorer.run().setLosses(StagedLoss(loss));
    return sessionLine(session);
}

std::string cardText(const ReportCard& card) {
    const auto sections = cardSections(card);
    std::size_t first = 0;
    std::vector<std::size_t> widths;
    for (const LossCard& loss : card.losses) widths.push_back(shownWidth(cardName(loss.loss)));
    for (const CardSection& section : sections)
        for (const CardRow& row : section.rows) {
            first = std::max(first, shownWidth(row.title.text()) + 2);
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                widths[i] = std::max(widths[i], shownWidth(row.cells[i].text.text()));
        }
    std::string out = cardSentence(card).text() + "\n\n" + std::string(first + 2, ' ');
    for (std::size_t i = 0; i < widths.size(); ++i)
        out += padded(cardName(card.losses[i].loss), widths[i] + 2);
    out += '\n';
    for (const CardSection& section : sections) {
        out += '\n' + section.title.text() + '\n';
        for (const CardRow& row : section.rows) {
            out += padded("  " + row.title.text(), first + 2);
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                out += padded(row.cells[i].text.text(), widths[i] + 2);
            out.erase(out.find_last_not_of(' ') + 1);
            out += '\n';
        }
    }
    out += "\nWorst pairs\n";
    for (const CardSection& section : sections)
        for (const CardRow& row : section.rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                for (const BoxPair& pair : row.cells[i].pairs)
                    out += "  " + cardName(card.losses[i].loss) + ", " + row.title.text() + ": " +
                           pairWords(pair) + '\n';
    return out;
}

}  // namespace iou
