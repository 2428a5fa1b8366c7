// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/shell_command.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>
#include <utility>

namespace iou {

namespace {

std::string numbersText(const Box<>& b) {
    return formatShortest(b.cx) + ',' + formatShortest(b.cy) + ',' + formatShortest(b.w) + ',' +
           formatShortest(b.h);
}

std::string rangeText(const AxisRange& r) {
    return std::string(axisName(r.axis)) + '=' + formatShortest(r.lo) + ':' + formatShortest(r.hi);
}

std::string outputOption(std::string_view output) {
    return output.empty() ? "" : " -o " + shellWord(output);
}

bool isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("_-+=:,./@%").find(c) != std::string_view::npos;
}

}  // namespace

std::string shellWord(std::string_view text) {
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain)) return std::string(text);
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    return word + '\'';
}

Result<std::vector<std::string>> shellWords(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    bool in_word = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool escapes = c == '\\' && quote != '\'' && i + 1 < line.size();
        if (escapes) {
            word += line[++i];
            in_word = true;
        } else if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
            in_word = true;
        } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
            if (in_word) words.push_back(std::exchange(word, {}));
            in_word = false;
        } else {
            word += c;
            in_word = true;
        }
    }
    if (quote != 0) return Error{phrase("a quote does not end"), line, {}};
    if (in_word) words.push_back(word);
    return words;
}

std::string evalCommand(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const bool direction = loss.entry().kind == Kind::direction;
    return "printf 'pcx,pcy,pw,ph,tcx,tcy,tw,th\\n" + numbersText(pred) + ',' +
           numbersText(target) + "\\n' | iouscope-batch eval --loss " + shellWord(loss.spec()) +
           " --pairs - " + (direction ? "--direction" : "--gradient") + " --terms";
}

std::string runCommand(const RunRequest& run, std::string_view output) {
    return "iouscope-batch run " + shellWord(runLine(run)) + outputOption(output);
}

std::string surfaceCommand(const SurfaceRequest& request, std::string_view output) {
    const int columns = request.x.samples;
    const int rows = request.y.samples;
    // name=value also where a value begins with a minus sign, which would look like an option.
    std::string line = "iouscope-batch surface --loss " + shellWord(request.loss.spec()) +
                       " --target=" + numbersText(request.target) +
                       " --pred=" + numbersText(request.pred) + " --x " + rangeText(request.x) +
                       " --y " + rangeText(request.y) + " --size " + std::to_string(columns);
    if (rows != columns) line += 'x' + std::to_string(rows);
    if (request.term >= 0)
        line += " --term " +
                std::string(request.loss.entry().terms[static_cast<std::size_t>(request.term)]->id);
    if (request.minus) line += " --minus " + shellWord(request.minus->spec());
    if (request.gradient)
        line += request.published_step && !request.minus ? " --direction" : " --gradient";
    return line + outputOption(output);
}

}  // namespace iou
