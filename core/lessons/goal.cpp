// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/goal.hpp"

#include "core/base/decimal.hpp"
#include "core/explorer/shown_alpha.hpp"
#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"
#include "core/registry/registry.hpp"
#include "core/run/regression.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace iou {

namespace {

/// What quantities are read from; the run is made when one asks for it.
class State {
public:
    State(const Document& d, int step) : document(d), playhead(step) {}
    const Document& document;
    int playhead;
    const Trajectory& run() {
        if (!m_run)
            m_run = runRegression(document.run(), document.explorer.scene.pred,
                                  document.explorer.scene.target);
        return *m_run;
    }

private:
    std::optional<Trajectory> m_run;
};

using Quantity = std::function<double(State&)>;

struct NamedQuantity {
    std::string_view name;
    double (*read)(State&);
};

double gap(double distance, double size, double other) {
    return std::max(0.0, std::abs(distance) - (size + other) * 0.5);
}

double stepsTo(State& s, double bound) {
    const Trajectory& run = s.run();
    for (int k = 0; k <= run.steps(); ++k)
        if (run.iou(k) >= bound) return k;
    return std::numeric_limits<double>::infinity();
}

const Box<>& pred(State& s) { return s.document.explorer.scene.pred; }
const Box<>& target(State& s) { return s.document.explorer.scene.target; }

constexpr std::array kQuantities{
    NamedQuantity{"iou", [](State& s) { return iouOf(pred(s), target(s)); }},
    NamedQuantity{
        "distance",
        [](State& s) { return std::hypot(pred(s).cx - target(s).cx, pred(s).cy - target(s).cy); }},
    NamedQuantity{"area_ratio",
                  [](State& s) { return pred(s).w * pred(s).h / (target(s).w * target(s).h); }},
    NamedQuantity{"gap_x",
                  [](State& s) { return gap(pred(s).cx - target(s).cx, pred(s).w, target(s).w); }},
    NamedQuantity{"gap_y",
                  [](State& s) { return gap(pred(s).cy - target(s).cy, pred(s).h, target(s).h); }},
    NamedQuantity{"alpha", [](State& s) { return shownAlpha(s.document.explorer); }},
    NamedQuantity{"rate", [](State& s) { return s.document.run().schedule.rate(1); }},
    NamedQuantity{"steps", [](State& s) { return static_cast<double>(s.document.run().steps); }},
    NamedQuantity{"lanes",
                  [](State& s) { return static_cast<double>(s.document.explorer.lanes.size()); }},
    NamedQuantity{"playhead", [](State& s) { return static_cast<double>(s.playhead); }},
    NamedQuantity{"run.final_iou", [](State& s) { return s.run().iou(s.run().steps()); }},
    NamedQuantity{"run.enlargement", [](State& s) { return s.run().enlargement.maxCoeff(); }},
    NamedQuantity{"run.steps_to_50", [](State& s) { return stepsTo(s, 0.5); }},
    NamedQuantity{"run.steps_to_75", [](State& s) { return stepsTo(s, 0.75); }},
    NamedQuantity{"run.steps_to_95", [](State& s) { return stepsTo(s, 0.95); }}};

std::optional<double (*)(const Box<>&)> boxQuantity(std::string_view name) {
    if (name == "cx") return [](const Box<>& b) { return b.cx; };
    if (name == "cy") return [](const Box<>& b) { return b.cy; };
    if (name == "w") return [](const Box<>& b) { return b.w; };
    if (name == "h") return [](const Box<>& b) { return b.h; };
    if (name == "left") return [](const Box<>& b) { return b.left(); };
    if (name == "top") return [](const Box<>& b) { return b.top(); };
    if (name == "right") return [](const Box<>& b) { return b.right(); };
    if (name == "bottom") return [](const Box<>& b) { return b.bottom(); };
    return std::nullopt;
}

/// A quantity of a loss: "loss.giou", "slope.giou", "dcx.giou".
std::optional<Quantity> lossQuantity(std::string_view what, const LossEntry& entry) {
    const Loss loss(entry);
    if (what == "loss") return [loss](State& s) { return loss.value(pred(s), target(s)); };
    if (what == "chosen")
        return [loss](State& s) { return s.document.run().loss.id() == loss.id() ? 1.0 : 0.0; };
    if (what == "slope")
        return [loss](State& s) {
            double largest = 0.0;
            for (const double d : loss.gradient(pred(s), target(s)).d)
                largest = std::max(largest, std::abs(d));
            return largest;
        };
    constexpr std::array<std::string_view, 4> partials{"dcx", "dcy", "dw", "dh"};
    for (std::size_t i = 0; i < partials.size(); ++i)
        if (what == partials[i])
            return [loss, i](State& s) { return loss.gradient(pred(s), target(s)).d[i]; };
    return std::nullopt;
}

std::optional<Quantity> findQuantity(std::string_view name) {
    for (const NamedQuantity& q : kQuantities)
        if (q.name == name) return q.read;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view what = name.substr(0, dot), rest = name.substr(dot + 1);
    if (what == "pred" || what == "target") {
        const auto read = boxQuantity(rest);
        if (!read) return std::nullopt;
        return [of_pred = what == "pred", read = *read](State& s) {
            return read(of_pred ? pred(s) : target(s));
        };
    }
    if (what == "parameter")
        return [parameter = std::string(rest)](State& s) {
            const Loss& loss = s.document.run().loss;
            const int index = loss.entry().parameterIndex(parameter);
            return index < 0 ? std::nan("") : loss.parameter(index);
        };
    if (what == "stepping") {
        const auto form = parseForm(rest);
        if (!form) return std::nullopt;
        return [form = *form](State& s) { return s.document.run().form == form ? 1.0 : 0.0; };
    }
    if (const LossPointer entry = findLoss(rest)) return lossQuantity(what, *entry);
    return std::nullopt;
}

}  // namespace

