// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <span>
#include <string>

namespace iou {

/// The publications of losses as a .bib file: each once, in the order of the losses. A loss that is
/// in no paper is a comment with its source.
std::string bibliographyOf(std::span<const Loss> losses);

}  // namespace iou
