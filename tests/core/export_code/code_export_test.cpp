// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/export_code/code_export.hpp"
#include "core/export_code/export_set.hpp"
#include "core/own_formula/loss_file.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

// That the written files run, and say what the core says: tests/app/batch/export_code_test.sh.
namespace iou::export_code {
namespace {

std::string codeOf(const std::string& spec, std::string_view target) {
    const auto loss = Loss::parse(spec);
    EXPECT_TRUE(loss.has_value()) << spec;
    const auto text = exported({&*loss, 1}, *findTarget(target));
    EXPECT_TRUE(text.has_value()) << spec << ": " << text.error().message();
    return text ? *text : std::string();
}
std::string refusalOf(const std::string& spec) {
    const auto loss = Loss::parse(spec);
    EXPECT_TRUE(loss.has_value()) << spec;
    const auto text = exported({&*loss, 1}, *findTarget("numpy"));
    return text ? std::string() : text.error().message();
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(CodeExport, EveryFileNamesVersionSourceAndText) {
    for (const LossEntry& entry : registry()) {
        if (entry.info->family == Family::legacy) continue;
        ASSERT_TRUE(hasText(entry)) << entry.id;
        for (const Target& target : targets()) {
            const std::string text = codeOf(entry.id, target.id);
            EXPECT_TRUE(has(text, entry.info->source)) << entry.id << ' ' << target.id;
            EXPECT_TRUE(has(text, "Written by iouscope " + std::string(coreVersion())));
            EXPECT_TRUE(has(text, "title ")) << entry.id << ' ' << target.id;
        }
    }
}

TEST(CodeExport, EightRowsAreWhatTheCoreComputes) {
    for (const LossEntry& entry : registry()) {
        if (!hasText(entry)) continue;
        const Loss loss(entry);
        const auto set = exportSet({&loss, 1});
        ASSERT_TRUE(set.has_value());
        const ExportedLoss& made = set->losses.back();
        ASSERT_EQ(made.rows.size(), 8U);
        for (const ReferenceRow& row : made.rows) {
            const Gradient g = made.gains ? loss.direction(row.pred, row.target)
                                          : loss.gradient(row.pred, row.target);
            EXPECT_EQ(row.expected.value, g.value);
            EXPECT_EQ(row.expected.d, g.d);
            EXPECT_TRUE(std::isfinite(g.value)) << entry.id;
        }
    }
}

TEST(CodeExport, LossesThatAreNoFormulaAreRefusedWithTheReason) {
    for (const LossEntry& entry : registry())
        if (entry.info->family == Family::legacy) {
            EXPECT_FALSE(hasText(entry));
            EXPECT_TRUE(has(refusalOf(entry.id), "is no formula")) << entry.id;
        }
    EXPECT_TRUE(has(refusalOf("=loss.iou_legacy_sim + iou"), "iou_legacy_sim is no formula"));
    EXPECT_TRUE(has(refusalOf("=iou + loss.siou.angle_cost"), "loss.siou.angle_cost"));
    const std::vector<Loss> two{*Loss::parse("iou"), *Loss::parse("giou")};
    EXPECT_FALSE(exported(two, *findTarget("formula")).has_value());
    EXPECT_TRUE(exported(two, *findTarget("latex")).has_value());
}

TEST(CodeExport, ParametersThatWereSetAreTheDefaults) {
    EXPECT_TRUE(has(codeOf("interp_iou:alpha=0.75", "pytorch"), "boxes=\"xyxy\", alpha=0.75)"));
    EXPECT_TRUE(has(codeOf("interp_iou:alpha=0.75", "cpp"), "double alpha = 0.75"));
    EXPECT_TRUE(has(codeOf("interp_iou:alpha=0.75", "latex"), "\\alpha &= 0.75"));
    const auto text = own::readLossFile(codeOf("interp_iou:alpha=0.75", "formula"), "copy");
    ASSERT_TRUE(text.has_value()) << text.error().message();
    EXPECT_TRUE(has(*text, "param alpha = 0.75 in [0, 1]"));
}

TEST(CodeExport, NamesAreIdentifiersAndNeverClash) {
    const std::string code = codeOf("=param lambda = 1 in [0, 2]\nlet class = lambda*iou\n"
                                    "let p = class + 1\nlet θ = p^2\nlet theta = θ + 1\ntheta + θ",
                                    "numpy");
    for (const char* const line :
         {"def _own(p, t, lambda_):", "class_ = lambda_ * q.iou", "p_ = class_ + 1",
          "theta = _square(p_)", "theta_ = theta + 1", "return theta_ + theta"})
        EXPECT_TRUE(has(code, line)) << line << '\n' << code;
}

TEST(CodeExport, WhatATextSaysStaysAComment) {
    const std::string spec = "=title end \\\n# \"\"\" and */ \\\niou";
    for (const char* const target : {"pytorch", "cpp"}) {
        const std::string code = codeOf(spec, target);
        EXPECT_FALSE(has(code, "\\\n#")) << code;
        EXPECT_FALSE(has(code, "\\\n//")) << code;
    }
}

TEST(CodeExport, OneMinusIouIsPrintedInItsAccurateForm) {
    EXPECT_TRUE(
        has(codeOf("=1 - iou + rho2/c2", "numpy"), "return q.iou_loss + _divide(q.rho2, q.c2)"));
    EXPECT_TRUE(has(codeOf("=let o = iou\n2*(1 - o)", "numpy"), "return 2 * q.iou_loss"));
}

}  // namespace
}  // namespace iou::export_code
