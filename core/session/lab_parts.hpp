// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"

#include <span>
#include <utility>

namespace iou {

/// A value of some whole as a file has it: one object under a key of its own.
template <class Whole>
struct LabPart {
    const char* key;
    /// Null where nothing is worth keeping: older programs then open the file.
    nlohmann::ordered_json (*json)(const Whole&);
    /// Reads the whole object: fields that are absent keep their values, unknown ones are refused.
    void (*read)(JsonFields, Whole&);
};

template <class Whole>
void writeLabs(std::span<const LabPart<Whole>> parts, const Whole& whole,
               nlohmann::ordered_json& root) {
    for (const auto& part : parts)
        if (auto json = part.json(whole); !json.is_null()) root[part.key] = std::move(json);
}

template <class Whole>
void readLabs(std::span<const LabPart<Whole>> parts, JsonFields& root, Whole& out) {
    for (const auto& part : parts)
        if (auto fields = root.object(part.key)) part.read(std::move(*fields), out);
}

}  // namespace iou
