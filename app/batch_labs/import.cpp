// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/import_options.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/data/load_pairs.hpp"
#include "core/files/atomic_file.hpp"
#include "core/imports/boxes_text.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct ImportCommand {
    std::vector<std::string> paths;
    ImportOptions read;
    std::string output = "-";
    bool json = false, strict = false, progress = false;
};

ExitStatus writeBoxes(const ImportCommand& o, const imports::Imported& imported) {
    AtomicFile file(o.output);
    auto written = file.open();
    const imports::TakeText take = [&](const std::string& text) {
        if (written) written = file.write(text);
        return written.has_value() && !progress().cancelled();
    };
    (o.json ? imports::boxesJson : imports::boxesCsv)(imported, take);
    if (progress().cancelled()) return cancelled;
    if (written) written = file.commit();
    return written ? done : complain(failed, written.error());
}

ExitStatus runImport(const ImportCommand& o) {
    ExitStatus status = usage;
    const auto settings = importSettings(o.read, status);
    if (!settings) return complain(status, settings.error());
    if (const auto there = checkPaths(o.paths); !there) return complain(failed, there.error());
    imports::Undecided undecided;
    const auto imported = [&] {
        const ProgressLine shown(progress(), o.progress, "bytes");
        return imports::importBoxes(o.paths, *settings, nullptr, &progress(), &undecided);
    }();
    if (!imported) return complain(undecided.option.empty() ? bad_input : usage, imported.error());
    if (progress().cancelled()) return cancelled;
    const auto& notices = imported->table.notices;
    note(pairing::importLine(*imported).text());
    tellNotices(notices);
    if (o.strict && !notices.all().empty())
        return complain(bad_input, "--strict: there is something to notice");
    if (imported->table.boxes.empty() && notices.leftOut() > 0)
        return complain(bad_input, "no box is left");
    return writeBoxes(o, *imported);
}

}  // namespace

void addImport(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "import", "Boxes of COCO, YOLO, Pascal VOC, CSV, NumPy, CVAT, LabelMe, KITTI or MOT files "
                  "as one table");
    const auto o = std::make_shared<ImportCommand>();
    command->add_option("paths", o->paths, "Files, or folders with one file per image")
        ->type_name("FILE|DIR")
        ->required();
    startHeading(*command, "Reading the files");
    addFileOptions(*command, o->read, "", "");
    addImportOptions(*command, o->read);
    startHeading(*command);
    command->add_flag("--json", o->json, "JSON instead of CSV");
    command->add_flag("--strict", o->strict, "Status 3 where anything is noticed");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addOutput(*command, o->output,
              "CSV image,label,score,x1,y1,x2,y2,flags,source (default: standard output)");
    command->callback([o, &status] { status = runImport(*o); });
}

}  // namespace iou::batch
