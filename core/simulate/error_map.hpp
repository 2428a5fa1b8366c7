// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/protocol/protocol.hpp"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

namespace iou {

/// How far a final box is from its target: 1 - IoU, or |dcx|+|dcy|+|dw|+|dh| (pixels).
enum class ErrorKind { iou_loss, l1 };
inline constexpr int error_kind_count = 2;
using CaseErrors = std::array<float, error_kind_count>;

/// Both errors of a box relative to its target's centre, computed in double precision.
CaseErrors caseErrors(const Box<>& relative, double target_w, double target_h);

/// Final errors over the start points: the region of the starts as a grid of cells, row 0 at the
/// smallest y, with mean and worst error of the cases that start in each. Its size does not depend
/// on the number of cases.
class ErrorMap {
public:
    /// One case's share, made where the case is and added in the order of the cases.
    struct Entry {
        int cell;
        CaseErrors errors;
    };

    ErrorMap() = default;
    /// cases: about so many will be added; fewer make larger cells.
    ErrorMap(const Protocol& protocol, std::int64_t cases);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    double left() const { return m_left; }      ///< start cx at the left border
    double top() const { return m_top; }        ///< smallest start cy
    double width() const { return m_width; }    ///< pixels
    double height() const { return m_height; }  ///< pixels

    /// Index row * columns() + column of the cell of a start centre.
    int cellAt(double cx, double cy) const;
    /// index: of the case. The same cases in the same order give the same numbers.
    void add(std::int64_t index, const Entry& entry);

    std::int64_t cases() const { return m_cases; }  ///< added so far
    std::int64_t count(int cell) const { return m_cells[at(cell)].count; }
    /// NaN where no case starts.
    double mean(ErrorKind kind, int cell) const;
    double worst(ErrorKind kind, int cell) const;
    /// The case of the worst error, the first of equal ones; -1 where no case starts.
    std::int64_t worstCase(ErrorKind kind, int cell) const;
    /// The cell with the largest worst error; -1 for an empty map.
    int worstCell(ErrorKind kind) const;

private:
    struct Cell {
        std::int64_t count = 0;
        std::array<double, error_kind_count> sum{};
        CaseErrors worst{};
        std::array<std::int64_t, error_kind_count> worst_case{-1, -1};
    };
    static std::size_t at(int cell) { return static_cast<std::size_t>(cell); }

    int m_columns = 0, m_rows = 0;
    double m_left = 0.0, m_top = 0.0, m_width = 1.0, m_height = 1.0;
    std::int64_t m_cases = 0;
    std::vector<Cell> m_cells;
};

}  // namespace iou
