// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/film_format.hpp"
#include "app/formats/film_text.hpp"
#include "app/formats/video_encoder.hpp"

#include <cstdint>

namespace iou::films {

namespace {

constexpr std::string_view kKey = "iouscope-session";

std::string bigEndian(std::uint32_t x) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((x >> shift) & 0xff);
    return bytes;
}

std::string pngChunk(const std::string& type, const std::string& data) {
    const std::string body = type + data;
    const std::uint32_t sum =
        av_crc(av_crc_get_table(AV_CRC_32_IEEE_LE), 0xffffffffU,
               reinterpret_cast<const std::uint8_t*>(body.data()), body.size()) ^
        0xffffffffU;
    return bigEndian(static_cast<std::uint32_t>(data.size())) + body + bigEndian(sum);
}

FileEnd endWith(const std::string& comment) {
    const std::string end = pngChunk("IEND", {});
    // International text: UTF-8, not compressed, no language.
    const std::string text = std::string(kKey) + std::string(5, '\0') + comment;
    return {.plain = end, .with_comment = pngChunk("iTXt", text) + end};
}

const VideoCoding kCoding{
    .codec = "apng",
    .muxer = "apng",
    .opaque = AV_PIX_FMT_RGB24,
    .transparent = AV_PIX_FMT_RGBA,
    .set_codec = [](const FilmFacts&, libav::Options& options) { options.set("pred", "none"); },
    .set_muxer =
        [](const FilmFacts& facts, libav::Options& options) {
            options.set("plays", "0");  // for ever
            options.set("final_delay", std::to_string(1.0 / facts.fps));
        },
    .end_with = endWith};

}  // namespace

FilmFormat apng() {
    return {.id = "apng",
            .suffix = ".apng",
            .label = std::string_view("APNG"),
            .name = phrase("APNG (exact colours)"),
            .place = 4,
            .why_not = [] { return missingEncoder(kCoding); },
            .recognises = [](std::string_view bytes) { return bytes.starts_with("\x89PNG"); },
            .session = [](std::string_view bytes) { return pngText(bytes, kKey); },
            .open = [](const FilmFacts& facts,
                       const std::string& path) { return openVideo(kCoding, facts, path); }};
}

}  // namespace iou::films
