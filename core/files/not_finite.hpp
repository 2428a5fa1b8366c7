// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace iou {

/// Counts the numbers of a table that are not finite; of the first of them it keeps the row, which
/// is a step, a pair or a point, and the column.
class NotFinite {
public:
    void see(double number, std::int64_t row, std::string_view column) {
        ++m_numbers;
        if (std::isfinite(number)) return;
        if (m_count == 0) {
            m_row = row;
            m_column = column;
        }
        ++m_count;
    }
    /// What was seen in the rows from this one on.
    void add(const NotFinite& later, std::int64_t first_row) {
        if (m_count == 0) {
            m_row = first_row + later.m_row;
            m_column = later.m_column;
        }
        m_count += later.m_count;
        m_numbers += later.m_numbers;
    }
    explicit operator bool() const { return m_count > 0; }
    std::int64_t count() const { return m_count; }
    std::int64_t numbers() const { return m_numbers; }
    std::int64_t firstRow() const { return m_row; }
    const std::string& firstColumn() const { return m_column; }

private:
    std::int64_t m_count = 0, m_numbers = 0, m_row = -1;
    std::string m_column;
};

}  // namespace iou
