// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/formats/film_text.hpp"
#include "app/formats/video_encoder.hpp"

namespace iou::films {

namespace {

const VideoCoding kCoding{.codec = "prores_ks",
                          .muxer = "mov",
                          .opaque = AV_PIX_FMT_YUV444P10,
                          .transparent = AV_PIX_FMT_YUVA444P10,
                          .video_colors = true,
                          .set_codec =
                              [](const FilmFacts& facts, libav::Options& options) {
                                  options.set("profile", "4444");
                                  options.set("vendor", "apl0");  // some readers take no other
                                  options.set("alpha_bits", facts.transparent ? "16" : "0");
                              },
                          // Tags by keys: the others hold 64 kB at most.
                          .set_muxer =
                              [](const FilmFacts&, libav::Options& options) {
                                  options.set("movflags", "+faststart+use_metadata_tags");
                              }};

}  // namespace

FilmFormat mov() {
    return {.id = "mov",
            .suffix = ".mov",
            .label = std::string_view("MOV"),
            .name = phrase("MOV (ProRes 4444, for editing)"),
            .place = 2,
            .why_not = [] { return missingEncoder(kCoding); },
            .recognises = isQuickTime,
            .session = quickTimeComment,
            .open = [](const FilmFacts& facts,
                       const std::string& path) { return openVideo(kCoding, facts, path); }};
}

}  // namespace iou::films
