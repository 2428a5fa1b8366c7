// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/json/json_text.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

class JsonFields;

/// A parsed JSON file and the first thing that was wrong with it.
class JsonDocument {
public:
    /// path is for messages; what parseJson() refuses is an error.
    JsonDocument(std::string_view bytes, std::string path);
    JsonFields root();
    const std::optional<Error>& error() const { return m_error; }

private:
    friend class JsonFields;
    nlohmann::json m_json;
    std::string m_path;
    std::optional<Error> m_error;
};

/// Reads the fields of one object. A field that is absent leaves its value alone; one of a wrong
/// type or out of range makes the document's error, which names it. After an error nothing is read.
class JsonFields {
public:
    JsonFields(JsonDocument& document, const nlohmann::json& object, std::string place);

    /// Requires "format" and a "version" from 1 to newest.
    void header(std::string_view format, int newest);
    void boolean(const char* name, bool& out);
    void integer(const char* name, int& out, int lo, int hi);
    /// An array of 1 to `limit` of these.
    void integers(const char* name, std::vector<int>& out, int lo, int hi, std::size_t limit);
    void integer64(const char* name, std::int64_t& out, std::int64_t lo, std::int64_t hi);
    void unsigned64(const char* name, std::uint64_t& out);
    void number(const char* name, double& out, double lo, double hi);
    /// A number, or its exact form as text: "1/32", "1:4".
    void exact(const char* name, double& out, double lo, double hi);
    /// An array of 1 to `limit` of these.
    void exactList(const char* name, std::vector<double>& out, double lo, double hi,
                   std::size_t limit);
    /// An array of exactly so many finite numbers.
    void numbers(const char* name, std::span<double> out);
    void text(const char* name, std::string& out, std::size_t limit);
    /// An array of at most `limit` texts.
    void texts(const char* name, std::vector<std::string>& out, std::size_t limit);
    /// An array of 1 to `limit` texts and numbers, or one of them alone; numbers as their shortest
    /// text.
    void scalars(const char* name, std::vector<std::string>& out, std::size_t limit);
    /// An object that holds only texts.
    void textMap(const char* name, std::map<std::string, std::string>& out, std::size_t limit);
    /// A word or specification that `parse` turns into a value.
    template <class T, class Parse>
    void parsed(const char* name, T& out, const Parse& parse) {
        std::string word;
        if (!has(name)) return;
        text(name, word, 1024);
        if (m_document->error()) return;
        if (auto value = parse(std::string_view(word)); value)
            out = *value;
        else
            fail(name, value.error());
    }
    /// What names a loss (json/spec_fields): `parse` turns it into a value.
    template <class T, class Parse>
    void spec(const char* name, T& out, const Parse& parse) {
        std::string word;
        if (!has(name)) return;
        specText(name, word);
        if (m_document->error()) return;
        if (auto value = parse(std::string_view(word)); value)
            out = *value;
        else
            fail(name,
                 value.error().where.empty() ? value.error() : Error{value.error().line(), {}, {}});
    }
    /// An array of at most `limit` of these.
    void specs(const char* name, std::vector<std::string>& out, std::size_t limit);
    /// One of these words.
    template <class Enum, std::size_t N>
    void word(const char* name, Enum& out, const EnumWords<Enum, N>& words) {
        parsed(name, out, [&](std::string_view text) { return words.parse(text); });
    }
    std::optional<JsonFields> object(const char* name);
    /// An array of 1 to `limit` objects; may_be_empty: or of none.
    void objects(const char* name, std::size_t limit, const std::function<void(JsonFields)>& read,
                 bool may_be_empty = false);
    /// Refuses fields that were not asked for.
    void finish();

    void fail(const char* name, Error error);
    bool has(const char* name) const;
    /// Fails where the field is absent; remedy says what to give.
    void require(const char* name, const Phrase& remedy);
    bool failed() const { return m_document->error().has_value(); }

private:
    const nlohmann::json* find(const char* name);
    void specText(const char* name, std::string& out);
    /// The array of 1 to `limit` items of that name; null where it is absent or none, an error.
    const nlohmann::json* numberList(const char* name, std::size_t limit);
    std::string placeOf(const std::string& name) const;

    JsonDocument* m_document;
    const nlohmann::json* m_object;
    std::string m_place;
    std::set<std::string> m_known;
};

}  // namespace iou
