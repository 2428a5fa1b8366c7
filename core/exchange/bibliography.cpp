// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bibliography.hpp"

#include <algorithm>
#include <vector>

namespace iou {

std::string bibliographyOf(std::span<const Loss> losses) {
    std::vector<std::string> entries;
    for (const Loss& loss : losses) {
        const LossInfo& info = *loss.entry().info;
        std::string entry = info.publication
                                ? bibtex(*info.publication)
                                : "% " + std::string(loss.name()) + ": " + info.source + '\n';
        if (std::ranges::find(entries, entry) == entries.end()) entries.push_back(std::move(entry));
    }
    std::string file;
    for (const std::string& entry : entries) file += (file.empty() ? "" : "\n") + entry;
    return file;
}

}  // namespace iou
