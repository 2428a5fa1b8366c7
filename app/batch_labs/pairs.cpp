// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/import_options.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/data/load_pairs.hpp"
#include "core/files/atomic_file.hpp"
#include "core/pairing/pair_columns.hpp"
#include "core/pairing/pair_stats.hpp"
#include "core/pairing/pairs_text.hpp"

#include <filesystem>
#include <memory>
#include <numeric>

namespace iou::batch {

namespace {

struct PairsOptions {
    std::vector<std::string> truths, preds, losses, rule;
    ImportOptions truth_read, pred_read;
    std::string classes, sort, unmatched, by, precision = "double", output = "-";
    double iou = 0.5;
    std::optional<double> min_score;
    bool any_class = false, gradient = false, measures = false, stats = false, json = false;
    bool strict = false, progress = false;
    int max_per_image = 0, top = 0, threads = 0;
};

/// "coco", ..., or "column" and its name.
Result<pairing::MatchRule> ruleOf(const std::vector<std::string>& words, std::string& column) {
    if (words.empty()) return pairing::MatchRule::coco;
    const auto rule = pairing::match_words.parse(words[0]);
    if (!rule) return rule.error().at(std::string_view("--match"));
    if ((*rule == pairing::MatchRule::column) != (words.size() == 2))
        return Error{phrase("column is followed by its name, other rules by none"),
                     std::string_view("--match"), phrase("write for example --match column gt_id")};
    if (words.size() == 2) column = words[1];
    return *rule;
}

Result<pairing::PairSource> sourceOf(const PairsOptions& o, ExitStatus& status) {
    status = usage;
    pairing::PairSource out;
    out.truths = o.truths;
    out.preds = o.preds;
    std::string column;
    const auto rule = ruleOf(o.rule, column);
    if (!rule) return rule.error();
    out.match.rule = *rule;
    out.match.iou = o.iou;
    out.match.any_class = o.any_class;
    out.match.min_score = o.min_score;
    out.match.max_per_image = o.max_per_image;
    out.match.threads = threadCount(o.threads);
    // What is given for all files stands with the truths' options.
    ImportOptions pred_read = o.truth_read;
    pred_read.format = o.pred_read.format;
    pred_read.columns = o.pred_read.columns;
    pred_read.notation = o.pred_read.notation;
    const auto truths = importSettings(o.truth_read, status);
    if (!truths) return truths.error();
    const auto preds = importSettings(pred_read, status);
    if (!preds) return preds.error();
    out.truth_settings = *truths;
    out.pred_settings = *preds;
    out.truth_settings.key = out.pred_settings.key = column;
    std::error_code none;
    if (!o.classes.empty() && std::filesystem::is_regular_file(o.classes, none)) {
        const auto names = loadNames(o.classes, status);
        if (!names) return names.error();
        out.classes.names = *names;
    } else if (!o.classes.empty()) {
        status = usage;
        const auto classes = pairing::parseClassRule(o.classes);
        if (!classes) return classes.error().at(std::string_view("--classes"));
        out.classes = *classes;
    }
    status = failed;
    for (const auto* paths : {&o.truths, &o.preds})
        if (const auto there = checkPaths(*paths); !there) return there.error();
    return out;
}

Result<pairing::StatGroups> groupsOf(std::string_view text) {
    pairing::StatGroups out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word == "class")
            out.by_class = true;
        else if (word == "size")
            out.by_size = true;
        else if (word == "image")
            out.by_image = true;
        else
            return Error{phrase("no group \"%1\"", word), std::string_view("--by"),
                         phrase("write class, size, image or several with commas between")};
    }
    return out;
}

