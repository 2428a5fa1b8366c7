// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/usage.hpp"
#include "core/export_code/code_export.hpp"
#include "core/files/atomic_file.hpp"
#include "core/registry/registry.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct ExportOptions {
    std::vector<std::string> specs;
    std::string target;
    std::string output = "-";
};

/// Those that were asked for, or all that have a text; the others are named.
Result<std::vector<Loss>> chosenLosses(const ExportOptions& o) {
    if (!o.specs.empty()) return parseLosses(o.specs);
    std::vector<Loss> out;
    std::string left_out;
    for (const LossEntry& entry : registry())
        if (export_code::hasText(entry))
            out.emplace_back(entry);
        else
            left_out += (left_out.empty() ? "" : ", ") + entry.id;
    if (!left_out.empty()) note("left out, being no formulas: " + left_out);
    return out;
}

ExitStatus runExport(const ExportOptions& o) {
    const auto losses = chosenLosses(o);
    if (!losses) return complain(usage, losses.error());
    const auto text = export_code::exported(*losses, *export_code::findTarget(o.target));
    if (!text) return complain(usage, text.error());
    const auto written = writeFile(o.output, *text);
    return written ? done : complain(failed, written.error());
}

}  // namespace

void addExport(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("export", "Losses as code that tests itself: values and gradients");
    const auto o = std::make_shared<ExportOptions>();
    addLossSpecs(*command, o->specs)
        ->description(std::string(loss_spec_help) +
                      " (several, or several times; default: every built-in formula)");
    std::vector<std::string> ids;
    std::string choices;
    for (const export_code::Target& t : export_code::targets()) {
        ids.emplace_back(t.id);
        choices += (choices.empty() ? "" : ", ") + std::string(t.id);
    }
    startHeading(*command, "Output");
    command->add_option("--to", o->target, "What to write: " + choices)
        ->check(CLI::IsMember(ids))
        ->type_name("NAME")
        ->required();
    addOutput(*command, o->output, "File to write (default: standard output)");
    command->callback([o, &status] { status = runExport(*o); });
}

}  // namespace iou::batch
