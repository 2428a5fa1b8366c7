// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_table.hpp"

#include <cmath>

namespace iou::pairing {

AreaClass areaClassOf(const PairRow& row) {
    const Box<>& box = row.has_target ? row.target : row.pred;
    const double area = box.w * box.h;
    return area < 1024.0 ? AreaClass::small : area < 9216.0 ? AreaClass::medium : AreaClass::large;
}

std::string_view PairTable::imageOf(const PairRow& row) const {
    return row.image < 0 ? std::string_view() : images[static_cast<std::size_t>(row.image)];
}

std::string_view PairTable::labelOf(const PairRow& row) const {
    return row.label < 0 ? std::string_view() : labels[static_cast<std::size_t>(row.label)];
}

ImageSize PairTable::sizeOf(const PairRow& row) const {
    return row.image < 0 ? ImageSize() : sizes[static_cast<std::size_t>(row.image)];
}

PairTable pairTable(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                    const Matches& matches) {
    PairTable out;
    for (const BoxImage& image : joined.images) {
        out.images.push_back(image.shown());
        out.sizes.push_back(image.size);
    }
    for (const BoxLabel& label : joined.labels) out.labels.push_back(label.shown());
    out.rows.reserve(matches.all.size());
    for (const Match& one : matches.all) {
        PairRow row;
        row.status = one.status;
        row.iou = one.iou;
        if (one.truth >= 0) {
            const BoxRecord& t = truths.boxes[static_cast<std::size_t>(one.truth)];
            row.target = t.box;
            row.has_target = true;
            row.image = t.image;
            row.label = t.label;
        }
        if (one.pred >= 0) {
            const BoxRecord& p = preds.boxes[static_cast<std::size_t>(one.pred)];
            row.pred = p.box;
            row.has_pred = true;
            row.score = p.score;
            row.image = joined.image_of[static_cast<std::size_t>(p.image)];
            if (p.label >= 0) row.label = joined.label_of[static_cast<std::size_t>(p.label)];
        }
        out.rows.push_back(row);
    }
    return out;
}

PairGeometry geometryOf(const PairRow& row) {
    const Box<>& p = row.pred;
    const Box<>& t = row.target;
    PairGeometry out;
    out.enlargement = (p.w * p.h - t.w * t.h) / (t.w * t.h);
    out.centre_error = std::hypot(p.cx - t.cx, p.cy - t.cy);
    out.width_error = p.w - t.w;
    out.height_error = p.h - t.h;
    out.aspect = p.w / p.h;
    return out;
}

}  // namespace iou::pairing
