// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace iou {

/// What the options that pictures and films share are read into; lives as long as the command.
struct FigureOptions {
    std::string& session;
    FigureSpec& figure;
    QSize& size;
    double& text;
    double& points;
    std::optional<bool>& dark;
    int largest_side;            ///< pixels
    bool* window;                ///< set by the view "window"; null: there is none
    std::string* lab = nullptr;  ///< set by the view of a lab; null: there is none
};

void addFigureOptions(CLI::App& command, const FigureOptions& out);

/// These options as names and values (empty: a switch) that give what is there; usual ones are left
/// out.
std::vector<std::pair<std::string, std::string>>
figureWords(const FigureSpec& figure, QSize size, double text, const std::optional<bool>& dark);

}  // namespace iou
