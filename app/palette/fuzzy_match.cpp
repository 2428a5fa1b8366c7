// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/fuzzy_match.hpp"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace iou {

namespace {

constexpr int kLetter = 10, kWordStart = 80, kNextTo = 90;
constexpr int kNone = -1'000'000;

/// Best score over all ways to find the letters of a word in a text, both in lower case; kNone when
/// there is none.
int wordScore(const QString& word, const QString& text) {
    const auto size = static_cast<std::size_t>(text.size());
    // score[j]: the letters so far, the last of them at j
    std::vector<int> score(size, kNone), next(size);
    for (qsizetype i = 0; i < word.size(); ++i) {
        int before = i == 0 ? 0 : kNone;  // best that ends before j - 1
        for (std::size_t j = 0; j < size; ++j) {
            const auto at = static_cast<qsizetype>(j);
            int best = before;
            if (i > 0 && j > 0) {
                best = std::max(best, score[j - 1] + kNextTo);
                before = std::max(before, score[j - 1]);
            }
            const bool starts = j == 0 || !text[at - 1].isLetterOrNumber();
            const bool same = text[at] == word[i] && best > kNone / 2;
            next[j] = same ? best + kLetter + (starts ? kWordStart : 0) : kNone;
        }
        score.swap(next);
    }
    return score.empty() ? kNone : *std::max_element(score.begin(), score.end());
}

}  // namespace

int fuzzyScore(const QString& query, const QString& text) {
    const QStringList words = query.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return 0;
    const QString lower = text.toLower();
    int sum = 1000;
    for (const QString& word : words) {
        const int score = wordScore(word, lower);
        if (score < 0) return -1;
        sum += score;
    }
    return std::max(0, sum - static_cast<int>(std::min<qsizetype>(text.size(), 1000)));
}

}  // namespace iou
