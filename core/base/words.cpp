// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.hpp"

#include <string>

namespace iou {

Phrase alternatives(std::span<const std::string_view> words) {
    if (words.size() == 1) return words.front();
    std::string all_but_last;
    for (const std::string_view word : words.first(words.size() - 1))
        all_but_last.append(all_but_last.empty() ? "" : ", ").append(word);
    return phrase("%1 or %2", all_but_last, words.back());
}

Phrase chooseOneOf(std::span<const std::string_view> words) {
    return phrase("choose %1", alternatives(words));
}

Phrase unknownWord(std::string_view word) { return phrase("unknown word \"%1\"", word); }

}  // namespace iou
