// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/command_facts.hpp"

#include "core/geometry/box_text.hpp"
#include "core/protocol/protocol.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace iou {

namespace {

std::vector<std::string> lossIds() {
    std::vector<std::string> out;
    for (const LossEntry& entry : registry()) out.push_back(entry.id);
    return out;
}

/// Of options that mean the same wherever they stand.
std::vector<std::string> wordsOfOption(std::string_view name) {
    if (name == "loss" || name == "minus") return lossIds();
    if (name == "protocol") return protocolNames();
    if (name == "notation") {
        std::vector<std::string> out;
        for (int i = 0; i < box_notation_count; ++i)
            out.emplace_back(notationName(static_cast<BoxNotation>(i)));
        return out;
    }
    return {};
}

/// "NAME:{double,float}" is how the library shows a closed list.
std::vector<std::string> listedWords(const std::string& type) {
    std::vector<std::string> out;
    const std::size_t open = type.find(":{");
    const std::size_t close = type.find('}', open);
    if (open == std::string::npos || close == std::string::npos) return out;
    std::string list = type.substr(open + 2, close - open - 2);
    for (std::size_t comma = 0; (comma = list.find(',')) != std::string::npos;
         list = list.substr(comma + 1))
        out.push_back(list.substr(0, comma));
    out.push_back(list);
    return out;
}

/// What the library calls options without a heading of their own.
constexpr std::string_view kNoHeading = "Options";

/// Of options that mean the same wherever they stand.
std::string_view headingOfOption(std::string_view name) {
    using Names = std::set<std::string_view>;
    static const std::pair<std::string_view, Names> known[] = {
        {"Losses", {"loss", "program", "set", "minus", "against", "reference"}},
        {"Boxes", {"pairs", "pred", "target", "notation"}},
        {"Run", {"optimizer", "lr", "steps", "form", "anchor", "code-weights", "clamp-sizes"}},
        {"Work", {"threads", "progress", "shard", "time-limit", "yes"}},
        {"Output", {"output", "json", "replace"}}};
    for (const auto& [heading, names] : known)
        if (names.count(name) > 0) return heading;
    return kNoHeading;
}

std::string writtenName(const CLI::Option& option) {
    return option.get_lnames().empty() ? option.get_name(true) : "--" + option.get_lnames().front();
}

/// In the order in which the command has them.
std::vector<std::string> namesOf(const std::set<CLI::Option*>& some, const CLI::App& app) {
    std::vector<std::string> out;
    for (const CLI::Option* option : app.get_options())
        if (some.count(const_cast<CLI::Option*>(option)) > 0) out.push_back(writtenName(*option));
    return out;
}

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

OptionFacts optionFacts(const CLI::Option& option, const CLI::App& app) {
    OptionFacts out;
    if (!option.get_lnames().empty()) out.long_name = option.get_lnames().front();
    if (!option.get_snames().empty()) out.short_name = option.get_snames().front();
    const std::string type = option.get_type_name();
    if (option.get_items_expected_max() > 0) out.type = type.substr(0, type.find(':'));
    if (out.isArgument() && out.type.empty()) out.type = option.get_name(true);
    out.help = option.get_description();
    out.words = listedWords(type);
    if (out.words.empty()) out.words = wordsOfOption(out.long_name);
    if (out.isArgument() && type == "LOSS") out.words = lossIds();
    out.is_folder = out.type == "DIR" || out.type == "FOLDER";
    out.heading = option.get_group();
    if (out.isArgument())
        out.heading = "Arguments";
    else if (out.heading == kNoHeading)
        out.heading = headingOfOption(out.long_name);
    out.excludes = namesOf(option.get_excludes(), app);
    out.needs = namesOf(option.get_needs(), app);
    out.required = option.get_required();
    out.repeated = option.get_expected_max() > 1;
    return out;
}

std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
    return app.get_subcommands(
        [](const CLI::App* command) { return !command->get_name().empty(); });
}

void addFacts(const CLI::App& app, const std::string& path, std::vector<CommandFacts>& all) {
    all.push_back(factsOf(app));
    all.back().path = path;
    for (const CLI::App* command : commandsOf(app))
        addFacts(*command, path.empty() ? command->get_name() : path + ' ' + command->get_name(),
                 all);
}

/// Longer lists are what commands print: losses.
constexpr std::size_t kMostWords = 12;
/// Of an option that stands in for more than so many others.
constexpr std::size_t kMostExcluded = 4;

}  // namespace

std::string OptionFacts::said() const {
    std::string out = help;
    if (!words.empty() && words.size() <= kMostWords &&
        !std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return help.find(word) != std::string::npos; }))
        out += "; one of " + listed(words);
    if (!needs.empty()) out += "; only with " + listed(needs);
    if (!excludes.empty()) out += "; not with " + listed(excludes);
    if (required && !isArgument()) out += " (required)";
    return out;
}

std::vector<std::string> CommandFacts::headings() const {
    std::vector<std::string> out;
    bool any_without = false;
    for (const OptionFacts& option : options) {
        if (option.heading == kNoHeading)
            any_without = true;
        else if (std::find(out.begin(), out.end(), option.heading) == out.end())
            out.push_back(option.heading);
    }
    if (any_without) out.emplace_back(kNoHeading);
    return out;
}

CommandFacts factsOf(const CLI::App& command) {
    CommandFacts facts{{}, command.get_description(), {}, {}};
    for (const CLI::Option* option : command.get_options())
        if (!option->get_group().empty()) facts.options.push_back(optionFacts(*option, command));
    // What stands in for many says so, and they do not.
    for (const OptionFacts& one : facts.options) {
        if (one.excludes.size() <= kMostExcluded) continue;
        for (OptionFacts& other : facts.options)
            if (other.excludes.size() <= kMostExcluded)
                std::erase(other.excludes, "--" + one.long_name);
    }
    for (const CLI::App* inside : commandsOf(command)) facts.commands.push_back(inside->get_name());
    return facts;
}

std::vector<CommandFacts> commandFacts(const CLI::App& program) {
    std::vector<CommandFacts> all;
    addFacts(program, {}, all);
    return all;
}

}  // namespace iou
