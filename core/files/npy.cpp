// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy.hpp"

#include <bit>
#include <cassert>
#include <cstring>

namespace iou {

namespace {

static_assert(std::endian::native == std::endian::little);

std::string header(std::string_view type, std::string_view shape) {
    std::string dictionary = "{'descr': '<";
    dictionary += type;
    dictionary += "', 'fortran_order': False, 'shape': (";
    dictionary += shape;
    dictionary += "), }";
    constexpr std::size_t prefix = 10;  // magic, version, length
    while ((prefix + dictionary.size() + 1) % 64 != 0) dictionary += ' ';
    dictionary += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(dictionary.size() & 0xff);
    bytes += static_cast<char>(dictionary.size() >> 8);
    return bytes + dictionary;
}

template <class Array>
void appendRows(const Array& array, Eigen::Index first, Eigen::Index count, std::string& bytes) {
    using Scalar = typename Array::Scalar;
    char one[sizeof(Scalar)];
    for (Eigen::Index r = first; r < first + count; ++r)
        for (Eigen::Index c = 0; c < array.cols(); ++c) {
            const Scalar x = array(r, c);
            std::memcpy(one, &x, sizeof x);
            bytes.append(one, sizeof x);
        }
}

std::string shapeOf(Eigen::Index rows, Eigen::Index columns) {
    return std::to_string(rows) + ", " + std::to_string(columns);
}

}  // namespace

std::string npyHeader(Eigen::Index layers, Eigen::Index rows, Eigen::Index columns) {
    const std::string shape = shapeOf(rows, columns);
    return header("f4", layers > 1 ? std::to_string(layers) + ", " + shape : shape);
}

void appendNpyRows(const Eigen::ArrayXXf& layer, Eigen::Index first, Eigen::Index count,
                   std::string& bytes) {
    appendRows(layer, first, count, bytes);
}

std::string npyBytes(std::span<const Eigen::ArrayXXf> layers) {
    assert(!layers.empty());
    const auto count = static_cast<Eigen::Index>(layers.size());
    std::string bytes = npyHeader(count, layers[0].rows(), layers[0].cols());
    bytes.reserve(bytes.size() +
                  layers.size() * sizeof(float) * static_cast<std::size_t>(layers[0].size()));
    for (const auto& layer : layers) {
        assert(layer.rows() == layers[0].rows() && layer.cols() == layers[0].cols());
        appendRows(layer, 0, layer.rows(), bytes);
    }
    return bytes;
}

std::string npyBytes(const Eigen::ArrayXXd& array) {
    std::string bytes = header("f8", shapeOf(array.rows(), array.cols()));
    bytes.reserve(bytes.size() + sizeof(double) * static_cast<std::size_t>(array.size()));
    appendRows(array, 0, array.rows(), bytes);
    return bytes;
}

}  // namespace iou
