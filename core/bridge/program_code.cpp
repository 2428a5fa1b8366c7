// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program_code.hpp"

#include "core/base/shown_text.hpp"
#include "core/bridge/program_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace iou::bridge {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr Gradient kUnknown{kNothing, {kNothing, kNothing, kNothing, kNothing}};
constexpr std::size_t kMostKnown = 32;
constexpr std::size_t kMoved = 8;  ///< pairs that differences are made of: two for each number

constexpr double Box<>::*kNumbers[] = {&Box<>::cx, &Box<>::cy, &Box<>::w, &Box<>::h};

/// The box with each of its numbers once larger and once smaller.
void appendMoved(std::vector<Box<>>& out, const Box<>& box, const std::array<double, 2>& step) {
    for (std::size_t k = 0; k < 4; ++k)
        for (const double sign : {1.0, -1.0}) {
            Box<> moved = box;
            moved.*kNumbers[k] += sign * step[k % 2];
            out.push_back(moved);
        }
}

/// Partials from the values at these boxes.
std::array<double, 4> differences(const double* values, const std::array<double, 2>& step) {
    std::array<double, 4> d{};
    for (std::size_t k = 0; k < 4; ++k)
        d[k] = (values[2 * k] - values[2 * k + 1]) / (2.0 * step[k % 2]);
    return d;
}

}  // namespace

ProgramCode::ProgramCode(std::shared_ptr<Program> program, const Declaration& declaration)
    : m_program(std::move(program)), m_declaration(declaration) {
    const auto words = [this](std::string text) {
        return m_texts.emplace_back(std::move(text)).c_str();
    };
    m_terms.push_back({"loss", "L", "What the program returns.", shows::overlap, TermRole::part});
    for (const ProgramTerm& t : m_declaration.terms)
        m_terms.push_back({words(t.id), words(t.symbol), words(t.sentence)});
    m_info.family = Family::own;
    m_info.year = 0;
    m_info.source = words(printable(shownCommand(m_program->command())));
    m_info.formula = "L(B, B_g)";
    m_info.pathology = "";
    m_info.laws = 0;
}

Result<Done> ProgramCode::check() const {
    const Program::Status status = m_program->status();
    if (status.state == Program::State::ready && !(*status.declaration == m_declaration))
        return Error{phrase("the program is another one now: its parameters or terms have changed"),
                     {},
                     phrase("choose it anew")};
    return Done{};
}

Question ProgramCode::question(std::vector<Box<>> preds, std::vector<Box<>> targets,
                               const double* params) const {
    Question q{std::move(preds), std::move(targets), {}, true, false};
    q.params.assign(params, params + m_declaration.parameters.size());
    return q;
}

/// Differences of a float have to be larger to be seen.
std::array<double, 2> ProgramCode::stepOf(const Box<>& target) const {
    const double share = m_declaration.single ? 2e-3 : 6e-6;
    return {share * std::max(target.w, 1e-9), share * std::max(target.h, 1e-9)};
}

ProgramCode::Point ProgramCode::filled(Point point, const Answer& answer, std::size_t terms,
                                       const std::array<double, 2>& step) {
    const auto of = [&](const std::vector<double>& values, bool given) {
        Gradient g = kUnknown;
        g.value = values[0];
        if (given)
            g.d = answer.d[0];
        else if (values.size() == 1 + kMoved)
            g.d = differences(values.data() + 1, step);
        return g;
    };
    point.numbers = {of(answer.value, !answer.d.empty())};
    if (!point.with_terms) return point;
    for (const auto& term : answer.terms) point.numbers.push_back(of(term, false));
    point.numbers.resize(terms, kUnknown);
    return point;
}

void ProgramCode::Known::keep(Point point, bool waited) {
    const std::lock_guard lock(mutex);
    std::deque<Point>& kept = points[waited ? 1 : 0];
    kept.push_front(std::move(point));
    if (kept.size() > kMostKnown) kept.pop_back();
}

ProgramCode::Point ProgramCode::point(const Box<>& pred, const Box<>& target, const double* params,
                                      bool with_terms) const {
    Point asked{pred, target, {}, m_program->status().starts, with_terms, {}};
    asked.params.assign(params, params + m_declaration.parameters.size());
    {
        const std::lock_guard lock(m_known->mutex);
        for (auto& points : m_known->points) {
            const auto known = std::find_if(points.begin(), points.end(), [&](const Point& p) {
                return p.pred == pred && p.target == target && p.params == asked.params &&
                       p.starts == asked.starts && (p.with_terms || !with_terms);
            });
            if (known == points.end()) continue;
            std::rotate(points.begin(), known, known + 1);
            return points.front();
        }
    }
    Point unknown = asked;
    unknown.numbers.assign(with_terms ? m_terms.size() : 1, kUnknown);
    if (!check()) return unknown;

    std::vector<Box<>> preds{pred};
    const bool moved = (with_terms && m_terms.size() > 1) || m_known->bare;
    if (moved) appendMoved(preds, pred, stepOf(target));
    std::vector<Box<>> targets(preds.size(), target);
    Question q = question(std::move(preds), std::move(targets), params);
    q.terms = with_terms && m_terms.size() > 1;
    // Keeps what came; null where it lacks a gradient, and the pairs around are to be asked too.
    const auto wait = patience();
    const auto keep = [known = m_known, program = m_program, asked, unknown, moved,
                       terms = m_terms.size(), step = stepOf(target),
                       waited = !wait](const Result<Answer>& answer) {
        std::optional<Point> found;
        if (!answer) {
            // An error stays one until the program is another: it is not asked, and told, again.
            // That it was not running says nothing about the pair.
            found = unknown;
            if (program->status().state != Program::State::ready) return found;
        } else if (answer->d.empty() && !moved) {
            known->bare = true;
            return found;
        } else {
            found = filled(asked, *answer, terms, step);
        }
        known->keep(*found, waited);
        return found;
    };
    const std::optional<Result<Answer>> answer =
        wait ? m_program->askWithin(std::move(q), *wait,
                                    [keep](const Result<Answer>& late) { (void)keep(late); })
             : m_program->ask(std::move(q));
    if (!answer) return unknown;
    const auto found = keep(*answer);
    return found ? *found : point(pred, target, params, with_terms);
}

