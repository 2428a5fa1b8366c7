// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Files of one folder that belong together and take their places at the end: they wait in a hidden
/// folder beside their targets. Until commit() every target is what it was; then they are renamed
/// one after the other, in the order they were added, each of them whole. What a killed run left
/// is swept by the next writer in that folder.
class StagedFiles {
public:
    /// folder: of the targets; it must exist.
    explicit StagedFiles(std::string folder);
    /// Removes what waits.
    ~StagedFiles();
    StagedFiles(const StagedFiles&) = delete;
    StagedFiles& operator=(const StagedFiles&) = delete;

    /// Makes the hidden folder. The errors of all three name the place and the reason.
    Result<Done> open();
    /// name: of the target within the folder.
    Result<Done> add(const std::string& name, std::string_view bytes);
    Result<Done> commit();
    /// A file of the folder that commit() removes before the first takes its place: one that says
    /// of the old ones that they are complete. It need not exist.
    void outdate(const std::string& name) { m_outdated.push_back(name); }

private:
    std::string m_folder, m_staging;
    std::vector<std::string> m_names, m_outdated;
    int m_lock = -1;
};

}  // namespace iou
