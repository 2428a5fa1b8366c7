// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"
#include "core/run/run_line.hpp"
#include "core/session/session_json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace iou {

/// Boxes that came with their notation. `box` is one that names no role.
struct NamedBoxes {
    std::optional<Box<>> pred, target, box;
};
/// Numbers without a notation: it is never guessed, and has to be asked for.
struct BareNumbers {
    std::string text;  ///< as parseBox() or, for two boxes, pairOfBoxes() takes it
};
/// What a text, pasted or dropped or read from a file, holds.
using Recognised = std::variant<Session, Protocol, RunRequest, NamedBoxes, BareNumbers>;

/// Recognises, by what is written in it and by nothing else:
///   a session, a protocol, or the recipe of a simulation as its protocol (JSON with "format"),
///   the recipe line of a run, alone or in the first comment of our CSV files,
///   boxes with their notation: "xyxy 10 20 30 40", "pred=cxcywh:1,1,2,2 target=xywh: 0 0 1 1",
///   four bare numbers, or eight for two boxes, also as code prints them.
/// name is for messages.
Result<Recognised> recognise(std::string_view text, const std::string& name);

/// The first case of a protocol in its permuted order, with the first loss it suggests (or
/// `otherwise`) and its optimiser, schedule, steps and form.
RunRequest firstCase(const Protocol& protocol, const Loss& otherwise);

}  // namespace iou
