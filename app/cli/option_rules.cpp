// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_rules.hpp"

#include "app/options/view_options.hpp"
#include "app/render/figure_source.hpp"

#include <QFontDatabase>

#include <algorithm>
#include <optional>

namespace iou {

namespace {

/// Why an option has no effect, and what would have.
struct Idle {
    Phrase why, remedy;
};
using Verdict = std::optional<Idle>;
using Judge = Verdict (*)(const CLI::App& given, const Making& m);

bool has(const CLI::App& given, const char* option) {
    return given.get_option(option)->count() > 0;
}

Verdict always(const CLI::App&, const Making&) { return {}; }

Verdict ofExplorer(const CLI::App&, const Making& m) {
    if (!m.lab) return {};
    return Idle{phrase("a lab has no run of a box"), phrase("choose another --view, as dashboard")};
}

Verdict ofFigures(const CLI::App&, const Making& m) {
    if (m.lab)
        return Idle{phrase("a lab is drawn as it is"),
                    phrase("choose another --view, as dashboard")};
    if (!m.window) return {};
    return Idle{phrase("the window is drawn as it is"),
                phrase("choose another --view, as dashboard")};
}

Verdict ofPixels(const CLI::App&, const Making& m) {
    if (!m.picture || m.picture->hasPixels()) return {};
    return Idle{phrase("%1 has no pixels", m.picture->label), phrase("write %1", pixelSuffixes())};
}

Verdict ofRuns(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofExplorer(given, m)) return idle;
    if (m.motion != Motion::alpha && m.motion != Motion::approach) return {};
    return Idle{phrase("this motion shows no run and its steps"), phrase("choose --motion run")};
}

/// Options of a code: the session's form, or the one that is given beside them.
Verdict ofForm(const CLI::App& given, const Making& m, bool (*fits)(BoxForm)) {
    if (const Verdict idle = ofRuns(given, m)) return idle;
    const bool form_given = has(given, "--form");
    if (!form_given && has(given, "SESSION")) return {};
    const auto form = form_given ? parseForm(given.get_option("--form")->as<std::string>())
                                 : Session{}.document.explorer.lanes.front().recipe.form;
    if (!form || fits(*form)) return {};
    return Idle{phrase("steps in %1 have no use for it", std::string(formName(*form))),
                phrase("give --form faster_rcnn")};
}

Verdict ofAnchoredForms(const CLI::App& given, const Making& m) {
    return ofForm(given, m, &isAnchored);
}

Verdict ofFasterRcnn(const CLI::App& given, const Making& m) {
    return ofForm(given, m, [](BoxForm form) { return form == BoxForm::faster_rcnn; });
}

Verdict ofFrames(const CLI::App&, const Making& m) {
    if (!m.film || m.film->hasFrames()) return {};
    return Idle{phrase("%1 has steps, and no frames", m.film->label),
                phrase("leave it out, or write a film")};
}

Verdict ofFilmedRuns(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFrames(given, m)) return idle;
    return ofRuns(given, m);
}

Verdict ofFilmedRelief(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofExplorer(given, m)) return idle;
    return ofFrames(given, m);
}

Verdict view(const CLI::App&, const Making& m) {
    if (m.window && !m.picture->hasPixels())
        return Idle{phrase("the window is made of pixels"),
                    phrase("write a %1, or choose other views", pixelSuffixes())};
    if (m.picture && !m.picture->has_images && m.figure.shows(FigureView::surface))
        return Idle{phrase("%1 has no pixels, of which the surface is made", m.picture->label),
                    phrase("choose scene, curves or lanes, or write a PDF and include it")};
    return {};
}

Verdict size(const CLI::App& given, const Making& m) {
    if (!m.picture || !has(given, "--paper")) return {};
    return Idle{phrase("--paper says how large the page is"), phrase("give one of them")};
}

Verdict paper(const CLI::App& given, const Making& m) {
    if (const Verdict idle = m.lab ? Verdict{} : ofFigures(given, m)) return idle;
    if (m.picture->has_paper) return {};
    std::vector<Phrase> suffixes;
    for (const PictureFormat& format : pictureFormats())
        if (format.has_paper) suffixes.emplace_back(format.suffix);
    constexpr double dpi = 300.0;
    const QSize pixels = (m.paper_mm / 25.4 * dpi).toSize();
    return Idle{phrase("%1 has pixels, and no page", m.picture->label),
                phrase("give --size %1x%2 --dpi 300, or write %3", pixels.width(), pixels.height(),
                       oneOf(suffixes))};
}

Verdict text(const CLI::App& given, const Making& m) {
    if (const Verdict idle = m.lab ? Verdict{} : ofFigures(given, m)) return idle;
    if (!has(given, "--font-size")) return {};
    return Idle{phrase("--font-size says how large the text is"), phrase("give one of them")};
}

Verdict font(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    if (!m.picture || m.picture->has_fonts) return {};
    return Idle{phrase("%1 is set in the fonts of its document", m.picture->label),
                phrase("choose them there")};
}

