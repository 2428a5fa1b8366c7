// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// An entry with parameter values: a loss as a user chooses it. A value type. It keeps alive an
/// entry that was made at run time; two losses are equal if they share the entry and the values.
class Loss {
public:
    explicit Loss(const LossEntry& entry) : Loss(pointerTo(entry)) {}
    explicit Loss(LossPointer entry);
    /// Parses "id" or "id:name=value,...", or a formula as "=1 - iou" (core/base/spec_text). The
    /// error names the position and the choices.
    static Result<Loss> parse(std::string_view spec);

    const LossEntry& entry() const { return *m_entry; }
    const LossPointer& pointer() const { return m_entry; }
    std::string_view id() const { return m_entry->id; }
    std::string_view name() const { return m_entry->name; }
    /// The canonical text: id (in a file that carries losses, its name there; of a formula its
    /// text), and the parameters that were set.
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
    void advance(double batch_mean) { m_entry->code->advance(m_params.data(), batch_mean); }

    double value(const Box<>& pred, const Box<>& target) const;
    Gradient gradient(const Box<>& pred, const Box<>& target) const;
    Gradient direction(const Box<>& pred, const Box<>& target) const;
    /// Every named term with partials, in formula order.
    std::vector<TermValue> terms(const Box<>& pred, const Box<>& target) const;
    /// What each source adds to the direction, in formula order; d sums to the direction.
    std::vector<TermValue> contributions(const Box<>& pred, const Box<>& target) const;
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const Reading& reading) const;

    /// What is to be told of the formula at this pair (LossCode::remarks).
    std::vector<Phrase> remarks(const Box<>& pred, const Box<>& target) const;

    /// Whether there are kernels for the instruction set in use.
    bool hasLanes() const;
    /// These kernels; else ones that compute pair by pair, which may take a thousand times as long:
    /// whoever can be stopped looks more often then.
    const LaneKernels& lanes() const;
    /// What they take. Holds as long as the entry lives.
    LaneParams laneParams(bool direction) const;

    friend bool operator==(const Loss&, const Loss&) = default;

private:
    LossPointer m_entry;
    std::vector<double> m_params;
    std::vector<bool> m_set;
};

}  // namespace iou
