// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_fields.hpp"

#include "core/io/numbers.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

const nlohmann::json empty_object = nlohmann::json::object();

std::string rangeRemedy(double lo, double hi) {
    return "give a number from " + formatShortest(lo) + " to " + formatShortest(hi);
}

}  // namespace

JsonDocument::JsonDocument(std::string_view bytes, std::string path) : m_path(std::move(path)) {
    auto parsed = parseJson(bytes, m_path);
    if (parsed)
        m_json = std::move(*parsed);
    else
        m_error = parsed.error();
    if (!m_error && !m_json.is_object())
        m_error = Error{"the file does not hold a JSON object", m_path, "start it with {"};
}

JsonFields JsonDocument::root() { return {*this, m_error ? empty_object : m_json, ""}; }

JsonFields::JsonFields(JsonDocument& document, const nlohmann::json& object, std::string place)
    : m_document(&document), m_object(&object), m_place(std::move(place)) {}

std::string JsonFields::placeOf(const std::string& name) const {
    return m_place.empty() ? name : m_place + "." + name;
}

void JsonFields::fail(const char* name, Error error) {
    if (m_document->m_error) return;
    error.where = m_document->m_path + ": " + placeOf(name);
    m_document->m_error = std::move(error);
}

bool JsonFields::has(const char* name) const {
    return !m_document->m_error && m_object->contains(name);
}

const nlohmann::json* JsonFields::find(const char* name) {
    m_known.insert(name);
    if (!has(name)) return nullptr;
    return &m_object->at(name);
}

void JsonFields::header(std::string_view format, int newest) {
    std::string found;
    text("format", found, 64);
    if (found != format)
        fail("format", {"this file is of another kind", "",
                        "the format must be \"" + std::string(format) + "\""});
    int version = 0;
    integer("version", version, 1, 1'000'000'000);
    if (version < 1) fail("version", {"the version is missing", "", "give \"version\": 1"});
    if (version > newest)
        fail("version",
             {"version " + std::to_string(version) + " was written by a newer program", "",
              "this one reads versions up to " + std::to_string(newest) +
                  "; update it to open the file"});
}

void JsonFields::boolean(const char* name, bool& out) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_boolean())
        out = value->get<bool>();
    else
        fail(name, {"this is not a switch", "", "give true or false"});
}

void JsonFields::integer(const char* name, int& out, int lo, int hi) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_number_integer()) {
        // An unsigned number beyond int64 is out of every range asked for.
        const bool huge = value->is_number_unsigned() && value->get<std::uint64_t>() > INT32_MAX;
        const auto x = huge ? INT64_MAX : value->get<std::int64_t>();
        if (x >= lo && x <= hi) {
            out = static_cast<int>(x);
            return;
        }
    }
    fail(name, {"this is not a whole number in range", "",
                "give one from " + std::to_string(lo) + " to " + std::to_string(hi)});
}

void JsonFields::require(const char* name, std::string_view remedy) {
    if (!has(name)) fail(name, {"this field is missing", "", std::string(remedy)});
}

void JsonFields::integer64(const char* name, std::int64_t& out, std::int64_t lo, std::int64_t hi) {
    const auto* value = find(name);
    if (!value) return;
    const bool huge = value->is_number_unsigned() &&
                      value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (value->is_number_integer() && !huge) {
        const auto x = value->get<std::int64_t>();
        if (x >= lo && x <= hi) {
            out = x;
            return;
        }
    }
    fail(name, {"this is not a whole number in range", "",
                "give one from " + std::to_string(lo) + " to " + std::to_string(hi)});
}

void JsonFields::unsigned64(const char* name, std::uint64_t& out) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_number_unsigned())
        out = value->get<std::uint64_t>();
    else
        fail(name, {"this is not a whole number in range", "",
                    "give one from 0 to " + std::to_string(UINT64_MAX)});
}

void JsonFields::exact(const char* name, double& out, double lo, double hi) {
    const auto* value = find(name);
    if (!value) return;
    const auto x = exactNumber(*value);
    if (!x) return fail(name, x.error());
    if (*x >= lo && *x <= hi)
        out = *x;
    else
        fail(name, {formatShortest(*x) + " is out of range", "", rangeRemedy(lo, hi)});
}

