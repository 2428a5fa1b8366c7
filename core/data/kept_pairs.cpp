// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/kept_pairs.hpp"

#include "core/files/atomic_file.hpp"
#include "core/files/sha256.hpp"

#include <algorithm>
#include <filesystem>

namespace iou::pairing {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashedAtOnce = std::size_t{1} << 22;

/// Stops where it is cancelled.
std::string hashOfBytes(std::string_view bytes, const Progress* progress) {
    Sha256 hash;
    while (!bytes.empty() && !(progress && progress->cancelled())) {
        const std::size_t n = std::min(bytes.size(), kHashedAtOnce);
        hash.add(bytes.substr(0, n));
        bytes.remove_prefix(n);
    }
    return hash.digits();
}

Result<std::string> hashOf(const std::string& path, Progress* progress) {
    const auto files = imports::filesUnder(path, progress);
    if (!files) return files.error();
    std::string lines;
    for (const auto& [file, below] : *files) {
        const auto bytes = readFile(file, imports::max_box_file_bytes);
        if (!bytes) return bytes.error();
        std::string digits = hashOfBytes(*bytes, progress);
        if (below.empty()) return digits;
        lines += digits + "  " + below + '\n';
        if (progress && progress->cancelled()) break;
    }
    return sha256(lines);
}

/// Every path of a list of pairs, in the order of its hashes, then folders and picture.
template <class Change>
void changePaths(KeptPairs& kept, const Change& change) {
    PairSource& source = kept.source;
    for (auto* const paths : {&source.truths, &source.preds})
        for (std::string& path : *paths) change(path);
    for (std::string* const path :
         {&source.truth_settings.images, &source.pred_settings.images, &kept.picture})
        if (!path->empty()) change(*path);
}

bool isThere(const fs::path& path) {
    std::error_code none;
    return fs::exists(path, none);
}

}  // namespace

Result<std::vector<std::string>> hashesOf(const PairSource& source, Progress* progress) {
    std::vector<std::string> out;
    for (const auto* const paths : {&source.truths, &source.preds})
        for (const std::string& path : *paths) {
            const auto hash = hashOf(path, progress);
            if (!hash) return hash.error();
            out.push_back(*hash);
        }
    return out;
}

void makeRelative(KeptPairs& kept, const std::string& folder) {
    std::error_code none;
    const fs::path whole = fs::absolute(folder, none).lexically_normal();
    changePaths(kept, [&](std::string& path) {
        const fs::path below =
            fs::absolute(path, none).lexically_normal().lexically_relative(whole);
        const bool outside = below.empty() || *below.begin() == "..";
        path =
            outside ? fs::absolute(path, none).lexically_normal().string() : below.generic_string();
    });
}

void makeAbsolute(KeptPairs& kept, const std::string& folder) {
    std::error_code none;
    const fs::path whole = fs::absolute(folder, none).lexically_normal();
    changePaths(kept, [&](std::string& path) {
        const fs::path meant = (whole / path).lexically_normal();  // an absolute one stays as it is
        const fs::path beside = whole / meant.filename();
        const bool moved = !isThere(meant) && meant.has_filename() && isThere(beside);
        path = (moved ? beside : meant).string();
    });
}

Reopened reopen(const KeptPairs& kept, Progress* progress) {
    Reopened out;
    const PairSource& source = kept.source;
    for (const auto* const paths : {&source.truths, &source.preds})
        for (const std::string& path : *paths)
            if (!isThere(path)) out.missing.push_back(path);
    if (!out.missing.empty()) return out;
    out.pairs = loadPairs(source, progress);
    const auto hashes = hashesOf(source, progress);
    if (!hashes) return out;  // reading the pairs has said why
    out.sha256 = *hashes;
    std::size_t at = 0;
    for (const auto* const paths : {&source.truths, &source.preds})
        for (const std::string& path : *paths) {
            if (at < kept.sha256.size() && kept.sha256[at] != out.sha256[at])
                out.changed.push_back(path);
            ++at;
        }
    return out;
}

int rowOfKept(const PairTable& table, int kept, const Box<>& pred, const Box<>& truth) {
    if (kept < 0) return -1;
    const auto& rows = table.rows;
    const auto has = [&](const PairRow& row) { return row.complete() && row.target == truth; };
    if (kept < std::ssize(rows) && has(rows[static_cast<std::size_t>(kept)])) return kept;
    auto found = std::find_if(rows.begin(), rows.end(),
                              [&](const PairRow& row) { return has(row) && row.pred == pred; });
    if (found == rows.end()) found = std::find_if(rows.begin(), rows.end(), has);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

void relocate(KeptPairs& kept, const std::string& missing, const std::string& found) {
    const fs::path from = fs::path(missing).parent_path(), to = fs::path(found).parent_path();
    changePaths(kept, [&](std::string& path) {
        if (path == missing) {
            path = found;
            return;
        }
        if (isThere(path)) return;
        const fs::path moved = (to / fs::path(path).lexically_relative(from)).lexically_normal();
        if (isThere(moved)) path = moved.string();
    });
}

}  // namespace iou::pairing
