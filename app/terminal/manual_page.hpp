// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace iou {

/// The program's page for man(1), section 1: what its options and those of its commands say of
/// themselves.
std::string manualPage(const CLI::App& program);

}  // namespace iou
