// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco_boxes.hpp"

#include "core/datasets/coco_records.hpp"

#include <algorithm>

namespace iou::datasets {

namespace {

constexpr std::string_view kImageList = "images", kBoxList = "annotations",
                           kLabelList = "categories";

/// Adds records to a table, those that count.
struct BoxTaker {
    const std::string& path;
    const std::string& key;
    BoxTable& table;
    int file;

    void image(const Record& record) const {
        if (faulty(record, missingField(record, path, {field_id}))) return;
        const auto before = table.images.size();
        BoxImage& image = table.images[static_cast<std::size_t>(table.image(record.ids[field_id]))];
        // Annotations may have named it before; one that was described twice stays as it was.
        if (before == table.images.size() && !image.file_name.empty()) return noticeTwice(record);
        image.file_name = record.file_name;
        image.size = sizeOf(record);
    }

    void category(const Record& record) const {
        if (faulty(record, missingField(record, path, {field_id}))) return;
        const auto before = table.labels.size();
        BoxLabel& label = table.labels[static_cast<std::size_t>(table.label(record.ids[field_id]))];
        if (before == table.labels.size() && !label.name.empty()) return noticeTwice(record);
        label.name = record.name;
    }

    Result<Done> box(const Record& record, bool result) const {
        auto fault = missingField(record, path, {field_image_id, field_bbox});
        if (!fault) fault = wrongField(record, path, {field_category_id, field_crowd, field_score});
        if (!fault) fault = boxFault(record, path);
        if (faulty(record, fault)) return Done{};
        BoxRecord out;
        out.file = file;
        out.place = record.index;
        out.image = table.image(record.ids[field_image_id]);
        if (record.has(field_category_id)) out.label = table.label(record.ids[field_category_id]);
        if (record.has(field_score)) out.score = record.score;
        if (!result && record.crowd) out.flags |= flag_crowd;
        const auto& b = record.bbox;
        const auto taken = key.empty()
                               ? table.take(b, BoxNotation::xywh, out)
                               : table.take(b, BoxNotation::xywh, out,
                                            key == "id" ? record.ids[field_id] : record.extra);
        return taken ? Result<Done>(Done{}) : taken.error();
    }

private:
    void noticeTwice(const Record& record) const {
        table.notices.add(
            NoticeKind::repeated_id, record.place(path, field_id),
            phrase("id %1 appears twice, the first counts", record.ids[field_id].shown()));
    }
    bool faulty(const Record& record, const std::optional<Fault>& fault) const {
        if (fault)
            table.notices.add(fault->kind, fault->where, fault->what);
        else
            noticeRepeats(record, path, table.notices);
        return fault.has_value();
    }
};

}  // namespace

Result<Done> readCocoAnnotations(std::string_view bytes, const std::string& path,
                                 const std::string& key, BoxTable& table, Progress* progress) {
    const BoxTaker taker{path, key, table, table.file(path, PlaceKind::list, kBoxList)};
    const auto take = [&](Record& record) -> Result<Done> {
        if (record.section == kImageList) {
            taker.image(record);
        } else if (record.section == kLabelList) {
            taker.category(record);
        } else {
            return taker.box(record, false);
        }
        return Done{};
    };
    const Error shape{phrase("this is no COCO file of annotations"), path,
                      phrase("it is an object with the lists images and annotations, and mostly "
                             "categories")};
    const auto sections =
        RecordReader{bytes, path, {kImageList, kLabelList, kBoxList}, shape, progress, take, key}
            .read();
    if (!sections) return sections.error();
    if (progress && progress->cancelled()) return Done{};
    return (*sections & 5U) == 5U ? Result<Done>(Done{}) : shape;
}

Result<Done> readCocoResults(std::string_view bytes, const std::string& path,
                             const std::string& key, BoxTable& table, Progress* progress,
                             int threads) {
    const BoxTaker taker{path, key, table, table.file(path, PlaceKind::list)};
    const auto read =
        RecordReader{bytes,
                     path,
                     {},
                     {phrase("this is no COCO list of detections"), path,
                      phrase("it is a list of objects with image_id, category_id, bbox and score")},
                     progress,
                     [&](Record& record) { return taker.box(record, true); },
                     key,
                     threads}
            .read();
    return read ? Result<Done>(Done{}) : read.error();
}

}  // namespace iou::datasets
