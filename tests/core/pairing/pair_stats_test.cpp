// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"
#include "core/geometry/iou.hpp"
#include "core/pairing/pair_columns.hpp"
#include "core/pairing/pair_stats.hpp"
#include "core/pairing/pair_view.hpp"
#include "core/pairing/pairs_text.hpp"
#include "core/pairing/rank_agreement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace iou::pairing {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Tau-b by its definition.
double tauOfAllPairs(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0, untied_a = 0, untied_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double da = (a[i] > a[j]) - (a[i] < a[j]), db = (b[i] > b[j]) - (b[i] < b[j]);
            sum += da * db;
            untied_a += da * da;
            untied_b += db * db;
        }
    return sum / std::sqrt(untied_a * untied_b);
}

TEST(KendallTau, EqualsItsDefinition) {
    std::mt19937 random(3);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<double> a, b;
        const std::size_t n = 2 + random() % 40, values = 2 + random() % 12;
        for (std::size_t i = 0; i < n; ++i) {
            a.push_back(static_cast<double>(random() % values));
            b.push_back(static_cast<double>(random() % values));
        }
        const double wanted = tauOfAllPairs(a, b);
        if (std::isnan(wanted))
            EXPECT_TRUE(std::isnan(kendallTau(a, b)));
        else
            EXPECT_NEAR(kendallTau(a, b), wanted, 1e-14);
    }
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    EXPECT_NEAR(
        kendallTau(std::vector<double>{12, 2, 1, 12, 2}, std::vector<double>{1, 4, 7, 1, 0}),
        -0.47140452079103173, 1e-15);
    EXPECT_TRUE(std::isnan(kendallTau({}, {})));
}

TEST(RankDifference, IsLargeWhereOneListIsHighAndTheOtherIsNot) {
    const std::vector<double> a{3, 2, 1, kNan}, b{1, 2, 3, 0};
    EXPECT_EQ(rankDifference(a, b), (std::vector<double>{2, 0, -2, 0}));
}

TEST(Quantiles, LieBetweenNeighbours) {
    const std::vector<double> x{1, 2, 4, 8};
    EXPECT_EQ(quantileOf(x, 0.0), 1.0);
    EXPECT_EQ(quantileOf(x, 0.5), 3.0);  // numpy.quantile
    EXPECT_DOUBLE_EQ(quantileOf(x, 0.9), 6.8);
    EXPECT_EQ(quantileOf(x, 1.0), 8.0);
    EXPECT_TRUE(std::isnan(quantileOf({}, 0.5)));
}

/// Pairs of two images and classes, the last one missed.
PairTable smallTable() {
    PairTable table;
    table.images = {"a, b.jpg", "=c"};
    table.sizes = {{640, 480}, {}};
    table.labels = {"cat", "dog"};
    const auto add = [&](Box<> pred, Box<> target, int image, int label) {
        PairRow row;
        row.pred = pred;
        row.target = target;
        row.has_pred = row.has_target = true;
        row.image = image;
        row.label = label;
        row.iou = iouOf(pred, target);
        row.score = 0.25 * (image + 1);
        table.rows.push_back(row);
    };
    add({50, 50, 100, 100}, {50, 50, 100, 50}, 0, 0);  // half
    add({10, 10, 10, 10}, {10, 10, 10, 10}, 0, 1);     // equal
    add({0, 0, 10, 10}, {100, 0, 10, 10}, 1, 0);       // apart
    PairRow missed;
    missed.target = {5, 5, 2, 2};
    missed.has_target = true;
    missed.status = PairStatus::missed;
    missed.image = missed.label = 1;
    table.rows.push_back(missed);
    return table;
}

