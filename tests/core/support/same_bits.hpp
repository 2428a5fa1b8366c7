// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstring>

namespace iou::testing {

/// Whether two Eigen arrays agree in shape and in every bit.
template <class Array>
bool sameBits(const Array& a, const Array& b) {
    if (a.rows() != b.rows() || a.cols() != b.cols()) return false;
    const auto bytes = static_cast<std::size_t>(a.size()) * sizeof(typename Array::Scalar);
    return bytes == 0 || std::memcmp(a.data(), b.data(), bytes) == 0;  // no data is null
}

}  // namespace iou::testing
