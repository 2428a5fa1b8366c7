// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/composition.hpp"

#include "core/base/decimal.hpp"
#include "core/base/parameters.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/trimmed.hpp"
#include "core/formula_language/formula.hpp"
#include "core/registry/carried_losses.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/loss_sources.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace iou::composed {

namespace {

constexpr std::size_t kLongest = 8000;
constexpr int kDeepest = 12;
constexpr std::size_t kMostParts = 24;
constexpr std::size_t kShownName = 32;

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads from left to right; the first fault stays.
class CompositionParser {
public:
    CompositionParser(std::string_view text, int depth) : m_text(text), m_depth(depth) {}

    Result<Composition> run() {
        if (m_text.size() > kLongest)
            return Error{
                phrase("the text has more than %1 characters", kLongest), {}, phrase("shorten it")};
        Composition all = sum();
        skip();
        if (!m_error && m_at < m_text.size())
            fail(m_at, phrase("unexpected \"%1\"", m_text.substr(m_at)),
                 phrase("write losses with + or - between them"));
        if (m_error) return *m_error;
        return all;
    }

private:
    void fail(std::size_t at, Phrase what, Phrase remedy) {
        if (m_error) return;
        m_error =
            Error{std::move(what), specPlace(phrase("loss"), m_text, at + 1), std::move(remedy)};
    }
    void fail(std::size_t at, const Error& error) { fail(at, error.what, error.remedy); }

    void skip() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) ++m_at;
    }
    bool is(char sign) {
        skip();
        return m_at < m_text.size() && m_text[m_at] == sign;
    }
    bool take(char sign) {
        if (!is(sign)) return false;
        ++m_at;
        return true;
    }

    Composition sum() {
        Composition out;
        out.kind = Composition::Kind::sum;
        bool minus = take('-');
        if (!minus) take('+');
        do {
            if (out.parts.size() == kMostParts)
                fail(m_at, phrase("more than %1 losses are summed", kMostParts),
                     phrase("leave some out"));
            Weight weight;
            weight.minus = minus;
            Composition part = weighted(weight);
            if (m_error) return {};
            out.parts.push_back(std::move(part));
            out.weights.push_back(weight);
            minus = is('-');
        } while (take('-') || take('+'));
        const Weight& first = out.weights.front();
        if (out.parts.size() > 1 || first.minus || first.written) return out;
        Composition alone = std::move(out.parts.front());
        return alone;
    }

    std::string_view digits() {
        std::size_t end = m_at;
        const auto run = [&] {
            while (end < m_text.size() && isDigit(m_text[end])) ++end;
        };
        run();
        if (end < m_text.size() && m_text[end] == '.') {
            ++end;
            run();
        }
        std::size_t power = end + 1;
        if (power < m_text.size() && (m_text[power] == '-' || m_text[power] == '+')) ++power;
        if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E') &&
            power < m_text.size() && isDigit(m_text[power])) {
            end = power;
            run();
        }
        return m_text.substr(m_at, end - m_at);
    }

    Composition weighted(Weight& weight) {
        skip();
        if (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.')) {
            const std::string_view number = digits();
            const auto value = parseNumber(number);
            if (!value) {
                fail(m_at, value.error());
                return {};
            }
            weight.written = true;
            weight.factor = *value;
            m_at += number.size();
            take('*');
            if (!is('(') && (m_at == m_text.size() || !isLetter(m_text[m_at]))) {
                fail(m_at, phrase("a loss is missing behind %1", number),
                     phrase("write for example %1 giou", number));
                return {};
            }
        }
        return primary();
    }

    Composition primary() {
        if (++m_depth > kDeepest)
            fail(m_at, phrase("nested deeper than %1 levels", kDeepest), phrase("simplify it"));
        Composition out;
        if (!m_error) out = inside();
        --m_depth;
        return out;
    }
    Composition inside() {
        if (take('(')) {
            Composition out = sum();
            close();
            return out;
        }
        skip();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at]))) ++m_at;
        const std::string_view name = m_text.substr(begin, m_at - begin);
        if (name.empty()) {
            fail(begin, phrase("a loss is missing"), phrase("write for example ciou"));
            return {};
        }
        std::string lower(name);
        std::transform(lower.begin(), lower.end(), lower.begin(), lowerLetter);
        const Wrapper* const wrapper = findWrapper(lower);
        return wrapper && is('(') ? wrapped(*wrapper) : loss(name, begin);
    }

    void close() {
        if (m_error || take(')')) return;
        if (m_at == m_text.size())
            fail(m_at, phrase("a parenthesis is not closed"), phrase("write ) where it ends"));
        else
            fail(m_at, phrase("unexpected \"%1\"", m_text.substr(m_at, 1)),
                 phrase("write , or ) before it"));
    }

    /// Behind the name of a wrapper.
    Composition wrapped(const Wrapper& wrapper) {
        Composition out;
        out.kind = Composition::Kind::wrapped;
        out.wrapper = &wrapper;
        take('(');
        out.parts.push_back(base());
        while (!m_error && take(',')) setting(out, wrapper.id, wrapper.parameters);
        close();
        return out;
    }

    /// Where the argument that begins here ends: before a comma or parenthesis of its own level.
    std::size_t argumentEnd() const {
        int open = 0;
        std::size_t end = m_at;
        for (; end < m_text.size(); ++end) {
            const char c = m_text[end];
            if (open == 0 && (c == ',' || c == ')')) break;
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return end;
    }

    /// Losses, else a formula.
    Composition base() {
        skip();
        const std::size_t begin = m_at, end = argumentEnd();
        const bool formula = is('=');
        if (!formula) {
            Composition out = sum();
            skip();
            if (!m_error && m_at == end) return out;
        }
        const std::string_view argument =
            m_text.substr(begin + (formula ? 1 : 0), end - begin - (formula ? 1 : 0));
        const own::ParsedFormula parsed = own::parseFormula(percentDecoded(argument));
        if (parsed.formula) {
            m_error.reset();
            m_at = end;
            Composition out;
            out.kind = Composition::Kind::formula;
            out.formula = parsed.formula->text;
            return out;
        }
        if (formula && !m_error)
            m_error = parsed.error.error().within(specPlace(phrase("loss"), m_text, begin + 2));
        if (!m_error)
            fail(m_at, phrase("unexpected \"%1\"", m_text.substr(m_at, end - m_at)),
                 phrase("write a loss or a formula"));
        return {};
    }

    template <class Parameters>
    void setting(Composition& out, std::string_view owner, const Parameters& parameters) {
        skip();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '=' && m_text[m_at] != ',' &&
               m_text[m_at] != ')' && m_text[m_at] != ' ')
            ++m_at;
        Setting made{std::string(m_text.substr(begin, m_at - begin)), 0.0};
        if (made.name.empty() || !take('=')) {
            fail(begin, phrase("expected name=value, found \"%1\"", made.name),
                 phrase("write for example %1(ciou, u=0.9)", owner));
            return;
        }
        skip();
        const std::size_t at = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ',' && m_text[m_at] != ')' &&
               m_text[m_at] != ' ')
            ++m_at;
        const auto value = parseNumber(m_text.substr(at, m_at - at));
        if (!value) return fail(at, value.error());
        made.value = *value;
        std::string names;
        for (const auto& p : parameters) {
            names += (names.empty() ? "" : ", ") + std::string(p.name);
            if (made.name != p.name) continue;
            if (const auto checked = checkParameter(p.name, *value, p.lo, p.hi); !checked)
                return fail(begin, checked.error());
            for (const Setting& s : out.settings)
                if (s.name == made.name)
                    return fail(begin, phrase("%1 is set twice", excerpt(s.name)),
                                phrase("set it once"));
            out.settings.push_back(std::move(made));
            return;
        }
        fail(begin, noParameter(owner, made.name, names));
    }

    Composition loss(std::string_view name, std::size_t begin) {
        Composition out;
        out.entry = CarriedLosses::find(name);
        if (!out.entry) {
            const std::string meant = specOfName(name);
            if (meant.empty()) {
                fail(begin, unknownLoss(name));
                return {};
            }
            out.entry = CarriedLosses::find(meant);
            if (!out.entry) {
                auto read = CompositionParser(meant, m_depth).run();
                if (!read) {
                    fail(begin, read.error());
                    return {};
                }
                return std::move(*read);
            }
        }
        if (!take('(')) return out;
        while (!m_error && !is(')')) {
            setting(out, out.entry->id, out.entry->parameters);
            if (!is(')') && !take(',')) break;
        }
        close();
        return out;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth;
    std::optional<Error> m_error;
};

