// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"

#include <array>

/// Values of an enumeration as words of a file, in the order of the enumeration.
namespace iou {

template <class Enum, std::size_t N>
const char* wordOf(const std::array<const char*, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// Reads one of these words.
template <class Enum, std::size_t N>
void readWord(JsonFields& fields, const char* name, const std::array<const char*, N>& names,
              Enum& out) {
    fields.parsed(name, out, [&](std::string_view word) -> Result<Enum> {
        std::string choices;
        for (std::size_t i = 0; i < N; ++i) {
            if (word == names[i]) return static_cast<Enum>(i);
            choices += (i == 0 ? "" : ", ") + std::string(names[i]);
        }
        return Error{phrase("unknown word \"%1\"", word), {}, phrase("one of %1", choices)};
    });
}

}  // namespace iou
