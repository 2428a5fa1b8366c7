// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"
#include "core/report/pdf_pages.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace iou::testing {
namespace {

const ReportCard& smallCard() {
    static const ReportCard card = [] {
        ReportRecipe recipe;
        recipe.losses = {*Loss::parse("diou"), *Loss::parse("=1 - iou + 2*rho2/c2")};
        recipe.protocol = *findProtocol("interpiou");
        recipe.protocol.steps = 10;
        recipe.cases = 320;
        return makeReport(recipe, 2, nullptr);
    }();
    return card;
}

std::string between(const std::string& text, const std::string& start, const std::string& end) {
    const std::size_t at = text.find(start);
    if (at == std::string::npos) return {};
    const std::size_t from = at + start.size();
    return text.substr(from, text.find(end, from) - from);
}

std::string decoded(const std::string& address) {
    std::string out;
    for (std::size_t i = 0; i < address.size(); ++i) {
        if (address[i] != '%') {
            out += address[i];
            continue;
        }
        out += static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16));
        i += 2;
    }
    return out;
}

TEST(CardTexts, JsonHasCountsAsWholeNumbersAndTheWorstPairs) {
    const auto json = nlohmann::json::parse(cardJson(smallCard()));
    EXPECT_EQ(json["format"], "iouscope-report");
    const auto& diou = json["losses"][0];
    for (const char* const name : {"vanishing", "enlarging", "lowers_iou", "centre_away",
                                   "axis_away", "inverted", "below_half"})
        EXPECT_TRUE(diou[name].is_number_integer()) << name;
    for (const char* const name : {"tau_b", "min", "max"})
        EXPECT_TRUE(diou[name].is_number()) << name;
    EXPECT_EQ(diou["axis_away_of"], 320);
    EXPECT_EQ(diou["worst"]["axis_away"][0]["pred"].size(), 4U);
    EXPECT_EQ(json["losses"][1]["loss"]["formula"], "1 - iou + 2*rho2/c2");
}

TEST(CardTexts, SessionsOnThePageOpenWithTheirPair) {
    const std::string page = cardHtml(smallCard());
    const std::string figure = between(page, "<figure id=\"p1\">", "</figure>");
    const std::string words = between(figure, "<code>", "</code>");
    const auto session =
        readSession(decoded(between(figure, "data:application/json,", "\"")), "page");
    ASSERT_TRUE(session) << session.error().message();
    const Scene& scene = session->document.explorer.scene;
    EXPECT_EQ(pairWords({scene.pred, scene.target}), words);
    EXPECT_EQ(session->document.run().loss.id(), "diou");
    // Every link has its figure.
    for (std::size_t at = page.find("href=\"#p"); at != std::string::npos;
         at = page.find("href=\"#p", at + 1)) {
        const std::string id = page.substr(at + 7, page.find('"', at + 7) - at - 7);
        EXPECT_NE(page.find("<figure id=\"" + id + "\">"), std::string::npos) << id;
    }
}

TEST(CardTexts, PageShowsWhatAFormulaHoldsAndRunsNoneOfIt) {
    ReportCard card = smallCard();
    card.losses.resize(1, LossCard(*Loss::parse("iou")));
    card.losses[0].loss = *Loss::parse("=1 - iou + 0*where(dx < dy, 1, 2)");
    const std::string page = cardHtml(card);
    EXPECT_NE(page.find("where(dx &lt; dy, 1, 2)"), std::string::npos);
    EXPECT_EQ(page.find("dx < dy"), std::string::npos);
}

TEST(CardTexts, TextNamesEveryRowAndItsWorstPair) {
    const std::string text = cardText(smallCard());
    for (const CardSection& section : cardSections(smallCard()))
        for (const CardRow& row : section.rows)
            EXPECT_NE(text.find("  " + row.title.text()), std::string::npos) << row.id;
    EXPECT_NE(text.find("--pred="), std::string::npos);
    EXPECT_NE(text.find("none in"), std::string::npos);
}

TEST(CardTexts, PdfKeepsItsTableOfObjects) {
    const std::string pdf = cardPdf(smallCard());
    ASSERT_TRUE(pdf.starts_with("%PDF-1.4\n"));
    const std::size_t table = std::stoul(between(pdf, "startxref\n", "\n"));
    ASSERT_EQ(pdf.substr(table, 5), "xref\n");
    const std::size_t count = std::stoul(between(pdf, "xref\n0 ", "\n"));
    for (std::size_t i = 1; i < count; ++i) {
        const std::size_t entry = pdf.find('\n', table + 5) + 1 + 20 * i;
        const std::size_t place = std::stoul(pdf.substr(entry, 10));
        const std::string head = std::to_string(i) + " 0 obj";
        EXPECT_EQ(pdf.substr(place, head.size()), head);
    }
    EXPECT_NE(pdf.find("(Report card)"), std::string::npos);
    EXPECT_NE(pdf.find("(moves away along an axis)"), std::string::npos);
}

TEST(CardTexts, PdfTextIsLatinAndFitsItsRoom) {
    PdfPages pages;
    pages.text(0.0, 20.0, "90\u00b0 (a\\b) \u2212 end", {}, 500.0);
    pages.text(0.0, 40.0, "wwwwwwwwwwwwwwwwwwww", {}, 50.0);
    const std::string pdf = pages.bytes();
    EXPECT_NE(pdf.find("(90\xb0 \\(a\\\\b\\) ? end)"), std::string::npos);
    EXPECT_NE(pdf.find("(wwwwww...)"), std::string::npos);
}

}  // namespace
}  // namespace iou::testing
