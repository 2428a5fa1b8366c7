// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace iou {

/// What the options that pictures and films share are read into; lives as long as the command.
struct FigureOptions {
    std::string& session;
    FigureSpec& figure;
    QSize& size;
    double& text;
    std::optional<bool>& dark;
    int largest_side;  ///< pixels
    bool* window;      ///< set by the view "window"; null: it means the dashboard
};

void addFigureOptions(CLI::App& command, const FigureOptions& out);

}  // namespace iou
