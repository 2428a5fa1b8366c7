// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/term_sources.hpp"

#include <algorithm>

namespace iou {

std::vector<const TermInfo*> sourcesOf(const LossEntry& entry) {
    std::vector<const TermInfo*> sources;
    for (const TermInfo* term : entry.terms)
        if (isSource(term->role)) sources.push_back(term);
    return sources;
}

int termHue(const LossEntry& entry, const TermInfo& term) {
    const auto sources = sourcesOf(entry);
    const auto at = std::find(sources.begin(), sources.end(), &term);
    if (at == sources.end()) return -1;
    if (term.shows & shows::interpolated_box) return hue_of_interpolated;
    return static_cast<int>(at - sources.begin()) % hue_count;
}

}  // namespace iou
