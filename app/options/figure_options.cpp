// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/figure_options.hpp"

#include "app/options/argument_values.hpp"
#include "app/panels/workspaces.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/base/words.hpp"

#include <algorithm>

namespace iou {

namespace {

constexpr EnumWords<FigureView, 4> kViewWords{"scene", "surface", "curves", "lanes"};

/// ": assign, ap", the labs there are.
std::string labNames(bool film = false) {
    std::string names;
    for (const WorkspaceRow& row : workspaceRows())
        if (row.middle && (row.steps || !film))
            names += (names.empty() ? ": " : ", ") + std::string(row.id);
    return names;
}

Result<Done> takeViews(std::string_view words, const FigureOptions& out) {
    const bool window = words == "window";
    if (window && !out.window)
        return Error{phrase("a film does not show the window"), std::string_view("--view"),
                     phrase("choose scene, surface, curves, lanes, some of them with commas, or "
                            "dashboard")};
    if (out.window) *out.window = window;
    out.figure.views.clear();
    if (out.lab) {
        const WorkspaceRow* const lab = findLab(workspaceRows(), words);
        if (lab && !lab->steps && !out.window)
            return Error{phrase("\"%1\" has no steps to film", words), std::string_view("--view"),
                         phrase("choose another view")};
        *out.lab = lab ? std::string(words) : std::string();
        if (lab) return Done{};
    }
    if (words == "dashboard" || window) {
        out.figure.views = {FigureView::scene, FigureView::surface, FigureView::curves};
        return Done{};
    }
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t comma = std::min(words.find(',', at), words.size());
        const std::string_view word = words.substr(at, comma - at);
        at = comma + 1;
        const auto view = kViewWords.parse(word);
        if (!view || out.figure.shows(*view))
            return Error{view ? phrase("\"%1\" twice", word) : phrase("no view \"%1\"", word),
                         std::string_view("--view"),
                         phrase("choose scene, surface, curves, lanes, some of them with commas, "
                                "dashboard, window or a lab%1",
                                labNames())};
        out.figure.views.push_back(*view);
    }
    return Done{};
}

Result<Done> takeSize(std::string_view words, const FigureOptions& out) {
    const std::size_t x = words.find('x');
    if (x == std::string_view::npos)
        return Error{phrase("\"%1\" is not a size", words), std::string_view("--size"),
                     phrase("write width x height, as 1280x720")};
    const auto width = wholeNumber("--size", words.substr(0, x), 16, out.largest_side);
    if (!width) return width.error();
    const auto height = wholeNumber("--size", words.substr(x + 1), 16, out.largest_side);
    if (!height) return height.error();
    out.size = {*width, *height};
    return Done{};
}

/// "8pt" or "8".
Result<Done> takeFontSize(std::string_view value, double& points) {
    if (value.ends_with("pt")) value.remove_suffix(2);
    return takeNumber("--font-size", value, 2.0, 144.0, points);
}

Result<Done> takeTheme(std::string_view word, std::optional<bool>& dark) {
    if (word != "light" && word != "dark")
        return Error{phrase("no theme \"%1\"", word), std::string_view("--theme"),
                     phrase("choose light or dark")};
    dark = word == "dark";
    return Done{};
}

Result<Done> takeLabel(std::string_view words, FigureSpec& figure) {
    const std::size_t equals = words.find('=');
    std::string names;
    for (int i = 0; i < figure_label_count; ++i) {
        const std::string_view name = figureLabelName(static_cast<FigureLabel>(i));
        names += (names.empty() ? "" : ", ") + std::string(name);
        if (equals == std::string_view::npos || words.substr(0, equals) != name) continue;
        const std::string_view value = words.substr(equals + 1);
        figure.labels[static_cast<std::size_t>(i)] =
            QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        return Done{};
    }
    return Error{phrase("\"%1\" names no text of a figure", words), std::string_view("--label"),
                 phrase("write NAME=TEXT, NAME one of %1", names)};
}

}  // namespace

void addFigureOptions(CLI::App& command, const FigureOptions& out) {
    startHeading(command, "Picture");
    command
        .add_option("SESSION", out.session,
                    "Session, or picture or film of one (default: the default session)")
        ->type_name("");
    const auto add = [&](const char* name, const char* type, const std::string& help,
                         const ReadValue& read) { addOption(command, name, type, help, read); };
    add("--view", "VIEWS",
        "What is shown: scene, surface, curves, lanes, some of them with commas" +
            (out.window ? ", dashboard, window or a lab" + labNames() +
                              " (default: the session's lab, or scene)"
                        : ", dashboard, or the steps of a lab" + labNames(true) +
                              " (default: the session's lab where it has steps, or dashboard)"),
        [out](std::string_view words) { return takeViews(words, out); });
    add("--size", "WxH", "Width and height in pixels (default 1280x720)",
        [out](std::string_view words) { return takeSize(words, out); });
    add("--text", "S", "Size of text and lines, 1 as on a screen (default: as --size asks)",
        [out](std::string_view value) {
            return takeNumber("--text", value, 0.25, 16.0, out.text);
        });
    add("--font-size", "P", "Size of the numbers on axes in points, as 8pt, instead of --text",
        [out](std::string_view value) { return takeFontSize(value, out.points); });
    add("--font", "NAME", "Family of all text (default DejaVu Sans)", [out](std::string_view name) {
        out.figure.font = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        return Done{};
    });
    add("--theme", "NAME", "light or dark (default: the session's)",
        [out](std::string_view word) { return takeTheme(word, out.dark); });
    for (const std::string name : {"title", "caption"})
        add(("--" + name).c_str(), "TEXT", name == "title" ? "Above the views" : "Below the views",
            [out, name](std::string_view value) {
                return takeLabel(name + '=' + std::string(value), out.figure);
            });
    addRepeatedOption(command, "--label", "NAME=TEXT",
                      "Other words on axes and in the legend; - for none (several times)",
                      [out](std::string_view words) { return takeLabel(words, out.figure); });
    command.add_flag("--counter", out.figure.counter, "The number of the step");
    command.add_flag_callback(
        "--no-legend", [out] { out.figure.legend = false; }, "No legend");
    command.add_flag("--transparent", out.figure.transparent, "What lies behind shows through");
}

std::vector<std::pair<std::string, std::string>>
figureWords(const FigureSpec& figure, QSize size, double text, const std::optional<bool>& dark) {
    std::vector<std::pair<std::string, std::string>> words;
    std::string views;
    for (const FigureView view : figure.views)
        views += (views.empty() ? "" : ",") + std::string(kViewWords.of(view));
    words.emplace_back("--view", views);
    words.emplace_back("--size",
                       std::to_string(size.width()) + 'x' + std::to_string(size.height()));
    if (text > 0.0) words.emplace_back("--text", formatShortest(text));
    if (dark) words.emplace_back("--theme", *dark ? "dark" : "light");
    for (int i = 0; i < figure_label_count; ++i)
        if (const QString& label = figure.labels[static_cast<std::size_t>(i)]; !label.isEmpty())
            words.emplace_back("--label",
                               std::string(figureLabelName(static_cast<FigureLabel>(i))) + '=' +
                                   label.toStdString());
    if (figure.counter) words.emplace_back("--counter", "");
    if (!figure.legend) words.emplace_back("--no-legend", "");
    if (figure.transparent) words.emplace_back("--transparent", "");
    if (!figure.font.isEmpty()) words.emplace_back("--font", figure.font.toStdString());
    return words;
}

}  // namespace iou
