// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/export_set.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/version.hpp"
#include "core/export_code/identifiers.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/registry/loss_sources.hpp"

#include <algorithm>
#include <cmath>

namespace iou::export_code {

namespace {

using own::Formula;

/// The eight rows are the first of these where the loss is finite, and its ties are exact.
constexpr Box<> kTarget{24, 20, 16, 12};
constexpr Box<> kPredictions[] = {
    {21.5, 18.25, 14, 10},       // crossing
    {30, 22, 6.5, 15},           // crossing, of another shape
    {50, 41.5, 9, 14},           // apart
    {47, 21, 10, 12.5},          // apart along x alone
    {25, 19.5, 7, 5.25},         // inside
    {23, 21, 40, 31},            // around
    {24.25, 20.125, 16.75, 11},  // nearly equal
    {24, 20, 16, 12},            // equal
    {27, 14.5, 11, 13},         {18, 24, 20, 9},   {25.5, 25, 30, 10},         {22.75, 16.5, 19, 6},
    {28, 23, 13, 17},           {24.5, 19, 9, 20}, {20.125, 20.25, 12, 12.25}, {31, 16, 10.5, 8.5},
};

bool isFinite(const Gradient& g) {
    return std::isfinite(g.value) &&
           std::all_of(g.d.begin(), g.d.end(), [](double x) { return std::isfinite(x); });
}

/// Where boxes are made of others, rounding decides whether equal boxes still tie.
bool tiesAreExact(const Formula& formula) {
    return formula.losses.empty() &&
           std::none_of(formula.nodes.begin(), formula.nodes.end(), [](const own::Node& node) {
               return node.kind == own::NodeKind::box_function;
           });
}

std::vector<ReferenceRow> referenceRows(const Loss& loss, const Formula& formula) {
    std::vector<ReferenceRow> wanted, others;
    const bool exact = tiesAreExact(formula);
    for (const Box<>& pred : kPredictions) {
        const Gradient g =
            formula.gains ? loss.direction(pred, kTarget) : loss.gradient(pred, kTarget);
        const bool tie = pred == kTarget && !exact;
        (isFinite(g) && !tie ? wanted : others).push_back({pred, kTarget, g});
    }
    wanted.insert(wanted.end(), others.begin(), others.end());
    wanted.resize(row_count);
    return wanted;
}

/// Puts the losses together, with what they call before them.
class Collector {
public:
    Result<ExportSet> run(std::span<const Loss> losses) {
        for (const Loss& loss : losses) {
            ExportedLoss made = described(loss.entry());
            const auto formula = formulaOf(loss.entry(), made);
            if (!formula) return formula.error();
            made.asked = true;
            made.gains = made.formula->gains;
            for (std::size_t i = 0; i < made.values.size(); ++i) {
                const int index = loss.entry().parameterIndex(made.formula->parameters[i].name);
                if (index >= 0) made.values[i] = loss.parameter(index);
            }
            made.rows = referenceRows(loss, *made.formula);
            const auto done = addCalls(*made.formula);
            if (!done) return done.error();
            place(std::move(made));
        }
        return std::move(m_out);
    }

private:
    static ExportedLoss described(const LossEntry& entry) {
        ExportedLoss out;
        out.function = functionName(entry.id);
        out.id = entry.id;
        out.name = entry.name;
        if (entry.source.kind != formula_kind) out.source = entry.info->source;
        return out;
    }
    /// Fills in formula, keeper and default values.
    static Result<Done> formulaOf(const LossEntry& entry, ExportedLoss& out) {
        const own::FormulaCode* code = own::formulaOf(entry);
        out.keeper = pointerTo(entry);
        if (!code) {
            const std::string text = entry.builtIn() ? own::textOfBuiltIn(entry.id) : "";
            const Phrase remedy =
                phrase("choose a loss that `iouscope-batch export` knows a text of");
            if (entry.source.kind == program_kind)
                return Error{
                    phrase("%1 is no formula: its code is the program", entry.id), {}, remedy};
            if (text.empty())
                return Error{phrase("%1 is no formula: its published step stands in a script of "
                                    "its own",
                                    entry.id),
                             {},
                             remedy};
            const auto made = own::lossOfText(text);
            if (const auto* const error = std::get_if<own::FormulaError>(&made))
                return error->error().within(entry.id);
            out.keeper = std::get<LossPointer>(made);
            code = own::formulaOf(*out.keeper);
        }
        out.formula = &code->formula();
        for (const own::FormulaParameter& p : out.formula->parameters)
            out.values.push_back(p.value);
        return Done{};
    }