void JsonFields::exactList(const char* name, std::vector<double>& out, double lo, double hi,
                           std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    if (!value->is_array() || value->empty() || value->size() > limit)
        return fail(name, {"this is not a list as expected", "",
                           "give 1 to " + std::to_string(limit) + " numbers in []"});
    out.clear();
    for (const auto& item : *value) {
        const std::string place = name + ("[" + std::to_string(out.size()) + "]");
        const auto x = exactNumber(item);
        if (!x) return fail(place.c_str(), x.error());
        if (!(*x >= lo && *x <= hi))
            return fail(place.c_str(),
                        {formatShortest(*x) + " is out of range", "", rangeRemedy(lo, hi)});
        out.push_back(*x);
    }
}

void JsonFields::number(const char* name, double& out, double lo, double hi) {
    const auto* value = find(name);
    if (!value) return;
    const double x = value->is_number() ? value->get<double>() : NAN;
    if (x >= lo && x <= hi)
        out = x;
    else
        fail(name, {"this is not a number in range", "", rangeRemedy(lo, hi)});
}

void JsonFields::numbers(const char* name, std::span<double> out) {
    const auto* value = find(name);
    if (!value) return;
    const auto numeric = [](const nlohmann::json& x) {
        return x.is_number() && std::isfinite(x.get<double>());
    };
    if (!value->is_array() || value->size() != out.size() ||
        !std::all_of(value->begin(), value->end(), numeric))
        return fail(name, {"these are not numbers as expected", "",
                           "give a list of " + std::to_string(out.size()) + " numbers"});
    std::transform(value->begin(), value->end(), out.begin(),
                   [](const nlohmann::json& x) { return x.get<double>(); });
}

void JsonFields::text(const char* name, std::string& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_string() && value->get_ref<const std::string&>().size() <= limit)
        out = value->get<std::string>();
    else
        fail(name, {"this is not a text as expected", "",
                    "give at most " + std::to_string(limit) + " characters in quotes"});
}

void JsonFields::texts(const char* name, std::vector<std::string>& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_text = [](const nlohmann::json& x) { return x.is_string(); };
    if (!value->is_array() || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_text))
        return fail(name, {"this is not a list as expected", "",
                           "give at most " + std::to_string(limit) + " texts in []"});
    out.clear();
    for (const auto& item : *value) out.push_back(item.get<std::string>());
}

void JsonFields::textMap(const char* name, std::map<std::string, std::string>& out,
                         std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_text = [](const nlohmann::json& x) { return x.is_string(); };
    if (!value->is_object() || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_text))
        return fail(name, {"this is not an object of texts", "",
                           "give at most " + std::to_string(limit) + " in {\"name\": \"text\"}"});
    out.clear();
    for (const auto& [key, item] : value->items()) out[key] = item.get<std::string>();
}

std::optional<JsonFields> JsonFields::object(const char* name) {
    const auto* value = find(name);
    if (!value) return {};
    if (value->is_object()) return JsonFields(*m_document, *value, placeOf(name));
    fail(name, {"this is not an object", "", "start it with {"});
    return {};
}

void JsonFields::objects(const char* name, std::size_t limit,
                         const std::function<void(JsonFields)>& read) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_object = [](const nlohmann::json& x) { return x.is_object(); };
    if (!value->is_array() || value->empty() || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_object))
        return fail(name, {"this is not a list as expected", "",
                           "give 1 to " + std::to_string(limit) + " objects in []"});
    for (std::size_t i = 0; i < value->size(); ++i)
        read({*m_document, value->at(i), placeOf(name) + "[" + std::to_string(i) + "]"});
}

void JsonFields::finish() {
    for (const auto& [name, value] : m_object->items())
        if (!m_known.contains(name))
            fail(name.c_str(), {"unknown field", "", "remove it, or check its spelling"});
}

}  // namespace iou
