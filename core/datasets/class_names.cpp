// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/class_names.hpp"

#include "core/base/trimmed.hpp"
#include "core/datasets/box_table.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace iou::datasets {

namespace {

constexpr std::size_t kLongestClassName = 4096;

std::vector<std::string_view> linesOf(std::string_view bytes) {
    std::vector<std::string_view> lines;
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        lines.push_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return lines;
}

std::string unquoted(std::string_view word) {
    word = trimmed(word);
    const bool quoted = word.size() >= 2 && word.front() == word.back() &&
                        (word.front() == '\'' || word.front() == '"');
    return std::string(quoted ? word.substr(1, word.size() - 2) : word);
}

/// "3: bus"; null: no number stands before it.
std::optional<std::pair<std::size_t, std::string>> numbered(std::string_view entry) {
    const std::size_t colon = entry.find(':');
    if (colon == entry.npos) return {};
    const std::string_view digits = trimmed(entry.substr(0, colon));
    std::size_t number = 0;
    const auto [stop, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (code != std::errc() || stop != digits.data() + digits.size()) return {};
    return std::pair(number, unquoted(entry.substr(colon + 1)));
}

/// Entries of "[a, b]" or "{0: a, 1: b}", which may go over several lines; else of the lines that
/// are indented below, "- a" or "0: a".
std::vector<std::string> entriesOfYaml(const std::vector<std::string_view>& lines,
                                       std::size_t first) {
    std::vector<std::string> out;
    std::string inner(trimmed(lines[first].substr(lines[first].find(':') + 1)));
    if (!inner.empty() && (inner.front() == '[' || inner.front() == '{')) {
        const char close = inner.front() == '[' ? ']' : '}';
        for (std::size_t i = first + 1; inner.find(close) == inner.npos && i < lines.size(); ++i)
            inner.append(" ").append(trimmed(lines[i]));
        const std::string_view text = std::string_view(inner).substr(1, inner.find(close) - 1);
        for (std::size_t start = 0; start <= text.size();) {
            const std::size_t end = std::min(text.find(',', start), text.size());
            if (const auto word = trimmed(text.substr(start, end - start)); !word.empty())
                out.emplace_back(word);
            start = end + 1;
        }
        return out;
    }
    for (std::size_t i = first + 1; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        const std::string_view entry = trimmed(line);
        if (entry.empty() || entry.front() == '#') continue;
        const bool below = line.front() == ' ' || line.front() == '\t' || line.front() == '-';
        if (!below) break;
        out.emplace_back(entry.front() == '-' ? trimmed(entry.substr(1)) : entry);
    }
    return out;
}

}  // namespace

Result<std::vector<std::string>> readClassNames(std::string_view bytes, const std::string& path) {
    const auto lines = linesOf(bytes);
    const auto yaml = std::find_if(lines.begin(), lines.end(), [](std::string_view line) {
        return line.starts_with("names:");
    });
    std::vector<std::string> names;
    if (yaml == lines.end()) {
        for (const std::string_view line : lines)
            if (const auto name = trimmed(line); !name.empty()) names.emplace_back(name);
    } else {
        const auto entries = entriesOfYaml(lines, static_cast<std::size_t>(yaml - lines.begin()));
        for (const std::string& entry : entries) {
            const auto one = numbered(entry);
            const std::size_t at = one ? one->first : names.size();
            if (at >= most_labels)
                return Error{phrase("class %1 is beyond 100000 classes", at), path,
                             phrase("number them from 0")};
            if (names.size() <= at) names.resize(at + 1);
            names[at] = one ? one->second : unquoted(entry);
        }
    }
    const bool long_name = std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.size() > kLongestClassName;
    });
    if (names.empty() || names.size() > most_labels || long_name)
        return Error{phrase("this holds no names of classes"), path,
                     phrase("give a name a line, from class 0 on, or a data.yaml with names:")};
    return names;
}

}  // namespace iou::datasets
