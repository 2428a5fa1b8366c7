// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/protocol_json.hpp"

#include "core/base/decimal.hpp"
#include "core/geometry/box_text.hpp"
#include "core/json/box_fields.hpp"
#include "core/json/spec_fields.hpp"
#include "core/protocol/protocol_fields.hpp"
#include "core/run/limits.hpp"

#include <array>
#include <cmath>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr EnumWords<Cloud, 3> kCloudWords{"none", "disk", "log_disk"};

constexpr double kCoordinateLimit = 1e9;
constexpr double kRatioLimit = 1e6;  // aspects and scales
constexpr double kAreaLimit = 1e12;
constexpr int kMaxPoints = 5'000'000;
constexpr std::size_t kMaxShapes = 1024;
constexpr std::size_t kMaxListed = 1'000'000;
constexpr std::size_t kMaxLabel = 4096;

Result<Cloud> parseCloud(std::string_view name) {
    return kCloudWords.parse(name, phrase("no cloud \"%1\"", name));
}

/// Fields of a protocol that draws its starts.
void readShapes(JsonFields& fields, Protocol& p) {
    fields.require("points", phrase("give the number of starting centres"));
    fields.integer("points", p.points, 1, kMaxPoints);
    fields.require("radius", phrase("give the radius of the cloud"));
    fields.exact("radius", p.radius, 0.0, kCoordinateLimit);
    std::array<double, 2> center{p.target_cx, p.target_cy};
    fields.numbers("target_center", center);
    for (const double x : center)
        if (!(std::abs(x) <= kCoordinateLimit))
            fields.fail("target_center", {phrase("%1 is out of range", formatShortest(x)),
                                          {},
                                          phrase("give a magnitude of at most 1e9")});
    p.target_cx = center[0];
    p.target_cy = center[1];
    fields.require("target_area", phrase("give the area of the target"));
    fields.exact("target_area", p.target_area, 1.0 / kAreaLimit, kAreaLimit);
    const auto ratios = [&](const char* name, std::vector<double>& out) {
        fields.require(name, phrase("give a list of numbers"));
        fields.exactList(name, out, 1.0 / kRatioLimit, kRatioLimit, kMaxShapes);
    };
    ratios("target_aspects", p.target_aspects);
    ratios("scales", p.scales);
    ratios("aspects", p.aspects);
}

Box<> readListedBox(JsonFields& fields, const char* name, BoxNotation notation) {
    std::array<double, 4> x{};
    fields.require(name, phrase("give four numbers"));
    fields.numbers(name, x);
    if (fields.failed()) return {};
    const auto box = boxFromNumbers(x, notation);
    if (!box) {
        fields.fail(name, box.error());
        return {};
    }
    if (!(box->w > 0.0 && box->h > 0.0))
        fields.fail(
            name,
            {phrase("this box has no area"), {}, phrase("give a width and a height above 0")});
    return *box;
}

/// Fields of a protocol that lists its cases.
void readListed(JsonFields& fields, Protocol& p) {
    BoxNotation notation = BoxNotation::cxcywh;
    fields.require("notation", phrase("say cxcywh, xyxy or xywh"));
    fields.parsed("notation", notation, parseNotation);
    fields.require("pairs", phrase("give [{\"start\": [...], \"target\": [...]}, ...]"));
    std::vector<Box<>> starts, targets;
    fields.objects("pairs", kMaxListed, [&](JsonFields pair) {
        starts.push_back(readListedBox(pair, "start", notation));
        targets.push_back(readListedBox(pair, "target", notation));
        pair.finish();
    });
    p.starts = std::move(starts);
    p.targets = std::move(targets);
}

void readSchedule(JsonFields& fields, Schedule& schedule) {
    fields.require("schedule", phrase("give [{\"until\": step, \"rate\": size}, ...]"));
    int last = 0;
    fields.objects("schedule", schedule_stages_limit, [&](JsonFields stage) {
        Schedule::Stage s{0, 0.0};
        stage.require("until", phrase("give the last step of this stage"));
        stage.integer("until", s.until, last + 1, simulation_steps_limit);
        stage.require("rate", phrase("give the step size"));
        stage.exact("rate", s.rate, 0.0, kCoordinateLimit);
        stage.finish();
        last = s.until;
        schedule.stages.push_back(s);
    });
}

