// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/spec_fields.hpp"

#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"

#include <cmath>

namespace iou {

namespace {

constexpr std::size_t kLongestSpec = std::size_t{1} << 16;

}  // namespace

nlohmann::ordered_json specJson(const std::string& spec) {
    if (!isFormulaSpec(spec) || spec.find('@') != std::string::npos) return spec;
    const auto split = splitFormulaSpec(spec);
    if (!split) return spec;
    nlohmann::ordered_json json{{"formula", split->text}};
    for (const auto& s : split->settings.settings) json["set"][s.name] = s.value;
    return json;
}

Result<std::string> specFromJson(const nlohmann::json& value) {
    const Error wrong{phrase("this names no loss"),
                      {},
                      phrase("give a text, or {\"formula\": \"...\", \"set\": {\"k\": 3}}")};
    if (value.is_string()) {
        auto spec = value.get<std::string>();
        if (spec.size() > kLongestSpec)
            return Error{phrase("no loss \"%1\"", spec),
                         {},
                         phrase("give at most %1 characters", kLongestSpec)};
        return spec;
    }
    if (!value.is_object() || !value.contains("formula") || !value["formula"].is_string() ||
        value["formula"].get_ref<const std::string&>().size() > kLongestSpec)
        return wrong;
    std::string spec = formulaSpec(value["formula"].get<std::string>());
    for (const auto& [key, item] : value.items())
        if (key != "formula" && (key != "set" || !item.is_object())) return wrong;
    if (!value.contains("set")) return spec;
    char separator = ':';
    for (const auto& [name, number] : value["set"].items()) {
        if (!number.is_number() || !std::isfinite(number.get<double>())) return wrong;
        spec +=
            separator + percentEncoded(name, ":,@=") + '=' + formatShortest(number.get<double>());
        separator = ',';
    }
    return spec;
}

}  // namespace iou
