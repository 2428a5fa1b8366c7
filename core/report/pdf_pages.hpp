// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Text on sheets of A4 across, as PDF 1.4: two fonts every reader has, Latin letters. Units are
/// points; y runs down from the upper edge.
class PdfPages {
public:
    static constexpr double width = 842.0, height = 595.0;

    struct Style {
        double size = 9.0;
        bool bold = false;
        double gray = 0.0;  ///< 0: black
    };

    PdfPages() { addPage(); }
    void addPage() { m_pages.emplace_back(); }
    /// One line, its foot at y; what is wider than `room` ends in dots.
    void text(double x, double y, std::string_view utf8, const Style& style, double room);
    void line(double x, double y, double to_x);
    /// A frame around a box.
    void frame(double x, double y, double w, double h, bool dashed);
    std::string bytes() const;

private:
    std::vector<std::string> m_pages;
};

}  // namespace iou
