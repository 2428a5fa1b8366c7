// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/readings/code_reading.hpp"
#include "core/readings/not_finite.hpp"

#include <vector>

/// "Why do my numbers differ?": which readings of which formulas give the numbers of other code.
namespace iou {

/// One reading, and how it stands to the numbers.
struct ReadingMatch {
    CodeReading reading;
    bool value_fits = false, gradient_fits = false;  ///< to the printed digits; true where none is
    double value_error = 0.0, gradient_error = 0.0;  ///< relative, largest of all pairs
    double cost = 0.0;                               ///< how far-fetched it is, in bits

    bool fits() const { return value_fits && gradient_fits; }
};

/// A pair at which readings that agree so far would print different numbers.
struct TellingPair {
    Box<> pred, target;
    std::vector<Gradient> numbers;  ///< of each reading of NumberAnswer::same
};

struct NumberAnswer {
    enum class Verdict {
        fits,           ///< value and gradient, as far as given
        value_only,     ///< the gradient is another one
        gradient_only,  ///< the value is another one
        nearly,         ///< not to the printed digits, but to a millionth
        far_fetched,    ///< what fits is believed less than chance
        unknown,        ///< nothing known
        not_finite      ///< NaN or inf: see reasons
    };
    Verdict verdict = Verdict::unknown;
    Precision precision = Precision::decimals;
    /// What gives these numbers, likeliest first; of more than one: these pairs cannot tell.
    std::vector<ReadingMatch> same;
    /// What fits as well but is more far-fetched; or what comes nearest.
    std::vector<ReadingMatch> others;
    std::vector<TellingPair> telling;
    std::vector<NotFiniteReason> reasons;
    bool cancelled = false;
};

/// expected: the loss its code is thought to have; it and its relatives come first.
NumberAnswer explainNumbers(const TheirNumbers& numbers, const Loss& expected,
                            Progress* progress = nullptr);

/// Pairs at which the readings differ by more than `visible` (relative), of the given pair's kind;
/// none where they agree at every pair tried.
std::vector<TellingPair> tellingPairs(const std::vector<ReadingMatch>& readings, const Box<>& pred,
                                      const Box<>& target, bool by_gradient, double visible);
/// Whether two readings agree at every pair tried.
bool agreeEverywhere(const CodeReading& a, const CodeReading& b, const Box<>& pred,
                     const Box<>& target, bool by_gradient);

}  // namespace iou
