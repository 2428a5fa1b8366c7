// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco.hpp"

#include "core/datasets/coco_records.hpp"

namespace iou::datasets {

namespace {

constexpr std::size_t kMaxBoxes = 5'000'000, kMaxImages = 1'000'000, kMaxCategories = 100'000;
constexpr std::string_view kImages = "images", kAnnotations = "annotations",
                           kCategories = "categories";

Error truthsShape(const std::string& path) {
    return {phrase("this is no COCO file of truths"), path,
            phrase("it is an object with the lists images, categories and annotations; a list of "
                   "detections goes to --detections")};
}

Error resultsShape(const std::string& path) {
    return {phrase("this is no COCO file of detections"), path,
            phrase("it is a list of objects with image_id, category_id, bbox and score")};
}

Error tooMany(const Record& record, const std::string& path) {
    return {
        phrase("the list is too long"), record.place(path),
        phrase("split the file: it takes 5 million boxes, a million images, 100000 categories")};
}

/// Ids that something refers to, and what is there of them.
struct Named {
    Ids ids;
    std::vector<std::string> names;
    std::vector<ImageSize> sizes;  ///< of images; of a category there is none
};

/// An image or a category.
Result<Done> takeNamed(Record& record, const std::string& path, Named& out, std::string name,
                       std::size_t limit, Notices& notices) {
    if (const auto fault = missingField(record, path, {field_id})) {
        notices.add(fault->kind, fault->where, fault->what);
        return Done{};
    }
    noticeRepeats(record, path, notices);
    const std::size_t before = out.ids.size();
    out.ids.intern(record.ids[field_id]);
    if (out.ids.size() == before)
        notices.add(NoticeKind::repeated_id, record.place(path, field_id),
                    phrase("id %1 appears twice, the first counts", record.ids[field_id].shown()));
    else
        out.names.push_back(std::move(name)), out.sizes.push_back(sizeOf(record));
    return before == limit ? Result<Done>(tooMany(record, path)) : Done{};
}

/// The ids and names in rising order; ranks: from the old places to the new ones.
std::vector<int> bringInOrder(Named& named, std::vector<Id>& ids, std::vector<std::string>& names) {
    const auto ranks = named.ids.ranks();
    ids.resize(ranks.size());
    names.resize(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        ids[static_cast<std::size_t>(ranks[i])] = named.ids[static_cast<int>(i)];
        names[static_cast<std::size_t>(ranks[i])] = std::move(named.names[i]);
    }
    return ranks;
}

struct TruthLists {
    Named images, categories;
    Ids image_ids, category_ids;  ///< as annotations have them
    CocoTruths out;
};

void takeAnnotation(const Record& record, const std::string& path, TruthLists& lists) {
    Notices& notices = lists.out.notices;
    auto fault = missingField(record, path, {field_image_id, field_category_id, field_bbox});
    if (!fault) fault = boxFault(record, path);
    if (!fault) fault = wrongField(record, path, {field_area, field_crowd});
    if (fault) return notices.add(fault->kind, fault->where, fault->what);
    noticeRepeats(record, path, notices);
    noticeZeroSize(record, path, notices);
    if (record.ignore && !record.crowd)
        notices.add(NoticeKind::ignore_flag, record.place(path, field_ignore),
                    phrase("\"ignore\" has no effect, as in the COCO API; \"iscrowd\" has"));
    const average_precision::Rect box{record.bbox[0], record.bbox[1], record.bbox[2],
                                      record.bbox[3]};
    lists.out.truths.push_back({lists.image_ids.intern(record.ids[field_image_id]),
                                lists.category_ids.intern(record.ids[field_category_id]), box,
                                record.has(field_area) ? record.area : box.area(), record.crowd});
    lists.out.truth_ids.push_back(record.has(field_id) ? record.ids[field_id]
                                                       : Id{record.index, {}});
}

void noticeRepeatedTruths(const std::string& path, CocoTruths& truths) {
    Ids seen;
    for (const Id& id : truths.truth_ids) {
        const std::size_t before = seen.size();
        seen.intern(id);
        if (seen.size() == before)
            truths.notices.add(NoticeKind::repeated_id, path,
                               phrase("the truths' id %1 appears twice, both count", id.shown()));
    }
}

}  // namespace

Result<CocoTruths> readCocoTruths(std::string_view bytes, const std::string& path,
                                  Progress* progress) {
    TruthLists lists;
    std::int64_t annotations = 0;
    const auto take = [&](Record& record) -> Result<Done> {
        if (record.section == kImages)
            return takeNamed(record, path, lists.images, std::move(record.file_name), kMaxImages,
                             lists.out.notices);
        if (record.section == kCategories)
            return takeNamed(record, path, lists.categories, std::move(record.name), kMaxCategories,
                             lists.out.notices);
        if (static_cast<std::size_t>(annotations++) == kMaxBoxes) return tooMany(record, path);
        takeAnnotation(record, path, lists);
        return Done{};
    };
    const auto sections =
        RecordReader{bytes,    path, {kImages, kCategories, kAnnotations}, truthsShape(path),
                     progress, take}
            .read();
    if (!sections) return sections.error();
    CocoTruths& out = lists.out;
    if (progress && progress->cancelled()) return std::move(out);
    if (*sections != 7U) return truthsShape(path);
    if (annotations > 0 && out.truths.empty()) return nothingLeft(out.notices);
    const auto images = lists.images.ids, categories = lists.categories.ids;
    const auto image_ranks = bringInOrder(lists.images, out.images, out.file_names);
    out.sizes.resize(image_ranks.size());
    for (std::size_t i = 0; i < image_ranks.size(); ++i)
        out.sizes[static_cast<std::size_t>(image_ranks[i])] = lists.images.sizes[i];
    const auto category_ranks = bringInOrder(lists.categories, out.categories, out.category_names);
    const auto to_image = resolve(lists.image_ids, images, image_ranks);
    const auto to_category = resolve(lists.category_ids, categories, category_ranks);
    if (const auto unknown = unknownIds(lists.image_ids, to_image))
        return Error{phrase("annotations name images that are not there: %1", *unknown), path,
                     phrase("add them to \"images\", or leave the annotations out")};
    if (const auto unknown = unknownIds(lists.category_ids, to_category))
        return Error{phrase("annotations name categories that are not there: %1", *unknown), path,
                     phrase("add them to \"categories\", or leave the annotations out")};
    for (auto& truth : out.truths) {
        truth.image = to_image[static_cast<std::size_t>(truth.image)];
        truth.category = to_category[static_cast<std::size_t>(truth.category)];
    }
    noticeRepeatedTruths(path, out);
    return std::move(out);
}

Result<CocoDetections> readCocoDetections(std::string_view bytes, const std::string& path,
                                          const CocoTruths& truths, Progress* progress,
                                          int threads) {
    CocoDetections out;
    Ids image_ids, category_ids;
    std::int64_t count = 0;
    const auto take = [&](Record& record) -> Result<Done> {
        if (static_cast<std::size_t>(count++) == kMaxBoxes) return tooMany(record, path);
        auto fault = missingField(record, path,
                                  {field_image_id, field_category_id, field_bbox, field_score});
        if (!fault) fault = boxFault(record, path);
        if (fault) {
            out.notices.add(fault->kind, fault->where, fault->what);
            return Done{};
        }
        noticeRepeats(record, path, out.notices);
        noticeZeroSize(record, path, out.notices);
        out.detections.push_back({image_ids.intern(record.ids[field_image_id]),
                                  category_ids.intern(record.ids[field_category_id]),
                                  {record.bbox[0], record.bbox[1], record.bbox[2], record.bbox[3]},
                                  record.score});
        out.records.push_back(record.index);
        return Done{};
    };
    const auto read =
        RecordReader{bytes, path, {}, resultsShape(path), progress, take, {}, threads}.read();
    if (!read) return read.error();
    if (progress && progress->cancelled()) return out;
    if (count > 0 && out.detections.empty()) return nothingLeft(out.notices);
    auto to_image = resolve(image_ids, truths.images);
    const auto by_name = resolveByFileName(image_ids, truths.file_names, to_image);
    if (by_name)
        out.notices.add(NoticeKind::by_file_name, path,
                        phrase("images are named by their files, as \"%1\"", *by_name));
    if (const auto unknown = unknownIds(image_ids, to_image))
        return Error{phrase("detections name images that the truths have not: %1", *unknown), path,
                     phrase("are these the right truths? image_id is the \"id\" of an image")};
    const auto to_category = resolve(category_ids, truths.categories);
    if (const auto unknown = unknownIds(category_ids, to_category))
        return Error{phrase("detections name categories that the truths have not: %1", *unknown),
                     path, categoryRemedy(category_ids, truths.categories)};
    for (auto& d : out.detections) {
        d.image = to_image[static_cast<std::size_t>(d.image)];
        d.category = to_category[static_cast<std::size_t>(d.category)];
    }
    return out;
}

average_precision::Boxes evaluationBoxes(const CocoTruths& truths,
                                         const CocoDetections& detections) {
    return {static_cast<int>(truths.images.size()), static_cast<int>(truths.categories.size()),
            truths.truths, detections.detections};
}

}  // namespace iou::datasets
