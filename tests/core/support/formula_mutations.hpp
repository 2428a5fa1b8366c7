// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_formula/formula_texts.hpp"
#include "tests/core/support/formulas.hpp"
#include "tests/core/support/random.hpp"

#include <chrono>

namespace iou::testing {

/// Texts that are formulas, to be spoilt.
inline std::vector<std::string> soundTexts() {
    std::vector<std::string> out;
    for (const FormulaExample& e : formulaExamples()) out.emplace_back(e.text);
    for (const own::FormulaText& t : own::embeddedTexts()) out.push_back(own::textOfBuiltIn(t.id));
    return out;
}

/// A text with some pieces left out, doubled, moved, or replaced by what a formula may hold.
inline std::string spoilt(Random& r, const std::vector<std::string>& texts) {
    static const std::vector<std::string> pieces{"(",
                                                 ")",
                                                 ",",
                                                 "+",
                                                 "-",
                                                 "*",
                                                 "/",
                                                 "^",
                                                 "**",
                                                 ".",
                                                 "=",
                                                 "==",
                                                 "<",
                                                 "<=",
                                                 " and ",
                                                 " not ",
                                                 "iou",
                                                 "pred",
                                                 "target",
                                                 "loss.",
                                                 "let ",
                                                 "param ",
                                                 "\n",
                                                 "#",
                                                 "1e400",
                                                 ".5",
                                                 "1.",
                                                 "where(",
                                                 "detach(",
                                                 "gain(",
                                                 "interp(",
                                                 "²",
                                                 "·",
                                                 "≤",
                                                 "\xff",
                                                 "\xc3",
                                                 "\x01",
                                                 "[",
                                                 "]",
                                                 "title ",
                                                 "metric",
                                                 " in ",
                                                 " running ",
                                                 "γ",
                                                 "99999999999999999999",
                                                 "loss.ciou.iou",
                                                 "0"};
    std::string text = texts[static_cast<std::size_t>(r.below(static_cast<int>(texts.size())))];
    const auto place = [&] {
        return static_cast<std::size_t>(r.below(static_cast<int>(text.size()) + 1));
    };
    for (int n = 1 + r.below(4); n > 0; --n) {
        const std::size_t at = place();
        const std::size_t length =
            std::min<std::size_t>(static_cast<std::size_t>(r.below(12)), text.size() - at);
        switch (r.below(5)) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(at, length)); break;
        case 2: {
            const std::string cut = text.substr(at, length);
            text.erase(at, length);
            text.insert(place(), cut);
            break;
        }
        case 3:
            text.insert(at,
                        pieces[static_cast<std::size_t>(r.below(static_cast<int>(pieces.size())))]);
            break;
        default:
            text.replace(
                at, length,
                pieces[static_cast<std::size_t>(r.below(static_cast<int>(pieces.size())))]);
        }
    }
    return text;
}

/// What is read is a loss that can be computed, or is refused at a place of the text.
inline void expectSoundOrRefused(const std::string& text, bool& sound) {
    auto made = own::lossOfText(text);
    sound = std::holds_alternative<LossPointer>(made);
    if (sound) {
        const Loss loss(std::get<LossPointer>(made));
        const Box<> pred{1.3, 0.9, 1.2, 0.7}, target{0.9, 0.6, 1.0, 1.25};
        (void)loss.gradient(pred, target);
        (void)loss.remarks(pred, target);
        std::vector<TermValue> terms = loss.terms(pred, target);
        EXPECT_LE(terms.size(), static_cast<std::size_t>(max_terms)) << text;
        const auto back = Loss::parse(loss.spec());
        EXPECT_TRUE(back && *back == loss) << text;
    } else {
        const own::FormulaError& error = std::get<own::FormulaError>(made);
        EXPECT_LE(error.at, text.size()) << text;
        EXPECT_GE(error.column, 1) << text;
        EXPECT_FALSE(error.what.empty()) << text;
    }
}

inline void expectMutationsAreTaken(int count) {
    Random random(printedSeed("formula mutations"));
    const auto texts = soundTexts();
    int sound = 0;
    for (int i = 0; i < count; ++i) {
        bool is = false;
        const std::string text = spoilt(random, texts);
        expectSoundOrRefused(text, is);
        if (is) ++sound;
        if (::testing::Test::HasFailure()) {
            ADD_FAILURE() << text;
            return;
        }
    }
    // Both happen, or the test would say little.
    EXPECT_GT(sound, count / 50);
    EXPECT_LT(sound, count * 4 / 5);
}

}  // namespace iou::testing
