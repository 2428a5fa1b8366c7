// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/batch/eval_rows.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/explain/gradient_shares.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/npy.hpp"
#include "core/geometry/box_code.hpp"
#include "core/jobs/team.hpp"
#include "core/own_formula/table_names.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace iou::batch {

namespace {

struct EvalArguments {
    std::vector<std::string> losses;
    std::string pairs, precision = "double", output = "-";
    bool gradient = false, direction = false, terms = false;
    bool shares = false;
    std::string form = "cxcywh", norm = "pairs", notation;
    bool has_form = false;
    double epsilon = 0.0;
    int threads = 0;

    bool npy() const { return output.ends_with(".npy"); }
};

constexpr std::size_t kLongestName = 256;  ///< of a pair in NPY, where all take as much
/// Pairs a thread takes at once: enough to pay for starting it, little enough to stop soon.
constexpr std::size_t kPairsPerPart = 4096;

using Part = std::span<const NamedPair>;

/// Calls make(part, text) for up to `threads` parts at a time and writes the texts in order; found:
/// what it returns, together.
template <class Make>
Result<Done> writeParts(Part pairs, int threads, AtomicFile& file, NotFinite& found, Make&& make) {
    std::size_t first = 0;
    while (first < pairs.size() && !progress().cancelled()) {
        std::vector<Part> parts;
        const std::size_t first_of_all = first;
        for (int t = 0; t < threads && first < pairs.size(); ++t, first += parts.back().size())
            parts.push_back(pairs.subspan(first, std::min(kPairsPerPart, pairs.size() - first)));
        std::vector<std::string> texts(parts.size());
        std::vector<NotFinite> not_finite(parts.size());
        eachOnTeam(0, static_cast<std::int64_t>(parts.size()), static_cast<int>(parts.size()), 1,
                   [&](std::int64_t part) {
                       const auto i = static_cast<std::size_t>(part);
                       not_finite[i] = make(parts[i], texts[i]);
                   });
        for (std::size_t i = 0; i < parts.size(); ++i) {
            found.add(not_finite[i], static_cast<std::int64_t>(first_of_all + i * kPairsPerPart));
            if (auto written = file.write(texts[i]); !written) return written;
        }
    }
    return Done{};
}

/// Characters of the longest name, at least 1.
Result<std::size_t> nameWidth(Part pairs) {
    std::size_t most = 1;
    for (const NamedPair& pair : pairs) most = std::max(most, npyCharacters(pair.name));
    if (most > kLongestName)
        return Error{phrase("a name of a pair has %1 characters", most),
                     {},
                     phrase("NPY holds %1; name it *.csv", kLongestName)};
    return most;
}

ExitStatus write(const EvalArguments& o, const std::vector<Loss>& losses, Part pairs) {
    const auto form = parsePlainForm(o.form);
    if (!form) return complain(usage, form.error().within(std::string_view("--form")));
    EvalColumns columns;
    if (o.npy()) {
        const auto width = nameWidth(pairs);
        if (!width) return complain(usage, width.error());
        columns.npy_name = *width;
    }
    columns.partials = o.gradient || o.direction;
    if (o.terms) columns.terms = termUnion(losses);
    columns.numbers.single = o.precision == "float";
    columns.numbers.by = *form == BoxForm::xyxy  ? GradientBy::xyxy
                         : *form == BoxForm::log ? GradientBy::log
                                                 : GradientBy::cxcywh;
    columns.numbers.reading = {o.direction ? Reading::Slope::published : Reading::Slope::detached,
                               o.epsilon};

    const std::vector<std::string> names = tableNames(losses);
    AtomicFile file(o.output);
    auto written = file.open();
    if (written) written = file.write(columns.header(losses.size(), pairs.size()));
    std::vector<NotFinite> found(losses.size());
    for (std::size_t i = 0; i < losses.size() && written; ++i)
        written = writeParts(pairs, threadCount(o.threads), file, found[i],
                             [&](Part part, std::string& text) {
                                 return appendRows(losses[i], names[i], part, columns, text);
                             });
    if (progress().cancelled()) return cancelled;
    if (written) written = file.commit();
    if (!written) return complain(failed, written.error());
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (found[i])
            noteNotFinite(names[i], found[i],
                          "pair " + pairs[static_cast<std::size_t>(found[i].firstRow())].name);
    return done;
}

/// Each pair's share of the batch's gradient, loss by loss.
ExitStatus writeShares(const EvalArguments& o, const std::vector<Loss>& losses, Part pairs) {
    const auto form = parseForm(o.form);
    if (!form) return complain(usage, form.error().within(std::string_view("--form")));
    const BatchNorm norm = o.norm == "weights" ? BatchNorm::weights : BatchNorm::pairs;
    std::vector<BatchPair> batch;
    batch.reserve(pairs.size());
    for (const NamedPair& pair : pairs) batch.push_back({pair.pred, pair.target});
    std::vector<BatchShares> shares;
    std::vector<Loss> as_weighed;  // with the batch's running mean
    for (const Loss& loss : losses) {
        shares.push_back(gradientShares(loss, batch, *form, norm));
        as_weighed.push_back(shares.back().loss);
        if (progress().cancelled()) return cancelled;
    }
    const std::vector<std::string> names = tableNames(as_weighed);
    std::string text = "loss,pair,iou,weight,length,share\n";
    for (std::size_t k = 0; k < losses.size(); ++k)
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const PairShare& pair = shares[k].pairs[i];
            text += csvField(names[k]) + ',' + csvField(pairs[i].name);
            for (const double x : {pair.iou, pair.weight, pair.length, pair.share})
                text += ',' + formatShortest(x);
            text += '\n';
        }
    const auto written = writeFile(o.output, text);
    return written ? done : complain(failed, written.error());
}

