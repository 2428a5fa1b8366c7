// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/probe.hpp"

#include "core/base/decimal.hpp"
#include "core/base/rng.hpp"
#include "core/readings/answer_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace iou::bridge {

namespace {

constexpr std::size_t kPairs = 64;
constexpr std::size_t kAlone = 16;  ///< asked one by one besides
constexpr std::size_t kRead = 12;   ///< that the number search takes
constexpr double Box<>::*kNumber[] = {&Box<>::cx, &Box<>::cy, &Box<>::w, &Box<>::h};

bool sameBits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

bool near(double a, double b, double tolerance) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::fabs(a - b) <= tolerance * std::max({1.0, std::fabs(a), std::fabs(b)});
}

class Prober {
public:
    Prober(Program& program, const std::vector<double>& params, Progress* progress)
        : m_program(program), m_declared(*program.status().declaration), m_params(params),
          m_progress(progress), m_pairs(probePairs()) {
        for (const ProbePair& p : m_pairs) {
            m_preds.push_back(p.pred);
            m_targets.push_back(p.target);
        }
    }

    Result<ProbeReport> run(const Loss& expected) {
        const auto first = ask(m_preds, m_targets, true);
        if (!first) return first.error();
        m_first = *first;
        using Check = Result<Done> (Prober::*)();
        for (const Check check :
             {&Prober::finite, &Prober::again, &Prober::alone, &Prober::moved, &Prober::slopes})
            if (const auto done = (this->*check)(); !done) return done.error();
        if (m_repeats && m_independent) read(expected);
        return m_report;
    }

private:
    Result<Answer> ask(std::vector<Box<>> preds, std::vector<Box<>> targets, bool gradient) {
        return m_program.ask({std::move(preds), std::move(targets), m_params, gradient, false},
                             m_progress);
    }
    void say(Finding::Weight weight, Phrase text) {
        m_report.findings.push_back({weight, std::move(text)});
    }
    double tolerance() const { return m_declared.single ? 1e-4 : 1e-9; }

    Result<Done> finite() {
        const auto bad = std::count_if(m_first.value.begin(), m_first.value.end(),
                                       [](double x) { return !std::isfinite(x); });
        const auto bad_slopes =
            std::count_if(m_first.d.begin(), m_first.d.end(), [](const auto& d) {
                return !std::all_of(d.begin(), d.end(), [](double x) { return std::isfinite(x); });
            });
        if (bad > 0)
            say(Finding::Weight::problem,
                phrase("not finite at %1 of %2 pairs", static_cast<int>(bad), kPairs));
        else if (bad_slopes > 0)
            say(Finding::Weight::problem, phrase("a gradient that is not finite at %1 of %2 pairs",
                                                 static_cast<int>(bad_slopes), kPairs));
        return Done{};
    }

    Result<Done> again() {
        const auto second = ask(m_preds, m_targets, true);
        if (!second) return second.error();
        bool same = m_first.d.size() == second->d.size();
        for (std::size_t i = 0; i < kPairs && same; ++i) {
            same = sameBits(m_first.value[i], second->value[i]);
            for (std::size_t k = 0; k < 4 && same && !m_first.d.empty(); ++k)
                same = sameBits(m_first.d[i][k], second->d[i][k]);
        }
        if (!same)
            say(Finding::Weight::problem,
                phrase("not deterministic: asked twice, it gives other numbers"));
        m_repeats = same;
        return Done{};
    }

    Result<Done> alone() {
        for (std::size_t i = 0; i < kPairs; i += kPairs / kAlone) {
            const auto one = ask({m_preds[i]}, {m_targets[i]}, false);
            if (!one) return one.error();
            if (near(one->value[0], m_first.value[i], tolerance())) continue;
            m_independent = false;
            if (m_repeats)
                say(Finding::Weight::problem,
                    phrase("the loss of a pair depends on the others: %1 alone, %2 among %3; a "
                           "mean, or a running state",
                           formatShortest(one->value[0]), formatShortest(m_first.value[i]),
                           kPairs));
            return Done{};
        }
        return Done{};
    }

    Result<Done> moved() {
        auto preds = m_preds, targets = m_targets;
        for (auto* const boxes : {&preds, &targets})
            for (Box<>& box : *boxes) {
                box.cx += 64.0;
                box.cy += 96.0;
            }
        const auto there = ask(std::move(preds), std::move(targets), false);
        if (!there) return there.error();
        for (std::size_t i = 0; i < kPairs; ++i)
            if (!near(there->value[i], m_first.value[i], tolerance())) {
                if (m_repeats)
                    say(Finding::Weight::remark,
                        phrase("the value depends on where the boxes are: surfaces and "
                               "simulations put the target's centre at 0"));
                break;
            }
        return Done{};
    }

