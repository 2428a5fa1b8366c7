// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_fields.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/json/spec_fields.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

const nlohmann::json kEmptyObject = nlohmann::json::object();

Phrase rangeRemedy(double lo, double hi) {
    return phrase("give a number from %1 to %2", formatShortest(lo), formatShortest(hi));
}

template <class Bound>
Error notWhole(Bound lo, Bound hi) {
    return {phrase("this is not a whole number in range"),
            {},
            phrase("give one from %1 to %2", lo, hi)};
}

std::optional<int> wholeIn(const nlohmann::json& value, int lo, int hi) {
    if (!value.is_number_integer()) return {};
    // An unsigned number beyond int64 is out of every range asked for.
    const bool huge = value.is_number_unsigned() && value.get<std::uint64_t>() > INT32_MAX;
    const auto x = huge ? INT64_MAX : value.get<std::int64_t>();
    if (x < lo || x > hi) return {};
    return static_cast<int>(x);
}

}  // namespace

JsonDocument::JsonDocument(std::string_view bytes, std::string path) : m_path(std::move(path)) {
    auto parsed = parseJson(bytes, m_path);
    if (parsed)
        m_json = std::move(*parsed);
    else
        m_error = parsed.error();
    if (!m_error && !m_json.is_object())
        m_error = Error{phrase("the file does not hold a JSON object"), m_path,
                        phrase("start it with {")};
}

JsonFields JsonDocument::root() { return {*this, m_error ? kEmptyObject : m_json, ""}; }

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
        fail("format", {phrase("this file is of another kind"),
                        {},
                        phrase("the format must be \"%1\"", format)});
    int version = 0;
    integer("version", version, 1, 1'000'000'000);
    if (version < 1)
        fail("version", {phrase("the version is missing"), {}, phrase("give \"version\": 1")});
    if (version > newest)
        fail("version",
             {phrase("version %1 was written by a newer program", version),
              {},
              phrase("this one reads versions up to %1; update it to open the file", newest)});
}

void JsonFields::boolean(const char* name, bool& out) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_boolean())
        out = value->get<bool>();
    else
        fail(name, {phrase("this is not a switch"), {}, phrase("give true or false")});
}

void JsonFields::integer(const char* name, int& out, int lo, int hi) {
    const auto* value = find(name);
    if (!value) return;
    if (const auto x = wholeIn(*value, lo, hi))
        out = *x;
    else
        fail(name, notWhole(lo, hi));
}

const nlohmann::json* JsonFields::numberList(const char* name, std::size_t limit) {
    const auto* value = find(name);
    if (!value || (value->is_array() && !value->empty() && value->size() <= limit)) return value;
    fail(name, {phrase("this is not a list as expected"),
                {},
                phrase("give 1 to %1 numbers in []", limit)});
    return nullptr;
}

void JsonFields::integers(const char* name, std::vector<int>& out, int lo, int hi,
                          std::size_t limit) {
    const auto* list = numberList(name, limit);
    if (!list) return;
    out.clear();
    for (const auto& item : *list) {
        const auto x = wholeIn(item, lo, hi);
        if (!x) {
            const std::string place = name + ("[" + std::to_string(out.size()) + "]");
            return fail(place.c_str(), notWhole(lo, hi));
        }
        out.push_back(*x);
    }
}

void JsonFields::require(const char* name, const Phrase& remedy) {
    if (has(name)) return;
    // One letter apart from what is wanted: misspelt, not left out.
    for (const auto& [other, value] : m_object->items())
        if (!m_known.contains(other) && lettersApart(other, name) == 1)
            return fail(
                excerpt(other).c_str(),
                {phrase("unknown field"), {}, phrase("did you mean %1?", std::string_view(name))});
    fail(name, {phrase("this field is missing"), {}, remedy});
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
    fail(name, notWhole(lo, hi));
}

void JsonFields::unsigned64(const char* name, std::uint64_t& out) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_number_unsigned())
        out = value->get<std::uint64_t>();
    else
        fail(name, notWhole<std::uint64_t>(0, UINT64_MAX));
}

void JsonFields::exact(const char* name, double& out, double lo, double hi) {
    const auto* value = find(name);
    if (!value) return;
    const auto x = exactNumber(*value);
    if (!x) return fail(name, x.error());
    if (*x >= lo && *x <= hi)
        out = *x;
    else
        fail(name, {phrase("%1 is out of range", formatShortest(*x)), {}, rangeRemedy(lo, hi)});
}

