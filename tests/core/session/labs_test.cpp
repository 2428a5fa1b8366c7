// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_fields.hpp"
#include "core/session/appearance_json.hpp"
#include "core/session/batch_lab_json.hpp"
#include "core/session/lab_parts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace iou {
namespace {

/// A lab as one is added: a value with its defaults, a reader and a writer.
struct CountLab {
    int count = 7;
    friend bool operator==(const CountLab&, const CountLab&) = default;
};

nlohmann::ordered_json countLabJson(const CountLab& lab) {
    if (lab == CountLab{}) return {};
    return {{"count", lab.count}, {"unit", "boxes"}};
}

void readCountLab(JsonFields fields, CountLab& out) {
    std::string unit;
    fields.integer("count", out.count, 0, 100);
    fields.text("unit", unit, 16);
    fields.finish();
}

struct TwoLabs {
    BatchLab batch;
    CountLab count;
    friend bool operator==(const TwoLabs&, const TwoLabs&) = default;
};

constexpr LabPart<TwoLabs> kParts[] = {
    {"batch", [](const TwoLabs& labs) { return batchLabJson(labs.batch); },
     [](JsonFields fields, TwoLabs& out) { readBatchLab(std::move(fields), out.batch); }},
    {"count", [](const TwoLabs& labs) { return countLabJson(labs.count); },
     [](JsonFields fields, TwoLabs& out) { readCountLab(std::move(fields), out.count); }}};

nlohmann::ordered_json written(const TwoLabs& labs) {
    nlohmann::ordered_json root = nlohmann::ordered_json::object();
    writeLabs<TwoLabs>(kParts, labs, root);
    return root;
}

Result<TwoLabs> read(const std::string& bytes) {
    JsonDocument json(bytes, "labs");
    JsonFields root = json.root();
    TwoLabs labs;
    readLabs<TwoLabs>(kParts, root, labs);
    root.finish();
    if (json.error()) return *json.error();
    return labs;
}

TEST(Labs, ARowAddsALabToAFile) {
    TwoLabs labs;
    labs.batch.recipe.seed = 99;
    labs.count.count = 12;
    const auto back = read(jsonText(written(labs)));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_TRUE(*back == labs);
    EXPECT_FALSE(*back == TwoLabs{});
}

TEST(Labs, ALabWithNothingToKeepIsLeftOut) {
    const auto json = written({});
    EXPECT_TRUE(json.contains("batch"));
    EXPECT_FALSE(json.contains("count"));
    const auto back = read(jsonText(json));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_TRUE(*back == TwoLabs{});
}

TEST(Labs, MistakesAndUnknownFieldsAreNamedWithTheirLab) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"count": {"count": 101}})", "labs: count.count"},
        {R"({"count": {"cuont": 1}})", "labs: count.cuont: unknown field"},
        {R"({"count": 3})", "labs: count: this is not an object"},
        {R"({"cuont": {}})", "labs: cuont: unknown field"}};
    for (const auto& [bytes, expected] : cases) {
        const auto back = read(bytes);
        ASSERT_FALSE(back) << bytes;
        EXPECT_NE(back.error().message().find(expected), std::string::npos)
            << back.error().message();
    }
}

TEST(Labs, TheAppearanceReadsWhatItWrites) {
    for (const ThemeChoice theme : {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark}) {
        JsonDocument json(jsonText(appearanceJson({theme})), "s");
        JsonFields root = json.root();
        Appearance back;
        readAppearance(root, back);
        root.finish();
        EXPECT_FALSE(json.error());
        EXPECT_TRUE(back == Appearance{theme});
    }
}

TEST(Labs, TheBatchLabForgetsWhereARunWasEnded) {
    BatchLab lab;
    lab.recipe.early_end.emplace();
    JsonDocument json(jsonText(batchLabJson(lab)), "s");
    readBatchLab(json.root(), lab);
    ASSERT_FALSE(json.error()) << json.error()->message();
    EXPECT_FALSE(lab.recipe.early_end);
}

}  // namespace
}  // namespace iou
