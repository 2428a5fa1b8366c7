// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.hpp"

#include "core/base/shown_text.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace iou::fuzz {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestSeed = std::size_t{1} << 20;
constexpr std::size_t kLongestLine = 8000;  ///< of an error, in bytes

const char* fed_target = "";

/// A function, so that it is there before the first target is entered.
std::vector<Target>& enteredTargets() {
    static std::vector<Target> all;
    return all;
}

std::vector<fs::path> filesBelow(const fs::path& path) {
    std::vector<fs::path> files;
    if (fs::is_directory(path)) {
        for (const auto& entry : fs::recursive_directory_iterator(path))
            if (entry.is_regular_file()) files.push_back(entry.path());
    } else if (fs::is_regular_file(path)) {
        files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

void addFiles(const std::string& path, std::vector<std::string>& out) {
    for (const fs::path& file : filesBelow(fs::path(IOUSCOPE_SOURCE_DIR) / path)) {
        auto bytes = readFile(file.string(), kLargestSeed);
        if (bytes) out.push_back(std::move(*bytes));
    }
}

}  // namespace

Entered::Entered(const Target& target) {
    auto& all = enteredTargets();
    const auto before = [](const Target& a, const Target& b) {
        return std::strcmp(a.name, b.name) < 0;
    };
    all.insert(std::upper_bound(all.begin(), all.end(), target, before), target);
}

const std::vector<Target>& targets() { return enteredTargets(); }

std::vector<std::string> corpusOf(const Target& target) {
    std::vector<std::string> all = target.seeds();
    addFiles(std::string("tests/fuzz/corpus/") + target.name, all);
    return all;
}

void feed(const Target& target, std::string_view bytes) {
    fed_target = target.name;
    target.read(bytes);
}

void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "%s: not so: %s\n", fed_target, promise);
    std::abort();
}

void requireLine(const Error& error) {
    const std::string line = error.message();
    if (!line.empty() && line == printable(line) && line.size() <= kLongestLine) return;
    std::fprintf(stderr, "%s\n", line.c_str());
    require(false, "an error is one line that a terminal can show");
}

std::vector<std::string> filesOf(std::initializer_list<const char*> paths) {
    std::vector<std::string> out;
    for (const char* const path : paths) addFiles(path, out);
    return out;
}

std::vector<Piece> piecesOf(std::string_view bytes) {
    std::vector<Piece> pieces(1);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end);
        if (line.starts_with("@@ ")) {
            const std::size_t length = line.back() == '\n' ? line.size() - 4 : line.size() - 3;
            pieces.push_back({std::string(line.substr(3, length)), {}});
        } else {
            pieces.back().bytes += line;
        }
    }
    return pieces;
}

ScratchFolder::ScratchFolder() {
    // In memory where there is such a place.
    std::error_code none;
    const bool in_memory = fs::is_directory("/dev/shm", none);
    std::string pattern = in_memory ? std::string("/dev/shm") : fs::temp_directory_path().string();
    pattern += "/iouscope_fuzz_XXXXXX";
    require(::mkdtemp(pattern.data()) != nullptr, "a folder can be made");
    m_path = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code none;
    fs::remove_all(m_path, none);
}

std::string ScratchFolder::write(const std::string& name, std::string_view bytes) const {
    std::string path = m_path + '/' + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

}  // namespace iou::fuzz
