// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/formula/loss_info.hpp"
#include "core/formula/terms.hpp"
#include "core/geometry/box.hpp"
#include "core/kernels/lane_kernels.hpp"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A number a user can set.
struct ParameterInfo {
    std::string name, symbol, sentence;
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

/// How a formula is read: what counts as a constant, and what code adds to its divisors. Other
/// code may have read it differently.
struct Reading {
    enum class Slope {
        published,  ///< what the box descends along
        detached,   ///< the gradient with its detached factors held
        of_value    ///< the slope of the printed value: nothing is detached
    };
    Slope slope = Slope::published;
    double epsilon = 0.0;  ///< added to every divisor but that of an angle, >= 0
};

/// The formula of an entry, at one pair and over lanes. params: values in the order of the entry's
/// parameters. Any thread may call it at any time.
class LossCode {
public:
    virtual ~LossCode() = default;

    virtual double value(const Box<>& pred, const Box<>& target, const double* params) const = 0;
    /// The gradient of the value; detached factors are constants.
    virtual Gradient gradient(const Box<>& pred, const Box<>& target,
                              const double* params) const = 0;
    /// What the box descends along: the gradient, or the published step of a Kind::direction.
    virtual Gradient direction(const Box<>& pred, const Box<>& target,
                               const double* params) const = 0;
    /// Appends every named term with its partials, in formula order.
    virtual void explain(const Box<>& pred, const Box<>& target, const double* params,
                         std::vector<TermValue>& out) const = 0;
    /// What each source of the loss (isSource) adds to the direction: the value of the term, and
    /// its part of the four components. The parts sum to the direction.
    virtual void contributions(const Box<>& pred, const Box<>& target, const double* params,
                               std::vector<TermValue>& out) const = 0;
    /// The value and a slope of the formula so read; a published step that has formulas of its own
    /// (2020 scripts) knows no epsilon.
    virtual Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                                const Reading& reading) const = 0;

    /// The parameter that is a running mean of 1-IoU: its index, or -1.
    virtual int meanIndex() const { return -1; }
    /// Advances that mean by the mean of a batch.
    virtual void advance(double* params, double batch_mean) const;

    /// What is to be told of the formula at this pair: where it first is not finite, where 0/0 was
    /// taken as 0. Mostly nothing.
    virtual std::vector<Phrase> remarks(const Box<>& pred, const Box<>& target,
                                        const double* params) const;

    /// The kernels for an instruction set; null where there are none: pairs are computed one by
    /// one then (scalar_lanes).
    virtual const LaneKernels* lanes(Isa isa) const;
    /// Writes what the kernels take; direction: with the published step.
    virtual void pack(std::span<const double> params, bool direction, LaneParams& out) const;
};

/// How to make an entry again that exists only at run time: the kind tells which reader
/// (loss_sources) understands the text.
struct LossSource {
    std::string kind;  ///< empty: the entry is built in
    std::string text;  ///< canonical: equal texts mean equal losses
    friend bool operator==(const LossSource&, const LossSource&) = default;
};

/// One id of the registry: metadata and the formula. A built-in entry points at what its header
/// declares and lives as long as the program. One made at run time lives in a shared pointer and
/// owns what it points at, so that its copies are as good as itself.
struct LossEntry : std::enable_shared_from_this<LossEntry> {
    std::string id, name, sentence;
    Kind kind = Kind::loss;
    const LossInfo* info = nullptr;
    std::vector<ParameterInfo> parameters;
    std::vector<const TermInfo*> terms;  ///< in formula order, without repeats
    const LossCode* code = nullptr;

    LossSource source = {};
    std::shared_ptr<const void> owned = {};  ///< what info, terms and code point at; or null

    bool builtIn() const { return source.kind.empty(); }
    /// Index among the parameters, or -1.
    int parameterIndex(std::string_view parameter) const;
    /// Index among the terms, or -1.
    int termIndex(std::string_view term) const;
};

/// Shares an entry, and its life where it was made at run time.
using LossPointer = std::shared_ptr<const LossEntry>;
LossPointer pointerTo(const LossEntry& entry);

}  // namespace iou
