// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/recipe.hpp"
#include "core/gallery/gallery.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <sstream>
#include <utility>

namespace iou::gallery {
namespace {

Outcome runReduced(const Entry& entry) {
    Context context;
    context.reduced = true;
    return entry.run(context);
}

class EveryEntry : public testing::TestWithParam<std::string> {};

TEST_P(EveryEntry, HoldsInAReducedRun) {
    const Entry& entry = *findEntry(GetParam());
    const Outcome outcome = runReduced(entry);
    EXPECT_FALSE(outcome.figure.panels.empty());
    EXPECT_GE(outcome.checks.size(), 2U);
    for (const Check& c : outcome.checks)
        EXPECT_TRUE(c.passed()) << c.claim.text() << ": " << c.recomputed << ", accepted "
                                << c.accepted().text();
    for (const Check& c : outcome.checks)  // a difference is one to what is printed
        EXPECT_TRUE(!c.printed.empty() || std::isnan(c.reference)) << c.claim.text();
    for (const Setting& s : entry.settings) EXPECT_FALSE(s.what.empty());
    EXPECT_FALSE(entry.settings.empty());
}

std::vector<std::string> ids() {
    std::vector<std::string> list;
    for (const Entry& e : entries()) list.emplace_back(e.id);
    return list;
}
INSTANTIATE_TEST_SUITE_P(Gallery, EveryEntry, testing::ValuesIn(ids()), [](const auto& each) {
    std::string name = each.param;
    std::erase(name, '-');
    return name;
});

/// Every file of an entry about the simulated detector says that it is one.
TEST(Gallery, FilesOfTheSimulatedDetectorSayWhatItIs) {
    const std::string notice = detector::whatItIs().text();
    int simulated = 0;
    for (const Entry& e : entries()) {
        if (e.settings.front().what.text() != notice) continue;
        ++simulated;
        const Outcome outcome = runReduced(e);
        EXPECT_EQ(outcome.figure.notice.text(), notice) << e.id;  // at the foot of the picture
        EXPECT_TRUE(figureCsv(outcome.figure).ends_with(notice + '\n')) << e.id;
        EXPECT_NE(summaryMarkdown(e, outcome).find(notice), std::string::npos) << e.id;
        std::istringstream rows(summaryCsv(e, outcome));
        for (std::string row; std::getline(rows, row);)
            EXPECT_TRUE(row.ends_with(',' + notice)) << row;
    }
    EXPECT_EQ(simulated, 5);
}

TEST(Gallery, WhatDoesNotComeOutAsPrintedSaysByHowMuch) {
    const auto check = [](std::string_view entry, std::string_view printed) {
        for (const Check& c : runReduced(*findEntry(entry)).checks)
            if (c.printed.text() == printed) return c;
        return Check{{}, {}, 0.0, 0.0, 0.0};
    };
    const Check slender = check("slender-anchors", "only one anchor");
    EXPECT_EQ(slender.difference(), 23.0);
    EXPECT_EQ(slender.accepted().text(), "24");
    const Check pairs = check("slender", "8 pairs");
    EXPECT_EQ(pairs.difference(), -1.0);
    EXPECT_EQ(pairs.accepted().text(), "7");
}

TEST(Gallery, IdsAreUnique) {
    std::set<std::string_view> seen;
    for (const Entry& e : entries()) EXPECT_TRUE(seen.insert(e.id).second) << e.id;
    EXPECT_EQ(findEntry("nothing"), nullptr);
}

TEST(Gallery, SimulationsStopWhenCancelled) {
    Progress progress;
    progress.cancel = true;
    Context context;
    context.progress = &progress;
    EXPECT_TRUE(findEntry("interp-sim")->run(context).checks.empty());
}

// A window asks before it starts what keeps every core busy.
TEST(Gallery, WhatTakesLongSaysHowManyRegressionsItSimulates) {
    for (const Entry& entry : entries()) {
        Progress progress;
        progress.cancel = true;  // the simulation still says how much there would be to do
        Context context;
        context.progress = &progress;
        entry.run(context);
        constexpr std::int64_t steps = 200, few = 100'000;
        const std::int64_t asked = progress.total / steps;
        EXPECT_EQ(entry.regressions > 0, asked > few) << entry.id << ' ' << asked;
        EXPECT_EQ(entry.regressions % std::max<std::int64_t>(asked, 1) == 0 || asked <= few, true)
            << entry.id;
    }
}

/// The loss a flip is made of, and the part of it that gets the wrong sign.
struct Flip {
    const char* loss;
    const char* part;
    const char* entry;
};
constexpr std::array flips{Flip{"giou", "enclosing_penalty", "giou-odd"},
                           Flip{"iou", "iou_loss", "five-pixels"},
                           Flip{"ciou", "aspect_penalty", "interp-1"},
                           Flip{"interp_iou", "interpolated_loss", "interp-2"},
                           Flip{"smooth_l1_xyxy", "part_x", "misalign"},
                           Flip{"siou", "shape_cost", "interp-1"},
                           Flip{"extended_iou", "extended_loss", "ext-areas"}};

/// The code of a loss with the sign of one part turned round.
class FlippedCode : public LossCode {
public:
    explicit FlippedCode(const Flip& flip) : m_flip(flip), m_right(*findLoss(flip.loss)->code) {}

    double value(const Box<>& pred, const Box<>& target, const double* params) const override {
        return gradient(pred, target, params).value;
    }
    Gradient gradient(const Box<>& pred, const Box<>& target, const double* params) const override {
        Gradient g = m_right.gradient(pred, target, params);
        std::vector<TermValue> terms;
        m_right.explain(pred, target, params, terms);
        for (const TermValue& t : terms) {
            if (t.info->id != std::string_view(m_flip.part)) continue;
            g.value -= 2.0 * t.value;
            for (std::size_t k = 0; k < 4; ++k) g.d[k] -= 2.0 * t.d[k];
        }
        return g;
    }
    Gradient direction(const Box<>& pred, const Box<>& target,
                       const double* params) const override {
        return gradient(pred, target, params);
    }
    void explain(const Box<>& pred, const Box<>& target, const double* params,
                 std::vector<TermValue>& out) const override {
        m_right.explain(pred, target, params, out);
    }
    void contributions(const Box<>& pred, const Box<>& target, const double* params,
                       std::vector<TermValue>& out) const override {
        m_right.contributions(pred, target, params, out);
    }
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                        const Reading& reading) const override {
        return m_right.gradientAs(pred, target, params, reading);
    }
    int meanIndex() const override { return m_right.meanIndex(); }
    void advance(double* params, double batch_mean) const override {
        m_right.advance(params, batch_mean);
    }
    const LaneKernels* lanes(Isa isa) const override { return m_right.lanes(isa); }
    void pack(std::span<const double> params, bool direction, LaneParams& out) const override {
        m_right.pack(params, direction, out);
    }

private:
    const Flip& m_flip;
    const LossCode& m_right;
};

TEST(Gallery, AFlippedTermFailsItsEntry) {
    for (const Flip& flip : flips) {
        const FlippedCode code(flip);
        LossEntry wrong = *findLoss(flip.loss);
        wrong.code = &code;
        Context context;
        context.reduced = true;
        context.substitutes[flip.loss] = &wrong;
        EXPECT_FALSE(findEntry(flip.entry)->run(context).passed()) << flip.loss << ' ' << flip.part;
    }
}

}  // namespace
}  // namespace iou::gallery
