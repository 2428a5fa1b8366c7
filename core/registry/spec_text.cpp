// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/spec_text.hpp"

#include "core/io/numbers.hpp"

namespace iou {

namespace {

std::string place(std::string_view kind, std::string_view text, std::size_t position) {
    return std::string(kind) + " \"" + std::string(text) + "\", character " +
           std::to_string(position);
}

}  // namespace

std::string settingPlace(std::string_view kind, std::string_view text,
                         const SpecText::Setting& setting) {
    return place(kind, text, setting.position);
}

Result<SpecText> splitSpec(std::string_view text, std::string_view kind) {
    SpecText spec;
    const std::size_t colon = text.find(':');
    spec.id = text.substr(0, colon);
    if (colon == std::string_view::npos) return spec;
    std::size_t start = colon + 1;
    while (true) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::string_view item = text.substr(start, end - start);
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return Error{"expected name=value, found \"" + std::string(item) + "\"",
                         place(kind, text, start + 1),
                         "write for example " + spec.id + ":name=0.5"};
        const auto value = parseNumber(item.substr(equals + 1));
        if (!value)
            return Error{value.error().what, place(kind, text, start + equals + 2),
                         value.error().remedy};
        for (const auto& s : spec.settings)
            if (s.name == item.substr(0, equals))
                return Error{s.name + " is set twice", place(kind, text, start + 1), "set it once"};
        spec.settings.push_back({std::string(item.substr(0, equals)), *value, start + 1});
        if (end == text.size()) return spec;
        start = end + 1;
    }
}

}  // namespace iou
