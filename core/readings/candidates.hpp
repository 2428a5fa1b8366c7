// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readings/code_reading.hpp"

#include <vector>

namespace iou {

/// A reading to try, and how far-fetched it is, in bits.
struct Candidate {
    CodeReading reading;
    double cost = 0.0;
};

/// Every formula of the registry as it is published; the expected one with its
/// own parameters and the others with those they share.
std::vector<Candidate> plainCandidates(const Loss& expected);

/// Every formula with one mistake in the boxes, the overlap, the aspect or a parameter. No epsilon.
std::vector<Candidate> mistakenCandidates(const std::vector<Candidate>& plain);

/// Values a parameter is commonly given, within its range, rising, without its default.
std::vector<double> commonValues(const ParameterInfo& parameter);

/// Places of an epsilon that make a difference to a loss, with their cost.
struct EpsilonChoice {
    FormulaMistake mistake;  ///< place and epsilon alone
    double cost;
};
std::vector<EpsilonChoice> epsilonChoices(const LossEntry& entry);

}  // namespace iou
