// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libav/video_colors.hpp"

#include <cstdint>
#include <vector>

// Twice as fast where the processor has these instructions; whole numbers come out the same.
#if defined(__x86_64__) && defined(__GLIBC__)
#define IOU_ALSO_FOR_AVX2 __attribute__((target_clones("avx2", "default")))
#else
#define IOU_ALSO_FOR_AVX2
#endif

namespace iou {

namespace {

/// Three parts of a colour, or what they weigh.
struct Parts {
    int red, green, blue;
};

// BT.709 (ITU-R BT.709-6, 3.2 and 3.4) times 219/255 and 224/255, in units of 1/256; the weights of
// a difference add up to 0, so that grey has none.
constexpr int kUnit = 8;
constexpr Parts kLuma{47, 157, 16}, kBlueness{-26, -87, 113}, kRedness{112, -102, -10};

int weighed(const Parts& weights, const Parts& color) {
    return weights.red * color.red + weights.green * color.green + weights.blue * color.blue;
}

Parts partsOf(QRgb pixel) {
    return {static_cast<int>(pixel >> 16 & 255U), static_cast<int>(pixel >> 8 & 255U),
            static_cast<int>(pixel & 255U)};
}

IOU_ALSO_FOR_AVX2 void convertLuma(const QRgb* from, std::uint8_t* to, int width) {
    for (int x = 0; x < width; ++x)
        to[x] = static_cast<std::uint8_t>(
            16 + ((weighed(kLuma, partsOf(from[x])) + (1 << (kUnit - 1))) >> kUnit));
}

/// Sums of the parts of two by two pixels.
struct Sums {
    std::vector<int> red, green, blue;
    explicit Sums(std::size_t count) : red(count), green(count), blue(count) {}
};

IOU_ALSO_FOR_AVX2 void convertColors(const QRgb* upper, const QRgb* lower, Sums& sums,
                                     std::uint8_t* blueness, std::uint8_t* redness, int width) {
    constexpr std::uint32_t even = 0x00ff00ff;
    int* const red = sums.red.data();
    int* const green = sums.green.data();
    int* const blue = sums.blue.data();
    for (int x = 0; x < width; ++x) {
        const QRgb a = upper[2 * x], b = upper[2 * x + 1], c = lower[2 * x], d = lower[2 * x + 1];
        // Red and blue side by side in one number.
        const QRgb both = (a & even) + (b & even) + (c & even) + (d & even);
        red[x] = static_cast<int>(both >> 16);
        blue[x] = static_cast<int>(both & 0xffffU);
        green[x] =
            static_cast<int>((a >> 8 & 255U) + (b >> 8 & 255U) + (c >> 8 & 255U) + (d >> 8 & 255U));
    }
    constexpr int shift = kUnit + 2;  // the sums are of four
    const auto level = [](int difference) {
        return static_cast<std::uint8_t>(128 + ((difference + (1 << (shift - 1))) >> shift));
    };
    for (int x = 0; x < width; ++x) {
        const Parts sum{red[x], green[x], blue[x]};
        blueness[x] = level(weighed(kBlueness, sum));
        redness[x] = level(weighed(kRedness, sum));
    }
}

}  // namespace

void convertToVideo(const QImage& image, AVFrame& frame) {
    const int width = image.width(), half = width / 2;
    Sums sums(static_cast<std::size_t>(half));
    const auto row = [&](int plane, int y) {
        return frame.data[plane] + std::ptrdiff_t{frame.linesize[plane]} * y;
    };
    for (int y = 0; y < image.height(); y += 2) {
        const auto* upper = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const auto* lower = reinterpret_cast<const QRgb*>(image.constScanLine(y + 1));
        convertLuma(upper, row(0, y), width);
        convertLuma(lower, row(0, y + 1), width);
        convertColors(upper, lower, sums, row(1, y / 2), row(2, y / 2), half);
    }
}

libav::Frame blankVideoFrame(QSize size) {
    libav::Frame frame(av_frame_alloc());
    frame->width = size.width();
    frame->height = size.height();
    frame->format = AV_PIX_FMT_YUV420P;
    return av_frame_get_buffer(frame.get(), 0) < 0 ? libav::Frame() : std::move(frame);
}

}  // namespace iou
