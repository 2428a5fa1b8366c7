// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/image_size.hpp"

#include <charconv>

namespace iou::batch {

Result<std::array<int, 2>> parseImageSize(std::string_view option, std::string_view text,
                                          int most) {
    const auto side = [most](std::string_view digits, int& out) {
        const char* const end = digits.data() + digits.size();
        const auto [stop, code] = std::from_chars(digits.data(), end, out);
        return code == std::errc() && stop == end && out >= 1 && out <= most;
    };
    std::array<int, 2> size{};
    const std::size_t cut = text.find('x');
    if (cut != text.npos && side(text.substr(0, cut), size[0]) &&
        side(text.substr(cut + 1), size[1]))
        return size;
    return Error{phrase("\"%1\" is not a size", text), option,
                 phrase("write WxH in pixels, each from 1 to %1", std::to_string(most))};
}

}  // namespace iou::batch
