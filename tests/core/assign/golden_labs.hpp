// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assigner.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

namespace iou::assign {

/// A file of tests/golden/labs.
inline nlohmann::json goldenLab(const std::string& name) {
    std::ifstream file(IOUSCOPE_GOLDEN_DIR "/labs/" + name);
    return nlohmann::json::parse(file);
}

inline Edges edgesOf(const nlohmann::json& json) {
    return {json[0].get<double>(), json[1].get<double>(), json[2].get<double>(),
            json[3].get<double>()};
}

}  // namespace iou::assign
