// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readings/candidates.hpp"
#include "core/readings/number_fit.hpp"
#include "core/readings/number_search.hpp"

#include <map>

namespace iou {

/// One search: collects every reading that gives the numbers.
class SearchRun {
public:
    SearchRun(const TheirNumbers& numbers, const Loss& expected, Progress* progress);

    void run();
    /// What fits, what fits by half, and what comes nearest; likeliest first.
    std::vector<ReadingMatch> fitting() const;
    std::vector<ReadingMatch> halves() const;
    std::vector<ReadingMatch> nearest() const;
    double evidence() const { return evidenceBits(m_data); }
    bool cancelled() const { return m_progress && m_progress->cancelled(); }

private:
    /// How the pieces of a formula are put together.
    struct Sum {
        std::vector<TermChange> parts;
        bool clamped = false;
        double cost = 0.0;
    };
    /// A sum whose value comes near enough for an epsilon to make up the rest.
    struct NearValue {
        CodeReading reading;
        double cost, error;
    };

    void tryAll(const std::vector<Candidate>& candidates, bool is_plain);
    /// Whether the mistake changes anything at the pairs. pieces: of the first.
    bool hasEffect(const CodeReading& reading, const Pieces& pieces);
    void tryCandidate(const Candidate& candidate, bool is_plain);
    void tryValue(const Candidate& candidate, const Sum& sum, const Pieces& pieces);
    void tryFactors(const Candidate& candidate, const Sum& sum, ValueSign sign, double value);
    void tryGradientAlone(const Candidate& candidate, const Pieces& pieces);
    void tryEpsilons();
    void tryEpsilonsAlone(const std::vector<Candidate>& plain);
    void tryFreeParameters(const std::vector<Candidate>& plain);
    void tryFreeParameter(const Candidate& candidate, int index);
    void tryWeightedSums(const std::vector<Candidate>& plain);
    void tryGradientsOnly(const std::vector<Candidate>& plain);

    /// Whether the value fits at every pair.
    bool valueFits(const CodeReading& reading) const;
    /// The value fits: looks for the gradient and keeps what is found. Whether it fits too.
    bool keepWithGradient(const CodeReading& reading, double cost);
    bool findGradient(CodeReading reading, double cost, bool deep);
    /// Tries the reading's gradient with each subset of parts held.
    bool fitHeldParts(CodeReading reading, double cost, bool subsets);
    void keep(const CodeReading& reading, double cost, bool value_fits, bool gradient_fits);
    void keepNear(const CodeReading& reading, double cost);

    bool isTooDear(double cost) const { return cost > m_cheapest + window; }
    /// Nothing that is believed has been found yet.
    bool isOpen() const { return m_cheapest > 20.0; }
    /// Largest relative change an epsilon can bring at the first pair.
    double effectOf(double epsilon) const;

    static constexpr double window = 9.0;  ///< bits beyond the likeliest that are still looked at

    const TheirNumbers& m_numbers;
    Loss m_expected;
    Progress* m_progress;
    std::vector<PairData> m_data;
    bool m_has_value, m_has_gradient;
    double m_cheapest = 1e9;  ///< cost of the likeliest that fits
    std::vector<ReadingMatch> m_fits, m_halves, m_near;
    std::vector<NearValue> m_values;
    std::map<const LossEntry*, std::vector<EpsilonChoice>> m_choices;
    std::map<const LossEntry*, std::vector<Gradient>> m_plain;  ///< as published, at each pair
};

}  // namespace iou
