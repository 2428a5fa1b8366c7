// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace iou {

/// A list that is set as a whole and shared by its copies: copying it and comparing it with a copy
/// take no time and memory, however long it is. Lists are equal where their items are.
template <class T>
class SharedList {
public:
    SharedList() = default;
    SharedList(std::vector<T> items)
        : m_items(std::make_shared<const std::vector<T>>(std::move(items))) {}

    std::size_t size() const { return m_items ? m_items->size() : 0; }
    bool empty() const { return size() == 0; }
    const T* begin() const { return m_items ? m_items->data() : nullptr; }
    const T* end() const { return begin() + size(); }
    const T& operator[](std::size_t i) const { return (*m_items)[i]; }
    const T& front() const { return (*m_items)[0]; }

    /// Does something to the items, a vector; copies of the list keep theirs.
    template <class Edit>
    void change(const Edit& edit) {
        std::vector<T> items(begin(), end());
        edit(items);
        *this = std::move(items);
    }

    friend bool operator==(const SharedList& a, const SharedList& b) {
        return a.m_items == b.m_items || std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    std::shared_ptr<const std::vector<T>> m_items;
};

}  // namespace iou
