// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clamped_int.hpp"
#include "core/base/csv_field.hpp"
#include "core/base/result.hpp"
#include "core/base/shown_text.hpp"
#include "core/json/json_text.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace iou {
namespace {

using std::string_literals::operator""s;

TEST(ShownText, NamesWhatATerminalWouldActOn) {
    EXPECT_EQ(printable("gi\x1b[31mou"), "gi[ESC][31mou");
    EXPECT_EQ(printable("a\nb\tc\x7f"), "a[LF]b[TAB]c[DEL]");
    EXPECT_EQ(printable("x\0y"s), "x[NUL]y");
    EXPECT_EQ(printable("\xc2\x9b"
                        "31m"),
              "[U+009B]31m");
    EXPECT_EQ(printable("\xe2\x80\xaegnp.exe"), "[U+202E]gnp.exe");
    EXPECT_EQ(printable("\xe2\x81\xa6\xe2\x80\x8f"), "[U+2066][U+200F]");
    EXPECT_EQ(printable("\xef\xbf\xbf"), "[U+FFFF]");
    EXPECT_EQ(printable("\xf0\x9f\xbf\xbf"), "[U+1FFFF]");
}

TEST(ShownText, KeepsEveryOtherCharacter) {
    const std::string text = "äß €漢字 😀 − α <b>&\"'";
    EXPECT_EQ(printable(text), text);
    EXPECT_EQ(excerpt(text), text);
}

TEST(ShownText, BytesOutsideUtf8AreNamed) {
    EXPECT_EQ(printable("a\x9b\xff"), "a[0x9B][0xFF]");
    EXPECT_EQ(printable("\xc0\xaf"), "[0xC0][0xAF]") << "overlong";
    EXPECT_EQ(printable("\xed\xa0\x80"), "[0xED][0xA0][0x80]") << "half of a pair";
    EXPECT_EQ(printable("\xe2\x82"), "[0xE2][0x82]") << "cut off";
    EXPECT_EQ(printable("\xf5\x80\x80\x80"), "[0xF5][0x80][0x80][0x80]") << "beyond Unicode";
}

TEST(ShownText, ExcerptsHaveSixtyCharacters) {
    EXPECT_EQ(excerpt(std::string(60, 'a')), std::string(60, 'a'));
    EXPECT_EQ(excerpt(std::string(61, 'a')), std::string(39, 'a') + "…" + std::string(20, 'a'));
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "漢";
    const std::string cut = excerpt(wide);
    EXPECT_EQ(cut.size(), 60U * 3U);
    EXPECT_EQ(excerpt("abcdefghij", 6), "abc…ij");
    EXPECT_EQ(excerpt(cut), cut);
}

TEST(ShownText, AnyBytesBecomeOneLineOfUtf8) {
    testing::Random random(testing::printedSeed("shown text"));
    for (int i = 0; i < testing::scaled(20'000); ++i) {
        std::string bytes;
        for (int n = random.below(90); n > 0; --n)
            bytes += static_cast<char>(random.below(3) == 0 ? random.below(256)
                                                            : 0x80 + random.below(0x40));
        const std::string shown = printable(bytes);
        ASSERT_EQ(printable(shown), shown);
        ASSERT_EQ(excerpt(excerpt(bytes)), excerpt(bytes));
        for (const char c : shown) ASSERT_GE(static_cast<unsigned char>(c), 0x20);
    }
}

TEST(Phrase, WhatAMessageQuotesIsCutAndNamed) {
    const std::string foreign = "\x1b]0;TITLE\x07" + std::string(100'000, 'A');
    const Error error{phrase("no loss \"%1\"", foreign), std::string_view("a\x1b.json"), {}};
    const std::string message = error.message();
    EXPECT_LT(message.size(), 100U) << message;
    EXPECT_TRUE(message.starts_with("a[ESC].json: no loss \"[ESC]]0;TITLE[BEL]AAA")) << message;
    EXPECT_EQ(printable(message), message);
    // In the words of another language the quotes are others.
    const Language german{[](const char*) { return std::string("kein Verlust „%1“"); },
                          [](const std::string& digits) { return digits; }};
    EXPECT_LT(error.what.text(german).size(), 100U);
    // What is not quoted is the program's own, and whole.
    const std::string list(300, 'x');
    EXPECT_EQ(phrase("choose %1", list).text(), "choose " + list);
}

TEST(CsvField, TextThatASpreadsheetWouldRunBeginsWithAnApostrophe) {
    EXPECT_EQ(csvField("=1+cmd|x!A1"), "'=1+cmd|x!A1");
    EXPECT_EQ(csvField("@SUM(1)"), "'@SUM(1)");
    EXPECT_EQ(csvField("+a"), "'+a");
    EXPECT_EQ(csvField("-a,b"), "\"'-a,b\"");
    EXPECT_EQ(csvField("\t=1"), "'\t=1");
    EXPECT_EQ(csvField("\r=1"), "\"'\r=1\"");
    for (const char* kept : {"", "a=1", "-0.5", "+3", "1e-9", "'=1", "giou:x=1"})
        EXPECT_EQ(csvField(kept), kept);
    EXPECT_EQ(csvField("a\"b,c\n"), "\"a\"\"b,c\n\"");
}

TEST(CarriedJson, HoldsTheSameAndNothingThatXmlForbids) {
    const std::string name = "\xef\xbf\xbf\xef\xbf\xbe\x7f\xe2\x80\xae\xf0\x9f\xbf\xbf ä";
    const std::string text = jsonText({{"name", name}});
    const std::string carried = carriedJson(text);
    EXPECT_NE(carried.find("\"\\uffff\\ufffe\\u007f\\u202e\\ud83f\\udfff ä\""), std::string::npos)
        << carried;
    const auto read = parseJson(carried, "carried");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ((*read)["name"].get<std::string>(), name);
    const std::string usual = jsonText({{"name", "ä"}, {"x", 1}});
    EXPECT_EQ(carriedJson(usual), usual);
}

TEST(ParseJson, AsManyValuesAsTheLimitAndNotOneMore) {
    const auto zeros = [](std::size_t count) {
        std::string text = "[0";
        text.reserve(2 * count + 2);
        for (std::size_t i = 1; i < count; ++i) text += ",0";
        return text + ']';
    };
    EXPECT_TRUE(parseJson(zeros(json_values_limit - 1), "s"));
    const auto more = parseJson(zeros(json_values_limit), "s");
    ASSERT_FALSE(more);
    EXPECT_NE(more.error().message().find("12000000"), std::string::npos) << more.error().message();
}

TEST(ClampedInt, EveryNumberIsSomeWhole) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    EXPECT_EQ(clampedInt(2.9, 0, 10), 2);
    EXPECT_EQ(clampedInt(-2.9, -10, 10), -2);
    EXPECT_EQ(clampedInt(1e300, 0, 10), 10);
    EXPECT_EQ(clampedInt(inf, -5, 10), 10);
    EXPECT_EQ(clampedInt(-inf, -5, 10), -5);
    EXPECT_EQ(clampedInt(std::numeric_limits<double>::quiet_NaN(), -5, 10), -5);
    EXPECT_EQ(clampedInt(4e9, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()),
              std::numeric_limits<int>::max());
}

}  // namespace
}  // namespace iou
