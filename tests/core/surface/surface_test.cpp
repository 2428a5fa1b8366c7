// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface.hpp"
#include "tests/core/support/lanes.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace iou::testing {
namespace {

constexpr Axis all_axes[] = {Axis::cx, Axis::cy, Axis::w, Axis::h,   Axis::l,
                             Axis::t,  Axis::r,  Axis::b, Axis::lnw, Axis::lnh};
constexpr Box<> target{0.5, 0.5, 1.0, 1.0};

SurfaceRequest requestOf(const char* loss, Axis x, Axis y, int columns, int rows) {
    const auto range = [](Axis axis, int samples) {
        const bool log = axis == Axis::lnw || axis == Axis::lnh;
        const bool size = axis == Axis::w || axis == Axis::h;
        return AxisRange{axis, log ? -1.0 : size ? 0.2 : -1.1, log ? 1.0 : 2.3, samples};
    };
    return {.loss = *Loss::parse(loss),
            .pred = {1.3, 0.8, 1.2, 0.7},
            .target = target,
            .x = range(x, columns),
            .y = range(y, rows)};
}

bool sameBits(const Eigen::ArrayXXf& a, const Eigen::ArrayXXf& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * 4) == 0;
}

TEST(Axes, ReadBackTheirNames) {
    for (const Axis a : all_axes) {
        EXPECT_EQ(*parseAxis(axisName(a)), a);
        EXPECT_FALSE(axisLabel(a).empty());
    }
    EXPECT_FALSE(parseAxis("x"));
    EXPECT_FALSE(parseAxis(""));
}

TEST(Axes, MovingOneKeepsWhatTheyPromise) {
    const auto at = [](Axis axis, double v) {
        SurfaceRequest r = requestOf("giou", axis, axis == Axis::cy ? Axis::cx : Axis::cy, 2, 2);
        return boxAt(r, v, axis == Axis::cy ? r.pred.cx : r.pred.cy);
    };
    const Box<> pred = requestOf("giou", Axis::cx, Axis::cy, 2, 2).pred;
    EXPECT_NEAR(at(Axis::l, 0.1).right(), pred.right(), 1e-15);
    EXPECT_NEAR(at(Axis::l, 0.1).left(), 0.1, 1e-15);
    EXPECT_NEAR(at(Axis::r, 3.0).left(), pred.left(), 1e-15);
    EXPECT_EQ(at(Axis::w, 2.0).cx, pred.cx);
    EXPECT_EQ(at(Axis::cx, 2.0).w, pred.w);
    EXPECT_NEAR(at(Axis::lnw, 0.5).w, std::exp(0.5), 1e-15);
    for (const Axis a : all_axes) {
        if (a == Axis::t || a == Axis::b || a == Axis::h || a == Axis::lnh) continue;
        EXPECT_NEAR(axisValue(at(a, 0.4), a), 0.4, 1e-15) << axisName(a);
    }
}

TEST(Axes, TwoOfOneDirectionFixTheBoxTogether) {
    const auto at = [](Axis x, Axis y, double vx, double vy) {
        return boxAt(requestOf("giou", x, y, 2, 2), vx, vy);
    };
    const Axis horizontal[] = {Axis::cx, Axis::w, Axis::l, Axis::r, Axis::lnw};
    for (const Axis a : horizontal)
        for (const Axis b : horizontal) {
            if (!requestOf("giou", a, b, 2, 2).check()) continue;
            const Box<> box = at(a, b, 0.3, 0.9);
            EXPECT_NEAR(axisValue(box, a), 0.3, 1e-14) << axisName(a) << axisName(b);
            EXPECT_NEAR(axisValue(box, b), 0.9, 1e-14) << axisName(a) << axisName(b);
        }
}

