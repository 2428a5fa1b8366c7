// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/results.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/npy.hpp"
#include "core/json/json_text.hpp"
#include "core/own_formula/table_names.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr Eigen::Index kRowsAtOnce = 1 << 14;

/// What tables call the losses.
std::vector<std::string> namesOf(const SimulationResult& result) {
    std::vector<std::string> specs;
    for (const LossCurves& curves : result.losses) specs.push_back(curves.spec);
    return tableNames(std::span<const std::string>(specs));
}

nlohmann::ordered_json lossJson(const LossCurves& curves, const std::string& name,
                                std::int64_t cases_asked, int steps) {
    auto json = nlohmann::ordered_json::object();
    const auto rows = curves.rows.rows();
    json["loss"] = curves.spec;
    if (name != curves.spec) json["name"] = name;
    json["cases"] = curves.cases;
    json["steps"] = std::max<Eigen::Index>(0, rows - 1);
    json["complete"] = curves.cases == cases_asked && rows == steps + 1;
    json["wall_s"] = curves.wall_s;
    json["case_steps"] = curves.case_steps;
    json["case_steps_per_s"] = numberOrWord(
        curves.wall_s > 0.0 ? static_cast<double>(curves.case_steps) / curves.wall_s : 0.0);
    auto final_values = nlohmann::ordered_json::object();
    for (std::size_t c = 0; rows > 0 && c < curves.columns.size(); ++c)
        final_values[curves.columns[c]] =
            numberOrWord(curves.rows(rows - 1, static_cast<Eigen::Index>(c)));
    json["final"] = std::move(final_values);
    json["bad_states"] = {{"non_positive_size", curves.bad.non_positive_size},
                          {"diverged", curves.bad.diverged}};
    return json;
}

/// Whether a part of a loss that is not in force there: as a column the loss lacks. A later loss
/// the run never comes to has no step in `switches`, but stands in the spec.
bool isNothing(const LossCurves& curves, double value) {
    return std::isnan(value) && curves.spec.find('@') != std::string::npos;
}

/// The layer with the rows after the first n marked as not computed.
void markUnfinished(Eigen::ArrayXXf& layer, Eigen::Index n) {
    layer.bottomRows(layer.rows() - n) = std::numeric_limits<float>::quiet_NaN();
}

/// The first rows of curves.csv, loss by loss.
SimulationResult cutTo(const SimulationResult& result, Eigen::Index rows) {
    SimulationResult cut;
    cut.cancelled = true;
    cut.wall_s = result.wall_s;
    cut.threads = result.threads;
    cut.isa = result.isa;
    for (const LossCurves& curves : result.losses) {
        const Eigen::Index own = std::min(rows, curves.rows.rows());
        if (own == 0) break;
        rows -= own;
        LossCurves& kept = cut.losses.emplace_back(curves);
        if (own == curves.rows.rows()) continue;
        kept.rows = curves.rows.topRows(own);
        kept.finished = 0;
        kept.case_steps = curves.cases * (own - 1);
    }
    return cut;
}

Result<Done> writeCasesNpy(const SimulationResult& result, AtomicFile& file) {
    const auto& layers = result.cases.per_loss;
    Eigen::Index most = 0;
    for (const auto& curves : result.losses)
        most = std::max(most, static_cast<Eigen::Index>(curves.finished));
    std::vector<NpyColumn> columns;
    for (const auto& name : CaseResults::columns()) columns.push_back({name, "<f4"});
    std::string bytes = npyTableHeader(columns, {static_cast<Eigen::Index>(layers.size()), most});
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto finished = static_cast<Eigen::Index>(result.losses[i].finished);
        for (Eigen::Index first = 0; first < most; first += kRowsAtOnce) {
            const Eigen::Index count = std::min(kRowsAtOnce, most - first);
            Eigen::ArrayXXf part = layers[i].middleRows(first, count);
            markUnfinished(part, std::clamp<Eigen::Index>(finished - first, 0, count));
            appendNpyRows(part, 0, count, bytes);
            if (auto written = file.write(bytes); !written) return written;
            bytes.clear();
        }
    }
    return file.write(bytes);
}

