// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/python_code.hpp"

#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/export_code/expression_printer.hpp"

#include <cmath>

namespace iou::export_code {

namespace {

constexpr Dialect kPython{.prefix = "_",
                          .number_open = "",
                          .number_close = "",
                          .both = "&",
                          .either = "|",
                          .method = "",
                          .pair_open = "_Pair",
                          .pi = "math.pi"};

constexpr std::string_view kPythonTest = R"py(
def _error(got, wanted, size=1.0):
    """Relative to the size, or to 1 where that is larger."""
    if math.isfinite(wanted):
        return abs(got - wanted) / max(1.0, abs(size))
    same = got == wanted or (math.isnan(got) and math.isnan(wanted))
    return 0.0 if same else math.inf


def self_test():
    """Compares every loss with its rows: values to 1e-12, slopes to 1e-8."""
    good = True
    for name, function in LOSSES.items():
        rows = ROWS[name]
        agree, worst = 0, 0.0
        for row, value, slopes in zip(rows, *_measured(function, rows)):
            wanted = row[9:]
            of_value = _error(value, row[8], row[8])
            size = max(abs(x) for x in wanted)
            of_slopes = 0.0
            if math.isfinite(row[8]) and math.isfinite(size):
                of_slopes = max(_error(x, y, size) for x, y in zip(slopes, wanted))
            agree += of_value <= 1e-12 and of_slopes <= 1e-8
            errors = [worst, of_value, of_slopes]
            worst = math.nan if any(math.isnan(x) for x in errors) else max(errors)
        good = good and agree == len(rows)
        title = "" if len(LOSSES) == 1 else name + ": "
        print("%s%d of %d rows agree, worst %.0e" % (title, agree, len(rows), worst))
    return good


if __name__ == "__main__":
    sys.exit(0 if self_test() else 1)
)py";

/// What a documentation string may hold.
std::string docText(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        out += c == '"' ? '\'' : c == '\\' ? '/' : u < 0x20 || u == 0x7f ? ' ' : c;
    }
    return out;
}

std::string pythonNumber(double x) {
    if (std::isnan(x)) return "math.nan";
    if (std::isinf(x)) return x < 0 ? "-math.inf" : "math.inf";
    return formatShortest(x);
}

std::string pythonRow(const ReferenceRow& row) {
    std::string text = "        (";
    for (const Box<>& b : {row.pred, row.target})
        for (const double x : {b.cx, b.cy, b.w, b.h}) text += pythonNumber(x) + ", ";
    text += '\n' + std::string(9, ' ') + pythonNumber(row.expected.value);
    for (const double x : row.expected.d) text += ", " + pythonNumber(x);
    return text + "),\n";
}

std::string pythonComment(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line.empty() ? "#\n" : "# " + line + '\n';
    return out;
}

/// The formula over boxes, and what people call.
std::string pythonFunction(const ExportSet& set, const ExportedLoss& loss, const PythonKind& kind,
                           std::set<std::string>& used) {
    Dialect dialect = kPython;
    dialect.backwards = kind.backwards;
    ExpressionPrinter printer(dialect, set, loss, used);
    const auto lines = printer.lines();
    const auto& parameters = printer.names().parameters;
    std::string text = "def _" + loss.function + "(p, t";
    for (const std::string& name : parameters) text += ", " + name;
    text += "):\n";
    if (printer.usesPair()) text += "    q = _Pair(p, t)\n";
    for (const auto& line : lines)
        text +=
            "    " + (line.name.empty() ? "return " : line.name + " = ") + line.expression + '\n';
    if (!loss.asked) return text;
    text += "\n\ndef " + loss.function + "(pred, target, boxes=\"xyxy\"" +
            std::string(kind.more_arguments);
    for (std::size_t i = 0; i < parameters.size(); ++i)
        text += ", " + parameters[i] + '=' + formatShortest(loss.values[i]);
    text += "):\n    \"\"\"" + docText(loss.name) + " of each pair of boxes. " +
            std::string(kind.returns) + '\n';
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const own::FormulaParameter& p = loss.formula->parameters[i];
        text += "\n    " + parameters[i] + ": from " + formatShortest(p.lo) + " to " +
                formatShortest(p.hi) + ". " + docText(p.sentence);
        while (text.ends_with(' ')) text.pop_back();
    }
    text += parameters.empty() ? "    \"\"\"\n" : "\n    \"\"\"\n";
    text += "    return _evaluated(_" + loss.function + ", pred, target, boxes" +
            std::string(kind.passed_on);
    for (const std::string& name : parameters) text += ", " + name;
    return text + ")\n";
}

}  // namespace

std::string pythonCode(const ExportSet& set, const PythonKind& kind) {
    const bool single = set.askedCount() == 1;
    std::set<std::string> used{"read", "Dual"};
    std::string functions, list = "LOSSES = {", rows;
    for (const ExportedLoss& loss : set.losses) {
        functions += '\n';
        if (!single && loss.asked) functions += pythonComment(headerLines(loss));
        functions += pythonFunction(set, loss, kind, used) + '\n';
        if (!loss.asked) continue;
        list += "\n    \"" + loss.function + "\": " + loss.function + ',';
        rows += "    \"" + loss.function + "\": [\n";
        for (const ReferenceRow& row : loss.rows) rows += pythonRow(row);
        rows += "    ],\n";
    }
    if (functions.find("_Pair(") != functions.npos) used.emplace("Pair");
    const std::string parts = codeParts({kind.parts, pythonParts()}, used, "\n\n");

    std::string out = "#!/usr/bin/env python3\n";
    for (const ExportedLoss& loss : set.losses)
        if (single && loss.asked) out += pythonComment(headerLines(loss)) + "#\n";
    if (!single)
        out += "# " + std::to_string(set.askedCount()) +
               " losses of bounding boxes, written by iouscope " + std::string(coreVersion()) +
               ".\n#\n";
    out += "# For " + std::string(kind.library) + ". Run as a program it tests itself.\n";
    if (parts.find("functools") != parts.npos) out += "import functools\n";
    out += "import math\nimport sys\n\n" + std::string(kind.import) + "\n\n\n";
    out += parts + std::string(kind.evaluated) + '\n' + functions;
    out += '\n' + list + "\n}\n\n";
    out +=
        "# Prediction and target by cx, cy, w, h; what the core computes there: the value and its\n"
        "# slopes by the prediction's cx, cy, w, h.\nROWS = {\n" +
        rows + "}\n\n";
    out += std::string(kind.measured) + std::string(kPythonTest);
    return out;
}

}  // namespace iou::export_code
