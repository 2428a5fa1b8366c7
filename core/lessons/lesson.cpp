// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson.hpp"

#include "core/base/trimmed.hpp"
#include "core/base/words.hpp"
#include "core/files/atomic_file.hpp"
#include "core/json/box_fields.hpp"
#include "core/run/limits.hpp"
#include "core/session/labs_json.hpp"

#include <algorithm>

namespace iou {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::size_t kMaxSteps = 100, kMaxWords = 64;
constexpr std::size_t kMaxClaim = 200;
constexpr std::size_t kMaxFile = std::size_t{1} << 20;
constexpr std::size_t kMaxMarks = 16;  ///< in front of a line: lists and quotes in one another

/// Of a step.
enum class Moment { start, answer, solution };
constexpr EnumWords<Moment, 3> kMoments{"start", "answer", "solution"};

void trim(std::string& text) { text = std::string(trimmed(text)); }

/// "# title", a summary, then per step "## title", its body and the sections "### Predict",
/// "### Answer" and "### Notes".
struct Words {
    std::string title, summary;
    std::vector<LessonWords> steps;
};

/// Marks of lists and quotes that a line of Markdown begins with, blanks among them left out.
std::size_t marksBefore(std::string_view line) {
    const std::string_view marks = line.substr(0, line.find_first_not_of(" \t>*+-.)0123456789"));
    return marks.size() - static_cast<std::size_t>(std::ranges::count(marks, ' '));
}

Result<Words> readWords(std::string_view bytes, const std::string& file) {
    Words words;
    std::string* into = &words.summary;
    for (int number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const Phrase where = phrase("%1, line %2", file, number);
        if ((line.starts_with("# ") || line.starts_with("## ")) && line.size() > max_lesson_title)
            return Error{phrase("this title is too long"), where,
                         phrase("give at most %1 characters", max_lesson_title)};
        if (marksBefore(line) > kMaxMarks)
            return Error{phrase("lists and quotes stand in one another too deep"), where,
                         phrase("write plain paragraphs")};
        if (line.starts_with("### ") && !words.steps.empty()) {
            LessonWords& step = words.steps.back();
            const std::string_view section = line.substr(4);
            into = section == "Predict"  ? &step.question
                   : section == "Answer" ? &step.answer
                                         : &step.notes;
        } else if (line.starts_with("## ")) {
            words.steps.emplace_back().title = line.substr(3);
            into = &words.steps.back().body;
        } else if (line.starts_with("# ") && words.title.empty()) {
            words.title = line.substr(2);
        } else if (into->size() + line.size() > max_lesson_section) {
            return Error{phrase("this part of the lesson is too long"), where,
                         phrase("give each part at most %1 characters, and a step its own words",
                                max_lesson_section)};
        } else {
            into->append(line).push_back('\n');
        }
    }
    trim(words.summary);
    for (LessonWords& step : words.steps)
        for (std::string* part : {&step.body, &step.question, &step.answer, &step.notes})
            trim(*part);
    return words;
}

/// The changes that answer or solve a step, applied to its session.
void readChanges(JsonFields fields, Session& out) {
    Document& d = out.document;
    readBox(fields, "pred", d.explorer.scene.pred);
    readBox(fields, "target", d.explorer.scene.target);
    StagedLoss losses = d.run().losses();
    fields.spec("loss", losses, [](std::string_view t) { return StagedLoss::parse(t); });
    d.run().setLosses(std::move(losses));
    fields.parsed("form", d.run().form, parseForm);
    readCodeOptions(fields, d.run().code);
    fields.parsed("optimizer", d.run().optimizer,
                  [](std::string_view t) { return Optimizer::parse(t); });
    fields.number("alpha", d.explorer.scene.interp_alpha, 0.0, 1.0);
    double rate = d.run().schedule.rate(1);
    if (fields.has("rate")) {
        fields.number("rate", rate, 0.0, 1e9);
        d.run().schedule = Schedule::constant(rate);
    }
    fields.integer("playhead", out.playhead, 0, run_steps_limit);
    readLabs<Document>(labParts(), fields, d);
    fields.finish();
}

/// From {"says": ..., "in": {"de": ...}, "is" and "holds": ..., "at": ..., "with": ...}.
LessonFact readFact(JsonFields fields, const LessonStep& step) {
    LessonFact fact;
    fields.textMap("in", fact.says, kMaxWords);
    fields.require("says", phrase("give the words that claim it"));
    fields.text("says", fact.says[""], kMaxClaim);
    const auto read = [&](const char* name, auto& out, auto parse) {
        if (!fields.has(name)) return;
        out.emplace();
        fields.parsed(name, *out, parse);
    };
    read("is", fact.is, [](std::string_view t) { return Expression::parse(t); });
    read("holds", fact.holds, [](std::string_view t) { return Goal::parse(t); });
    if (!fact.is && !fact.holds)
        fields.require("is", phrase("say what the number is, or what holds"));
    if (fact.is && !fields.failed())
        if (const auto number = factNumber(fact.says[""]); !number)
            fields.fail("says", number.error());
    Moment at = Moment::answer;
    fields.word("at", at, kMoments);
    fact.session = at == Moment::start    ? step.session
                   : at == Moment::answer ? step.answered
                                          : step.solution;
    if (auto with = fields.object("with")) readChanges(*with, fact.session);
    fields.finish();
    return fact;
}

/// The bytes of a file of the lesson that a field names; empty after a mistake.
std::string fileNamed(JsonFields& fields, const char* field, const LessonFiles& read,
                      std::string& name) {
    fields.text(field, name, 255);
    if (fields.failed()) return {};
    if (!isPlainName(name)) {
        fields.fail(field, {phrase("\"%1\" is not the name of a file in the lesson's folder", name),
                            {},
                            phrase("use letters, digits, dots and dashes, no folder")});
        return {};
    }
    auto bytes = read(name);
    if (!bytes) fields.fail(field, bytes.error());
    return bytes ? std::move(*bytes) : std::string();
}

/// From {"truths": "a.json", "predictions": "b.json"}, with "match" and "iou" of the matching.
void readPairs(JsonFields fields, const LessonFiles& read, LessonStep& out) {
    std::string truths, preds;
    fields.require("truths", phrase("name a file of the lesson"));
    fields.require("predictions", phrase("name a file of the lesson"));
    const std::string truth_bytes = fileNamed(fields, "truths", read, truths);
    const std::string pred_bytes = fileNamed(fields, "predictions", read, preds);
    pairing::MatchSettings rule;
    fields.word("match", rule.rule, pairing::match_words);
    fields.number("iou", rule.iou, 1e-9, 1.0);
    fields.finish();
    if (fields.failed()) return;
    auto pairs = pairing::pairsOfTexts({truths, truth_bytes}, {preds, pred_bytes}, rule);
    if (!pairs) return fields.fail("truths", pairs.error());
    out.pairs = std::make_shared<const pairing::LoadedPairs>(std::move(*pairs));
}

void readStep(JsonFields fields, const LessonFiles& read, LessonStep& out) {
    std::string name;
    fields.require("session", phrase("name a session file of the lesson"));
    const std::string bytes = fileNamed(fields, "session", read, name);
    if (fields.failed()) return;
    auto session = readSession(bytes, name);
    if (!session) return fields.fail("session", session.error());
    out.session = out.answered = out.solution = *session;
    Goal goal;
    if (fields.has("goal")) {
        fields.parsed("goal", goal, [](std::string_view t) { return Goal::parse(t); });
        out.goal = goal;
        fields.require("solution", phrase("a goal needs a stored solution"));
    }
    if (auto answer = fields.object("answer")) readChanges(*answer, out.answered);
    if (auto solution = fields.object("solution")) readChanges(*solution, out.solution);
    fields.texts("panels", out.panels, kMaxWords);
    fields.texts("locked", out.locked, kMaxWords);
    fields.texts("controls", out.controls, kMaxWords);
    for (const std::string& control : out.controls)
        if (std::ranges::count(lesson_controls, control) == 0)
            fields.fail("controls", {unknownWord(control), {}, chooseOneOf(lesson_controls)});
    fields.text("view", out.view, 64);
    if (auto data = fields.object("data")) readPairs(std::move(*data), read, out);
    fields.boolean("question_first", out.question_first);
    fields.objects("facts", kMaxWords,
                   [&](JsonFields fact) { out.facts.push_back(readFact(std::move(fact), out)); });
    fields.finish();
}

}  // namespace

