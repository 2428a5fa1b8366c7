// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program_command.hpp"

#include "core/base/decimal.hpp"
#include "core/base/rng.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

namespace iou::bridge {

namespace {

namespace fs = std::filesystem;

constexpr double kLongestWait_s = 86400.0;

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

Result<ProgramLimits> limitsOf(std::string_view text) {
    ProgramLimits limits;
    const Error wrong{phrase("no deadlines: \"%1\"", text),
                      {},
                      phrase("write seconds until it is ready, seconds for an answer and "
                             "milliseconds for each pair, for example %1",
                             std::string_view("60,5,0.1"))};
    int field = 0;
    for (std::size_t at = 0; at <= text.size(); ++field) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto value = parseNumber(text.substr(at, end - at));
        at = end + 1;
        if (!value || !(*value >= 0.0) || *value > kLongestWait_s || field > 2) return wrong;
        if (field < 2 && *value < 0.001) return wrong;
        const auto ms = static_cast<int>(std::lround(1000.0 * *value));
        if (field == 0)
            limits.start_ms = ms;
        else if (field == 1)
            limits.batch_ms = ms;
        else
            limits.pair_ms = *value;
    }
    return limits;
}

std::string limitsText(const ProgramLimits& limits) {
    return formatShortest(limits.start_ms / 1000.0) + ',' +
           formatShortest(limits.batch_ms / 1000.0) + ',' + formatShortest(limits.pair_ms);
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
