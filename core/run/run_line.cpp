// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_line.hpp"

#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"
#include "core/base/version.hpp"
#include "core/geometry/box_text.hpp"
#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <functional>

namespace iou {

namespace {

constexpr std::string_view kMarker = "iouscope-run";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kLongestLine = 1 << 18;
constexpr double kRateLimit = 1e9;
constexpr int kUntilLimit = 1'000'000'000;

constexpr std::string_view kOwn = "own";
/// Of a formula in a line of words.
constexpr std::string_view kHidden = " :,@";

std::string percentEncodedBlanks(const std::string& spec) {
    std::string out;
    for (const char c : spec) out += c == ' ' ? std::string("%20") : std::string(1, c);
    return out;
}

std::string scheduleText(const Schedule& schedule) {
    if (schedule == Schedule::constant(schedule.stages.front().rate))
        return formatShortest(schedule.stages.front().rate);
    std::string text;
    for (const auto& stage : schedule.stages)
        text += (text.empty() ? "" : ",") + formatShortest(stage.rate) + '@' +
                std::to_string(stage.until);
    return text;
}

Result<double> parseIn(std::string_view text, double lo, double hi) {
    auto x = parseNumber(text);
    if (!x) return x;
    if (*x >= lo && *x <= hi) return x;
    return Error{phrase("\"%1\" is out of range", text),
                 {},
                 phrase("give %1 to %2", formatShortest(lo), formatShortest(hi))};
}

Result<int> parseWhole(std::string_view text, int lo, int hi) {
    const auto x = parseIn(text, lo, hi);
    if (!x) return x.error();
    if (*x == std::floor(*x)) return static_cast<int>(*x);
    return Error{
        phrase("\"%1\" is not a whole number", text), {}, phrase("give one from %1 to %2", lo, hi)};
}

Result<Schedule::Stage> parseStage(std::string_view text, int after) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos)
        return Error{phrase("stage \"%1\" has no last step", text),
                     {},
                     phrase("write rate@step,rate@step, or one rate alone")};
    const auto rate = parseIn(text.substr(0, at), 0.0, kRateLimit);
    if (!rate) return rate.error();
    const auto until = parseWhole(text.substr(at + 1), after + 1, kUntilLimit);
    if (!until) return until.error();
    return Schedule::Stage{*until, *rate};
}

Result<Schedule> parseSchedule(std::string_view text) {
    if (text.find_first_of("@,") == std::string_view::npos) {
        const auto rate = parseIn(text, 0.0, kRateLimit);
        if (!rate) return rate.error();
        return Schedule::constant(*rate);
    }
    Schedule schedule;
    while (true) {
        const std::size_t end = std::min(text.find(','), text.size());
        const int after = schedule.stages.empty() ? 0 : schedule.stages.back().until;
        const auto stage = parseStage(text.substr(0, end), after);
        if (!stage) return stage.error();
        if (schedule.stages.size() == schedule_stages_limit)
            return Error{phrase("the schedule has more than %1 stages", schedule_stages_limit),
                         {},
                         phrase("join some")};
        schedule.stages.push_back(*stage);
        if (end == text.size()) return schedule;
        text.remove_prefix(end + 1);
    }
}

Result<Box<>> parseNamedBox(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return Error{phrase("the box does not say what its numbers are"),
                     {},
                     phrase("write cxcywh:..., xyxy:... or xywh:... before them")};
    const auto notation = parseNotation(text.substr(0, colon));
    if (!notation) return notation.error();
    return parseBox(text.substr(colon + 1), *notation);
}

Result<Box<>> parseAnchor(std::string_view text) {
    auto box = parseNamedBox(text);
    if (!box) return box;
    if (const auto fine = checkAnchor(*box); !fine) return fine.error();
    return box;
}

Result<bool> parseSwitch(std::string_view text) {
    if (text == "on" || text == "off") return text == "on";
    return Error{phrase("\"%1\" is not a switch", text), {}, phrase("write on or off")};
}

/// Takes a parsed value over, or says what was wrong with it.
template <class T, class Value>
Result<Done> take(const Result<Value>& value, T& out) {
    if (!value) return value.error();
    out = *value;
    return Done{};
}

/// loss=own with the words that say which.
struct OwnLoss {
    bool named = false;
    std::string formula, set;

    Result<Done> read(RunRecipe& out) const {
        if (!named) {
            if (formula.empty() && set.empty()) return Done{};
            return Error{
                phrase("formula and set belong to an own loss"), {}, phrase("write loss=own")};
        }
        if (formula.empty())
            return Error{phrase("the formula is missing"), {}, phrase("write formula=...")};
        auto loss = Loss::parse(formulaSpec(formula) + (set.empty() ? "" : ":" + set));
        if (!loss) return loss.error();
        out.setLosses(std::move(*loss));
        return Done{};
    }
};

struct Word {
    std::string_view name;
    bool required;
    std::function<Result<Done>(std::string_view)> read;
    bool seen = false;
};

