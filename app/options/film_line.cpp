// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/film_line.hpp"

#include "app/options/figure_options.hpp"
#include "app/options/view_options.hpp"
#include "app/terminal/usage.hpp"
#include "core/exchange/shell_command.hpp"

namespace iou {

namespace {

/// Options as words of a line.
class FilmWords {
public:
    void add(const std::string& name) { m_line += (m_line.empty() ? "" : " ") + name; }
    /// A value that begins with a minus sign would look like an option.
    void add(const std::string& name, const std::string& value) {
        add(shellWord(name + '=' + value));
    }
    void addIf(const std::string& name, const std::string& value) {
        if (!value.empty()) add(name, value);
    }
    const std::string& line() const { return m_line; }

private:
    std::string m_line;
};

}  // namespace

std::string filmLine(const AnimationSpec& spec) {
    FilmWords words;
    const bool run = spec.lab.empty();
    // A lab is drawn as it is.
    const FigureSpec figure = run ? spec.figure : FigureSpec{.views = {}};
    if (!run) words.add("--view", spec.lab);
    for (const auto& [name, value] : figureWords(figure, spec.size, spec.text, spec.dark))
        if (name == "--view" && !run)
            continue;
        else
            value.empty() ? words.add(name) : words.add(name, value);
    words.addIf("--hide", hiddenWords(figure));
    words.addIf("--camera", cameraWords(figure, run && spec.style.follows));
    words.addIf("--color-range", colorRangeWords(figure));
    for (const FilmOption& option : filmOptions())
        if (run || !option.of_run)
            for (const std::string& value : option.given(spec))
                option.type.empty() ? words.add(option.name) : words.add(option.name, value);
    const std::string number = spec.format->file_per_frame ? "_%05d" : "";
    words.add("-o film" + number + std::string(spec.format->suffix));
    return words.line();
}

AnimationSpec withoutIdle(AnimationSpec film, const ExplorerView& shown) {
    if (!film.lab.empty()) return film;
    const AnimationSpec usual;
    FigureSpec& figure = film.figure;
    const bool has_surface = figure.shows(FigureView::surface);
    const bool has_colors = has_surface || (figure.shows(FigureView::lanes) &&
                                            shown.compare.cells != CellContent::scene);
    if (!has_surface || !shown.surface.relief) film.style.orbit_deg = 0.0;
    if (!has_colors) figure.color_range.reset();
    if (!showsBoxes(figure)) {
        figure.camera.reset();
        figure.fits_camera = film.style.follows = false;
    }
    if ((figure.hidden & elementsOf(figure)) == 0U) figure.hidden = 0;
    if (film.segments.empty()) film.pause_s = usual.pause_s;
    if (shown.markers.empty()) film.marker_hold_s = 0.0;
    if (film.motion != Motion::run) {
        figure.counter = false;
        film.style.pace = usual.style.pace;
        film.style.reveals = usual.style.reveals;
        film.style.between = usual.style.between;
    }
    return film;
}

Result<AnimationSpec> readFilmLine(std::string_view line) {
    const auto words = shellWords(line);
    if (!words) return words.error();
    AnimationSpec spec;
    std::string session, output;
    double points = 0.0;
    CLI::App program;
    CLI::App* const command = program.add_subcommand("animate");
    addFigureOptions(*command, {session, spec.figure, spec.size, spec.text, points, spec.dark,
                                largest_frame_side, nullptr, &spec.lab});
    addViewOptions(*command, spec.figure, &spec.style.follows);
    addFilmOptions(*command, spec);
    command->add_option("-o,--output", output);
    std::vector<const char*> arguments{"animate"};
    for (const std::string& word : *words) arguments.push_back(word.c_str());
    if (const auto parsed = parseArguments(program, arguments); !parsed) return parsed.error();
    if (points > 0.0) spec.text = textScaleOfPoints(points);
    if (output.empty()) return spec;
    const auto format = filmFormatOf(output);
    if (!format) return format.error();
    spec.format = *format;
    return spec;
}

}  // namespace iou
