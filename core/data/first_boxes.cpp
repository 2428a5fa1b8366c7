// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/first_boxes.hpp"

#include <algorithm>

namespace iou::pairing {

namespace {

using Items = std::vector<FirstBoxes::Item>;

std::string labelOf(const std::vector<BoxLabel>& labels, int label) {
    return label < 0 ? std::string() : labels[static_cast<std::size_t>(label)].shown();
}

/// The place of an image; -1: there is none of this name.
int imageNamed(const std::vector<BoxImage>& images, const std::string& name) {
    const auto found = std::find_if(images.begin(), images.end(),
                                    [&](const BoxImage& image) { return image.shown() == name; });
    return name.empty() || found == images.end() ? -1 : static_cast<int>(found - images.begin());
}

/// The first boxes of an image.
template <class ImageOf, class LabelOf>
void addFirst(const BoxTable& table, int image, const ImageOf& imageOf, const LabelOf& labelOf,
              Items& out) {
    for (const BoxRecord& record : table.boxes) {
        if (out.size() == FirstBoxes::most) return;
        if (imageOf(record) == image) out.push_back({record.box, labelOf(record)});
    }
}

void addTruths(const BoxTable& truths, int image, Items& out) {
    addFirst(
        truths, image, [](const BoxRecord& record) { return record.image; },
        [&](const BoxRecord& record) { return labelOf(truths.labels, record.label); }, out);
}

/// Why a table that was read has no box.
Phrase whyNone(const BoxTable& table) {
    const auto& notices = table.notices.all();
    const auto left_out = std::find_if(notices.begin(), notices.end(),
                                       [](const auto& notice) { return notice.leftOut(); });
    return left_out == notices.end() ? phrase("there are no boxes") : left_out->what;
}

/// Without boxes as yet.
FirstBoxes of(const BoxImage& image) {
    FirstBoxes out;
    out.image = image.shown();
    out.size = image.size;
    return out;
}

}  // namespace

FirstBoxes firstBoxes(const PairTable& table) {
    FirstBoxes out;
    if (table.rows.empty()) {
        out.why_none = phrase("there are no boxes");
        return out;
    }
    const PairRow& first = table.rows.front();
    out.image = table.imageOf(first);
    out.size = table.sizeOf(first);
    std::size_t rows = 0;
    for (const PairRow& row : table.rows) {
        if (row.image != first.image) continue;
        const std::string label(table.labelOf(row));  // the prediction's where there is one
        // Beside a prediction that matches none, the truth nearest to it has a row of its own.
        const bool again = std::any_of(out.truths.begin(), out.truths.end(),
                                       [&](const auto& item) { return item.box == row.target; });
        if (row.has_target && row.status != PairStatus::unmatched_prediction && !again)
            out.truths.push_back({row.target, row.has_pred ? "" : label});
        if (row.has_pred) out.preds.push_back({row.pred, label});
        if (++rows == FirstBoxes::most) break;
    }
    return out;
}

FirstBoxes firstBoxes(const BoxTable& truths, const std::string& name) {
    int image = imageNamed(truths.images, name);
    if (image < 0 && !truths.boxes.empty()) image = truths.boxes.front().image;
    FirstBoxes out;
    if (image >= 0) out = of(truths.images[static_cast<std::size_t>(image)]);
    addTruths(truths, image, out.truths);
    if (out.empty()) out.why_none = whyNone(truths);
    return out;
}

FirstBoxes firstBoxes(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                      const std::string& name) {
    const auto imageOf = [&](const BoxRecord& record) {
        return joined.image_of[static_cast<std::size_t>(record.image)];
    };
    int image = imageNamed(joined.images, name);
    if (image < 0 && !preds.boxes.empty()) {
        std::vector<bool> has_truths(joined.images.size());
        for (const BoxRecord& record : truths.boxes)
            has_truths[static_cast<std::size_t>(record.image)] = true;
        const auto both =
            std::find_if(preds.boxes.begin(), preds.boxes.end(), [&](const BoxRecord& record) {
                return has_truths[static_cast<std::size_t>(imageOf(record))];
            });
        image = imageOf(both == preds.boxes.end() ? preds.boxes.front() : *both);
    }
    FirstBoxes out;
    if (image >= 0) out = of(joined.images[static_cast<std::size_t>(image)]);
    const auto labelOfPred = [&](const BoxRecord& record) {
        if (record.label < 0) return std::string();
        return labelOf(joined.labels, joined.label_of[static_cast<std::size_t>(record.label)]);
    };
    addFirst(preds, image, imageOf, labelOfPred, out.preds);
    if (out.preds.empty())
        out.why_none = whyNone(preds);
    else
        addTruths(truths, image, out.truths);
    return out;
}

}  // namespace iou::pairing