Result<std::vector<Gradient>> ProgramCode::slopes(const std::vector<Box<>>& preds,
                                                  const std::vector<Box<>>& targets,
                                                  const double* params, int term) const {
    if (const auto same = check(); !same) return same.error();
    const auto asked = [&](Question q) -> Result<Answer> {
        const auto wait = patience();
        if (!wait) return m_program->ask(std::move(q));
        auto answer = m_program->askWithin(std::move(q), *wait, [](const Result<Answer>&) {});
        return answer ? *answer : Error{phrase("the answer comes later"), {}, {}};
    };
    std::vector<Gradient> out(preds.size());
    if (term == 0) {
        const auto answer = asked(question(preds, targets, params));
        if (!answer) return answer.error();
        for (std::size_t i = 0; i < out.size(); ++i) out[i].value = answer->value[i];
        for (std::size_t i = 0; i < answer->d.size(); ++i) out[i].d = answer->d[i];
        if (!answer->d.empty() || preds.empty()) return out;
    }
    std::vector<Box<>> around, beside;
    for (std::size_t i = 0; i < preds.size(); ++i) {
        if (term > 0) around.push_back(preds[i]);
        appendMoved(around, preds[i], stepOf(targets[i]));
        beside.resize(around.size(), targets[i]);
    }
    Question q = question(std::move(around), std::move(beside), params);
    q.gradient = false;
    q.terms = term > 0;
    const auto answer = asked(std::move(q));
    if (!answer) return answer.error();
    if (term > 0 && answer->terms.size() < static_cast<std::size_t>(term))
        return Error{phrase("the program gave no terms"), {}, {}};
    const std::vector<double>& values =
        term > 0 ? answer->terms[static_cast<std::size_t>(term) - 1] : answer->value;
    const std::size_t block = kMoved + (term > 0 ? 1 : 0);
    for (std::size_t i = 0; i < preds.size(); ++i) {
        const double* at = values.data() + i * block;
        if (term > 0) out[i].value = *at++;
        out[i].d = differences(at, stepOf(targets[i]));
    }
    return out;
}

double ProgramCode::value(const Box<>& pred, const Box<>& target, const double* params) const {
    return point(pred, target, params, false).numbers[0].value;
}
Gradient ProgramCode::gradient(const Box<>& pred, const Box<>& target, const double* params) const {
    return point(pred, target, params, false).numbers[0];
}
Gradient ProgramCode::direction(const Box<>& pred, const Box<>& target,
                                const double* params) const {
    return gradient(pred, target, params);
}

void ProgramCode::explain(const Box<>& pred, const Box<>& target, const double* params,
                          std::vector<TermValue>& out) const {
    const Point known = point(pred, target, params, true);
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        out.push_back({&m_terms[i], known.numbers[i].value, known.numbers[i].d});
}

void ProgramCode::contributions(const Box<>& pred, const Box<>& target, const double* params,
                                std::vector<TermValue>& out) const {
    const Gradient g = gradient(pred, target, params);
    out.push_back({&m_terms[0], g.value, g.d});
}

/// Nothing inside the program is seen: its gradient, or the slope of its value.
Gradient ProgramCode::gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                                 const Reading& reading) const {
    Gradient out = gradient(pred, target, params);
    if (reading.slope != Reading::Slope::of_value) return out;
    const auto step = stepOf(target);
    std::vector<Box<>> around;
    appendMoved(around, pred, step);
    const std::vector<Box<>> beside(around.size(), target);
    const auto values = slopes(around, beside, params, 0);
    if (!values) return kUnknown;
    std::array<double, kMoved> moved;
    for (std::size_t i = 0; i < kMoved; ++i) moved[i] = (*values)[i].value;
    out.d = differences(moved.data(), step);
    return out;
}

std::vector<Phrase> ProgramCode::remarks(const Box<>& pred, const Box<>& target,
                                         const double* params) const {
    if (const auto same = check(); !same) return {same.error().line()};
    const Program::Status status = m_program->status();
    switch (status.state) {
    case Program::State::resting: return {phrase("the program is not started")};
    case Program::State::starting: return {phrase("the program is starting")};
    case Program::State::failed: break;
    case Program::State::ready:
        if (std::isfinite(value(pred, target, params))) return {};
        break;
    }
    if (status.behind) return {phrase("the answer comes later")};
    if (status.fault) return {status.fault->line()};
    return {};
}

const LaneKernels* ProgramCode::lanes(Isa) const { return &programLanes(); }

void ProgramCode::pack(std::span<const double> params, bool direction, LaneParams& out) const {
    packProgram(*this, params, direction, out);
}

}  // namespace iou::bridge
