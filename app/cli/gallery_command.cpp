// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gallery_command.hpp"

#include "app/cli/language.hpp"
#include "app/render/gallery_files.hpp"
#include "app/terminal/interrupt.hpp"
#include "app/terminal/messages.hpp"
#include "core/files/atomic_file.hpp"
#include "core/gallery/gallery.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace iou {

namespace {

using enum ExitStatus;

void list() {
    for (const gallery::Entry& e : gallery::entries())
        std::printf("%-16s %-38s %s\n", std::string(e.id).c_str(), e.source.text().c_str(),
                    e.title.text().c_str());
}

/// The entries asked for; an error names the choices.
Result<std::vector<const gallery::Entry*>> choose(const std::vector<std::string>& ids) {
    std::vector<const gallery::Entry*> chosen;
    for (const std::string& id : ids) {
        if (const gallery::Entry* entry = gallery::findEntry(id)) {
            chosen.push_back(entry);
            continue;
        }
        if (id != "all") {
            std::string names = "all";
            for (const gallery::Entry& e : gallery::entries()) names += ", " + std::string(e.id);
            return Error{phrase("no entry \"%1\"", id), std::string_view("run"),
                         phrase("choose %1", names)};
        }
        for (const gallery::Entry& e : gallery::entries()) chosen.push_back(&e);
    }
    return chosen;
}

ExitStatus run(const std::vector<const gallery::Entry*>& chosen, const gallery::Context& context,
               const std::string& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return complain(failed, folder + ": " + code.message());
    std::string csv(gallery::summary_header), text = "# Gallery\n\n";
    if (context.reduced) text += "Reduced: fewer cases and smaller grids, the same checks.\n\n";
    int wrong = 0;
    for (const gallery::Entry* entry : chosen) {
        const gallery::Outcome outcome = entry->run(context);
        if (progress().cancelled()) return complain(cancelled, "cancelled; no summary is written");
        if (auto written = writeGalleryEntry(folder, *entry, outcome, Theme::light()); !written)
            return complain(failed, written.error());
        csv += gallery::summaryCsv(*entry, outcome);
        text += gallery::summaryMarkdown(*entry, outcome) + "\n";
        int good = 0;
        for (const gallery::Check& c : outcome.checks) good += c.passed();
        const int all = static_cast<int>(outcome.checks.size());
        wrong += all - good;
        std::printf("%-16s %d of %d hold\n", std::string(entry->id).c_str(), good, all);
        std::fflush(stdout);
        for (const gallery::Check& c : outcome.checks)
            if (!c.passed())
                complain(failed, std::string(entry->id) + ": " + c.claim.text() + " is " +
                                     std::to_string(c.recomputed) + ", accepted " +
                                     c.accepted().text());
    }
    for (const auto& [name, bytes] : {std::pair{"/summary.md", text}, {"/summary.csv", csv}})
        if (auto written = writeFile(folder + name, bytes); !written)
            return complain(failed, written.error());
    return wrong == 0 ? done : failed;
}

}  // namespace

CLI::App* addGallery(CLI::App& program, GalleryCommand& out) {
    CLI::App* const command = program.add_subcommand(
        "gallery", "The papers' figures, computed anew, with the printed numbers beside ours.");
    command->footer("Exit status: 0 every check holds, 1 one fails or a file cannot be written, "
                    "2 usage, 130 cancelled.");
    command->require_subcommand(0, 1);
    command->add_subcommand("list", "Names, sources and titles (the default)");
    CLI::App* const runs =
        command->add_subcommand("run", "Compute, draw and check: run ID...|all [--reduced] -o DIR");
    runs->add_option("ID", out.ids, "Entries, or all")->type_name("")->required();
    runs->add_option("-o,--output", out.folder, "Folder for pictures, data and summary")
        ->type_name("DIR")
        ->required();
    runs->add_flag("--reduced", out.reduced, "Fewer cases and smaller grids, the same checks");
    runs->add_option("--threads", out.threads, "Threads to use (default: all cores)")
        ->check(CLI::Range(1, 256))
        ->type_name("N");
    runs->callback([&out] { out.runs = true; });
    return command;
}

ExitStatus galleryMain(const GalleryCommand& command, int argc, char** argv) {
    setSpeaker("iouscope gallery");
    if (!command.runs) {
        list();
        return done;
    }
    const auto chosen = choose(command.ids);
    if (!chosen) return complain(usage, chosen.error());
    catchSignals();
    gallery::Context context;
    context.reduced = command.reduced;
    context.threads = command.threads;
    context.progress = &progress();
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    const QApplication application(argc, argv);
    keepDecimalPoints();
    applyTheme(ThemeChoice::light);
    return run(*chosen, context, command.folder);
}

}  // namespace iou
