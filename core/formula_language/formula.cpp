// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula.hpp"

#include "core/base/shown_text.hpp"

#include <algorithm>

namespace iou::own {

std::string Formula::textOf(int index, std::size_t limit) const {
    const Node& n = node(index);
    std::string out;
    bool blank = false, comment = false;
    for (const char c : text.substr(n.begin, n.end - n.begin)) {
        if (c == '\n') comment = false;
        if (c == '#') comment = true;
        if (comment || c == ' ' || c == '\t' || c == '\n') {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += c;
    }
    return excerpt(out, limit);
}

std::vector<Phrase> Formula::notices() const {
    std::vector<Phrase> out;
    const auto place = [&](std::size_t at) { return placeText(placeIn(text, at)); };
    if (!node(result).varies)
        out.push_back(phrase("the loss does not depend on the boxes"));
    else if (!node(result).moves)
        out.push_back(phrase("no gradient reaches the prediction"));
    for (const FormulaParameter& p : parameters)
        if (!p.used) out.push_back(phrase("%1: nobody uses the parameter %2", place(p.at), p.name));
    for (const FormulaDefinition& d : definitions)
        if (!d.used) out.push_back(phrase("%1: nobody uses %2", place(d.at), d.name));
    return out;
}

std::string canonicalText(std::string_view text) {
    std::string out;
    std::size_t kept = 0;  // behind the last character that is no blank
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') {
            // Blanks at the end of the line go; empty lines before the first do too.
            while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
            if (!out.empty()) out += '\n';
            continue;
        }
        out += c;
        if (c != ' ' && c != '\t') kept = out.size();
    }
    out.resize(std::min(out.size(), kept));
    return out;
}

}  // namespace iou::own
