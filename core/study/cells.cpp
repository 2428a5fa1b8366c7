// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cells.hpp"

#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/files/atomic_file.hpp"
#include "core/json/json_text.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/shard/units.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr std::int64_t kLargeUnits = 32;  // 10 million cases and more
constexpr double kGoodIouLoss = 0.1;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string_view> splitAtCommas(std::string_view text) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t end = text.find(',');
        out.push_back(text.substr(0, end));
        if (end == text.npos) return out;
        text.remove_prefix(end + 1);
    }
}

double cellNumber(std::string_view text) {
    if (text == "inf") return std::numeric_limits<double>::infinity();
    if (text == "-inf") return -std::numeric_limits<double>::infinity();
    const auto number = parseNumber(text);
    return number ? *number : kNothing;
}

/// The last `count` fields of a row; only the first, a loss, may have commas of its own.
std::optional<std::vector<double>> lastFields(std::string_view row, std::size_t count) {
    std::vector<double> out(count);
    for (std::size_t i = count; i-- > 0;) {
        const std::size_t comma = row.rfind(',');
        if (comma == row.npos) return std::nullopt;
        out[i] = cellNumber(row.substr(comma + 1));
        row = row.substr(0, comma);
    }
    return out;
}

Result<std::int64_t> badStates(const std::string& path) {
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return bytes.error();
    const auto json = parseJson(*bytes, path);
    if (!json) return json.error();
    std::int64_t sum = 0;
    const auto losses = json->is_object() ? json->find("losses") : json->end();
    if (losses != json->end() && losses->is_array())
        for (const auto& loss : *losses)
            if (const auto bad = loss.find("bad_states"); bad != loss.end())
                for (const auto& count : *bad)
                    if (count.is_number_integer()) sum += count.get<std::int64_t>();
    return sum;
}

}  // namespace

std::string cellFolder(const std::string& folder, const std::string& id) {
    return folder + "/cells/" + id;
}

bool isComplete(const std::string& cell_folder, const SimulationRecipe& recipe) {
    const auto bytes = readFile(cell_folder + "/recipe.json", max_json_bytes);
    if (!bytes) return false;
    if (*bytes == writeRecipe(recipe)) return true;
    // Another version of the same numerics computes the same.
    if (numericsOf(*bytes) != numerics_version) return false;
    const auto there = readRecipe(*bytes, cell_folder);
    return there && *there == recipe;
}

bool isLarge(const SimulationRecipe& recipe) {
    return checkDivisible(recipe) && Units(recipe).count() >= kLargeUnits;
}

Result<CellOutcome> readOutcome(const std::string& cell_folder) {
    const std::string path = cell_folder + "/curves.csv";
    const auto bytes = readFile(path, max_csv_bytes);
    if (!bytes) return bytes.error();
    const Error wrong{phrase("these are no curves of a simulation"), path,
                      phrase("take the folder away, and start its shard again")};
    std::string_view text = *bytes;
    const auto nextLine = [&text] {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    const auto header = splitAtCommas(nextLine());
    if (header.size() < 3 || header[0] != "loss" || header[1] != "step") return wrong;
    CellOutcome out;
    out.columns.assign(header.begin() + 2, header.end());
    out.highest_aei = kNothing;
    const auto aei = static_cast<std::size_t>(
        std::find(out.columns.begin(), out.columns.end(), "aei") - out.columns.begin());
    for (int step = 0; !text.empty(); ++step) {
        auto row = lastFields(nextLine(), out.columns.size());
        if (!row) return wrong;
        if (!out.steps_to_iou && row->front() <= kGoodIouLoss) out.steps_to_iou = step;
        if (aei < row->size()) out.highest_aei = std::fmax(out.highest_aei, (*row)[aei]);
        out.last = std::move(*row);
    }
    if (out.last.empty()) return wrong;
    const auto bad = badStates(cell_folder + "/summary.json");
    if (!bad) return bad.error();
    out.bad_states = *bad;
    return out;
}

}  // namespace iou
