// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/detector_lab_json.hpp"

#include "core/detector/recipe_fields.hpp"
#include "core/experiment/threshold_sweep.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

Json changedRecipe(const detector::Recipe& recipe) {
    const Json all = detector::recipeJson(recipe);
    const Json usual = detector::recipeJson(firstDetectorRecipe());
    Json changed = Json::object();
    for (const auto& [key, value] : all.items())
        if (value != usual.at(key)) changed[key] = value;
    // A reference is named by its loss: it stands where the losses do.
    if (changed.contains("losses")) changed["reference"] = all.at("reference");
    return changed;
}

Json runsJson(const DetectorLab& lab) {
    Json runs = Json::array();
    for (const detector::Run& run : lab.runs) {
        Json measured = Json::array();
        for (const auto& e : run.evaluated)
            for (const double x : e.measures) measured.push_back(x);
        Json one{{"seed", run.seed}, {"loss", run.loss}};
        if (run.not_finite != 0) one["not_finite"] = run.not_finite;
        one["measured"] = std::move(measured);
        runs.push_back(std::move(one));
    }
    return runs;
}

constexpr std::size_t kSwept = detector::sweep_thresholds.size() * detector::measure_count;

Json sweepJson(const detector::Sweep& sweep) {
    Json means = Json::array(), errors = Json::array();
    for (const detector::SweepPoint& point : sweep.points) {
        for (const double x : point.mean) means.push_back(x);
        for (const double x : point.error) errors.push_back(x);
    }
    return {{"loss", sweep.loss}, {"rule", sweep.rule}, {"means", means}, {"errors", errors}};
}

void readSweep(JsonFields fields, const detector::Recipe& recipe, detector::Sweep& out) {
    std::array<double, kSwept> means{}, errors{};
    fields.integer("loss", out.loss, 0, static_cast<int>(recipe.losses.size()) - 1);
    fields.integer("rule", out.rule, 0, static_cast<int>(recipe.rules.size()) - 1);
    fields.require("means", phrase("give the measures"));
    fields.require("errors", phrase("give their standard errors"));
    fields.numbers("means", means);
    fields.numbers("errors", errors);
    fields.finish();
    if (fields.failed()) return;
    std::vector<detector::SweepPoint> points;
    auto mean = means.cbegin(), error = errors.cbegin();
    for (const double pos : detector::sweep_thresholds) {
        detector::SweepPoint& point = points.emplace_back();
        point.pos = pos;
        for (double& x : point.mean) x = std::clamp(*mean++, -1.0, 1.0);
        for (double& x : point.error) x = std::clamp(*error++, -1.0, 1.0);
    }
    out.points = std::move(points);
}

detector::Run readRun(JsonFields fields, const detector::Recipe& recipe) {
    detector::Run run{recipe.first_seed, 0, {}, 0};
    int loss = 0;
    fields.require("measured", phrase("give the measures"));
    fields.unsigned64("seed", run.seed);
    fields.integer("loss", loss, 0, static_cast<int>(recipe.losses.size()) - 1);
    fields.integer64("not_finite", run.not_finite, 0, INT64_MAX);
    run.loss = static_cast<std::size_t>(loss);
    const auto steps = detector::checkpointSteps(recipe);
    std::vector<double> measured(steps.size() * recipe.rules.size() * detector::measure_count);
    fields.numbers("measured", measured);
    auto x = measured.cbegin();
    for (const int step : steps)
        for (std::size_t rule = 0; rule < recipe.rules.size(); ++rule) {
            detector::Evaluated e{step, rule, {}};
            for (double& measure : e.measures) measure = std::clamp(*x++, -1.0, 1.0);
            run.evaluated.push_back(e);
        }
    if (!fields.failed() && run.seed - recipe.first_seed >= static_cast<unsigned>(recipe.seeds))
        fields.fail("seed", {phrase("the recipe has no such seed"),
                             {},
                             phrase("take this run out, or ask for more seeds")});
    fields.finish();
    return run;
}

void readRuns(JsonFields& fields, DetectorLab& out) {
    if (!fields.has("runs")) return;
    std::vector<detector::Run> runs;
    const std::size_t most = out.recipe.losses.size() * static_cast<std::size_t>(out.recipe.seeds);
    fields.objects(
        "runs", most, [&](JsonFields run) { runs.push_back(readRun(std::move(run), out.recipe)); },
        true);
    if (fields.failed()) return;
    const auto place = [](const detector::Run& run) { return std::pair(run.seed, run.loss); };
    if (std::ranges::adjacent_find(runs, std::ranges::greater_equal(), place) != runs.end())
        return fields.fail("runs", {phrase("runs out of order, or one twice"),
                                    {},
                                    phrase("give them by seed, then by loss")});
    out.runs = std::move(runs);
}

}  // namespace

nlohmann::ordered_json detectorLabJson(const DetectorLab& lab) {
    const DetectorLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.recipe != first.recipe) json["recipe"] = changedRecipe(lab.recipe);
    if (lab.measure != first.measure) json["measure"] = detector::measure_words.of(lab.measure);
    if (lab.rule != first.rule) json["rule"] = lab.rule;
    if (lab.loss != first.loss) json["loss"] = lab.loss;
    if (lab.seed != first.seed) json["seed"] = lab.seed;
    if (lab.image != first.image) json["image"] = lab.image;
    if (lab.moment != first.moment) json["moment"] = lab.moment;
    if (lab.walk != first.walk) json["walk"] = detector_walk_words.of(lab.walk);
    if (lab.threshold != first.threshold) json["threshold"] = lab.threshold;
    if (!lab.runs.empty()) json["runs"] = runsJson(lab);
    if (!lab.sweep.points.empty()) json["sweep"] = sweepJson(lab.sweep);
    return json;
}

void readDetectorLab(JsonFields fields, DetectorLab& out) {
    if (auto part = fields.object("recipe")) {
        detector::Recipe recipe = out.recipe;
        detector::readRecipeFields(*part, recipe);
        part->finish();
        if (fields.failed()) return;
        if (const auto fine = detector::checkRecipe(recipe); !fine)
            return fields.fail("recipe", fine.error());
        setRecipe(out, std::move(recipe));
    }
    const detector::Recipe& recipe = out.recipe;
    fields.word("measure", out.measure, detector::measure_words);
    fields.integer("rule", out.rule, 0, static_cast<int>(recipe.rules.size()) - 1);
    fields.integer("loss", out.loss, 0, static_cast<int>(recipe.losses.size()) - 1);
    fields.integer("seed", out.seed, 0, recipe.seeds - 1);
    fields.integer("image", out.image, 0, recipe.test_images - 1);
    fields.integer("moment", out.moment, -1, recipe.checkpoints);
    fields.word("walk", out.walk, detector_walk_words);
    fields.number("threshold", out.threshold, 0.5, 0.95);
    readRuns(fields, out);
    if (auto sweep = fields.object("sweep")) readSweep(std::move(*sweep), recipe, out.sweep);
    fields.finish();
}

}  // namespace iou
