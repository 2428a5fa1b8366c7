// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/formats/film_text.hpp"
#include "app/formats/video_encoder.hpp"

namespace iou::films {

namespace {

constexpr int kKeyFramesEvery = 250;

const VideoCoding kCoding{
    .codec = "libx264",
    .muxer = "mp4",
    .opaque = AV_PIX_FMT_YUV420P,
    .video_colors = true,
    .set_codec =
        [](const FilmFacts& facts, libav::Options& options) {
            // Drawings stand still or move by themselves: the same coarseness throughout needs no
            // look ahead. The first of 250 frames is fine, as most of it stays; frames that no
            // other follows are coarse. Beside quality 18 of the same preset that looks ahead, a
            // third less time for as many bytes and 0.5 dB more.
            options.set("preset", "veryfast");
            options.set("g", std::to_string(kKeyFramesEvery));
            options.set("qp", std::to_string(25 + facts.coarser));
            // Whole pixels of movement, in four directions; always three frames from both sides,
            // none of faded ones; small blocks.
            options.set("x264-params", "ipratio=3:pbratio=2:rc-lookahead=0:scenecut=0:"
                                       "subme=0:me=dia:b-adapt=0:weightp=0:8x8dct=0");
        },
    .set_muxer = [](const FilmFacts&,
                    libav::Options& options) { options.set("movflags", "+faststart"); }};

}  // namespace

FilmFormat mp4() {
    return {.id = "mp4",
            .suffix = ".mp4",
            .label = std::string_view("MP4"),
            .name = phrase("MP4 (plays everywhere)"),
            .place = 1,
            .keeps_transparency = false,
            .most_coarser = 14,
            .key_frames_every = kKeyFramesEvery,
            .why_not = [] { return missingEncoder(kCoding); },
            .recognises = isQuickTime,
            .session = quickTimeComment,
            .open = [](const FilmFacts& facts,
                       const std::string& path) { return openVideo(kCoding, facts, path); }};
}

}  // namespace iou::films
