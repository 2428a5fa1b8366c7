// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/gallery.hpp"

#include <gtest/gtest.h>

#include <set>

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
        EXPECT_TRUE(c.passed()) << c.claim << ": " << c.recomputed << ", accepted " << c.accepted();
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

}  // namespace
}  // namespace iou::gallery
