// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/composed_formula.hpp"

#include "core/base/decimal.hpp"
#include "core/composed/formula_pieces.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace iou::composed {

namespace {

using own::Formula;

/// Puts the texts together.
class FormulaAssembly {
public:
    /// weights: as parameters; else as plain numbers.
    explicit FormulaAssembly(bool weights) : m_weights(weights) {}

    Result<ComposedFormula> run(const Composition& composition) {
        auto summands = made(composition);
        if (!summands) return summands.error();
        ComposedFormula out;
        out.text = textOf(composition, *summands);
        // What a wrapper has replaced may leave a name that nobody uses.
        while (dropUnused(out.text)) out.text = textOf(composition, *summands);
        for (const std::string& s : m_sources) out.source += (out.source.empty() ? "" : "; ") + s;
        out.year = m_year;
        out.settings = std::move(m_settings);
        return out;
    }
    bool fits() const { return m_parameters.size() <= own::most_parameters; }

private:
    struct Definition {
        std::string name, expression, sentence;
    };

    std::string textOf(const Composition& composition, const Summands& summands) const {
        std::string title = compositionName(composition);
        std::replace(title.begin(), title.end(), '#', ' ');
        std::string text = "title " + title + '\n';
        for (const own::FormulaParameter& p : m_parameters) text += parameterLine(p);
        for (const Definition& d : m_definitions)
            text += "let " + d.name + " = " + d.expression +
                    (d.sentence.empty() ? "" : "   # " + d.sentence) + '\n';
        return text + joined(summands);
    }
    bool dropUnused(const std::string& text) {
        const own::ParsedFormula parsed = own::parseFormula(text);
        if (!parsed.formula) return false;
        for (const own::FormulaDefinition& d : parsed.formula->definitions)
            if (!d.used)
                return std::erase_if(m_definitions, [&](const Definition& mine) {
                           return mine.name == d.name;
                       }) > 0;
        return false;
    }

    /// What a wrapper sees.
    class Scope final : public FormulaScope {
    public:
        Scope(FormulaAssembly& assembly, const Composition& wrapped)
            : m_assembly(assembly), m_wrapped(wrapped) {}
        void add(const WrapperParameter& p) {
            m_names[p.name] = m_assembly.parameter(
                {p.name, p.value, p.lo, p.hi,
                 p.momentum > 0.0 ? std::optional<double>(p.momentum) : std::nullopt, p.sentence});
        }
        std::string parameter(std::string_view name) const override {
            return m_names.find(name)->second;
        }
        std::string define(std::string_view name, const std::string& expression,
                           const std::string& sentence) override {
            return m_assembly.define(name, expression, sentence);
        }
        std::string wrappedName() const override { return compositionName(m_wrapped); }

    private:
        FormulaAssembly& m_assembly;
        const Composition& m_wrapped;
        std::map<std::string, std::string, std::less<>> m_names;
    };

    static std::string parameterLine(const own::FormulaParameter& p) {
        std::string line = "param " + p.name + " = " + formatShortest(p.value) + " in [" +
                           formatShortest(p.lo) + ", " + formatShortest(p.hi) + ']';
        if (p.momentum) line += " running " + formatShortest(*p.momentum);
        return line + (p.sentence.empty() ? "" : "   # " + p.sentence) + '\n';
    }

    /// A name that nothing else has, words of the language among it.
    std::string fresh(std::string_view wanted) {
        std::string name(wanted);
        for (int n = 2; own::findWord(name) || m_names.contains(name); ++n)
            name = std::string(wanted) + '_' + std::to_string(n);
        m_names.insert(name);
        return name;
    }
    /// The name a parameter got; running means of 1-IoU are one.
    std::string parameter(own::FormulaParameter p) {
        if (p.momentum)
            for (const own::FormulaParameter& other : m_parameters)
                if (other.momentum) return other.name;
        p.name = fresh(p.name);
        m_parameters.push_back(std::move(p));
        return m_parameters.back().name;
    }
    std::string define(std::string_view name, const std::string& expression,
                       const std::string& sentence) {
        m_definitions.push_back({fresh(name), expression, sentence});
        return m_definitions.back().name;
    }
    void addSource(const std::string& source, int year) {
        if (std::find(m_sources.begin(), m_sources.end(), source) == m_sources.end())
            m_sources.push_back(source);
        m_year = std::max(m_year, year);
    }

    Result<Summands> made(const Composition& c) {
        switch (c.kind) {
        case Composition::Kind::loss: return madeOfLoss(c);
        case Composition::Kind::formula: return madeOfText(c.formula, c);
        case Composition::Kind::wrapped: return madeOfWrapped(c);
        case Composition::Kind::sum: break;
        }
        return madeOfSum(c);
    }

    Result<Summands> madeOfLoss(const Composition& c) {
        const own::FormulaCode* const code = own::formulaOf(*c.entry);
        const std::string text = code ? code->formula().text : own::textOfBuiltIn(c.entry->id);
        if (text.empty())
            return Error{phrase("%1 is no formula: nothing can be made of it", c.entry->id),
                         {},
                         phrase("choose a loss that `iouscope-batch export` knows a text of")};
        if (c.entry->builtIn())
            addSource(c.entry->name + ": " + c.entry->info->source, c.entry->info->year);
        return madeOfText(text, c);
    }