void JsonFields::exactList(const char* name, std::vector<double>& out, double lo, double hi,
                           std::size_t limit) {
    const auto* list = numberList(name, limit);
    if (!list) return;
    out.clear();
    for (const auto& item : *list) {
        const std::string place = name + ("[" + std::to_string(out.size()) + "]");
        const auto x = exactNumber(item);
        if (!x) return fail(place.c_str(), x.error());
        if (!(*x >= lo && *x <= hi))
            return fail(
                place.c_str(),
                {phrase("%1 is out of range", formatShortest(*x)), {}, rangeRemedy(lo, hi)});
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
        fail(name, {phrase("this is not a number in range"), {}, rangeRemedy(lo, hi)});
}

void JsonFields::numbers(const char* name, std::span<double> out) {
    const auto* value = find(name);
    if (!value) return;
    const auto numeric = [](const nlohmann::json& x) {
        return x.is_number() && std::isfinite(x.get<double>());
    };
    if (!value->is_array() || value->size() != out.size() ||
        !std::all_of(value->begin(), value->end(), numeric))
        return fail(name, {phrase("these are not numbers as expected"),
                           {},
                           phrase("give a list of %1 numbers", out.size())});
    std::transform(value->begin(), value->end(), out.begin(),
                   [](const nlohmann::json& x) { return x.get<double>(); });
}

void JsonFields::text(const char* name, std::string& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    if (value->is_string() && value->get_ref<const std::string&>().size() <= limit)
        out = value->get<std::string>();
    else
        fail(name, {phrase("this is not a text as expected"),
                    {},
                    phrase("give at most %1 characters in quotes", limit)});
}

void JsonFields::texts(const char* name, std::vector<std::string>& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_text = [](const nlohmann::json& x) { return x.is_string(); };
    if (!value->is_array() || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_text))
        return fail(name, {phrase("this is not a list as expected"),
                           {},
                           phrase("give at most %1 texts in []", limit)});
    out.clear();
    for (const auto& item : *value) out.push_back(item.get<std::string>());
}

void JsonFields::scalars(const char* name, std::vector<std::string>& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    const nlohmann::json list = value->is_array() ? *value : nlohmann::json::array({*value});
    const auto is_scalar = [](const nlohmann::json& x) { return x.is_string() || x.is_number(); };
    if (list.empty() || list.size() > limit || !std::all_of(list.begin(), list.end(), is_scalar))
        return fail(name, {phrase("this is not a list as expected"),
                           {},
                           phrase("give 1 to %1 numbers or texts in []", limit)});
    out.clear();
    for (const auto& item : list) {
        if (item.is_string())
            out.push_back(item.get<std::string>());
        else
            out.push_back(item.is_number_integer() ? item.dump()
                                                   : formatShortest(item.get<double>()));
    }
}

void JsonFields::specText(const char* name, std::string& out) {
    const auto* value = find(name);
    if (!value) return;
    auto spec = specFromJson(*value);
    if (spec)
        out = std::move(*spec);
    else
        fail(name, spec.error());
}

void JsonFields::specs(const char* name, std::vector<std::string>& out, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    if (!value->is_array() || value->size() > limit)
        return fail(name, {phrase("this is not a list as expected"),
                           {},
                           phrase("give at most %1 losses in []", limit)});
    out.clear();
    for (const auto& item : *value) {
        auto spec = specFromJson(item);
        if (!spec) return fail(name, spec.error());
        out.push_back(std::move(*spec));
    }
}

void JsonFields::textMap(const char* name, std::map<std::string, std::string>& out,
                         std::size_t limit) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_text = [](const nlohmann::json& x) { return x.is_string(); };
    if (!value->is_object() || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_text))
        return fail(name, {phrase("this is not an object of texts"),
                           {},
                           phrase("give at most %1 in {\"name\": \"text\"}", limit)});
    out.clear();
    for (const auto& [key, item] : value->items()) out[key] = item.get<std::string>();
}

std::optional<JsonFields> JsonFields::object(const char* name) {
    const auto* value = find(name);
    if (!value) return {};
    if (value->is_object()) return JsonFields(*m_document, *value, placeOf(name));
    fail(name, {phrase("this is not an object"), {}, phrase("start it with {")});
    return {};
}

void JsonFields::objects(const char* name, std::size_t limit,
                         const std::function<void(JsonFields)>& read, bool may_be_empty) {
    const auto* value = find(name);
    if (!value) return;
    const auto is_object = [](const nlohmann::json& x) { return x.is_object(); };
    const bool too_few = !may_be_empty && value->empty();
    if (!value->is_array() || too_few || value->size() > limit ||
        !std::all_of(value->begin(), value->end(), is_object))
        return fail(name, {phrase("this is not a list as expected"),
                           {},
                           may_be_empty ? phrase("give at most %1 objects in []", limit)
                                        : phrase("give 1 to %1 objects in []", limit)});
    for (std::size_t i = 0; i < value->size(); ++i)
        read({*m_document, value->at(i), placeOf(name) + "[" + std::to_string(i) + "]"});
}

void JsonFields::finish() {
    const std::vector<std::string_view> known(m_known.begin(), m_known.end());
    for (const auto& [name, value] : m_object->items()) {
        if (m_known.contains(name)) continue;
        const std::string near = nearest(name, known);
        fail(excerpt(name).c_str(), {phrase("unknown field"),
                                     {},
                                     near.empty() ? phrase("remove it, or check its spelling")
                                                  : phrase("did you mean %1?", near)});
    }
}

}  // namespace iou
