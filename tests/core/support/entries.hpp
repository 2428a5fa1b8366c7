// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace iou::testing {

/// Tests that run once for every entry of the registry; entries.cpp gives it the registry.
class EveryLoss : public ::testing::TestWithParam<const LossEntry*> {};

}  // namespace iou::testing
