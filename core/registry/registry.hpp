// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/formula/loss_info.hpp"
#include "core/formula/terms.hpp"
#include "core/geometry/box.hpp"
#include "core/kernels/lane_kernels.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A number a user can set.
struct ParameterInfo {
    std::string_view name, symbol, sentence;
    double default_value, lo, hi;
};

/// A value and its four partials by the prediction's cx, cy, w, h.
struct Gradient {
    double value = 0.0;
    std::array<double, 4> d{};
};

/// A named term at one pair.
struct TermValue {
    const TermInfo* info;
    double value;
    std::array<double, 4> d;
};

/// A formula as other code may have written it.
struct Study {
    enum class Slope {
        published,  ///< what the box descends along
        detached,   ///< the gradient with its detached factors held
        of_value    ///< the slope of the printed value: nothing is detached
    };
    Slope slope = Slope::published;
    double epsilon = 0.0;  ///< added to every divisor but that of an angle, >= 0
};

/// One id of the registry: metadata and the formula compiled for every number type.
/// params: values in the order of `parameters`.
struct LossEntry {
    std::string_view id, name, sentence;
    Kind kind;
    const LossInfo* info;
    std::vector<ParameterInfo> parameters;
    std::vector<const TermInfo*> terms;  ///< in formula order, without repeats

    double (*value)(const Box<>& pred, const Box<>& target, const double* params);
    /// The gradient of the value; detached factors are constants.
    Gradient (*gradient)(const Box<>& pred, const Box<>& target, const double* params);
    /// What the box descends along: the gradient, or the published step of a Kind::direction.
    Gradient (*direction)(const Box<>& pred, const Box<>& target, const double* params);
    void (*explain)(const Box<>& pred, const Box<>& target, const double* params,
                    std::vector<TermValue>& out);
    /// What each source of the loss (isSource) adds to the direction: the value of the term, and
    /// its part of the four components. The parts sum to the direction.
    void (*contributions)(const Box<>& pred, const Box<>& target, const double* params,
                          std::vector<TermValue>& out);
    /// The value and a slope of the formula under the lens; a published step that has formulas of
    /// its own (2020 scripts) knows no epsilon.
    Gradient (*study)(const Box<>& pred, const Box<>& target, const double* params,
                      const Study& how);
    /// Advances the running mean among the params by the batch mean of 1-IoU; null without state.
    void (*advance)(double* params, double batch_mean);
    /// Writes the compiled parameter struct for lane kernels; direction: with the published step.
    void (*pack)(const double* params, bool direction, LaneParams& out);
    std::array<const LaneKernels*, isa_count> lanes;  ///< null where not built in

    /// Index among the parameters, or -1.
    int parameterIndex(std::string_view name) const;
    /// Index among the terms, or -1.
    int termIndex(std::string_view term) const;
};

/// Every entry, in menu order: by family, then as in its header.
std::span<const LossEntry> registry();
/// The entry of that id, or null.
const LossEntry* findLoss(std::string_view id);
/// Name of a family as menus show it.
std::string_view familyName(Family family);
std::string_view kindName(Kind kind);

/// An entry with parameter values: a loss as a user chooses it. A value type.
class Loss {
public:
    explicit Loss(const LossEntry& entry);
    /// Parses "id" or "id:name=value,...". The error names the position and the choices.
    static Result<Loss> parse(std::string_view spec);

    const LossEntry& entry() const { return *m_entry; }
    std::string_view id() const { return m_entry->id; }
    std::string_view name() const { return m_entry->name; }
    /// The canonical text: id, and the parameters that were set.
    std::string spec() const;

    double parameter(int index) const { return m_params[static_cast<std::size_t>(index)]; }
    const std::vector<double>& parameters() const { return m_params; }
    /// Whether the parameter was set (a set running mean is frozen in simulations).
    bool isSet(int index) const { return m_set[static_cast<std::size_t>(index)]; }
    Result<Done> setParameter(int index, double value);
    Result<Done> setParameter(std::string_view name, double value);
    void resetParameter(int index);

    /// True when a simulation must advance a running mean between steps.
    bool hasRunningMean() const;
    void advance(double batch_mean) { m_entry->advance(m_params.data(), batch_mean); }

    double value(const Box<>& pred, const Box<>& target) const;
    Gradient gradient(const Box<>& pred, const Box<>& target) const;
    Gradient direction(const Box<>& pred, const Box<>& target) const;
    /// Every named term with partials, in formula order.
    std::vector<TermValue> terms(const Box<>& pred, const Box<>& target) const;
    /// What each source adds to the direction, in formula order; d sums to the direction.
    std::vector<TermValue> contributions(const Box<>& pred, const Box<>& target) const;
    Gradient study(const Box<>& pred, const Box<>& target, const Study& how) const;
    /// The lane kernels and parameters for the instruction set in use.
    const LaneKernels& lanes() const;
    LaneParams laneParams(bool direction) const;

    friend bool operator==(const Loss&, const Loss&) = default;

private:
    const LossEntry* m_entry;
    std::vector<double> m_params;
    std::vector<bool> m_set;
};

}  // namespace iou
