// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_field.hpp"
#include "core/files/csv_rows.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All rows, or the message.
std::pair<Rows, std::string> rowsOf(const std::string& text) {
    const std::string path = "f.csv";
    CsvRows rows(text, path);
    Rows out;
    while (true) {
        const auto more = rows.next();
        if (!more) return {out, more.error().message()};
        if (!*more) return {out, ""};
        out.emplace_back(rows.fields().begin(), rows.fields().end());
    }
}

TEST(CsvRows, TakeWhatOurOwnWriterMakes) {
    const std::string fields[] = {"say \"hi\"", "a,b", "two\nlines", "=1+1", "plain", "\"", "\"\""};
    std::string line;
    for (const auto& field : fields) line += (line.empty() ? "" : ",") + csvField(field);
    const auto [rows, error] = rowsOf(line + "\nnext\n");
    EXPECT_EQ(error, "");
    ASSERT_EQ(rows.size(), 2U);
    ASSERT_EQ(rows[0].size(), std::size(fields));
    for (std::size_t i = 0; i < std::size(fields); ++i)
        EXPECT_EQ(rows[0][i], cellText(fields[i])) << i;
}

TEST(CsvRows, FindTheSeparatorInTheFirstRow) {
    for (const char separator : {',', ';', '\t'}) {
        std::string text = "a?b?c\n1?\"x,;\t\"? 3 \n";
        for (char& c : text)
            if (c == '?') c = separator;
        const auto [rows, error] = rowsOf("# a;b;c;d\n\n" + text);
        EXPECT_EQ(rows, (Rows{{"a", "b", "c"}, {"1", "x,;\t", "3"}})) << error;
    }
    // A comma of a number or a name is not what separates the most.
    EXPECT_EQ(rowsOf("a;b;\"c,d,e,f\"\n").first, (Rows{{"a", "b", "c,d,e,f"}}));
}

TEST(CsvRows, NameThePlaceOfABadQuote) {
    EXPECT_NE(rowsOf("a,b\n1,\"2\n3,4\n").second.find("f.csv, line 2: column 2: a quote is not"),
              std::string::npos);
    EXPECT_NE(rowsOf("a,b\n1,\"2\"x\n").second.find("line 2: column 2: text after"),
              std::string::npos);
}

TEST(CsvRows, CountLinesThroughQuotedFields) {
    const std::string path = "f.csv", text = "a,b\n\"1\n2\",3\n4,5\n";
    CsvRows rows(text, path);
    for (const int line : {1, 2, 4}) {
        ASSERT_TRUE(*rows.next());
        EXPECT_EQ(rows.line(), line);
    }
    EXPECT_FALSE(*rows.next());
}

}  // namespace
}  // namespace iou
