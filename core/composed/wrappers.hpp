// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is made of any loss: the published ways to map its overlap or to weigh it.
namespace iou::composed {

/// A top-level summand of a formula.
struct Summand {
    char sign = '+';
    std::string text;          ///< may stand in a product
    bool overlap = false;      ///< 1 - IoU of the two boxes themselves, and nothing else
    bool moves = true;         ///< a gradient flows through
    bool nonnegative = false;  ///< never below 0
};
using Summands = std::vector<Summand>;

/// Where a wrapper writes what it needs. Names are kept unique.
class FormulaScope {
public:
    virtual ~FormulaScope() = default;
    /// The name a parameter of the wrapper goes by.
    virtual std::string parameter(std::string_view name) const = 0;
    /// Adds a definition; gives the name it got.
    virtual std::string define(std::string_view name, const std::string& expression,
                               const std::string& sentence) = 0;
    /// What the wrapped loss is called in messages.
    virtual std::string wrappedName() const = 0;
};

struct WrapperParameter {
    const char* name;
    double value, lo, hi;
    const char* sentence;
    double momentum = 0.0;  ///< of a running mean of 1-IoU; 0: it is none
};

struct Wrapper {
    std::string_view id;
    std::string_view before, behind;  ///< around the name of what it wraps: "Focaler-", ""
    const char* sentence;
    const char* formula;
    const char* source;
    int year;
    std::span<const WrapperParameter> parameters;
    Result<Summands> (*apply)(Summands base, FormulaScope& scope);
};

std::span<const Wrapper> wrappers();
/// Null: none is called so.
const Wrapper* findWrapper(std::string_view id);

/// The summands as one expression.
std::string joined(const Summands& summands);

}  // namespace iou::composed
