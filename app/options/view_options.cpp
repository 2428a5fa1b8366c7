// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/view_options.hpp"

#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace iou {

namespace {

std::vector<std::string_view> parts(std::string_view words, char separator) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(separator, at), words.size());
        found.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

Result<Done> takeHidden(std::string_view words, FigureSpec& figure) {
    const auto names = figureElementNames();
    figure.hidden = 0;
    for (const std::string_view word : parts(words, ',')) {
        const auto at = std::find(names.begin(), names.end(), word);
        if (at == names.end())
            return Error{phrase("\"%1\" is no element of a figure", word),
                         std::string_view("--hide"), chooseOneOf(names)};
        figure.hidden |= bitOf(static_cast<FigureElement>(at - names.begin()));
    }
    return Done{};
}

Result<Done> takeCamera(std::string_view words, FigureSpec& figure, bool* follows) {
    figure.camera.reset();
    figure.fits_camera = words == "fit";
    if (follows) *follows = words == "follow";
    if (figure.fits_camera || (follows && *follows)) return Done{};
    std::vector<double> numbers;
    for (const std::string_view part : parts(words, ','))
        if (const auto number = parseNumber(part)) numbers.push_back(*number);
    const bool fine = parts(words, ',').size() == 3 && numbers.size() == 3 && numbers[2] > 0.0;
    if (!fine)
        return Error{phrase("\"%1\" is no camera", words), std::string_view("--camera"),
                     follows ? phrase("write fit, follow or X,Y,SPAN: the middle, and the length "
                                      "across the shorter side")
                             : phrase("write fit or X,Y,SPAN: the middle, and the length across "
                                      "the shorter side")};
    figure.camera = Camera{numbers[0], numbers[1], numbers[2]};
    return Done{};
}

Result<Done> takeColorRange(std::string_view words, FigureSpec& figure) {
    const auto ends = parts(words, ':');
    const auto lo = parseNumber(ends.front()), hi = parseNumber(ends.back());
    if (ends.size() != 2 || !lo || !hi || *lo >= *hi)
        return Error{phrase("\"%1\" is no range", words), std::string_view("--color-range"),
                     phrase("write LOWEST:HIGHEST, as 0:2")};
    figure.color_range = Range{*lo, *hi};
    return Done{};
}

}  // namespace

void addViewOptions(CLI::App& command, FigureSpec& figure, bool* follows) {
    startHeading(command, "Picture");
    std::string names;
    for (const std::string_view name : figureElementNames())
        names += (names.empty() ? "" : ", ") + std::string(name);
    addOption(command, "--hide", "LIST", "Leaves out, with commas: " + names,
              [&figure](std::string_view words) { return takeHidden(words, figure); });
    addOption(
        command, "--camera", "WHERE",
        follows ? "X,Y,SPAN of the scene, in the unit of the boxes, fit (all of the run) or follow "
                  "(the "
                  "boxes) (default: the session's)"
                : "X,Y,SPAN of the scene, in the unit of the boxes, or fit (all of the run) "
                  "(default: the "
                  "session's)",
        [&figure, follows](std::string_view words) { return takeCamera(words, figure, follows); });
    addOption(command, "--color-range", "LO:HI",
              "Values at the ends of the colours (default: the session's)",
              [&figure](std::string_view words) { return takeColorRange(words, figure); });
}

std::string hiddenWords(const FigureSpec& figure) {
    std::string words;
    const auto names = figureElementNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (isHidden(figure.hidden, static_cast<FigureElement>(i)))
            words += (words.empty() ? "" : ",") + std::string(names[i]);
    return words;
}

std::string cameraWords(const FigureSpec& figure, bool follows) {
    if (follows) return "follow";
    if (figure.fits_camera) return "fit";
    if (!figure.camera) return {};
    const Camera& c = *figure.camera;
    return formatShortest(c.cx) + ',' + formatShortest(c.cy) + ',' + formatShortest(c.span);
}

std::string colorRangeWords(const FigureSpec& figure) {
    if (!figure.color_range) return {};
    return formatShortest(figure.color_range->lo) + ':' + formatShortest(figure.color_range->hi);
}

bool showsBoxes(const FigureSpec& figure) {
    return figure.shows(FigureView::scene) || figure.shows(FigureView::lanes);
}

bool showsColors(const FigureSpec& figure) {
    return figure.shows(FigureView::surface) || figure.shows(FigureView::lanes);
}

HiddenElements elementsOf(const FigureSpec& figure) {
    using enum FigureElement;
    constexpr HiddenElements of_surfaces =
        bitOf(path) | bitOf(field) | bitOf(isolines) | bitOf(best) | bitOf(color_bar);
    constexpr HiddenElements of_scenes = ~(of_surfaces & ~bitOf(path));
    return (showsBoxes(figure) ? of_scenes : 0U) | (showsColors(figure) ? of_surfaces : 0U);
}

}  // namespace iou
