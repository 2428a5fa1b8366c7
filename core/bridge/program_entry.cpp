// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program_entry.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/trimmed.hpp"
#include "core/json/json_fields.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <filesystem>

namespace iou::bridge {

namespace {

constexpr std::size_t kLongestFolder = 1000;
constexpr std::size_t kLongestCommand = 1000;
constexpr std::size_t kShownTitle = 32;

struct Programs {
    std::mutex mutex;
    std::vector<std::weak_ptr<Program>> all;
    std::string unstarted = "%1 (not started)";
    struct Named {
        std::weak_ptr<LossEntry> entry;
        std::string name;
    };
    std::vector<Named> named;  ///< by it

    /// Those that are still held; with the mutex locked.
    std::vector<std::shared_ptr<Program>> living() {
        std::erase_if(all, [](const auto& program) { return program.expired(); });
        std::vector<std::shared_ptr<Program>> out;
        for (const auto& program : all)
            if (auto held = program.lock()) out.push_back(std::move(held));
        return out;
    }
};

Programs& programs() {
    static Programs known;
    return known;
}

/// With the mutex locked.
std::string unstartedName(const std::string& name) {
    std::string text = programs().unstarted;
    if (const std::size_t place = text.find("%1"); place != text.npos) text.replace(place, 2, name);
    return text;
}

/// As a list of losses can name it: the title's letters and digits.
std::string programId(const std::string& title) {
    constexpr std::size_t longest = 32;
    std::string id;
    for (const char c : title) {
        if (isLetterOrDigit(c))
            id += lowerLetter(c);
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == '_') id.pop_back();
    const LossPointer same = findLoss(id);
    return id.empty() || (same && same->builtIn()) ? "program_" + (id.empty() ? "loss" : id) : id;
}

std::string sourceText(const ProgramCommand& command, const Declaration& declaration,
                       const std::string& mark) {
    nlohmann::ordered_json json{{"command", command.words}, {"folder", command.folder}};
    if (!mark.empty()) json["file"] = mark;
    json["declaration"] = declarationLine(declaration);
    return jsonLine(json);
}

struct ReadSource {
    ProgramCommand command;
    Declaration declaration;
    std::string mark;
};

Result<ReadSource> readSource(std::string_view text) {
    JsonDocument document(text, "program");
    JsonFields root = document.root();
    ReadSource out;
    std::string declaration;
    root.require("command", phrase("give the words of the command"));
    root.texts("command", out.command.words, 64);
    root.text("folder", out.command.folder, kLongestFolder);
    root.text("file", out.mark, 32);
    root.require("declaration", phrase("give what the program said of itself"));
    root.text("declaration", declaration, std::size_t{1} << 16);
    root.finish();
    if (document.error()) return *document.error();
    if (out.command.words.empty() || out.command.words.front().empty())
        return Error{phrase("no program is named"), {}, {}};
    // Whoever is asked about it is shown all of it.
    if (shownCommand(out.command).size() > kLongestCommand)
        return Error{phrase("the command is too long to be shown"), {}, {}};
    const auto read = readDeclaration(declaration);
    if (!read) return read.error();
    out.declaration = *read;
    return out;
}

LossPointer makeProgramLoss(const std::shared_ptr<Program>& program, const Declaration& declaration,
                            const std::string& mark, bool started) {
    const auto code = std::make_shared<const ProgramCode>(program, declaration);
    auto entry = std::make_shared<LossEntry>();
    entry->id = programId(declaration.title);
    const std::string script = scriptOf(program->command());
    const std::string file = std::filesystem::path(script).filename().string();
    entry->name = excerpt(started || file.empty() ? declaration.title : file, kShownTitle);
    entry->kind = declaration.kind;
    entry->info = &code->info();
    entry->parameters = declaration.parameters;
    for (const TermInfo& term : code->terms()) entry->terms.push_back(&term);
    entry->code = code.get();
    entry->source = {std::string(program_kind), sourceText(program->command(), declaration, mark)};
    entry->owned = code;
    if (!started) {
        const std::lock_guard lock(programs().mutex);
        std::erase_if(programs().named, [](const auto& named) { return named.entry.expired(); });
        programs().named.push_back({entry, entry->name});
        entry->name = unstartedName(entry->name);
    }
    return entry;
}

}  // namespace

std::shared_ptr<Program> programOf(const ProgramCommand& command) {
    const std::lock_guard lock(programs().mutex);
    for (auto& program : programs().living())
        if (program->command() == command) return program;
    auto made = std::make_shared<Program>(command);
    programs().all.push_back(made);
    return made;
}

void stopPrograms() {
    std::vector<std::shared_ptr<Program>> all;
    {
        const std::lock_guard lock(programs().mutex);
        all = programs().living();
    }
    for (const auto& program : all) program->stop();
    constexpr int longest_ms = 4000;
    for (const auto& program : all) (void)program->waitStopped(longest_ms);
}

void nameUnstarted(const std::string& pattern) {
    const std::lock_guard lock(programs().mutex);
    programs().unstarted = pattern;
    for (const auto& named : programs().named)
        if (const auto entry = named.entry.lock()) entry->name = unstartedName(named.name);
}

LossPointer programEntry(const std::shared_ptr<Program>& program, const Declaration& declaration) {
    return makeProgramLoss(program, declaration, fileMark(scriptOf(program->command())), true);
}

Result<LossPointer> startedLoss(const ProgramCommand& command, const Progress* progress,
                                const ProgramLimits& limits) {
    const auto program = programOf(command);
    program->setLimits(limits);
    if (program->status().state != Program::State::ready) program->start();
    const auto ready = program->waitReady(progress);
    if (!ready) return ready.error().within(shownCommand(command));
    return programEntry(program, **ready);
}

const ProgramCode* programCodeOf(const LossEntry& entry) {
    return entry.source.kind == program_kind ? dynamic_cast<const ProgramCode*>(entry.code)
                                             : nullptr;
}

bool scriptChanged(const LossEntry& entry) {
    const ProgramCode* const code = programCodeOf(entry);
    if (!code) return false;
    const auto source = readSource(entry.source.text);
    return source && source->mark != fileMark(scriptOf(code->program().command()));
}

std::optional<Error> programFault() {
    const std::lock_guard lock(programs().mutex);
    for (const auto& program : programs().living())
        if (auto fault = program->status().fault)
            return fault->within(shownCommand(program->command()));
    return {};
}

Result<LossPointer> readProgram(std::string_view text) {
    const auto source = readSource(text);
    if (!source) return source.error();
    const auto program = programOf(source->command);
    const bool started = program->status().state == Program::State::ready;
    return makeProgramLoss(program, source->declaration, source->mark, started);
}

}  // namespace iou::bridge
