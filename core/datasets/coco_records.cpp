// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco_records.hpp"

#include "core/base/decimal.hpp"
#include "core/geometry/box_size.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace iou::datasets {

namespace {

constexpr double kMagnitude = 1e9;

Phrase typeOf(Field f) {
    switch (f) {
    case field_bbox: return phrase("four numbers x, y, width, height");
    case field_crowd:
    case field_ignore: return phrase("0 or 1");
    case field_area:
    case field_score: return phrase("a number");
    default: return phrase("a whole number or a text");
    }
}

std::string stemOf(const std::string& file) {
    const std::size_t start = file.find_last_of("/\\") + 1;  // npos + 1 is 0
    const std::size_t dot = file.find_last_of('.');
    return file.substr(start, dot == file.npos || dot <= start ? file.npos : dot - start);
}

}  // namespace

std::optional<Fault> wrongField(const Record& record, const std::string& path,
                                std::initializer_list<Field> fields) {
    for (const Field f : fields)
        if (record.wrong >> f & 1U)
            return Fault{NoticeKind::wrong_type, record.place(path, f),
                         phrase("this is not %1", typeOf(f))};
    return {};
}

std::optional<Fault> missingField(const Record& record, const std::string& path,
                                  std::initializer_list<Field> fields) {
    for (const Field f : fields)
        if (!record.has(f))
            return Fault{NoticeKind::missing, record.place(path),
                         phrase("there is no \"%1\"", field_names[f])};
    return wrongField(record, path, fields);
}

ImageSize sizeOf(const Record& record) {
    const auto side = [](double x) {
        return x >= 1.0 && x <= greatest_image_side ? static_cast<int>(x) : 0;
    };
    return {side(record.width), side(record.height)};
}

std::optional<Fault> boxFault(const Record& record, const std::string& path) {
    for (const double x : record.bbox)
        if (!(std::fabs(x) <= kMagnitude))
            return Fault{NoticeKind::out_of_range, record.place(path, field_bbox),
                         phrase("a number is beyond 1e9")};
    if (!(std::fabs(record.score) <= kMagnitude))
        return Fault{NoticeKind::out_of_range, record.place(path, field_score),
                     phrase("a number is beyond 1e9")};
    if (record.bbox[2] < 0.0 || record.bbox[3] < 0.0)
        return Fault{NoticeKind::negative_size, record.place(path, field_bbox),
                     phrase("the size is negative; bbox is x, y, width, height")};
    for (const double size : {record.bbox[2], record.bbox[3]})
        if (!isBoxSize(size))
            return Fault{NoticeKind::out_of_range, record.place(path, field_bbox),
                         tooSmall(phrase("the size %1", formatShortest(size))).what};
    return {};
}

void noticeRepeats(const Record& record, const std::string& path, Notices& notices) {
    for (unsigned f = 0; f < field_count; ++f)
        if (record.repeated >> f & 1U)
            notices.add(NoticeKind::repeated_field, record.place(path),
                        phrase("\"%1\" appears twice, the last one counts", field_names[f]));
}

void noticeZeroSize(const Record& record, const std::string& path, Notices& notices) {
    if (record.bbox[2] > 0.0 && record.bbox[3] > 0.0) return;
    notices.add(NoticeKind::zero_size, record.place(path, field_bbox),
                phrase("the box has no size; it is kept and overlaps none"));
}

Error nothingLeft(const Notices& notices) {
    const Notice& first = notices.all().front();
    return {phrase("none of the records can be used: %1", first.what), first.where,
            phrase("correct the file")};
}

std::vector<int> resolve(const Ids& ids, const Ids& known, const std::vector<int>& ranks) {
    std::vector<int> out(ids.size(), -1);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (const auto place = known.find(ids[static_cast<int>(i)]))
            out[i] = ranks[static_cast<std::size_t>(*place)];
    return out;
}

std::vector<int> resolve(const Ids& ids, const std::vector<Id>& known) {
    std::vector<int> out(ids.size(), -1);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Id& id = ids[static_cast<int>(i)];
        const auto place = std::lower_bound(known.begin(), known.end(), id);
        if (place != known.end() && *place == id) out[i] = static_cast<int>(place - known.begin());
    }
    return out;
}

std::optional<std::string> resolveByFileName(const Ids& ids,
                                             const std::vector<std::string>& file_names,
                                             std::vector<int>& resolved) {
    const auto unknown = [&](std::size_t i) {
        return resolved[i] < 0 && ids[static_cast<int>(i)].text.has_value();
    };
    bool any = false;
    for (std::size_t i = 0; i < resolved.size(); ++i) any |= unknown(i);
    if (!any) return {};
    std::unordered_map<std::string, int> stems;  // -1: of several
    for (std::size_t i = 0; i < file_names.size(); ++i) {
        const auto [stem, is_new] = stems.try_emplace(stemOf(file_names[i]), static_cast<int>(i));
        if (!is_new) stem->second = -1;
    }
    std::optional<std::string> first;
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        if (!unknown(i)) continue;
        const std::string& text = *ids[static_cast<int>(i)].text;
        const auto found = text.empty() ? stems.end() : stems.find(text);
        if (found == stems.end() || found->second < 0) continue;
        resolved[i] = found->second;
        if (!first) first = text;
    }
    return first;
}

std::optional<Phrase> unknownIds(const Ids& ids, const std::vector<int>& resolved) {
    std::vector<Phrase> some;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        if (resolved[i] >= 0) continue;
        if (some.size() < 3) some.push_back(ids[static_cast<int>(i)].shown());
        ++count;
    }
    if (count == 0) return {};
    if (count == 1) return some[0];
    if (count == 2) return phrase("%1 and %2", some[0], some[1]);
    if (count == 3) return phrase("%1, %2 and %3", some[0], some[1], some[2]);
    return phrase("%1, %2, %3 and %4 more", some[0], some[1], some[2], count - 3);
}

Phrase categoryRemedy(const Ids& ids, const std::vector<Id>& known) {
    for (const std::int64_t shift : {1, -1}) {
        bool all = true;
        for (std::size_t i = 0; i < ids.size() && all; ++i) {
            Id id = ids[static_cast<int>(i)];
            id.number += shift;
            all = !id.text && std::binary_search(known.begin(), known.end(), id);
        }
        if (all && shift > 0) return phrase("add 1 to each category_id: then all of them match");
        if (all) return phrase("subtract 1 from each category_id: then all of them match");
    }
    return phrase("category_id is the \"id\" of a category of the truths");
}

}  // namespace iou::datasets
