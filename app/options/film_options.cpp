// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/film_options.hpp"

#include "app/options/argument_values.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/base/words.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <utility>

namespace iou {

namespace {

using Values = std::vector<std::string>;
using Field = FilmOption::Field;

constexpr double kMostSeconds = 36'000.0;
constexpr double kMostMegabytes = 100'000.0;
constexpr EnumWords<Motion, 3> kMotionWords{"run", "alpha", "approach"};
constexpr EnumWords<Easing, 4> kEasingWords{"steady", "soft", "early", "late"};
constexpr EnumWords<Pace, 3> kPaceWords{"movement", "iou", "steps"};

const AnimationSpec& usualFilm() {
    static const AnimationSpec spec;
    return spec;
}

/// of: the member, of a spec or of a const one.
template <class Of>
FilmOption number(FilmOption option, const Of& of) {
    option.field = Field::number;
    option.take = [name = option.name, lo = option.lo, hi = option.hi, of](std::string_view value,
                                                                           AnimationSpec& out) {
        return takeNumber(name, value, lo, hi, of(out));
    };
    option.now = [of](const AnimationSpec& spec) { return Values{formatShortest(of(spec))}; };
    return option;
}

/// A number that may be left open.
template <class Of>
FilmOption openNumber(FilmOption option, const Of& of) {
    option.field = Field::number;
    option.optional = true;
    using Number = typename std::decay_t<decltype(of(usualFilm()))>::value_type;
    option.take = [name = option.name, lo = option.lo, hi = option.hi, whole = option.decimals == 0,
                   of](std::string_view value, AnimationSpec& out) {
        double x = 0.0;
        if (whole) {
            const auto step = wholeNumber(name, value, static_cast<int>(lo), static_cast<int>(hi));
            if (!step) return Result<Done>(step.error());
            x = *step;
        } else if (const auto taken = takeNumber(name, value, lo, hi, x); !taken) {
            return taken;
        }
        of(out) = static_cast<Number>(x);
        return Result<Done>(Done{});
    };
    option.now = [of](const AnimationSpec& spec) {
        return of(spec) ? Values{formatShortest(static_cast<double>(*of(spec)))} : Values{};
    };
    return option;
}

template <class List, class Of>
FilmOption choice(FilmOption option, const List& list, const Of& of) {
    option.field = Field::choice;
    for (const std::string_view word : list.all()) option.words.emplace_back(word);
    option.take = [name = option.name, &list, of](std::string_view word, AnimationSpec& out) {
        const auto chosen = list.parse(word, phrase("\"%1\" is none of them", word));
        if (!chosen) return Result<Done>(chosen.error().at(name));
        of(out) = *chosen;
        return Result<Done>(Done{});
    };
    option.now = [&list, of](const AnimationSpec& spec) {
        return Values{std::string(list.of(of(spec)))};
    };
    return option;
}

template <class Of>
FilmOption toggle(FilmOption option, const Of& of) {
    option.field = Field::toggle;
    option.take = [of](std::string_view, AnimationSpec& out) {
        of(out) = !of(usualFilm());
        return Result<Done>(Done{});
    };
    option.now = [of](const AnimationSpec& spec) {
        return of(spec) == of(usualFilm()) ? Values{} : Values{std::string()};
    };
    return option;
}

Result<Done> takeHold(std::string_view value, FrameTimes& out) {
    const std::size_t comma = value.find(',');
    const std::string_view last = comma == std::string_view::npos ? value : value.substr(comma + 1);
    const auto first =
        takeNumber("--hold", value.substr(0, comma), 0.0, kMostSeconds, out.hold_first_s);
    return first ? takeNumber("--hold", last, 0.0, kMostSeconds, out.hold_last_s) : first;
}

Values holdValue(const AnimationSpec& spec) {
    const FrameTimes& t = spec.times;
    return {formatShortest(t.hold_first_s) + ',' + formatShortest(t.hold_last_s)};
}

/// What stands before the first such mark, and behind it.
std::pair<std::string_view, std::string_view> cutAt(std::string_view words, char mark) {
    const auto at = words.find(mark);
    if (at == words.npos) return {words, {}};
    return {words.substr(0, at), words.substr(at + 1)};
}

/// "0-40" or "0-40=The title".
Result<Done> takeSegment(std::string_view words, std::vector<FilmSegment>& out) {
    const auto [steps, title] = cutAt(words, '=');
    const auto [first, last] = cutAt(steps, '-');
    const auto from = wholeNumber("--segment", first, 0, run_steps_limit);
    const auto to = wholeNumber("--segment", last, 0, run_steps_limit);
    if (!from || !to || *from >= *to)
        return Error{phrase("\"%1\" is no part of a run", words), std::string_view("--segment"),
                     phrase("write FROM-TO or FROM-TO=TITLE, two steps, as 0-40=\"Far apart\"")};
    out.push_back(
        {*from, *to, QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()))});
    return Done{};
}