/// Whether words are ever seen in such a figure.
bool occurs(FigureLabel label, const FigureSpec& figure) {
    switch (label) {
    case FigureLabel::title:
    case FigureLabel::caption: return true;
    case FigureLabel::surface_x:
    case FigureLabel::surface_y:
    case FigureLabel::surface_value: return figure.shows(FigureView::surface);
    case FigureLabel::curves_x:
    case FigureLabel::curves_upper:
    case FigureLabel::curves_lower: return figure.shows(FigureView::curves);
    default: break;
    }
    return (figure.shows(FigureView::curves) && figure.legend) || figure.shows(FigureView::lanes);
}

Verdict label(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    for (int i = 0; i < figure_label_count; ++i) {
        const auto which = static_cast<FigureLabel>(i);
        if (m.figure.label(which).isEmpty() || occurs(which, m.figure)) continue;
        return Idle{phrase("%1 is not in this figure", figureLabelName(which)),
                    phrase("choose another --view, as dashboard")};
    }
    return {};
}

Verdict counter(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    return ofRuns(given, m);
}

Verdict transparent(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    if (!m.film || m.film->keeps_transparency) return {};
    std::vector<Phrase> formats;
    for (const FilmFormat& format : filmFormats())
        if (format.keeps_transparency)
            formats.push_back(format.file_per_frame ? phrase("a %1 sequence", format.suffix)
                                                    : Phrase(format.suffix));
    return Idle{phrase("%1 has no transparency", m.film->label),
                phrase("write %1", oneOf(formats))};
}

Verdict shared(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    if (m.figure.shows(FigureView::surface) || m.figure.shows(FigureView::lanes)) return {};
    return Idle{phrase("no colours are shown; scene and curves hold the whole run anyway"),
                phrase("show the surface")};
}

Verdict camera(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    if (showsBoxes(m.figure)) return {};
    return Idle{phrase("no scene is shown"), phrase("choose another --view, as dashboard")};
}

Verdict hide(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFigures(given, m)) return idle;
    if ((m.figure.hidden & elementsOf(m.figure)) != 0U) return {};
    return Idle{phrase("nothing of this is in the figure"),
                phrase("leave it out, or choose another --view, as dashboard")};
}

Verdict orbit(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofFilmedRelief(given, m)) return idle;
    if (m.figure.shows(FigureView::surface)) return {};
    return Idle{phrase("no surface is shown"), phrase("choose another --view, as dashboard")};
}

Verdict pause(const CLI::App& given, const Making& m) {
    if (const Verdict idle = ofExplorer(given, m)) return idle;
    if (has(given, "--segment")) return {};
    return Idle{phrase("there are no segments"), phrase("give --segment FROM-TO for each")};
}

Verdict notation(const CLI::App& given, const Making&) {
    if (has(given, "--target") || has(given, "--pred")) return {};
    return Idle{phrase("no box is given"), phrase("give --target or --pred")};
}

/// Every option of render and animate.
struct OptionRule {
    std::string_view option;
    Judge judge;
};
constexpr OptionRule kRules[] = {
    {"--output", always},
    {"--view", view},
    {"--size", size},
    {"--scale", ofPixels},
    {"--paper", paper},
    {"--dpi", ofPixels},
    {"--text", text},
    {"--font-size", ofFigures},
    {"--font", font},
    {"--theme", always},
    {"--title", ofFigures},
    {"--caption", ofFigures},
    {"--label", label},
    {"--counter", counter},
    {"--no-legend", ofFigures},
    {"--transparent", transparent},
    {"--step", ofExplorer},
    {"--shared", shared},
    {"--loss", ofExplorer},
    {"--target", ofExplorer},
    {"--pred", ofExplorer},
    {"--notation", notation},
    {"--optimizer", ofRuns},
    {"--lr", ofRuns},
    {"--steps", ofRuns},
    {"--form", ofRuns},
    {"--anchor", ofAnchoredForms},
    {"--code-weights", ofFasterRcnn},
    {"--clamp-sizes", ofFasterRcnn},
    {"--fps", ofFrames},
    {"--duration", always},
    {"--hold", always},
    {"--easing", always},
    {"--motion", ofExplorer},
    {"--progress", always},
    {"--hide", hide},
    {"--camera", camera},
    {"--color-range", shared},
    {"--pace", ofRuns},
    {"--from", ofExplorer},
    {"--to", ofExplorer},  // checkFilm() looks at these
    {"--until-iou", ofExplorer},
    {"--hold-markers", ofExplorer},
    {"--segment", ofExplorer},
    {"--pause", pause},
    {"--split", ofExplorer},
    {"--whole-path", ofFilmedRuns},
    {"--no-tween", ofFilmedRuns},
    {"--orbit", orbit},
    {"--budget", always},
};

