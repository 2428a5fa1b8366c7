// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/exchange/pairs_csv.hpp"
#include "core/files/atomic_file.hpp"
#include "core/report/card_texts.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct ReportOptions {
    std::vector<std::string> losses;
    std::string protocol = "interpiou", pairs, ranks, output = "-";
    std::int64_t cases = 20'000;
    std::uint64_t seed = 0;
    int threads = 0;
    bool json = false, speed = false, progress = false;
};

constexpr std::int64_t kMostCases = 1'000'000;

Outcome<std::vector<BoxPair>> loadPairs(const std::string& path) {
    const auto bytes = readFile(path, max_csv_bytes);
    if (!bytes) return Refusal{failed, bytes.error()};
    const auto read = readPairs(*bytes, path == "-" ? "standard input" : path);
    if (!read) return Refusal{bad_input, read.error()};
    if (read->empty()) return Refusal{bad_input, {phrase("no pair in the file"), path, {}}};
    std::vector<BoxPair> pairs;
    for (const NamedPair& pair : *read) pairs.push_back({pair.pred, pair.target});
    return pairs;
}

using WriteCard = std::string (*)(const ReportCard&);

/// By the file's name; null: none that is known.
WriteCard writerFor(const ReportOptions& o) {
    if (o.json || o.output.ends_with(".json")) return cardJson;
    if (o.output == "-" || o.output.ends_with(".txt")) return cardText;
    if (o.output.ends_with(".html")) return cardHtml;
    if (o.output.ends_with(".pdf")) return cardPdf;
    return nullptr;
}

ExitStatus runReport(const ReportOptions& o) {
    const WriteCard write = writerFor(o);
    if (!write)
        return complain(usage, {phrase("no kind of report has that name"), "-o " + o.output,
                                phrase("name it *.html, *.pdf, *.json or *.txt")});
    if (const auto fine = checkTarget(o.output); o.output != "-" && !fine)
        return complain(failed, fine.error());
    const auto losses = parseLosses(o.losses);
    if (!losses) return complain(usage, losses.error());
    const auto protocol = loadProtocol(o.protocol);
    if (const auto* const refusal = std::get_if<Refusal>(&protocol))
        return complain(refusal->status, refusal->error);
    ReportRecipe recipe;
    recipe.losses = *losses;
    recipe.protocol = std::get<Protocol>(protocol);
    recipe.cases = o.cases;
    recipe.seed = o.seed;
    recipe.with_speed = o.speed;
    for (const auto& [path, out] :
         {std::pair{&o.pairs, &recipe.pairs}, {&o.ranks, &recipe.ranks}}) {
        if (path->empty()) continue;
        auto pairs = loadPairs(*path);
        if (const auto* const refusal = std::get_if<Refusal>(&pairs))
            return complain(refusal->status, refusal->error);
        *out = std::move(std::get<std::vector<BoxPair>>(pairs));
    }
    if (const auto fine = checkReport(recipe); !fine) return complain(usage, fine.error());
    const ReportCard card = [&] {
        const ProgressLine shown(progress(), o.progress, "pairs");
        return makeReport(recipe, threadCount(o.threads), &progress());
    }();
    if (card.cancelled) return cancelled;
    const auto written = writeFile(o.output, write(card));
    return written ? done : complain(failed, written.error());
}

}  // namespace

void addReport(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "report", "Report card of losses: gradients that vanish, enlarge, lower IoU, ... and the "
                  "worst pair of each");
    const auto o = std::make_shared<ReportOptions>();
    addLossSpecs(*command, o->losses)->required();
    startHeading(*command, "Boxes");
    command
        ->add_option("--protocol", o->protocol,
                     "Protocol whose starts are looked at and descend: a name or a JSON file "
                     "(default interpiou)")
        ->type_name("NAME|FILE");
    command->add_option("--cases", o->cases, "The first so many of its cases (default 20000)")
        ->check(whole(1, kMostCases))
        ->type_name("N");
    command->add_option("--seed", o->seed, "Seed of the starts (default 0)")
        ->check(whole(0, INT64_MAX))
        ->type_name("S");
    command
        ->add_option("--pairs", o->pairs,
                     "CSV of pairs to look at instead, as they are (as for eval)")
        ->type_name("FILE");
    command->add_option("--ranks", o->ranks, "CSV of the pairs whose order is compared with IoU")
        ->type_name("FILE");
    startHeading(*command, "Output");
    command->add_flag("--speed", o->speed,
                      "Also measure speed beside GIoU: no two such reports are the same");
    startHeading(*command);
    command->add_flag("--json", o->json, "As JSON, every count a whole number");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "File to write: *.html, *.pdf, *.json or *.txt (default: text on standard output)");
    command->callback([o, &status] { status = runReport(*o); });
}

}  // namespace iou::batch
