// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/files/atomic_file.hpp"
#include "core/readings/answer_text.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct ExplainOptions {
    std::string pred, target, value, gradient, pairs, loss = "ciou", output = "-";
    std::string form = "cxcywh", notation = "cxcywh";
    int batch = 1;
    bool json = false, progress = false;
};

constexpr std::size_t kMaxTable = 1 << 22;

Result<TheirNumbers> readOnePair(const ExplainOptions& o, BoxNotation notation) {
    TheirPair pair;
    const auto pred = parseBox(o.pred, notation);
    if (!pred) return pred.error().within(std::string_view("--pred"));
    const auto target = parseBox(o.target, notation);
    if (!target) return target.error().within(std::string_view("--target"));
    pair.pred = *pred;
    pair.target = *target;
    if (o.value.empty() && o.gradient.empty())
        return Error{phrase("nothing to explain"),
                     {},
                     phrase("give --value, --gradient or both, or --pairs FILE")};
    if (!o.value.empty()) {
        const auto value = readPrinted(bareNumbers(o.value));
        if (!value) return value.error().within(std::string_view("--value"));
        pair.value = *value;
    }
    if (!o.gradient.empty()) {
        const auto gradient = readPrintedFour(o.gradient);
        if (!gradient) return gradient.error().within(std::string_view("--gradient"));
        pair.gradient = *gradient;
    }
    TheirNumbers out;
    out.pairs = {pair};
    return out;
}

ExitStatus runExplain(const ExplainOptions& o) {
    const auto notation = parseNotation(o.notation);
    if (!notation) return complain(usage, notation.error().within(std::string_view("--notation")));
    const auto by = parseGradientBy(o.form);
    if (!by) return complain(usage, by.error().within(std::string_view("--form")));
    const auto loss = lossFromArgument(o.loss);
    if (!loss) return complain(usage, loss.error());
    TheirNumbers numbers;
    if (o.pairs.empty()) {
        const auto one = readOnePair(o, *notation);
        if (!one) return complain(usage, one.error());
        numbers = *one;
    } else {
        const auto bytes = readFile(o.pairs, kMaxTable);
        if (!bytes) return complain(failed, bytes.error());
        const auto pairs = readTheirPairs(*bytes, *notation);
        if (!pairs)
            return complain(
                bad_input,
                pairs.error().within(o.pairs == "-" ? phrase("standard input") : Phrase(o.pairs)));
        numbers.pairs = *pairs;
    }
    numbers.by = *by;
    numbers.batch = o.batch;
    const NumberAnswer answer = [&] {
        const ProgressLine shown(progress(), o.progress, "readings");
        return explainNumbers(numbers, *loss, &progress());
    }();
    if (answer.cancelled) return cancelled;
    const auto written = writeFile(o.output, o.json ? answerJson(answer, numbers, *notation)
                                                    : answerText(answer, numbers, *notation));
    if (!written) return complain(failed, written.error());
    using Verdict = NumberAnswer::Verdict;
    const bool explained = answer.verdict == Verdict::fits ||
                           (answer.verdict == Verdict::not_finite && !answer.reasons.empty());
    return explained ? done : failed;
}

}  // namespace

void addExplain(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "explain", "Which formula, parameters, epsilon or mistake gives the numbers your code "
                   "printed (status 1: none is known)");
    const auto o = std::make_shared<ExplainOptions>();
    startHeading(*command, "What was printed");
    auto* const pred = command->add_option("--pred", o->pred, "Four numbers of the predicted box");
    auto* const target = command->add_option("--target", o->target, "Four numbers of the true box");
    auto* const value = command->add_option(
        "--value", o->value, "The loss as it was printed, with all its digits; nan and inf too");
    auto* const gradient =
        command->add_option("--gradient", o->gradient, "Its four partials by the prediction");
    for (CLI::Option* const text : {pred, target, value, gradient}) text->type_name("TEXT");
    pred->needs(target);
    target->needs(pred);
    auto* const pairs = command->add_option(
        "--pairs", o->pairs,
        "Instead, a table: eight numbers of both boxes, then value, partials or both in each line "
        "(- is standard input); all pairs are explained together");
    pairs->type_name("FILE");
    for (CLI::Option* const other : {pred, target, value, gradient}) pairs->excludes(other);
    command
        ->add_option("--form", o->form,
                     "Variables of the partials: cxcywh (default), xyxy, log, xywh or yxyx")
        ->type_name("NAME");
    command
        ->add_option("--notation", o->notation,
                     "What a box's numbers mean: cxcywh (default), xyxy or xywh")
        ->type_name("NAME");
    startHeading(*command);
    command->add_option("--loss", o->loss, "The loss the code is thought to have (default ciou)")
        ->type_name("SPEC");
    startHeading(*command, "What was printed");
    command->add_option("--batch", o->batch, "Pairs in the batch a mean was taken over (default 1)")
        ->check(whole(1, 10'000'000))
        ->type_name("N");
    startHeading(*command);
    command->add_flag("--json", o->json, "The answer as JSON");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addOutput(*command, o->output, "File to write (default: standard output)");
    command->callback([o, &status] { status = runExplain(*o); });
}

}  // namespace iou::batch
