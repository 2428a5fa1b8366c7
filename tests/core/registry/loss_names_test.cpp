// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace iou {
namespace {

std::string answer(std::string_view name) {
    const auto loss = Loss::parse(name);
    return loss ? loss->spec() : loss.error().message();
}

TEST(LossNames, WhatLibrariesCallALossIsThatLoss) {
    const std::pair<const char*, const char*> names[] = {
        // torchvision, fvcore and Detectron2
        {"complete_box_iou_loss", "ciou"},
        {"complete_box_iou", "ciou"},
        {"distance_box_iou", "diou"},
        {"generalized_box_iou_loss", "giou"},
        {"box_iou", "iou"},
        {"giou_loss", "giou"},
        {"ciou_loss", "ciou"},
        {"smooth_l1_loss", "smooth_l1"},
        // mmdetection, PaddleDetection, KerasCV
        {"GIoULoss", "giou"},
        {"DIoULoss", "diou"},
        {"CIoULoss", "ciou"},
        {"SIoULoss", "siou"},
        {"BoundedIoULoss", "bounded_iou"},
        {"BalancedL1Loss", "balanced_l1"},
        {"SmoothL1Loss", "smooth_l1"},
        {"L1Loss", "l1"},
        {"MSELoss", "l2"},
        // Ultralytics and its forks
        {"CIoU", "ciou"},
        {"bbox_ciou", "ciou"},
        {"focaler_iou", "focaler(iou)"},
        {"focaler_eiou", "focaler(efficient_iou)"},
        {"inner_mpdiou", "inner(mpdiou)"},
        {"wiseiou_inner_diou", "wise(inner(diou))"},
        {"Alpha-SIoU", "alpha(siou)"},
        {"inner_ciou", "inner_ciou"},
        // people
        {"unitbox", "iou_log"},
        {"UnitBox loss", "iou_log"},
        {"distance_iou", "diou"},
        {"Complete IoU", "ciou"},
        {"G-IoU", "giou"},
        {"interpiou", "interp_iou"},
        {"UIoU", "unified_iou"},
        {"powerful_iou_v2", "piou_v2"},
        {"Scylla-IoU", "siou"},
        {"detr", "5*l1+2*giou"},
    };
    for (const auto& [name, spec] : names) EXPECT_EQ(answer(name), spec) << name;
    EXPECT_EQ(answer("InterpIoU:alpha=0.9"), "interp_iou:alpha=0.9");
    EXPECT_EQ(answer("focaler_ciou:u=0.9"), "focaler(ciou):u=0.9");
    EXPECT_EQ(Loss::parse("=loss.CIoULoss")->value({1, 0, 2, 1}, {0, 0, 1, 1}),
              Loss::parse("ciou")->value({1, 0, 2, 1}, {0, 0, 1, 1}));
}

TEST(LossNames, NamesOfSeveralLossesAreRefusedWithTheReason) {
    const auto holds = [](std::string_view name, std::string_view part) {
        const std::string text = answer(name);
        EXPECT_NE(text.find("more than one"), std::string::npos) << text;
        EXPECT_NE(text.find(part), std::string::npos) << text << "\n  lacks " << part;
    };
    holds("EIoULoss", "mmdetection's is extended_iou_huber");
    holds("eiou", "efficient_iou");
    holds("IoULoss", "iou_log (-ln IoU: mmdetection");
    holds("iou_loss", "iou_squared (1 - IoU^2: YOLOX");
    holds("DIouLoss", "PaddleDetection's computes ciou");
    holds("wise_iou", "wiou_v1");
    holds("wise_iou_loss", "wiou_v1");
}

TEST(LossNames, SuggestionsGoByMeaning) {
    const auto suggests = [](std::string_view name, std::string_view id) {
        const std::string text = answer(name);
        EXPECT_NE(text.find("did you mean " + std::string(id)), std::string::npos) << text;
    };
    suggests("my_ciou_2", "ciou?");
    suggests("complete", "ciou?");
    suggests("wasserstein_metric", "nwd?");
    suggests("generalised", "giou?");
    suggests("boundediouv2", "bounded_iou?");
    // Losses of boxes with an angle are elsewhere, and none of upright ones is meant.
    for (const char* const name : {"KLDLoss", "GDLoss", "kfiou", "ProbIoULoss", "RotatedIoULoss"})
        EXPECT_NE(answer(name).find("boxes with an angle; the window has"), std::string::npos)
            << answer(name);
    EXPECT_EQ(unknownLoss("zzz").remedy.text(), "`iouscope-batch losses` lists them all");
}

TEST(LossNames, EveryNameLeadsWhereItIsListed) {
    int names = 0;
    for (const LossEntry& e : registry()) {
        EXPECT_EQ(answer(e.id), e.id);
        for (const std::string& line : otherNames(e.id)) {
            std::string list = line.substr(0, line.find(" ("));
            while (!list.empty()) {
                const std::size_t end = std::min(list.find(", "), list.size());
                const std::string name = list.substr(0, end);
                EXPECT_EQ(answer(name), e.id) << name;
                ++names;
                list.erase(0, std::min(end + 2, list.size()));
            }
        }
    }
    EXPECT_GE(names, 80);
}

TEST(TextLosses, StandInTheRegistryWithYearAndSource) {
    for (const char* const id :
         {"l1_xyxy", "l1_encoded", "smooth_l1_encoded", "balanced_l1", "balanced_l1_encoded",
          "iou_squared", "bounded_iou", "eiou_of_wiou_file", "unified_iou", "interp_look_alike",
          "insert_iou"}) {
        const LossPointer entry = findLoss(id);
        ASSERT_NE(entry, nullptr) << id;
        EXPECT_TRUE(entry->builtIn()) << id;
        EXPECT_EQ(own::formulaOf(*entry), nullptr) << id << " is not the user's own";
        EXPECT_GE(entry->info->year, 2015) << id;
        EXPECT_TRUE(Loss(entry).hasLanes()) << id;
        EXPECT_FALSE(entry->terms.empty()) << id;
    }
    EXPECT_NE(std::string(findLoss("interp_look_alike")->info->pathology).find("Not D-InterpIoU"),
              std::string::npos);
    // One may call another: kernels in kernels.
    const auto nested = Loss::parse("=loss.bounded_iou + loss.unified_iou(ratio=0.5)");
    ASSERT_TRUE(nested);
    EXPECT_TRUE(nested->hasLanes());
}

}  // namespace
}  // namespace iou
