// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Readers of what others wrote, each with any bytes at all: by chance under libFuzzer (preset
/// `fuzz`), and with its corpus among the usual tests.
namespace iou::fuzz {

/// `read` gives the bytes to a reader and works with what it makes of them. What ends the program
/// or takes without end is a fault.
struct Target {
    const char* name;
    void (*read)(std::string_view bytes);
    std::vector<std::string> (*seeds)();  ///< to begin with, beside tests/fuzz/corpus/NAME
};
/// All of them, by name.
const std::vector<Target>& targets();
/// The seeds of a target and the files of its corpus.
std::vector<std::string> corpusOf(const Target& target);

/// Gives it bytes; require() names it from then on.
void feed(const Target& target, std::string_view bytes);

/// Enters a target before main().
struct Entered {
    explicit Entered(const Target& target);
};

/// Ends the program where what a reader promises does not hold.
void require(bool holds, const char* promise);
/// An error is described in one line that a terminal can show.
void requireLine(const Error& error);
/// Whether there is a result; of an error its line is looked at.
template <class T>
bool sound(const Result<T>& result) {
    if (!result) requireLine(result.error());
    return result.has_value();
}

/// What these files hold, and all files of these folders, by their paths from the top of the tree.
std::vector<std::string> filesOf(std::initializer_list<const char*> paths);
/// The bytes in pieces, by the lines "@@ NAME" between them; what stands before the first is named
/// "".
struct Piece {
    std::string name, bytes;
};
std::vector<Piece> piecesOf(std::string_view bytes);

/// A folder of one's own, for readers that take a path; gone with it.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::string& path() const { return m_path; }
    /// Path of a file with these bytes.
    std::string write(const std::string& name, std::string_view bytes) const;

private:
    std::string m_path;
};

}  // namespace iou::fuzz

/// One target, at namespace scope. NAME is a word, read and seeds as in Target.
#define IOU_FUZZ_TARGET(NAME, READ, SEEDS)                                                         \
    static const iou::fuzz::Entered entered_##NAME({#NAME, READ, SEEDS});
