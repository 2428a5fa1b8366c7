// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/completion.hpp"

#include "app/terminal/command_facts.hpp"

#include <algorithm>

namespace iou {

namespace {

using Commands = std::vector<CommandFacts>;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string functionName(std::string program) {
    std::replace(program.begin(), program.end(), '-', '_');
    return '_' + program;
}

std::vector<std::string> spellings(const OptionFacts& option) {
    std::vector<std::string> out;
    if (!option.long_name.empty()) out.push_back("--" + option.long_name);
    if (!option.short_name.empty()) out.push_back("-" + option.short_name);
    return out;
}

/// What stands first where a value or an argument is asked for: its words; else files are offered.
std::string bashValues(const OptionFacts& option) {
    if (option.is_folder) return "COMPREPLY=($(compgen -d -- \"$cur\"))";
    if (option.words.empty()) return "compopt -o default; COMPREPLY=()";
    return "COMPREPLY=($(compgen -W '" + joined(option.words) + "' -- \"$cur\"))";
}

std::string bashScript(const std::string& name, const Commands& commands) {
    std::string paths, options, values, arguments;
    for (const CommandFacts& command : commands) {
        if (!command.path.empty())
            paths += (paths.empty() ? "" : " | ") + ("\" " + command.path + '"');
        std::vector<std::string> words = command.commands;
        for (const OptionFacts& option : command.options) {
            const auto names = spellings(option);
            words.insert(words.end(), names.begin(), names.end());
            if (option.type.empty()) continue;
            const std::string prefix = (command.path.empty() ? "" : " ") + command.path;
            for (const std::string& spelled : names)
                values += "    \"" + prefix + ' ' + spelled + "\") " + bashValues(option) +
                          "; return ;;\n";
            if (option.isArgument() && !option.words.empty())
                arguments += "    \"" + prefix + "\") words+=' " + joined(option.words) + "' ;;\n";
        }
        options += "    \"" + std::string(command.path.empty() ? "" : " ") + command.path +
                   "\") words='" + joined(words) + "' ;;\n";
    }
    const std::string function = functionName(name);
    return "# bash completion for " + name + "\n" + function +
           "() {\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local command='' word words=''\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case \"$command $word\" in\n        " +
           paths +
           ") command=\"$command $word\" ;;\n        esac\n    done\n"
           "    case \"$command $prev\" in\n" +
           values + "    esac\n    case $command in\n" + options +
           "    esac\n    case $command in\n" + arguments +
           "    *) ;;\n    esac\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
           "    ((${#COMPREPLY[@]})) || compopt -o default\n"
           "}\ncomplete -F " +
           function + ' ' + name + '\n';
}

/// In single quotes; brackets and colons are signs to zsh.
std::string zshQuoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string zshValues(const OptionFacts& option) {
    if (option.type.empty()) return {};
    const std::string action = option.is_folder       ? "_files -/"
                               : option.words.empty() ? "_files"
                                                      : '(' + joined(option.words) + ')';
    return ':' + zshQuoted(option.type) + ':' + action;
}

std::string zshScript(const std::string& name, const Commands& commands) {
    std::string cases;
    for (const CommandFacts& command : commands) {
        cases += "    '" + command.path + "') _arguments";
        bool takes_files = command.commands.empty();
        for (const OptionFacts& option : command.options) {
            if (option.isArgument()) {
                cases += " \\\n        '*" + zshValues(option) + '\'';
                takes_files = false;
            }
            for (const std::string& spelled : spellings(option))
                cases += " \\\n        '*" + spelled + '[' + zshQuoted(option.help) + ']' +
                         zshValues(option) + '\'';
        }
        if (!command.commands.empty())
            cases += " \\\n        '1:command:(" + joined(command.commands) + ")'";
        else if (takes_files)
            cases += " \\\n        '*:file:_files'";
        cases += " ;;\n";
    }
    std::string paths;
    for (const CommandFacts& command : commands)
        if (!command.path.empty()) paths += (paths.empty() ? "'" : "|'") + command.path + '\'';
    const std::string function = functionName(name);
    return "#compdef " + name + "\n" + function +
           "() {\n    local command='' word\n"
           "    while ((CURRENT > 2)); do\n"
           "        word=${command:+$command }${words[2]}\n"
           "        case $word in\n        " +
           paths +
           ") command=$word; words=(\"${words[1]}\" \"${words[@]:2}\"); ((CURRENT -= 1)) ;;\n"
           "        *) break ;;\n        esac\n    done\n"
           "    case $command in\n" +
           cases + "    esac\n}\n" + function + " \"$@\"\n";
}

std::string fishQuoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + '\'';
}

std::string fishScript(const std::string& name, const Commands& commands) {
    std::string out = "# fish completion for " + name + '\n';
    const std::string top = joined(commands.front().commands);
    for (const CommandFacts& command : commands) {
        std::string when = "not __fish_seen_subcommand_from " + top;
        if (!command.path.empty()) {
            when.clear();
            std::string path = command.path + ' ';
            for (std::size_t cut = 0; (cut = path.find(' ')) != std::string::npos;
                 path = path.substr(cut + 1))
                when += (when.empty() ? "" : "; and ") +
                        ("__fish_seen_subcommand_from " + path.substr(0, cut));
        }
        const std::string begin = "complete -c " + name + " -n " + fishQuoted(when);
        if (!command.commands.empty())
            out += begin + " -f -a " + fishQuoted(joined(command.commands)) + '\n';
        for (const OptionFacts& option : command.options) {
            out += begin;
            if (!option.long_name.empty()) out += " -l " + option.long_name;
            if (!option.short_name.empty()) out += " -s " + option.short_name;
            if (!option.type.empty() && !option.isArgument())
                out += option.words.empty() ? " -r" : " -x";
            if (!option.words.empty()) out += " -a " + fishQuoted(joined(option.words));
            out += " -d " + fishQuoted(option.help) + '\n';
        }
    }
    return out;
}

}  // namespace

Result<std::string> completionScript(const CLI::App& program, std::string_view shell) {
    const auto commands = commandFacts(program);
    if (shell == "bash") return bashScript(program.get_name(), commands);
    if (shell == "zsh") return zshScript(program.get_name(), commands);
    if (shell == "fish") return fishScript(program.get_name(), commands);
    return Error{phrase("no completions for \"%1\"", shell), std::string_view("--completions"),
                 phrase("choose bash, zsh or fish")};
}

}  // namespace iou
