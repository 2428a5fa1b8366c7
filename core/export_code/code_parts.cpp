// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/code_parts.hpp"

#include <algorithm>
#include <vector>

namespace iou::export_code {

std::string codeParts(std::initializer_list<std::span<const CodePart>> lists,
                      std::set<std::string> used, std::string_view between) {
    std::vector<CodePart> all;
    for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
    std::vector<const CodePart*> kept;
    // From behind: what is needed stands before.
    for (auto part = all.rbegin(); part != all.rend(); ++part) {
        if (used.count(std::string(part->name)) == 0) continue;
        kept.push_back(&*part);
        std::string_view needs = part->needs;
        while (!needs.empty()) {
            const std::size_t end = std::min(needs.find(' '), needs.size());
            used.emplace(needs.substr(0, end));
            needs.remove_prefix(std::min(end + 1, needs.size()));
        }
    }
    std::string out;
    for (auto part = kept.rbegin(); part != kept.rend(); ++part) {
        out += (*part)->text;
        out += between;
    }
    return out;
}

}  // namespace iou::export_code
