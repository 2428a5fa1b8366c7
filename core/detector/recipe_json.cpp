// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/recipe_json.hpp"

#include "core/base/version.hpp"
#include "core/detector/recipe_fields.hpp"
#include "core/json/spec_fields.hpp"

#include <utility>

namespace iou::detector {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "iouscope-detector";
constexpr int kVersion = 1;

Json assignerJson(const assign::Assigner& a) {
    Json json{{"assigner", assign::assigner_words.of(a.kind)},
              {"overlap", assign::measureText(a.overlap)},
              {"alpha", a.overlap.alpha},
              {"beta", a.overlap.beta},
              {"pos", a.max.pos},
              {"neg", a.max.neg},
              {"neg_from", a.max.neg_from},
              {"min_pos", a.max.min_pos},
              {"force", assign::force_words.of(a.max.force)},
              {"nearest", a.nearest}};
    if (a.border) json["border"] = *a.border;
    return json;
}

void readAssigner(JsonFields fields, assign::Assigner& a) {
    fields.word("assigner", a.kind, assign::assigner_words);
    const assign::OverlapMeasure before = a.overlap;
    fields.parsed("overlap", a.overlap, assign::parseMeasure);
    a.overlap.alpha = before.alpha;
    a.overlap.beta = before.beta;
    fields.number("alpha", a.overlap.alpha, 0.0, 1.0);
    fields.number("beta", a.overlap.beta, 1e-3, 10.0);
    fields.number("pos", a.max.pos, 1e-6, 1.0);
    fields.number("neg", a.max.neg, 0.0, 1.0);
    fields.number("neg_from", a.max.neg_from, 0.0, 1.0);
    fields.number("min_pos", a.max.min_pos, 0.0, 1.0);
    fields.word("force", a.max.force, assign::force_words);
    fields.integer("nearest", a.nearest, 1, 10'000);
    if (fields.has("border")) {
        double border = 0.0;
        fields.number("border", border, 0.0, 1e9);
        a.border = border;
    }
    if (const auto fine = assign::checkAssigner(a); !fine && !fields.failed())
        fields.fail("pos", fine.error());
    fields.finish();
}

Json balanceJson(const assign::BalanceSettings& b) {
    return {{"by", assign::balance_words.of(b.by)},
            {"lambda", b.lambda},
            {"w_loc", b.scale},
            {"alpha", b.alpha},
            {"beta", b.beta},
            {"predicted", b.predicted}};
}

void readBalance(JsonFields fields, assign::BalanceSettings& b) {
    fields.word("by", b.by, assign::balance_words);
    fields.number("lambda", b.lambda, 0.0, 10.0);
    fields.number("w_loc", b.scale, 0.0, 1000.0);
    fields.number("alpha", b.alpha, 0.0, 1.0);
    fields.number("beta", b.beta, 1e-3, 10.0);
    fields.number("predicted", b.predicted, 0.0, 1.0);
    fields.finish();
}

/// A list of texts that are parsed each.
template <class T, class Parse>
void parseList(JsonFields& fields, const char* name, const std::vector<std::string>& texts,
               std::vector<T>& out, const Parse& parse) {
    out.clear();
    for (const auto& text : texts)
        if (auto value = parse(text); value)
            out.push_back(std::move(*value));
        else
            fields.fail(name, {value.error().line(), {}, {}});
}

void readLosses(JsonFields& fields, Recipe& r) {
    if (!fields.has("losses")) return;
    std::vector<std::string> specs;
    fields.specs("losses", specs, most_losses);
    parseList(fields, "losses", specs, r.losses, StagedLoss::parse);
    // The one it was is where it was, unless the losses are others.
    r.reference = 0;
}

void readRules(JsonFields& fields, Recipe& r) {
    if (!fields.has("nms")) return;
    std::vector<std::string> texts;
    fields.texts("nms", texts, most_rules);
    parseList(fields, "nms", texts, r.rules, suppress::parseRule);
}

void readReference(JsonFields& fields, Recipe& r) {
    fields.spec("reference", r.reference, [&r](std::string_view text) -> Result<int> {
        const auto loss = StagedLoss::parse(text);
        if (!loss) return loss.error();
        for (std::size_t i = 0; i < r.losses.size(); ++i)
            if (r.losses[i] == *loss) return static_cast<int>(i);
        return Error{phrase("\"%1\" is none of the losses", text), {}, phrase("name one of them")};
    });
}

}  // namespace

nlohmann::ordered_json recipeJson(const Recipe& r) {
    Json json = Json::object();
    Json losses = Json::array(), rules = Json::array();
    for (const StagedLoss& loss : r.losses) losses.push_back(specJson(loss.spec()));
    for (const auto& rule : r.rules) rules.push_back(suppress::ruleText(rule));
    json["losses"] = std::move(losses);
    json["reference"] = specJson(r.losses[static_cast<std::size_t>(r.reference)].spec());
    json["nms"] = std::move(rules);
    json["head"] = head_words.of(r.head);
    json["head_trunk"] = r.head_trunk;
    json["encoding"] = formName(r.encoding);
    json["code_weights"] = r.code_weights;
    json["clamp_sizes"] = r.clamp_sizes;
    json["optimizer"] = r.optimizer.spec();
    for (const Number& n : numbers()) json[std::string(n.name)] = r.*n.value;
    for (const Count& n : counts()) json[std::string(n.name)] = r.*n.value;
    json["first_seed"] = r.first_seed;
    json["assignment"] = assignerJson(r.assigner);
    json["balance"] = balanceJson(r.balance);
    return json;
}

void readRecipeFields(JsonFields& fields, Recipe& r) {
    readLosses(fields, r);
    readReference(fields, r);
    readRules(fields, r);
    fields.word("head", r.head, head_words);
    fields.boolean("head_trunk", r.head_trunk);
    fields.parsed("encoding", r.encoding, parseForm);
    fields.boolean("code_weights", r.code_weights);
    fields.boolean("clamp_sizes", r.clamp_sizes);
    fields.parsed("optimizer", r.optimizer,
                  [](std::string_view text) { return Optimizer::parse(text); });
    for (const Number& n : numbers())
        fields.number(std::string(n.name).c_str(), r.*n.value, n.lo, n.hi);
    for (const Count& n : counts())
        fields.integer(std::string(n.name).c_str(), r.*n.value, n.lo, n.hi);
    fields.unsigned64("first_seed", r.first_seed);
    if (auto part = fields.object("assignment")) readAssigner(std::move(*part), r.assigner);
    if (auto part = fields.object("balance")) readBalance(std::move(*part), r.balance);
}

std::string writeRecipe(const Recipe& r, std::int64_t finished_runs) {
    Json json{{"format", kFormat}, {"version", kVersion}, {"core", coreVersion()}};
    json["numerics"] = numerics_version;
    json["about"] = whatItIs().text();
    if (finished_runs >= 0) json["finished_runs"] = finished_runs;
    json.update(recipeJson(r));
    return jsonText(json);
}

Result<Recipe> readRecipe(std::string_view bytes, const std::string& path) {
    JsonDocument document(bytes, path);
    JsonFields fields = document.root();
    fields.header(kFormat, kVersion);
    Recipe r = *presetRecipe("coco");
    fields.parsed("preset", r, presetRecipe);
    std::string ignored;
    std::int64_t finished_runs = 0;
    int numerics = 0;
    fields.text("core", ignored, 64);
    fields.integer("numerics", numerics, 1, INT32_MAX);
    fields.text("about", ignored, 1024);
    fields.integer64("finished_runs", finished_runs, 0, INT64_MAX);
    readRecipeFields(fields, r);
    fields.finish();
    if (document.error()) return *document.error();
    if (const auto fine = checkRecipe(r); !fine) return fine.error().within(path);
    return r;
}

}  // namespace iou::detector
