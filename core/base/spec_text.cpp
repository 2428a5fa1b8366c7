// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"

namespace iou {

Phrase specPlace(const Phrase& kind, std::string_view text, std::size_t position) {
    return phrase("%1 \"%2\", character %3", kind, text, position);
}

Result<SpecText> splitSpec(std::string_view text, const Phrase& kind) {
    SpecText spec;
    const std::size_t colon = text.find(':');
    spec.id = text.substr(0, colon);
    if (colon == std::string_view::npos) return spec;
    if (spec.id.empty())
        return Error{phrase("nothing stands before the colon"), specPlace(kind, text, 1),
                     phrase("write it as id:name=value")};
    std::size_t start = colon + 1;
    while (true) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::string_view item = text.substr(start, end - start);
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return Error{phrase("expected name=value, found \"%1\"", item),
                         specPlace(kind, text, start + 1),
                         phrase("write it as %1:name=value", excerpt(spec.id))};
        const auto value = parseNumber(item.substr(equals + 1));
        if (!value) return value.error().at(specPlace(kind, text, start + equals + 2));
        for (const auto& s : spec.settings)
            if (s.name == item.substr(0, equals))
                return Error{phrase("%1 is set twice", excerpt(s.name)),
                             specPlace(kind, text, start + 1), phrase("set it once")};
        spec.settings.push_back({std::string(item.substr(0, equals)), *value, start + 1});
        if (end == text.size()) return spec;
        start = end + 1;
    }
}

}  // namespace iou