TEST(Axes, SlopesMatchDifferencesForEveryPairOfAxes) {
    const Loss giou = *Loss::parse("giou");
    const double step = 1e-6;
    for (const Axis a : all_axes)
        for (const Axis b : all_axes) {
            const SurfaceRequest r = requestOf("giou", a, b, 2, 2);
            if (!r.check()) continue;
            const double x = axisValue(r.pred, a), y = axisValue(r.pred, b);
            const auto loss = [&](double vx, double vy) {
                return giou.value(boxAt(r, vx, vy), target);
            };
            const auto slopes = surfaceSlopes(r, x, y, giou.gradient(r.pred, target).d);
            EXPECT_NEAR(slopes[0], (loss(x + step, y) - loss(x - step, y)) / (2 * step), 1e-8)
                << axisName(a) << " beside " << axisName(b);
            EXPECT_NEAR(slopes[1], (loss(x, y + step) - loss(x, y - step)) / (2 * step), 1e-8)
                << axisName(b) << " beside " << axisName(a);
        }
}

TEST(Axes, ASoundPlaceHasNoSizeBelowZeroAndIsTheNearest) {
    for (const Axis a : all_axes)
        for (const Axis b : all_axes) {
            const SurfaceRequest r = requestOf("giou", a, b, 2, 2);
            if (!r.check()) continue;
            for (double x = -3.0; x <= 3.0; x += 0.5)
                for (double y = -3.0; y <= 3.0; y += 0.5) {
                    const auto p = soundPlace(r, x, y);
                    const Box<> box = boxAt(r, p[0], p[1]), asked = boxAt(r, x, y);
                    EXPECT_GE(box.w, 0.0) << axisName(a) << axisName(b) << x << ' ' << y;
                    EXPECT_GE(box.h, 0.0) << axisName(a) << axisName(b) << x << ' ' << y;
                    if (asked.w >= 0.0 && asked.h >= 0.0) {
                        EXPECT_EQ(p, (std::array{x, y}));
                    } else {
                        EXPECT_TRUE(box.w == 0.0 || box.h == 0.0);
                    }
                }
        }
}

TEST(SurfaceRequest, RefusesWhatCannotBeDrawn) {
    EXPECT_TRUE(requestOf("giou", Axis::cx, Axis::cy, 64, 64).check());
    EXPECT_FALSE(requestOf("giou", Axis::cx, Axis::cx, 64, 64).check());
    EXPECT_FALSE(requestOf("giou", Axis::w, Axis::lnw, 64, 64).check());
    EXPECT_FALSE(requestOf("giou", Axis::cx, Axis::cy, 0, 64).check());
    EXPECT_FALSE(requestOf("giou", Axis::cx, Axis::cy, 64, 16385).check());
    auto r = requestOf("giou", Axis::cx, Axis::cy, 64, 64);
    std::swap(r.x.lo, r.x.hi);
    EXPECT_FALSE(r.check());
    EXPECT_FALSE(r.check().error().message().empty());
}

