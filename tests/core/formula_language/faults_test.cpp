// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula.hpp"

#include <gtest/gtest.h>

#include <string>

namespace iou::own {
namespace {

struct Case {
    const char* text;
    Fault fault;
    int line, column;
    const char* says = "";  ///< part of the message
};

class FormulaFaults : public ::testing::TestWithParam<Case> {};

TEST_P(FormulaFaults, AreTheLeftmostWithPlaceAndWords) {
    const Case& c = GetParam();
    const ParsedFormula parsed = parseFormula(c.text);
    ASSERT_FALSE(parsed.formula) << c.text;
    const std::string message = parsed.error.error().message();
    EXPECT_EQ(faultName(parsed.error.fault), faultName(c.fault)) << c.text << "\n" << message;
    EXPECT_EQ(parsed.error.line, c.line) << c.text << "\n" << message;
    EXPECT_EQ(parsed.error.column, c.column) << c.text << "\n" << message;
    EXPECT_NE(message.find(c.says), std::string::npos) << message;
    EXPECT_EQ(message.find("line " + std::to_string(c.line)), 0U) << message;
}

INSTANTIATE_TEST_SUITE_P(
    OfTheDescription, FormulaFaults,
    ::testing::Values(
        Case{"", Fault::empty, 1, 1}, Case{"  \n# words\n", Fault::empty, 1, 1},
        Case{"let v = iou", Fault::no_result, 1, 1, "without a name"},
        Case{"let v = iou\nlet u = 2", Fault::no_result, 2, 1},
        Case{"iou\nlet v = iou", Fault::result_not_last, 1, 1, "give this one a name"},
        Case{"iou ; iou", Fault::bad_character, 1, 5, "unexpected \";\""},
        Case{"iou \x01", Fault::bad_character, 1, 5, "U+0001"},
        Case{"1 - \xff", Fault::bad_character, 1, 5, "0xFF"},
        Case{"iou +", Fault::expected_operand, 1, 6},
        Case{"iou + \n1", Fault::expected_operand, 1, 6},
        Case{"2iou", Fault::expected_operator, 1, 2, "write 2*iou"},
        Case{"1,5*iou", Fault::expected_operator, 1, 2, "numbers have a point, not a comma"},
        Case{"iou iou", Fault::expected_operator, 1, 5}, Case{"(iou", Fault::unclosed, 1, 1},
        Case{"exp((iou", Fault::unclosed, 1, 5},
        Case{"let a = (iou\nlet b = 2\na + b", Fault::unclosed, 1, 9},
        Case{"iou))", Fault::extra_parenthesis, 1, 4},
        Case{"1 - uio", Fault::unknown_name, 1, 5, "did you mean iou?"},
        Case{"uio +", Fault::unknown_name, 1, 1},
        Case{"exq(iou)", Fault::unknown_function, 1, 1, "exp"},
        Case{"pred.q", Fault::unknown_member, 1, 6}, Case{"iou.cx", Fault::no_member, 1, 4},
        Case{"loss.gjou", Fault::unknown_loss, 1, 6, "giou"},
        Case{"loss.nwd(d=3)", Fault::unknown_parameter, 1, 10, "it has c"},
        Case{"sin + 1", Fault::needs_arguments, 1, 1, "write sin(...)"},
        Case{"pow(1, 2, 3)", Fault::argument_count, 1, 1, "pow takes 2 arguments, not 3"},
        Case{"cx(2)", Fault::not_a_function, 1, 1}, Case{"sin(x=1)", Fault::no_names, 1, 5},
        Case{"where(iou, 1, 2)", Fault::wrong_type, 1, 7, "write iou > 0"},
        Case{"1 + pred", Fault::wrong_type, 1, 5, "a box"},
        Case{"1 + (iou > 0)", Fault::wrong_type, 1, 5, "a condition"},
        Case{"where(0 < iou < 1, 1, 2)", Fault::chained, 1, 15, "join two comparisons with and"},
        Case{"1e400*iou", Fault::number_range, 1, 1}, Case{"1e*iou", Fault::bad_number, 1, 1},
        Case{"1.2.3", Fault::bad_number, 1, 1},
        Case{"param k = 3 in [0, 2]\nk*iou", Fault::out_of_range, 1, 11},
        Case{"loss.nwd(c=-1)", Fault::out_of_range, 1, 12},
        Case{"param k = 3 in [2, 2]\nk*iou", Fault::empty_range, 1, 17},
        Case{"loss.nwd(c=iou)", Fault::not_constant, 1, 12},
        Case{"let = 3", Fault::expected_name, 1, 5},
        Case{"let v iou", Fault::expected_equals, 1, 6},
        Case{"param k = 1 in 2", Fault::expected_range, 1, 16},
        Case{"param k = iou", Fault::expected_number, 1, 11},
        Case{"let box = 3\nbox", Fault::name_taken, 1, 5},
        Case{"let pi = 3\npi", Fault::name_taken, 1, 5},
        Case{"let v = 1\nlet v = 2\nv", Fault::defined_twice, 2, 5},
        Case{"let v = iou\nparam k = 1\nv", Fault::header_late, 2, 1},
        Case{"let v = iou\ntitle late\nv", Fault::header_late, 2, 1},
        Case{"let and = 1\n1", Fault::keyword, 1, 5},
        Case{"loss.giou(target, pred)", Fault::moving_target, 1, 19, "detach"}));

TEST(FormulaFaultPlaces, CountCharactersNotBytes) {
    const ParsedFormula parsed = parseFormula("let Δ = 1 − iou\nΔ·Δ² + uio");
    ASSERT_FALSE(parsed.formula);
    EXPECT_EQ(parsed.error.line, 2);
    EXPECT_EQ(parsed.error.column, 8);
}

TEST(FormulaFaultPlaces, SayWhetherTheTextIsMerelyUnfinished) {
    EXPECT_TRUE(parseFormula("1 - iou +").error.at_end);
    EXPECT_TRUE(parseFormula("exp(iou").error.at_end);
    EXPECT_FALSE(parseFormula("1 - uio + 2").error.at_end);
    // A name is whole with its last letter.
    for (const char* const text : {"1 - io", "let qx = 1\n1 - iou + q", "1 - loss.gio", "pred.are"})
        EXPECT_TRUE(parseFormula(text).error.at_end) << text;
    for (const char* const text : {"1 - uio", "1 - loss.goui", "1 - iou iou", "1 - (io)"})
        EXPECT_FALSE(parseFormula(text).error.at_end) << text;
}

TEST(FormulaLimits, AreNamedWithAPosition) {
    const auto repeated = [](const std::string& piece, int n) {
        std::string text;
        for (int i = 0; i < n; ++i) text += piece;
        return text;
    };
    const auto fault = [](const std::string& text) {
        const ParsedFormula parsed = parseFormula(text);
        return parsed.formula ? "none" : std::string(faultName(parsed.error.fault));
    };
    EXPECT_EQ(fault(repeated("(", 100) + "1" + repeated(")", 100)), "none");
    EXPECT_EQ(fault(repeated("(", 101) + "1" + repeated(")", 101)), "too_deep");
    EXPECT_EQ(fault(repeated("-", 4000) + "1"), "too_deep");
    EXPECT_EQ(fault(repeated("2^", 3000) + "1"), "too_deep");
    EXPECT_EQ(fault(repeated("exp(", 1900)), "too_deep");
    EXPECT_EQ(fault(repeated("not ", 1900)), "too_deep");
    EXPECT_EQ(fault(repeated(" ", 7997) + "1 1"), "expected_operator");
    EXPECT_EQ(fault(repeated("1+", 3999) + "1"), "none");
    EXPECT_EQ(fault(repeated("1+", 4001) + "1"), "too_long");
    std::string names;
    for (int i = 0; i < 65; ++i) names += "let v" + std::to_string(i) + " = 1\n";
    EXPECT_EQ(fault(names + "v0"), "too_big");
    std::string parameters;
    for (int i = 0; i < 9; ++i) parameters += "param p" + std::to_string(i) + " = 1\n";
    EXPECT_EQ(fault(parameters + "iou"), "too_big");
}

TEST(FormulaText, IsTakenApartAsWritten) {
    const ParsedFormula parsed = parseFormula("title  A name  # of it\r\n"
                                              "metric\r\n"
                                              "param k = 2 in [0, 10] running 0.1  # Factor.\r\n"
                                              "\r\n"
                                              "let v = iou*k  # Scaled.\r\n"
                                              "v\r\n\r\n");
    ASSERT_TRUE(parsed.formula) << parsed.error.error().message();
    const Formula& f = *parsed.formula;
    EXPECT_EQ(f.title, "A name");
    EXPECT_TRUE(f.metric);
    ASSERT_EQ(f.parameters.size(), 1U);
    EXPECT_EQ(f.parameters[0].sentence, "Factor.");
    EXPECT_EQ(f.parameters[0].hi, 10.0);
    EXPECT_EQ(f.parameters[0].momentum, 0.1);
    ASSERT_EQ(f.definitions.size(), 1U);
    EXPECT_EQ(f.definitions[0].sentence, "Scaled.");
    EXPECT_EQ(f.textOf(f.definitions[0].node), "iou*k");
    EXPECT_EQ(f.text.find('\r'), std::string::npos);
}

TEST(FormulaText, NoticesWhatNobodyUses) {
    const ParsedFormula parsed = parseFormula("param k = 1\nlet v = 2\ndetach(iou)");
    ASSERT_TRUE(parsed.formula);
    const auto notices = parsed.formula->notices();
    ASSERT_EQ(notices.size(), 3U);
    EXPECT_NE(notices[1].text().find("nobody uses the parameter k"), std::string::npos);
}

}  // namespace
}  // namespace iou::own
