// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/usage.hpp"

#include "app/terminal/completion.hpp"
#include "app/terminal/help_page.hpp"
#include "app/terminal/manual_page.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace iou {

namespace {

/// An error of a reader on its way through CLI11.
class Refusal : public CLI::ParseError {
public:
    explicit Refusal(const iou::Error& error)
        : CLI::ParseError("Refusal", error.message(), CLI::ExitCodes::ValidationError),
          m_error(error) {}
    const iou::Error& error() const { return m_error; }

private:
    iou::Error m_error;
};

void readOrThrow(const ReadValue& read, const std::string& value) {
    if (const auto done = read(value); !done) throw Refusal(done.error());
}

/// As CLI11 wants them: the last one first. It would look for the value of "--name=" behind it.
std::vector<std::string> wordsOf(std::span<const char* const> arguments) {
    std::vector<std::string> words;
    for (std::string word : arguments) {
        const bool empty_value = word.starts_with("--") && word.find('=') == word.size() - 1;
        if (empty_value) word.pop_back();
        words.push_back(std::move(word));
        if (empty_value) words.emplace_back();
    }
    std::reverse(words.begin(), words.end());
    return words;
}

/// What CLI11 found wrong.
Error usageError(const CLI::App& program, const CLI::ParseError& e, std::string_view first) {
    const CLI::App* command = &program;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    if (command != &program)
        return {std::string_view(e.what()), command->get_name(), seeHelp(*command)};
    if (program.get_require_subcommand_min() == 0)
        return {std::string_view(e.what()), {}, seeHelp(program)};
    std::string names;
    for (const auto* each : program.get_subcommands(nullptr))
        names += (names.empty() ? "" : ", ") + each->get_name();
    const Phrase remedy = phrase("choose %1", names);
    if (first.empty()) return {phrase("no command is given"), {}, remedy};
    return {phrase("no command or option \"%1\"", first), {}, remedy};
}

/// What packages install is made by the program: --manual-page and --completions=SHELL, alone. Not
/// listed in its help.
std::optional<Result<std::string>> packagedText(const CLI::App& program,
                                                std::span<const char* const> arguments) {
    constexpr std::string_view completions = "--completions=";
    if (arguments.size() != 1) return std::nullopt;
    const std::string_view asked = arguments.front();
    if (asked == "--manual-page") return manualPage(program);
    if (asked.starts_with(completions))
        return completionScript(program, asked.substr(completions.size()));
    return std::nullopt;
}

void formatHelp(CLI::App& app) {
    app.formatter_fn([](const CLI::App* asked, const std::string&, CLI::AppFormatMode) {
        return helpPage(*asked, helpColumns());
    });
    for (CLI::App* const command : app.get_subcommands(nullptr)) formatHelp(*command);
}

}  // namespace

CLI::Option* addOption(CLI::App& command, const std::string& names, const std::string& type,
                       const std::string& help, const ReadValue& read) {
    return command
        .add_option_function<std::string>(
            names, [read](const std::string& value) { readOrThrow(read, value); }, help)
        ->type_name(type)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void startHeading(CLI::App& command, const std::string& heading) {
    command.option_defaults()->group(heading);
}

CLI::Option* addRepeatedOption(CLI::App& command, const std::string& names, const std::string& type,
                               const std::string& help, const ReadValue& read) {
    return command
        .add_option_function<std::vector<std::string>>(
            names,
            [read](const std::vector<std::string>& values) {
                for (const std::string& value : values) readOrThrow(read, value);
            },
            help)
        ->type_name(type)
        ->allow_extra_args(false);
}

Result<std::string> parseArguments(CLI::App& program, std::span<const char* const> arguments) {
    if (auto text = packagedText(program, arguments)) return std::move(*text);
    formatHelp(program);
    try {
        program.parse(wordsOf(arguments));
    } catch (const CLI::Success& e) {
        std::ostringstream text;
        program.exit(e, text, text);
        return text.str();
    } catch (const Refusal& e) {
        return e.error();
    } catch (const CLI::ParseError& e) {
        return usageError(program, e, arguments.empty() ? "" : arguments.front());
    }
    return std::string();
}

Phrase seeHelp(const CLI::App& command) {
    std::string words;
    for (const CLI::App* app = &command; app; app = app->get_parent())
        words = app->get_name() + ' ' + words;
    return phrase("see %1--help", words);
}

}  // namespace iou
