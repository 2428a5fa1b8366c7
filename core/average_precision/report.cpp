// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/report.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/json/json_text.hpp"

namespace iou::average_precision {

namespace {

constexpr std::array<std::string_view, size_count> kSizes{"all", "small", "medium", "large"};
constexpr std::string_view kAllThresholds = "0.50:0.95";

std::string thresholdText(std::size_t k) { return std::to_string(50 + 5 * k).insert(0, "0."); }

class Rows {
public:
    void add(std::string_view measure, std::string_view iou, std::string_view size,
             std::string_view detections, std::string_view category, double value) {
        for (const std::string_view cell : {measure, iou, size, detections})
            (m_text += cell) += ',';
        m_text += csvField(category) + ',' + format17(value) + '\n';
    }
    std::string text() && { return std::move(m_text); }

private:
    std::string m_text = "measure,iou,size,detections,category,value\n";
};

}  // namespace

std::string_view verdictWord(Verdict verdict) {
    constexpr std::array<std::string_view, 4> words{"tp", "fp", "ignored", "beyond"};
    return words[static_cast<std::size_t>(verdict)];
}

std::string summaryJson(const Summary& s, const std::optional<VocReport>& voc) {
    nlohmann::ordered_json json{{"ap", s.ap},
                                {"ap_per_iou", s.ap_per_iou},
                                {"ap_small", s.ap_per_size[1]},
                                {"ap_medium", s.ap_per_size[2]},
                                {"ap_large", s.ap_per_size[3]},
                                {"ar", s.ar},
                                {"ar_per_iou", s.ar_per_iou},
                                {"ar_small", s.ar_per_size[1]},
                                {"ar_medium", s.ar_per_size[2]},
                                {"ar_large", s.ar_per_size[3]},
                                {"ap_per_category", s.ap_per_category},
                                {"precision_at_iou50", s.precision_at_iou50},
                                {"precision_at_iou75", s.precision_at_iou75},
                                {"stats", s.stats()}};
    if (voc)
        json["voc"] = {{"ap07_50", voc->at50.ap07},
                       {"ap10_50", voc->at50.ap10},
                       {"ap07_75", voc->at75.ap07},
                       {"ap10_75", voc->at75.ap10}};
    return jsonText(json);
}

std::string summaryCsv(const Summary& s, const std::optional<VocReport>& voc,
                       const std::vector<std::string>& categories, const Settings& settings) {
    Rows rows;
    const std::string most = std::to_string(settings.max_detections.back());
    rows.add("AP", kAllThresholds, kSizes[0], most, "", s.ap);
    for (std::size_t k = 0; k < threshold_count; ++k)
        rows.add("AP", thresholdText(k), kSizes[0], most, "", s.ap_per_iou[k]);
    for (std::size_t size = 1; size < size_count; ++size)
        rows.add("AP", kAllThresholds, kSizes[size], most, "", s.ap_per_size[size]);
    for (std::size_t m = 0; m < 3; ++m)
        rows.add("AR", kAllThresholds, kSizes[0], std::to_string(settings.max_detections[m]), "",
                 s.ar[m]);
    for (std::size_t size = 1; size < size_count; ++size)
        rows.add("AR", kAllThresholds, kSizes[size], most, "", s.ar_per_size[size]);
    for (std::size_t c = 0; c < categories.size(); ++c)
        rows.add("AP", kAllThresholds, kSizes[0], most, categories[c], s.ap_per_category[c]);
    if (!voc) return std::move(rows).text();
    for (const auto* const at : {&voc->at50, &voc->at75}) {
        const std::string_view iou = at == &voc->at50 ? "0.50" : "0.75";
        rows.add("VOC07", iou, kSizes[0], "", "", at->ap07);
        rows.add("VOC10", iou, kSizes[0], "", "", at->ap10);
        for (std::size_t c = 0; c < categories.size(); ++c) {
            rows.add("VOC07", iou, kSizes[0], "", categories[c], at->ap07_per_category[c]);
            rows.add("VOC10", iou, kSizes[0], "", categories[c], at->ap10_per_category[c]);
        }
    }
    return std::move(rows).text();
}

}  // namespace iou::average_precision
