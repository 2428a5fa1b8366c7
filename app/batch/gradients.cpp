// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/explain/gradient_variants.hpp"
#include "core/files/atomic_file.hpp"
#include "core/geometry/box_code.hpp"
#include "core/geometry/box_text.hpp"
#include "core/own_formula/table_names.hpp"

#include <memory>

namespace iou::batch {

namespace {

/// A loss at one pair, and how numbers are read and written.
struct PairOptions {
    std::string loss, pred, target, form = "cxcywh", notation = "cxcywh", output = "-";
};
struct PairQuestion {
    Loss loss;
    Box<> pred, target;
    BoxForm form;
};

Result<PairQuestion> questionOf(const PairOptions& o) {
    const auto programs = startPrograms();
    if (!programs) return programs.error();
    const auto loss = o.loss.empty() ? Result<Loss>(programs->front()) : lossFromArgument(o.loss);
    if (!loss) return loss.error();
    const auto notation = parseNotation(o.notation);
    if (!notation) return notation.error().within(std::string_view("--notation"));
    const auto form = parsePlainForm(o.form);
    if (!form) return form.error().within(std::string_view("--form"));
    const auto pred = parseBox(o.pred, *notation);
    if (!pred) return pred.error().within(std::string_view("--pred"));
    const auto target = parseBox(o.target, *notation);
    if (!target) return target.error().within(std::string_view("--target"));
    return PairQuestion{*loss, *pred, *target, *form};
}

void addPair(CLI::App& command, PairOptions& o) {
    addProgram(command,
               command.add_option("--loss", o.loss, loss_spec_help)->type_name("SPEC")->required());
    command.add_option("--pred", o.pred, "Four numbers of the predicted box")
        ->type_name("BOX")
        ->required();
    command.add_option("--target", o.target, "Four numbers of the true box")
        ->type_name("BOX")
        ->required();
    command
        .add_option("--form", o.form, "Variables of the partials: cxcywh (default), xyxy or log")
        ->type_name("NAME");
    command
        .add_option("--notation", o.notation,
                    "What a box's numbers mean: cxcywh (default), xyxy or xywh")
        ->type_name("NAME");
    addOutput(command, o.output, "CSV to write (default: standard output)");
}

std::string partialColumns(BoxForm form) {
    return form == BoxForm::xyxy  ? ",dl,dt,dr,db"
           : form == BoxForm::log ? ",dcx,dcy,dlog_w,dlog_h"
                                  : ",dcx,dcy,dw,dh";
}

void appendPartials(const std::array<double, 4>& d, std::string& text) {
    for (const double x : d) text += ',' + format17(x);
}

ExitStatus writeText(const PairOptions& o, const std::string& text) {
    const auto written = writeFile(o.output, text);
    return written ? done : complain(failed, written.error());
}

std::string_view slopeName(Reading::Slope slope) {
    switch (slope) {
    case Reading::Slope::published: return "published";
    case Reading::Slope::detached: return "gradient";
    case Reading::Slope::of_value: return "nothing_detached";
    }
    return "";
}

ExitStatus runGradients(const PairOptions& o) {
    const auto q = questionOf(o);
    if (!q) return complain(usage, q.error());
    std::string text = "loss,slope" + partialColumns(q->form) + ",angle_rad\n";
    const auto variants = gradientVariants(q->loss, q->pred, q->target, q->form);
    std::vector<Loss> losses;
    for (const GradientVariant& v : variants) losses.push_back(v.loss);
    const std::vector<std::string> names = tableNames(losses);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const GradientVariant& v = variants[i];
        text += csvField(names[i]) + ',' + std::string(slopeName(v.slope));
        appendPartials(v.d, text);
        text += ',' + format17(v.angle_rad) + '\n';
    }
    return writeText(o, text);
}

ExitStatus runContributions(const PairOptions& o) {
    const auto q = questionOf(o);
    if (!q) return complain(usage, q.error());
    std::string text = "term,value" + partialColumns(q->form) + '\n';
    for (const TermValue& part : q->loss.contributions(q->pred, q->target)) {
        text += std::string(part.info->id) + ',' + format17(part.value);
        appendPartials(partialsIn(q->form, q->pred, part.d), text);
        text += '\n';
    }
    const Gradient whole = q->loss.direction(q->pred, q->target);
    text += "step," + format17(whole.value);
    appendPartials(partialsIn(q->form, q->pred, whole.d), text);
    return writeText(o, text + '\n');
}

}  // namespace

void addGradients(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "gradients", "A loss's gradient at a pair as published, with nothing detached, and as its "
                     "variants have it");
    const auto o = std::make_shared<PairOptions>();
    addPair(*command, *o);
    command->callback([o, &status] { status = runGradients(*o); });
}

void addContributions(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "contributions", "What each term adds to a loss's step at a pair; the last row is the sum");
    const auto o = std::make_shared<PairOptions>();
    addPair(*command, *o);
    command->callback([o, &status] { status = runContributions(*o); });
}

}  // namespace iou::batch
