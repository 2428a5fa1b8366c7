// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/box_table.hpp"

#include <algorithm>

namespace iou::datasets {

namespace {

std::string idText(const Id& id) { return id.text ? *id.text : std::to_string(id.number); }

/// What is wrong with four numbers of a box.
NoticeKind kindOfFault(const std::array<double, 4>& numbers, BoxNotation notation) {
    for (const double x : numbers)
        if (!(std::fabs(x) <= 1e9)) return NoticeKind::out_of_range;
    const bool edges = notation == BoxNotation::xyxy;
    const double w = edges ? numbers[2] - numbers[0] : numbers[2];
    const double h = edges ? numbers[3] - numbers[1] : numbers[3];
    return w < 0.0 || h < 0.0 ? NoticeKind::negative_size : NoticeKind::out_of_range;
}

}  // namespace

std::string BoxImage::shown() const { return file_name.empty() ? idText(id) : file_name; }

std::string BoxLabel::shown() const { return name.empty() ? idText(id) : name; }

int BoxTable::image(const Id& id) {
    const int place = m_image_ids.intern(id);
    if (static_cast<std::size_t>(place) == images.size()) images.push_back({id, {}, {}});
    return place;
}

int BoxTable::label(const Id& id, const std::string& name) {
    const int place = m_label_ids.intern(id);
    if (static_cast<std::size_t>(place) == labels.size()) labels.push_back({id, name});
    return place;
}

int BoxTable::file(std::string path, PlaceKind kind, std::string_view list) {
    files.push_back({std::move(path), kind, list});
    return static_cast<int>(files.size()) - 1;
}

Result<bool> BoxTable::take(const std::array<double, 4>& numbers, BoxNotation notation,
                            BoxRecord record) {
    const auto box = boxFromNumbers(numbers, notation);
    if (!box) {
        leaveOut(kindOfFault(numbers, notation), record, box.error().what);
        return false;
    }
    if (boxes.size() == most_boxes || images.size() > most_images || labels.size() > most_labels)
        return Error{
            phrase("these are more than 5 million boxes, a million images or 100000 labels"),
            place(record), phrase("split the files")};
    record.box = *box;
    if (!(box->w > 0.0) || !(box->h > 0.0)) {
        record.flags |= flag_degenerate;
        notices.add(NoticeKind::zero_size, place(record),
                    phrase("the box has no size; it is kept and overlaps none"));
    }
    boxes.push_back(record);
    return true;
}

Result<bool> BoxTable::take(const std::array<double, 4>& numbers, BoxNotation notation,
                            BoxRecord record, const Id& key) {
    auto taken = take(numbers, notation, record);
    if (taken && *taken) keys.push_back(idText(key));
    return taken;
}

void BoxTable::leaveOut(NoticeKind kind, const BoxRecord& record, Phrase what) {
    notices.add(kind, place(record), std::move(what));
}

Phrase BoxTable::place(const BoxRecord& record) const {
    const BoxFile& file = files[static_cast<std::size_t>(record.file)];
    switch (file.kind) {
    case PlaceKind::line: return phrase("%1, line %2", file.path, record.place);
    case PlaceKind::row: return phrase("%1, row %2", file.path, record.place);
    case PlaceKind::list: return phrase("%1, %2[%3]", file.path, file.list, record.place);
    case PlaceKind::object: break;
    }
    return phrase("%1, object %2", file.path, record.place);
}

std::string BoxTable::source(const BoxRecord& record) const {
    const BoxFile& file = files[static_cast<std::size_t>(record.file)];
    const std::string number = std::to_string(record.place);
    if (file.kind != PlaceKind::list) return file.path + ':' + number;
    return file.path + ':' + std::string(file.list) + '[' + number + ']';
}

bool BoxTable::hasScores() const {
    return std::any_of(boxes.begin(), boxes.end(),
                       [](const BoxRecord& record) { return record.hasScore(); });
}

std::string flagsText(std::uint8_t flags) {
    std::string text;
    for (std::size_t k = 0; k < flag_words.size(); ++k)
        if (flags >> k & 1U) (text += text.empty() ? "" : "|") += flag_words[k];
    return text;
}

std::uint8_t flagsOf(std::string_view text) {
    unsigned flags = 0;
    for (std::size_t k = 0; k < flag_words.size(); ++k)
        if (text.find(flag_words[k]) != text.npos) flags |= 1U << k;
    return static_cast<std::uint8_t>(flags);
}

}  // namespace iou::datasets