Values segmentValues(const AnimationSpec& spec) {
    Values values;
    for (const FilmSegment& part : spec.segments) {
        values.push_back(std::to_string(part.from) + '-' + std::to_string(part.to));
        if (!part.title.isEmpty()) values.back() += '=' + part.title.toStdString();
    }
    return values;
}

/// "5MB", "800kB", "5".
Result<Done> takeBudget(std::string_view value, double& megabytes) {
    double unit = 1.0;
    if (value.ends_with("kB")) unit = 1e-3;
    if (value.ends_with("GB")) unit = 1e3;
    if (value.size() > 2 && value.ends_with("B")) value.remove_suffix(2);
    double number = 0.0;
    const auto taken = takeNumber("--budget", value, 0.001, kMostMegabytes / unit, number);
    if (taken) megabytes = number * unit;
    return taken;
}

std::vector<FilmOption> timeOptions() {
    std::vector<FilmOption> options{
        number(
            {.name = "--fps",
             .type = "N",
             .help = "Frames per second (default 30)",
             .label = phrase("Frame rate"),
             .lo = 0.1,
             .hi = 120.0,
             .unit = phrase("per second")},
            [](auto& s) -> auto& { return s.times.fps; }),
        number(
            {.name = "--duration",
             .type = "S",
             .help = "Seconds in all (default 8)",
             .label = phrase("Duration"),
             .lo = 0.01,
             .hi = kMostSeconds,
             .unit = phrase("s")},
            [](auto& s) -> auto& { return s.times.duration_s; }),
        {.name = "--hold",
         .type = "A[,B]",
         .help = "Seconds still at the start and at the end (default 0.5,1)",
         .label = phrase("Still at start and end"),
         .field = Field::two_numbers,
         .hi = 600.0,
         .unit = phrase("s"),
         .take = [](std::string_view value,
                    AnimationSpec& out) { return takeHold(value, out.times); },
         .now = holdValue},
        choice(
            {.name = "--pace",
             .type = "NAME",
             .help = "What time follows: equal times show equally much movement of the box "
                     "(default), change of iou, or steps",
             .label = phrase("Time follows"),
             .of_run = true,
             .word_labels = {phrase("The movement of the box"), phrase("The change of IoU"),
                             phrase("The steps")}},
            kPaceWords, [](auto& s) -> auto& { return s.style.pace; }),
        choice(
            {.name = "--easing",
             .type = "NAME",
             .help = "Pace within the film: steady, soft (slow at both ends), early (fast at "
                     "first) or late (starts slowly, default)",
             .label = phrase("Pace"),
             .word_labels = {phrase("Steady"), phrase("Slow at both ends"), phrase("Fast at first"),
                             phrase("Slow at first")}},
            kEasingWords, [](auto& s) -> auto& { return s.times.easing; })};
    return options;
}

