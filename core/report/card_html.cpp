// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kPictureSide = 160.0;  // of a pair, pixels
constexpr double kPictureMargin = 0.06;

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1c2024; --quiet: #5d6670; --line: #d9dde2; --paper: #fff;
  --fault: #a5480a; --link: #0b5cad; --pred: #c2410c; --target: #15803d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #a0a8b0; --line: #3a4046;
  --paper: #16191c; --fault: #f0a060; --link: #7db8f5; --pred: #fb923c; --target: #4ade80; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } p, .quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
tbody th { font-weight: normal; } tr.section th { font-weight: 600; padding-top: 1.2rem; }
td.fault, td.fault a { color: var(--fault); } a { color: var(--link); }
abbr { text-decoration: none; cursor: help; }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem; }
figure { margin: 0; padding: .8rem; border: 1px solid var(--line); border-radius: .5rem; }
figure:target { outline: 2px solid var(--link); }
svg { width: 100%; height: 10rem; } code { font-size: .85rem; line-break: anywhere; }
rect { fill-opacity: .12; vector-effect: non-scaling-stroke; stroke-width: 2; }
.pred { fill: var(--pred); stroke: var(--pred); }
.target { fill: var(--target); stroke: var(--target); stroke-dasharray: 6 4; }
@media print { thead th { position: static; } figure { break-inside: avoid; } }
)";

/// Text between tags or in quotes.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

/// As part of a data: address.
std::string addressed(std::string_view text) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_' || c == ',' ||
                           c == ':';
        if (plain) {
            out += c;
            continue;
        }
        out += '%';
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

std::string pictureOf(const BoxPair& pair) {
    const Box<>& a = pair.pred;
    const Box<>& b = pair.target;
    const double left = std::min(a.left(), b.left());
    const double top = std::min(a.top(), b.top());
    const double side =
        std::max(std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top);
    const double scale = side > 0.0 && std::isfinite(side) ? kPictureSide / side : 1.0;
    const double margin = kPictureSide * kPictureMargin;
    const auto rectangle = [&](const Box<>& box, const char* name) {
        const auto number = [](double x) { return formatShortest(static_cast<float>(x)); };
        return "<rect class=\"" + std::string(name) + "\" x=\"" +
               number((box.left() - left) * scale + margin) + "\" y=\"" +
               number((box.top() - top) * scale + margin) + "\" width=\"" + number(box.w * scale) +
               "\" height=\"" + number(box.h * scale) + "\"/>";
    };
    const std::string whole = formatShortest(kPictureSide + 2.0 * margin);
    return "<svg viewBox=\"0 0 " + whole + ' ' + whole + "\" role=\"img\" aria-label=\"" +
           escaped(pairWords(pair)) + "\">" + rectangle(b, "target") + rectangle(a, "pred") +
           "</svg>";
}

class Page {
public:
    explicit Page(const ReportCard& card) : m_card(card) {}

    std::string make() {
        const std::string title = said(phrase("Report card"));
        std::string out =
            "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta "
            "name=\"viewport\" content=\"width=device-width\">\n<title>" +
            title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" +
            title + "</h1>\n<p>" + said(cardSentence(m_card)) + "</p>\n" + table() + "<h2>" +
            said(phrase("Worst pairs")) + "</h2>\n<p>" +
            said(phrase("Open a session with iouscope, or give the words to iouscope "
                        "render.")) +
            "</p>\n<div class=\"pairs\">\n" + m_figures + "</div>\n</body>\n</html>\n";
        return out;
    }

private:
    std::string said(const Phrase& words) const { return escaped(words.text()); }

    std::string table() {
        std::string out = "<table>\n<thead><tr><th></th>";
        for (const LossCard& loss : m_card.losses)
            out += "<th><abbr title=\"" + escaped(printable(percentDecoded(loss.loss.spec()))) +
                   "\">" + escaped(cardName(loss.loss)) + "</abbr></th>";
        out += "</tr></thead>\n<tbody>\n";
        const std::string columns = std::to_string(m_card.losses.size() + 1);
        for (const CardSection& section : cardSections(m_card)) {
            out += "<tr class=\"section\"><th colspan=\"" + columns + "\">" + said(section.title) +
                   "</th></tr>\n";
            for (const CardRow& row : section.rows) out += tableRow(row);
        }
        return out + "</tbody>\n</table>\n";
    }

    std::string tableRow(const CardRow& row) {
        std::string tip = said(row.definition);
        if (!row.quest.empty()) tip += " iouscope-batch find " + std::string(row.quest);
        std::string out = "<tr><th><abbr title=\"" + tip + "\">" + said(row.title) + "</abbr></th>";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const CardCell& cell = row.cells[i];
            out += cell.is_fault ? "<td class=\"fault\">" : "<td>";
            const std::string text = said(cell.text);
            if (cell.pairs.empty())
                out += text;
            else
                out += "<a href=\"#" + figureOf(row, cell, m_card.losses[i].loss) + "\">" + text +
                       "</a>";
            out += "</td>";
        }
        return out + "</tr>\n";
    }

    /// Adds the pictures of a number's pairs; the name of the first.
    std::string figureOf(const CardRow& row, const CardCell& cell, const Loss& loss) {
        const std::string first = "p" + std::to_string(m_count + 1);
        for (const BoxPair& pair : cell.pairs) {
            const std::string id = "p" + std::to_string(++m_count);
            m_figures += "<figure id=\"" + id + "\">" + pictureOf(pair) + "<figcaption>" +
                         escaped(cardName(loss)) + " · " + said(row.title) + " · " +
                         said(cell.text) + "<br><code>" + escaped(pairWords(pair)) +
                         "</code><br><a download=\"" + std::string(row.id) + '-' + id +
                         ".iouscope\" href=\"data:application/json," +
                         addressed(pairSession(pair, loss)) + "\">" + said(phrase("Session")) +
                         "</a></figcaption></figure>\n";
        }
        return first;
    }

    const ReportCard& m_card;
    std::string m_figures;
    int m_count = 0;
};

}  // namespace

std::string cardHtml(const ReportCard& card) { return Page(card).make(); }

}  // namespace iou
