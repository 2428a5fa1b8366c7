// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/program_command.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace iou::testing {

/// The python of the system, which has NumPy; empty: there is none with it.
inline const std::string& pythonWithNumpy() {
    static const std::string found = [] {
        for (const char* const python : {"/usr/bin/python3", "python3"})
            if (std::system((std::string(python) + " -c 'import numpy' 2> /dev/null").c_str()) == 0)
                return std::string(python);
        return std::string();
    }();
    return found;
}

/// A program of tests/core/bridge/programs.
inline bridge::ProgramCommand testProgram(const std::string& name) {
    return {{pythonWithNumpy(), name}, IOUSCOPE_SOURCE_DIR "/tests/core/bridge/programs"};
}

}  // namespace iou::testing
