// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QString>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace iou {

/// A box of a frame at its new place; index: that of the scene.
struct MovedBox {
    int index;
    Box<> box;
};

/// How the hand changes the boxes of a frame: each call one step of undo, a drag one in all.
class FrameHand {
public:
    virtual ~FrameHand() = default;

    virtual void beginDrag(const QString& name) = 0;
    virtual void drag(const std::vector<MovedBox>& boxes) = 0;
    virtual void endDrag(bool keep) = 0;
    /// Steps of one merge key that follow one another become one.
    virtual void set(const QString& name, const std::vector<MovedBox>& boxes,
                     const QString& merge_key) = 0;
    /// The index of the new box in the scene; -1 where there is no room for one more.
    virtual int add(const Box<>& box) = 0;
    /// Copies, each `by` away from its box; their indices.
    virtual std::vector<int> duplicate(const std::vector<int>& indices, double by) = 0;
    virtual void remove(const std::vector<int>& indices) = 0;
};

/// The boxes of one lab's value under the hand.
template <class Lab>
class LabHand : public FrameHand {
public:
    /// How the lab keeps them.
    struct Boxes {
        /// Sets a box; an index there is none of is passed over.
        std::function<void(Lab&, const MovedBox&)> set;
        /// A new box; its index, or -1.
        std::function<int(Lab&, const Box<>&)> add;
        /// A copy of one box, there; its index, or -1. Indices after it may have moved by one.
        std::function<int(Lab&, const MovedBox&)> duplicate;
        /// Those of falling indices.
        std::function<void(Lab&, const std::vector<int>&)> remove;
        /// The box of an index.
        std::function<Box<>(const Lab&, int)> box;
        QString add_name, duplicate_name, remove_name;  ///< of the steps of undo
    };

    LabHand(LabEdit<Lab>& lab, Boxes boxes) : m_lab(lab), m_boxes(std::move(boxes)) {}

    void beginDrag(const QString& name) override { m_lab.beginDrag(name); }
    void drag(const std::vector<MovedBox>& boxes) override {
        m_lab.drag([&](Lab& lab) { setAll(lab, boxes); });
    }
    void endDrag(bool keep) override { keep ? m_lab.endDrag() : m_lab.cancelDrag(); }
    void set(const QString& name, const std::vector<MovedBox>& boxes,
             const QString& merge_key) override {
        m_lab.apply(
            name, [&](Lab& lab) { setAll(lab, boxes); }, merge_key);
    }
    int add(const Box<>& box) override {
        int index = -1;
        m_lab.apply(m_boxes.add_name, [&](Lab& lab) { index = m_boxes.add(lab, box); });
        return index;
    }
    std::vector<int> duplicate(const std::vector<int>& indices, double by) override {
        std::vector<int> copies;
        m_lab.apply(m_boxes.duplicate_name, [&](Lab& lab) {
            // From behind, so that those still to come keep their indices.
            for (const int index : falling(indices)) {
                Box<> box = m_boxes.box(lab, index);
                box.cx += by;
                box.cy += by;
                const int copy = m_boxes.duplicate(lab, {index, box});
                if (copy < 0) continue;
                for (int& earlier : copies)
                    if (earlier >= copy) ++earlier;
                copies.push_back(copy);
            }
        });
        return copies;
    }
    void remove(const std::vector<int>& indices) override {
        m_lab.apply(m_boxes.remove_name, [&](Lab& lab) { m_boxes.remove(lab, falling(indices)); });
    }

private:
    static std::vector<int> falling(std::vector<int> indices) {
        std::sort(indices.begin(), indices.end(), std::greater<>());
        indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
        return indices;
    }
    void setAll(Lab& lab, const std::vector<MovedBox>& boxes) {
        for (const MovedBox& moved : boxes) m_boxes.set(lab, moved);
    }

    LabEdit<Lab>& m_lab;
    Boxes m_boxes;
};

}  // namespace iou
