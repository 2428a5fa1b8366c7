// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/loss_file.hpp"

#include "core/base/trimmed.hpp"
#include "core/formula_language/formula.hpp"
#include "core/own_formula/formula_texts.hpp"

#include <algorithm>

namespace iou::own {

namespace {

constexpr std::string_view kMark = "iouscope-loss";
constexpr std::string_view kFirstLine = "iouscope-loss 1";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view firstLineOf(std::string_view bytes) {
    return trimmed(bytes.substr(0, bytes.find('\n')));
}
std::string_view behindFirstLine(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    return end == bytes.npos ? std::string_view() : bytes.substr(end + 1);
}

}  // namespace

bool looksLikeLossFile(std::string_view bytes) {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    return bytes.starts_with(kMark);
}

Result<std::string> readLossFile(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const std::string_view first = firstLineOf(bytes);
    if (first != kFirstLine) {
        if (first.starts_with(kMark))
            return Error{phrase("this is a newer kind of file: \"%1\"", first), std::string(name),
                         phrase("update the program to open it")};
        return Error{phrase("this file holds no loss"), std::string(name),
                     phrase("its first line must be %1", kFirstLine)};
    }
    const std::string_view text = behindFirstLine(bytes);
    const ParsedFormula parsed = parseFormula(text);
    if (parsed.formula) return parsed.formula->text;
    // Empty lines before the first are no part of the text, but of the file.
    FormulaError error = parsed.error;
    error.line += 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!trimmed(text.substr(at, end - at)).empty()) break;
        ++error.line;
        at = end + 1;
    }
    return error.error().within(std::string(name));
}

std::string writeLossFile(std::string_view text) {
    return std::string(kFirstLine) + '\n' + canonicalText(text) + '\n';
}

std::string textOfBuiltIn(std::string_view id) {
    for (const FormulaText& t : embeddedTexts())
        if (t.id == id) return canonicalText(behindFirstLine(t.file));
    return {};
}

}  // namespace iou::own
