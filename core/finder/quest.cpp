// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finder/quest.hpp"

#include "core/base/words.hpp"
#include "core/geometry/iou.hpp"
#include "core/report/pair_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr EnumWords<Quest, quest_count> kQuestWords{"inversion", "lowers_iou",  "axis_away",
                                                    "vanishing", "enlarging",   "step",
                                                    "asymmetry", "value_rises", "differs"};

/// No answer here.
constexpr Answer kNothing{-std::numeric_limits<double>::infinity(), 0.0, 0.0};
/// Points of the straight way to the target.
constexpr int kWayPoints = 33;
/// A loss is the larger by more than this share.
constexpr double kLarger = 1e-9;

Box<> boxOf(const double* place) {
    return {place[0], place[1], std::exp(place[2]), std::exp(place[3])};
}

/// Of a fault beside the slope that it comes from.
Answer perSlope(double fault, const Slopes& d) {
    const double length = lengthOf(d);
    if (!(length > 0.0) || !std::isfinite(length)) return kNothing;
    return {fault / length, fault, length};
}

}  // namespace

std::string_view questId(Quest quest) { return kQuestWords.of(quest); }
Result<Quest> parseQuest(std::string_view id) { return kQuestWords.parse(id); }
std::span<const std::string_view, quest_count> questIds() { return kQuestWords.all(); }

Phrase questTitle(Quest quest) {
    switch (quest) {
    case Quest::inversion: return phrase("wrong order of two boxes");
    case Quest::lowers_iou: return phrase("a step that lowers IoU");
    case Quest::axis_away: return phrase("a step away along an axis");
    case Quest::vanishing: return phrase("no gradient");
    case Quest::enlarging: return phrase("a large box that grows");
    case Quest::step: return phrase("a step against the gradient");
    case Quest::asymmetry: return phrase("another value in the mirror");
    case Quest::value_rises: return phrase("a rise on the way to the target");
    case Quest::differs: return phrase("another value than a second loss");
    }
    return {};
}

Phrase questSentence(Quest quest) {
    switch (quest) {
    case Quest::inversion:
        return phrase("IoU of the first less IoU of the second, where the first has the larger "
                      "loss.");
    case Quest::lowers_iou:
        return phrase("The angle of the gradient to that of 1 - IoU, of boxes that overlap, in "
                      "degrees.");
    case Quest::axis_away:
        return phrase("What pushes the centre away along an axis, beside the gradient's length.");
    case Quest::vanishing: return phrase("The smallest gap without a gradient, in sizes.");
    case Quest::enlarging:
        return phrase("The growth of a box that is nowhere smaller than the target and apart from "
                      "it, beside the gradient's length.");
    case Quest::step: return phrase("The angle of the published step to the gradient, in degrees.");
    case Quest::asymmetry: return phrase("The change of the value under a mirror.");
    case Quest::value_rises:
        return phrase("The rise of the value along a straight move onto the target.");
    case Quest::differs: return phrase("The relative difference of the two values.");
    }
    return {};
}

std::array<Phrase, 2> answerNames(Quest quest) {
    switch (quest) {
    case Quest::inversion: return {phrase("larger loss"), phrase("smaller loss")};
    case Quest::lowers_iou: return {phrase("angle"), phrase("fall of IoU")};
    case Quest::axis_away: return {phrase("push away"), phrase("gradient")};
    case Quest::vanishing: return {phrase("gap"), phrase("gradient")};
    case Quest::enlarging: return {phrase("growth"), phrase("gradient")};
    case Quest::step: return {phrase("angle"), phrase("gradient")};
    case Quest::asymmetry: return {phrase("value"), phrase("in the mirror")};
    case Quest::value_rises: return {phrase("lower value"), phrase("higher value, later")};
    case Quest::differs: return {phrase("value"), phrase("value of the other")};
    }
    return {};
}

Result<Done> checkQuest(const QuestOf& quest) {
    const bool compares = quest.what == Quest::differs;
    if (compares && !quest.against)
        return Error{phrase("a second loss is missing"), phrase("quest %1", questId(quest.what)),
                     phrase("name the loss to compare with")};
    if (!compares && quest.against)
        return Error{phrase("a second loss has no effect"), phrase("quest %1", questId(quest.what)),
                     phrase("leave it out")};
    return Done{};
}

Place withinDomain(Place place, Quest quest) {
    const double farthest = quest == Quest::vanishing ? farthest_without_gradient : farthest_center;
    place[0] = std::clamp(place[0], -largest_log_aspect, largest_log_aspect);
    for (std::size_t first : {std::size_t{1}, std::size_t{5}}) {
        for (std::size_t i = 0; i < 2; ++i)
            place[first + i] = std::clamp(place[first + i], -farthest, farthest);
        for (std::size_t i = 2; i < 4; ++i)
            place[first + i] = std::clamp(place[first + i], -largest_log_size, largest_log_size);
    }
    return place;
}

