// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/formula_mutations.hpp"

namespace iou::testing {
namespace {

TEST(FormulaFuzz, MutationsOfSoundTextsAreLossesOrRefusedWithAPlace) {
    expectMutationsAreTaken(scaled(600));
}

TEST(FormulaFuzz, EightThousandCharactersOfAnythingAreReadInLinearTime) {
    Random random(printedSeed("formula noise"));
    const std::string alphabet = "()()+-*/^.,=<>!iouwhcx 12e\n#[]²·\xff";
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < scaled(60); ++i) {
        std::string text;
        while (text.size() < 8000)
            text += i % 3 == 0 ? static_cast<char>(random.below(256))
                               : alphabet[static_cast<std::size_t>(
                                     random.below(static_cast<int>(alphabet.size())))];
        bool sound = false;
        expectSoundOrRefused(text, sound);
    }
    for (const char* const piece :
         {"(",         "exp(",   "-",          "w^", "pred.",  "w+",    "w*",
          "iou(pred,", "let a=", "where(w>0,", "1 ", "w<",     "not ",  "loss.giou(",
          "a.",        "\n",     "#",          "²",  "w and ", "box(w,"}) {
        std::string text;
        while (text.size() < 7990) text += piece;
        bool sound = false;
        expectSoundOrRefused(text, sound);
        expectSoundOrRefused(text + "w", sound);
    }
    // A quadratic reader of 8000 characters would take minutes.
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace iou::testing
