// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/surface/surface_frame.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace iou;

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

SurfaceFrame frameOf(const char* spec, const SurfaceStyle& style = {}) {
    return makeSurfaceFrame(computeSurface({.loss = *Loss::parse(spec),
                                            .pred = {1.0, 0.8, 1.0, 0.7},
                                            .target = {0.5, 0.5, 1.0, 1.0},
                                            .x = {Axis::cx, -1.0, 2.0, 64},
                                            .y = {Axis::cy, -1.0, 2.0, 64}},
                                           1, nullptr),
                            style);
}

}  // namespace

class TestColorScale : public QObject {
    Q_OBJECT

private slots:
    void extremesLeaveOutWhatIsNotFinite() {
        Eigen::ArrayXXf grid(2, 3);
        grid << kNone, -2.0F, 0.5F, HUGE_VALF, 3.0F, -HUGE_VALF;
        const auto e = extremesOf(grid);
        QVERIFY(e);
        QCOMPARE(e->lo, -2.0);
        QCOMPARE(e->hi, 3.0);
        QCOMPARE(e->lowest_positive, 0.5);
        QVERIFY(!extremesOf(Eigen::ArrayXXf::Constant(4, 4, kNone)));
    }

    void aLinearScaleGoesFromLowestToHighest() {
        const ColorScale scale = scaleFor({1.0, 3.0, 1.0, {1.0, 3.0}}, {}, false);
        QCOMPARE(scale.range, (Range{1.0, 3.0}));
        QCOMPARE(scale.place(1.5), 0.25);
        QCOMPARE(scale.place(9.0), 1.0);
        QCOMPARE(scale.color(1.0), colorTable(ColorMapId::viridis)[0]);
        QCOMPARE(scale.color(3.0), colorTable(ColorMapId::viridis)[255]);
    }

    void aLogarithmicScaleHasSixDecadesAtMost() {
        const ScaleWish wish{.kind = ScaleKind::log};
        const ColorScale scale = scaleFor({-1.0, 100.0, 1e-9, {0.0, 1.0}}, wish, false);
        QVERIFY(scale.log);
        QVERIFY(std::abs(scale.range.lo - 1e-4) < 1e-12);
        QVERIFY(std::abs(scale.place(0.1) - 0.5) < 1e-12);
        QCOMPARE(scale.place(-5.0), 0.0);
        QVERIFY(!scaleFor({-2.0, -1.0, HUGE_VAL, {-2.0, -1.0}}, wish, false).log);
    }

    void aClippedScaleIsNotLedByAFewExtremeValues() {
        Eigen::ArrayXXf grid(100, 100);
        for (int i = 0; i < 10000; ++i) grid.data()[i] = static_cast<float>(i) / 10000.0F;
        grid(50, 50) = 1e6F;
        const auto scale = scaleFor(*extremesOf(grid), {.kind = ScaleKind::clipped}, false);
        QVERIFY(std::abs(scale.range.lo - 0.02) < 0.002);
        QVERIFY(std::abs(scale.range.hi - 0.98) < 0.002);
        QCOMPARE(scale.extent.hi, 1e6);
        QCOMPARE(scale.color(1e6), colorTable(ColorMapId::viridis)[255]);
    }

    void bothSignsDivergeFromZero() {
        const ValueExtremes both{-1.0, 3.0, 0.1, {-0.9, 2.8}};
        const ColorScale scale = scaleFor(both, {}, true);
        QCOMPARE(scale.map, ColorMapId::diverging);
        QCOMPARE(scale.place(0.0), 0.5);
        QCOMPARE(scaleFor(both, {}, false).map, ColorMapId::viridis);
        QCOMPARE(scaleFor(both, {.colors = ColorMapChoice::cividis}, true).map,
                 ColorMapId::cividis);
    }

    void aRangeOfOnesOwnIsTakenWhereItCanBe() {
        const ValueExtremes values{0.5, 3.0, 0.5, {0.6, 2.0}};
        ScaleWish wish{.range = Range{1.0, 2.0}};
        QCOMPARE(scaleFor(values, wish, false).range, (Range{1.0, 2.0}));
        QCOMPARE(scaleFor(values, wish, false).extent, (Range{0.5, 3.0}));
        wish = {.kind = ScaleKind::log, .range = Range{-1.0, 2.0}};
        QCOMPARE(scaleFor(values, wish, false).range, (Range{0.5, 3.0}));
    }

    void aPlateauStillHasARange() {
        const ColorScale scale = scaleFor({1.0, 1.0, 1.0, {1.0, 1.0}}, {}, false);
        QVERIFY(scale.range.lo < 1.0 && scale.range.hi > 1.0);
        const ColorScale log =
            scaleFor({1.0, 1.0, 1.0, {1.0, 1.0}}, {.kind = ScaleKind::log}, false);
        QVERIFY(log.range.lo < log.range.hi);
    }

    void theBarGoesThereAndBack_data() {
        QTest::addColumn<bool>("log");
        QTest::newRow("linear") << false;
        QTest::newRow("log") << true;
    }
    void theBarGoesThereAndBack() {
        QFETCH(bool, log);
        ColorScale scale;
        scale.log = log;
        scale.extent = {0.5, 40.0};
        for (double v = 0.5; v <= 40.0; v += 0.7)
            QVERIFY(std::abs(scale.fromBar(scale.onBar(v)) - v) < 1e-9);
    }

