// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

#include <QString>

#include <vector>

namespace iou {

/// How certain a number of a published simulation is.
enum class Certainty { stated, inferred, guessed, changed, unknown };
QString certaintyText(Certainty certainty);

/// One choice of a protocol, for reading.
struct ProtocolFact {
    QString name, value;
    Certainty certainty;  ///< changed: the recipe differs from the built-in protocol of that name
    QString reason;       ///< of the certainty; may be empty
};

/// Everything a protocol prescribes, in the order of its file.
std::vector<ProtocolFact> protocolFacts(const Protocol& protocol);

/// "0.01, from step 161 0.001".
QString scheduleText(const Schedule& schedule);

}  // namespace iou
