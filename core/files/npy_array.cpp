// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy_array.hpp"

#include "core/base/trimmed.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

namespace iou {

namespace {

constexpr std::size_t kMostNumbers = 40'000'000;

unsigned byteAt(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// The dictionary of the header and what follows it.
struct NpyParts {
    std::string_view dictionary, data;
};

std::optional<NpyParts> partsOfNpy(std::string_view bytes) {
    if (!bytes.starts_with("\x93NUMPY") || bytes.size() < 10) return {};
    const unsigned version = byteAt(bytes, 6);
    if (version < 1 || version > 3) return {};
    std::size_t start = 10, length = byteAt(bytes, 8) + (byteAt(bytes, 9) << 8);
    if (version > 1) {
        if (bytes.size() < 12) return {};
        start = 12;
        length += (byteAt(bytes, 10) << 16) + (std::size_t{byteAt(bytes, 11)} << 24);
    }
    if (length > bytes.size() - start) return {};
    return NpyParts{bytes.substr(start, length), bytes.substr(start + length)};
}

/// What follows "'name':" in the dictionary.
std::string_view valueOf(std::string_view dictionary, std::string_view name) {
    for (const char quote : {'\'', '"'}) {
        const std::string key = quote + std::string(name) + quote;
        const std::size_t found = dictionary.find(key);
        if (found == dictionary.npos) continue;
        const std::string_view rest = trimmed(dictionary.substr(found + key.size()));
        if (rest.starts_with(':')) return trimmed(rest.substr(1));
    }
    return {};
}

/// "(4120, 4)": one or two whole numbers.
std::optional<std::array<std::size_t, 2>> shapeIn(std::string_view text) {
    if (!text.starts_with('(')) return {};
    const std::size_t close = text.find(')');
    if (close == text.npos) return {};
    std::vector<std::size_t> sides;
    for (std::string_view rest = text.substr(1, close - 1); !trimmed(rest).empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const std::string_view word = trimmed(rest.substr(0, end));
        std::size_t side = 0;
        const auto [stop, code] = std::from_chars(word.data(), word.data() + word.size(), side);
        if (code != std::errc() || stop != word.data() + word.size() || side > kMostNumbers)
            return {};
        sides.push_back(side);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (sides.size() == 1) return {{1, sides[0]}};
    return sides.size() == 2 ? std::optional<std::array<std::size_t, 2>>({sides[0], sides[1]})
                             : std::nullopt;
}

template <class T>
double numberAt(std::string_view data, std::size_t i) {
    T x;
    std::memcpy(&x, data.data() + i * sizeof x, sizeof x);
    return static_cast<double>(x);
}

struct NpyType {
    std::string_view word;
    std::size_t size;
    double (*at)(std::string_view data, std::size_t i);
};
constexpr NpyType kNpyTypes[] = {{"<f4", 4, numberAt<float>},
                                 {"<f8", 8, numberAt<double>},
                                 {"<i4", 4, numberAt<std::int32_t>},
                                 {"<i8", 8, numberAt<std::int64_t>}};

}  // namespace

Result<NpyArray> readNpy(std::string_view bytes, const std::string& path) {
    const auto parts = partsOfNpy(bytes);
    if (!parts)
        return Error{phrase("the header is no NumPy header, or cut off"), path,
                     phrase("write the file anew with np.save")};
    const std::string_view described = valueOf(parts->dictionary, "descr");
    const std::string_view word =
        described.size() > 1 ? described.substr(1, described.find_first_of("'\"", 1) - 1) : "";
    const NpyType* type = nullptr;
    for (const NpyType& one : kNpyTypes)
        if (one.word == word) type = &one;
    if (!type)
        return Error{phrase("its numbers are of the type \"%1\"", word), path,
                     phrase("write float32, float64, int32 or int64: "
                            "np.save('boxes.npy', boxes.astype('<f8'))")};
    const auto shape = shapeIn(valueOf(parts->dictionary, "shape"));
    if (!shape)
        return Error{phrase("it is no table of rows and columns"), path,
                     phrase("reshape it to N x 4")};
    const auto [rows, columns] = *shape;
    const std::size_t count = rows * columns;  // both are limited: no overflow
    if (count > kMostNumbers)
        return Error{phrase("it has more than 40 million numbers"), path, phrase("split it")};
    if (count * type->size != parts->data.size())
        return Error{phrase("%1 rows of %2 numbers need %3 bytes, and there are %4", rows, columns,
                            count * type->size, parts->data.size()),
                     path, phrase("the file is cut off or damaged")};
    NpyArray out{rows, columns, std::vector<double>(count)};
    const bool fortran = valueOf(parts->dictionary, "fortran_order").starts_with("True");
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            out.values[r * columns + c] =
                type->at(parts->data, fortran ? c * rows + r : r * columns + c);
    return out;
}

}  // namespace iou
