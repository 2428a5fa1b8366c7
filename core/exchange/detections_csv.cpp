// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/detections_csv.hpp"

#include "core/exchange/csv_table.hpp"

#include <span>
#include <unordered_map>

namespace iou {

namespace {

constexpr std::string_view kDetectionColumns[] = {"l",    "t", "r", "b", "score", "predicted_iou",
                                                  "class"};
constexpr std::size_t kScore = 4, kPredictedIou = 5, kClass = 6;
constexpr std::size_t kMaxDetections = 5'000'000, kMaxClasses = 1'000'000;

/// The numbers of this row.
Result<suppress::Detection> readDetection(const CsvTable& table, const suppress::Rule& rule) {
    double x[kPredictedIou + 1] = {0, 0, 0, 0, 0, 1.0};
    for (std::size_t k = 0; k <= kPredictedIou; ++k) {
        if (!table.has(k)) continue;
        const auto number = table.number(k);
        if (!number) return number.error();
        x[k] = *number;
    }
    const suppress::Detection d{{x[0], x[1], x[2], x[3]}, x[kScore], x[kPredictedIou]};
    if (const auto fine = suppress::checkDetection(rule, d); !fine)
        return fine.error().at(table.place());
    return d;
}

}  // namespace

Result<DetectionTable> readDetections(std::string_view bytes, const std::string& path,
                                      const suppress::Rule& rule) {
    const std::span<const std::string_view> columns = kDetectionColumns;
    const std::size_t required =
        suppress::infoOf(rule.method).uses_predicted_iou ? kPredictedIou + 1 : kPredictedIou;
    auto table = CsvTable::open(
        bytes, path, columns.first(required), columns.subspan(required),
        required > kPredictedIou
            ? phrase("the first line names the columns l,t,r,b,score,predicted_iou: this method "
                     "uses the predicted IoU")
            : phrase("the first line names the columns l,t,r,b,score"));
    if (!table) return table.error();
    DetectionTable out;
    std::unordered_map<std::string, int> labels;
    while (true) {
        const auto more = table->next();
        if (!more) return more.error();
        if (!*more) return out;
        if (out.detections.size() == kMaxDetections)
            return Error{phrase("more than 5 million boxes"), table->place(),
                         phrase("split the file")};
        auto d = readDetection(*table, rule);
        if (!d) return d.error();
        if (table->has(kClass)) {
            const auto [label, is_new] = labels.try_emplace(std::string(table->text(kClass)),
                                                            static_cast<int>(out.classes.size()));
            if (is_new && out.classes.size() == kMaxClasses)
                return Error{phrase("more than a million classes"), table->place(),
                             phrase("is \"class\" the right column?")};
            if (is_new) out.classes.push_back(label->first);
            d->label = label->second;
        }
        out.detections.push_back(*d);
    }
}

}  // namespace iou