/// A part as it stands behind a weight.
std::string partText(const Composition& part) {
    const std::string text = compositionText(part);
    return part.kind == Composition::Kind::sum ? '(' + text + ')' : text;
}

}  // namespace

Result<Composition> parseComposition(std::string_view text) {
    return CompositionParser(text, 0).run();
}

std::string compositionText(const Composition& c) {
    switch (c.kind) {
    case Composition::Kind::loss:
        // What was typed stands wherever it is used.
        if (c.entry->source.kind == formula_kind) return formulaArgument(c.entry->source.text);
        if (c.entry->source.kind == composition_kind) return '(' + c.entry->source.text + ')';
        return CarriedLosses::nameOf(*c.entry);
    case Composition::Kind::formula: return formulaArgument(c.formula);
    case Composition::Kind::wrapped:
        return std::string(c.wrapper->id) + '(' + compositionText(c.parts[0]) + ')';
    case Composition::Kind::sum: break;
    }
    std::string text;
    for (std::size_t i = 0; i < c.parts.size(); ++i) {
        const Weight& weight = c.weights[i];
        if (weight.minus)
            text += '-';
        else if (i > 0)
            text += '+';
        if (weight.written) text += formatShortest(weight.factor) + '*';
        text += partText(c.parts[i]);
    }
    return text;
}

std::string compositionName(const Composition& c) {
    switch (c.kind) {
    case Composition::Kind::loss: return c.entry->name;
    case Composition::Kind::formula: {
        const own::ParsedFormula parsed = own::parseFormula(c.formula);
        if (!parsed.formula) return {};
        return parsed.formula->title.empty()
                   ? '(' + parsed.formula->textOf(parsed.formula->result, kShownName) + ')'
                   : excerpt(parsed.formula->title, kShownName);
    }
    case Composition::Kind::wrapped: {
        const std::string name = compositionName(c.parts[0]);
        const bool sum = c.parts[0].kind == Composition::Kind::sum;
        return std::string(c.wrapper->before) + (sum ? '(' + name + ')' : name) +
               std::string(c.wrapper->behind);
    }
    case Composition::Kind::sum: break;
    }
    std::string text;
    for (std::size_t i = 0; i < c.parts.size(); ++i) {
        const Weight& weight = c.weights[i];
        if (i > 0) text += weight.minus ? " - " : " + ";
        if (i == 0 && weight.minus) text += '-';
        if (weight.written) text += formatShortest(weight.factor) + ' ';
        const std::string name = compositionName(c.parts[i]);
        text += c.parts[i].kind == Composition::Kind::sum ? '(' + name + ')' : name;
    }
    return text;
}

}  // namespace iou::composed
