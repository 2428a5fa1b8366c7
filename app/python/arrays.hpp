// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/evaluate.hpp"

#include <pybind11/numpy.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace iou::python {

/// The boxes of an array of shape (N, 4), float32 or float64 of any strides, which must live on.
BoxRows rowsOf(const pybind11::array& boxes, BoxNotation notation);

/// The numbers of an array without gaps that is to be written to.
template <class T>
std::span<T> spanOf(pybind11::array_t<T>& array) {
    return {array.mutable_data(), static_cast<std::size_t>(array.size())};
}

/// A table whose columns have names, as NumPy's structured arrays have them.
template <class Table>
pybind11::array structured(const Table& table, const std::vector<std::string>& columns) {
    const auto rows = table.rows();
    pybind11::list fields;
    for (const std::string& name : columns) fields.append(pybind11::make_tuple(name, "<f8"));
    pybind11::array out(pybind11::dtype::from_args(fields),
                        pybind11::array::ShapeContainer{static_cast<pybind11::ssize_t>(rows)});
    auto* const numbers = static_cast<double*>(out.mutable_data());
    const auto n = static_cast<decltype(rows)>(columns.size());
    for (decltype(table.rows()) r = 0; r < rows; ++r)
        for (decltype(table.rows()) c = 0; c < n; ++c) numbers[r * n + c] = table(r, c);
    return out;
}

}  // namespace iou::python