/// Who asks for the gradient of a loss that steps along another direction should know of it.
void noteDirections(const EvalArguments& o, const std::vector<Loss>& losses) {
    for (const Loss& loss : losses)
        if (o.gradient && loss.entry().kind == Kind::direction)
            note(tableLabel(loss.spec()) +
                 " descends along a published step that is not this gradient; "
                 "--direction gives it");
}

ExitStatus runEval(const EvalArguments& o) {
    if (o.shares && o.npy())
        return complain(
            usage, {phrase("eval --shares writes CSV"), "-o " + o.output, phrase("name it *.csv")});
    if (o.has_form && !o.gradient && !o.direction && !o.shares)
        return complain(usage, "--form requires --gradient, --direction or --shares");
    if (!(o.epsilon >= 0.0) || !std::isfinite(o.epsilon))
        return complain(usage, "--epsilon: give a number of 0 or more");
    if (o.epsilon > 0.0 && o.precision == "float")
        return complain(usage, "--epsilon is not known to --precision float");
    std::optional<BoxNotation> notation;
    if (!o.notation.empty()) {
        const auto said = parseNotation(o.notation);
        if (!said) return complain(usage, said.error().within(std::string_view("--notation")));
        notation = *said;
    }
    const auto losses = parseLosses(o.losses);
    if (!losses) return complain(usage, losses.error());
    noteDirections(o, *losses);
    const auto bytes = readFile(o.pairs, max_csv_bytes);
    if (!bytes) return complain(failed, bytes.error());
    const auto pairs = readAnyPairs(*bytes, o.pairs == "-" ? "standard input" : o.pairs, notation);
    if (!pairs) return complain(bad_input, pairs.error());
    return o.shares ? writeShares(o, *losses, *pairs) : write(o, *losses, *pairs);
}

}  // namespace

void addEval(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand("eval", "Evaluate losses at pairs of boxes");
    const auto o = std::make_shared<EvalArguments>();
    addLossSpecs(*command, o->losses)->required();
    command
        ->add_option("--pairs", o->pairs,
                     "CSV with columns pcx,pcy,pw,ph,tcx,tcy,tw,th, or pred_x1,...,gt_y2 and the "
                     "like; or NumPy N x 8 (- is standard input); sizes 0 or from 1e-150")
        ->type_name("FILE")
        ->required();
    startHeading(*command, "Values");
    auto* const gradient =
        command->add_flag("--gradient", o->gradient, "Partials by the prediction's cx, cy, w, h");
    auto* const direction = command->add_flag("--direction", o->direction,
                                              "The published step instead of the gradient");
    direction->excludes(gradient);
    auto* const terms = command->add_flag("--terms", o->terms, "Every named term of the losses");
    auto* const shares = command->add_flag(
        "--shares", o->shares,
        "Each pair's weight and its share of the batch's gradient; a running mean is the batch's");
    for (CLI::Option* const other : {gradient, direction, terms}) shares->excludes(other);
    command
        ->add_option_function<std::string>(
            "--form",
            [o](const std::string& form) {
                o->form = form;
                o->has_form = true;
            },
            "Variables of gradients: xyxy, cxcywh or log; with --shares also " +
                formChoices().text() + " (relative to the pair's own prediction; default cxcywh)")
        ->type_name("NAME");
    command
        ->add_option("--epsilon", o->epsilon,
                     "Added to every divisor, as public code does (default 0)")
        ->type_name("X")
        ->excludes(shares);
    startHeading(*command);
    command
        ->add_option("--notation", o->notation,
                     "What the columns hold: cxcywh (default), xyxy (pl,pt,pr,pb,tl,tt,tr,tb) or "
                     "xywh (pl,pt,pw,ph,tl,tt,tw,th); required for a NumPy array")
        ->type_name("NAME");
    startHeading(*command, "Values");
    command
        ->add_option(
            "--norm", o->norm,
            "A batch's loss is divided by its number of pairs (default), or by the sum of weights")
        ->check(CLI::IsMember({"pairs", "weights"}))
        ->type_name("NAME")
        ->needs(shares);
    command
        ->add_option("--precision", o->precision,
                     "double (default), or float: the lanes simulations and surfaces use")
        ->check(CLI::IsMember({"double", "float"}))
        ->type_name("NAME")
        ->excludes(shares);
    startHeading(*command);
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "*.csv, or *.npy: losses x pairs of named columns, a[\"value\"] (default: CSV to "
              "standard output)");
    command->callback([o, &status] { status = runEval(*o); });
}

}  // namespace iou::batch
