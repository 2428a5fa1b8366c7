// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/questions.hpp"

#include <algorithm>
#include <utility>

namespace iou::pairing {

namespace {

/// The choice that was made of a question like this one; -1: none, or it is no choice here.
int answerAsBefore(const Question& question, const std::vector<Question>& before) {
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const Question& one) { return one.isLike(question); });
    if (same == before.end() || same->open()) return -1;
    const std::string& value =
        same->asked.what.choices[static_cast<std::size_t>(same->answer)].value;
    const auto& choices = question.asked.what.choices;
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const auto& choice) { return choice.value == value; });
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

}  // namespace

bool Question::isLike(const Question& other) const {
    return asked.of_preds == other.asked.of_preds && asked.what.option == other.asked.what.option;
}

PairSource answered(PairSource source, const std::vector<Question>& questions) {
    for (const Question& question : questions) {
        if (question.open()) continue;
        const Undecided& what = question.asked.what;
        const std::string& value = what.choices[static_cast<std::size_t>(question.answer)].value;
        auto& settings = question.asked.of_preds ? source.pred_settings : source.truth_settings;
        if (what.option != "classes")
            settings = imports::decided(std::move(settings), what.option, value);
        else if (const auto rule = parseClassRule(value))
            source.classes = *rule;
    }
    return source;
}

Asking loadAsking(const PairSource& source, std::vector<Question> known,
                  const std::vector<Question>& before, Progress* progress) {
    Asking out{LoadedPairs{}, false, std::move(known)};
    while (true) {
        Question next;
        out.pairs = loadPairs(answered(source, out.questions), progress, &next.asked);
        if (out.pairs) return out;
        out.names_needed = next.asked.what.option == "classes";
        const bool again = std::any_of(out.questions.begin(), out.questions.end(),
                                       [&](const Question& one) { return one.isLike(next); });
        if (next.asked.what.choices.empty() || again) return out;
        if (progress && progress->cancelled()) return out;
        next.answer = answerAsBefore(next, before);
        out.questions.push_back(std::move(next));
        if (out.questions.back().open()) return out;
    }
}

}  // namespace iou::pairing