std::array<Word, 18> wordsOf(RunRequest& out, OwnLoss& own) {
    RunRecipe& r = out.recipe;
    const auto number = [](double lo, double hi, double& x) {
        return [&x, lo, hi](std::string_view text) { return take(parseIn(text, lo, hi), x); };
    };
    return {
        {{"core", false, [](std::string_view) { return Result<Done>(Done{}); }},
         {"numerics", false,
          [](std::string_view t) {
              const auto whole = parseWhole(t, 1, INT_MAX);
              return whole ? Result<Done>(Done{}) : whole.error();
          }},
         {"pred", true, [&](std::string_view t) { return take(parseNamedBox(t), out.start); }},
         {"target", true, [&](std::string_view t) { return take(parseNamedBox(t), out.target); }},
         {"loss", true,
          [&r, &own](std::string_view t) {
              own.named = t == kOwn;
              if (own.named) return Result<Done>(Done{});
              auto losses = StagedLoss::parse(t);
              if (!losses) return Result<Done>(losses.error());
              r.setLosses(std::move(*losses));
              return Result<Done>(Done{});
          }},
         {"formula", false,
          [&own](std::string_view t) {
              own.formula = percentDecoded(t);
              return Result<Done>(Done{});
          }},
         {"set", false,
          [&own](std::string_view t) {
              own.set = t;
              return Result<Done>(Done{});
          }},
         {"optimizer", true,
          [&](std::string_view t) { return take(Optimizer::parse(t), r.optimizer); }},
         {"schedule", true, [&](std::string_view t) { return take(parseSchedule(t), r.schedule); }},
         {"steps", true,
          [&](std::string_view t) { return take(parseWhole(t, 1, run_steps_limit), r.steps); }},
         {"form", true, [&](std::string_view t) { return take(parseForm(t), r.form); }},
         {"anchor", false,
          [&r](std::string_view t) { return take(parseAnchor(t), r.code.anchor); }},
         {"code_weights", false,
          [&r](std::string_view t) { return take(parseSwitch(t), r.code.weighted); }},
         {"clamp_sizes", false,
          [&r](std::string_view t) { return take(parseSwitch(t), r.code.clamped); }},
         {"iou_factor", false,
          [&](std::string_view t) { return take(parseSwitch(t), r.iou_factor); }},
         {"stop_iou", false, number(0.0, 1.0, r.stop.iou_reached)},
         {"stop_step", false, number(0.0, 1e9, r.stop.step_norm)},
         {"stop_size", false, number(0.0, 1e12, r.stop.divergence)}}};
}

template <class Words>
Result<Done> readWord(std::string_view text, const Phrase& where, Words& words) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    std::string names;
    for (Word& word : words) {
        names += (names.empty() ? "" : ", ") + std::string(word.name);
        if (word.name != name || equals == std::string_view::npos) continue;
        if (word.seen)
            return Error{phrase("%1 is given twice", name), where, phrase("give it once")};
        word.seen = true;
        auto read = word.read(text.substr(equals + 1));
        if (read) return read;
        return read.error().within(phrase("%1, %2", where, name));
    }
    return Error{phrase("\"%1\" is not known", text), where,
                 phrase("write name=value with one of %1", names)};
}

/// A formula as loss=own formula=... set=k=3; others, and formulas that follow others, as a word.
template <class Add>
void addLoss(const std::string& spec, const Add& add) {
    const auto split = splitFormulaSpec(spec);
    if (!isFormulaSpec(spec) || spec.find('@') != spec.npos || !split) {
        add("loss", percentEncodedBlanks(spec));
        return;
    }
    add("loss", kOwn);
    add("formula", percentEncoded(split->text, kHidden));
    const std::size_t colon = spec.find(':');
    if (colon != spec.npos) add("set", spec.substr(colon + 1));
}

}  // namespace

std::string runLine(const RunRequest& run) {
    const RunRecipe& r = run.recipe;
    const auto box = [](const Box<>& b) {
        std::string text = "cxcywh:";
        for (const double x : {b.cx, b.cy, b.w, b.h})
            text += (text.back() == ':' ? "" : ",") + formatShortest(x);
        return text;
    };
    std::string line(kMarker);
    const auto add = [&](std::string_view name, std::string_view value) {
        line += ' ';
        line += name;
        line += '=';
        line += value;
    };
    add("core", coreVersion());
    add("numerics", std::to_string(numerics_version));
    add("pred", box(run.start));
    add("target", box(run.target));
    addLoss(r.losses().spec(), add);
    add("optimizer", r.optimizer.spec());
    add("schedule", scheduleText(r.schedule));
    add("steps", std::to_string(r.steps));
    add("form", formName(r.form));
    if (r.code.anchor) add("anchor", box(*r.code.anchor));
    if (r.code.weighted) add("code_weights", "on");
    if (r.code.clamped) add("clamp_sizes", "on");
    add("iou_factor", r.iou_factor ? "on" : "off");
    add("stop_iou", formatShortest(r.stop.iou_reached));
    add("stop_step", formatShortest(r.stop.step_norm));
    add("stop_size", formatShortest(r.stop.divergence));
    return line;
}

bool looksLikeRunLine(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first != std::string_view::npos && text.substr(first).starts_with(kMarker);
}

Result<RunRequest> parseRunLine(std::string_view text) {
    const Error no_line{
        phrase("this is not the recipe of a run"), {}, phrase("start it with iouscope-run")};
    if (text.size() > kLongestLine)
        return Error{phrase("the recipe is longer than 256 kB"), {}, phrase("give one line")};
    if (!looksLikeRunLine(text)) return no_line;
    RunRequest run{{.loss = Loss(registry().front()),
                    .optimizer = Optimizer(),
                    .schedule = Schedule{},
                    .steps = 1,
                    .stop = {}},
                   {},
                   {}};
    OwnLoss own;
    auto words = wordsOf(run, own);
    std::size_t at = text.find(kMarker) + kMarker.size();
    if (at < text.size() && kBlanks.find(text[at]) == std::string_view::npos) return no_line;
    while ((at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
        const Phrase where = phrase("recipe, character %1", at + 1);
        if (const auto read = readWord(text.substr(at, end - at), where, words); !read)
            return read.error();
        at = end;
    }
    for (const Word& word : words)
        if (word.required && !word.seen)
            return Error{phrase("%1 is missing", word.name), phrase("recipe"),
                         phrase("add %1=...", word.name)};
    if (const auto read = own.read(run.recipe); !read)
        return read.error().within(phrase("recipe, loss"));
    return run;
}

}  // namespace iou
