// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_items_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/geometry/box_text.hpp"

#include <cmath>

namespace iou {

namespace {

constexpr std::string_view kTruth = "truth,", kDetection = "detection,";

/// The numbers between commas; an unreadable one is an error.
Result<std::vector<double>> numbersOf(std::string_view text) {
    std::vector<double> numbers;
    while (true) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto number = parseNumber(trimmed(text.substr(0, comma)));
        if (!number) return number.error();
        numbers.push_back(*number);
        if (comma == text.size()) return numbers;
        text.remove_prefix(comma + 1);
    }
}

}  // namespace

std::string apItemsText(const ApLab& lab, const std::vector<ApItem>& items) {
    std::string text;
    for (const ApItem& item : items) {
        const Box<> box = boxOf(lab, item);
        const auto index = static_cast<std::size_t>(item.index);
        text += item.is_detection ? kDetection : kTruth;
        for (const double x : {box.left(), box.top(), box.right(), box.bottom()})
            text += formatShortest(x) + ',';
        text += std::to_string(item.is_detection ? lab.detections[index].category
                                                 : lab.truths[index].category);
        if (item.is_detection) text += ',' + formatShortest(lab.detections[index].score);
        text += '\n';
    }
    return text;
}

Result<int> addApItems(ApLab& lab, std::string_view text) {
    ApLab now = lab;
    int added = 0, line_number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line_number;
        if (line.empty()) continue;
        const bool is_detection = line.starts_with(kDetection);
        const Error unknown{phrase("no box of a lab"), phrase("line %1", line_number),
                            phrase("write truth,LEFT,TOP,RIGHT,BOTTOM,CATEGORY or "
                                   "detection,LEFT,TOP,RIGHT,BOTTOM,CATEGORY,SCORE")};
        if (!is_detection && !line.starts_with(kTruth)) return unknown;
        const auto numbers =
            numbersOf(line.substr(is_detection ? kDetection.size() : kTruth.size()));
        if (!numbers || numbers->size() != (is_detection ? 6U : 5U)) return unknown;
        const std::vector<double>& n = *numbers;
        const Box<> box{(n[0] + n[2]) * 0.5, (n[1] + n[3]) * 0.5, n[2] - n[0], n[3] - n[1]};
        if (const auto fine = checkBox(box); !fine) return fine.error();
        const double last = static_cast<double>(lab.categories.size()) - 1.0;
        const int category = n[4] >= 0.0 && n[4] <= last ? static_cast<int>(n[4]) : 0;
        if (is_detection && !std::isfinite(n[5])) return unknown;
        const int index =
            is_detection ? addDetection(now, box, category, n[5]) : addTruth(now, box, category);
        if (index < 0)
            return Error{
                phrase("the lab is full"), phrase("line %1", line_number),
                phrase("it holds at most %1 truths and as many detections", most_ap_boxes)};
        ++added;
    }
    if (added > 0) lab = std::move(now);
    return added;
}

}  // namespace iou
