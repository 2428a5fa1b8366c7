// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// NPY version 1.0 of float32, C order, shape layers x rows x columns (two-dimensional for one
/// layer). The layers must have equal shapes.
std::string npyBytes(std::span<const Eigen::ArrayXXf> layers);
/// The same in pieces: the header, then rows [first, first+count) of each layer in turn.
std::string npyHeader(Eigen::Index layers, Eigen::Index rows, Eigen::Index columns);
void appendNpyRows(const Eigen::ArrayXXf& layer, Eigen::Index first, Eigen::Index count,
                   std::string& bytes);

/// A column of a table. type as NumPy writes it: "<f8", "<f4", or "<U7": texts of at most 7
/// characters.
struct NpyColumn {
    std::string name, type;
};
/// The header of a table whose columns have names, in NumPy a structured array: table["name"]. Its
/// rows follow, each with its columns in this order. shape: how many rows, in C order. Names are
/// different from one another; other than ASCII they make it version 3.0.
std::string npyTableHeader(std::span<const NpyColumn> columns,
                           const std::vector<Eigen::Index>& shape);
void appendNpyNumber(double x, std::string& bytes);
/// A text of a column "<U...>"; what is no UTF-8 becomes U+FFFD.
void appendNpyText(std::string_view text, std::size_t characters, std::string& bytes);
/// How many characters a text has there.
std::size_t npyCharacters(std::string_view text);
/// Columns of these types, named by words with commas between them.
std::vector<NpyColumn> npyColumns(std::string_view names, const char* type);
/// A whole table of float64.
std::string npyTable(std::string_view names, const Eigen::ArrayXXd& table);

}  // namespace iou
