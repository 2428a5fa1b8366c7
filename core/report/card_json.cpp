// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/json/json_text.hpp"
#include "core/json/spec_fields.hpp"
#include "core/protocol/protocol_fields.hpp"
#include "core/report/card_texts.hpp"

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

Json boxJson(const Box<>& b) {
    Json out = Json::array();
    for (const double x : {b.cx, b.cy, b.w, b.h}) out.push_back(numberOrWord(x));
    return out;
}

Json slopesJson(const Slopes& d) {
    Json out = Json::array();
    for (const double x : d) out.push_back(numberOrWord(x));
    return out;
}

/// A card's numbers by name, and under "worst" the pairs each of them is reached at.
class LossJson {
public:
    Json take() {
        m_json["worst"] = std::move(m_worst);
        return std::move(m_json);
    }
    Json& operator[](const char* name) { return m_json[name]; }
    void number(const char* name, const Extreme& x) {
        m_json[name] = numberOrWord(x.value);
        link(name, x.at);
    }
    void count(const char* name, const Count& c) {
        m_json[name] = c.count;
        m_json[std::string(name) + "_of"] = c.of;
        link(name, c.worst);
    }

private:
    void link(const char* name, const std::vector<BoxPair>& pairs) {
        if (pairs.empty()) return;
        Json list = Json::array();
        for (const BoxPair& pair : pairs)
            list.push_back({{"pred", boxJson(pair.pred)}, {"target", boxJson(pair.target)}});
        m_worst[name] = std::move(list);
    }

    Json m_json = Json::object(), m_worst = Json::object();
};

Json matchJson(const MatchFacts& match) {
    Json sides = Json::array();
    for (const auto& sums : match.slopes)
        sides.push_back({numberOrWord(sums[0]), numberOrWord(sums[1])});
    return {{"value", numberOrWord(match.value)},
            {"gradient", slopesJson(match.d)},
            {"slopes_away", std::move(sides)}};
}

Json lossJson(const LossCard& card) {
    LossJson out;
    out["loss"] = specJson(card.loss.spec());
    out["pairs"] = card.pairs;
    out["overlapping"] = card.overlapping;
    out["disjoint"] = card.disjoint;
    out.number("min", card.least);
    out.number("max", card.most);
    out.count("not_finite", card.not_finite);
    out["match"] = matchJson(card.match);
    out.number("kink", card.match.kink);
    out.count("vanishing", card.vanishing);
    out.count("vanishing_disjoint", card.vanishing_disjoint);
    out.number("reach_x", card.reach.along_x);
    out.number("reach_diagonal", card.reach.along_diagonal);
    out.count("enlarging", card.enlarging);
    out.count("centre_away", card.center_away);
    out.count("axis_away", card.axis_away);
    out.count("lowers_iou", card.lowers_iou);
    out.number("iou_angle", card.iou_angle);
    out["tau_b"] = numberOrWord(card.ranks.tau_b);
    out.count("inverted", card.ranks.inverted);
    static constexpr std::array<const char*, 5> changes{"translation", "scale", "swapped_axes",
                                                        "mirror_x", "mirror_y"};
    for (std::size_t i = 0; i < changes.size(); ++i) out.number(changes[i], card.changes[i]);
    out["size_exponent"] = numberOrWord(card.size.exponent);
    out["log_size_exponent"] = numberOrWord(card.size.log_exponent);
    Json strengths = Json::array();
    for (std::size_t i = 0; i < strength_bins; ++i)
        strengths.push_back({{"iou_up_to", strength_ends[i]},
                             {"pairs", card.strength[i].count},
                             {"median", numberOrWord(card.strength[i].median)}});
    out["strength"] = std::move(strengths);
    out.number("step_angle", card.step_angle);
    out.number("detached_angle", card.detached_angle);
    out.number("asymmetry", card.asymmetry);
    const DescentFacts& descent = card.descent;
    Json steps = Json::array();
    for (std::size_t g = 0; g < iou_goals.size(); ++g)
        steps.push_back({{"mean_iou", iou_goals[g]},
                         {"steps", descent.steps_to[g] < 0 ? Json() : Json(descent.steps_to[g])}});
    out["steps_to"] = std::move(steps);
    out["final_iou_loss"] = numberOrWord(descent.final_iou_loss);
    out.count("below_half", descent.below_half);
    out.number("mean_enlargement", descent.mean_enlargement);
    out.number("worst_enlargement", descent.worst_enlargement);
    out["non_positive_size"] = descent.non_positive_size;
    out["diverged"] = descent.diverged;
    out["cases"] = descent.cases;
    if (card.speed) out["speed"] = numberOrWord(*card.speed);
    return out.take();
}

}  // namespace

std::string cardJson(const ReportCard& card) {
    const ReportRecipe& recipe = card.recipe;
    Json json{{"format", "iouscope-report"}, {"version", 1}, {"core", coreVersion()}};
    json["cases"] = recipe.cases;
    json["seed"] = recipe.seed;
    json["given_pairs"] = recipe.pairs.size();
    json["given_ranks"] = recipe.ranks.size();
    json["protocol"] = Json::object();
    appendProtocol(recipe.protocol, json["protocol"]);
    json["losses"] = Json::array();
    for (const LossCard& loss : card.losses) json["losses"].push_back(lossJson(loss));
    return jsonText(json);
}

}  // namespace iou
