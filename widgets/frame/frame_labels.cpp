// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_labels.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

/// Places of a label at a box, the best first.
std::array<QRectF, 6> placesAt(const QRectF& box, QSizeF size) {
    const double w = size.width(), h = size.height();
    return {QRectF({box.left(), box.top() - h}, size),
            QRectF({box.right() - w, box.top() - h}, size),
            QRectF({box.left(), box.bottom()}, size),
            QRectF({box.right() - w, box.bottom()}, size),
            QRectF({box.left() + 1.0, box.top() + 1.0}, size),
            QRectF({box.right(), box.top()}, size)};
}

}  // namespace

std::vector<std::optional<QRectF>> placeLabels(const std::vector<WantedLabel>& labels,
                                               const QRectF& view) {
    std::vector<std::optional<QRectF>> out;
    std::vector<QRectF> taken;
    for (const WantedLabel& label : labels) {
        const auto places = placesAt(label.box, label.size);
        const auto is_free = [&](const QRectF& place) {
            return view.contains(place) &&
                   std::none_of(taken.begin(), taken.end(),
                                [&](const QRectF& other) { return other.intersects(place); });
        };
        const auto found = std::find_if(places.begin(), places.end(), is_free);
        std::optional<QRectF> place;
        if (found != places.end())
            place = *found;
        else if (label.must && view.intersects(label.box))
            place = places.front();
        if (place) taken.push_back(*place);
        out.push_back(place);
    }
    return out;
}

}  // namespace iou
