// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box.hpp"
#include "core/registry/loss_entry.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What stands in the frames.
namespace iou::bridge {

/// A quantity the program names beside its value.
struct ProgramTerm {
    std::string id, symbol, sentence;
    friend bool operator==(const ProgramTerm&, const ProgramTerm&) = default;
};

/// Where a program's gradient is from.
enum class Slopes { autograd, own, differences };

/// What a program says of itself before it is asked anything.
struct Declaration {
    std::string title;
    Kind kind = Kind::loss;
    std::string language;
    Slopes slopes = Slopes::differences;
    bool single = false;  ///< it computes with 32-bit floats
    std::vector<ParameterInfo> parameters;
    std::vector<ProgramTerm> terms;
};
bool operator==(const Declaration& a, const Declaration& b);

std::string helloText();
/// Reads what READY says; refused is what iouscope cannot show.
Result<Declaration> readDeclaration(std::string_view json);
/// The same as JSON in one line, in one order.
std::string declarationLine(const Declaration& declaration);

/// Pairs to be asked about.
struct Question {
    std::vector<Box<>> preds, targets;  ///< as many of both
    std::vector<double> params;         ///< in the order of the declaration
    bool gradient = true, terms = false;
};

/// The numbers of each pair.
struct Answer {
    std::vector<double> value;
    std::vector<std::array<double, 4>> d;    ///< by cx, cy, w, h; empty: none was given
    std::vector<std::vector<double>> terms;  ///< for each declared term; empty: none was asked
};

/// The pairs from `first` on, `count` of them.
std::string batchPayload(const Question& question, std::size_t first, std::size_t count);
/// Adds what a result says of `count` pairs.
Result<Done> readResult(std::string_view payload, const Question& question, std::size_t count,
                        std::size_t declared_terms, Answer& answer);
/// What an ERROR frame reports: what, and where in the user's code.
Error readFault(std::string_view json);

}  // namespace iou::bridge
