// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/error_map.hpp"

#include "core/numbers/bounded.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr int kLeastCells = 12;  // along an axis
constexpr int kMostCells = 64;
constexpr double kStartsPerCell = 3.0;

/// Whether error a is worse than b; a number that is not defined is worse than any.
bool isWorse(float a, float b) { return std::isnan(a) ? !std::isnan(b) : a > b; }

}  // namespace

CaseErrors caseErrors(const Box<>& relative, double target_w, double target_h) {
    const Box<> target{0.0, 0.0, target_w, target_h};
    const double l1 = std::fabs(relative.cx) + std::fabs(relative.cy) +
                      std::fabs(relative.w - target_w) + std::fabs(relative.h - target_h);
    static const Loss iou(*findLoss("iou"));
    return {static_cast<float>(iou.value(relative, target)), static_cast<float>(l1)};
}

ErrorMap::ErrorMap(const Protocol& protocol, std::int64_t cases) {
    double starts = static_cast<double>(protocol.starts.size());
    if (protocol.cloud == Cloud::none) {
        double right = -std::numeric_limits<double>::infinity();
        double bottom = right;
        m_left = m_top = -right;
        double reach = 0.0;
        for (const Box<>& start : protocol.starts) {
            m_left = std::min(m_left, start.cx);
            m_top = std::min(m_top, start.cy);
            right = std::max(right, start.cx);
            bottom = std::max(bottom, start.cy);
            reach = std::max({reach, start.w, start.h});
        }
        // A margin, so that starts on a line or in one point have an area around them.
        m_left -= 0.25 * reach;
        m_top -= 0.25 * reach;
        m_width = right + 0.25 * reach - m_left;
        m_height = bottom + 0.25 * reach - m_top;
    } else {
        starts = protocol.points;
        m_left = protocol.target_cx - protocol.radius;
        m_top = protocol.target_cy - protocol.radius;
        m_width = m_height = 2.0 * protocol.radius;
    }
    starts = std::min(starts, static_cast<double>(cases));
    m_columns = m_rows =
        std::clamp(static_cast<int>(std::sqrt(starts / kStartsPerCell)), kLeastCells, kMostCells);
    m_cells.resize(at(m_columns * m_rows));
}

int ErrorMap::cellAt(double cx, double cy) const {
    const auto place = [](double x, double lo, double extent, int cells) {
        const double f = extent > 0.0 ? (x - lo) / extent : 0.0;
        return bounded(static_cast<int>(f * cells), 0, cells - 1);
    };
    return place(cy, m_top, m_height, m_rows) * m_columns + place(cx, m_left, m_width, m_columns);
}

void ErrorMap::add(std::int64_t index, const Entry& entry) {
    Cell& cell = m_cells[at(entry.cell)];
    for (std::size_t k = 0; k < error_kind_count; ++k) {
        cell.sum[k] += static_cast<double>(entry.errors[k]);
        if (cell.count > 0 && !isWorse(entry.errors[k], cell.worst[k])) continue;
        cell.worst[k] = entry.errors[k];
        cell.worst_case[k] = index;
    }
    ++cell.count;
    ++m_cases;
}

double ErrorMap::mean(ErrorKind kind, int cell) const {
    const Cell& c = m_cells[at(cell)];
    return c.sum[static_cast<std::size_t>(kind)] / static_cast<double>(c.count);
}

double ErrorMap::worst(ErrorKind kind, int cell) const {
    const Cell& c = m_cells[at(cell)];
    return c.count > 0 ? static_cast<double>(c.worst[static_cast<std::size_t>(kind)])
                       : std::numeric_limits<double>::quiet_NaN();
}

std::int64_t ErrorMap::worstCase(ErrorKind kind, int cell) const {
    return m_cells[at(cell)].worst_case[static_cast<std::size_t>(kind)];
}

int ErrorMap::worstCell(ErrorKind kind) const {
    int found = -1;
    for (int cell = 0; cell < m_columns * m_rows; ++cell) {
        if (count(cell) == 0) continue;
        if (found < 0 ||
            isWorse(static_cast<float>(worst(kind, cell)), static_cast<float>(worst(kind, found))))
            found = cell;
    }
    return found;
}

}  // namespace iou
