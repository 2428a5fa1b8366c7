// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/film_pictures.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace iou {

/// What can be said of a film in words: an option of `iouscope animate`, and a row of the dialog.
/// Command line, help, dialog, presets and *Copy as command* share the one list.
struct FilmOption {
    std::string name;    ///< "--pace"
    std::string type{};  ///< of its value, for help; empty: a switch
    std::string help;
    const char* heading = "";  ///< in the help of the command
    Phrase label;              ///< in the dialog
    bool repeated = false;
    bool of_run = false;  ///< nothing of the steps of a lab

    /// How it is set by hand.
    enum class Field { number, two_numbers, choice, toggle, lines };
    Field field = Field::lines;
    double lo = 0.0, hi = 1.0;  ///< of a number
    int decimals = 1;
    Phrase unit{};  ///< of a number; of one that may be left open, what it is then
    bool optional = false;
    std::vector<std::string> words{};  ///< of a choice, and what they are called
    std::vector<Phrase> word_labels{};

    std::function<Result<Done>(std::string_view value, AnimationSpec& out)> take{};
    /// The values that give what `spec` has; of a switch an empty one where it is on.
    std::function<std::vector<std::string>(const AnimationSpec& spec)> now{};
    /// The same; none where that is usual.
    std::vector<std::string> given(const AnimationSpec& spec) const;
};
std::span<const FilmOption> filmOptions();

/// Adds them to a command; `out` lives as long.
void addFilmOptions(CLI::App& command, AnimationSpec& out);

/// What can be wrong with options together, apart from any session.
Result<Done> checkFilm(const AnimationSpec& spec);

}  // namespace iou
