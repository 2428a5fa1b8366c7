// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy.hpp"

#include "core/files/npy_array.hpp"
#include "core/files/picture_size.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

using namespace std::string_literals;

void fuzzNpy(std::string_view bytes) {
    const auto array = readNpy(bytes, "a");
    if (sound(array))
        require(array->values.size() == array->rows * array->columns, "an array has its numbers");
}

void fuzzPictureSize(std::string_view bytes) {
    const auto size = pictureSize(bytes);
    if (size) require(size->width > 0 && size->height > 0, "a picture has a size");
}

std::vector<std::string> npySeeds() {
    const std::vector<Eigen::ArrayXXf> layers{Eigen::ArrayXXf::Constant(2, 4, 0.5F)};
    const auto header = [](const std::string& text) {
        return "\x93NUMPY\x01\0"s + static_cast<char>(text.size()) + '\0' + text;
    };
    return {npyBytes(layers),
            header("{'descr': '<i8', 'fortran_order': True, 'shape': (1, 2), }\n") +
                std::string(16, '\1'),
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }\n") +
                std::string(8, '\2')};
}
std::vector<std::string> pictureSeeds() {
    return {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0a\0\0\0\x14\x08\x06\0\0\0"s,
            "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
            "\xff\xc0\0\x11\x08\0\x14\0\x0a\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"s};
}

IOU_FUZZ_TARGET(npy, fuzzNpy, npySeeds)
IOU_FUZZ_TARGET(picture_size, fuzzPictureSize, pictureSeeds)

}  // namespace
}  // namespace iou::fuzz
