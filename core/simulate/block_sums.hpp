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

/// Blocks that are added up by themselves before they join the total: whoever has the sums of all
/// super-blocks has the total, in every bit.
inline constexpr std::int64_t super_block = 1024;

/// Adds blocks up in their order, whatever the order they are finished in: blocks into
/// super-blocks, super-blocks into the total.
class OrderedTotal {
public:
    /// map may be null, and so may supers, which gets the sums of each super-block instead of the
    /// total. first: the block to begin with, the first of a super-block.
    OrderedTotal(int rows, int columns, ErrorMap* map, std::vector<BlockSums>* supers = nullptr,
                 std::int64_t first = 0)
        : m_map(map), m_supers(supers), m_next(first), m_empty(rows, columns), m_super(m_empty),
          m_total(m_empty) {}
    void finished(std::int64_t block, std::unique_ptr<BlockSums> sums) {
        const std::lock_guard lock(m_mutex);
        m_waiting[block] = std::move(sums);
        while (!m_waiting.empty() && m_waiting.begin()->first == m_next) {
            add(*m_waiting.begin()->second);
            m_waiting.erase(m_waiting.begin());
        }
    }
    /// The next block. Its errors go to the map.
    void add(const BlockSums& next) {
        if (m_map)
            for (const ErrorMap::Entry& error : next.errors) m_map->add(m_cases++, error);
        m_super.add(next);
        if (++m_next % super_block == 0) closeSuper();
    }
    /// The last super-block may lack blocks, where there are no more cases.
    void closeSuper() {
        if (m_super.cases == 0) return;
        if (m_supers)
            m_supers->push_back(m_super);
        else
            m_total.add(m_super);
        m_super = m_empty;
    }
    /// The block that comes next.
    std::int64_t next() const { return m_next; }
    BlockSums total() const {
        BlockSums sum = m_total;
        sum.add(m_super);
        return sum;
    }
    /// The total of the blocks finished so far.
    BlockSums now() {
        const std::lock_guard lock(m_mutex);
        return total();
    }

private:
    std::mutex m_mutex;
    ErrorMap* m_map;
    std::vector<BlockSums>* m_supers;
    std::map<std::int64_t, std::unique_ptr<BlockSums>> m_waiting;
    std::int64_t m_next, m_cases = 0;
    BlockSums m_empty, m_super, m_total;
};

}  // namespace iou