    Result<Done> slopes() {
        if (m_first.d.empty() || m_declared.slopes == Slopes::differences) {
            say(Finding::Weight::remark, phrase("gradients are central differences of the value"));
            return Done{};
        }
        // What changes by itself, or with the other pairs, has no differences to judge it by.
        if (!m_repeats || !m_independent) return Done{};
        const double share = m_declared.single ? 2e-3 : 6e-6;
        const double close = m_declared.single ? 5e-2 : 1e-4;
        std::vector<Box<>> preds, targets;
        for (const ProbePair& pair : m_pairs)
            for (std::size_t k = 0; k < 4; ++k)
                for (const double sign : {1.0, -1.0}) {
                    Box<> box = pair.pred;
                    box.*kNumber[k] += sign * share * (k % 2 == 0 ? pair.target.w : pair.target.h);
                    preds.push_back(box);
                    targets.push_back(pair.target);
                }
        const auto around = ask(std::move(preds), std::move(targets), false);
        if (!around) return around.error();
        int wrong = 0, kinks = 0;
        for (std::size_t i = 0; i < kPairs; ++i) {
            std::array<double, 4> error{};
            double longest = 1e-6;
            bool kink = false;
            for (std::size_t k = 0; k < 4; ++k) {
                const double size = k % 2 == 0 ? m_targets[i].w : m_targets[i].h;
                const double up = around->value[8 * i + 2 * k], here = m_first.value[i];
                const double down = around->value[8 * i + 2 * k + 1];
                const double slope = (up - down) / (2.0 * share);
                const double bend = std::fabs(up - 2.0 * here + down) / share;
                longest = std::max({longest, std::fabs(slope), std::fabs(m_first.d[i][k] * size)});
                error[k] = std::fabs(slope - m_first.d[i][k] * size);
                kink = kink || bend > 0.05 * std::max(std::fabs(slope), 1e-2);
            }
            const double worst = *std::max_element(error.begin(), error.end());
            kinks += kink ? 1 : 0;
            wrong += !kink && worst > close * longest ? 1 : 0;
        }
        if (wrong > 0)
            say(Finding::Weight::remark,
                phrase("the gradient is not that of the value at %1 of %2 pairs: detached parts, "
                       "or a step of its own",
                       wrong, kPairs));
        if (kinks > 0)
            say(Finding::Weight::remark,
                phrase("a kink of the value at %1 of %2 pairs", kinks, kPairs));
        return Done{};
    }

    void read(const Loss& expected) {
        const auto printed = [&](double x) {
            const auto read = readPrinted(m_declared.single ? formatShortest(static_cast<float>(x))
                                                            : format17(x));
            return read ? *read : Printed{};
        };
        for (std::size_t i = 0; i < kPairs && m_report.numbers.pairs.size() < kRead; ++i) {
            if (!std::isfinite(m_first.value[i])) continue;
            TheirPair pair{m_preds[i], m_targets[i], printed(m_first.value[i]), {}};
            if (!m_first.d.empty() && m_declared.slopes != Slopes::differences) {
                auto& d = pair.gradient.emplace();
                for (std::size_t k = 0; k < 4; ++k) d[k] = printed(m_first.d[i][k]);
            }
            m_report.numbers.pairs.push_back(pair);
        }
        if (m_report.numbers.pairs.empty()) return;
        m_report.reading = explainNumbers(m_report.numbers, expected, m_progress);
        if (m_report.reading.cancelled) return;
        say(Finding::Weight::fine,
            answerSentence(m_report.reading, m_report.numbers.hasGradient()));
    }

    Program& m_program;
    const Declaration m_declared;
    const std::vector<double>& m_params;
    Progress* m_progress;
    const std::vector<ProbePair> m_pairs;
    std::vector<Box<>> m_preds, m_targets;
    Answer m_first;
    bool m_repeats = true, m_independent = true;
    ProbeReport m_report;
};

}  // namespace

bool ProbeReport::sound() const {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& f) { return f.weight == Finding::Weight::problem; });
}

std::vector<ProbePair> probePairs() {
    std::vector<ProbePair> out;
    for (std::size_t i = 0; i < kPairs; ++i) {
        std::uint64_t k = 0;
        // Whole 64ths of a pixel: what moves them is exact.
        const auto draw = [&](double lo, double hi) {
            return std::round(64.0 * (lo + (hi - lo) * randomUnit(11, i, k++))) / 64.0;
        };
        const Box<> target{draw(100, 500), draw(100, 500), draw(20, 120), draw(20, 120)};
        const double far = i % 4 == 3 ? 1.5 : 0.4;
        const Box<> pred{target.cx + draw(-far, far) * target.w,
                         target.cy + draw(-far, far) * target.h, draw(0.4, 2.2) * target.w,
                         draw(0.4, 2.2) * target.h};
        out.push_back({pred, target});
    }
    return out;
}

Result<ProbeReport> probeProgram(Program& program, const std::vector<double>& params,
                                 const Loss& expected, Progress* progress) {
    const auto ready = program.waitReady(progress);
    if (!ready) return ready.error();
    return Prober(program, params, progress).run(expected);
}

}  // namespace iou::bridge
