// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes of an AP lab, one by one.
#include "core/average_precision/ap_outcome.hpp"

#include <algorithm>

namespace iou {

namespace {

template <class T>
int appended(SharedList<T>& list, const T& item) {
    if (list.size() >= most_ap_boxes) return -1;
    list.change([&](std::vector<T>& items) { items.push_back(item); });
    return static_cast<int>(list.size()) - 1;
}

template <class T>
void setBoxIn(SharedList<T>& list, int index, const Box<>& box) {
    list.change([&](std::vector<T>& items) { items[static_cast<std::size_t>(index)].box = box; });
}

}  // namespace

std::vector<ApItem> itemsOnScreen(const ApLab& lab) {
    std::vector<ApItem> items;
    for (std::size_t i = 0; i < lab.truths.size(); ++i)
        if (lab.truths[i].image == lab.image) items.push_back({false, static_cast<int>(i)});
    for (std::size_t i = 0; i < lab.detections.size(); ++i)
        if (lab.detections[i].image == lab.image) items.push_back({true, static_cast<int>(i)});
    return items;
}

Box<> boxOf(const ApLab& lab, const ApItem& item) {
    const auto index = static_cast<std::size_t>(item.index);
    return item.is_detection ? lab.detections[index].box : lab.truths[index].box;
}

void setBox(ApLab& lab, const ApItem& item, const Box<>& box) {
    item.is_detection ? setBoxIn(lab.detections, item.index, box)
                      : setBoxIn(lab.truths, item.index, box);
}

int addTruth(ApLab& lab, const Box<>& box, int category) {
    return appended(lab.truths, {.image = lab.image, .category = category, .box = box});
}

int addDetection(ApLab& lab, const Box<>& box, int category, double score) {
    return appended(lab.detections,
                    {.image = lab.image, .category = category, .box = box, .score = score});
}

int duplicate(ApLab& lab, const ApItem& item, const Box<>& box) {
    const auto index = static_cast<std::size_t>(item.index);
    if (item.is_detection) {
        ApDetection copy = lab.detections[index];
        copy.box = box;
        return appended(lab.detections, copy);
    }
    ApTruth copy = lab.truths[index];
    copy.box = box;
    return appended(lab.truths, copy);
}

void remove(ApLab& lab, std::vector<ApItem> items) {
    std::sort(items.begin(), items.end(),
              [](const ApItem& a, const ApItem& b) { return a.index > b.index; });
    for (const bool of_detections : {false, true}) {
        const auto erase = [&](auto& list) {
            list.change([&](auto& all) {
                for (const ApItem& item : items)
                    if (item.is_detection == of_detections) all.erase(all.begin() + item.index);
            });
        };
        of_detections ? erase(lab.detections) : erase(lab.truths);
    }
}

}  // namespace iou
