// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.hpp"

#include "app/options/argument_values.hpp"
#include "app/terminal/loss_files.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/usage.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/run/limits.hpp"

namespace iou {

namespace {

constexpr double kLargestRate = 1e9;

/// Reads a value by the core's own parser.
template <class Out, class Parse>
Result<Done> takeParsed(std::string_view option, std::string_view text, const Parse& parse,
                        Out& out) {
    auto value = parse(text);
    if (!value) return value.error().within(option);
    out = std::move(*value);
    return Done{};
}

Result<Done> takeLoss(std::string_view spec, std::vector<StagedLoss>& out) {
    if (out.size() == max_lanes)
        return Error{phrase("more than %1 losses", max_lanes), std::string_view("--loss"),
                     phrase("give at most %1", max_lanes)};
    auto loss = stagedLossFromArgument(spec);
    if (!loss) return loss.error().within(std::string_view("--loss"));
    out.push_back(std::move(*loss));
    return Done{};
}

/// A lane for each loss, all with the recipe of the active one.
void setLosses(const std::vector<StagedLoss>& losses, Explorer& out) {
    const RunRecipe recipe = out.run();
    out.lanes.clear();
    for (const StagedLoss& loss : losses) {
        Lane lane{recipe};
        lane.recipe.setLosses(loss);
        lane.style = static_cast<int>(out.lanes.size());
        out.lanes.push_back(std::move(lane));
    }
    out.active = 0;
    CompareView& compare = out.view.compare;
    if (losses.size() > 1 && compare.center == CentralView::explore)
        compare.center = CentralView::overlay;
    SurfaceView& surface = out.view.surface;
    if (losses.front().first.entry().termIndex(surface.term) < 0) surface.term.clear();
}

void setDescent(const RunOptions& options, RunRecipe& out) {
    if (options.optimizer) out.optimizer = *options.optimizer;
    if (options.rate) out.schedule = Schedule::constant(*options.rate);
    if (options.steps) out.steps = *options.steps;
    if (options.form) out.form = *options.form;
    out.code.weighted = out.code.weighted || options.code_weights;
    out.code.clamped = out.code.clamped || options.clamp_sizes;
}

Result<Done> takeBox(std::string_view option, const std::string& text, BoxNotation notation,
                     Box<>& out) {
    if (text.empty()) return Done{};
    return takeParsed(
        option, text, [&](std::string_view numbers) { return parseBox(numbers, notation); }, out);
}

}  // namespace

void addRunOptions(CLI::App& command, RunOptions& out) {
    startHeading(command, "Losses");
    addRepeatedOption(command, "--loss", "SPEC",
                      std::string(loss_spec_help) +
                          "; l1@60,ciou: L1 to step 60, then CIoU (several times: a lane each)",
                      [&out](std::string_view spec) { return takeLoss(spec, out.losses); });
    startHeading(command, "Boxes");
    command
        .add_option("--target", out.target, "Ground truth, four numbers (default: the session's)")
        ->type_name("BOX");
    command
        .add_option("--pred", out.pred,
                    "Prediction at the start, four numbers (default: the session's)")
        ->type_name("BOX");
    const auto add = [&](const char* name, const char* type, const std::string& help,
                         const ReadValue& read) { addOption(command, name, type, help, read); };
    add("--notation", "NAME", "What these numbers are: cxcywh (default), xyxy or xywh",
        [&out](std::string_view word) {
            return takeParsed("--notation", word, parseNotation, out.notation);
        });
    startHeading(command, "Run");
    add("--optimizer", "SPEC",
        optimizerChoices().text() + ", with :name=value,... (default: the session's)",
        [&out](std::string_view spec) {
            return takeParsed("--optimizer", spec, Optimizer::parse, out.optimizer);
        });
    add("--lr", "X", "Step size (default: the session's)", [&out](std::string_view value) {
        return takeNumber("--lr", value, 0.0, kLargestRate, out.rate.emplace());
    });
    add("--steps", "N", "Steps of the run (default: the session's)",
        [&out](std::string_view value) {
            return takeParsed(
                "--steps", value,
                [](std::string_view text) { return wholeNumber({}, text, 1, run_steps_limit); },
                out.steps);
        });
    add("--form", "NAME",
        "Variables the step is taken in: " + formChoices().text() + " (default: the session's)",
        [&out](std::string_view word) { return takeParsed("--form", word, parseForm, out.form); });
    command
        .add_option("--anchor", out.anchor,
                    "What codes are relative to, four numbers (default: the start of the run)")
        ->type_name("BOX");
    command.add_flag("--code-weights", out.code_weights, "faster_rcnn: variables times 10,10,5,5");
    command.add_flag("--clamp-sizes", out.clamp_sizes,
                     "faster_rcnn: log sizes within +-ln(1000/16)");
}

Result<Session> withRunOptions(const RunOptions& options, Session session) {
    Explorer& explorer = session.document.explorer;
    if (!options.losses.empty()) setLosses(options.losses, explorer);
    for (Lane& lane : explorer.lanes) setDescent(options, lane.recipe);
    Scene& scene = explorer.scene;
    if (auto read = takeBox("--target", options.target, options.notation, scene.target); !read)
        return read.error();
    if (auto read = takeBox("--pred", options.pred, options.notation, scene.pred); !read)
        return read.error();
    if (!options.anchor.empty()) {
        Box<> anchor;
        if (auto read = takeBox("--anchor", options.anchor, options.notation, anchor); !read)
            return read.error();
        if (auto fine = checkAnchor(anchor); !fine)
            return fine.error().within(std::string_view("--anchor"));
        for (Lane& lane : explorer.lanes) lane.recipe.code.anchor = anchor;
    }
    if (!options.target.empty() || !options.pred.empty()) {
        session.camera.reset();  // it looked at other boxes
        for (LaneView& view : session.lane_views) view.camera.reset();
    }
    for (const LossPointer& loss : runTimeLossesOf(session.document))
        if (loss->source.kind == program_kind)
            note(std::string(loss->name) + ": a program that no session starts; its numbers are "
                                           "missing");
    return session;
}

}  // namespace iou
