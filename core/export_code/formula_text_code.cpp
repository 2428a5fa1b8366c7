// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/export_code/code_writers.hpp"
#include "core/own_formula/loss_file.hpp"

#include <algorithm>

namespace iou::export_code {

namespace {

/// The text with the values that were set in its parameters' lines.
std::string textWithValues(const ExportedLoss& loss) {
    std::string text = loss.formula->text;
    const auto& parameters = loss.formula->parameters;
    // From behind: places before a change stay.
    for (std::size_t i = parameters.size(); i-- > 0;) {
        if (parameters[i].value == loss.values[i]) continue;
        const std::size_t begin =
            text.find_first_not_of(" \t", text.find('=', parameters[i].at) + 1);
        const std::size_t end = std::min(text.find_first_of(" \t\n#", begin), text.size());
        text.replace(begin, end - begin, formatShortest(loss.values[i]));
    }
    return text;
}

}  // namespace

std::string formulaCode(const ExportSet& set) {
    const ExportedLoss& loss = set.losses.back();
    std::string out = own::writeLossFile(textWithValues(loss));
    out += "#\n";
    for (const std::string& line : headerLines(loss)) {
        if (line.starts_with("    ")) continue;  // the text, which stands above
        const std::size_t of_text = line.find(" from this text:");
        out += "# " + line.substr(0, of_text) + (of_text == line.npos ? "\n" : ".\n");
    }
    out += "# Rows of the core: prediction and target by cx, cy, w, h, value, slopes by the\n"
           "# prediction's cx, cy, w, h. To compare: iouscope-batch eval --loss FILE --pairs ...\n";
    for (const ReferenceRow& row : loss.rows) {
        out += "# ";
        for (const Box<>& b : {row.pred, row.target})
            for (const double x : {b.cx, b.cy, b.w, b.h}) out += formatShortest(x) + ',';
        out += formatShortest(row.expected.value);
        for (const double x : row.expected.d) out += ',' + formatShortest(x);
        out += '\n';
    }
    return out;
}

}  // namespace iou::export_code
