// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/recipe_json.hpp"

#include "core/base/version.hpp"
#include "core/json/spec_fields.hpp"
#include "core/protocol/carried_losses_json.hpp"
#include "core/protocol/protocol_fields.hpp"
#include "core/protocol/recipe_fields.hpp"

#include <climits>

namespace iou {

namespace {

constexpr std::string_view kFormatName = "iouscope-recipe";
constexpr int kNewestVersion = 1;
/// Losses made at run time that the recipe uses, each an object; "losses" are specs.
constexpr const char* kCarried = "carried_losses";

}  // namespace

nlohmann::ordered_json recipeJson(const SimulationRecipe& r) {
    nlohmann::ordered_json json{{"format", kFormatName},
                                {"version", kNewestVersion},
                                {"core", coreVersion()},
                                {"numerics", numerics_version}};
    auto specs = nlohmann::ordered_json::array();
    for (const auto& loss : r.losses) specs.push_back(specJson(loss.spec()));
    json["losses"] = std::move(specs);
    json["cases"] = r.cases;
    json["seed"] = r.seed;
    json["record"] = r.record.text();
    if (r.early_end)
        json["early_end"] = {{"whole_losses", r.early_end->whole_losses},
                             {"cases", r.early_end->cases},
                             {"steps", r.early_end->steps}};
    json["protocol"] = nlohmann::ordered_json::object();
    appendProtocol(r.protocol, json["protocol"]);
    return json;
}

std::string writeRecipe(const SimulationRecipe& recipe) {
    const CarriedLosses carried;
    auto json = recipeJson(recipe);
    if (auto made = carriedLossesJson(carried); !made.empty()) json[kCarried] = std::move(made);
    return jsonText(json);
}

std::string canonicalRecipe(const SimulationRecipe& recipe) {
    nlohmann::ordered_json json = recipeJson(recipe);
    for (const char* name : {"core", "numerics"}) json.erase(name);
    for (const char* name : {"title", "source", "losses", "status"}) json["protocol"].erase(name);
    return jsonLine(json);
}

SimulationRecipe readRecipeFields(JsonFields fields) {
    fields.header(kFormatName, kNewestVersion);
    SimulationRecipe r;
    // Of use to numericsNote().
    std::string core;
    int numerics = 0;
    fields.text("core", core, 64);
    fields.integer("numerics", numerics, 1, INT_MAX);
    std::vector<std::string> specs;
    fields.require("losses", phrase("give at least one loss"));
    fields.specs("losses", specs, kMaxLosses);
    for (const auto& spec : specs) {
        const auto loss = StagedLoss::parse(spec);
        if (loss)
            r.losses.push_back(*loss);
        else
            fields.fail("losses", {loss.error().line(), {}, {}});
    }
    if (r.losses.empty())
        fields.fail("losses", {phrase("the list is empty"), {}, phrase("give at least one loss")});
    fields.integer64("cases", r.cases, 0, INT64_MAX);
    fields.unsigned64("seed", r.seed);
    fields.parsed("record", r.record, [](std::string_view text) { return RecordSet::parse(text); });
    fields.require("protocol", phrase("give the protocol as an object"));
    if (auto protocol = fields.object("protocol"))
        r.protocol = readProtocolFields(std::move(*protocol));
    if (auto end = fields.object("early_end"); end && !fields.failed()) {
        r.early_end.emplace();
        end->integer("whole_losses", r.early_end->whole_losses, 0,
                     static_cast<int>(r.losses.size()) - 1);
        end->integer64("cases", r.early_end->cases, 0, r.caseCount());
        end->integer("steps", r.early_end->steps, 0, r.protocol.steps);
        end->finish();
    }
    fields.finish();
    return r;
}

Result<SimulationRecipe> readRecipe(std::string_view bytes, const std::string& path) {
    JsonDocument document(bytes, path);
    JsonFields root = document.root();
    CarriedLosses carried;
    readCarriedLosses(root, carried, kCarried);
    SimulationRecipe recipe = readRecipeFields(std::move(root));
    if (document.error()) return *document.error();
    return recipe;
}

}  // namespace iou
