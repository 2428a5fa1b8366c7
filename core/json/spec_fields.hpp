// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <nlohmann/json.hpp>

#include <string>

/// What names a loss in files: a text such as "ciou" or "nwd:c=20", or a formula as
/// {"formula": "1 - iou + k*rho2/c2", "set": {"k": 3}}.
namespace iou {

/// Of a spec; a formula alone (core/base/spec_text) becomes an object.
nlohmann::ordered_json specJson(const std::string& spec);
/// The spec an object or text stands for.
Result<std::string> specFromJson(const nlohmann::json& value);

}  // namespace iou