/// A comparison yields 1 or 0, so that one kind of node does for all.
struct Goal::Node {
    Quantity value;
};

namespace {

using Tree = Quantity;

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<Tree> parse() {
        Tree tree = conjunction();
        skipSpace();
        if (!m_error && m_at < m_text.size()) fail(phrase("a comparison, \"and\" or the end"));
        if (m_error) return *m_error;
        return tree;
    }

private:
    static constexpr int max_depth = 50;

    Tree conjunction() {
        Tree left = comparison();
        while (take("and ")) {
            Tree right = comparison();
            left = [left, right](State& s) {
                return left(s) != 0.0 && right(s) != 0.0 ? 1.0 : 0.0;
            };
        }
        return left;
    }

    /// a < b, or a < b < c.
    Tree comparison() {
        Tree left = sum(), all;
        bool any = false;
        for (const char* sign; (sign = comparisonSign()) != nullptr; any = true) {
            Tree right = sum();
            const std::string_view op = sign;
            Tree one = [left, right, op](State& s) {
                const double a = left(s), b = right(s);
                const bool holds = op == "<="   ? a <= b
                                   : op == ">=" ? a >= b
                                   : op == "<"  ? a < b
                                                : a > b;
                return holds ? 1.0 : 0.0;
            };
            all = any ? Tree([all, one](State& s) { return all(s) * one(s); }) : one;
            left = right;
        }
        if (!any) fail(phrase("one of < > <= >="));
        return all ? all : left;
    }

    const char* comparisonSign() {
        for (const char* sign : {"<=", ">=", "<", ">"})
            if (take(sign)) return sign;
        return nullptr;
    }

    Tree sum() {
        Tree left = product();
        while (!m_error) {
            if (take("+"))
                left = [left, right = product()](State& s) { return left(s) + right(s); };
            else if (take("-"))
                left = [left, right = product()](State& s) { return left(s) - right(s); };
            else
                break;
        }
        return left;
    }

    Tree product() {
        Tree left = factor();
        while (!m_error) {
            if (take("*"))
                left = [left, right = factor()](State& s) { return left(s) * right(s); };
            else if (take("/"))
                left = [left, right = factor()](State& s) { return left(s) / right(s); };
            else
                break;
        }
        return left;
    }

    Tree factor() {
        if (++m_depth > max_depth) fail(phrase("fewer nested parentheses"));
        Tree result = [](State&) { return 0.0; };
        if (m_error) return result;
        if (take("-"))
            result = [inner = factor()](State& s) { return -inner(s); };
        else if (take("abs("))
            result = [inner = closed()](State& s) { return std::abs(inner(s)); };
        else if (take("("))
            result = closed();
        else
            result = atom();
        --m_depth;
        return result;
    }

    Tree closed() {
        Tree inner = sum();
        if (!m_error && !take(")")) fail(std::string_view("\")\""));
        return inner;
    }

    Tree atom() {
        skipSpace();
        std::size_t end = m_at;
        const auto is_word = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        };
        while (end < m_text.size() && is_word(m_text[end])) ++end;
        const std::string_view word = m_text.substr(m_at, end - m_at);
        Tree result = [](State&) { return 0.0; };
        if (word.empty()) {
            fail(phrase("a number or a quantity"));
        } else if (const auto number = parseNumber(word); number) {
            result = [x = *number](State&) { return x; };
        } else if (auto quantity = findQuantity(word)) {
            result = *quantity;
        } else {
            fail(phrase("a known quantity instead of \"%1\"", word));
        }
        if (!m_error) m_at = end;
        return result;
    }

    void skipSpace() {
        while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    }
    bool take(std::string_view word) {
        skipSpace();
        if (m_error || !m_text.substr(m_at).starts_with(word)) return false;
        m_at += word.size();
        return true;
    }
    void fail(const Phrase& expected) {
        if (!m_error)
            m_error = Error{phrase("the goal cannot be read"), phrase("column %1", m_at + 1),
                            phrase("expected %1", expected)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

constexpr std::size_t kMaxGoalLength = 1000;

}  // namespace

Result<Goal> Goal::parse(std::string_view text) {
    if (text.size() > kMaxGoalLength)
        return Error{phrase("the goal is too long"), {}, phrase("at most 1000 characters")};
    auto tree = Parser(text).parse();
    if (!tree) return tree.error();
    Goal goal;
    goal.m_text = text;
    goal.m_root = std::make_shared<const Node>(Node{std::move(*tree)});
    return goal;
}

bool Goal::met(const Document& document, int playhead) const {
    State state(document, playhead);
    return m_root->value(state) != 0.0;
}

}  // namespace iou
