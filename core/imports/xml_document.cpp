// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/xml_document.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"

#include <algorithm>

namespace iou::imports {

namespace {

constexpr int kDeepestElement = 32;

/// Goes through a document until something is not allowed.
struct Guard : pugi::xml_tree_walker {
    bool doctype = false, deep = false;

    bool for_each(pugi::xml_node& node) override {
        doctype = node.type() == pugi::node_doctype;
        deep = depth() >= kDeepestElement;
        return !doctype && !deep;
    }
};

Phrase lineOf(const Source& source, std::ptrdiff_t offset) {
    const auto end =
        std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(source.bytes.size()));
    const auto lines = std::count(source.bytes.begin(), source.bytes.begin() + end, '\n');
    return phrase("%1, line %2", source.path, lines + 1);
}

}  // namespace

Result<Done> parseXml(const Source& source, pugi::xml_document& out) {
    if (source.bytes.size() > max_xml_bytes)
        return Error{phrase("is larger than %1 MB", max_xml_bytes >> 20), source.path,
                     phrase("split it")};
    const auto parsed = out.load_buffer(source.bytes.data(), source.bytes.size(),
                                        pugi::parse_default | pugi::parse_doctype);
    Guard guard;
    out.traverse(guard);
    if (guard.doctype)
        return Error{phrase("there is a DOCTYPE, which could declare entities"), source.path,
                     phrase("remove it")};
    if (guard.deep)
        return Error{phrase("the nesting is deeper than 32"), source.path, phrase("flatten it")};
    if (!parsed)
        return Error{phrase("this is not XML: \"%1\"", std::string(parsed.description())),
                     lineOf(source, parsed.offset), phrase("correct the text at this position")};
    return Done{};
}

std::optional<double> numberOf(std::string_view text) {
    const auto number = parseNumber(trimmed(text));
    return number ? std::optional(*number) : std::nullopt;
}

bool isYes(std::string_view text) {
    const std::string_view word = trimmed(text);
    return word == "1" || word == "true" || word == "yes";
}

int imageSide(std::string_view text) {
    const auto number = numberOf(text);
    const bool fits = number && *number >= 1.0 && *number <= datasets::greatest_image_side;
    return fits ? static_cast<int>(*number) : 0;
}

std::optional<std::array<double, 4>> boundsOfPoints(std::string_view text) {
    std::array<double, 4> bounds{};
    bool any = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view point = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t comma = point.find(',');
        if (comma == point.npos) return {};
        const auto x = numberOf(point.substr(0, comma)), y = numberOf(point.substr(comma + 1));
        if (!x || !y) return {};
        if (!any) bounds = {*x, *y, *x, *y};
        any = true;
        bounds = {std::min(bounds[0], *x), std::min(bounds[1], *y), std::max(bounds[2], *x),
                  std::max(bounds[3], *y)};
    }
    return any ? std::optional(bounds) : std::nullopt;
}

}  // namespace iou::imports
