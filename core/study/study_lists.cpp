// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_lists.hpp"

#include "core/base/decimal.hpp"
#include "core/geometry/box_code.hpp"
#include "core/json/json_text.hpp"
#include "core/json/spec_fields.hpp"

#include <algorithm>

namespace iou {

namespace {

std::vector<std::string> wordsIn(std::string_view text, std::string_view between) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(between);
        if (begin == text.npos) return words;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(between), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

template <class T, class Text>
std::string listText(const std::vector<T>& list, const char* between, const Text& text) {
    std::string out;
    for (const T& value : list) out += (out.empty() ? "" : between) + std::string(text(value));
    return out;
}

std::string withoutBlanksAround(const std::string& line) {
    constexpr const char* blanks = " \t\r";
    const std::size_t begin = line.find_first_not_of(blanks);
    return begin == line.npos ? "" : line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

}  // namespace

Result<Study> studyOf(const StudyLists& lists, const StudySources& sources) {
    nlohmann::ordered_json json{{"format", "iouscope-study"}, {"version", 1}};
    json["losses"] = nlohmann::ordered_json::array();
    for (const std::string& line : wordsIn(lists.losses, "\n"))
        if (const std::string spec = withoutBlanksAround(line); !spec.empty())
            json["losses"].push_back(specJson(spec));
    const auto add = [&json](const char* name, const std::string& text, const char* between) {
        const std::vector<std::string> words = wordsIn(text, between);
        if (!words.empty()) json[name] = words;
    };
    constexpr const char* numbers = ", \t\r\n";
    constexpr const char* names = " \t\r\n";
    json["protocols"] = wordsIn(lists.protocols, names);
    add("optimizers", lists.optimizers, names);
    add("rates", lists.rates, numbers);
    add("forms", lists.forms, numbers);
    add("steps", lists.steps, numbers);
    add("cases", lists.cases, numbers);
    add("seeds", lists.seeds, numbers);
    return readStudy(jsonText(json), "study", sources);
}

StudyLists listsOf(const Study& study) {
    const auto whole = [](auto n) { return std::to_string(n); };
    StudyLists out;
    out.losses = listText(study.losses, "\n", [](const StagedLoss& l) { return l.spec(); });
    out.protocols = listText(study.protocols, " ", [](const Protocol& p) { return p.id; });
    out.optimizers = listText(study.optimizers, " ", [](const Optimizer& o) { return o.spec(); });
    out.rates = listText(study.rates, ", ", [](double x) { return formatShortest(x); });
    out.forms = listText(study.forms, ", ", formName);
    out.steps = listText(study.steps, ", ", whole);
    out.cases = listText(study.cases, ", ", whole);
    out.seeds = listText(study.seeds, ", ", whole);
    return out;
}

}  // namespace iou
