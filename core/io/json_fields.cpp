// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_fields.hpp"

#include "core/io/numbers.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

const nlohmann::json empty_object = nlohmann::json::object();

std::string lineAndColumn(std::string_view bytes, std::size_t position) {
    const std::string_view before = bytes.substr(0, std::min(position, bytes.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column =
        start == std::string_view::npos ? before.size() : before.size() - start - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string rangeRemedy(double lo, double hi) {
    return "give a number from " + formatShortest(lo) + " to " + formatShortest(hi);
}

}  // namespace

JsonDocument::JsonDocument(std::string_view bytes, std::string path) : m_path(std::move(path)) {
    try {
        m_json = nlohmann::json::parse(bytes);
    } catch (const nlohmann::json::parse_error& e) {
        const std::size_t position = e.byte > 0 ? e.byte - 1 : 0;
        m_error = Error{"this is not JSON", m_path + ", " + lineAndColumn(bytes, position + 1),
                        "check the text at this position"};
    } catch (const nlohmann::json::exception&) {
        m_error = Error{"a number is too large", m_path, "keep magnitudes below 1e300"};
    }
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
        fail("version", {"version " + std::to_string(version) + " was written by a newer program",
                         "",
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
