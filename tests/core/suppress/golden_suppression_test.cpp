// SPDX-License-Identifier: GPL-3.0-or-later
// Against public code: tests/golden/README.md.
#include "core/files/atomic_file.hpp"
#include "core/json/json_text.hpp"
#include "core/suppress/iou_head.hpp"
#include "core/suppress/suppression.hpp"
#include "tests/core/support/golden_files.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::suppress {
namespace {

std::string golden(const std::string& name) {
    return *readFile(std::string(IOUSCOPE_GOLDEN_DIR) + "/labs/" + name, max_json_bytes);
}

/// Rows of numbers below a header.
std::vector<std::vector<double>> rowsOf(const std::string& name) {
    std::vector<std::vector<double>> rows;
    for (const auto& cells : testing::goldenRows("labs/" + name)) {
        auto& row = rows.emplace_back();
        for (const auto& cell : cells) row.push_back(testing::number(cell));
    }
    return rows;
}

Rule ruleOf(const nlohmann::json& c) {
    Rule rule;
    rule.method = *method_words.parse(c["method"].get<std::string>());
    rule.threshold = c.value("iou_threshold", rule.threshold);
    rule.sigma = c.value("sigma", rule.sigma);
    rule.min_score = c.value("min_score", rule.min_score);
    rule.beta = c.value("beta", rule.beta);
    rule.a = c.value("a", rule.a);
    return rule;
}

std::vector<Detection> detectionsOf(const nlohmann::json& c) {
    std::vector<Detection> out;
    for (std::size_t i = 0; i < c["boxes"].size(); ++i) {
        const auto& b = c["boxes"][i];
        Detection d{{b[0], b[1], b[2], b[3]}, c["scores"][i]};
        if (c.contains("predicted_iou")) d.predicted_iou = c["predicted_iou"][i];
        if (c.contains("classes")) d.label = c["classes"][i];
        out.push_back(d);
    }
    return out;
}

TEST(Suppression, AgreesWithPublicCodeOnEveryCase) {
    const auto cases = *parseJson(golden("nms_cases.json"), "nms_cases.json");
    ASSERT_EQ(cases.size(), 90U);
    for (const auto& c : cases) {
        SCOPED_TRACE(c["method"].get<std::string>() + ": " + c["name"].get<std::string>());
        const Rule rule = ruleOf(c);
        const auto detections = detectionsOf(c);
        ASSERT_TRUE(checkRule(rule));
        for (const auto& d : detections) ASSERT_TRUE(checkDetection(rule, d));
        const auto result = suppress(detections, rule);
        EXPECT_EQ(result.kept, c["keep"].get<std::vector<int>>());
        if (!c.contains("kept_scores")) continue;
        const auto scores = c["kept_scores"].get<std::vector<double>>();
        ASSERT_EQ(result.kept.size(), scores.size());
        for (std::size_t r = 0; r < scores.size(); ++r)
            EXPECT_NEAR(result.outcomes[static_cast<std::size_t>(result.kept[r])].score, scores[r],
                        1e-15 * std::max(1.0, scores[r]));
    }
}

TEST(IouHead, LossAndSlopeAgreeWithSixtyDigits) {
    const auto rows = rowsOf("kl.csv");
    ASSERT_EQ(rows.size(), 396U);
    for (const auto& row : rows) {
        const HeadLoss loss = headLoss(row[0], row[1]);
        EXPECT_NEAR(loss.value, row[2], 1e-12 * std::max(1.0, row[2])) << row[0] << ' ' << row[1];
        EXPECT_NEAR(loss.slope, row[3], 1e-15) << row[0] << ' ' << row[1];
    }
}

TEST(IouHead, CombinedScoreAgreesWithSixtyDigits) {
    const auto rows = rowsOf("score.csv");
    ASSERT_EQ(rows.size(), 150U);
    for (const auto& row : rows)
        EXPECT_NEAR(combinedScore(row[0], row[1], row[2]), row[3], 1e-15)
            << row[0] << ' ' << row[1] << ' ' << row[2];
}

}  // namespace
}  // namespace iou::suppress
