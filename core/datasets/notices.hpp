// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <vector>

namespace iou::datasets {

enum class NoticeKind : std::uint8_t {
    // Records that are left out.
    missing,
    wrong_type,
    negative_size,
    other_shape,
    out_of_range,
    // Records that are kept.
    zero_size,
    repeated_field,
    repeated_id,
    ignore_flag,
    by_file_name,
    bounds_taken,
    image_alone,
};
inline constexpr int notice_kinds = 12;

/// What a reader did not take as it stands: how often, and where first.
struct Notice {
    NoticeKind kind;
    std::int64_t count = 0;
    Phrase where;
    Phrase what;

    bool leftOut() const { return kind <= NoticeKind::out_of_range; }
    /// "where: what; 12 records left out".
    Phrase line() const;
};

/// One per kind, in order of appearance.
class Notices {
public:
    void add(NoticeKind kind, Phrase where, Phrase what);
    /// Those of another file behind these.
    void add(const Notices& others);
    const std::vector<Notice>& all() const { return m_all; }
    /// Records that are left out.
    std::int64_t leftOut() const;

private:
    std::vector<Notice> m_all;
};

}  // namespace iou::datasets
