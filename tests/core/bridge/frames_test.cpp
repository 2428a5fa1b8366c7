// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/frame.hpp"
#include "core/bridge/messages.hpp"
#include "core/bridge/program_command.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::bridge {
namespace {

using namespace std::string_literals;

/// The bytes the protocol's table says, written by hand.
const std::string log_frame = "IOUB\x01\x06\0\0\x05\0\0\0\x03\0\0\0abc"s;

TEST(BridgeFrames, AreTheBytesOfTheProtocol) {
    EXPECT_EQ(frameBytes(FrameType::log, 5, "abc"), log_frame);
}

TEST(BridgeFrames, ComeOutOfPiecesOfAnySize) {
    for (std::size_t piece = 1; piece < log_frame.size(); ++piece) {
        FrameReader reader;
        int met = 0;
        const std::string twice = log_frame + log_frame;
        for (std::size_t at = 0; at < twice.size(); at += piece) {
            reader.feed(std::string_view(twice).substr(at, piece));
            while (true) {
                const auto frame = reader.next();
                ASSERT_TRUE(frame);
                if (!*frame) break;
                EXPECT_EQ((*frame)->payload, "abc");
                EXPECT_EQ((*frame)->request, 5U);
                ++met;
            }
        }
        EXPECT_EQ(met, 2) << piece;
        EXPECT_EQ(reader.takePrinted(), "");
    }
}

TEST(BridgeFrames, WhatIsPrintedBeforeTheFirstIsNone) {
    FrameReader reader;
    reader.feed("IO IOUB is no frame\nIOUB\x09 neither\n");
    ASSERT_TRUE(reader.next());
    reader.feed(log_frame);
    const auto frame = reader.next();
    ASSERT_TRUE(frame && *frame);
    EXPECT_EQ((*frame)->payload, "abc");
    EXPECT_EQ(reader.takePrinted(), "IO IOUB is no frame\nIOUB\x09 neither\n");
}

TEST(BridgeFrames, AfterTheFirstNothingElseIsTaken) {
    FrameReader reader;
    reader.feed(log_frame + "hello, pane");
    ASSERT_TRUE(reader.next());
    const auto frame = reader.next();
    ASSERT_FALSE(frame);
    EXPECT_NE(frame.error().message().find("hello, pane"), std::string::npos);
}

TEST(BridgeFrames, TooLongAPayloadIsRefusedBeforeItComes) {
    FrameReader reader;
    reader.feed("IOUB\x01\x04\0\0\0\0\0\0\x01\0\0\x04"s);
    const auto frame = reader.next();
    ASSERT_FALSE(frame);
    EXPECT_NE(frame.error().message().find("67108865"), std::string::npos);
}

TEST(BridgeMessages, ADeclarationIsReadAndWrittenBack) {
    const auto read = readDeclaration(R"({"protocol": 1, "title": "mine", "kind": "metric",
        "language": "C++", "gradient": "own", "precision": "float32", "more": [1],
        "parameters": [{"name": "k", "default": 2, "min": 0, "max": 10, "sentence": "Weight."}],
        "terms": [{"id": "iou"}]})");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->kind, Kind::metric);
    EXPECT_EQ(read->slopes, Slopes::own);
    EXPECT_TRUE(read->single);
    ASSERT_EQ(read->parameters.size(), 1U);
    EXPECT_EQ(read->parameters[0].hi, 10.0);
    EXPECT_EQ(read->terms[0].symbol, "iou");
    EXPECT_EQ(*readDeclaration(declarationLine(*read)), *read);
}

TEST(BridgeMessages, AWrongDeclarationIsRefusedWithTheField) {
    for (const auto& [json, said] : std::vector<std::pair<std::string, std::string>>{
             {R"({"title": "x"})", "protocol"},
             {R"({"protocol": 2})", "protocol"},
             {R"({"protocol": 1, "kind": "direction"})", "kind"},
             {R"({"protocol": 1, "parameters": [{"name": "a b"}]})", "a b"},
             {R"({"protocol": 1, "parameters": [{"name": "k", "default": 2, "max": 1}]})", "range"},
             {R"({"protocol": 1, "terms": [{"id": "x"}, {"id": "x"}]})", "twice"},
             {R"({"protocol": 1, "terms": [{"id": "loss"}]})", "loss"},
             {"not json", "READY"}}) {
        const auto read = readDeclaration(json);
        ASSERT_FALSE(read) << json;
        EXPECT_NE(read.error().message().find(said), std::string::npos) << read.error().message();
    }
}