std::vector<FilmOption> motionOptions() {
    return {choice(
                {.name = "--motion",
                 .type = "NAME",
                 .help = "What moves:\nrun, the run's box (default);\n"
                         "alpha, the coefficient of the box between;\n"
                         "approach, the prediction straight onto the ground truth, with the "
                         "surface of each moment",
                 .label = phrase("Motion"),
                 .of_run = true,
                 .word_labels = {phrase("The run, step by step"),
                                 phrase("The box between, α from 0 to 1"),
                                 phrase("Straight onto the ground truth")}},
                kMotionWords, [](auto& s) -> auto& { return s.motion; }),
            openNumber(
                {.name = "--from",
                 .type = "K",
                 .help = "Step of the run the film starts at (default 0)",
                 .label = phrase("From step"),
                 .of_run = true,
                 .hi = run_steps_limit,
                 .decimals = 0,
                 .unit = phrase("the first")},
                [](auto& s) -> auto& { return s.from; }),
            openNumber(
                {.name = "--to",
                 .type = "K",
                 .help = "Step it ends at (default: the last one)",
                 .label = phrase("To step"),
                 .of_run = true,
                 .hi = run_steps_limit,
                 .decimals = 0,
                 .unit = phrase("the last")},
                [](auto& s) -> auto& { return s.to; }),
            openNumber(
                {.name = "--until-iou",
                 .type = "X",
                 .help = "Ends at the first step with this IoU",
                 .label = phrase("Until IoU"),
                 .of_run = true,
                 .decimals = 3,
                 .unit = phrase("any")},
                [](auto& s) -> auto& { return s.until_iou; }),
            number(
                {.name = "--hold-markers",
                 .type = "S",
                 .help = "Seconds still at each marker of the session (default 0)",
                 .label = phrase("Still at markers"),
                 .of_run = true,
                 .hi = 600.0,
                 .unit = phrase("s")},
                [](auto& s) -> auto& { return s.marker_hold_s; }),
            {.name = "--segment",
             .type = "A-B[=TITLE]",
             .help = "A part of the run, from step A to B, with a title of its own instead of "
                     "--title (several times: one after the other)",
             .label = phrase("Segments"),
             .repeated = true,
             .of_run = true,
             .take = [](std::string_view words,
                        AnimationSpec& out) { return takeSegment(words, out.segments); },
             .now = segmentValues},
            number(
                {.name = "--pause",
                 .type = "S",
                 .help = "Seconds still between two segments (default 1)",
                 .label = phrase("Pause between them"),
                 .of_run = true,
                 .hi = 600.0,
                 .unit = phrase("s")},
                [](auto& s) -> auto& { return s.pause_s; }),
            toggle(
                {.name = "--split",
                 .help = "A file for each segment: film_1, film_2, ...",
                 .label = phrase("A file for each segment"),
                 .of_run = true},
                [](auto& s) -> auto& { return s.split; })};
}

std::vector<FilmOption> styleOptions() {
    return {toggle(
                {.name = "--whole-path",
                 .help = "Path and curves are there from the start",
                 .label = phrase("Path and curves from the start"),
                 .of_run = true},
                [](auto& s) -> auto& { return s.style.reveals; }),
            toggle(
                {.name = "--no-tween",
                 .help = "Boxes jump from step to step; else they glide, and numbers stay "
                         "those of the step",
                 .label = phrase("Boxes jump from step to step"),
                 .of_run = true},
                [](auto& s) -> auto& { return s.style.between; }),
            number(
                {.name = "--orbit",
                 .type = "DEG",
                 .help = "Degrees a relief turns during the film (default 0)",
                 .label = phrase("Turn of the relief"),
                 .of_run = true,
                 .lo = -3600.0,
                 .hi = 3600.0,
                 .decimals = 0,
                 .unit = phrase("°")},
                [](auto& s) -> auto& { return s.style.orbit_deg; }),
            {.name = "--budget",
             .type = "SIZE",
             .help = "At most so much: 5MB, 800kB; the film is made coarser, then smaller, until "
                     "it fits",
             .label = phrase("At most (MB)"),
             .field = Field::number,
             .lo = 0.1,
             .hi = kMostMegabytes,
             .unit = phrase("no limit"),
             .optional = true,
             .take = [](std::string_view value,
                        AnimationSpec& out) { return takeBudget(value, out.budget_mb); },
             .now =
                 [](const AnimationSpec& spec) {
                     return spec.budget_mb > 0.0 ? Values{formatShortest(spec.budget_mb)}
                                                 : Values{};
                 }}};
}

}  // namespace

