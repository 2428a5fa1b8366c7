// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sweep.hpp"

#include "app/batch/command.hpp"
#include "app/batch/simulation.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/files/atomic_file.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/study/study_table.hpp"

#include <cmath>
#include <cstdio>
#include <memory>

namespace iou::batch {

namespace {

struct SweepOptions {
    std::string study, shard, folder, status;
    bool expand = false, progress = false;
    int threads = 0;
    double time_limit = 0.0;
};

/// A protocol that a study names: built in, or a file beside the study.
Result<Protocol> protocolBeside(const std::string& study, const std::string& name) {
    if (!name.ends_with(".json")) return findProtocol(name);
    const std::string path = name.starts_with('/') ? name : folderOf(study) + '/' + name;
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return bytes.error();
    auto protocol = readProtocol(*bytes, path);
    if (protocol && protocol->id.empty()) protocol->id = name;
    return protocol;
}

/// The spec with the text of a loss file, which lies beside the study too.
Result<std::string> lossBeside(const std::string& study, const std::string& spec) {
    const bool file = std::string_view(spec).substr(0, spec.find(':')).ends_with(".loss");
    return withLossFiles(file && !spec.starts_with('/') ? folderOf(study) + '/' + spec : spec);
}

Result<Study> loadStudy(const std::string& path) {
    const auto bytes = readFile(path, max_json_bytes);
    if (!bytes) return bytes.error();
    return readStudy(*bytes, path == "-" ? "standard input" : path,
                     {[&path](const std::string& name) { return protocolBeside(path, name); },
                      [&path](const std::string& spec) { return lossBeside(path, spec); }});
}

std::string shardList(const std::vector<int>& shards, int count) {
    std::string text;
    for (const int shard : shards) text += (text.empty() ? "" : ", ") + Shard{shard, count}.text();
    return text;
}

std::string durationText(double seconds) {
    const auto minutes = static_cast<long>(std::ceil(seconds / 60.0));
    if (seconds < 60.0) return std::to_string(static_cast<long>(std::ceil(seconds))) + " s";
    if (minutes < 60) return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

ExitStatus showStatus(const SweepOptions& o) {
    const auto read = sweepStatus(o.status);
    if (!read) return complain(bad_input, read.error());
    const SweepStatus& s = *read;
    std::printf("%lld cells: %lld done, %lld missing", static_cast<long long>(s.cells),
                static_cast<long long>(s.done), static_cast<long long>(s.cells - s.done));
    if (s.begun > 0) std::printf(", of which %lld in parts", static_cast<long long>(s.begun));
    std::printf("\nrunning: %s\n",
                s.running.empty() ? "nothing" : shardList(s.running, s.shards).c_str());
    if (s.seconds_left) std::printf("time left: about %s\n", durationText(*s.seconds_left).c_str());
    const std::string study = o.study.empty() ? o.status + "/study.json" : o.study;
    for (const int shard : s.unfinished)
        std::printf("start again: iouscope-batch sweep %s --shard %s -o %s\n", study.c_str(),
                    Shard{shard, s.shards}.text().c_str(), o.status.c_str());
    if (s.done == s.cells)
        std::printf("complete: iouscope-batch merge %s -o %s writes index.csv\n", o.status.c_str(),
                    o.status.c_str());
    return done;
}

ExitStatus runStudy(const SweepOptions& o) {
    const auto study = loadStudy(o.study);
    if (!study) return complain(bad_input, study.error());
    if (o.expand) {
        const auto written = writeFile("-", cellsCsv(*study));
        return written ? done : complain(failed, written.error());
    }
    const auto shard = chosenShard(o.shard);
    if (!shard) return complain(usage, shard.error());
    const auto outcome = [&] {
        const ProgressLine shown(progress(), o.progress, "case-steps");
        const TimeLimit limit(o.time_limit);
        return runSweep(*study, *shard, threadCount(o.threads), o.folder, &progress());
    }();
    if (!outcome) {
        complain(failed, outcome.error());
        if (progress().done > 0)
            note("cells that are there are kept; the same command goes on from here");
        return failed;
    }
    std::printf("shard %s: %lld of %lld cells done, %lld of them before\n", shard->text().c_str(),
                static_cast<long long>(outcome->done), static_cast<long long>(outcome->cells),
                static_cast<long long>(outcome->found));
    if (outcome->not_finite > 0) {
        note(std::to_string(outcome->not_finite) + " cells hold numbers that are not finite:");
        noteNotFinite("cell " + outcome->first_cell + ", " + outcome->first_loss, outcome->first,
                      "step " + std::to_string(outcome->first.firstRow()));
    }
    if (outcome->done < outcome->cells) {
        note("cancelled; the same command goes on from here");
        return cancelled;
    }
    if (shard->count > 1) return done;
    const auto merged = mergeStudy({o.folder});
    if (!merged) return complain(failed, merged.error());
    if (const auto written = writeStudy(*merged, o.folder); !written)
        return complain(failed, written.error());
    return done;
}

}  // namespace

void addSweep(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "sweep",
        "Run a study: every combination of losses, protocols, optimisers, rates, seeds ...\nWhat "
        "is "
        "complete in DIR is skipped: a study that was killed goes on. index.csv has a row for each "
        "cell; of several shards merge writes it.");
    const auto o = std::make_shared<SweepOptions>();
    command->add_option("study", o->study, "Study, a JSON file (- is standard input)")
        ->type_name("STUDY");
    addShard(*command, o->shard);
    addTimeLimit(*command, o->time_limit);
    addThreads(*command, o->threads);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    auto* const output =
        command->add_option("-o,--output", o->folder, "Folder of the results")->type_name("DIR");
    startHeading(*command, "Output");
    auto* const expand =
        command->add_flag("--expand", o->expand, "Only list the cells, as CSV")->excludes(output);
    command
        ->add_option("--status", o->status,
                     "What is done and running in DIR, what to start again, time left")
        ->type_name("DIR")
        ->excludes(output)
        ->excludes(expand);
    command->callback([o, &status] {
        if (!o->status.empty()) {
            status = showStatus(*o);
            return;
        }
        if (o->study.empty()) throw CLI::RequiredError("STUDY");
        if (o->folder.empty() && !o->expand) throw CLI::RequiredError("--output");
        if (o->folder == "-")
            throw CLI::ValidationError("--output", "results are a folder; name one");
        status = runStudy(*o);
    });
}

}  // namespace iou::batch
