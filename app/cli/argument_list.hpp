// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <span>
#include <string_view>

namespace iou {

/// An option with its value, or, with an empty option, a bare argument.
struct Argument {
    std::string_view option, value;
};

/// Goes through arguments: "--name value", "--name=value", "--flag", bare ones ("-" is bare).
class ArgumentList {
public:
    /// flags: the options that take no value.
    ArgumentList(std::span<const char* const> arguments, std::span<const std::string_view> flags)
        : m_rest(arguments), m_flags(flags) {}

    bool atEnd() const { return m_rest.empty(); }
    /// Error: an option that lacks its value.
    Result<Argument> next();

private:
    std::span<const char* const> m_rest;
    std::span<const std::string_view> m_flags;
};

/// The value of a numeric option; the errors name it.
Result<int> wholeNumber(std::string_view option, std::string_view text, int lo, int hi);
Result<double> numberBetween(std::string_view option, std::string_view text, double lo, double hi);
Error unknownOption(std::string_view option, std::string_view command);

}  // namespace iou
