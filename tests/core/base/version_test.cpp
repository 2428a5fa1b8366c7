// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"

#include <gtest/gtest.h>

#include <string>

namespace iou {
namespace {

const std::string kNow = std::to_string(numerics_version);

TEST(Numerics, AreReadOffWhateverCarriesThem) {
    EXPECT_EQ(numericsOf(R"({"format": "x", "core": "9.9.9", "numerics": 7, "a": 1})"), 7);
    EXPECT_EQ(numericsOf("{\"batch\":{\"core\":\"0.1.0\",\n \"numerics\"  :\t12}}"), 12);
    EXPECT_EQ(numericsOf(R"({"core": "0.1.0", "a": 1})"), 1) << "from before there were numbers";
    EXPECT_EQ(numericsOf("iouscope-run core=0.1.0 numerics=3 pred=cxcywh:1,1,2,2"), 3);
    EXPECT_EQ(numericsOf("# iouscope-run core=0.1.0 pred=cxcywh:1,1,2,2\nstep,loss\n"), 1);
    EXPECT_EQ(numericsOf("iouscope-run pred=cxcywh:1,1,2,2"), std::nullopt) << "typed by hand";
    EXPECT_EQ(numericsOf(R"({"format": "iouscope-recipe"})"), std::nullopt);
    EXPECT_EQ(numericsOf(""), std::nullopt);
}

TEST(Numerics, TextsThatOnlyMentionThemAreNotMistaken) {
    EXPECT_EQ(numericsOf(R"({"name": "\"numerics\": 9", "core": "x", "numerics": 2})"), 2);
    EXPECT_EQ(numericsOf(R"({"name": "numerics", "x": "core"})"), std::nullopt);
    EXPECT_EQ(numericsOf("iouscope-run nonumerics=9 pred=cxcywh:1,1,2,2"), std::nullopt);
}

TEST(Numerics, ANoteIsMadeOfOthersAlone) {
    EXPECT_TRUE(numericsNote("iouscope-run core=0.1.0 numerics=" + kNow).empty());
    EXPECT_TRUE(numericsNote("iouscope-run pred=cxcywh:1,1,2,2").empty());
    EXPECT_EQ(numericsNote(R"({"core": "9.9.9", "numerics": 99})").text(),
              "written with numerics 99, computed with numerics " + kNow +
                  ": last digits may differ");
    EXPECT_FALSE(numericsNote(R"({"core": "9.9.9"})").empty());
}

}  // namespace
}  // namespace iou
