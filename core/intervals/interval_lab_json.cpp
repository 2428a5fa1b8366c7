// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intervals/interval_lab_json.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;
using intervals::Interval;

constexpr double kLargestRate = 1e6;

Json intervalJson(const Interval& interval) { return Json::array({interval.c, interval.d}); }

void readInterval(JsonFields& fields, const char* name, Interval& out) {
    std::array<double, 2> x{out.c, out.d};
    fields.numbers(name, x);
    if (!(std::abs(x[0]) <= farthest_time && x[1] >= shortest_interval && x[1] <= farthest_time))
        fields.fail(name, {phrase("the interval is too far away, too short or too long"),
                           {},
                           phrase("give its centre within 1e6 and a length from 0.001 to 1e6")});
    else
        out = {x[0], x[1]};
}

void readRecipe(JsonFields fields, intervals::Recipe& out) {
    fields.word("measure", out.measure, intervals::measure_words);
    fields.word("code", out.code, intervals::code_words);
    fields.parsed("optimizer", out.optimizer, Optimizer::parse);
    fields.number("rate", out.rate, 0.0, kLargestRate);
    fields.integer("steps", out.steps, 1, intervals::most_steps);
    fields.finish();
}

}  // namespace

nlohmann::ordered_json intervalLabJson(const IntervalLab& lab) {
    const IntervalLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.pred != first.pred) json["pred"] = intervalJson(lab.pred);
    if (lab.target != first.target) json["target"] = intervalJson(lab.target);
    if (lab.recipe != first.recipe)
        json["run"] = {{"measure", intervals::measure_words.of(lab.recipe.measure)},
                       {"code", intervals::code_words.of(lab.recipe.code)},
                       {"optimizer", lab.recipe.optimizer.spec()},
                       {"rate", lab.recipe.rate},
                       {"steps", lab.recipe.steps}};
    if (lab.step != 0) json["step"] = lab.step;
    return json;
}

void readIntervalLab(JsonFields fields, IntervalLab& out) {
    readInterval(fields, "pred", out.pred);
    readInterval(fields, "target", out.target);
    if (auto run = fields.object("run")) readRecipe(std::move(*run), out.recipe);
    fields.integer("step", out.step, 0, intervals::most_steps);
    fields.finish();
}

}  // namespace iou
