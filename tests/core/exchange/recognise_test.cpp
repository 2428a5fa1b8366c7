// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"
#include "core/exchange/recognise.hpp"
#include "core/protocol/presets.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/run/trajectory_table.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

constexpr Box<> sample{2.0, 3.0, 2.0, 4.0};  // xyxy 1,1,3,5

template <class T>
T recognised(std::string_view text) {
    const auto read = recognise(text, "the text");
    EXPECT_TRUE(read) << text << ": " << read.error().message();
    const T* const held = read ? std::get_if<T>(&*read) : nullptr;
    EXPECT_NE(held, nullptr) << text;
    return held ? *held : T();
}

TEST(Recognise, NamedBoxesInTheWaysPeopleWriteThem) {
    for (const char* const text :
         {"xyxy 1 1 3 5", "xyxy:1,1,3,5", "xyxy: [1, 1, 3, 5]", " xyxy = (1,1,3,5)\n",
          "xyxy(1 1 3 5)", "xywh 1,1,2,4", "cxcywh:2e0 3 2 4", "cxcywh 2,3,2,4,"}) {
        const auto boxes = recognised<NamedBoxes>(text);
        EXPECT_EQ(boxes.box, sample) << text;
        EXPECT_FALSE(boxes.pred || boxes.target) << text;
    }
}

TEST(Recognise, BoxesWithTheirRole) {
    for (const char* const text :
         {"pred=cxcywh:2,3,2,4 target=xyxy:0,0,1,1", "target xyxy 0 0 1 1\npred xywh 1 1 2 4\n",
          "prediction: xyxy 1,1,3,5; gt: cxcywh 0.5,0.5,1,1"}) {
        const auto boxes = recognised<NamedBoxes>(text);
        EXPECT_EQ(boxes.pred, sample) << text;
        EXPECT_EQ(boxes.target, (Box<>{0.5, 0.5, 1.0, 1.0})) << text;
    }
}

TEST(Recognise, BareNumbersAreNeverGuessed) {
    for (const char* const text : {"1 1 3 5", "[1,1,3,5]", "1e-3;2;3;-4", "1,2,3"})
        EXPECT_FALSE(recognised<BareNumbers>(text).text.empty()) << text;
}

TEST(Recognise, FilesOfThisProgram) {
    Session session;
    session.playhead = 3;
    const auto own = recognise(writeSession(session), "s");
    ASSERT_TRUE(own && std::holds_alternative<Session>(*own));
    EXPECT_TRUE(std::get<Session>(*own) == session);

    for (const Preset& preset : embeddedPresets()) {
        Protocol protocol = recognised<Protocol>(std::string(preset.json));
        protocol.id = preset.id;
        EXPECT_EQ(protocol, *findProtocol(preset.id));
    }
    const Protocol protocol = *findProtocol("interpiou");
    SimulationRecipe recipe;
    recipe.protocol = protocol;
    recipe.losses = {*Loss::parse("giou")};
    EXPECT_EQ(recognised<Protocol>(writeRecipe(recipe)).losses, std::vector<std::string>{"giou"});

    const RunRequest first = firstCase(protocol, *Loss::parse("iou"));
    EXPECT_EQ(first.recipe.loss.spec(), Loss::parse(protocol.losses.front())->spec());
    EXPECT_EQ(first.recipe.steps, protocol.steps);
    const std::string line = runLine(first);
    const std::string csv =
        trajectoryCsv(first, runRegression(first.recipe, first.start, first.target));
    for (const std::string& text : {line, csv, "\n" + line + "\n"}) {
        const auto read = recognise(text, "r");
        ASSERT_TRUE(read) << read.error().message();
        ASSERT_TRUE(std::holds_alternative<RunRequest>(*read));
        EXPECT_EQ(std::get<RunRequest>(*read), first);
    }
    // Our own CSV is a list of pairs for `eval`, comments and all.
    const auto pairs = readPairs(csv, "r.csv");
    ASSERT_TRUE(pairs) << pairs.error().message();
    EXPECT_EQ(pairs->front().pred, first.start);
    EXPECT_EQ(pairs->front().target, first.target);
}

TEST(Recognise, RefusalsSayWhatWouldBeRight) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "nothing in it"},
        {"hello", "neither a session, a protocol, a recipe nor boxes"},
        {"ltrb 1 2 3 4", "neither"},
        {"1, 2, x, 4", "neither"},
        {"xyxy 1 2 3", "the text, xyxy: four numbers are needed, found 3"},
        {"xyxy 3 1 1 5", "right is less than left"},
        {"pred 1,2,3,4", "does not say what its numbers are"},
        {"pred=", "no box follows"},
        {"xyxy 0 0 1 1 xyxy 0 0 1 1", "two boxes for one place"},
        {"pred xyxy 0 0 1 1 xyxy 0 0 1 1", "has no name"},
        {"pred xyxy 0 0 1 1 pred xyxy 0 0 1 1", "two boxes for one place"},
        {"iouscope-run loss=ciou", "the text, recipe: pred is missing"},
        {"{\"format\": \"iouscope-protocol\", \"version\": 99}", "newer program"},
        {"{\"format\": \"iouscope-session\", \"version\": 99}", "newer program"},
        {"{\"format\": \"something\"}", "the text"},
        {"{\"format\": ", "the text"},
    };
    for (const auto& [text, expected] : cases) {
        const auto read = recognise(text, "the text");
        ASSERT_FALSE(read) << text;
        EXPECT_NE(read.error().message().find(expected), std::string::npos)
            << expected << " in " << read.error().message();
    }
}

}  // namespace
}  // namespace iou
