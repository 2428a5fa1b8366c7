// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// Numbers that a user sets by name, each with a range: what losses and optimisers share. A list
/// of parameters is a range of any class with the members name, lo and hi.
namespace iou {

/// Refuses a value outside lo to hi, NaN included.
Result<Done> checkParameter(std::string_view name, double value, double lo, double hi);
/// owner (a loss, an optimiser) has no parameter of that name; names: those it has, with commas.
Error noParameter(std::string_view owner, std::string_view name, const std::string& names);

/// Index of the parameter of that name; owner is for messages.
template <class Parameters>
Result<std::size_t> findParameter(std::string_view owner, const Parameters& parameters,
                                  std::string_view name) {
    std::string names;
    std::size_t index = 0;
    for (const auto& p : parameters) {
        if (p.name == name) return index;
        names.append(names.empty() ? "" : ", ").append(p.name);
        ++index;
    }
    return noParameter(owner, name, names);
}

/// "id:name=value,..." with those parameters that written(index) is true for.
template <class Parameters, class Values, class Written>
std::string specOf(std::string_view id, const Parameters& parameters, const Values& values,
                   const Written& written) {
    std::string text(id);
    char separator = ':';
    std::size_t index = 0;
    for (const auto& p : parameters) {
        if (written(index)) {
            text += separator;
            text.append(p.name).append("=").append(formatShortest(values[index]));
            separator = ',';
        }
        ++index;
    }
    return text;
}

/// Sets what a specification says beside its id; the error names the place in its text. kind (a
/// loss, an optimiser) is for messages.
template <class Owner>
Result<Done> setParameters(Owner& owner, const SpecText& spec, std::string_view text,
                           const Phrase& kind) {
    for (const auto& s : spec.settings)
        if (const auto set = owner.setParameter(s.name, s.value); !set)
            return set.error().at(specPlace(kind, text, s.position));
    return Done{};
}

}  // namespace iou
