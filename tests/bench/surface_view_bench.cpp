// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the surface on screen: computing and preparing a frame, painting it flat and as a
// relief.
//     QT_QPA_PLATFORM=offscreen surface_view_bench
#include "widgets/drawing/theme.hpp"
#include "widgets/relief/relief.hpp"

#include <QApplication>
#include <QPainter>

#include <benchmark/benchmark.h>

namespace {

using namespace iou;

const QRectF picture_area(0.0, 0.0, 420.0, 320.0);

SurfaceRequest requestOf(int samples) {
    return {.loss = *Loss::parse("ciou"),
            .pred = {1.42, 1.06, 1.3, 0.72},
            .target = {0.5, 0.5, 1.0, 1.0},
            .x = {Axis::cx, -1.25, 2.25, samples},
            .y = {Axis::cy, -1.25, 2.25, samples}};
}

SurfaceFrame frameOf(int samples, FieldStyle field) {
    return makeSurfaceFrame(computeSurface(requestOf(samples), 1, nullptr), {.field_style = field});
}

/// Arguments: samples a side, threads.
void compute(benchmark::State& state) {
    const SurfaceRequest request = requestOf(static_cast<int>(state.range(0)));
    const int threads = static_cast<int>(state.range(1));
    for (auto _ : state) benchmark::DoNotOptimize(computeSurface(request, threads, nullptr));
}

/// Colours, isolines, field. Arguments: samples a side, field style.
void prepare(benchmark::State& state) {
    const Surface surface = computeSurface(requestOf(static_cast<int>(state.range(0))), 1, nullptr);
    const SurfaceStyle style{.field_style = static_cast<FieldStyle>(state.range(1))};
    for (auto _ : state) benchmark::DoNotOptimize(makeSurfaceFrame(surface, style));
}

/// The flat picture. Arguments: samples a side, field style.
void paintFlat(benchmark::State& state) {
    const SurfaceFrame frame =
        frameOf(static_cast<int>(state.range(0)), static_cast<FieldStyle>(state.range(1)));
    const PlotMap map{picture_area, {-1.25, 2.25}, {-1.25, 2.25}, true};
    QImage image(picture_area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        QPainter painter(&image);
        paintSurface(painter, map, frame, Theme::light());
    }
}

/// The relief from another side every time. Arguments: samples a side, 1 while it is dragged.
void paintRelief(benchmark::State& state) {
    const SurfaceFrame frame = frameOf(static_cast<int>(state.range(0)), FieldStyle::arrows);
    const bool quick = state.range(1) != 0;
    QImage image(picture_area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    double azimuth = 0.0;
    for (auto _ : state) {
        QPainter painter(&image);
        painter.fillRect(picture_area, Qt::white);
        const ReliefPicture picture(frame, {azimuth, 38.0}, picture_area, 1.0, quick,
                                    Theme::light());
        picture.paint(painter, frame, {}, QStringLiteral("CIoU"), Theme::light());
        azimuth += 3.0;
    }
}

BENCHMARK(compute)->Args({128, 1})->Args({128, 2})->Args({512, 1})->Args({512, 2})->UseRealTime();
BENCHMARK(prepare)->Args({128, 0})->Args({128, 1})->Args({512, 0})->Args({512, 1});
BENCHMARK(paintFlat)->Args({128, 0})->Args({128, 1})->Args({512, 0})->Args({512, 1});
BENCHMARK(paintRelief)->Args({128, 1})->Args({512, 1})->Args({128, 0})->Args({512, 0});

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