TEST(Surface, HoldsTheLossAndItsPartialsAtEveryPoint) {
    const std::pair<Axis, Axis> axes[] = {{Axis::cx, Axis::cy}, {Axis::w, Axis::lnh},
                                          {Axis::l, Axis::r},   {Axis::b, Axis::cx},
                                          {Axis::h, Axis::cy},  {Axis::w, Axis::cx}};
    for (const auto& [x, y] : axes) {
        for (const char* const loss : {"giou", "ciou", "interp_iou"}) {
            const SurfaceRequest r = requestOf(loss, x, y, 37, 300);
            const Surface s = computeSurface(r, 2, nullptr);
            ASSERT_TRUE(s.complete);
            ASSERT_EQ(s.value.rows(), 300);
            ASSERT_EQ(s.value.cols(), 37);
            for (int i = 0; i < 300; i += 7) {
                for (int k = 0; k < 37; k += 3) {
                    const Box<> box = boxAt(r, r.x.at(k), r.y.at(i));
                    if (!(box.w > 0.02 && box.h > 0.02)) continue;
                    const Gradient g = r.loss.gradient(box, target);
                    ASSERT_NEAR(s.value(i, k), g.value, 3e-6)
                        << loss << " " << axisName(x) << " " << axisName(y);
                    // Away from kinks, where one rounding decides the side.
                    const double l =
                        std::fabs(std::fabs(box.cx - 0.5) - 0.5 * std::fabs(box.w - 1.0));
                    const double t =
                        std::fabs(std::fabs(box.cy - 0.5) - 0.5 * std::fabs(box.h - 1.0));
                    const double touch =
                        std::min(std::fabs(std::fabs(box.cx - 0.5) - 0.5 * (box.w + 1.0)),
                                 std::fabs(std::fabs(box.cy - 0.5) - 0.5 * (box.h + 1.0)));
                    if (std::min({l, t, touch}) < 1e-4 || box.w < 0.1 || box.h < 0.1) continue;
                    for (std::size_t c = 0; c < 4; ++c)
                        ASSERT_NEAR(s.d[c](i, k), g.d[c], 2e-4)
                            << loss << " " << axisName(x) << " " << axisName(y) << " box " << box.cx
                            << " " << box.cy << " " << box.w << " " << box.h;
                }
            }
        }
    }
}

TEST(Surface, IsNotFiniteWhereTheBoxIsNone) {
    SurfaceRequest r = requestOf("giou", Axis::w, Axis::h, 40, 40);
    r.x.lo = r.y.lo = -1.0;
    const Surface s = computeSurface(r, 1, nullptr);
    for (int i = 0; i < 40; ++i)
        for (int k = 0; k < 40; ++k)
            EXPECT_EQ(std::isfinite(s.value(i, k)), r.x.at(k) > 0.0 && r.y.at(i) > 0.0)
                << i << " " << k;
}

TEST(Surface, OfAPointHasTheValuesOfItsLoss) {
    for (const char* const loss : {"giou", "ciou", "siou", "interp_iou"}) {
        SurfaceRequest r = requestOf(loss, Axis::cx, Axis::cy, 20, 30);
        r.pred.w = r.pred.h = 0.0;
        const Surface s = computeSurface(r, 1, nullptr);
        for (int i = 0; i < 30; ++i)
            for (int k = 0; k < 20; ++k)
                EXPECT_NEAR(s.value(i, k), r.loss.value(boxAt(r, r.x.at(k), r.y.at(i)), target),
                            3e-6)
                    << loss;
    }
}

TEST(Surface, IsEqualForAnyThreadCountAndInstructionSet) {
    const KeepIsa keep;
    for (const int rows : {64, 77}) {
        const SurfaceRequest r = requestOf("siou", Axis::cx, Axis::lnh, 50, rows);
        useIsa(Isa::baseline);
        const Surface reference = computeSurface(r, 1, nullptr);
        for (const Isa isa : availableIsas()) {
            useIsa(isa);
            for (const int threads : {1, 2, 8}) {
                const Surface s = computeSurface(r, threads, nullptr);
                EXPECT_TRUE(sameBits(s.value, reference.value)) << isaName(isa) << " " << threads;
                for (std::size_t c = 0; c < 4; ++c)
                    EXPECT_TRUE(sameBits(s.d[c], reference.d[c])) << isaName(isa) << " " << threads;
            }
        }
    }
}

TEST(Surface, ShowsATermWhenAsked) {
    SurfaceRequest r = requestOf("ciou", Axis::cx, Axis::cy, 30, 30);
    for (int term = 0; term < static_cast<int>(r.loss.entry().terms.size()); ++term) {
        r.term = term;
        const Surface s = computeSurface(r, 1, nullptr);
        for (int i = 0; i < 30; i += 3) {
            const Box<> box = boxAt(r, r.x.at(7), r.y.at(i));
            const auto t = r.loss.terms(box, target)[static_cast<std::size_t>(term)];
            EXPECT_NEAR(s.value(i, 7), t.value, 1e-5 * std::max(1.0, std::fabs(t.value)))
                << t.info->id;
        }
    }
    r.gradient = false;
    EXPECT_EQ(computeSurface(r, 1, nullptr).d[0].size(), 0);
}

