// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/protocol/protocol_json.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

const std::string listed = R"({"format": "iouscope-protocol", "version": 1, "cloud": "none",
  "notation": "xyxy", "pairs": [{"start": [0, 0, 0.5, 0.5], "target": [0, 0, 1, 2]}],
  "optimizer": "gd", "schedule": [{"until": 100, "rate": 0.1}], "steps": 100, "form": "xyxy"})";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Protocols, EveryNameIsFound) {
    ASSERT_EQ(protocolNames().size(), 11U);
    for (const auto& name : protocolNames()) {
        const auto protocol = findProtocol(name);
        ASSERT_TRUE(protocol) << protocol.error().message();
        EXPECT_EQ(protocol->id, name);
        EXPECT_FALSE(protocol->title.empty());
        EXPECT_FALSE(protocol->source.empty());
        EXPECT_FALSE(protocol->losses.empty());
        EXPECT_EQ(protocol->schedule.stages.back().until, protocol->steps);
    }
}

TEST(Protocols, EveryChoiceSaysHowCertainItIs) {
    for (const auto& name : protocolNames()) {
        const auto p = *findProtocol(name);
        std::vector<const char*> fields{"cloud", "optimizer", "schedule", "steps",
                                        "form",  "mean_loss", "losses"};
        if (p.cloud == Cloud::none)
            fields.push_back("pairs");
        else
            fields.insert(fields.end(), {"points", "radius", "target_center", "target_area",
                                         "target_aspects", "scales", "aspects"});
        for (const char* const field : fields)
            EXPECT_TRUE(p.status.contains(field)) << name << " " << field;
    }
}

TEST(Protocols, TheLargeOnesHave1715000Cases) {
    for (const char* const name : {"interpiou", "diou", "wiou", "interpiou_small_1_64",
                                   "interpiou_small_1_256", "interpiou_small_1_500"})
        EXPECT_EQ(findProtocol(name)->caseCount(), 1715000) << name;
    EXPECT_EQ(findProtocol("wiou_major")->caseCount(), 200 * 343);
    EXPECT_EQ(findProtocol("interpiou_enlargement")->caseCount(), 1);
    EXPECT_EQ(findProtocol("extended_iou_fig4")->caseCount(), 1);
    EXPECT_EQ(findProtocol("extended_iou_fig5a")->caseCount(), 3);
    EXPECT_EQ(findProtocol("extended_iou_fig5b")->caseCount(), 3);
}

TEST(Protocols, NumbersAreThoseOfTheSources) {
    const auto diou = *findProtocol("diou");
    EXPECT_EQ(diou.scales, (std::vector<double>{0.5, 0.67, 0.75, 1, 1.33, 1.5, 2}));
    EXPECT_EQ(diou.target_aspects, (std::vector<double>{0.25, 1.0 / 3, 0.5, 1, 2, 3, 4}));
    EXPECT_EQ(diou.target_cx, 10.0);
    EXPECT_EQ(diou.radius, 3.0);
    EXPECT_TRUE(diou.iou_factor);
    EXPECT_FALSE(diou.mean_loss);
    EXPECT_EQ(diou.form, BoxForm::cxcywh);
    EXPECT_EQ(diou.schedule.rate(160), 0.1);
    EXPECT_EQ(diou.schedule.rate(161), 0.01);
    EXPECT_EQ(diou.schedule.rate(181), 0.001);
    EXPECT_EQ(diou.schedule.rate(500), 0.001);

    const auto wiou = *findProtocol("wiou");
    EXPECT_EQ(wiou.target_area, 1.0 / 32);
    const double areas[] = {1.0 / 32, 1.0 / 24, 3.0 / 64, 1.0 / 16, 1.0 / 12, 3.0 / 32, 1.0 / 8};
    for (std::size_t i = 0; i < 7; ++i)
        EXPECT_DOUBLE_EQ(wiou.scales[i] * wiou.target_area, areas[i]);
    EXPECT_EQ(wiou.cloud, Cloud::log_disk);
    EXPECT_EQ(wiou.steps, 120);
    EXPECT_EQ(findProtocol("wiou_major")->steps, 60);
    EXPECT_TRUE(wiou.mean_loss);

    const auto small = *findProtocol("interpiou_small_1_500");
    EXPECT_EQ(small.target_area, 1.0 / 500);
    EXPECT_TRUE(small.status.at("target_area").starts_with("guessed"));
    const auto enlargement = *findProtocol("interpiou_enlargement");
    EXPECT_EQ(enlargement.starts[0], (Box<>{3, 3, std::sqrt(0.5), std::sqrt(2.0)}));
    EXPECT_EQ(enlargement.targets[0], (Box<>{0, 0, std::sqrt(2.0), std::sqrt(0.5)}));
    const auto fig5b = *findProtocol("extended_iou_fig5b");
    EXPECT_EQ(fig5b.starts[2], (Box<>{2, 2, 4, 4}));
    EXPECT_EQ(fig5b.targets[2], (Box<>{0.5, 0.5, 1, 1}));
}

TEST(Protocols, AnUnknownNameIsAnsweredWithTheChoices) {
    const auto unknown = findProtocol("interpio");
    ASSERT_FALSE(unknown);
    for (const auto& name : protocolNames())
        EXPECT_NE(unknown.error().message().find(name), std::string::npos) << name;
}