    Result<Done> addCalls(const Formula& formula) {
        for (std::size_t i = 0; i < formula.losses.size(); ++i) {
            const own::FormulaLoss& call = formula.losses[i];
            if (call.term >= 0)
                return Error{
                    phrase("loss.%1.%2 is a term that only the built-in code of %1 gives",
                           call.entry->id,
                           std::string_view(
                               call.entry->terms[static_cast<std::size_t>(call.term)]->id)),
                    {},
                    phrase("write the term out, and export again")};
            const auto index = called(*call.entry);
            if (!index) return index.error();
            m_out.calls[{&formula, static_cast<int>(i)}] = *index;
        }
        return Done{};
    }
    /// The function for calls of a built-in loss, once for all.
    Result<std::size_t> called(const LossEntry& entry) {
        if (const auto found = m_called.find(entry.id); found != m_called.end())
            return found->second;
        ExportedLoss made = described(entry);
        made.function = functionName("called_" + entry.id);
        const auto formula = formulaOf(entry, made);
        if (!formula) return formula.error();
        const auto done = addCalls(*made.formula);
        if (!done) return done.error();
        return m_called[entry.id] = place(std::move(made));
    }
    std::size_t place(ExportedLoss made) {
        const std::string stem = made.function;
        const auto taken = [&] {
            return std::any_of(m_out.losses.begin(), m_out.losses.end(),
                               [&](const ExportedLoss& x) { return x.function == made.function; });
        };
        for (int n = 2; taken(); ++n) made.function = stem + '_' + std::to_string(n);
        m_out.losses.push_back(std::move(made));
        return m_out.losses.size() - 1;
    }

    ExportSet m_out;
    std::map<std::string, std::size_t> m_called;
};

/// A line no language reads as more than a comment.
std::string commentLine(std::string_view text) {
    const std::size_t kept = text.find_last_not_of(" \t");
    std::string out;
    for (const char c : text.substr(0, kept == text.npos ? 0 : kept + 1))
        out += c == '\t' ? ' ' : c;
    out = printable(out);
    // At the end of a line it would join the next one.
    if (out.ends_with('\\')) out += " .";
    return out;
}

}  // namespace

std::size_t ExportSet::askedCount() const {
    return static_cast<std::size_t>(
        std::count_if(losses.begin(), losses.end(), [](const auto& x) { return x.asked; }));
}

Result<ExportSet> exportSet(std::span<const Loss> losses) { return Collector().run(losses); }

std::vector<std::string> headerLines(const ExportedLoss& loss) {
    std::vector<std::string> out;
    out.push_back(commentLine(loss.name + " (" + loss.id + ")"));
    if (!loss.source.empty()) out.push_back(commentLine("Source: " + loss.source));
    out.push_back("Written by iouscope " + std::string(coreVersion()) + " from this text:");
    std::string_view rest = loss.formula->text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out.push_back(commentLine("    " + std::string(rest.substr(0, end))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    out.emplace_back("Conventions: one pair of boxes, lengths in pixels, y downwards. Where two");
    out.emplace_back("numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and");
    out.emplace_back("powers have slope 0 at 0; detach(x) has no slope.");
    if (loss.formula->metric) out.emplace_back("It is a metric: larger is better.");
    if (loss.gains)
        out.emplace_back("Its step is no gradient of its value: gain(x, k) multiplies slopes.");
    return out;
}

}  // namespace iou::export_code
