// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace iou {

/// A file as it was when it was read or written last, to tell whether somebody else has changed it
/// since.
struct SeenFile {
    std::string path;    ///< empty: none
    std::string digest;  ///< SHA-256 of what it held; empty: unknown, every content is the same
};
SeenFile seenFile(std::string path, std::string_view bytes);

enum class Rewritten {
    done,
    changed_meanwhile  ///< it holds what nobody has seen here, and was left as it is
};

/// Writes a file whole, by AtomicFile, unless it was changed since it was seen; one that is gone is
/// written anew. Of any number of programs that do so at once each replaces what it has seen and
/// nothing else. largest: a file above it, in bytes, is another one.
Result<Rewritten> rewriteFile(const SeenFile& seen, std::string_view bytes, std::size_t largest);

}  // namespace iou
