// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_between.hpp"
#include "core/geometry/covered_cells.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace iou {
namespace {

double areaOf(const Box<>& a, const Box<>& b, Covered how) {
    double sum = 0.0;
    for (const Box<>& cell : coveredCells(a, b, how)) sum += cell.w * cell.h;
    return sum;
}

constexpr std::array<std::array<Box<>, 2>, 5> kPairs{{{{{0, 0, 2, 2}, {5, 3, 1, 2}}},
                                                      {{{0, 0, 2, 2}, {1, 0.5, 2, 3}}},
                                                      {{{0, 0, 4, 4}, {0.5, 0.5, 1, 2}}},
                                                      {{{0, 0, 2, 2}, {2, 0, 2, 2}}},
                                                      {{{1, 1, 2, 2}, {1, 1, 2, 2}}}}};

TEST(CoveredCells, AreasAreThoseOfTheTerms) {
    const Loss giou(*findLoss("giou"));
    for (const auto& [a, b] : kPairs) {
        const auto value = [&giou, &pred = a, &target = b](std::string_view id) {
            for (const TermValue& t : giou.terms(pred, target))
                if (t.info->id == id) return t.value;
            return -1.0;
        };
        EXPECT_NEAR(areaOf(a, b, Covered::by_both), value("intersection"), 1e-12);
        EXPECT_NEAR(areaOf(a, b, Covered::by_either), value("union_area"), 1e-12);
        EXPECT_NEAR(areaOf(a, b, Covered::by_neither),
                    value("enclosing_area") - value("union_area"), 1e-12);
        EXPECT_NEAR(areaOf(a, b, Covered::or_not), value("enclosing_area"), 1e-12);
    }
}

TEST(CoveredCells, CellsDoNotOverlap) {
    for (const auto& [a, b] : kPairs) {
        const auto cells = coveredCells(a, b, Covered::or_not);
        for (std::size_t i = 0; i < cells.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const Box<> shared = intersectionBox(cells[i], cells[j]);
                EXPECT_LE(std::min(shared.w, shared.h), 1e-12);
            }
    }
}

}  // namespace
}  // namespace iou
