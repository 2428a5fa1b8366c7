// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"
#include "tests/core/support/pairs.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace iou::testing {

using Rows = std::vector<std::vector<std::string>>;

/// Rows of a file of tests/golden, without the header; empty when it cannot be read.
inline Rows goldenRows(const std::string& name) {
    std::ifstream file(std::string(IOUSCOPE_GOLDEN_DIR) + "/" + name);
    Rows rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::stringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
        rows.push_back(std::move(cells));
    }
    return rows;
}

inline double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

/// Pairs by their number.
inline std::map<int, Pair> goldenPairs(const std::string& name) {
    std::map<int, Pair> pairs;
    for (const auto& c : goldenRows(name))
        pairs[std::stoi(c[0])] = {{number(c[2]), number(c[3]), number(c[4]), number(c[5])},
                                  {number(c[6]), number(c[7]), number(c[8]), number(c[9])}};
    return pairs;
}

/// The loss with the settings of the golden files.
inline Loss goldenLoss(const LossEntry& entry) {
    Loss loss(entry);
    const auto set = [&loss, &entry](std::string_view name, double value) {
        if (entry.parameterIndex(name) >= 0) (void)loss.setParameter(name, value);
    };
    set("mean", 0.5);
    set("image_w", 8.0);
    set("image_h", 6.0);
    return loss;
}

/// What the columns of a golden file hold: the step of a direction, else the gradient.
inline Gradient goldenColumns(const Loss& loss, const Pair& p) {
    return loss.entry().kind == Kind::direction ? loss.direction(p.pred, p.target)
                                                : loss.gradient(p.pred, p.target);
}

}  // namespace iou::testing
