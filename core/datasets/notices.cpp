// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/notices.hpp"

#include <utility>

namespace iou::datasets {

Phrase Notice::line() const {
    if (leftOut())
        return phrase("%1: %2; records left out for such a reason: %3", where, what, count);
    if (count == 1) return phrase("%1: %2", where, what);
    return phrase("%1: %2; %3 times in all", where, what, count);
}

void Notices::add(NoticeKind kind, Phrase where, Phrase what) {
    for (Notice& notice : m_all)
        if (notice.kind == kind) {
            ++notice.count;
            return;
        }
    m_all.push_back({kind, 1, std::move(where), std::move(what)});
}

void Notices::add(const Notices& others) {
    for (const Notice& other : others.m_all) {
        add(other.kind, other.where, other.what);
        for (Notice& own : m_all)
            if (own.kind == other.kind) own.count += other.count - 1;
    }
}

std::int64_t Notices::leftOut() const {
    std::int64_t sum = 0;
    for (const Notice& notice : m_all)
        if (notice.leftOut()) sum += notice.count;
    return sum;
}

}  // namespace iou::datasets
