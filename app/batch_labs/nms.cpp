// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/exchange/detections_csv.hpp"
#include "core/files/atomic_file.hpp"
#include "core/suppress/suppression_csv.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct NmsOptions {
    std::string boxes, method, output = "-";
    suppress::Rule rule;
    int threads = 0;
    bool progress = false;
};

ExitStatus runNms(NmsOptions& o) {
    o.rule.method = *suppress::method_words.parse(o.method);
    if (const auto fine = suppress::checkRule(o.rule); !fine) return complain(usage, fine.error());
    const auto bytes = readFile(o.boxes, max_csv_bytes);
    if (!bytes) return complain(failed, bytes.error());
    const auto table = readDetections(*bytes, o.boxes == "-" ? "standard input" : o.boxes, o.rule);
    if (!table) return complain(bad_input, table.error());
    progress().total = static_cast<std::int64_t>(table->detections.size());
    auto result = [&] {
        const ProgressLine shown(progress(), o.progress, "boxes");
        return suppress::suppress(table->detections, o.rule,
                                  {.threads = threadCount(o.threads), .progress = &progress()});
    }();
    if (result.cancelled) return cancelled;
    if (!table->classes.empty() && !o.rule.across_classes)
        suppress::orderByScore(result, table->detections, o.rule);
    AtomicFile file(o.output);
    auto written = file.open();
    if (written) written = file.write(suppress::suppressionCsv(result));
    if (written) written = file.commit();
    return written ? done : complain(failed, written.error());
}

void addRule(CLI::App& command, NmsOptions& o) {
    const auto number = [&](const char* name, double& value, const char* help) {
        command.add_option(name, value, help)->type_name("X");
    };
    number(
        "--iou-threshold", o.rule.threshold,
        "Suppress what overlaps more (default 0.5; equal is kept); soft_linear: lower its score");
    number("--sigma", o.rule.sigma, "soft_gaussian: width of the decay (default 0.5)");
    number("--min-score", o.rule.min_score,
           "soft_linear, soft_gaussian: scores below it end (default 0.001)");
    number("--beta", o.rule.beta, "diou: exponent of the distance (default 1)");
    number("--a", o.rule.a, "greedy_combined: ranks by score^(1-a) predicted_iou^a (default 0.5)");
    command.add_flag("--across-classes", o.rule.across_classes,
                     "Boxes suppress those of other classes too");
}

}  // namespace

void addNms(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("nms", "Which detections survive, and who suppresses the others");
    const auto o = std::make_shared<NmsOptions>();
    startHeading(*command, "Boxes");
    command
        ->add_option("--boxes", o->boxes,
                     "CSV with columns l,t,r,b,score and, where there are any, predicted_iou and "
                     "class (- is standard input)")
        ->type_name("FILE")
        ->required();
    startHeading(*command, "Suppression");
    const auto words = suppress::method_words.all();
    command->add_option("--method", o->method, "Who is kept, and what it does to the others")
        ->check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end())))
        ->type_name("NAME")
        ->required();
    addRule(*command, *o);
    startHeading(*command);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output,
              "CSV rank,index,score,suppressed_by,overlap: the kept ones in order of selection (of "
              "several classes by score), then the others by index (default: standard output)");
    command->callback([o, &status] { status = runNms(*o); });
}

}  // namespace iou::batch