TEST(Surface, PublishedStepsAreShownOrTheGradient) {
    SurfaceRequest r = requestOf("ciou_repo", Axis::cx, Axis::cy, 16, 16);
    const Surface step = computeSurface(r, 1, nullptr);
    r.published_step = false;
    const Surface gradient = computeSurface(r, 1, nullptr);
    EXPECT_TRUE(sameBits(step.value, gradient.value));
    const Box<> box = boxAt(r, r.x.at(3), r.y.at(5));
    EXPECT_NEAR(step.d[2](5, 3), r.loss.direction(box, target).d[2], 1e-4);
    EXPECT_NEAR(gradient.d[2](5, 3), r.loss.gradient(box, target).d[2], 1e-4);
}

TEST(Surface, ShowsTheDifferenceOfTwoLosses) {
    SurfaceRequest r = requestOf("ciou_repo", Axis::cx, Axis::h, 24, 20);
    r.minus = *Loss::parse("giou");
    ASSERT_TRUE(r.check());
    const Surface s = computeSurface(r, 1, nullptr);
    for (int i = 0; i < 20; i += 3) {
        const Box<> box = boxAt(r, r.x.at(7), r.y.at(i));
        const Gradient a = r.loss.gradient(box, target), b = r.minus->gradient(box, target);
        EXPECT_NEAR(s.value(i, 7), a.value - b.value, 5e-6);
        EXPECT_EQ(shownValue(r, box), r.loss.value(box, target) - r.minus->value(box, target));
        // Slopes are those of what is shown, not a published step.
        for (std::size_t c = 0; c < 4; ++c) EXPECT_NEAR(s.d[c](i, 7), a.d[c] - b.d[c], 2e-4);
    }
    r.minus = r.loss;
    EXPECT_EQ(computeSurface(r, 1, nullptr).value.abs().maxCoeff(), 0.0F);
    r.term = 0;
    EXPECT_FALSE(r.check());
    Progress progress;
    r.term = -1;
    EXPECT_TRUE(computeSurface(r, 1, &progress).complete);
    EXPECT_EQ(progress.total, 2 * 24 * 20);
    EXPECT_EQ(progress.done, 2 * 24 * 20);
}

TEST(Surface, AProfileIsTheSurfaceAlongALine) {
    const SurfaceRequest r = requestOf("siou", Axis::cx, Axis::lnh, 40, 30);
    for (const bool along_x : {true, false}) {
        const double at = along_x ? 0.25 : 0.75;
        const SurfaceRequest cut = profileRequest(r, along_x, at, 65);
        const Surface profile = computeSurface(cut, 1, nullptr);
        ASSERT_EQ(profile.value.size(), 65);
        EXPECT_EQ(profile.value.rows(), along_x ? 1 : 65);
        for (int i = 0; i < 65; i += 5) {
            const double v = (along_x ? cut.x : cut.y).at(i);
            const Box<> box = along_x ? boxAt(r, v, at) : boxAt(r, at, v);
            EXPECT_NEAR(profile.value.data()[i], r.loss.value(box, target), 5e-6);
        }
    }
}

TEST(Surface, CanBeCancelled) {
    Progress progress;
    progress.cancel = true;
    EXPECT_FALSE(
        computeSurface(requestOf("giou", Axis::cx, Axis::cy, 512, 512), 2, &progress).complete);
    Progress whole;
    EXPECT_TRUE(computeSurface(requestOf("giou", Axis::cx, Axis::cy, 50, 40), 2, &whole).complete);
    EXPECT_EQ(whole.total, 2000);
    EXPECT_EQ(whole.done, 2000);
}

}  // namespace
}  // namespace iou::testing
