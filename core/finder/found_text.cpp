// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finder/found_text.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/version.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/geometry/iou.hpp"
#include "core/json/json_text.hpp"
#include "core/json/spec_fields.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/report/card_rows.hpp"
#include "core/report/card_texts.hpp"

namespace iou {

namespace {

using FoundJson = nlohmann::ordered_json;

FoundJson foundBox(const Box<>& b) {
    FoundJson out = FoundJson::array();
    for (const double x : {b.cx, b.cy, b.w, b.h}) out.push_back(numberOrWord(x));
    return out;
}

/// "1", or "1a" and "1b" of two that are compared.
std::string nameOf(std::size_t answer, std::size_t pair, std::size_t pairs) {
    std::string name = std::to_string(answer + 1);
    if (pairs > 1) name += static_cast<char>('a' + pair);
    return name;
}

}  // namespace

Phrase scoreText(Quest quest, const Answer& answer) {
    switch (quest) {
    case Quest::lowers_iou:
    case Quest::step: return phrase("%1°", shortNumber(answer.score));
    case Quest::vanishing: return phrase("a gap of %1 sizes", shortNumber(answer.first));
    case Quest::inversion: return phrase("IoU larger by %1", shortNumber(answer.score));
    case Quest::axis_away:
    case Quest::enlarging:
    case Quest::asymmetry:
    case Quest::value_rises:
    case Quest::differs: break;
    }
    return shortNumber(answer.score);
}

Phrase foundSentence(const FindRecipe& recipe, const FindResult& result) {
    const Phrase what = questTitle(recipe.quest.what);
    if (result.cancelled) return phrase("The search was stopped.");
    if (result.found.empty()) return phrase("%1: none found in %2 pairs.", what, result.tried);
    return phrase("%1: %2, the best of %3 pairs; no proof.", what,
                  scoreText(recipe.quest.what, result.found.front().answer), result.tried);
}

std::string findCommand(const FindRecipe& recipe) {
    std::string line = "iouscope-batch find " + std::string(questId(recipe.quest.what)) +
                       " --loss " + shellWord(recipe.quest.loss.spec());
    if (recipe.quest.against) line += " --against " + shellWord(recipe.quest.against->spec());
    line += " --seed " + std::to_string(recipe.seed) + " --budget ";
    line +=
        recipe.seconds > 0.0 ? formatShortest(recipe.seconds) + 's' : std::to_string(recipe.pairs);
    if (recipe.refined != usual_refined) line += " --refine " + std::to_string(recipe.refined);
    if (recipe.keep != 1) line += " --keep " + std::to_string(recipe.keep);
    return line;
}

std::string foundText(const FindRecipe& recipe, const FindResult& result) {
    std::string out = foundSentence(recipe, result).text() + '\n' +
                      questSentence(recipe.quest.what).text() + '\n';
    const auto names = answerNames(recipe.quest.what);
    for (std::size_t i = 0; i < result.found.size(); ++i) {
        const Found& found = result.found[i];
        out += '\n' + std::to_string(i + 1) + ": " +
               scoreText(recipe.quest.what, found.answer).text() + "; " + names[0].text() + ' ' +
               shortNumber(found.answer.first).text() + ", " + names[1].text() + ' ' +
               shortNumber(found.answer.second).text() + '\n';
        for (const BoxPair& pair : found.pairs)
            out += "  " + pairWords(pair) + "   IoU " +
                   shortNumber(iouOf(pair.pred, pair.target)).text() + '\n';
    }
    return out;
}

std::string foundCsv(const FindRecipe& recipe, const FindResult& result) {
    std::string out = "# " + findCommand(recipe) + "\n# " + foundSentence(recipe, result).text() +
                      "\npair,pcx,pcy,pw,ph,tcx,tcy,tw,th,loss,value,iou,score,first,second\n";
    const Loss& loss = recipe.quest.loss;
    const std::string name = csvField(tableNames({&loss, 1}).front());
    for (std::size_t i = 0; i < result.found.size(); ++i) {
        const Found& found = result.found[i];
        for (std::size_t k = 0; k < found.pairs.size(); ++k) {
            const BoxPair& pair = found.pairs[k];
            out += nameOf(i, k, found.pairs.size());
            for (const Box<>& b : {pair.pred, pair.target})
                for (const double x : {b.cx, b.cy, b.w, b.h}) out += ',' + format17(x);
            out += ',' + name;
            for (const double x :
                 {loss.value(pair.pred, pair.target), iouOf(pair.pred, pair.target),
                  found.answer.score, found.answer.first, found.answer.second})
                out += ',' + format17(x);
            out += '\n';
        }
    }
    return out;
}

std::string foundJson(const FindRecipe& recipe, const FindResult& result) {
    FoundJson json{{"format", "iouscope-found"}, {"version", 1}, {"core", coreVersion()}};
    json["quest"] = questId(recipe.quest.what);
    json["loss"] = specJson(recipe.quest.loss.spec());
    if (recipe.quest.against) json["against"] = specJson(recipe.quest.against->spec());
    json["seed"] = recipe.seed;
    json["tried"] = result.tried;
    json["proof"] = false;
    json["found"] = FoundJson::array();
    for (const Found& found : result.found) {
        FoundJson one{{"score", numberOrWord(found.answer.score)},
                      {"first", numberOrWord(found.answer.first)},
                      {"second", numberOrWord(found.answer.second)},
                      {"pairs", FoundJson::array()}};
        for (const BoxPair& pair : found.pairs)
            one["pairs"].push_back({{"pred", foundBox(pair.pred)},
                                    {"target", foundBox(pair.target)},
                                    {"iou", numberOrWord(iouOf(pair.pred, pair.target))}});
        json["found"].push_back(std::move(one));
    }
    return jsonText(json);
}

}  // namespace iou