/// Names that a person gave to more lines than there are.
Result<Done> checkNames(const FigureSpec& figure, const FigureSnapshot& runs, std::size_t lanes) {
    std::size_t names = figure.shows(FigureView::lanes) ? lanes : 0;
    if (figure.shows(FigureView::curves)) {
        const auto& curves = runs.curves.curves;
        const auto named = std::count_if(curves.begin(), curves.end(),
                                         [](const Curve& curve) { return !curve.name.isEmpty(); });
        names = std::max(names, static_cast<std::size_t>(named));
    }
    for (std::size_t i = names; i < legend_label_count; ++i) {
        const auto which = static_cast<FigureLabel>(first_legend_label + static_cast<int>(i));
        if (!figure.label(which).isEmpty())
            return Error{phrase("the legend has %1 names", names),
                         phrase("--label %1", figureLabelName(which)),
                         phrase("give a name to one of these")};
    }
    return Done{};
}

/// Whether a figure was asked for what only the session has or has not.
bool asksForMore(const FigureSpec& figure) {
    return !figure.legend ||
           std::any_of(figure.labels.begin() + first_legend_label, figure.labels.end(),
                       [](const QString& words) { return !words.isEmpty(); });
}

/// Colours of lanes that show scenes.
Result<Done> checkColors(const FigureSpec& figure, std::string_view option,
                         const Session& session) {
    if (figure.shows(FigureView::surface) ||
        session.document.explorer.view.compare.cells != CellContent::scene)
        return Done{};
    return Error{phrase("the lanes show scenes, and no colours"), option, phrase("leave it out")};
}

Result<Done> checkFigure(const FigureSpec& figure, const FigureSnapshot& runs,
                         const Session& session) {
    const bool scenes_only = figure.views == std::vector{FigureView::scene};
    if (!figure.legend && scenes_only && runs.scene.compared.empty())
        return Error{phrase("a scene of one run has no legend"), std::string_view("--no-legend"),
                     phrase("leave it out, or choose another --view")};
    return checkNames(figure, runs, session.document.explorer.lanes.size());
}

}  // namespace

Result<Done> checkOptions(const CLI::App& given, const Making& making) {
    for (const OptionRule& rule : kRules) {
        const CLI::Option* option = given.get_option_no_throw(std::string(rule.option));
        if (!option || option->count() == 0) continue;
        if (const Verdict idle = rule.judge(given, making))
            return Error{idle->why, rule.option, idle->remedy};
    }
    return Done{};
}

std::vector<std::string_view> ruledOptions() {
    std::vector<std::string_view> options;
    for (const OptionRule& rule : kRules) options.push_back(rule.option);
    return options;
}

Result<Done> checkAgainst(const Session& session, const PictureSpec& spec,
                          std::span<const int> steps) {
    if (spec.figure.color_range)
        if (const auto fine = checkColors(spec.figure, "--color-range", session); !fine)
            return fine.error();
    if (steps.empty() && !spec.shared && !asksForMore(spec.figure)) return Done{};
    // The runs alone: nothing else is computed.
    FigureSource source(session, {.views = {FigureView::curves}}, QSizeF(100, 100), Motion::none);
    const int last = source.steps();
    for (const int step : steps)
        if (step > last)
            return Error{phrase("the run ends at step %1", last), phrase("--step %1", step),
                         phrase("give 0 to %1", last)};
    if (spec.shared)
        if (const auto fine = checkColors(spec.figure, "--shared", session); !fine)
            return fine.error();
    return checkFigure(spec.figure, source.snapshot(), session);
}

Result<Done> checkAgainst(const Session& session, const AnimationSpec& spec) {
    const ExplorerView& view = session.document.explorer.view;
    if (spec.marker_hold_s > 0.0 && view.markers.empty())
        return Error{phrase("the session has no markers"), std::string_view("--hold-markers"),
                     phrase("leave it out, or set markers in the window (M)")};
    if (spec.style.orbit_deg != 0.0 && !view.surface.relief)
        return Error{phrase("the surface is a map, and no relief"), std::string_view("--orbit"),
                     phrase("give a session that shows the relief (V in the window)")};
    if (spec.lab.empty() && spec.figure.color_range)
        if (const auto fine = checkColors(spec.figure, "--color-range", session); !fine)
            return fine.error();
    if (!asksForMore(spec.figure)) return Done{};
    FigureSource source(session, {.views = {FigureView::curves}}, QSizeF(100, 100), spec.motion);
    return checkFigure(spec.figure, source.snapshot(), session);
}

Result<Done> checkFont(const FigureSpec& figure) {
    const QStringList generic{QStringLiteral("serif"), QStringLiteral("sans-serif"),
                              QStringLiteral("monospace")};
    if (figure.font.isEmpty() || generic.contains(figure.font) ||
        QFontDatabase::hasFamily(figure.font))
        return Done{};
    return Error{phrase("no font \"%1\" is installed", figure.font.toStdString()),
                 std::string_view("--font"), phrase("fc-list : family names those that are")};
}

}  // namespace iou
