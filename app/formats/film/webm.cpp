// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/formats/film_text.hpp"
#include "app/formats/video_encoder.hpp"

namespace iou::films {

namespace {

constexpr int kKeyFramesEvery = 128;

void setCodec(const FilmFacts& facts, libav::Options& options) {
    options.set("deadline", "realtime");
    options.set("cpu-used", "7");
    options.set("g", std::to_string(kKeyFramesEvery));
    options.set("row-mt", "1");
    options.set("tile-columns", "2");
    options.set("crf", std::to_string(28 + facts.coarser));
    options.set("b", "0");
    if (facts.transparent) options.set("auto-alt-ref", "0");
}

const VideoCoding kCoding{.codec = "libvpx-vp9",
                          .muxer = "webm",
                          .opaque = AV_PIX_FMT_YUV420P,
                          .transparent = AV_PIX_FMT_YUVA420P,
                          .video_colors = true,
                          .set_codec = setCodec};

}  // namespace

FilmFormat webm() {
    return {
        .id = "webm",
        .suffix = ".webm",
        .label = std::string_view("WebM"),
        .name = phrase("WebM (VP9)"),
        .place = 2,
        .most_coarser = 18,
        .key_frames_every = kKeyFramesEvery,
        .why_not = [] { return missingEncoder(kCoding); },
        .recognises = [](std::string_view bytes) { return bytes.starts_with("\x1a\x45\xdf\xa3"); },
        .session = matroskaComment,
        .open = [](const FilmFacts& facts,
                   const std::string& path) { return openVideo(kCoding, facts, path); }};
}

}  // namespace iou::films
