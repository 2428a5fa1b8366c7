// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_code.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::testing {
namespace {

constexpr BoxForm kAnchored[] = {BoxForm::faster_rcnn, BoxForm::center_size,
                                 BoxForm::corners_sqrt_area};

using Four = std::array<double, 4>;

Four fourOf(const std::vector<std::string>& cells, std::size_t first) {
    return {number(cells[first]), number(cells[first + 1]), number(cells[first + 2]),
            number(cells[first + 3])};
}
Box<> boxFrom(const Four& x) { return {x[0], x[1], x[2], x[3]}; }
Box<> edgesBox(const Four& x) {
    return {(x[0] + x[2]) / 2, (x[1] + x[3]) / 2, x[2] - x[0], x[3] - x[1]};
}
Four numbersOf(const Box<>& b) { return {b.cx, b.cy, b.w, b.h}; }

void expectNear(const Four& found, const Four& wanted, double tolerance, const std::string& what) {
    double largest = 1.0;
    for (const double x : wanted) largest = std::max(largest, std::fabs(x));
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(found[i], wanted[i], tolerance * largest) << what << " " << i;
}

TEST(BoxCodes, GoldenCodesAndGradients) {
    const auto rows = goldenRows("labs/encodings.csv");
    ASSERT_EQ(rows.size(), 160U);
    const Loss iou = *Loss::parse("iou");
    for (const auto& cells : rows) {
        const std::string what = cells[0] + " " + cells[1];
        const BoxCode code(*parseForm(cells[1]), {boxFrom(fourOf(cells, 2)), false, false}, {});
        const Box<> target = boxFrom(fourOf(cells, 6));
        const Box<> pred = boxFrom(fourOf(cells, 14));
        expectNear(variablesOf(code, target), fourOf(cells, 10), 1e-12, what + " truth's code");
        expectNear(variablesOf(code, pred), fourOf(cells, 18), 1e-12, what + " code");
        expectNear(numbersOf(decodedBox(code, fourOf(cells, 18))), fourOf(cells, 14), 1e-12,
                   what + " decoded");
        expectNear(partialsIn(code, pred, iou.gradient(pred, target).d), fourOf(cells, 22), 1e-12,
                   what + " gradient");
    }
}

/// The values come from code that clamps above alone; ours clamps below too.
TEST(BoxCodes, GoldenClampAtTheUsualLimit) {
    const auto rows = goldenRows("labs/decode_clamp.csv");
    ASSERT_EQ(rows.size(), 7U);
    for (const auto& cells : rows) {
        const Box<> anchor = edgesBox(fourOf(cells, 0));
        Four x = fourOf(cells, 4), wanted = numbersOf(edgesBox(fourOf(cells, 8)));
        if (x[2] < -log_size_limit) wanted[2] = anchor.w * std::exp(-log_size_limit);
        if (x[3] < -log_size_limit) wanted[3] = anchor.h * std::exp(-log_size_limit);
        const BoxCode code(BoxForm::faster_rcnn, {anchor, false, true}, {});
        expectNear(numbersOf(decodedBox(code, x)), wanted, 1e-12, "clamped");
        const BoxCode weighted(BoxForm::faster_rcnn, {anchor, true, true}, {});
        for (std::size_t i = 0; i < 4; ++i) x[i] *= i < 2 ? 10.0 : 5.0;
        expectNear(numbersOf(decodedBox(weighted, x)), wanted, 1e-12, "weighted");
    }
}

TEST(BoxCodes, ClampBothWaysAndLeaveNoGradientBeyond) {
    const Box<> anchor{5.0, 5.0, 16.0, 32.0};
    const BoxCode code(BoxForm::faster_rcnn, {anchor, false, true}, {});
    const Four x{0.0, 0.0, 4.2, -4.2};
    const Box<> box = decodedBox(code, x);
    EXPECT_NEAR(box.w, 1000.0, 1e-9);
    EXPECT_NEAR(box.h, 32.0 * 16.0 / 1000.0, 1e-12);
    EXPECT_EQ(partialsAt(code, box, x, {1.0, 1.0, 1.0, 1.0}), (Four{16.0, 32.0, 0.0, 0.0}));
    const BoxCode open(BoxForm::faster_rcnn, {anchor, false, false}, {});
    EXPECT_NEAR(decodedBox(open, x).w, 16.0 * std::exp(4.2), 1e-9);
    EXPECT_GT(partialsAt(open, decodedBox(open, x), x, {1.0, 1.0, 1.0, 1.0})[2], 1000.0);
}

TEST(BoxCodes, CornersAreHeldApartByAThousandthOfTheUnit) {
    const BoxCode code(BoxForm::corners_sqrt_area, {Box<>{0.0, 0.0, 4.0, 9.0}, false, false}, {});
    const Four crossed{1.0, 0.0, -1.0, 0.0};  // left 12 units to the right of right
    const Box<> box = decodedBox(code, crossed);
    EXPECT_DOUBLE_EQ(box.w, 6e-3);
    EXPECT_DOUBLE_EQ(box.cx, 0.0);
    EXPECT_DOUBLE_EQ(box.h, 9.0);
    const Four g = partialsAt(code, box, crossed, {2.0, 0.0, 5.0, 1.0});
    EXPECT_EQ(g, (Four{6.0, -6.0, 6.0, 6.0})) << "by the centre, and by the height alone";
}

/// By differences of the loss over the code, what is detached held at the box itself.
TEST(BoxCodes, GradientsAreTheSlopesOfWhatIsDecoded) {
    Random random(printedSeed("codes"));
    for (const BoxForm form : kAnchored)
        for (const bool weighted : {false, true})
            for (int i = 0; i < scaled(60); ++i) {
                const Pair pair = randomPair(random, Regime::crossing);
                const Box<> anchor = randomPair(random, Regime::crossing).pred;
                const BoxCode code(form, {anchor, weighted, false}, {});
                const Loss loss = *Loss::parse("diou");
                const Four x = variablesOf(code, pair.pred);
                const Four g = partialsIn(code, pair.pred, loss.gradient(pair.pred, pair.target).d);
                for (std::size_t k = 0; k < 4; ++k) {
                    const double h = 1e-6 * std::max(1.0, std::fabs(x[k]));
                    Four up = x, down = x;
                    up[k] += h;
                    down[k] -= h;
                    const double slope = (loss.value(decodedBox(code, up), pair.target) -
                                          loss.value(decodedBox(code, down), pair.target)) /
                                         (2.0 * h);
                    EXPECT_NEAR(g[k], slope, 2e-7 * std::max(1.0, std::fabs(slope)))
                        << formName(form) << " " << k;
                }
            }
}

/// Of an IoU loss; L1 in pixels grows with the boxes, and partials by pixels shrink.
TEST(BoxCodes, GradientsOfAnIouLossAreTheSameAtEveryScale) {
    Random random(printedSeed("scales"));
    const Loss giou = *Loss::parse("giou");
    for (int i = 0; i < scaled(50); ++i) {
        const Pair pair = randomPair(random, i % 2 ? Regime::crossing : Regime::disjoint);
        const Box<> anchor = randomPair(random, Regime::crossing).pred;
        const auto times = [](const Box<>& b, double k) {
            return Box<>{b.cx * k, b.cy * k, b.w * k, b.h * k};
        };
        const auto at = [&](BoxForm form, double k) {
            const Box<> pred = times(pair.pred, k);
            return partialsIn(BoxCode(form, {times(anchor, k), false, false}, {}), pred,
                              giou.gradient(pred, times(pair.target, k)).d);
        };
        for (const double k : {1.0 / 128, 64.0}) {
            for (const BoxForm form : kAnchored) {
                const Four one = at(form, 1.0), other = at(form, k);
                for (std::size_t c = 0; c < 4; ++c)
                    EXPECT_NEAR(other[c], one[c], 1e-11 * std::max(1.0, std::fabs(one[c])))
                        << formName(form) << " " << c << " at " << k;
            }
            const Four one = at(BoxForm::log, 1.0), other = at(BoxForm::log, k);
            for (std::size_t c = 0; c < 4; ++c) {
                const double wanted = c < 2 ? one[c] / k : one[c];
                EXPECT_NEAR(other[c], wanted, 1e-11 * std::max(1.0, std::fabs(wanted)));
            }
            const Four pixels = at(BoxForm::cxcywh, 1.0), scaled_pixels = at(BoxForm::cxcywh, k);
            EXPECT_NEAR(scaled_pixels[2] * k, pixels[2],
                        1e-11 * std::max(1.0, std::fabs(pixels[2])));
        }
    }
}

TEST(BoxCodes, NamesAreReadBackAndLogSizeIsLog) {
    for (int i = 0; i < box_form_count; ++i) {
        const auto form = static_cast<BoxForm>(i);
        EXPECT_EQ(*parseForm(formName(form)), form);
        EXPECT_EQ(static_cast<bool>(parsePlainForm(formName(form))), !isAnchored(form));
    }
    EXPECT_EQ(*parseForm("log_size"), BoxForm::log);
    const auto unknown = parseForm("polar");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message(),
              "no box form \"polar\"; choose xyxy, cxcywh, log, faster_rcnn, center_size or "
              "corners_sqrt_area");
}

TEST(BoxCodes, AnAnchorWithoutAreaIsRefused) {
    EXPECT_TRUE(checkAnchor({0.0, 0.0, 1.0, 1e-9}));
    EXPECT_FALSE(checkAnchor({0.0, 0.0, 0.0, 1.0}));
    EXPECT_FALSE(checkAnchor({0.0, 0.0, 1.0, -1.0}));
    EXPECT_FALSE(checkAnchor({std::nan(""), 0.0, 1.0, 1.0}));
}

}  // namespace
}  // namespace iou::testing
