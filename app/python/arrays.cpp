// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/python/arrays.hpp"

namespace iou::python {

BoxRows rowsOf(const pybind11::array& boxes, BoxNotation notation) {
    if (boxes.ndim() != 2 || boxes.shape(1) != 4)
        throw pybind11::value_error("boxes are an array of shape (N, 4)");
    const auto count = static_cast<std::size_t>(boxes.shape(0));
    const bool is_float = pybind11::isinstance<pybind11::array_t<float>>(boxes);
    if (!is_float && !pybind11::isinstance<pybind11::array_t<double>>(boxes))
        throw pybind11::type_error("boxes are float32 or float64");
    if (is_float)
        return {static_cast<const float*>(boxes.data()), count, boxes.strides(0), boxes.strides(1),
                notation};
    return {static_cast<const double*>(boxes.data()), count, boxes.strides(0), boxes.strides(1),
            notation};
}

}  // namespace iou::python
