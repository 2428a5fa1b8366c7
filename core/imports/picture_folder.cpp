// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/picture_folder.hpp"

#include "core/files/picture_size.hpp"

#include <algorithm>
#include <filesystem>

namespace iou::imports {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPictureEndings[] = {".png", ".jpg", ".jpeg"};

std::string withoutEnding(const std::string& name) {
    const std::size_t dot = name.find_last_of('.');
    std::string ending = dot == name.npos ? std::string() : name.substr(dot);
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool picture = std::find(std::begin(kPictureEndings), std::end(kPictureEndings),
                                   ending) != std::end(kPictureEndings);
    return picture ? name.substr(0, dot) : name;
}

std::string lastPart(const std::string& name) {
    return name.substr(name.find_last_of("/\\") + 1);  // npos + 1 is 0
}

}  // namespace

PictureFolder::PictureFolder(const std::string& folder, const Progress* progress) {
    if (folder.empty()) return;
    std::error_code fault;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                        fault);
    while (!fault && at != fs::recursive_directory_iterator() &&
           m_paths.size() < datasets::most_images && !(progress && progress->cancelled())) {
        std::error_code none;
        const std::string path = at->path().string();
        const std::string below = at->path().lexically_relative(folder).generic_string();
        const std::string name = withoutEnding(below);
        if (name != below && !at->is_symlink(none) && at->is_regular_file(none)) {
            m_paths.try_emplace(name, path);
            const auto [stem, is_new] = m_stems.try_emplace(lastPart(name), path);
            if (!is_new) stem->second.clear();
        }
        at.increment(fault);
    }
}

std::string PictureFolder::find(const std::string& name) const {
    const std::string bare = withoutEnding(name);
    if (const auto found = m_paths.find(bare); found != m_paths.end()) return found->second;
    const auto found = m_stems.find(lastPart(bare));
    return found == m_stems.end() ? std::string() : found->second;
}

datasets::ImageSize PictureFolder::sizeOf(const std::string& name) const {
    const std::string path = find(name);
    const auto size = path.empty() ? std::nullopt : pictureSizeOf(path);
    return size ? datasets::ImageSize{size->width, size->height} : datasets::ImageSize();
}

}  // namespace iou::imports