std::span<const FilmOption> filmOptions() {
    static const std::vector<FilmOption> options = [] {
        std::vector<FilmOption> all;
        const auto add = [&all](const char* heading, const std::vector<FilmOption>& some) {
            for (const FilmOption& option : some) all.emplace_back(option).heading = heading;
        };
        add("Time", timeOptions());
        add("Motion", motionOptions());
        add("Look", styleOptions());
        return all;
    }();
    return options;
}

std::vector<std::string> FilmOption::given(const AnimationSpec& spec) const {
    const Values values = now(spec);
    return values == now(usualFilm()) ? Values{} : values;
}

void addFilmOptions(CLI::App& command, AnimationSpec& out) {
    for (const FilmOption& option : filmOptions()) {
        startHeading(command, option.heading);
        const auto take = [&option, &out](std::string_view value) {
            return option.take(value, out);
        };
        if (option.type.empty())
            command.add_flag_callback(
                option.name, [take] { (void)take({}); }, option.help);
        else if (option.repeated)
            addRepeatedOption(command, option.name, option.type, option.help, take);
        else
            addOption(command, option.name, option.type, option.help, take);
    }
}

Result<Done> checkFilm(const AnimationSpec& spec) {
    if (spec.times.fps * spec.times.duration_s > most_frames)
        return Error{phrase("the film would have more than 100000 frames"),
                     std::string_view("--fps, --duration"), phrase("make it shorter")};
    if (!spec.lab.empty() && !spec.format->hasFrames())
        return Error{phrase("%1 has the steps of a run", spec.format->label),
                     std::string_view("--view"), phrase("write a film of frames")};
    const bool cut = spec.from || spec.to || spec.until_iou;
    if (cut && !spec.segments.empty())
        return Error{phrase("segments have their own start and end"), std::string_view("--segment"),
                     phrase("leave out --from, --to and --until-iou")};
    const bool of_run = cut || !spec.segments.empty() || spec.marker_hold_s > 0.0 ||
                        spec.style.pace != usualFilm().style.pace;
    if (of_run && spec.motion != Motion::run)
        return Error{phrase("only a run has steps"), std::string_view("--motion"),
                     phrase("leave out --pace, --from, --to, --until-iou, --hold-markers and "
                            "--segment, or film the run")};
    if (!spec.format->hasFrames() &&
        (cut || !spec.segments.empty() || spec.marker_hold_s > 0.0 || spec.budget_mb > 0.0))
        return Error{phrase("%1 has every step of the run", spec.format->label),
                     std::string_view("--from, --to, --until-iou, --segment, --hold-markers, "
                                      "--budget"),
                     phrase("leave them out, or write a film")};
    if (!spec.format->hasFrames() && (spec.style.follows || spec.style.orbit_deg != 0.0))
        return Error{phrase("%1 has no frames for a camera to move in", spec.format->label),
                     std::string_view("--camera follow, --orbit"),
                     phrase("give --camera fit or X,Y,SPAN, or write a film")};
    if (spec.split && spec.segments.empty())
        return Error{phrase("there are no segments"), std::string_view("--split"),
                     phrase("give --segment FROM-TO for each file")};
    if (spec.budget_mb > 0.0 && spec.format->file_per_frame)
        return Error{phrase("a sequence of pictures has no size"), std::string_view("--budget"),
                     phrase("write a film, or a smaller --size")};
    return Done{};
}

}  // namespace iou
