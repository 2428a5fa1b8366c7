// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/part_file.hpp"

#include "core/files/atomic_file.hpp"
#include "core/files/sha256.hpp"
#include "core/json/json_fields.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <utility>

namespace iou {

namespace {

constexpr std::string_view kFormat = "iouscope-sums";
constexpr int kVersion = 1;
constexpr std::string_view kPrefix = "part-";
constexpr std::string_view kSuffix = ".iousum";
constexpr std::size_t kDigits = 7;
constexpr std::size_t kLongestHead = 4096;
constexpr std::size_t kSumDigits = 64;
constexpr std::size_t kLongerNumbers = 64;  // in the head of a part of it
constexpr std::size_t kLargestPart = std::size_t{4} << 30;
constexpr std::size_t kCounts = 3;  // numbers of a unit before its rows

std::string padded(std::int64_t n) {
    std::string text = std::to_string(n);
    if (text.size() < kDigits) text.insert(0, kDigits - text.size(), '0');
    return text;
}

void append(std::string& bytes, double x) {
    char raw[sizeof x];
    std::memcpy(raw, &x, sizeof x);
    bytes.append(raw, sizeof raw);
}

double next(std::string_view& bytes) {
    double x = 0.0;
    std::memcpy(&x, bytes.data(), sizeof x);
    bytes.remove_prefix(sizeof x);
    return x;
}

/// A count, as a number that was written of one.
bool takeCount(std::string_view& bytes, std::int64_t& out) {
    constexpr double most = 0x1p53;
    const double x = next(bytes);
    if (!(x >= 0.0 && x <= most && x == std::floor(x))) return false;
    out = static_cast<std::int64_t>(x);
    return true;
}

std::string headLine(const Part& part) {
    return jsonLine({{"format", kFormat},
                     {"version", kVersion},
                     {"recipe", part.recipe},
                     {"numerics", part.numerics},
                     {"first", part.units.first},
                     {"last", part.units.last - 1},
                     {"rows", part.rows},
                     {"columns", part.columns},
                     {"wall_s", part.wall_s},
                     {"threads", part.threads},
                     {"isa", part.isa}}) +
           '\n';
}

std::size_t doublesOf(const Part& part) {
    const auto rows = static_cast<std::size_t>(part.rows);
    return static_cast<std::size_t>(part.units.size()) *
           (kCounts + rows * (static_cast<std::size_t>(part.columns) + 1));
}

Error damaged(const std::string& path, const Phrase& what) {
    return {what, path, phrase("delete it, and start its shard again")};
}

/// The head; bytes: what follows it, up to the check sum.
Result<Part> readHead(std::string_view& bytes, const std::string& path) {
    if (bytes.size() < kSumDigits || sha256(bytes.substr(0, bytes.size() - kSumDigits)) !=
                                         bytes.substr(bytes.size() - kSumDigits))
        return damaged(path, phrase("this part is damaged: its check sum is another"));
    bytes.remove_suffix(kSumDigits);
    const std::size_t end = bytes.substr(0, kLongestHead).find('\n');
    if (end == bytes.npos) return damaged(path, phrase("this is no part of a simulation"));
    JsonDocument document(bytes.substr(0, end), path);
    JsonFields fields = document.root();
    bytes.remove_prefix(end + 1);
    Part part;
    std::int64_t last = -1;
    fields.header(kFormat, kVersion);
    fields.text("recipe", part.recipe, kSumDigits);
    fields.integer("numerics", part.numerics, 1, INT32_MAX);
    fields.integer64("first", part.units.first, 0, INT64_MAX - 1);
    fields.integer64("last", last, part.units.first, INT64_MAX - 1);
    fields.integer("rows", part.rows, 1, INT32_MAX);
    fields.integer("columns", part.columns, 1, 1024);
    fields.number("wall_s", part.wall_s, 0.0, 1e18);
    fields.integer("threads", part.threads, 1, INT32_MAX);
    fields.text("isa", part.isa, 64);
    fields.finish();
    part.units.last = last + 1;
    if (document.error()) return *document.error();
    const auto most = static_cast<std::int64_t>(kLargestPart);
    // A field that is missing is 0 here.
    if (part.rows < 1 || part.columns < 1 || part.units.size() < 1 ||
        part.units.size() > most / 8 / part.rows ||
        bytes.size() != doublesOf(part) * sizeof(double))
        return damaged(path, phrase("this part does not hold what it says"));
    return part;
}

}  // namespace

std::string partName(const IndexRange& units) {
    return std::string(kPrefix) + padded(units.first) + '-' + padded(units.last - 1) +
           std::string(kSuffix);
}

std::vector<std::string> partsIn(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code code;
    const std::filesystem::directory_iterator end;
    for (std::filesystem::directory_iterator at(folder, code); !code && at != end;
         at.increment(code)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) paths.push_back(at->path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Part> dividedPart(Part part, std::size_t bytes) {
    const std::size_t count = part.sums.size();
    const std::size_t unit = doublesOf(part) * sizeof(double) / count;
    const std::size_t around = headLine(part).size() + kLongerNumbers + kSumDigits;
    const std::size_t room = bytes > around ? bytes - around : 0;
    const std::size_t each = std::max<std::size_t>(1, room / unit);
    std::vector<Part> parts;
    if (each >= count) {
        parts.push_back(std::move(part));
        return parts;
    }
    Part like = part;
    like.sums.clear();
    for (std::size_t at = 0; at < count; at += each) {
        const std::size_t end = std::min(at + each, count);
        Part& next = parts.emplace_back(like);
        next.units = {part.units.first + static_cast<std::int64_t>(at),
                      part.units.first + static_cast<std::int64_t>(end)};
        next.wall_s = part.wall_s * static_cast<double>(end - at) / static_cast<double>(count);
        next.sums.assign(
            std::make_move_iterator(part.sums.begin() + static_cast<std::ptrdiff_t>(at)),
            std::make_move_iterator(part.sums.begin() + static_cast<std::ptrdiff_t>(end)));
    }
    return parts;
}

Result<Done> writePart(const std::string& path, const Part& part) {
    std::string bytes = headLine(part);
    bytes.reserve(bytes.size() + doublesOf(part) * sizeof(double) + kSumDigits);
    for (const BlockSums& sums : part.sums) {
        append(bytes, static_cast<double>(sums.cases));
        append(bytes, static_cast<double>(sums.bad.non_positive_size));
        append(bytes, static_cast<double>(sums.bad.diverged));
        for (Eigen::Index k = 0; k < sums.rows.rows(); ++k) {
            for (Eigen::Index c = 0; c < sums.rows.cols(); ++c) append(bytes, sums.rows(k, c));
            append(bytes, static_cast<double>(sums.worst(k)));
        }
    }
    bytes += sha256(bytes);
    return writeFile(path, bytes);
}

Result<Part> readPart(const std::string& path) {
    const auto file = readFile(path, kLargestPart);
    if (!file) return file.error();
    std::string_view bytes = *file;
    auto part = readHead(bytes, path);
    if (!part) return part;
    for (std::int64_t u = 0; u < part->units.size(); ++u) {
        BlockSums& sums = part->sums.emplace_back(part->rows, part->columns);
        if (!takeCount(bytes, sums.cases) || !takeCount(bytes, sums.bad.non_positive_size) ||
            !takeCount(bytes, sums.bad.diverged))
            return damaged(path, phrase("this part does not hold what it says"));
        for (int k = 0; k < part->rows; ++k) {
            for (int c = 0; c < part->columns; ++c) sums.rows(k, c) = next(bytes);
            sums.worst(k) = static_cast<float>(next(bytes));
        }
    }
    return part;
}

Result<Part> partHead(const std::string& path) {
    const auto file = readFile(path, kLargestPart);
    if (!file) return file.error();
    std::string_view bytes = *file;
    return readHead(bytes, path);
}

}  // namespace iou
