// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace iou::testing {
namespace {

double valueTolerance(double v) { return 1e-12 * std::max(1.0, std::fabs(v)); }

/// Every golden file but the lists of pairs and of tie values.
std::vector<std::string> goldenIds() {
    std::vector<std::string> ids;
    for (const auto& file : std::filesystem::directory_iterator(IOUSCOPE_GOLDEN_DIR)) {
        const std::string stem = file.path().stem().string();
        if (file.path().extension() == ".csv" && stem != "pairs" && !stem.starts_with("ties_"))
            ids.push_back(stem);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, ValuesAndGradientRowsAgree) {
    const LossPointer entry = findLoss(GetParam());
    ASSERT_NE(entry, nullptr) << "every golden file is named after a registry id";
    const Loss loss = goldenLoss(*entry);
    const auto pairs = goldenPairs("pairs.csv");
    const Rows rows = goldenRows(GetParam() + ".csv");
    ASSERT_GE(rows.size(), 100U);
    for (const auto& c : rows) {
        const Pair& pair = pairs.at(std::stoi(c[0]));
        const Gradient g = goldenColumns(loss, pair);
        const double expected = number(c[1]);
        EXPECT_LE(std::fabs(g.value - expected), valueTolerance(expected))
            << "pair " << c[0] << ": " << pair << ", value " << g.value << ", not " << expected;
        EXPECT_DOUBLE_EQ(loss.value(pair.pred, pair.target), g.value) << "pair " << c[0];
        double norm = 0.0;
        double error = 0.0;
        for (std::size_t k = 0; k < 4; ++k) {
            norm = std::max(norm, std::fabs(number(c[k + 2])));
            const double difference = std::fabs(g.d[k] - number(c[k + 2]));
            if (!(difference <= error)) error = difference;
        }
        EXPECT_LE(error, 1e-8 * norm + 1e-12) << "pair " << c[0] << ": " << pair;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryFile, Golden, ::testing::ValuesIn(goldenIds()),
                         [](const auto& file) { return file.param; });

TEST(GoldenFiles, CoverEveryEntry) {
    const auto ids = goldenIds();
    for (const auto& e : registry())
        EXPECT_TRUE(std::binary_search(ids.begin(), ids.end(), e.id))
            << e.id << " has no reference numbers in tests/golden";
}

TEST(GoldenFiles, TieValuesAgree) {
    const auto pairs = goldenPairs("ties_pairs.csv");
    const Rows rows = goldenRows("ties_values.csv");
    ASSERT_GE(rows.size(), 800U);
    for (const auto& c : rows) {
        const LossPointer entry = findLoss(c[0]);
        ASSERT_NE(entry, nullptr) << c[0];
        const Pair& pair = pairs.at(std::stoi(c[1]));
        const double expected = number(c[2]);
        const double value = goldenLoss(*entry).value(pair.pred, pair.target);
        if (std::isinf(expected))
            EXPECT_EQ(value, expected) << c[0] << " pair " << c[1];
        else
            EXPECT_LE(std::fabs(value - expected), valueTolerance(expected))
                << c[0] << " pair " << c[1] << ": " << pair << ", value " << value << ", not "
                << expected;
    }
}

}  // namespace
}  // namespace iou::testing