TEST(PairLosses, TakeTheImagesOwnSize) {
    const PairTable table = smallTable();
    const auto mpdiou = *Loss::parse("mpdiou"),
               fixed = *Loss::parse("mpdiou:image_w=100,image_h=100");
    const auto own = pairLoss(mpdiou, table, false, 2), said = pairLoss(fixed, table, false, 1);
    const auto at = *Loss::parse("mpdiou:image_w=640,image_h=480");
    EXPECT_EQ(own.value[0], at.value(table.rows[0].pred, table.rows[0].target));
    EXPECT_EQ(own.value[2], mpdiou.value(table.rows[2].pred, table.rows[2].target));
    EXPECT_EQ(said.value[0], fixed.value(table.rows[0].pred, table.rows[0].target));
    EXPECT_TRUE(std::isnan(own.value[3]));
    EXPECT_EQ(lossAt(mpdiou, table, table.rows[0]).value({1, 1, 2, 2}, {1, 1, 3, 3}),
              at.value({1, 1, 2, 2}, {1, 1, 3, 3}));
}

/// Good to about six digits, each image with its own size, for any number of threads.
TEST(PairLosses, InLanesAreCloseToDouble) {
    PairTable table = smallTable();
    std::mt19937 random(11);
    std::uniform_real_distribution<double> any(1.0, 60.0);
    for (int i = 0; i < 3000; ++i) {
        PairRow row = table.rows[0];
        row.image = i % 2;
        row.pred = {any(random), any(random), any(random), any(random)};
        row.target = {any(random), any(random), any(random), any(random)};
        table.rows.push_back(row);
    }
    for (const char* spec : {"ciou", "mpdiou"}) {
        const auto loss = *Loss::parse(spec);
        const auto exact = pairLoss(loss, table, true, 1);
        const auto fast = pairLoss(loss, table, true, 1, nullptr, true),
                   many = pairLoss(loss, table, true, 8, nullptr, true);
        EXPECT_EQ(
            std::memcmp(fast.value.data(), many.value.data(), fast.value.size() * sizeof(double)),
            0);
        EXPECT_TRUE(std::isnan(fast.value[3]));
        std::size_t other = 0, enlarges = 0;
        for (std::size_t i = 4; i < table.rows.size(); ++i) {
            EXPECT_NEAR(fast.value[i], exact.value[i], 2e-5) << spec << ' ' << i;
            EXPECT_NEAR(fast.gradient_norm[i], exact.gradient_norm[i],
                        1e-4 + 1e-3 * exact.gradient_norm[i]);
            other += fast.value[i] != exact.value[i];
            enlarges += fast.enlarges[i] != exact.enlarges[i];
        }
        EXPECT_GT(other, 100U) << "these are other numbers";
        EXPECT_LT(enlarges, 10U);
    }
}

TEST(PairLosses, SayWhetherTheStepEnlarges) {
    PairTable table = smallTable();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> any(1.0, 60.0);
    for (int i = 0; i < 3000; ++i) {
        PairRow row = table.rows[0];
        row.pred = {any(random), any(random), any(random), any(random)};
        row.target = {any(random), any(random), any(random), any(random)};
        table.rows.push_back(row);
    }
    const auto giou = *Loss::parse("giou");
    const auto one = pairLoss(giou, table, true, 1), many = pairLoss(giou, table, true, 8);
    EXPECT_EQ(std::memcmp(one.value.data(), many.value.data(), one.value.size() * sizeof(double)),
              0);
    EXPECT_EQ(one.enlarges, many.enlarges);
    for (std::size_t i = 4; i < table.rows.size(); ++i) {
        const PairRow& row = table.rows[i];
        const auto d = giou.gradient(row.pred, row.target).d;
        EXPECT_DOUBLE_EQ(one.gradient_norm[i],
                         std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + d[3] * d[3]));
        const double h = 1e-6, before = row.pred.w * row.pred.h;
        const double after = (row.pred.w - h * d[2]) * (row.pred.h - h * d[3]);
        if (std::fabs(after - before) > 1e-9) {
            EXPECT_EQ(one.enlarges[i] != 0, after > before) << i;
        }
    }
}

