// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_json.hpp"

#include "core/json/box_fields.hpp"
#include "core/json/spec_fields.hpp"
#include "core/run/limits.hpp"

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

Json runJson(const RunRecipe& run) {
    Json stages = Json::array();
    for (const auto& s : run.schedule.stages)
        stages.push_back({{"until", s.until}, {"rate", s.rate}});
    Json out{{"loss", specJson(run.losses().spec())},
             {"optimizer", run.optimizer.spec()},
             {"schedule", stages},
             {"steps", run.steps},
             {"form", formName(run.form)}};
    appendCodeOptions(run.code, out);
    out["iou_factor"] = run.iou_factor;
    out["stop"] = {{"iou_reached", run.stop.iou_reached},
                   {"step_norm", run.stop.step_norm},
                   {"divergence", run.stop.divergence}};
    return out;
}

void readSchedule(JsonFields& fields, Schedule& out) {
    Schedule schedule;
    int last = 0;
    fields.objects("schedule", schedule_stages_limit, [&](JsonFields stage) {
        Schedule::Stage s{last + 1, 0.0};
        stage.integer("until", s.until, last + 1, 1'000'000'000);
        stage.number("rate", s.rate, 0.0, 1e9);
        stage.finish();
        last = s.until;
        schedule.stages.push_back(s);
    });
    if (!schedule.stages.empty()) out = schedule;
}

}  // namespace

Json laneJson(const Lane& lane) {
    return {{"name", lane.name},
            {"look", lane.style},
            {"visible", lane.visible},
            {"run", runJson(lane.recipe)}};
}

Json pinJson(const PinnedRun& pin) {
    return {{"lane", laneJson(pin.lane)},
            {"start", boxJson(pin.start)},
            {"target", boxJson(pin.target)}};
}

void readRun(JsonFields fields, RunRecipe& out) {
    StagedLoss losses = out.losses();
    fields.spec("loss", losses, [](std::string_view text) { return StagedLoss::parse(text); });
    out.setLosses(std::move(losses));
    fields.parsed("optimizer", out.optimizer,
                  [](std::string_view text) { return Optimizer::parse(text); });
    readSchedule(fields, out.schedule);
    fields.integer("steps", out.steps, 1, run_steps_limit);
    fields.parsed("form", out.form, parseForm);
    readCodeOptions(fields, out.code);
    fields.boolean("iou_factor", out.iou_factor);
    if (auto stop = fields.object("stop")) {
        stop->number("iou_reached", out.stop.iou_reached, 0.0, 1.0);
        stop->number("step_norm", out.stop.step_norm, 0.0, 1e9);
        stop->number("divergence", out.stop.divergence, 0.0, 1e12);
        stop->finish();
    }
    fields.finish();
}

void readLane(JsonFields fields, Lane& out) {
    fields.text("name", out.name, max_lane_name);
    fields.integer("look", out.style, 0, max_lanes - 1);
    fields.boolean("visible", out.visible);
    if (auto run = fields.object("run")) readRun(*run, out.recipe);
    fields.finish();
}

void readPin(JsonFields fields, PinnedRun& out) {
    if (auto lane = fields.object("lane")) readLane(*lane, out.lane);
    readBox(fields, "start", out.start);
    readBox(fields, "target", out.target);
    fields.finish();
}

}  // namespace iou
