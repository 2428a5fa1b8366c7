// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/merge.hpp"

#include "app/batch/command.hpp"
#include "app/batch/simulation.hpp"
#include "core/simulate/result_folder.hpp"
#include "core/study/sweep.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace iou::batch {

namespace {

struct MergeOptions {
    std::vector<std::string> folders;
    std::string output;
};

ExitStatus mergeOneStudy(const MergeOptions& o) {
    const auto merged = mergeStudy(o.folders);
    if (!merged) return complain(bad_input, merged.error());
    if (const auto written = writeStudy(*merged, o.output); !written)
        return complain(failed, written.error());
    std::printf("%zu cells, %s/index.csv\n", merged->folders.size(), o.output.c_str());
    return done;
}

ExitStatus runMerge(const MergeOptions& o) {
    for (const std::string& folder : o.folders) {
        std::error_code code;
        if (!std::filesystem::is_directory(folder, code))
            return complain(failed,
                            Error{phrase("this is no folder"), folder,
                                  phrase("name folders that simulate --shard or sweep wrote")});
    }
    std::error_code unknown;
    if (std::filesystem::exists(o.folders.front() + "/study.json", unknown))
        return mergeOneStudy(o);
    const auto merged = mergeShards(o.folders);
    if (!merged) return complain(bad_input, merged.error());
    const ResultFolder folder(o.output);
    if (const auto ready = folder.prepare(); !ready) return complain(failed, ready.error());
    if (const auto written = folder.write(merged->recipe, merged->result); !written)
        return complain(failed, written.error());
    printTable(merged->result);
    noteNotFiniteMeans(merged->result);
    return done;
}

}  // namespace

void addMerge(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "merge",
        "Put together what shards of a simulation or a sweep computed\nA simulation "
        "becomes curves.csv, summary.json and recipe.json, in the bytes of one run; a sweep "
        "index.csv, a row for each cell.");
    const auto o = std::make_shared<MergeOptions>();
    command->add_option("folders", o->folders, "Folders of simulate --shard, or of sweep")
        ->type_name("DIR")
        ->required();
    command->add_option("-o,--output", o->output, "Folder to write; it may be one of these")
        ->type_name("DIR")
        ->required();
    command->callback([o, &status] { status = runMerge(*o); });
}

}  // namespace iou::batch
