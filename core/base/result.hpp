// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace iou {

/// What a user got wrong, where (file, row, column, position; may be empty), and what would be
/// right.
struct Error {
    Phrase what;
    Phrase where;
    Phrase remedy;

    /// "where: what; remedy", in one line.
    Phrase line() const {
        Phrase line = where.empty() ? what : phrase("%1: %2", where, what);
        return remedy.empty() ? line : phrase("%1; %2", std::move(line), remedy);
    }
    /// The line in English.
    std::string message() const { return line().text(); }

    /// The same at another place.
    Error at(Phrase place) const { return {what, std::move(place), remedy}; }
    /// The same at a place that its own lies in.
    Error within(Phrase place) const {
        return at(where.empty() ? std::move(place) : phrase("%1, %2", std::move(place), where));
    }
};

/// A value or an error; a small stand-in for std::expected with its member names.
template <class T>
class Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T& value() const {
        assert(has_value());
        return std::get<0>(m_state);
    }
    T& value() {
        assert(has_value());
        return std::get<0>(m_state);
    }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const {
        assert(!has_value());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
struct Done {};

}  // namespace iou
