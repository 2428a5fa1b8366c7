// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/lab_boxes.hpp"

#include <QCoreApplication>

#include <utility>

namespace iou {

namespace {

using Items = std::vector<Box<>>;

/// Something done to the list an index lies in, with its place there.
template <class Edit>
void editList(AssignLab& lab, int index, const Edit& edit) {
    const auto truths = static_cast<int>(lab.truths.size());
    SharedList<Box<>>& list = index < truths ? lab.truths : lab.ignore;
    const auto place = static_cast<std::size_t>(index < truths ? index : index - truths);
    if (index < 0 || place >= list.size()) return;
    list.change([&](Items& items) { edit(items, place); });
}

}  // namespace

Box<> assignBox(const AssignLab& lab, int index) {
    const auto i = static_cast<std::size_t>(index);
    return i < lab.truths.size() ? lab.truths[i] : lab.ignore[i - lab.truths.size()];
}

LabHand<AssignLab>::Boxes assignBoxes() {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("AssignBoxes", text);
    };
    LabHand<AssignLab>::Boxes out;
    out.set = [](AssignLab& lab, const MovedBox& moved) {
        editList(lab, moved.index,
                 [&](Items& items, std::size_t place) { items[place] = moved.box; });
    };
    out.add = [](AssignLab& lab, const Box<>& box) {
        if (lab.truths.size() >= most_assign_boxes) return -1;
        lab.truths.change([&](Items& items) { items.push_back(box); });
        return static_cast<int>(lab.truths.size()) - 1;
    };
    out.duplicate = [](AssignLab& lab, const MovedBox& copy) {
        const bool is_truth = copy.index < static_cast<int>(lab.truths.size());
        if ((is_truth ? lab.truths : lab.ignore).size() >= most_assign_boxes) return -1;
        editList(lab, copy.index, [&](Items& items, std::size_t) { items.push_back(copy.box); });
        return static_cast<int>(is_truth ? lab.truths.size()
                                         : lab.truths.size() + lab.ignore.size()) -
               1;
    };
    out.remove = [](AssignLab& lab, const std::vector<int>& falling) {
        for (const int index : falling)
            editList(lab, index, [](Items& items, std::size_t place) {
                items.erase(items.begin() + static_cast<std::ptrdiff_t>(place));
            });
    };
    out.box = assignBox;
    out.add_name = words(QT_TRANSLATE_NOOP("AssignBoxes", "Add a truth"));
    out.duplicate_name = words(QT_TRANSLATE_NOOP("AssignBoxes", "Duplicate boxes"));
    out.remove_name = words(QT_TRANSLATE_NOOP("AssignBoxes", "Remove boxes"));
    return out;
}

}  // namespace iou