/// The rows in the order that was asked for; by a loss, or a column.
Result<std::vector<int>> orderOf(const PairsOptions& o, const pairing::PairTable& table,
                                 const std::vector<pairing::PairLoss>& losses) {
    if (o.sort.empty()) {
        std::vector<int> order(table.rows.size());
        std::iota(order.begin(), order.end(), 0);
        return order;
    }
    const std::vector<std::string> names = pairing::namesOf(losses);
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (losses[i].loss.spec() == o.sort || names[i] == o.sort)
            return pairing::fallingOrder(losses[i].value);
    const auto column = pairing::column_words.parse(
        o.sort, phrase("\"%1\" is neither a loss that is asked for nor a column", o.sort));
    if (!column) return column.error().at(std::string_view("--sort"));
    return pairing::sortedBy(table, *column);
}

/// Writes what `make` gives a taker of text.
template <class Make>
ExitStatus writeText(const std::string& path, const Make& make) {
    AtomicFile file(path);
    auto written = file.open();
    make([&](const std::string& text) {
        if (written) written = file.write(text);
        return written.has_value() && !progress().cancelled();
    });
    if (progress().cancelled()) return cancelled;
    if (written) written = file.commit();
    return written ? done : complain(failed, written.error());
}

ExitStatus writePairs(const PairsOptions& o, const pairing::PairTable& table,
                      const std::vector<pairing::PairLoss>& losses) {
    const auto order = orderOf(o, table, losses);
    if (!order) return complain(usage, order.error());
    if (!o.unmatched.empty())
        if (const auto status = writeText(
                o.unmatched,
                [&](const imports::TakeText& take) { pairing::unmatchedCsv(table, take); });
            status != done)
            return status;
    const pairing::PairsText what{o.gradient, o.measures, static_cast<std::size_t>(o.top)};
    return writeText(o.output, [&](const imports::TakeText& take) {
        pairing::pairsCsv(table, losses, *order, what, take, threadCount(o.threads));
    });
}

void noteNotFiniteLosses(const pairing::PairTable& table,
                         const std::vector<pairing::PairLoss>& losses) {
    const std::vector<std::string> names = pairing::namesOf(losses);
    for (std::size_t k = 0; k < losses.size(); ++k) {
        NotFinite found;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (table.rows[i].complete())
                found.see(losses[k].value[i], static_cast<std::int64_t>(i), "value");
        if (found)
            noteNotFinite(names[k], found,
                          "pair " + table.name(static_cast<std::size_t>(found.firstRow())));
    }
}

ExitStatus runPairs(const PairsOptions& o) {
    if (!(o.iou > 0.0) || o.iou > 1.0)
        return complain(usage, "--iou: give a number above 0 and up to 1");
    if (o.stats && o.losses.empty()) return complain(usage, "--stats requires --loss");
    const auto losses = parseLosses(o.losses);
    if (!losses) return complain(usage, losses.error());
    const auto groups = groupsOf(o.by);
    if (!groups) return complain(usage, groups.error());
    ExitStatus status = usage;
    const auto source = sourceOf(o, status);
    if (!source) return complain(status, source.error());
    pairing::PairUndecided undecided;
    std::vector<pairing::PairLoss> values;
    const auto loaded = [&] {
        const ProgressLine shown(progress(), o.progress, "parts");
        auto read = pairing::loadPairs(*source, &progress(), &undecided);
        if (!read) return read;
        for (const Loss& loss : *losses)
            values.push_back(pairing::pairLoss(loss, read->table, o.gradient || o.stats,
                                               threadCount(o.threads), &progress(),
                                               o.precision == "float"));
        return read;
    }();
    if (!loaded) {
        const bool unsaid = !undecided.what.option.empty();
        return complain(unsaid ? usage : bad_input, loaded.error());
    }
    if (progress().cancelled()) return cancelled;
    for (const Phrase& line : loaded->report) note(line.text());
    tellNotices(loaded->notices);
    if (o.strict && !loaded->notices.all().empty())
        return complain(bad_input, "--strict: there is something to notice");
    if (!o.stats) {
        noteNotFiniteLosses(loaded->table, values);
        return writePairs(o, loaded->table, values);
    }
    const auto rows = pairing::pairStats(loaded->table, values, *groups, &progress());
    if (progress().cancelled()) return cancelled;
    const auto written = writeFile(
        o.output, (o.json ? pairing::statsJson : pairing::statsCsv)(loaded->table, values, rows));
    return written ? done : complain(failed, written.error());
}

