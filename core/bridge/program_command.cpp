// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program_command.hpp"

#include "core/base/rng.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/files/atomic_file.hpp"

#include <charconv>
#include <filesystem>

namespace iou::bridge {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kLargestScript = std::size_t{16} << 20;

std::string currentFolder() {
    std::error_code unknown;
    return fs::current_path(unknown).string();
}

/// The path of a word, if it is a file.
std::string fileOf(const ProgramCommand& command, const std::string& word) {
    std::error_code unknown;
    const fs::path path = fs::path(command.folder) / word;
    return fs::is_regular_file(path, unknown) ? path.lexically_normal().string() : std::string();
}

}  // namespace

Result<ProgramCommand> commandOf(std::string_view line, const std::string& folder) {
    auto words = shellWords(line);
    if (!words) return words.error();
    if (words->empty() || words->front().empty())
        return Error{phrase("no program is named"),
                     {},
                     phrase("write for example %1", std::string_view("python3 my_loss.py"))};
    if (words->size() > kMostWords)
        return Error{phrase("%1 words", words->size()), {}, phrase("give at most %1", kMostWords)};
    ProgramCommand command{std::move(*words), folder.empty() ? currentFolder() : folder};
    std::error_code unknown;
    if (!fs::is_directory(command.folder, unknown))
        return Error{phrase("there is no such folder"), command.folder, phrase("choose another")};
    return command;
}

std::string shownCommand(const ProgramCommand& command) {
    std::string line;
    for (const std::string& word : command.words)
        line += (line.empty() ? "" : " ") + shellWord(word);
    return line;
}

std::string scriptOf(const ProgramCommand& command) {
    for (std::size_t i = 1; i < command.words.size(); ++i)
        if (std::string path = fileOf(command, command.words[i]); !path.empty()) return path;
    if (command.words.empty() || command.words[0].find('/') == std::string::npos) return {};
    return fileOf(command, command.words[0]);
}

std::string fileMark(const std::string& path) {
    if (path.empty()) return {};
    const auto bytes = readFile(path, kLargestScript);
    if (!bytes) return {};
    std::uint64_t mark = bytes->size();
    for (const char c : *bytes) mark = mix64(mark ^ static_cast<unsigned char>(c));
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, mark, 16).ptr;
    return {digits, end};
}

std::string pythonFolder() {
    std::error_code unknown;
    const fs::path bin = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    // Installed, or in a build folder of the sources.
    for (const char* const place : {"../share/iouscope/python", "../../../resources/python"}) {
        const fs::path folder = (bin / place).lexically_normal();
        if (fs::is_regular_file(folder / "iouscope_loss.py", unknown)) return folder.string();
    }
    return {};
}

}  // namespace iou::bridge
