// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

namespace iou {

namespace {

static_assert(std::endian::native == std::endian::little);

/// descr and shape as Python writes them.
std::string header(std::string_view descr, std::string_view shape) {
    std::string dictionary = "{'descr': ";
    dictionary += descr;
    dictionary += ", 'fortran_order': False, 'shape': (";
    dictionary += shape;
    dictionary += "), }";
    const bool ascii = std::all_of(dictionary.begin(), dictionary.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    // Version 1.0 has two bytes for the length; 3.0 has four, and UTF-8.
    const int length_bytes = ascii && dictionary.size() < 0xff00 ? 2 : 4;
    const std::size_t prefix = 8 + static_cast<std::size_t>(length_bytes);
    while ((prefix + dictionary.size() + 1) % 64 != 0) dictionary += ' ';
    dictionary += '\n';
    std::string bytes = "\x93NUMPY";
    bytes += length_bytes == 2 ? '\x01' : '\x03';
    bytes += '\0';
    for (int i = 0; i < length_bytes; ++i)
        bytes += static_cast<char>(dictionary.size() >> (8 * i) & 0xff);
    return bytes + dictionary;
}

std::string pythonText(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + '\'';
}

/// The characters of a text; a byte that belongs to none is U+FFFD.
template <class Take>
void forEachCharacter(std::string_view text, const Take& take) {
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = first < 0x80   ? 0
                                 : first < 0xc2 ? 4
                                 : first < 0xe0 ? 1
                                 : first < 0xf0 ? 2
                                 : first < 0xf5 ? 3
                                                : 4;
        std::uint32_t code = more == 0 ? first : more < 4 ? first & (0x3fU >> more) : 0U;
        bool sound = more < 4 && i + more < text.size();
        for (std::size_t k = 1; sound && k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            sound = (next & 0xc0U) == 0x80U;
            code = code << 6 | (next & 0x3fU);
        }
        take(sound ? code : std::uint32_t{0xfffd});
        i += sound ? more + 1 : 1;
    }
}

template <class Number>
void appendBytes(Number x, std::string& bytes) {
    char raw[sizeof x];
    std::memcpy(raw, &x, sizeof x);
    bytes.append(raw, sizeof x);
}

template <class Array>
void appendRows(const Array& array, Eigen::Index first, Eigen::Index count, std::string& bytes) {
    // At once: a text that grows by itself holds up to three times as much meanwhile.
    bytes.reserve(bytes.size() +
                  sizeof(typename Array::Scalar) * static_cast<std::size_t>(count * array.cols()));
    for (Eigen::Index r = first; r < first + count; ++r)
        for (Eigen::Index c = 0; c < array.cols(); ++c) appendBytes(array(r, c), bytes);
}

std::string shapeOf(Eigen::Index rows, Eigen::Index columns) {
    return std::to_string(rows) + ", " + std::to_string(columns);
}

}  // namespace

std::string npyHeader(Eigen::Index layers, Eigen::Index rows, Eigen::Index columns) {
    const std::string shape = shapeOf(rows, columns);
    return header("'<f4'", layers > 1 ? std::to_string(layers) + ", " + shape : shape);
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

std::string npyTableHeader(std::span<const NpyColumn> columns,
                           const std::vector<Eigen::Index>& shape) {
    std::string descr = "[";
    for (const NpyColumn& column : columns)
        descr += (descr.size() > 1 ? ", (" : "(") + pythonText(column.name) + ", " +
                 pythonText(column.type) + ')';
    std::string lengths;
    for (const Eigen::Index length : shape) lengths += std::to_string(length) + ", ";
    if (shape.size() > 1) lengths.resize(lengths.size() - 2);
    if (shape.size() == 1) lengths.pop_back();  // "(7,)"
    return header(descr + ']', lengths);
}

void appendNpyNumber(double x, std::string& bytes) { appendBytes(x, bytes); }

void appendNpyText(std::string_view text, std::size_t characters, std::string& bytes) {
    std::size_t left = characters;
    forEachCharacter(text, [&](std::uint32_t code) {
        if (left == 0) return;
        appendBytes(code, bytes);
        --left;
    });
    bytes.append(4 * left, '\0');
}

std::size_t npyCharacters(std::string_view text) {
    std::size_t count = 0;
    forEachCharacter(text, [&](std::uint32_t) { ++count; });
    return count;
}

std::vector<NpyColumn> npyColumns(std::string_view names, const char* type) {
    std::vector<NpyColumn> columns;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        columns.push_back({std::string(names.substr(0, end)), type});
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return columns;
}

std::string npyTable(std::string_view names, const Eigen::ArrayXXd& table) {
    const auto columns = npyColumns(names, "<f8");
    assert(static_cast<Eigen::Index>(columns.size()) == table.cols());
    std::string bytes = npyTableHeader(columns, {table.rows()});
    appendRows(table, 0, table.rows(), bytes);
    return bytes;
}

}  // namespace iou
