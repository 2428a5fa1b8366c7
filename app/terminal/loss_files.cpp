// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/loss_files.hpp"

#include "core/base/spec_text.hpp"
#include "core/files/atomic_file.hpp"
#include "core/formula_language/formula_parser.hpp"
#include "core/own_formula/loss_file.hpp"

namespace iou {

namespace {

/// A file's name in a spec: bytes [begin, end); none: end is 0.
struct FileName {
    std::size_t begin = 0, end = 0;
};

/// The first from a byte on: at the start of "my.loss:k=3", or in the parentheses of
/// "focaler(my.loss, u=0.9)".
FileName nextFileName(std::string_view stage, std::size_t from) {
    constexpr std::string_view ending = own::loss_file_ending;
    for (std::size_t at = stage.find(ending, from); at != stage.npos;
         at = stage.find(ending, at + 1)) {
        const std::size_t end = at + ending.size();
        const std::size_t before = stage.find_last_of("(", at);
        if (before != stage.npos && before >= from) {
            if (end < stage.size() && (stage[end] == ',' || stage[end] == ')'))
                return {stage.find_first_not_of(' ', before + 1), end};
        } else if (from == 0 && (end == stage.size() || stage[end] == ':')) {
            return {0, end};
        }
    }
    return {};
}

/// A formula without a title has its file's name.
std::string titled(std::string text, std::string_view path) {
    const own::ParsedFormula parsed = own::parseFormula(text);
    if (!parsed.formula || !parsed.formula->title.empty()) return text;
    std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
    name.remove_suffix(own::loss_file_ending.size());
    std::string with_name = "title " + std::string(name) + '\n' + text;
    const own::ParsedFormula named = own::parseFormula(with_name);
    return named.formula && named.formula->title == name ? with_name : text;
}

}  // namespace

Result<std::string> withLossFiles(std::string_view spec) {
    std::string out;
    if (const std::string_view file = spec.substr(0, spec.find(':')); file.ends_with(".py"))
        return Error{phrase("%1 is a program", file),
                     {},
                     phrase("give --program %1 in place of --loss, if you trust it",
                            std::string("'python3 ") + std::string(file) + '\'')};
    while (true) {
        const std::size_t at = spec.find('@');
        const std::string_view stage = spec.substr(0, at);
        std::size_t done = 0;
        while (!isFormulaSpec(stage)) {
            const FileName name = nextFileName(stage, done);
            if (name.end == 0) break;
            const std::string path(stage.substr(name.begin, name.end - name.begin));
            const auto bytes = readFile(path, own::largest_loss_file);
            if (!bytes) return bytes.error();
            const auto read = own::readLossFile(*bytes, path);
            if (!read) return read.error();
            const std::string text = titled(*read, path);
            out += stage.substr(done, name.begin - done);
            out += name.begin == 0 ? formulaSpec(text) : formulaArgument(text);
            done = name.end;
        }
        out += stage.substr(done);
        if (at == spec.npos) return out;
        const std::size_t comma = spec.find(',', at);
        const std::size_t next = comma == spec.npos ? spec.size() : comma + 1;
        out += spec.substr(at, next - at);
        spec.remove_prefix(next);
    }
}

Result<Loss> lossFromArgument(std::string_view spec) {
    const auto text = withLossFiles(spec);
    return text ? Loss::parse(*text) : Result<Loss>(text.error());
}

Result<StagedLoss> stagedLossFromArgument(std::string_view spec) {
    const auto text = withLossFiles(spec);
    return text ? StagedLoss::parse(*text) : Result<StagedLoss>(text.error());
}

}  // namespace iou
