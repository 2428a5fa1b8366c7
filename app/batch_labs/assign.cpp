// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/batch_labs/image_size.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/anchors/anchor_presets.hpp"
#include "core/anchors/anchors_json.hpp"
#include "core/assign/assignment_csv.hpp"
#include "core/base/decimal.hpp"
#include "core/exchange/boxes_csv.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct AssignOptions {
    std::string anchors, image, truths, ignore, overlap = "iou", kind = "max", force = "all";
    std::string neg = "0.4", beta = "1/6", balance = "none", w_loc = "2.8", output = "-";
    double ignore_iof = 0.5, alpha = 0.3, pos = 0.5, min_pos = 0.0, lambda = 1.4, predicted = 0.0;
    std::optional<double> border;
    int nearest = 9, threads = 0;
    bool summary = false, progress = false;
};

/// "0.4", or "1/6".
Result<double> parseShare(std::string_view option, std::string_view text) {
    const std::size_t bar = text.find('/');
    const auto above = parseNumber(text.substr(0, bar));
    if (!above) return above.error().within(option);
    if (bar == text.npos) return *above;
    const auto below = parseNumber(text.substr(bar + 1));
    if (!below) return below.error().within(option);
    return *above / *below;
}

Result<assign::Assigner> makeAssigner(const AssignOptions& o) {
    assign::Assigner out;
    const auto overlap = assign::parseMeasure(o.overlap);
    if (!overlap) return overlap.error().within(std::string_view("--overlap"));
    const auto beta = parseShare("--beta", o.beta);
    if (!beta) return beta.error();
    out.overlap = *overlap;
    out.overlap.alpha = o.alpha;
    out.overlap.beta = *beta;
    out.kind = *assign::assigner_words.parse(o.kind);
    out.max.force = *assign::force_words.parse(o.force);
    out.max.pos = o.pos;
    out.max.min_pos = o.min_pos;
    std::string_view neg = o.neg;
    if (const std::size_t colon = neg.find(':'); colon != neg.npos) {
        const auto from = parseShare("--neg", neg.substr(0, colon));
        if (!from) return from.error();
        out.max.neg_from = *from;
        neg.remove_prefix(colon + 1);
    }
    const auto to = parseShare("--neg", neg);
    if (!to) return to.error();
    out.max.neg = *to;
    out.nearest = o.nearest;
    out.ignore_share = o.ignore_iof;
    out.border = o.border;
    if (const auto fine = assign::checkAssigner(out); !fine) return fine.error();
    return out;
}

Result<assign::BalanceSettings> makeBalance(const AssignOptions& o,
                                            const assign::Assigner& assigner) {
    assign::BalanceSettings out;
    out.by = *assign::balance_words.parse(o.balance);
    out.lambda = o.lambda;
    out.automatic = o.w_loc == "auto";
    if (!out.automatic) {
        const auto scale = parseShare("--w-loc", o.w_loc);
        if (!scale) return scale.error();
        out.scale = *scale;
    }
    out.alpha = assigner.overlap.alpha;
    out.beta = assigner.overlap.beta;
    out.predicted = o.predicted;
    if (const auto fine = assign::checkBalance(out); !fine) return fine.error();
    return out;
}

/// A preset, or a file where there is none of that name.
Result<assign::AnchorSet> loadAnchors(const std::string& name, assign::ImageSize image,
                                      ExitStatus& status) {
    status = usage;
    auto known = assign::presetAnchors(name, image);
    std::error_code unknown;  // a name no file can have is no file
    const bool file = name == "-" || name.find('/') != name.npos || name.ends_with(".json") ||
                      std::filesystem::exists(name, unknown);
    if (known || !file) return known ? known : known.error().within(std::string_view("--anchors"));
    const auto bytes = readFile(name, max_json_bytes);
    status = failed;
    if (!bytes) return bytes.error();
    status = bad_input;
    return assign::readAnchors(*bytes, name == "-" ? "standard input" : name, image);
}

Result<std::vector<Edges>> loadBoxes(const std::string& name, ExitStatus& status) {
    status = failed;
    if (name.empty()) return std::vector<Edges>{};
    const auto bytes = readFile(name, max_csv_bytes);
    if (!bytes) return bytes.error();
    status = bad_input;
    return readBoxes(*bytes, name == "-" ? "standard input" : name);
}

void noteEmptyTruths(const std::vector<Edges>& truths) {
    const auto empty = std::count_if(truths.begin(), truths.end(),
                                     [](const Edges& e) { return !(e.area() > 0.0); });
    if (empty > 0)
        note(std::to_string(empty) + " of " + std::to_string(truths.size()) +
             " truths have no size and overlap no anchor");
}

ExitStatus writeAssignment(const AssignOptions& o, const std::string& text) {
    AtomicFile file(o.output);
    auto written = file.open();
    if (written) written = file.write(text);
    if (written) written = file.commit();
    return written ? done : complain(failed, written.error());
}