    /// c: a loss with its settings, or a formula without.
    Result<Summands> madeOfText(const std::string& text, const Composition& c) {
        const own::ParsedFormula parsed = own::parseFormula(text);
        if (!parsed.formula) return parsed.error.error();
        const Formula& formula = *parsed.formula;
        if (formula.metric)
            return Error{phrase("%1 is a metric, which is ascended: nothing is made of it",
                                compositionName(c)),
                         {},
                         phrase("choose a loss")};
        FormulaNames names;
        for (const own::FormulaParameter& p : formula.parameters)
            names.parameters.push_back(parameter(p));
        for (const Setting& s : c.settings) {
            // A text has its header's parameters in their order, some under another name; what
            // stands behind them there is no parameter of the text.
            const auto index = static_cast<std::size_t>(c.entry->parameterIndex(s.name));
            if (index >= names.parameters.size())
                return Error{phrase("%1 of %2 cannot be set where others are made of it", s.name,
                                    c.entry->id),
                             {},
                             phrase("leave it out")};
            m_settings.push_back({names.parameters[index], s.value});
        }
        for (const own::FormulaDefinition& d : formula.definitions)
            names.definitions.push_back(fresh(d.name));
        for (std::size_t i = 0; i < formula.definitions.size(); ++i) {
            const own::FormulaDefinition& d = formula.definitions[i];
            m_definitions.push_back(
                {names.definitions[i], textWith(formula, d.node, names), d.sentence});
        }
        return summandsOf(formula, names);
    }

    Result<Summands> madeOfWrapped(const Composition& c) {
        const Wrapper& wrapper = *c.wrapper;
        addSource(std::string(compositionHead(wrapper)) + ": " + wrapper.source, wrapper.year);
        // Its own parameters keep their names.
        Scope scope(*this, c.parts[0]);
        for (const WrapperParameter& p : wrapper.parameters) scope.add(p);
        for (const Setting& s : c.settings)
            m_settings.push_back({scope.parameter(s.name), s.value});
        auto base = made(c.parts[0]);
        if (!base) return base;
        return wrapper.apply(std::move(*base), scope);
    }
    /// "Focaler" of "Focaler-".
    static std::string_view compositionHead(const Wrapper& wrapper) {
        return wrapper.before.substr(0, wrapper.before.find('-'));
    }

    Result<Summands> madeOfSum(const Composition& c) {
        Summands all;
        for (std::size_t i = 0; i < c.parts.size(); ++i) {
            const Weight& weight = c.weights[i];
            std::string factor = formatShortest(weight.factor);
            if (weight.written && m_weights) {
                constexpr double widest = 1000.0;
                factor = parameter({"weight_" + stemOf(c.parts[i]), weight.factor, 0.0,
                                    std::max(widest, 10.0 * weight.factor), std::nullopt,
                                    "Weight of " + compositionName(c.parts[i]) + '.'});
            }
            auto part = made(c.parts[i]);
            if (!part) return part;
            Summands summands = weight.written ? times(factor, *part, c.parts[i]) : *part;
            for (Summand& s : summands) {
                if (weight.minus) s.sign = s.sign == '-' ? '+' : '-';
                all.push_back(std::move(s));
            }
        }
        return all;
    }
    Summands times(const std::string& factor, const Summands& part, const Composition& c) {
        const bool alone = part.size() == 1 && part[0].sign == '+';
        const std::string text =
            alone ? part[0].text
                  : define(stemOf(c) + "_loss", joined(part), compositionName(c) + '.');
        const bool nonnegative = std::all_of(part.begin(), part.end(), [](const Summand& s) {
            return s.sign == '+' && s.nonnegative;
        });
        return Summands{Summand{'+', factor + '*' + text, false, true, nonnegative}};
    }
    /// What names that belong to a part begin with.
    static std::string stemOf(const Composition& c) {
        switch (c.kind) {
        case Composition::Kind::loss: return c.entry->id;
        case Composition::Kind::formula: return "own";
        case Composition::Kind::wrapped:
            return std::string(c.wrapper->id) + '_' + stemOf(c.parts[0]);
        case Composition::Kind::sum: break;
        }
        return "sum";
    }

    bool m_weights;
    std::vector<own::FormulaParameter> m_parameters;
    std::vector<Definition> m_definitions;
    std::set<std::string, std::less<>> m_names;
    std::vector<std::string> m_sources;
    int m_year = 0;
    std::vector<Setting> m_settings;
};

}  // namespace

Result<ComposedFormula> composedFormula(const Composition& composition) {
    for (const bool weights : {true, false}) {
        FormulaAssembly assembly(weights);
        auto out = assembly.run(composition);
        if (!out || assembly.fits()) return out;
    }
    return Error{phrase("%1 has more than %2 parameters", compositionName(composition),
                        own::most_parameters),
                 {},
                 phrase("leave some losses out")};
}

}  // namespace iou::composed
