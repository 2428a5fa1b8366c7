// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/file_tail.hpp"

#include "core/base/system_reason.hpp"

extern "C" {
#include <libavutil/crc.h>
}

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace iou {

namespace {

std::string bigEndian(std::uint32_t x) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((x >> shift) & 0xff);
    return bytes;
}

/// Comment extension of GIF89a: blocks of at most 255 bytes; then the trailer.
std::string gifTail(const std::string& comment) {
    std::string tail{"\x21\xfe", 2};
    for (std::size_t at = 0; at < comment.size(); at += 255) {
        const std::string block = comment.substr(at, 255);
        tail += static_cast<char>(block.size());
        tail += block;
    }
    tail += '\0';
    return tail + ';';
}

std::string pngChunk(const std::string& type, const std::string& data) {
    const std::string body = type + data;
    const std::uint32_t sum =
        av_crc(av_crc_get_table(AV_CRC_32_IEEE_LE), 0xffffffffU,
               reinterpret_cast<const std::uint8_t*>(body.data()), body.size()) ^
        0xffffffffU;
    return bigEndian(static_cast<std::uint32_t>(data.size())) + body + bigEndian(sum);
}

std::string pngTail(const std::string& comment) {
    // International text: UTF-8, not compressed, no language.
    const std::string text = std::string("iouscope-session") + std::string(5, '\0') + comment;
    return pngChunk("iTXt", text) + pngChunk("IEND", {});
}

}  // namespace

Result<Done> addComment(const std::string& path, AnimationFormat format,
                        const std::string& comment) {
    const bool gif = format == AnimationFormat::gif;
    const std::string end = gif ? std::string(";") : pngChunk("IEND", {});
    const std::string tail = gif ? gifTail(comment) : pngTail(comment);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "r+b"),
                                                               &std::fclose);
    std::string found(end.size(), '\0');
    const long back = -static_cast<long>(end.size());
    const bool there = file && std::fseek(file.get(), back, SEEK_END) == 0 &&
                       std::fread(found.data(), 1, found.size(), file.get()) == found.size() &&
                       found == end && std::fseek(file.get(), back, SEEK_END) == 0;
    if (!there) return Error{phrase("the film has no end"), path, {}};
    const bool written = std::fwrite(tail.data(), 1, tail.size(), file.get()) == tail.size() &&
                         std::fflush(file.get()) == 0;
    if (!written)
        return Error{phrase("writing failed: %1", systemReason(errno)), path,
                     phrase("free some space or choose another place")};
    return Done{};
}

}  // namespace iou
