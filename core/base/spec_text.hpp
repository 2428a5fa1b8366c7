// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// "id:name=value,..." taken apart; losses and optimisers are both written so.
struct SpecText {
    struct Setting {
        std::string name;
        double value;
        std::size_t position;  ///< of the name, from 1
    };
    std::string id;
    std::vector<Setting> settings;
};

/// kind (a loss, an optimiser) is for messages.
Result<SpecText> splitSpec(std::string_view text, const Phrase& kind);
/// Where something stands, from 1: loss "ciou:x=1", character 6.
Phrase specPlace(const Phrase& kind, std::string_view text, std::size_t position);

}  // namespace iou
