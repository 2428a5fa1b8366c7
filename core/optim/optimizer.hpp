// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_code.hpp"
#include "core/optim/update.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace iou {

/// An optimiser of the list: the words and the update rule of one file in core/optim/rules.
/// g: the gradient; m, v: the moments; c: coefficients; change: out, what the variables lose.
/// Every array but the parameters' has four numbers.
struct OptimizerEntry {
    std::string_view id, name;
    std::span<const optim::OptimizerParameter> parameters;
    int place;   ///< in menus, rising
    int number;  ///< position of the rule in the table of the kernels

    void (*coefficients)(const double* parameters, const optim::StepContext& context, double* c);
    /// Takes the gradient into both moments.
    void (*step)(const double* g, double* m, double* v, const double* c, double* change);
    /// The second moment stays: it already holds the whole gradient, of which g is a part.
    void (*share)(const double* g, double* m, const double* v, const double* c, double* change);
};
/// Every optimiser, in menu order (generated list).
std::span<const OptimizerEntry> optimizers();
/// The entry of that id, or null.
const OptimizerEntry* findOptimizer(std::string_view id);
/// "gd, momentum, adam or rmsprop", for help and messages.
Phrase optimizerChoices();

/// An optimiser with its parameter values (the rate belongs to the run). A value type.
class Optimizer {
public:
    /// Adam.
    Optimizer();
    explicit Optimizer(const OptimizerEntry& entry);
    /// Parses "id" or "id:name=value,...".
    static Result<Optimizer> parse(std::string_view spec);
    std::string spec() const;

    const OptimizerEntry& entry() const { return *m_entry; }
    double parameter(int index) const { return m_params[static_cast<std::size_t>(index)]; }
    Result<Done> setParameter(std::string_view name, double value);

    /// The numbers one step depends on, for the kernels.
    std::array<double, optim::coefficient_count> coefficients(const optim::StepContext& s) const;

    friend bool operator==(const Optimizer&, const Optimizer&) = default;

private:
    const OptimizerEntry* m_entry;
    std::array<double, optim::max_optimizer_parameters> m_params{};
};

/// Optimiser state of one pair in double precision, and one step of it.
struct OptimizerState {
    std::array<double, 4> m{}, v{};
    /// The variables themselves, of an anchored form that has taken a step: a box does not tell
    /// what was clamped.
    std::optional<std::array<double, 4>> x{};
};
/// d: direction by (cx, cy, w, h). Returns the next box; it may have w <= 0 or be non-finite.
Box<> optimizerStep(const Optimizer& optimizer, const BoxCode& code,
                    const optim::StepContext& context, const Box<>& box,
                    const std::array<double, 4>& d, OptimizerState& state);

/// The share of a step that a part of its gradient brings about: the change of the code's four
/// variables (what they lose). g: the part, by the variables; m: the first moment of that part
/// alone; v: the second moment of the whole, after the step. The parts have shares that sum to the
/// whole change.
std::array<double, 4> optimizerShare(const Optimizer& optimizer, const optim::StepContext& context,
                                     const std::array<double, 4>& g, std::array<double, 4>& m,
                                     const std::array<double, 4>& v);

}  // namespace iou
