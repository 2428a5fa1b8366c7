// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"

#include <pybind11/pybind11.h>

#include <chrono>
#include <future>
#include <utility>

namespace iou::python {

/// The value; an error is raised as ValueError with its words.
template <class T>
T valueOf(Result<T> result) {
    if (!result) throw pybind11::value_error(result.error().message());
    return std::move(*result);
}

/// Runs work(progress) while other threads of the program have the interpreter. Ctrl-C cancels it
/// and raises KeyboardInterrupt.
template <class Work>
auto waitFor(const Work& work) {
    constexpr std::chrono::milliseconds look_up{20};
    Progress progress;
    bool interrupted = false;
    auto result = [&] {
        const pybind11::gil_scoped_release others_go_on;
        auto done = std::async(std::launch::async, [&] { return work(progress); });
        while (!interrupted && done.wait_for(look_up) != std::future_status::ready) {
            const pybind11::gil_scoped_acquire asking;
            interrupted = PyErr_CheckSignals() != 0;
            progress.cancel = interrupted;
        }
        return done.get();
    }();
    if (interrupted) throw pybind11::error_already_set();
    return result;
}

}  // namespace iou::python
