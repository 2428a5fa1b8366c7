// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/export_code/code_writers.hpp"
#include "core/export_code/latex_printer.hpp"

namespace iou::export_code {

namespace {

std::string latexComment(const ExportedLoss& loss) {
    std::string out;
    for (const std::string& line : headerLines(loss))
        out += line.empty() ? "%\n" : "% " + line + '\n';
    return out;
}

/// The lines of one loss: its result, its definitions, the quantities they are made of.
std::string latexLines(const ExportSet& set, const ExportedLoss& loss) {
    LatexPrinter printer(set, loss);
    std::string text = printer.result();
    for (const std::string& line : printer.definitions()) text += " \\\\\n" + line;
    for (const std::string& line : printer.quantities()) text += " \\\\\n" + line;
    return text + '\n';
}

}  // namespace

std::string latexCode(const ExportSet& set) {
    std::string out;
    for (const ExportedLoss& loss : set.losses) {
        if (!out.empty()) out += '\n';
        if (loss.asked)
            out += latexComment(loss) +
                   "% Needs amsmath. Boxes by centre x, y and size w, h; g is the "
                   "target, (.)_+ is max(., 0),\n% sg stops the gradient.\n";
        out += "\\begin{align*}\n" + latexLines(set, loss) + "\\end{align*}\n";
        if (loss.rows.empty()) continue;
        out += "% Rows of the core: prediction and target by cx, cy, w, h, value, slopes by the\n"
               "% prediction's cx, cy, w, h.\n";
        for (const ReferenceRow& row : loss.rows) {
            out += "% ";
            for (const Box<>& b : {row.pred, row.target})
                for (const double x : {b.cx, b.cy, b.w, b.h}) out += formatShortest(x) + ' ';
            out += formatShortest(row.expected.value);
            for (const double x : row.expected.d) out += ' ' + formatShortest(x);
            out += '\n';
        }
    }
    return out;
}

}  // namespace iou::export_code
