// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_stats.hpp"

#include "core/base/csv_field.hpp"
#include "core/json/json_text.hpp"
#include "core/pairing/rank_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace iou::pairing {

namespace {

using StatKey = std::array<int, 3>;  ///< label, size, image
using Members = std::vector<std::size_t>;

/// Sums by halves: the error stays small, the digits are the same everywhere.
double sumOf(std::span<const double> x) {
    if (x.size() <= 64) {
        double sum = 0.0;
        for (const double one : x) sum += one;
        return sum;
    }
    return sumOf(x.first(x.size() / 2)) + sumOf(x.subspan(x.size() / 2));
}

LossStats statsOf(const PairTable& table, const PairLoss& loss, const Members& members,
                  const Progress* progress) {
    LossStats out;
    std::vector<double> values, worse;
    std::int64_t flat = 0, enlarging = 0;
    for (const std::size_t i : members) {
        if (!std::isfinite(loss.value[i])) {
            ++out.not_finite;
            continue;
        }
        values.push_back(loss.value[i]);
        worse.push_back(1.0 - table.rows[i].iou);
        flat += loss.gradient_norm[i] == 0.0;
        enlarging += loss.enlarges[i];
    }
    out.count = static_cast<std::int64_t>(values.size());
    const double n = static_cast<double>(out.count);  // none: 0/0 below
    out.tau_iou = kendallTau(values, worse, progress);
    if (progress && progress->cancelled()) return out;
    out.mean = sumOf(values) / n;
    out.zero_gradient = static_cast<double>(flat) / n;
    out.enlarging = static_cast<double>(enlarging) / n;
    std::sort(values.begin(), values.end());
    out.median = quantileOf(values, 0.5);
    out.p90 = quantileOf(values, 0.9);
    out.p99 = quantileOf(values, 0.99);
    out.max = quantileOf(values, 1.0);
    return out;
}

std::string groupFields(const PairTable& table, const StatRow& row) {
    const auto name = [](const std::vector<std::string>& names, int i) {
        return i < 0 ? std::string() : csvField(names[static_cast<std::size_t>(i)]);
    };
    return name(table.labels, row.label) + ',' +
           (row.size < 0 ? std::string()
                         : std::string(area_words.of(static_cast<AreaClass>(row.size)))) +
           ',' + name(table.images, row.image);
}

constexpr std::array<std::string_view, 8> kStatNames{
    "mean", "median", "p90", "p99", "max", "zero_gradient", "enlarging", "tau_iou"};

std::array<double, 8> statNumbers(const LossStats& s) {
    return {s.mean, s.median, s.p90, s.p99, s.max, s.zero_gradient, s.enlarging, s.tau_iou};
}

}  // namespace

double quantileOf(std::span<const double> sorted, double q) {
    if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double share = at - static_cast<double>(below);
    return share == 0.0 ? sorted[below] : sorted[below] + (sorted[above] - sorted[below]) * share;
}

std::vector<StatRow> pairStats(const PairTable& table, std::span<const PairLoss> losses,
                               const StatGroups& groups, Progress* progress) {
    std::map<StatKey, Members> members;
    Members& all = members[{-1, -1, -1}];
    const bool any = groups.by_class || groups.by_size || groups.by_image;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const PairRow& row = table.rows[i];
        if (row.status != PairStatus::matched || !row.complete()) continue;
        all.push_back(i);
        // A pair without a class is in none of the groups by class.
        if (!any || (groups.by_class && row.label < 0) || (groups.by_image && row.image < 0))
            continue;
        members[{groups.by_class ? row.label : -1,
                 groups.by_size ? static_cast<int>(areaClassOf(row)) : -1,
                 groups.by_image ? row.image : -1}]
            .push_back(i);
    }
    std::vector<StatRow> out;
    for (const auto& [key, some] : members) {
        StatRow row{key[0], key[2], key[1], {}};
        for (const PairLoss& loss : losses) {
            row.losses.push_back(statsOf(table, loss, some, progress));
            if (progress && progress->cancelled()) return out;
        }
        out.push_back(std::move(row));
    }
    return out;
}

std::string statsCsv(const PairTable& table, std::span<const PairLoss> losses,
                     const std::vector<StatRow>& rows) {
    std::string text = "class,size,image,loss,count,not_finite";
    for (const std::string_view name : kStatNames) (text += ',') += name;
    text += '\n';
    const std::vector<std::string> names = namesOf(losses);
    for (const StatRow& row : rows)
        for (std::size_t k = 0; k < losses.size(); ++k) {
            const LossStats& s = row.losses[k];
            text += groupFields(table, row) + ',' + csvField(names[k]) + ',' +
                    std::to_string(s.count) + ',' + std::to_string(s.not_finite);
            for (const double x : statNumbers(s)) text += ',' + formatShortest(x);
            text += '\n';
        }
    return text;
}

std::string statsJson(const PairTable& table, std::span<const PairLoss> losses,
                      const std::vector<StatRow>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    const auto named = [](const std::vector<std::string>& names, int i) -> nlohmann::ordered_json {
        if (i < 0) return nullptr;
        return names[static_cast<std::size_t>(i)];
    };
    for (const StatRow& row : rows)
        for (std::size_t k = 0; k < losses.size(); ++k) {
            const LossStats& s = row.losses[k];
            auto one = nlohmann::ordered_json::object();
            one["class"] = named(table.labels, row.label);
            one["size"] = row.size < 0 ? nlohmann::ordered_json(nullptr)
                                       : nlohmann::ordered_json(std::string(
                                             area_words.of(static_cast<AreaClass>(row.size))));
            one["image"] = named(table.images, row.image);
            one["loss"] = losses[k].loss.spec();
            one["count"] = s.count;
            one["not_finite"] = s.not_finite;
            const auto numbers = statNumbers(s);
            for (std::size_t i = 0; i < numbers.size(); ++i)
                one[std::string(kStatNames[i])] = std::isfinite(numbers[i])
                                                      ? nlohmann::ordered_json(numbers[i])
                                                      : nlohmann::ordered_json(nullptr);
            list.push_back(std::move(one));
        }
    return jsonText(list);
}

}  // namespace iou::pairing
