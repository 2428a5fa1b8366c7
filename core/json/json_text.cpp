// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/json/foreign_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <set>
#include <utility>
#include <vector>

namespace iou {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxKey = 1024;

/// Builds the tree and refuses what this project does not take.
class Builder : public nlohmann::json_sax<json> {
public:
    /// repeated: takes names of fields that appear twice; null: they are refused.
    explicit Builder(json& root, std::vector<std::string>* repeated = nullptr)
        : m_tree(root, false), m_repeated(repeated) {}

    bool null() override { return counted() && m_tree.null(); }
    bool boolean(bool x) override { return counted() && m_tree.boolean(x); }
    bool number_integer(number_integer_t x) override {
        return counted() && m_tree.number_integer(x);
    }
    bool number_unsigned(number_unsigned_t x) override {
        return counted() && m_tree.number_unsigned(x);
    }
    bool number_float(number_float_t x, const string_t& text) override {
        return counted() && m_tree.number_float(x, text);
    }
    bool string(string_t& x) override { return counted() && m_tree.string(x); }
    bool binary(binary_t& x) override { return counted() && m_tree.binary(x); }
    bool start_object(std::size_t n) override {
        m_keys.emplace_back();
        return deeper() && counted() && m_tree.start_object(n);
    }
    bool end_object() override {
        m_keys.pop_back();
        --m_depth;
        return m_tree.end_object();
    }
    bool start_array(std::size_t n) override {
        return deeper() && counted() && m_tree.start_array(n);
    }
    bool end_array() override {
        --m_depth;
        return m_tree.end_array();
    }
    bool key(string_t& name) override {
        if (name.size() > kMaxKey)
            return refuse(phrase("a field name is longer than 1024 bytes"), phrase("shorten it"));
        const bool is_new = m_keys.back().insert(name).second;
        if (!is_new && m_repeated) m_repeated->push_back(name);
        if (!is_new && !m_repeated)
            return refuse(phrase("field \"%1\" appears twice in one object", name),
                          phrase("keep one"));
        return m_tree.key(name);
    }
    bool parse_error(std::size_t position, const std::string& last_token,
                     const nlohmann::detail::exception& e) override {
        m_position = position;
        m_error.remedy = phrase("correct the text at this position");
        m_error.what = e.id == 406  // number overflow
                           ? phrase("a number is too large")
                           : phrase("this is not JSON at \"%1\"", last_token);
        return false;
    }

    /// Without the place.
    const Error& error() const { return m_error; }
    /// The byte (from 1) a syntax error was found at; 0 where the text is JSON that is refused.
    std::size_t position() const { return m_position; }

private:
    bool counted() {
        return ++m_values <= json_values_limit ||
               refuse(phrase("there are more than %1 values in it", json_values_limit),
                      phrase("split it"));
    }
    bool refuse(Phrase what, Phrase remedy) {
        m_error = {std::move(what), {}, std::move(remedy)};
        return false;
    }
    bool deeper() {
        return ++m_depth <= kMaxDepth ||
               refuse(phrase("the nesting is deeper than 64"), phrase("flatten it"));
    }

    nlohmann::detail::json_sax_dom_parser<json> m_tree;
    std::vector<std::string>* m_repeated;
    std::vector<std::set<std::string>> m_keys;
    std::size_t m_depth = 0, m_values = 0, m_position = 0;
    Error m_error;
};

}  // namespace

Phrase jsonPlace(const std::string& path, std::string_view bytes, std::size_t position) {
    const std::string_view before = bytes.substr(0, std::min(position, bytes.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column = start == std::string_view::npos ? position : position - start - 1;
    return phrase("%1, line %2, column %3", path, line, column + 1);
}

namespace {

Result<json> treeOf(std::string_view bytes, const std::string& path,
                    std::vector<std::string>* repeated) {
    json root;
    Builder builder(root, repeated);
    if (json::sax_parse(bytes.begin(), bytes.end(), &builder)) return root;
    Error error = builder.error();
    const std::size_t at = builder.position();
    error.where = at > 0 ? jsonPlace(path, bytes, at - 1) : Phrase(path);
    return error;
}

}  // namespace

Result<json> parseJson(std::string_view bytes, const std::string& path) {
    return treeOf(bytes, path, nullptr);
}

Result<json> parseForeignJson(std::string_view bytes, const std::string& path,
                              std::vector<std::string>& repeated) {
    return treeOf(bytes, path, &repeated);
}

std::string jsonText(const nlohmann::ordered_json& json) {
    return json.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

std::string jsonLine(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string carriedJson(std::string_view json) {
    return withActingReplaced(json, [](std::uint32_t code) {
        // Between the words; inside of texts JSON has no such characters.
        if (code < 0x20) return std::string(1, static_cast<char>(code));
        const auto escaped = [](std::uint32_t unit) {
            std::array<char, 16> text{};
            (void)std::snprintf(text.data(), text.size(), "\\u%04x", unit);
            return std::string(text.data());
        };
        if (code < 0x10000) return escaped(code);
        return escaped(0xd800 + ((code - 0x10000) >> 10U)) +
               escaped(0xdc00 + ((code - 0x10000) & 0x3ffU));
    });
}

nlohmann::ordered_json numberOrWord(double x) {
    if (std::isfinite(x)) return x;
    return formatShortest(x);
}

Result<double> exactNumber(const json& json) {
    if (json.is_number()) return json.get<double>();
    if (!json.is_string())
        return Error{
            phrase("this is neither a number nor a ratio"), {}, phrase("write 0.5 or \"1/2\"")};
    const std::string& text = json.get_ref<const std::string&>();
    const std::size_t cut = text.find_first_of("/:");
    auto top = parseNumber(std::string_view(text).substr(0, cut));
    if (!top || cut == std::string::npos) return top;
    auto bottom = parseNumber(std::string_view(text).substr(cut + 1));
    if (!bottom) return bottom;
    const double ratio = *top / *bottom;
    if (!std::isfinite(ratio))
        return Error{
            phrase("\"%1\" is not a finite number", text), {}, phrase("write 0.5 or \"1/2\"")};
    return ratio;
}

}  // namespace iou