TEST(ProtocolFile, OfVersionOneOpensForEver) {
    const std::string path = std::string(IOUSCOPE_GOLDEN_DIR) + "/protocols/version_1.json";
    const auto protocol = readProtocol(*readFile(path, 10'000), path);
    ASSERT_TRUE(protocol) << protocol.error().message();
    EXPECT_EQ(*protocol, *findProtocol("extended_iou_fig5a"));
}

TEST(ProtocolFile, ListedBoxesSayTheirNotation) {
    const auto p = readProtocol(listed, "f.json");
    ASSERT_TRUE(p) << p.error().message();
    EXPECT_EQ(p->targets[0], (Box<>{0.5, 1, 1, 2}));
    const auto centred = readProtocol(replaced(listed, "xyxy", "cxcywh"), "f.json");
    ASSERT_TRUE(centred);
    EXPECT_EQ(centred->targets[0], (Box<>{0, 0, 1, 2}));
}

struct Refused {
    const char* from;
    const char* to;
    const char* part;
};
class ProtocolFileRefuses : public ::testing::TestWithParam<Refused> {};

TEST_P(ProtocolFileRefuses, AndNamesTheField) {
    const auto p = readProtocol(replaced(listed, GetParam().from, GetParam().to), "f.json");
    ASSERT_FALSE(p);
    const std::string message = p.error().message();
    EXPECT_TRUE(message.starts_with("f.json")) << message;
    EXPECT_NE(message.find(GetParam().part), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ProtocolFileRefuses,
    ::testing::Values(
        Refused{"iouscope-protocol", "iouscope-recipe", "format"},
        Refused{"\"version\": 1", "\"version\": 2", "newer"},
        Refused{"\"cloud\": \"none\"", "\"cloud\": \"ring\"", "choose none, disk or log_disk"},
        Refused{"\"notation\": \"xyxy\",", "", "notation"}, Refused{"0.5, 0.5]", "0.5]", "start"},
        Refused{"0.5, 0.5]", "-0.5, 0.5]", "start"},
        Refused{"[0, 0, 1, 2]", "[0, 0, 0, 2]", "no area"},
        Refused{"[0, 0, 1, 2]", "[0, 0, 1, 2e10]", "target"},
        Refused{"\"gd\"", "\"sgd\"", "optimizer"},
        Refused{"\"until\": 100", "\"until\": 0", "schedule[0].until"},
        Refused{"[{\"until\": 100, \"rate\": 0.1}]",
                "[{\"until\": 100, \"rate\": 0.1}, {\"until\": 100, \"rate\": 0.1}]",
                "schedule[1].until"},
        Refused{"\"rate\": 0.1", "\"rate\": -1", "schedule[0].rate"},
        Refused{"\"rate\": 0.1", "\"rate\": NaN", "line 3"},
        Refused{"\"rate\": 0.1", "\"rate\": 1e999", "too large"},
        Refused{"\"steps\": 100", "\"steps\": 0", "steps"},
        Refused{"\"steps\": 100", "\"steps\": 1.5", "steps"},
        Refused{"\"steps\": 100", "\"steps\": 10000001", "steps"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"ltrb\"", "form"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"form\": \"log\"", "appears twice"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"stepz\": 1",
                "f.json: stepz: unknown field; did you mean steps?"},
        Refused{"\"steps\": 100", "\"stesp\": 100",
                "f.json: stesp: unknown field; did you mean steps?"},
        Refused{"\"steps\": 100, ", "", "f.json: steps: this field is missing"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"zebra\": 1", "check its spelling"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"points\": 1", "points"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"losses\": [\"nope\"]", "losses"},
        Refused{"\"form\": \"xyxy\"", "\"form\": \"xyxy\", \"status\": {\"steps\": \"sure\"}",
                "status"},
        Refused{"\"form\": \"xyxy\"}", "\"form\": \"xyxy\"", "line 3"}));

TEST(ProtocolFile, NestingIsLimited) {
    const auto nested = [](int depth) {
        return replaced(listed, "\"gd\"",
                        std::string(static_cast<std::size_t>(depth), '[') +
                            std::string(static_cast<std::size_t>(depth), ']'));
    };
    EXPECT_EQ(readProtocol(nested(64), "f.json").error().message().find("deeper") !=
                  std::string::npos,
              true);
    EXPECT_EQ(readProtocol(nested(63), "f.json").error().message().find("deeper"),
              std::string::npos);
    EXPECT_FALSE(readProtocol(nested(1000000), "f.json"));
}

TEST(RecordSets, WordsReadBack) {
    EXPECT_EQ(*RecordSet::parse("all"), RecordSet::all());
    EXPECT_EQ(*RecordSet::parse("iou"), RecordSet{});
    for (const char* const text : {"iou", "iou,aei", "iou,l1,penalties", "iou,aei,l1,penalties"})
        EXPECT_EQ(RecordSet::parse(text)->text(), text);
    for (const char* const text : {"", "iou,", "iuo", "all,iou"})
        EXPECT_FALSE(RecordSet::parse(text));
}

}  // namespace
}  // namespace iou
