// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of a film one by one, 1920x1080, scene, surface and curves, every frame another step:
//     QT_QPA_PLATFORM=offscreen film_bench [FRAMES]
// Prints milliseconds of making and of painting a frame, frames per second of both one after the
// other and as a film does them, side by side; frame 1000 against frame 10; and how much memory
// frames take.
#include "app/render/film_pictures.hpp"
#include "app/render/painting_thread.hpp"
#include "app/render/picture.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QApplication>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace iou;

double nowMs() {
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

long peakKb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Median of the 20 values around one.
double around(const std::vector<double>& values, int at) {
    const int first = std::clamp(at - 10, 0, static_cast<int>(values.size()) - 20);
    return median({values.begin() + first, values.begin() + first + 20});
}

/// Frames per second of a film in which every frame is another step, without an encoder.
double filmSpeed(const FigureSpec& spec, const Session& session, QSize size, int frames) {
    AnimationSpec film;
    film.figure = spec;
    film.size = size;
    film.style.pace = Pace::steps;
    film.style.between = false;
    film.times = {60.0, (frames + 1) / 60.0, 0.0, 0.0, Easing::steady};
    const auto pictures = FilmPictures::make(session, film);
    if (!pictures) return 0.0;
    const double start = nowMs();
    QImage image;
    for (int k = 0; k < (*pictures)->frames(); ++k)
        image = (*pictures)->paint(k, size, film.textScale(), std::move(image));
    return 1000.0 * (*pictures)->frames() / (nowMs() - start);
}

void measure(const char* name, const FigureSpec& spec, const Session& session, int frames) {
    constexpr QSize size(1920, 1080);
    const double text = usualTextScale(size);
    const PictureFonts fonts;
    const double start = nowMs();
    FigureSource source(session, spec, QSizeF(size) / text, Motion::run);
    const double ready = nowMs() - start;
    std::vector<double> making, painting, both;
    long early_kb = 0;
    for (int k = 0; k < frames; ++k) {
        const double begin = nowMs();
        source.goToStep(k);
        const FigureSnapshot snapshot = source.snapshot();
        const double made = nowMs();
        const QImage image = paintFigureImage(snapshot, spec, size, text);
        const double end = nowMs();
        making.push_back(made - begin);
        painting.push_back(end - made);
        both.push_back(end - begin);
        if (k == 20) early_kb = peakKb();
    }
    std::printf("%-10s ready %5.0f ms, making %5.1f ms, painting %5.1f ms, %5.1f frames/s, as a "
                "film %5.1f frames/s, frame %d/frame 10 %.2f, memory +%ld kB\n",
                name, ready, median(making), median(painting), 1000.0 / median(both),
                filmSpeed(spec, session, size, frames), frames - 10,
                around(both, frames - 10) / around(both, 10), peakKb() - early_kb);
}

}  // namespace

int main(int argc, char** argv) {
    const int frames = argc > 1 ? std::max(40, std::atoi(argv[1])) : 1010;
    const QApplication application(argc, argv);
    Session session;
    session.document.run().steps = frames;
    using enum FigureView;
    return onPaintingThread([&] {
        measure("dashboard", {.views = {scene, surface, curves}}, session, frames);
        measure("scene", {.views = {scene}}, session, frames);
        measure("surface", {.views = {surface}}, session, frames);
        measure("curves", {.views = {curves}}, session, frames);
        return 0;
    });
}
