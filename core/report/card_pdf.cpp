// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"
#include "core/report/pdf_pages.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kEdge = 40.0, kLine = 12.5, kHeadings = 200.0;
constexpr double kBottom = PdfPages::height - kEdge;
constexpr double kRoom = PdfPages::width - 2.0 * kEdge;
constexpr std::size_t kColumns = 4;  // losses on a sheet
constexpr PdfPages::Style kTitle{16.0, true, 0.0};
constexpr PdfPages::Style kHead{9.0, true, 0.0};
constexpr PdfPages::Style kPlain{9.0, false, 0.0};
constexpr PdfPages::Style kQuiet{9.0, false, 0.4};
constexpr double kPicture = 60.0, kPairHeight = 74.0;

class Sheets {
public:
    explicit Sheets(const ReportCard& card) : m_card(card), m_sections(cardSections(card)) {}

    std::string make() {
        m_y = kEdge + kTitle.size;
        m_pages.text(kEdge, m_y, said(phrase("Report card")), kTitle, kRoom);
        m_y += kLine + 4.0;
        m_pages.text(kEdge, m_y, said(cardSentence(m_card)), kQuiet, kRoom);
        m_y += kLine;
        for (std::size_t first = 0; first < m_card.losses.size(); first += kColumns) {
            if (first > 0) newPage();
            table(first, std::min(first + kColumns, m_card.losses.size()));
        }
        pairs();
        return m_pages.bytes();
    }

private:
    std::string said(const Phrase& words) const { return words.text(); }
    void newPage() {
        m_pages.addPage();
        m_y = kEdge;
    }

    double columnAt(std::size_t column) const {
        return kEdge + kHeadings +
               static_cast<double>(column) * (kRoom - kHeadings) / static_cast<double>(kColumns);
    }
    void head(std::size_t first, std::size_t end) {
        m_y += kLine;
        for (std::size_t i = first; i < end; ++i)
            m_pages.text(columnAt(i - first), m_y, cardName(m_card.losses[i].loss), kHead,
                         columnAt(1) - columnAt(0) - 6.0);
        m_pages.line(kEdge, m_y + 3.0, kEdge + kRoom);
    }
    void table(std::size_t first, std::size_t end) {
        head(first, end);
        for (const CardSection& section : m_sections) {
            startLine(2.0 * kLine, first, end);
            m_y += kLine * 1.4;
            m_pages.text(kEdge, m_y, said(section.title), kHead, kRoom);
            for (const CardRow& row : section.rows) {
                startLine(kLine, first, end);
                m_y += kLine;
                m_pages.text(kEdge + 8.0, m_y, said(row.title), kPlain, kHeadings - 14.0);
                for (std::size_t i = first; i < end; ++i)
                    m_pages.text(columnAt(i - first), m_y, said(row.cells[i].text),
                                 row.cells[i].is_fault ? kHead : kPlain,
                                 columnAt(1) - columnAt(0) - 6.0);
            }
        }
    }
    /// A new sheet with the heads again where so much does not fit.
    void startLine(double room, std::size_t first, std::size_t end) {
        if (m_y + room <= kBottom) return;
        newPage();
        head(first, end);
    }

    void pairs() {
        newPage();
        m_y += kHead.size;
        m_pages.text(kEdge, m_y, said(phrase("Worst pairs")), kHead, kRoom);
        m_y += kLine;
        for (const CardSection& section : m_sections)
            for (const CardRow& row : section.rows)
                for (std::size_t i = 0; i < row.cells.size(); ++i)
                    for (const BoxPair& pair : row.cells[i].pairs)
                        onePair(row, row.cells[i], m_card.losses[i].loss, pair);
    }
    void onePair(const CardRow& row, const CardCell& cell, const Loss& loss, const BoxPair& pair) {
        if (m_y + kPairHeight > kBottom) newPage();
        picture(pair);
        const double x = kEdge + kPicture + 14.0;
        const double room = kRoom - kPicture - 14.0;
        m_pages.text(x, m_y + kLine, cardName(loss) + ": " + said(row.title), kHead, room);
        m_pages.text(x, m_y + 2.0 * kLine, said(cell.text), kPlain, room);
        m_pages.text(x, m_y + 3.0 * kLine, pairWords(pair), kQuiet, room);
        m_y += kPairHeight;
    }
    void picture(const BoxPair& pair) {
        const Box<>& a = pair.pred;
        const Box<>& b = pair.target;
        const double left = std::min(a.left(), b.left());
        const double top = std::min(a.top(), b.top());
        const double side =
            std::max(std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top);
        if (!(side > 0.0 && std::isfinite(side))) return;
        const double scale = kPicture / side;
        const auto box = [&](const Box<>& of, bool dashed) {
            m_pages.frame(kEdge + (of.left() - left) * scale, m_y + (of.top() - top) * scale,
                          of.w * scale, of.h * scale, dashed);
        };
        box(b, true);
        box(a, false);
    }

    const ReportCard& m_card;
    std::vector<CardSection> m_sections;
    PdfPages m_pages;
    double m_y = 0.0;
};

}  // namespace

std::string cardPdf(const ReportCard& card) { return Sheets(card).make(); }

}  // namespace iou
