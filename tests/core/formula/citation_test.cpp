// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/citation.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace iou {
namespace {

const std::set<std::string_view> in_no_paper{"focal_iou",   "focal_iou_attached", "l1_xyxy",
                                             "iou_squared", "interp_look_alike",  "insert_iou"};

TEST(Citation, AnEntryIsWrittenFieldByField) {
    EXPECT_EQ(bibtex(*findLoss("diou")->info->publication),
              "@inproceedings{zheng2020diou,\n"
              "  author      = {Zheng, Zhaohui and Wang, Ping and Liu, Wei and Li, Jinze and Ye, "
              "Rongguang and Ren, Dongwei},\n"
              "  title       = {{Distance-IoU} Loss: Faster and Better Learning for Bounding Box "
              "Regression},\n"
              "  booktitle   = {AAAI Conference on Artificial Intelligence},\n"
              "  volume      = {34},\n"
              "  pages       = {12993--13000},\n"
              "  year        = {2020},\n"
              "  doi         = {10.1609/aaai.v34i07.6999},\n"
              "  eprint      = {1911.08287},\n"
              "  archivePrefix = {arXiv}\n"
              "}\n");
}

TEST(Citation, EveryLossThatWasPublishedHasOne) {
    for (const LossEntry& e : registry()) {
        const Citation* c = e.info->publication;
        EXPECT_EQ(c == nullptr, in_no_paper.contains(e.id)) << e.id;
        if (!c) continue;
        EXPECT_EQ(c->year, e.info->year) << e.id;
        EXPECT_TRUE(std::regex_match(c->key, std::regex("[a-z]+[0-9]{4}[a-z]+"))) << c->key;
        EXPECT_TRUE(std::regex_match(c->authors, std::regex("[^,]+, [^,]+( and [^,]+, [^,]+)*")))
            << c->authors;
        EXPECT_FALSE(*c->journal && *c->booktitle) << e.id;
        // Something one can find it by.
        EXPECT_TRUE(*c->doi || *c->arxiv) << e.id;
        if (*c->arxiv) {
            EXPECT_TRUE(std::regex_match(c->arxiv, std::regex("[0-9]{4}\\.[0-9]{5}"))) << e.id;
        }
        if (*c->doi) {
            EXPECT_TRUE(std::regex_match(c->doi, std::regex("10\\.[0-9]+/\\S+"))) << e.id;
        }
        const std::string entry = bibtex(*c);
        EXPECT_EQ(std::ranges::count(entry, '{'), std::ranges::count(entry, '}')) << e.id;
        EXPECT_TRUE(std::ranges::all_of(entry, [](char ch) { return ch > 0; })) << e.id;
    }
}

// The registry names its sources in two places: they are the same.
TEST(Citation, AgreesWithTheSourceThatIsShown) {
    for (const LossEntry& e : registry()) {
        const Citation* c = e.info->publication;
        if (!c) continue;
        const std::string all = e.info->source, source = all.substr(0, all.find(';'));
        if (const auto at = source.find("arXiv:"); at != std::string::npos && *c->arxiv) {
            EXPECT_EQ(source.substr(at + 6, 10), c->arxiv) << e.id;
        }
        std::smatch name;
        if (std::regex_search(source, name, std::regex("([A-Z][a-z]+) (et al\\.|& [A-Z])")) &&
            source.find("InterpIoU Eq. 3") == std::string::npos) {
            EXPECT_EQ(std::string(c->authors).find(name[1].str()), 0U) << e.id << ' ' << source;
        }
    }
}

TEST(Citation, AKeyBelongsToOnePublication) {
    std::map<std::string, std::string> entries;
    for (const LossEntry& e : registry())
        if (const Citation* c = e.info->publication) {
            const auto [there, added] = entries.emplace(c->key, bibtex(*c));
            EXPECT_EQ(there->second, bibtex(*c)) << c->key;
        }
    EXPECT_GE(entries.size(), 16U);
}

}  // namespace
}  // namespace iou
