// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_lab_json.hpp"

#include <cmath>
#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kFarthest = 1e9;    ///< of a centre, and the largest size
constexpr double kMostTurned = 1e4;  ///< radians

Json rotatedBoxJson(const RotatedBox<>& b) { return Json::array({b.cx, b.cy, b.w, b.h, b.a}); }

void readRotatedBox(JsonFields& fields, const char* name, RotatedBox<>& out) {
    auto x = numbersOf(out);
    fields.numbers(name, x);
    const RotatedBox<> box = rotatedBoxOf(x);
    if (fields.failed()) return;
    const bool is_sound = std::abs(box.cx) <= kFarthest && std::abs(box.cy) <= kFarthest &&
                          box.w >= 0.0 && box.w <= kFarthest && box.h >= 0.0 &&
                          box.h <= kFarthest && std::abs(box.a) <= kMostTurned;
    if (is_sound)
        out = box;
    else
        fields.fail(name, {phrase("a box that cannot be shown"),
                           {},
                           phrase("give cx, cy, w >= 0, h >= 0 and an angle in radians")});
}

Json rotatedLossJson(const RotatedLoss& loss) {
    Json json{{"id", loss.info().id}};
    if (loss.info().has_tau) json["tau"] = loss.params().tau;
    if (!loss.info().functions.empty()) json["function"] = loss.function();
    return json;
}

void readRotatedLoss(JsonFields fields, RotatedLoss& out) {
    fields.parsed("id", out, [](std::string_view id) -> Result<RotatedLoss> {
        if (const auto* entry = findRotatedLoss(id)) return RotatedLoss(*entry);
        std::vector<std::string_view> ids;
        for (const auto& entry : rotatedLosses()) ids.push_back(entry.info.id);
        return Error{unknownWord(id), {}, chooseOneOf(ids)};
    });
    if (out.info().has_tau && fields.has("tau")) {
        double tau = out.params().tau;
        fields.number("tau", tau, least_tau, greatest_tau);
        if (!fields.failed()) (void)out.setTau(tau);
    }
    if (!out.info().functions.empty() && fields.has("function"))
        fields.parsed("function", out, [&](std::string_view word) -> Result<RotatedLoss> {
            RotatedLoss loss = out;
            if (const auto set = loss.setFunction(word); !set) return set.error();
            return loss;
        });
    fields.finish();
}

Json rotatedRecipeJson(const RotatedRecipe& recipe) {
    Json json{{"optimizer", recipe.optimizer.spec()},
              {"rate", recipe.rate},
              {"angle_rate", recipe.angle_rate},
              {"steps", recipe.steps}};
    if (recipe.log_sizes) json["log_sizes"] = true;
    return json;
}

void readRotatedRecipe(JsonFields fields, RotatedRecipe& out) {
    fields.parsed("optimizer", out.optimizer,
                  [](std::string_view spec) { return Optimizer::parse(spec); });
    fields.number("rate", out.rate, least_rotated_rate, greatest_rotated_rate);
    fields.number("angle_rate", out.angle_rate, least_rotated_rate, greatest_rotated_rate);
    fields.integer("steps", out.steps, 0, most_rotated_steps);
    fields.boolean("log_sizes", out.log_sizes);
    fields.finish();
}

}  // namespace

nlohmann::ordered_json rotatedLabJson(const RotatedLab& lab) {
    const RotatedLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.pred != first.pred) json["pred"] = rotatedBoxJson(lab.pred);
    if (lab.target != first.target) json["target"] = rotatedBoxJson(lab.target);
    if (lab.loss != first.loss) json["loss"] = rotatedLossJson(lab.loss);
    if (lab.notation != first.notation) json["notation"] = angle_notation_words.of(lab.notation);
    if (lab.recipe != first.recipe) json["run"] = rotatedRecipeJson(lab.recipe);
    if (lab.x != first.x || lab.y != first.y)
        json["surface"] =
            Json{{"x", rotated_axis_words.of(lab.x)}, {"y", rotated_axis_words.of(lab.y)}};
    if (lab.step != 0) json["step"] = lab.step;
    return json;
}

void readRotatedLab(JsonFields fields, RotatedLab& out) {
    readRotatedBox(fields, "pred", out.pred);
    readRotatedBox(fields, "target", out.target);
    if (auto loss = fields.object("loss")) readRotatedLoss(std::move(*loss), out.loss);
    fields.word("notation", out.notation, angle_notation_words);
    if (auto run = fields.object("run")) readRotatedRecipe(std::move(*run), out.recipe);
    if (auto surface = fields.object("surface")) {
        surface->word("x", out.x, rotated_axis_words);
        surface->word("y", out.y, rotated_axis_words);
        if (!surface->failed() && out.x == out.y)
            surface->fail("y", {phrase("both axes are the same number of the box"),
                                {},
                                phrase("choose two different ones")});
        surface->finish();
    }
    fields.integer("step", out.step, 0, most_rotated_steps);
    fields.finish();
}

}  // namespace iou
