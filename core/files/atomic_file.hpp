// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace iou {

/// Sizes above which files are refused before anything is reserved.
inline constexpr std::size_t max_json_bytes = std::size_t{256} << 20;
inline constexpr std::size_t max_csv_bytes = std::size_t{1} << 30;

/// A file that appears whole or not at all: a temporary beside the target, every write checked,
/// fsync, rename. The target must be a regular file or absent. Whatever happens before commit()
/// returns (an error, a kill), the target is what it was; the temporary of a killed run is swept by
/// the next writer in that folder. "-" is standard output, written as it comes.
class AtomicFile {
public:
    explicit AtomicFile(std::string path);
    /// Removes the temporary unless commit() succeeded.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Makes the temporary. The errors of all three name the target and the reason.
    Result<Done> open();
    Result<Done> write(std::string_view bytes);
    /// Puts the file in place.
    Result<Done> commit();
    /// The open temporary, for libraries that write to a path; they must not replace it.
    const std::string& temporary() const { return m_temporary; }

private:
    bool isStandard() const { return m_path == "-"; }
    Error failure(const Phrase& what, int code) const;

    std::string m_path, m_temporary;
    int m_fd = -1;
};

/// Writes a whole file or nothing, by AtomicFile.
Result<Done> writeFile(const std::string& path, std::string_view bytes);
/// Reads a regular file of at most `limit` bytes ("-": standard input).
Result<std::string> readFile(const std::string& path, std::size_t limit);
/// Whether a file could be written there: a regular file or absent, and a folder that takes files.
Result<Done> checkTarget(const std::string& path);
/// Removes temporaries a killed run left in this folder, files and staging folders; those of living
/// writers stay.
void sweepTemporaries(const std::string& folder);
/// Folder of a path; "." where it names none.
std::string folderOf(const std::string& path);
/// Path of a new temporary in a folder, in a form that sweepTemporaries() knows.
std::string temporaryName(const std::string& folder);
/// Locks a new temporary, file or folder: the lock tells sweepers that its writer lives. False
/// where one came before the lock did and removed it, or is about to.
bool lockTemporary(int fd);
/// Makes the names in a folder last through a power cut, where its file system can.
void syncFolder(const std::string& folder);
/// Removes a staging folder and the files in it.
void removeStaging(const std::string& path);

}  // namespace iou