TEST(PairStatistics, AreThoseOfTheMatchedPairs) {
    const PairTable table = smallTable();
    const PairLoss losses[] = {pairLoss(*Loss::parse("iou"), table, true, 1)};
    const auto all = pairStats(table, losses, {});
    ASSERT_EQ(all.size(), 1U);
    const LossStats& s = all[0].losses[0];
    EXPECT_EQ(s.count, 3);
    EXPECT_DOUBLE_EQ(s.mean, 0.5);
    EXPECT_DOUBLE_EQ(s.median, 0.5);
    EXPECT_DOUBLE_EQ(s.p90, 0.9);
    EXPECT_DOUBLE_EQ(s.max, 1.0);
    EXPECT_DOUBLE_EQ(s.tau_iou, 1.0);
    EXPECT_DOUBLE_EQ(s.zero_gradient, 2.0 / 3.0);  // the equal ones and those apart
    const auto rows = pairStats(table, losses, {.by_class = true, .by_size = true});
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(statsCsv(table, losses, rows).substr(0, 30), "class,size,image,loss,count,no");
    EXPECT_NE(statsCsv(table, losses, rows).find("\ncat,medium,,iou,1,0,0.5,0.5,"),
              std::string::npos)
        << statsCsv(table, losses, rows);
    EXPECT_NE(statsJson(table, losses, rows).find("\"tau_iou\": null"), std::string::npos);
}