    void aLogarithmHasNoZeroToDivergeFrom() {
        const ValueExtremes both{-3.0, 2.0, 1e-5, {-2.0, 1.0}};
        for (const auto colors : {ColorMapChoice::automatic, ColorMapChoice::diverging})
            QCOMPARE(scaleFor(both, {.kind = ScaleKind::log, .colors = colors}, true).map,
                     ColorMapId::viridis);
    }

    void aSharedLogarithmLeavesOutWhatHasNone() {
        const ScaleWish wish{.kind = ScaleKind::log};
        const ColorScale positive = scaleFor({-1.0, 4.0, 0.01, {0.0, 1.0}}, wish, true);
        const ColorScale negative = scaleFor({-5.0, -1.0, HUGE_VAL, {-4.0, -2.0}}, wish, true);
        QVERIFY(positive.log && !negative.log);
        QCOMPARE(joinedScale(std::vector{negative, positive}), positive);
    }

    void belowZeroALogarithmIsHatched() {
        SurfaceRequest request{
            *Loss::parse("ciou"),  -1,    {1, 1, 1, 1}, {0, 0, 1, 1},        {Axis::cx, -2, 2, 64},
            {Axis::cy, -2, 2, 64}, false, true,         *Loss::parse("giou")};
        SurfaceStyle style;
        style.scale.kind = ScaleKind::log;
        const SurfaceFrame frame = makeSurfaceFrame(computeSurface(request, 1, nullptr), style);
        QVERIFY(frame.scale.log && frame.has_unshown && !frame.has_undefined);
        int clear = 0;
        for (int row = 0; row < 64; ++row)
            for (int col = 0; col < 64; ++col) {
                const bool negative = frame.surface.value(row, col) < 0.0F;
                QCOMPARE(qAlpha(frame.image.pixel(col, row)), negative ? 0 : 255);
                clear += negative;
            }
        QVERIFY(clear > 100 && clear < 64 * 64);
        QCOMPARE(surfaceNotes(frame), QStringList{QStringLiteral("▨ below 0: no logarithm")});
        const SurfaceFrame linear = makeSurfaceFrame(computeSurface(request, 1, nullptr), {});
        QVERIFY(!linear.has_unshown && surfaceNotes(linear).isEmpty());
        // Linear colours for what is nowhere above 0, and the legend says so.
        std::swap(request.loss, *request.minus);
        request.minus = *Loss::parse("l1");
        request.x = {Axis::cx, 50, 60, 16};
        const SurfaceFrame none = makeSurfaceFrame(computeSurface(request, 1, nullptr), style);
        QVERIFY(none.surface.value.maxCoeff() < 0.0F && !none.scale.log);
        QCOMPARE(surfaceNotes(none).size(), 1);
    }

    void aSharedScaleGivesEqualValuesEqualColours() {
        const std::vector<SurfaceFrame> frames{frameOf("iou"), frameOf("giou"), frameOf("ciou"),
                                               frameOf("l1")};
        std::vector<ColorScale> scales;
        for (const auto& f : frames) scales.push_back(f.scale);
        const ColorScale shared = joinedScale(scales);
        std::map<float, QRgb> colors;
        int compared = 0;
        for (const auto& f : frames) {
            QVERIFY(shared.range.lo <= f.scale.range.lo && shared.range.hi >= f.scale.range.hi);
            const SurfaceFrame shown = recolored(f, shared);
            QCOMPARE(shown.scale, shared);
            for (int row = 0; row < 64; ++row)
                for (int col = 0; col < 64; ++col) {
                    const float v = shown.surface.value(row, col);
                    const QRgb color = shown.image.pixel(col, row);
                    const auto [at, is_new] = colors.emplace(v, color);
                    QCOMPARE(color, at->second);
                    compared += !is_new;
                    QCOMPARE(color, shared.color(v));
                }
        }
        QVERIFY(compared > 1000);
        // and lines of the same levels
        const auto levels = shared.levels(shared.range, 12);
        for (const auto& f : frames)
            for (const Isoline& line : recolored(f, shared).lines)
                QVERIFY(std::find(levels.begin(), levels.end(), line.level) != levels.end());
    }

    void whatHasNoValueTakesNoColourOfAnyMap() {
        for (const bool log : {false, true})
            for (const auto map :
                 {ColorMapId::viridis, ColorMapId::cividis, ColorMapId::diverging}) {
                ColorScale scale;
                scale.map = map;
                scale.log = log;
                scale.range = {0.5, 2.0};
                QCOMPARE(qAlpha(scale.color(std::nan(""))), 0);
                QCOMPARE(qAlpha(scale.color(HUGE_VAL)), 0);
                // A negative value has no logarithm; 0 is below every value that is shown.
                QCOMPARE(qAlpha(scale.color(-1.0)), log ? 0 : 255);
                QCOMPARE(scale.color(0.0), scale.color(0.5));
            }
        // Nor is the ground under the hatching one of their colours.
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()})
            for (int id = 0; id < color_map_count; ++id)
                for (const QRgb c : colorTable(static_cast<ColorMapId>(id)))
                    QVERIFY(c != theme->undefined.rgb());
    }
};

IOU_QT_TEST(TestColorScale)
#include "tst_color_scale.moc"