TEST(BridgeMessages, ABatchHoldsParametersThenColumns) {
    Question question{
        {{1, 2, 3, 4}, {5, 6, 7, 8}}, {{9, 10, 11, 12}, {13, 14, 15, 16}}, {0.5}, true, true};
    const std::string bytes = batchPayload(question, 0, 2);
    ASSERT_EQ(bytes.size(), 16U + 8U * 17U);
    EXPECT_EQ(takeWhole(bytes.data()), 2U);
    EXPECT_EQ(takeWhole(bytes.data() + 4), 3U);
    EXPECT_EQ(takeWhole(bytes.data() + 8), 1U);
    const double expected[] = {0.5, 1, 5, 2, 6, 3, 7, 4, 8, 9, 13, 10, 14, 11, 15, 12, 16};
    for (std::size_t i = 0; i < 17; ++i)
        EXPECT_EQ(takeReal(bytes.data() + 16 + 8 * i), expected[i]);
}

std::string resultOf(std::uint32_t n, std::uint32_t has, std::uint32_t terms,
                     const std::vector<double>& numbers) {
    std::string out;
    for (const std::uint32_t x : {n, has, terms, 0U}) putNumber(out, x);
    for (const double x : numbers) putNumber(out, x);
    return out;
}

TEST(BridgeMessages, AResultIsTakenInItsParts) {
    const Question question{{{}, {}}, {{}, {}}, {}, true, true};
    Answer answer;
    ASSERT_TRUE(readResult(resultOf(2, 3, 1, {1, NAN, 3, 4, 5, 6, 7, 8, 9, 10, 11, INFINITY}),
                           question, 2, 1, answer));
    EXPECT_EQ(answer.value[0], 1.0);
    EXPECT_TRUE(std::isnan(answer.value[1]));
    EXPECT_EQ(answer.d[1], (std::array<double, 4>{4, 6, 8, 10}));
    EXPECT_EQ(answer.terms[0][1], INFINITY);
}

TEST(BridgeMessages, AResultOfAnotherSizeIsRefused) {
    const Question question{{{}, {}}, {{}, {}}, {}, false, false};
    for (const std::string& bytes :
         {std::string("short"), resultOf(1, 0, 0, {1}), resultOf(2, 0, 0, {1}),
          resultOf(2, 0, 0, {1, 2, 3}), resultOf(2, 0, 1, {1, 2, 3, 4}),
          resultOf(2, 2, 3, {1, 2, 3, 4}), resultOf(2, 1, 0, {1, 2})}) {
        Answer answer;
        EXPECT_FALSE(readResult(bytes, question, 2, 1, answer)) << bytes.size();
    }
}

TEST(BridgeMessages, AnErrorTellsThePlaceInTheUsersCode) {
    const Error error = readFault(
        R"({"kind": "ValueError", "message": "bad", "file": "my_loss.py", "line": 12, "text": "x = y"})");
    EXPECT_EQ(error.message(), "my_loss.py, line 12: ValueError: bad; it reads \"x = y\"");
    EXPECT_FALSE(readFault("[").message().empty());
}

TEST(ProgramCommand, WordsAreTakenAsTypedWithoutAShell) {
    const auto command = commandOf("python3 'my loss.py' $HOME \"a b\"", "/tmp");
    ASSERT_TRUE(command);
    EXPECT_EQ(command->words, (std::vector<std::string>{"python3", "my loss.py", "$HOME", "a b"}));
    EXPECT_EQ(*commandOf(shownCommand(*command), "/tmp"), *command);
    EXPECT_FALSE(commandOf("  ", "/tmp"));
    EXPECT_FALSE(commandOf("python3 'open", "/tmp"));
    EXPECT_FALSE(commandOf("python3 x", "/no such folder"));
}

}  // namespace
}  // namespace iou::bridge
