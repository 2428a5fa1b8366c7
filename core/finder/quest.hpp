// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/falling_loss.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace iou {

/// What is looked for: pairs where a loss does what one had rather not see, and the worst of them.
enum class Quest {
    inversion,    ///< of two predictions the one with the larger IoU has the larger loss
    lowers_iou,   ///< a step against the rise of IoU
    axis_away,    ///< a step away from the target along an axis
    vanishing,    ///< no gradient, as near as possible
    enlarging,    ///< a step that grows a box that is large enough
    step,         ///< a published step against the gradient
    asymmetry,    ///< another value for the mirror image
    value_rises,  ///< the value rises on the straight way to the target
    differs       ///< another value than a second loss has
};
inline constexpr std::size_t quest_count = 9;

std::string_view questId(Quest quest);
Result<Quest> parseQuest(std::string_view id);
std::span<const std::string_view, quest_count> questIds();
/// What it is, and what is maximised.
Phrase questTitle(Quest quest);
Phrase questSentence(Quest quest);

/// The places of a search: the target has centre 0 and area 1. Numbers of a place are the
/// logarithm of the target's w:h, then centre and log sizes of the prediction, and of a second
/// prediction where two are compared.
using Place = std::array<double, 9>;
inline constexpr double largest_log_aspect = 2.0794415416798357;  ///< ln 8
inline constexpr double largest_log_size = 2.0794415416798357;
inline constexpr double farthest_center = 6.0, farthest_without_gradient = 4e6;

/// A question to one loss.
struct QuestOf {
    Quest what = Quest::inversion;
    Loss loss;
    std::optional<Loss> against;  ///< of Quest::differs
};
/// Whether it can be asked: `differs` needs a second loss, no other takes one.
Result<Done> checkQuest(const QuestOf& quest);

/// What a pair comes to: score is what is maximised, above 0 where the pair is an answer; first and
/// second are the two numbers that show it.
struct Answer {
    double score = 0.0, first = 0.0, second = 0.0;
};

/// Asks a loss in double precision (each result rounded once).
class Examiner {
public:
    explicit Examiner(const QuestOf& quest);

    int numbers() const { return m_quest == Quest::inversion ? 9 : 5; }
    /// The boxes of a place, one or two; the place is put into the domain first.
    std::vector<BoxPair> pairsAt(Place place) const;
    Answer at(const Place& place) const;
    Answer of(const std::vector<BoxPair>& pairs) const;

private:
    Answer alongTheWay(const BoxPair& pair) const;

    Quest m_quest;
    FallingLoss m_loss;
    std::optional<FallingLoss> m_against;
};

/// A place within the domain of a quest; without a gradient boxes may be as far apart as they like.
Place withinDomain(Place place, Quest quest);
/// What the two numbers of an answer are; second may be empty.
std::array<Phrase, 2> answerNames(Quest quest);
/// Answers below this are rounding.
inline constexpr double least_score = 1e-9;

}  // namespace iou
