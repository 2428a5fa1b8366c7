// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_field.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/shard/shard_folder.hpp"
#include "core/study/study.hpp"
#include "core/study/study_table.hpp"
#include "tests/core/support/folder_test.hpp"
#include "tests/core/support/golden_files.hpp"

#include <set>

namespace iou {
namespace {

const StudySources kBuiltIn{[](const std::string& name) { return findProtocol(name); },
                            [](const std::string& spec) { return Result<std::string>(spec); }};

Result<Study> read(const std::string& fields) {
    return readStudy(R"({"format": "iouscope-study", "version": 1, )" + fields + "}", "s.json",
                     kBuiltIn);
}

std::string refusal(const std::string& fields) {
    const auto study = read(fields);
    return study ? "" : study.error().message();
}

/// Every list with two values and more.
Study wideStudy() {
    const auto study = read(R"("losses": ["ciou", "interp_iou:alpha=0.8..0.9/2", "l1@5,giou"],
        "protocols": ["interpiou", "diou"], "optimizers": ["adam", "momentum:momentum=0.8"],
        "rates": ["0.001..0.1/3log"], "forms": ["xyxy", "cxcywh"], "steps": [10, 20],
        "cases": [100, 200], "seeds": "0..1", "record": "iou,aei")");
    EXPECT_TRUE(study) << study.error().message();
    return *study;
}

TEST(Studies, AreEveryCombinationInAFixedOrder) {
    const Study study = wideStudy();
    ASSERT_EQ(cellCount(study), 4 * 2 * 2 * 3 * 2 * 2 * 2 * 2);
    const SimulationRecipe first = cellOf(study, 0), next = cellOf(study, 1);
    EXPECT_EQ(first.seed, 0U);
    EXPECT_EQ(next.seed, 1U) << "seeds vary fastest";
    EXPECT_EQ(cellOf(study, 2).cases, 200);
    EXPECT_EQ(cellOf(study, 4).protocol.steps, 20);
    EXPECT_EQ(cellOf(study, 8).protocol.form, BoxForm::cxcywh);
    EXPECT_EQ(cellOf(study, 16).protocol.schedule.rate(1), 0.01);
    EXPECT_EQ(cellOf(study, 48).protocol.optimizer.spec(), "momentum:momentum=0.8");
    EXPECT_EQ(cellOf(study, 96).protocol.id, "diou");
    EXPECT_EQ(cellOf(study, 192).losses.front().spec(), "interp_iou:alpha=0.8");
    const SimulationRecipe last = cellOf(study, cellCount(study) - 1);
    EXPECT_EQ(last.losses.front().spec(), "l1@5,giou");
    EXPECT_EQ(last.record.text(), "iou,aei");
    std::set<std::string> ids;
    for (std::int64_t i = 0; i < cellCount(study); ++i) ids.insert(cellId(cellOf(study, i)));
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(cellCount(study)));
}

/// A folder of results is found again by any later program.
TEST(Studies, IdsNeverChange) {
    const Study study = wideStudy();
    const auto golden = testing::goldenRows("bytes/study_ids.csv");
    ASSERT_GE(golden.size(), 8U);
    for (const auto& row : golden)
        EXPECT_EQ(cellId(cellOf(study, std::stoll(row.at(0)))), row.at(1))
            << canonicalRecipe(cellOf(study, std::stoll(row[0])));
}

TEST(Studies, IdsSayNothingOfWordsOrPrograms) {
    SimulationRecipe recipe = cellOf(wideStudy(), 0);
    const std::string id = cellId(recipe);
    recipe.protocol.title = "Another title";
    recipe.protocol.status["points"] = "guessed";
    recipe.protocol.losses.clear();
    EXPECT_EQ(cellId(recipe), id);
    EXPECT_EQ(canonicalRecipe(recipe).find("numerics"), std::string::npos);
    recipe.protocol.points += 1;
    EXPECT_NE(cellId(recipe), id);
}

TEST(Studies, WhatIsWrittenIsTheSameStudy) {
    Study study = wideStudy();
    study.protocols[1].radius *= 2.0;  // no longer the one that is built in
    const auto files = studyFiles(study);
    ASSERT_EQ(files.size(), 2U);
    const auto again = readStudy(files[0].bytes, "study.json",
                                 {[&](const std::string& name) {
                                      return name == files[1].name
                                                 ? readProtocol(files[1].bytes, name)
                                                 : findProtocol(name);
                                  },
                                  kBuiltIn.loss});
    ASSERT_TRUE(again) << again.error().message();
    ASSERT_EQ(cellCount(*again), cellCount(study));
    for (std::int64_t i = 0; i < cellCount(study); i += 7)
        EXPECT_EQ(cellOf(*again, i), cellOf(study, i));
    EXPECT_EQ(studyFiles(*again)[0].bytes, files[0].bytes);
}

TEST(Studies, WhatIsWrongIsNamed) {
    const auto has = [](const std::string& text, const char* part) {
        EXPECT_NE(text.find(part), std::string::npos) << text << " lacks " << part;
    };
    const std::string fine = R"("losses": ["ciou"], "protocols": ["diou"])";
    EXPECT_EQ(refusal(fine), "");
    has(refusal(R"("protocols": ["diou"])"), "losses: this field is missing");
    has(refusal(R"("losses": ["ciou"])"), "protocols: this field is missing");
    has(refusal(R"("losses": ["eiou"], "protocols": ["diou"])"), "s.json: losses: ");
    has(refusal(R"("losses": ["ciou"], "protocols": ["yolo"])"), "s.json: protocols: ");
    has(refusal(fine + R"(, "rates": [-1])"), "give a rate from 0 to 1e9");
    has(refusal(fine + R"(, "steps": ["1.5"])"), "whole number");
    has(refusal(fine + R"(, "seeds": [1, 2, 1])"), "\"1\" is there twice");
    has(refusal(R"("losses": ["nwd:c=1..2", "nwd:c=2"], "protocols": ["diou"])"), "there twice");
    has(refusal(fine + R"(, "cases": [99999999999])"), "is more than protocol diou has");
    has(refusal(fine + R"(, "speed": 3)"), "speed");
}

TEST(Studies, MoreThanAMillionCellsAreRefused) {
    const std::string many = R"("losses": ["nwd:c=1..1000"], "protocols": ["diou"],)";
    EXPECT_EQ(cellCount(*read(many + R"("seeds": "1..1000")")), 1'000'000);
    EXPECT_NE(refusal(many + R"("seeds": "1..1001")").find("1001000 cells, more than 1000000"),
              std::string::npos);
    EXPECT_NE(refusal(many + R"("seeds": "1..1000001")").find("stands for more than"),
              std::string::npos);
}

TEST(Studies, AreListedAsATable) {
    const auto study = read(R"("losses": ["giou", "nwd:c=5..6", "=1 - iou"],
                               "protocols": ["diou"], "rates": [0.5])");
    ASSERT_TRUE(study) << study.error().message();
    const std::string text = cellsCsv(*study);
    EXPECT_EQ(text.find("id,loss,c,protocol,optimizer,rate,form,steps,cases,seed\n"), 0U);
    EXPECT_NE(text.find(cellId(cellOf(*study, 1)) + ",nwd,5,diou,"), std::string::npos) << text;
    EXPECT_NE(text.find(",giou,,diou,"), std::string::npos);
    EXPECT_NE(text.find(',' + csvField("=1 - iou") + ",,diou,"), std::string::npos) << text;
}

}  // namespace
}  // namespace iou