ExitStatus runAssign(const AssignOptions& o) {
    const auto sides = parseImageSize("--image", o.image, assign::image_side_limit);
    if (!sides) return complain(usage, sides.error());
    const assign::ImageSize image{(*sides)[0], (*sides)[1]};
    const auto assigner = makeAssigner(o);
    if (!assigner) return complain(usage, assigner.error());
    const auto balance = makeBalance(o, *assigner);
    if (!balance) return complain(usage, balance.error());
    ExitStatus status = usage;
    const auto anchors = loadAnchors(o.anchors, image, status);
    if (!anchors) return complain(status, anchors.error());
    const auto truths = loadBoxes(o.truths, status);
    if (!truths) return complain(status, truths.error());
    const auto ignore = loadBoxes(o.ignore, status);
    if (!ignore) return complain(status, ignore.error());
    noteEmptyTruths(*truths);
    const auto assignment = [&] {
        const ProgressLine shown(progress(), o.progress, "parts");
        return assign::assign(*anchors, *truths, *ignore, *assigner, threadCount(o.threads),
                              &progress());
    }();
    if (!assignment) return complain(usage, assignment.error());
    if (!assignment->complete) return cancelled;
    if (o.summary) return writeAssignment(o, assign::summaryCsv(*assignment));
    return writeAssignment(
        o, assign::matchesCsv(*anchors, *assignment,
                              assign::balancedWeights(*anchors, *truths, *assignment, *balance)));
}

void addMatching(CLI::App& command, AssignOptions& o) {
    command
        .add_option("--overlap", o.overlap,
                    "iou (default), ggiou (Gaussian of the overlap's size), ggiou_truth (of the "
                    "truth's), or a metric M or loss (1 - L) of the registry with values from 0 "
                    "to 1")
        ->type_name("NAME|SPEC");
    command.add_option("--alpha", o.alpha, "Share of GGIoU's Gaussian (default 0.3)")
        ->type_name("X");
    command.add_option("--beta", o.beta, "Its standard deviation in sizes (default 1/6)")
        ->type_name("X");
    command
        .add_option("--assigner", o.kind,
                    "max: each anchor learns the truth it overlaps most (default); atss: each "
                    "truth chooses among the anchors nearest to it")
        ->check(CLI::IsMember({"max", "atss"}))
        ->type_name("NAME");
    command.add_option("--pos", o.pos, "max: positive from this overlap (default 0.5)")
        ->type_name("X");
    command
        .add_option("--neg", o.neg,
                    "max: negative below it (default 0.4), ignored between; A:B: negative from A "
                    "to below B")
        ->type_name("X|A:B");
    command
        .add_option("--min-pos", o.min_pos,
                    "max: the least overlap of a forced match (default 0, but never 0 itself)")
        ->type_name("X");
    command
        .add_option("--force", o.force,
                    "max: a truth also gets all anchors that tie for its best (default), the "
                    "first of them, none, or all of them, each for the truth it overlaps most "
                    "(keep)")
        ->check(CLI::IsMember({"all", "first", "none", "keep"}))
        ->type_name("NAME");
    command.add_option("--nearest", o.nearest, "atss: anchors a level and truth (default 9)")
        ->check(whole(1, 10000))
        ->type_name("N");
    command
        .add_option("--border", o.border,
                    "Leave anchors out that stick out of the image by more than so many pixels "
                    "(default: none)")
        ->type_name("PIXELS");
}

void addWeights(CLI::App& command, AssignOptions& o) {
    command
        .add_option("--balance", o.balance,
                    "Weight of a positive: 1 (none, default), or w_loc q^lambda with q its IoU or "
                    "GGIoU with the truth")
        ->check(CLI::IsMember({"none", "iou", "ggiou"}))
        ->type_name("NAME");
    command.add_option("--lambda", o.lambda, "Power of the weight (default 1.4)")->type_name("X");
    command
        .add_option("--w-loc", o.w_loc,
                    "Factor of the weight (default 2.8); auto: such that the first step's loss "
                    "stays as it is without weights")
        ->type_name("X|auto");
    command
        .add_option("--predicted", o.predicted,
                    "q of a prediction that has gone this share of the way from anchor to truth "
                    "(default 0: of the anchor)")
        ->type_name("X");
}

}  // namespace

void addAssign(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("assign", "Which anchors of a detector learn which truth");
    const auto o = std::make_shared<AssignOptions>();
    std::string presets;
    for (const auto& preset : assign::anchorPresets()) presets += std::string(preset.id) + ", ";
    startHeading(*command, "Image");
    command
        ->add_option("--anchors", o->anchors,
                     presets + "or a JSON file (iouscope-anchors) with levels of one's own. SSD "
                               "scales its image to 300x300, and here its anchors to the image")
        ->type_name("PRESET|FILE")
        ->required();
    command->add_option("--image", o->image, "Size of the image in pixels, before padding")
        ->type_name("WxH")
        ->required();
    command->add_option("--truths", o->truths, "CSV with columns l,t,r,b (- is standard input)")
        ->type_name("FILE")
        ->required();
    auto* const ignore =
        command->add_option("--ignore", o->ignore, "Regions of which nothing is known, alike")
            ->type_name("FILE");
    command
        ->add_option("--ignore-iof", o->ignore_iof,
                     "Anchors are ignored with more than this share inside one (default 0.5)")
        ->type_name("X")
        ->needs(ignore);
    startHeading(*command, "Matching");
    addMatching(*command, *o);
    startHeading(*command, "Weights");
    addWeights(*command, *o);
    startHeading(*command, "Output");
    command->add_flag("--summary", o->summary,
                      "truth,positives,forced,best_overlap and a last line "
                      "all,POSITIVES,IGNORED,NEGATIVES instead; forced: positives without the "
                      "overlap asked for");
    startHeading(*command);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "CSV anchor,level,y,x,k,l,t,r,b,truth,overlap,weight of the anchors that are not "
              "negative, truth -1 for ignored ones (default: standard output)");
    command->callback([o, &status] { status = runAssign(*o); });
}

}  // namespace iou::batch
