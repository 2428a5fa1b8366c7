// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/formats/film_text.hpp"
#include "app/formats/video_encoder.hpp"

#include <cmath>

namespace iou::films {

namespace {

constexpr double kMostFps = 50.0;  // viewers slow shorter delays down

/// Comment extension of GIF89a: blocks of at most 255 bytes; then the trailer.
FileEnd endWith(const std::string& comment) {
    std::string with{"\x21\xfe", 2};
    for (std::size_t at = 0; at < comment.size(); at += 255) {
        const std::string block = comment.substr(at, 255);
        with += static_cast<char>(block.size());
        with += block;
    }
    with += '\0';
    return {.plain = ";", .with_comment = with + ';'};
}

const VideoCoding kCoding{.codec = "gif",
                          .muxer = "gif",
                          .opaque = AV_PIX_FMT_PAL8,
                          .transparent = AV_PIX_FMT_PAL8,
                          .palette = true,
                          .tick = {1, 100},
                          .set_muxer =
                              [](const FilmFacts& facts, libav::Options& options) {
                                  const auto delay =
                                      static_cast<int>(std::lround(100.0 / facts.fps));
                                  options.set("final_delay", std::to_string(delay));
                              },
                          .end_with = endWith};

}  // namespace

FilmFormat gif() {
    return {.id = "gif",
            .suffix = ".gif",
            .label = std::string_view("GIF"),
            .name = phrase("GIF"),
            .place = 3,
            .transparency_loss =
                phrase("in a GIF a pixel is opaque or clear: soft edges become hard, and grid and "
                       "patches are lost; .webm, .mov and .apng keep them"),
            .most_fps = kMostFps,
            .fps_limit = phrase("a GIF shows at most %1 frames per second", 50),
            .why_not = [] { return missingEncoder(kCoding); },
            .recognises = [](std::string_view bytes) { return bytes.starts_with("GIF8"); },
            .session = gifComment,
            .open = [](const FilmFacts& facts,
                       const std::string& path) { return openVideo(kCoding, facts, path); }};
}

}  // namespace iou::films
