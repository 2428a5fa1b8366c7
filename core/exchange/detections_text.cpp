// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/detections_text.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/exchange/detections_csv.hpp"

#include <algorithm>
#include <optional>

namespace iou {

namespace {

/// The index of a class of that name, which is added where there is none; none: there is no room.
std::optional<int> classOf(std::vector<std::string>& classes, const std::string& name) {
    const auto found = std::find(classes.begin(), classes.end(), name);
    if (found == classes.end() && classes.size() >= most_suppress_classes) return {};
    const auto index = static_cast<int>(found - classes.begin());
    if (found == classes.end()) classes.push_back(name);
    return index;
}

bool isShare(double x) { return x >= 0.0 && x <= 1.0; }

}  // namespace

Result<int> addDetections(SuppressLab& lab, std::string_view csv, const std::string& path) {
    const auto table = readDetections(csv, path, {});
    if (!table) return table.error();
    if (lab.detections.size() + table->detections.size() > most_suppress_boxes)
        return Error{phrase("more than %1 boxes", most_suppress_boxes), path,
                     phrase("iouscope-batch nms takes files of any length")};
    std::vector<std::string> classes(lab.classes.begin(), lab.classes.end());
    std::vector<SuppressDetection> detections(lab.detections.begin(), lab.detections.end());
    for (const auto& d : table->detections) {
        const double q = table->has_predicted_iou ? d.predicted_iou : d.score;
        if (!isShare(d.score) || !isShare(q))
            return Error{phrase("a score is not from 0 to 1"), path,
                         phrase("the lab shows probabilities; iouscope-batch nms takes any score")};
        SuppressDetection added{d.box.box(), d.score, q, 0};
        if (!table->classes.empty()) {
            const auto label = classOf(classes, table->classes[static_cast<std::size_t>(d.label)]);
            if (!label)
                return Error{phrase("more than %1 classes", most_suppress_classes), path, {}};
            added.label = *label;
        }
        detections.push_back(added);
    }
    lab.classes = std::move(classes);
    lab.detections = std::move(detections);
    return static_cast<int>(table->detections.size());
}

std::string detectionsText(const SuppressLab& lab, const std::vector<int>& indices) {
    std::string text = "l,t,r,b,score,predicted_iou,class\n";
    for (const int i : indices) {
        const auto& d = lab.detections[static_cast<std::size_t>(i)];
        for (const double x :
             {d.box.left(), d.box.top(), d.box.right(), d.box.bottom(), d.score, d.predicted_iou})
            text += formatShortest(x) + ',';
        text += csvField(lab.classes[static_cast<std::size_t>(d.label)]) + '\n';
    }
    return text;
}

}  // namespace iou
