// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/picture_size.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>

namespace iou {

namespace {

constexpr std::size_t kPictureHead = 1 << 16, kLongestPictureHead = 1 << 20;
constexpr std::uint32_t kGreatestSide = 1'000'000;

/// A number of so many bytes, the highest first.
std::uint32_t numberIn(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < count; ++i) n = n << 8 | static_cast<unsigned char>(bytes[at + i]);
    return n;
}

std::optional<PictureSize> sized(std::uint32_t width, std::uint32_t height) {
    if (width < 1 || height < 1 || width > kGreatestSide || height > kGreatestSide) return {};
    return PictureSize{static_cast<int>(width), static_cast<int>(height)};
}

/// Segments up to the first frame header: FF C0 to CF, but for DHT, JPG and DAC.
std::optional<PictureSize> jpegSize(std::string_view bytes) {
    std::size_t at = 2;
    while (at + 9 <= bytes.size()) {
        if (bytes[at] != '\xff') return {};
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff) {  // padding
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) return sized(numberIn(bytes, at + 7, 2), numberIn(bytes, at + 5, 2));
        at += 2 + numberIn(bytes, at + 2, 2);
    }
    return {};
}

}  // namespace

std::optional<PictureSize> pictureSize(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv) && bytes.size() >= 24 &&
        bytes.substr(12, 4) == "IHDR")
        return sized(numberIn(bytes, 16, 4), numberIn(bytes, 20, 4));
    if (bytes.starts_with("\xff\xd8\xff"sv)) return jpegSize(bytes);
    return {};
}

std::optional<PictureSize> pictureSizeOf(const std::string& path) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) return {};
    // A thumbnail may stand before the frame header of a JPEG.
    for (const std::size_t length : {kPictureHead, kLongestPictureHead}) {
        std::ifstream file(path, std::ios::binary);
        std::string head(length, '\0');
        file.read(head.data(), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(file.gcount()));
        if (const auto size = pictureSize(head)) return size;
    }
    return {};
}

}  // namespace iou
