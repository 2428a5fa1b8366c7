// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>

namespace iou {

/// NPY version 1.0 of float32, C order, shape layers x rows x columns (two-dimensional for one
/// layer). The layers must have equal shapes.
std::string npyBytes(std::span<const Eigen::ArrayXXf> layers);
/// The same in pieces: the header, then rows [first, first+count) of each layer in turn.
std::string npyHeader(Eigen::Index layers, Eigen::Index rows, Eigen::Index columns);
void appendNpyRows(const Eigen::ArrayXXf& layer, Eigen::Index first, Eigen::Index count,
                   std::string& bytes);
/// The same of float64, two-dimensional.
std::string npyBytes(const Eigen::ArrayXXd& array);

}  // namespace iou