void readStatus(JsonFields& fields, std::map<std::string, std::string>& status) {
    fields.textMap("status", status, kMaxShapes);
    for (const auto& [name, text] : status)
        if (!text.starts_with("stated") && !text.starts_with("inferred") &&
            !text.starts_with("guessed"))
            fields.fail("status", {phrase("\"%1\" does not say how certain it is", name),
                                   {},
                                   phrase("begin with stated, inferred or guessed")});
}

}  // namespace

Protocol readProtocolFields(JsonFields fields) {
    Protocol p;
    fields.text("id", p.id, kMaxLabel);
    fields.text("title", p.title, kMaxLabel);
    fields.text("source", p.source, kMaxLabel);
    fields.require("cloud", chooseOneOf(kCloudWords.all()));
    fields.parsed("cloud", p.cloud, parseCloud);
    if (p.cloud == Cloud::none)
        readListed(fields, p);
    else
        readShapes(fields, p);
    fields.require("optimizer", phrase("choose %1", optimizerChoices()));
    fields.parsed("optimizer", p.optimizer,
                  [](std::string_view text) { return Optimizer::parse(text); });
    readSchedule(fields, p.schedule);
    fields.require("steps", phrase("give the number of steps"));
    fields.integer("steps", p.steps, 1, simulation_steps_limit);
    fields.require("form", phrase("choose %1", formChoices()));
    fields.parsed("form", p.form, parseForm);
    readCodeOptions(fields, p.code);
    fields.boolean("mean_loss", p.mean_loss);
    fields.boolean("iou_factor", p.iou_factor);
    fields.specs("losses", p.losses, kMaxLosses);
    for (const auto& spec : p.losses)
        if (const auto loss = StagedLoss::parse(spec); !loss)
            fields.fail("losses", {loss.error().line(), {}, {}});
    readStatus(fields, p.status);
    fields.finish();
    return p;
}

void appendProtocol(const Protocol& p, Json& out) {
    out["id"] = p.id;
    out["title"] = p.title;
    out["source"] = p.source;
    out["cloud"] = kCloudWords.of(p.cloud);
    if (p.cloud == Cloud::none) {
        out["notation"] = notationName(BoxNotation::cxcywh);
        Json pairs = Json::array();
        for (std::size_t i = 0; i < p.starts.size(); ++i)
            pairs.push_back({{"start", boxJson(p.starts[i])}, {"target", boxJson(p.targets[i])}});
        out["pairs"] = std::move(pairs);
    } else {
        out["points"] = p.points;
        out["radius"] = p.radius;
        out["target_center"] = Json::array({p.target_cx, p.target_cy});
        out["target_area"] = p.target_area;
        out["target_aspects"] = p.target_aspects;
        out["scales"] = p.scales;
        out["aspects"] = p.aspects;
    }
    out["optimizer"] = p.optimizer.spec();
    Json stages = Json::array();
    for (const auto& stage : p.schedule.stages)
        stages.push_back({{"until", stage.until}, {"rate", stage.rate}});
    out["schedule"] = std::move(stages);
    out["steps"] = p.steps;
    out["form"] = formName(p.form);
    appendCodeOptions(p.code, out);
    out["mean_loss"] = p.mean_loss;
    out["iou_factor"] = p.iou_factor;
    out["losses"] = Json::array();
    for (const std::string& spec : p.losses) out["losses"].push_back(specJson(spec));
    if (!p.status.empty()) out["status"] = p.status;
}

Result<Protocol> readProtocol(std::string_view bytes, const std::string& path) {
    JsonDocument document(bytes, path);
    JsonFields fields = document.root();
    fields.header(protocol_format, protocol_version);
    Protocol protocol = readProtocolFields(std::move(fields));
    if (document.error()) return *document.error();
    return protocol;
}

}  // namespace iou