void addMatchOptions(CLI::App& command, PairsOptions& o) {
    startHeading(command, "Matching");
    command
        .add_option("--match", o.rule,
                    "coco (default): by falling score the free truth of highest IoU; nearest: each "
                    "prediction the truth it overlaps most or is nearest to; order: the i-th with "
                    "the i-th of an image; column NAME: equal values of a column")
        ->expected(1, 2)
        ->type_name("RULE");
    command.add_option("--iou", o.iou, "coco: least IoU of a match (default 0.5)")->type_name("T");
    command.add_flag("--any-class", o.any_class, "Match without regard to classes");
    command
        .add_option("--min-score", o.min_score,
                    "Set predictions below this score aside (default: none)")
        ->check(number(-1e150, 1e150))
        ->type_name("X");
    command
        .add_option("--max-per-image", o.max_per_image,
                    "Take so many predictions of an image and class, the best by score")
        ->check(whole(1, pairing::most_predictions))
        ->type_name("N");
    command
        .add_option("--classes", o.classes,
                    "What numbers of the predictions' classes are: shift=N is added, contiguous "
                    "counts the truths' classes from 0, a FILE names them")
        ->type_name("RULE|FILE");
    startHeading(command);
}

}  // namespace

void addPairs(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "pairs", "Match predictions with truths, and what losses say of each pair");
    const auto o = std::make_shared<PairsOptions>();
    startHeading(*command, "Files");
    command
        ->add_option("--gt", o->truths,
                     "Truths: files or folders as import reads them; without --pred a file of "
                     "pairs")
        ->type_name("FILE|DIR")
        ->required();
    command->add_option("--pred", o->preds, "Predictions, alike")->type_name("FILE|DIR");
    startHeading(*command);
    addLossSpecs(*command, o->losses);
    command
        ->add_option("--precision", o->precision,
                     "double (default), or float: the lanes that simulations use, some times as "
                     "fast and good to about six digits")
        ->check(CLI::IsMember({"double", "float"}))
        ->type_name("NAME");
    addMatchOptions(*command, *o);
    startHeading(*command, "Output");
    command
        ->add_option(
            "--sort", o->sort,
            "The worst first: by a loss of --loss, or pair, image, label, score, status, "
            "iou, size, enlargement, centre_error, width_error, height_error, aspect (default: "
            "as the files have them)")
        ->type_name("COLUMN");
    command->add_option("--top", o->top, "So many rows at most (default: all)")
        ->check(whole(1, 5'000'000))
        ->type_name("N");
    command
        ->add_option("--unmatched", o->unmatched,
                     "CSV of the boxes without a partner: image,label,score,status,cx,cy,w,h")
        ->type_name("FILE");
    command->add_flag("--gradient", o->gradient, "Also the norm of each loss's gradient");
    command->add_flag("--measures", o->measures,
                      "Also size, enlargement, centre, width and height error, aspect");
    auto* const stats = command->add_flag(
        "--stats", o->stats,
        "Statistics of the matched pairs instead: count, mean, quantiles, share without gradient, "
        "share whose step enlarges the box, Kendall's tau with 1 - IoU");
    command->add_option("--by", o->by, "Statistics also by class, size, image (with commas)")
        ->type_name("GROUPS")
        ->needs(stats);
    command->add_flag("--json", o->json, "Statistics as JSON")->needs(stats);
    startHeading(*command, "Reading the files");
    addFileOptions(*command, o->truth_read, "", " of the truths");
    addFileOptions(*command, o->pred_read, "pred-", " of the predictions");
    addImportOptions(*command, o->truth_read);
    command->add_flag("--strict", o->strict, "Status 3 where anything is noticed");
    startHeading(*command);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "CSV pair,image,label,score,status,iou,pcx,...,th and the losses, which eval --pairs "
              "reads (default: standard output)");
    command->callback([o, &status] { status = runPairs(*o); });
}

}  // namespace iou::batch
