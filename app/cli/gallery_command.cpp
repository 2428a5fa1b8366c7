// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gallery_command.hpp"

#include "app/render/gallery_files.hpp"
#include "core/files/atomic_file.hpp"
#include "core/gallery/gallery.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace iou {

namespace {

enum Status { done = 0, failed = 1, usage = 2, cancelled = 130 };

Progress running;

extern "C" void stopRunning(int) {
    if (running.cancelled()) std::_Exit(cancelled);
    running.cancel = true;
}

int complain(int status, const std::string& message) {
    std::fprintf(stderr, "iouscope gallery: %s\n", message.c_str());
    return status;
}

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

int run(const std::vector<const gallery::Entry*>& chosen, const gallery::Context& context,
        const std::string& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return complain(failed, folder + ": " + code.message());
    std::string csv(gallery::summary_header), text = "# Gallery\n\n";
    if (context.reduced) text += "Reduced: fewer cases and smaller grids, the same checks.\n\n";
    int wrong = 0;
    for (const gallery::Entry* entry : chosen) {
        const gallery::Outcome outcome = entry->run(context);
        if (running.cancelled()) return complain(cancelled, "cancelled; no summary is written");
        if (auto written = writeGalleryEntry(folder, *entry, outcome, Theme::light()); !written)
            return complain(failed, written.error().message());
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
            return complain(failed, written.error().message());
    return wrong == 0 ? done : failed;
}

}  // namespace

int galleryMain(const std::vector<const char*>& arguments, int argc, char** argv) {
    CLI::App program("The papers' figures, computed anew, with the printed numbers beside ours.",
                     "iouscope gallery");
    program.require_subcommand(0, 1);
    program.add_subcommand("list", "Names, sources and titles (the default)");
    CLI::App* runs = program.add_subcommand("run", "Compute, draw and check");
    std::vector<std::string> ids;
    std::string folder;
    gallery::Context context;
    runs->add_option("ID", ids, "Entries, or all")->required();
    runs->add_option("-o,--output", folder, "Folder for pictures, data and summary")->required();
    runs->add_flag("--reduced", context.reduced, "Fewer cases and smaller grids, the same checks");
    runs->add_option("--threads", context.threads, "All cores by default")
        ->check(CLI::Range(1, 256));
    program.footer("Exit status: 0 every check holds, 1 one fails or a file cannot be written, "
                   "2 usage, 130 cancelled.");
    try {
        program.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::Success& e) {
        return program.exit(e);
    } catch (const CLI::ParseError& e) {
        return complain(usage, std::string(e.what()) + "; see iouscope gallery --help");
    }
    if (!runs->parsed()) {
        list();
        return done;
    }
    const auto chosen = choose(ids);
    if (!chosen) return complain(usage, chosen.error().message());
    std::signal(SIGINT, stopRunning);
    std::signal(SIGTERM, stopRunning);
    context.progress = &running;
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    const QApplication application(argc, argv);
    applyTheme(ThemeChoice::light);
    return run(*chosen, context, folder);
}

}  // namespace iou
