// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace iou::testing {

/// Tests that run once for every entry of the registry.
inline std::vector<const LossEntry*> everyEntry() {
    std::vector<const LossEntry*> out;
    for (const auto& e : registry()) out.push_back(&e);
    return out;
}
inline std::string entryName(const ::testing::TestParamInfo<const LossEntry*>& info) {
    return std::string(info.param->id);
}
using EntryTest = ::testing::TestWithParam<const LossEntry*>;

}  // namespace iou::testing
