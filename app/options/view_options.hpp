// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace iou {

/// Adds what pictures and films say alike of what is seen: --hide, --camera, --color-range.
/// follows: set by the camera "follow"; null: there is none. All live as long as the command.
void addViewOptions(CLI::App& command, FigureSpec& figure, bool* follows);

/// The values of these options that give what is there; empty where it is usual.
std::string hiddenWords(const FigureSpec& figure);
std::string cameraWords(const FigureSpec& figure, bool follows);
std::string colorRangeWords(const FigureSpec& figure);

/// Whether a figure has boxes, or may have colours of a loss.
bool showsBoxes(const FigureSpec& figure);
bool showsColors(const FigureSpec& figure);
/// The elements that are in a figure unless they are hidden.
HiddenElements elementsOf(const FigureSpec& figure);

}  // namespace iou