TEST(PairColumns, SortTheWorstFirst) {
    const PairTable table = smallTable();
    EXPECT_EQ(sortedBy(table, PairColumn::iou), (std::vector<int>{2, 0, 1, 3}));
    EXPECT_EQ(sortedBy(table, PairColumn::centre_error), (std::vector<int>{2, 0, 1, 3}));
    EXPECT_EQ(sortedBy(table, PairColumn::image), (std::vector<int>{2, 3, 0, 1}));
    EXPECT_EQ(sortedBy(table, PairColumn::label), (std::vector<int>{0, 2, 1, 3}));
    EXPECT_EQ(sortedBy(table, PairColumn::pair), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(fallingOrder(std::vector<double>{1, kNan, 3, INFINITY}),
              (std::vector<int>{3, 2, 0, 1}));
}

TEST(PairView, ShowsWhatIsAskedForInItsOrder) {
    const PairTable table = smallTable();
    const auto losses = *Loss::parse("giou"), l1 = *Loss::parse("l1");
    const auto rows = [&](const PairSort& sort, const PairFilter& filter) {
        return viewOf(table, {losses, l1}, sort, filter, nullptr, 1).rows;
    };
    EXPECT_EQ(rows({}, {}), (std::vector<int>{2, 0, 1, 3}));
    EXPECT_EQ(rows({.reversed = true}, {}), (std::vector<int>{3, 1, 0, 2}));
    EXPECT_EQ(rows({.loss = -1, .column = PairColumn::pair}, {}), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(rows({}, {.text = "A, B"}), (std::vector<int>{0, 1}));
    EXPECT_EQ(rows({}, {.text = "DOG"}), (std::vector<int>{1, 3}));
    EXPECT_EQ(rows({}, {.status = static_cast<int>(PairStatus::missed), .text = {}}),
              (std::vector<int>{3}));
    EXPECT_EQ(rows({}, {.size = static_cast<int>(AreaClass::medium), .text = {}}),
              (std::vector<int>{0}));
    // What is plotted: those that are shown and have a loss, by rising row.
    const auto points = viewOf(table, {losses}, {}, {}, nullptr, 1).points;
    EXPECT_EQ(points.rows, (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(points.iou, (std::vector<double>{0.5, 1.0, 0.0}));
    EXPECT_EQ(points.loss[0], losses.value(table.rows[0].pred, table.rows[0].target));
    EXPECT_EQ(viewOf(table, {losses}, {}, {.text = "dog"}, nullptr, 1).points.rows,
              (std::vector<int>{1}));
    EXPECT_TRUE(viewOf(table, {}, {}, {}, nullptr, 1).points.rows.empty());
    // Losses that were known before are taken over, with the statistics of all.
    auto known = viewOf(table, {losses}, {}, {}, nullptr, 1);
    known.losses[0].value[0] = 77.0;
    const auto again = viewOf(table, {l1, losses}, {}, {}, &known, 1);
    EXPECT_EQ(again.losses[1].value[0], 77.0);
    EXPECT_EQ(again.stats.size(), 3U);
    // Neither order nor filter changes the statistics; other losses do.
    known.stats.resize(1);
    EXPECT_EQ(viewOf(table, {losses}, {.reversed = true}, {}, &known, 1).stats.size(), 1U);
    EXPECT_EQ(viewOf(table, {losses, l1}, {}, {}, &known, 1).stats.size(), 3U);
    EXPECT_EQ(viewOf(table, {l1}, {}, {}, &known, 1).stats.size(), 3U);
}

TEST(PairsText, IsTheSameForAnyNumberOfThreads) {
    PairTable table = smallTable();
    for (int i = 0; i < 5000; ++i) {
        table.rows.push_back(table.rows[static_cast<std::size_t>(i % 4)]);
        table.rows.back().pred.cx = i;
    }
    const PairLoss losses[] = {pairLoss(*Loss::parse("giou"), table, true, 1)};
    const auto order = sortedBy(table, PairColumn::centre_error);
    for (const std::size_t most : {0U, 1U, 1500U}) {
        const auto textOn = [&](int threads) {
            std::string text;
            pairsCsv(
                table, losses, order, {true, true, most},
                [&](const std::string& part) { return text += part, true; }, threads);
            return text;
        };
        const std::string text = textOn(1);
        // A quarter has no prediction.
        EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), most > 0 ? most + 1 : 3754);
        for (const int threads : {2, 8}) EXPECT_EQ(textOn(threads), text);
    }
}

TEST(PairsText, IsReadByThePairsReader) {
    const PairTable table = smallTable();
    const PairLoss losses[] = {pairLoss(*Loss::parse("iou"), table, true, 1)};
    const auto textOf = [&](const PairsText& what) {
        std::string text;
        pairsCsv(table, losses, sortedBy(table, PairColumn::iou), what,
                 [&](const std::string& part) {
                     text += part;
                     return true;
                 });
        return text;
    };
    const std::string text = textOf({.gradient = true, .measures = true});
    const auto pairs = readPairs(text, "p.csv");
    ASSERT_TRUE(pairs) << pairs.error().message();
    ASSERT_EQ(pairs->size(), 3U);
    EXPECT_EQ((*pairs)[0].name, "2");
    EXPECT_EQ((*pairs)[1].pred, table.rows[0].pred);
    EXPECT_EQ((*pairs)[1].target, table.rows[0].target);
    EXPECT_TRUE(text.starts_with(
        "pair,image,label,score,status,iou,pcx,pcy,pw,ph,tcx,tcy,tw,th,iou,iou gradient,size,"));
    EXPECT_NE(text.find("2,'=c,cat,0.5,matched,0,"), std::string::npos) << text;
    EXPECT_NE(text.find("0,\"a, b.jpg\",cat,0.25,matched,0.5,"), std::string::npos) << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
    const std::string top = textOf({.most = 1});
    EXPECT_EQ(std::count(top.begin(), top.end(), '\n'), 2);
    std::string unmatched;
    unmatchedCsv(table, [&](const std::string& part) {
        unmatched += part;
        return true;
    });
    EXPECT_EQ(unmatched, "image,label,score,status,cx,cy,w,h\n'=c,dog,,missed,5,5,2,2\n");
}

}  // namespace
}  // namespace iou::pairing
