// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/box_table.hpp"
#include "core/jobs/progress.hpp"

#include <string>
#include <unordered_map>

namespace iou::imports {

/// The pictures below a folder (PNG, JPEG), by their names.
class PictureFolder {
public:
    /// Empty: none. Links are not followed. Cancelled: it means nothing.
    explicit PictureFolder(const std::string& folder, const Progress* progress = nullptr);

    bool empty() const { return m_paths.empty(); }
    /// The picture of a name: a path below the folder or a file's name alone, with ending or
    /// without. Empty: none, or several. Nothing outside the folder is ever found.
    std::string find(const std::string& name) const;
    /// 0 x 0: not known.
    datasets::ImageSize sizeOf(const std::string& name) const;

private:
    std::unordered_map<std::string, std::string> m_paths;  ///< of names without ending
    std::unordered_map<std::string, std::string> m_stems;  ///< of these without folder, or empty
};

}  // namespace iou::imports
