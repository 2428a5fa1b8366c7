// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/judgements_csv.hpp"

#include "core/average_precision/report.hpp"
#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"

namespace iou::datasets {

namespace {

std::string idField(const Id& id) {
    return id.text ? csvField(*id.text) : std::to_string(id.number);
}

}  // namespace

std::string judgementsCsv(const CocoTruths& truths, const CocoDetections& detections,
                          std::span<const average_precision::Judgement> judgements) {
    using average_precision::threshold_count;
    std::string text = "detection,image,category,score,iou";
    for (std::size_t k = 0; k < threshold_count; ++k) {
        const std::string percent = std::to_string(50 + 5 * k);
        text += ",result_" + percent + ",truth_" + percent;
    }
    text += '\n';
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        const auto& d = detections.detections[i];
        const auto& judged = judgements[i];
        text += std::to_string(detections.records[i]) + ',' +
                idField(truths.images[static_cast<std::size_t>(d.image)]) + ',' +
                idField(truths.categories[static_cast<std::size_t>(d.category)]) + ',' +
                format17(d.score) + ',';
        if (judged.truth[0] >= 0) {
            const auto& truth = truths.truths[static_cast<std::size_t>(judged.truth[0])];
            text += format17(average_precision::iouOf(d.box, truth.box, truth.crowd));
        }
        for (std::size_t k = 0; k < threshold_count; ++k) {
            (text += ',') += average_precision::verdictWord(judged.verdict[k]);
            text += ',';
            if (judged.truth[k] >= 0)
                text += idField(truths.truth_ids[static_cast<std::size_t>(judged.truth[k])]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace iou::datasets
