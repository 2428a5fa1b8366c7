// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/datasets/ids.hpp"
#include "core/datasets/notices.hpp"
#include "core/geometry/box_text.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace iou::datasets {

inline constexpr std::size_t most_boxes = 5'000'000, most_images = 1'000'000, most_labels = 100'000;
inline constexpr int greatest_image_side = 1'000'000;

/// Pixels; 0 x 0: not known.
struct ImageSize {
    int width = 0, height = 0;

    bool known() const { return width > 0 && height > 0; }
    friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

struct BoxImage {
    Id id;
    std::string file_name;  ///< or empty
    ImageSize size;

    std::string shown() const;
};
struct BoxLabel {
    Id id;
    std::string name;  ///< or empty

    std::string shown() const;
};

enum BoxFlag : std::uint8_t {
    flag_crowd = 1,  ///< a region of many objects, or one that does not count
    flag_difficult = 2,
    flag_truncated = 4,
    flag_degenerate = 8  ///< of no size
};
inline constexpr std::array<std::string_view, 4> flag_words{"crowd", "difficult", "truncated",
                                                            "degenerate"};

/// Where a box stands in its file.
enum class PlaceKind : std::uint8_t { line, row, list, object };
struct BoxFile {
    std::string path;
    PlaceKind kind = PlaceKind::line;
    std::string_view list = {};  ///< name of the list
};

struct BoxRecord {
    Box<> box{};
    double score = std::numeric_limits<double>::quiet_NaN();
    std::int64_t place = 0;
    int image = 0, label = -1, file = 0;  ///< label -1: none
    std::uint8_t flags = 0;

    bool hasScore() const { return !std::isnan(score); }
};

/// Boxes of one or more files, in their order.
class BoxTable {
public:
    std::vector<BoxRecord> boxes;
    std::vector<std::string> keys;  ///< of each box, where a column or field was asked for
    std::vector<BoxImage> images;
    std::vector<BoxLabel> labels;
    std::vector<BoxFile> files;
    Notices notices;

    /// Their places, new ones appended.
    int image(const Id& id);
    int label(const Id& id, const std::string& name = {});
    int file(std::string path, PlaceKind kind, std::string_view list = {});

    /// Adds a box of these numbers, or leaves it out with a notice: they are finite, within 1e9 and
    /// of no size below 0. One of size 0 is kept, with a flag. An error: more than may be.
    Result<bool> take(const std::array<double, 4>& numbers, BoxNotation notation, BoxRecord record);
    Result<bool> take(const std::array<double, 4>& numbers, BoxNotation notation, BoxRecord record,
                      const Id& key);
    /// Leaves a record out.
    void leaveOut(NoticeKind kind, const BoxRecord& record, Phrase what);

    /// "file, line 3", "file, annotations[3]".
    Phrase place(const BoxRecord& record) const;
    /// "file:3", "file:annotations[3]": the same in a table.
    std::string source(const BoxRecord& record) const;
    bool hasScores() const;

private:
    Ids m_image_ids, m_label_ids;
};

/// Words of the flags, with "|" between; and back.
std::string flagsText(std::uint8_t flags);
std::uint8_t flagsOf(std::string_view text);

}  // namespace iou::datasets