bool isPlainName(std::string_view name) {
    return !name.empty() && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
                      c == '-';
           });
}

LessonFiles lessonFolder(std::string path) {
    return [path = std::move(path)](const std::string& name) {
        return readFile(path + '/' + name, kMaxFile);
    };
}

Result<Lesson> readLesson(const LessonFiles& read, std::string_view language) {
    const auto bytes = read("lesson.json");
    if (!bytes) return bytes.error();
    JsonDocument json(*bytes, "lesson.json");
    JsonFields root = json.root();
    root.header("iouscope-lesson", kNewestVersion);
    Lesson lesson;
    root.text("id", lesson.id, 64);
    root.objects("steps", kMaxSteps, [&](JsonFields step) {
        readStep(std::move(step), read, lesson.steps.emplace_back());
    });
    root.finish();
    if (json.error()) return *json.error();

    std::string file = std::string(language) + ".md";
    auto text = isPlainName(file) ? read(file) : Result<std::string>(Error{});
    if (!text) text = read(file = "en.md");
    if (!text) return text.error();
    auto read_words = readWords(*text, file);
    if (!read_words) return read_words.error();
    Words& words = *read_words;
    if (words.steps.size() != lesson.steps.size())
        return Error{
            phrase("%1 steps in words, %2 in lesson.json", words.steps.size(), lesson.steps.size()),
            file, phrase("begin each step with a line \"## title\"")};
    lesson.title = std::move(words.title);
    lesson.summary = std::move(words.summary);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        lesson.steps[i].words = std::move(words.steps[i]);
    return lesson;
}

}  // namespace iou
