// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_labels.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

/// Places of a label at a box, the best first.
std::vector<QRectF> placesAt(const QRectF& box, QSizeF size) {
    const double w = size.width(), h = size.height();
    return {QRectF({box.left(), box.top() - h}, size),
            QRectF({box.right() - w, box.top() - h}, size),
            QRectF({box.left(), box.bottom()}, size),
            QRectF({box.right() - w, box.bottom()}, size),
            QRectF({box.left() + 1.0, box.top() + 1.0}, size),
            QRectF({box.right(), box.top()}, size)};
}

/// Places about the middle of a box, the nearest first.
std::vector<QRectF> placesAround(const QRectF& box, QSizeF size) {
    // Of the label's middle, in its sizes and those of the box.
    static constexpr std::array<std::pair<double, double>, 8> ways{
        {{0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}};
    std::vector<QRectF> places;
    for (const double rings : {0.5, 1.0, 1.6, 2.4})
        for (const auto& [x, y] : ways) {
            QRectF place({0.0, 0.0}, size);
            place.moveCenter(box.center() +
                             QPointF(x * (0.5 * box.width() + rings * size.width()),
                                     y * (0.5 * box.height() + rings * size.height())));
            places.push_back(place);
        }
    return places;
}

}  // namespace

std::vector<std::optional<QRectF>> placeLabels(const std::vector<WantedLabel>& labels,
                                               const QRectF& view) {
    std::vector<std::optional<QRectF>> out;
    std::vector<QRectF> taken;
    for (const WantedLabel& label : labels) {
        const auto places =
            label.around ? placesAround(label.box, label.size) : placesAt(label.box, label.size);
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
