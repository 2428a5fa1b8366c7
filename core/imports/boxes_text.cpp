// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/boxes_text.hpp"

#include "core/base/csv_field.hpp"
#include "core/geometry/edges.hpp"
#include "core/json/json_text.hpp"

namespace iou::imports {

namespace {

constexpr std::size_t kTextPart = 1 << 16;

std::string jsonString(const std::string& text) {
    std::string line = jsonLine(text);
    while (!line.empty() && line.back() == '\n') line.pop_back();
    return line;
}

std::string conventionText(const Imported& imported) {
    std::string text;
    for (const Phrase& one : imported.conventions) (text += text.empty() ? "" : "; ") += one.text();
    return text;
}

std::string labelText(const BoxTable& table, const BoxRecord& record) {
    return record.label < 0 ? std::string()
                            : table.labels[static_cast<std::size_t>(record.label)].shown();
}

/// Four edges with commas between.
std::string edgesText(const Box<>& box) {
    const Edges e = Edges::of(box);
    return formatShortest(e.left) + ',' + formatShortest(e.top) + ',' + formatShortest(e.right) +
           ',' + formatShortest(e.bottom);
}

}  // namespace

void boxesCsv(const Imported& imported, const TakeText& take) {
    const BoxTable& table = imported.table;
    std::string text = "image,label,score,x1,y1,x2,y2,flags,source\n";
    for (const BoxRecord& record : table.boxes) {
        text += csvField(table.images[static_cast<std::size_t>(record.image)].shown()) + ',' +
                csvField(labelText(table, record)) + ',';
        if (record.hasScore()) text += formatShortest(record.score);
        text += ',' + edgesText(record.box) + ',' + datasets::flagsText(record.flags) + ',' +
                csvField(table.source(record)) + '\n';
        if (text.size() < kTextPart) continue;
        if (!take(text)) return;
        text.clear();
    }
    take(text);
}

void boxesJson(const Imported& imported, const TakeText& take) {
    const BoxTable& table = imported.table;
    std::string text = "{\"format\": " + jsonString(std::string(imported.format->word)) +
                       ",\n \"convention\": " + jsonString(conventionText(imported)) +
                       ",\n \"boxes\": [";
    const char* before = "\n";
    for (const BoxRecord& record : table.boxes) {
        text += before;
        before = ",\n";
        text += "  {\"xyxy\": [" + edgesText(record.box) + "], \"label\": " +
                (record.label < 0 ? "null" : jsonString(labelText(table, record))) +
                ", \"score\": " + (record.hasScore() ? formatShortest(record.score) : "null") +
                ", \"image\": " +
                jsonString(table.images[static_cast<std::size_t>(record.image)].shown()) + '}';
        if (text.size() < kTextPart) continue;
        if (!take(text)) return;
        text.clear();
    }
    text += "],\n \"notices\": [";
    before = "\n";
    for (const auto& notice : table.notices.all()) {
        text += before;
        before = ",\n";
        text += "  {\"place\": " + jsonString(notice.where.text()) +
                ", \"what\": " + jsonString(notice.what.text()) +
                ", \"count\": " + std::to_string(notice.count) +
                ", \"left_out\": " + (notice.leftOut() ? "true" : "false") + '}';
    }
    take(text + "]}\n");
}

}  // namespace iou::imports