Result<Done> writeCasesCsv(const SimulationResult& result, AtomicFile& file) {
    std::string text = "loss,case";
    for (const auto& name : CaseResults::columns()) text += ',' + name;
    text += '\n';
    const std::vector<std::string> names = namesOf(result);
    for (std::size_t i = 0; i < result.cases.per_loss.size(); ++i) {
        const auto& layer = result.cases.per_loss[i];
        const std::string loss = csvField(names[i]);
        for (Eigen::Index r = 0; r < static_cast<Eigen::Index>(result.losses[i].finished); ++r) {
            text += loss + ',' + std::to_string(r);
            for (Eigen::Index c = 0; c < layer.cols(); ++c)
                text += ',' + formatShortest(layer(r, c));
            text += '\n';
            if (r % kRowsAtOnce != kRowsAtOnce - 1) continue;
            if (auto written = file.write(text); !written) return written;
            text.clear();
        }
    }
    return file.write(text);
}

}  // namespace

std::string curvesCsv(const SimulationResult& result) {
    std::vector<std::string> columns;
    for (const auto& curves : result.losses)
        for (const auto& name : curves.columns)
            if (std::find(columns.begin(), columns.end(), name) == columns.end())
                columns.push_back(name);
    std::string text = "loss,step";
    for (const auto& name : columns) text += ',' + name;
    text += '\n';
    const std::vector<std::string> names = namesOf(result);
    for (std::size_t i = 0; i < result.losses.size(); ++i) {
        const LossCurves& curves = result.losses[i];
        const std::string loss = csvField(names[i]);
        for (Eigen::Index k = 0; k < curves.rows.rows(); ++k) {
            text += loss + ',' + std::to_string(k);
            for (const auto& name : columns) {
                text += ',';
                const auto it = std::find(curves.columns.begin(), curves.columns.end(), name);
                if (it == curves.columns.end()) continue;
                const double value = curves.rows(k, it - curves.columns.begin());
                if (!isNothing(curves, value)) text += formatShortest(value);
            }
            text += '\n';
        }
    }
    return text;
}

std::optional<SimulationResult> fittingResult(const SimulationResult& result, std::size_t bytes) {
    const auto fits = [&](Eigen::Index rows) {
        return curvesCsv(cutTo(result, rows)).size() <= bytes;
    };
    Eigen::Index fitting = 0, too_many = 0;
    for (const LossCurves& curves : result.losses) too_many += curves.rows.rows();
    if (fits(too_many)) return std::nullopt;
    while (too_many - fitting > 1) {
        const Eigen::Index middle = fitting + (too_many - fitting) / 2;
        (fits(middle) ? fitting : too_many) = middle;
    }
    if (fitting == 0) return std::nullopt;
    return cutTo(result, fitting);
}

NotFinite notFiniteOf(const LossCurves& curves) {
    NotFinite found;
    for (Eigen::Index k = 0; k < curves.rows.rows(); ++k)
        for (std::size_t c = 0; c < curves.columns.size(); ++c)
            if (const double value = curves.rows(k, static_cast<Eigen::Index>(c));
                !isNothing(curves, value))
                found.see(value, k, curves.columns[c]);
    return found;
}

std::string summaryJson(const SimulationRecipe& recipe, const SimulationResult& result,
                        double peak_memory_mb) {
    nlohmann::ordered_json json{{"format", "iouscope-summary"},
                                {"version", 1},
                                {"core", coreVersion()},
                                {"numerics", numerics_version}};
    std::int64_t case_steps = 0;
    for (const auto& curves : result.losses) case_steps += curves.case_steps;
    json["protocol"] = recipe.protocol.id;
    json["cancelled"] = result.cancelled;
    json["cases"] = recipe.caseCount();
    json["steps"] = recipe.protocol.steps;
    json["case_steps"] = case_steps;
    json["threads"] = result.threads;
    json["isa"] = result.isa;
    json["wall_s"] = result.wall_s;
    json["peak_memory_mb"] = peak_memory_mb;
    auto losses = nlohmann::ordered_json::array();
    const std::vector<std::string> names = namesOf(result);
    for (std::size_t i = 0; i < result.losses.size(); ++i)
        losses.push_back(
            lossJson(result.losses[i], names[i], recipe.caseCount(), recipe.protocol.steps));
    json["losses"] = std::move(losses);
    return jsonText(json);
}

Result<Done> checkCasesName(const std::string& path) {
    if (path.ends_with(".npy") || path.ends_with(".csv")) return Done{};
    return Error{phrase("the kind of file is not known"), path, phrase("name it *.npy or *.csv")};
}

Result<Done> writeCases(const SimulationResult& result, const std::string& path) {
    if (auto known = checkCasesName(path); !known) return known;
    AtomicFile file(path);
    if (auto opened = file.open(); !opened) return opened;
    const auto written =
        path.ends_with(".npy") ? writeCasesNpy(result, file) : writeCasesCsv(result, file);
    return written ? file.commit() : written;
}

}  // namespace iou