Examiner::Examiner(const QuestOf& quest) : m_quest(quest.what), m_loss(quest.loss) {
    if (quest.against) m_against.emplace(*quest.against);
}

std::vector<BoxPair> Examiner::pairsAt(Place place) const {
    place = withinDomain(place, m_quest);
    const Box<> target{0.0, 0.0, std::exp(0.5 * place[0]), std::exp(-0.5 * place[0])};
    std::vector<BoxPair> out{{boxOf(&place[1]), target}};
    if (m_quest == Quest::inversion) out.push_back({boxOf(&place[5]), target});
    return out;
}

Answer Examiner::at(const Place& place) const { return of(pairsAt(place)); }

Answer Examiner::of(const std::vector<BoxPair>& pairs) const {
    const BoxPair& pair = pairs.front();
    switch (m_quest) {
    case Quest::inversion: {
        const double first = m_loss.value(pair);
        const double second = m_loss.value(pairs[1]);
        if (!(first - second > kLarger * std::max(std::fabs(first), std::fabs(second))))
            return kNothing;
        return {iouOf(pair.pred, pair.target) - iouOf(pairs[1].pred, pairs[1].target),
                m_loss.sign() * first, m_loss.sign() * second};
    }
    case Quest::lowers_iou: {
        if (isDisjoint(pair)) return kNothing;
        const Slopes d = m_loss.gradient(pair);
        const Slopes towards = iouLossGradient(pair);
        const double angle = angleBetween(d, towards);
        if (!(dotOf(d, towards) < -no_slope)) return kNothing;
        return {angle, angle, -dotOf(d, towards)};
    }
    case Quest::axis_away: {
        const Slopes d = m_loss.gradient(pair);
        const auto away = [](double slope, double offset) {
            return offset == 0.0 ? 0.0 : offset > 0.0 ? -slope : slope;
        };
        return perSlope(std::max(away(d[0], pair.pred.cx - pair.target.cx),
                                 away(d[1], pair.pred.cy - pair.target.cy)),
                        d);
    }
    case Quest::vanishing: {
        const double slope = largestSlope(pair, m_loss.gradient(pair));
        if (!(slope < no_slope) || !isDisjoint(pair)) return kNothing;
        const double gap = std::max(0.0, gapOf(pair));
        return {1.0 / (1.0 + gap), gap, slope};
    }
    case Quest::enlarging: {
        if (!isDisjoint(pair) || !isNowhereSmaller(pair)) return kNothing;
        const Slopes d = m_loss.gradient(pair);
        return perSlope(growthOfArea(pair, d), d);
    }
    case Quest::step: {
        const Slopes d = m_loss.gradient(pair);
        const double angle = angleBetween(m_loss.step(pair), d);
        // Below a millionth of a degree it is how the two were rounded.
        return {angle > 1e-6 ? angle : 0.0, angle, lengthOf(d)};
    }
    case Quest::asymmetry: {
        const double value = m_loss.value(pair);
        const double x = m_loss.value(mirroredX(pair));
        const double y = m_loss.value(mirroredY(pair));
        const double other = std::fabs(x - value) >= std::fabs(y - value) ? x : y;
        return {std::fabs(other - value), m_loss.sign() * value, m_loss.sign() * other};
    }
    case Quest::value_rises: return alongTheWay(pair);
    case Quest::differs: {
        const double a = m_loss.value(pair);
        const double b = m_against->value(pair);
        const double scale = std::max({std::fabs(a), std::fabs(b), least_value});
        return {std::fabs(a - b) / scale, m_loss.sign() * a, m_against->sign() * b};
    }
    }
    return kNothing;
}

Answer Examiner::alongTheWay(const BoxPair& pair) const {
    Answer out = kNothing;
    double lowest = std::numeric_limits<double>::infinity();
    for (int i = 0; i < kWayPoints; ++i) {
        const double t = static_cast<double>(i) / (kWayPoints - 1);
        const auto between = [t](double a, double b) { return a + t * (b - a); };
        const Box<>& p = pair.pred;
        const Box<>& g = pair.target;
        const BoxPair on_the_way{
            {between(p.cx, g.cx), between(p.cy, g.cy), between(p.w, g.w), between(p.h, g.h)}, g};
        const double value = m_loss.value(on_the_way);
        if (value - lowest > out.score)
            out = {value - lowest, m_loss.sign() * lowest, m_loss.sign() * value};
        if (value < lowest) lowest = value;
    }
    return out;
}

}  // namespace iou
