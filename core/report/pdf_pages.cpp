// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf_pages.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace iou {

namespace {

/// Widths of Helvetica's characters 32 to 126, in thousandths of the size.
constexpr std::array<int, 95> kWidths{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr int kOtherWidth = 600;
constexpr double kBoldWiden = 1.07;

double widthOf(unsigned char c, const PdfPages::Style& style) {
    const int units = c >= 32 && c < 127 ? kWidths[c - 32U] : kOtherWidth;
    return units * style.size * (style.bold ? kBoldWiden : 1.0) / 1000.0;
}

/// Latin-1, which the fonts' encoding agrees with; a question mark for what it lacks.
std::string latin(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80U) {
            out += c < 0x20U ? ' ' : utf8[i];
            continue;
        }
        const bool two = (c & 0xE0U) == 0xC0U && i + 1 < utf8.size();
        const unsigned code =
            two ? ((c & 0x1FU) << 6U) | (static_cast<unsigned char>(utf8[i + 1]) & 0x3FU) : 0U;
        while (i + 1 < utf8.size() && (static_cast<unsigned char>(utf8[i + 1]) & 0xC0U) == 0x80U)
            ++i;
        out += code >= 0xA0U && code <= 0xFFU ? static_cast<char>(code) : '?';
    }
    return out;
}

std::string fitted(const std::string& text, const PdfPages::Style& style, double room) {
    constexpr std::string_view kDots = "...";
    double dots = 0.0;
    for (const char c : kDots) dots += widthOf(static_cast<unsigned char>(c), style);
    double sum = 0.0;
    std::size_t fits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        sum += widthOf(static_cast<unsigned char>(text[i]), style);
        if (sum + dots <= room) fits = i + 1;
        if (sum > room) return text.substr(0, fits) + std::string(kDots);
    }
    return text;
}

std::string coordinate(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", std::isfinite(x) ? x : 0.0);
    return text;
}

/// A string in parentheses.
std::string quoted(const std::string& text) {
    std::string out = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        out += c;
    }
    return out + ')';
}

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

}  // namespace

void PdfPages::text(double x, double y, std::string_view utf8, const Style& style, double room) {
    m_pages.back() += coordinate(style.gray) + " g BT /" + (style.bold ? "B " : "R ") +
                      coordinate(style.size) + " Tf " + coordinate(x) + ' ' +
                      coordinate(height - y) + " Td " + quoted(fitted(latin(utf8), style, room)) +
                      " Tj ET\n";
}

void PdfPages::line(double x, double y, double to_x) {
    m_pages.back() += "0.80 G 0.5 w " + coordinate(x) + ' ' + coordinate(height - y) + " m " +
                      coordinate(to_x) + ' ' + coordinate(height - y) + " l S\n";
}

void PdfPages::frame(double x, double y, double w, double h, bool dashed) {
    m_pages.back() += std::string("0 G 0.8 w ") + (dashed ? "[3 2] 0 d " : "[] 0 d ") +
                      coordinate(x) + ' ' + coordinate(height - y - h) + ' ' + coordinate(w) + ' ' +
                      coordinate(h) + " re S [] 0 d\n";
}

std::string PdfPages::bytes() const {
    // 1: catalogue, 2: pages, 3 and 4: fonts, then a page and its content by turns.
    constexpr std::size_t kFirstPage = 5;
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>"};
    std::string kids;
    for (std::size_t i = 0; i < m_pages.size(); ++i) kids += reference(kFirstPage + 2 * i) + ' ';
    objects.push_back("<< /Type /Pages /Count " + std::to_string(m_pages.size()) + " /Kids [ " +
                      kids + "] >>");
    for (const char* font : {"Helvetica", "Helvetica-Bold"})
        objects.push_back("<< /Type /Font /Subtype /Type1 /BaseFont /" + std::string(font) +
                          " /Encoding /WinAnsiEncoding >>");
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << "
                          "/Font << /R 3 0 R /B 4 0 R >> >> /Contents " +
                          reference(kFirstPage + 2 * i + 1) + " >>");
        objects.push_back("<< /Length " + std::to_string(m_pages[i].size()) + " >>\nstream\n" +
                          m_pages[i] + "endstream");
    }
    std::string out = "%PDF-1.4\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(out.size());
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t place : places) {
        char entry[24];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", place);
        out += entry;
    }
    return out + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
           " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace iou
