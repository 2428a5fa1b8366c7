// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/mask_lab_json.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDigits = "0123456789abcdef";

/// A text per row, two hexadecimal digits per cell.
Json rowsJson(const MaskLevels& mask, int side) {
    Json rows = Json::array();
    std::string row;
    for (const std::uint8_t level : mask) {
        row += kDigits[level / 16];
        row += kDigits[level % 16];
        if (row.size() < 2 * static_cast<std::size_t>(side)) continue;
        rows.push_back(row);
        row.clear();
    }
    return rows;
}

void readRows(JsonFields& fields, const char* name, int side, MaskLevels& out) {
    if (!fields.has(name)) return;
    std::vector<std::string> rows;
    fields.texts(name, rows, most_mask_side);
    const auto n = static_cast<std::size_t>(side);
    std::vector<std::uint8_t> levels;
    bool fits = rows.size() == n;
    for (const std::string& row : rows) {
        fits = fits && row.size() == 2 * n && row.find_first_not_of(kDigits) == row.npos;
        for (std::size_t i = 0; fits && i < row.size(); i += 2)
            levels.push_back(
                static_cast<std::uint8_t>(16 * kDigits.find(row[i]) + kDigits.find(row[i + 1])));
    }
    if (fits)
        out = std::move(levels);
    else
        fields.fail(name, {phrase("this is no mask of %1 x %1 cells", side),
                           {},
                           phrase("give %1 rows of two digits 0 to 9, a to f per cell", side)});
}

}  // namespace

nlohmann::ordered_json maskLabJson(const MaskLab& lab) {
    const MaskLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.side != first.side) json["side"] = lab.side;
    if (lab.pred != first.pred) json["pred"] = rowsJson(lab.pred, lab.side);
    if (lab.target != first.target) json["target"] = rowsJson(lab.target, lab.side);
    if (lab.measure != first.measure) json["measure"] = masks::measure_words.of(lab.measure);
    if (lab.smooth != first.smooth) json["smooth"] = lab.smooth;
    return json;
}

void readMaskLab(JsonFields fields, MaskLab& out) {
    const int before = out.side;
    fields.integer("side", out.side, least_mask_side, most_mask_side);
    if (!fields.failed() && out.side != before) {
        out.pred = shaped(MaskShape::blob, out.side);
        out.target = shaped(MaskShape::disc, out.side);
    }
    readRows(fields, "pred", out.side, out.pred);
    readRows(fields, "target", out.side, out.target);
    fields.word("measure", out.measure, masks::measure_words);
    fields.number("smooth", out.smooth, 0.0, most_smooth);
    fields.finish();
}

}  // namespace iou
