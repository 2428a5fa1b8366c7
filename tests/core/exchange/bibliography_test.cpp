// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bibliography.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace iou {
namespace {

std::string of(const std::vector<const char*>& specs) {
    std::vector<Loss> losses;
    for (const char* spec : specs) losses.push_back(*Loss::parse(spec));
    return bibliographyOf(losses);
}

TEST(Bibliography, NamesEachPublicationOnceInTheOrderOfTheLosses) {
    const std::string file = of({"interp_iou", "ciou", "d_interp_iou", "diou"});
    EXPECT_EQ(file.find("@misc{liu2025interpiou,"), 0U);
    EXPECT_NE(file.find("}\n\n@inproceedings{zheng2020diou,"), std::string::npos);
    EXPECT_EQ(file.find('@'), file.rfind("@misc"));
    EXPECT_EQ(file.find("@inproceedings"), file.rfind("@inproceedings"));
}

TEST(Bibliography, ALossOfNoPaperIsACommentThatSaysWhereItIsFrom) {
    EXPECT_EQ(of({"focal_iou"}), "% Focal-IoU: IoU encyclopedia article (weight only)\n");
    EXPECT_EQ(of({}), "");
}

}  // namespace
}  // namespace iou
