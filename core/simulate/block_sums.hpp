// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/error_map.hpp"
#include "core/simulate/simulator.hpp"

#include <Eigen/Core>

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace iou {

/// Sums of one or more blocks: row by row, with the counts of bad states.
struct BlockSums {
    Eigen::ArrayXXd rows;  ///< (steps+1) x plan.columns()
    Eigen::ArrayXf worst;  ///< steps+1
    std::int64_t cases = 0;
    BadStates bad;
    std::vector<ErrorMap::Entry> errors;  ///< of each case, for the map

    BlockSums(int row_count, int columns)
        : rows(Eigen::ArrayXXd::Zero(row_count, columns)),
          worst(Eigen::ArrayXf::Constant(row_count, -std::numeric_limits<float>::infinity())) {}
    void add(const BlockSums& other) {
        rows += other.rows;
        worst = worst.max(other.worst);
        cases += other.cases;
        bad.non_positive_size += other.bad.non_positive_size;
        bad.diverged += other.bad.diverged;
    }
};

/// Adds blocks up in their order, whatever the order they are finished in.
class OrderedTotal {
public:
    /// map may be null.
    OrderedTotal(int rows, int columns, ErrorMap* map) : m_map(map), m_total(rows, columns) {}
    void finished(std::int64_t block, std::unique_ptr<BlockSums> sums) {
        const std::lock_guard lock(m_mutex);
        m_waiting[block] = std::move(sums);
        while (!m_waiting.empty() && m_waiting.begin()->first == m_next) {
            const BlockSums& next = *m_waiting.begin()->second;
            if (m_map)
                for (std::size_t i = 0; i < next.errors.size(); ++i)
                    m_map->add(m_total.cases + static_cast<std::int64_t>(i), next.errors[i]);
            m_total.add(next);
            m_waiting.erase(m_waiting.begin());
            ++m_next;
        }
    }
    const BlockSums& total() const { return m_total; }
    /// The total of the blocks finished so far.
    BlockSums now() {
        const std::lock_guard lock(m_mutex);
        return m_total;
    }

private:
    std::mutex m_mutex;
    ErrorMap* m_map;
    std::map<std::int64_t, std::unique_ptr<BlockSums>> m_waiting;
    std::int64_t m_next = 0;
    BlockSums m_total;
};

}  // namespace iou
