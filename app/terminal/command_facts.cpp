// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/command_facts.hpp"

#include "core/geometry/box_text.hpp"
#include "core/protocol/protocol.hpp"
#include "core/registry/registry.hpp"

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

OptionFacts optionFacts(const CLI::Option& option) {
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
    return out;
}

void addFacts(const CLI::App& app, const std::string& path, std::vector<CommandFacts>& all) {
    CommandFacts facts{path, app.get_description(), {}, {}};
    for (const CLI::Option* option : app.get_options())
        if (!option->get_group().empty()) facts.options.push_back(optionFacts(*option));
    const auto commands =
        app.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); });
    for (const CLI::App* command : commands) facts.commands.push_back(command->get_name());
    all.push_back(std::move(facts));
    for (const CLI::App* command : commands)
        addFacts(*command, path.empty() ? command->get_name() : path + ' ' + command->get_name(),
                 all);
}

}  // namespace

std::vector<CommandFacts> commandFacts(const CLI::App& program) {
    std::vector<CommandFacts> all;
    addFacts(program, {}, all);
    return all;
}

}  // namespace iou
