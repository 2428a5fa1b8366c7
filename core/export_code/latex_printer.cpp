// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/latex_printer.hpp"

#include "core/base/decimal.hpp"
#include "core/export_code/identifiers.hpp"

#include <cctype>

namespace iou::export_code {

using own::BoxFunction;
using own::Function;
using own::Member;
using own::Node;
using own::NodeKind;
using own::Quantity;
using own::Type;

namespace {

constexpr int kLatexSum = 1, kLatexProduct = 2, kLatexSigned = 3, kLatexPower = 4, kLatexWhole = 5;

struct QuantityRow {
    Quantity which;
    std::string_view symbol, meaning;
};
constexpr QuantityRow kQuantities[] = {
    {Quantity::dx, "\\Delta_x", "x - x_g"},
    {Quantity::dy, "\\Delta_y", "y - y_g"},
    {Quantity::iw, "w_I", "\\left(\\min(r, r_g) - \\max(l, l_g)\\right)_+"},
    {Quantity::ih, "h_I", "\\left(\\min(b, b_g) - \\max(t, t_g)\\right)_+"},
    {Quantity::inter, "I", "w_I h_I"},
    {Quantity::union_area, "U", "w h + w_g h_g - I"},
    {Quantity::iou, "\\mathrm{IoU}", "I / U"},
    {Quantity::iou_loss, "1 - \\mathrm{IoU}", ""},
    {Quantity::cw, "c_w", "\\max(r, r_g) - \\min(l, l_g)"},
    {Quantity::ch, "c_h", "\\max(b, b_g) - \\min(t, t_g)"},
    {Quantity::area_c, "C", "c_w c_h"},
    {Quantity::c2, "c^2", "c_w^2 + c_h^2"},
    {Quantity::rho2, "\\rho^2", "(x - x_g)^2 + (y - y_g)^2"},
    {Quantity::aspect_v, "\\nu",
     "\\frac{4}{\\pi^2} \\left(\\arctan \\frac{w_g}{h_g} - \\arctan \\frac{w}{h}\\right)^2"},
};
const QuantityRow& rowOf(Quantity which) { return kQuantities[static_cast<std::size_t>(which)]; }

/// A word as upright text of a formula.
std::string upright(std::string_view word) {
    std::string out = "\\mathrm{";
    for (const char c : word) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80 || u < 0x20 || c == '\\' || c == '^' || c == '~')
            out += u >= 0x80 && (u & 0xC0U) == 0x80U ? "" : "\\cdot ";
        else if (c == ' ')
            out += "\\ ";
        else if (std::string_view("_{}$&#%").find(c) != std::string_view::npos)
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out + '}';
}

/// alpha -> \alpha, x -> x, x1 -> x_1, part_x -> \mathrm{part}_{x}.
std::string symbolOf(std::string_view name) {
    constexpr std::string_view greek[] = {"alpha", "beta",  "gamma", "delta", "epsilon", "zeta",
                                          "eta",   "theta", "iota",  "kappa", "lambda",  "mu",
                                          "nu",    "xi",    "pi",    "rho",   "sigma",   "tau",
                                          "phi",   "chi",   "psi",   "omega", "upsilon"};
    for (const std::string_view g : greek)
        if (name == g) return '\\' + std::string(g);
    std::string plain;
    for (std::string_view rest = name; !rest.empty();) {
        const GreekLetter letter = greekLetter(rest);
        if (letter.length > 0 && letter.length == name.size()) {
            // Large letters that look like Latin ones have no command.
            const bool small = std::islower(static_cast<unsigned char>(letter.name.front())) != 0;
            for (const std::string_view g : greek)
                if (small && letter.name == g) return '\\' + std::string(g);
            return upright(letter.name);
        }
        plain += letter.length > 0 ? letter.name : rest.substr(0, 1);
        rest.remove_prefix(std::max<std::size_t>(letter.length, 1));
    }
    if (plain.size() == 1 && plain != "_") return plain;
    if (plain.size() == 2 && std::isalpha(static_cast<unsigned char>(plain[0])) &&
        std::isdigit(static_cast<unsigned char>(plain[1])))
        return std::string(1, plain[0]) + '_' + plain[1];
    const std::size_t low = plain.rfind('_');
    if (low != plain.npos && low > 0 && low + 1 < plain.size()) {
        const std::string stem = symbolOf(plain.substr(0, low));
        const std::string index = plain.substr(low + 1);
        if (stem.find('_') == stem.npos)
            return stem + "_{" + (index.size() == 1 ? index : upright(index)) + '}';
    }
    return upright(plain);
}

std::string latexNumber(double x) {
    const std::string text = formatShortest(x);
    const std::size_t e = text.find('e');
    if (e == text.npos) return text;
    std::string exponent = text.substr(e + 1);
    if (exponent.starts_with('+')) exponent.erase(0, 1);
    const std::string mantissa = text.substr(0, e);
    return (mantissa == "1" ? "" : mantissa + " \\cdot ") + "10^{" + exponent + '}';
}

std::string inParentheses(const std::string& text) { return "\\left(" + text + "\\right)"; }
std::string called(std::string_view function, const std::string& text) {
    return std::string(function) + inParentheses(text);
}

}  // namespace

std::string LatexPrinter::result() {
    std::string symbol = m_loss.formula->metric ? "\\mathcal{M}" : "\\mathcal{L}";
    // A formula without a title goes by its text, which stands to the right.
    if (!m_loss.formula->title.empty()) symbol += "_{" + upright(m_loss.name) + '}';
    return symbol + " &= " + bare(m_loss.formula->result);
}

std::vector<std::string> LatexPrinter::definitions() {
    std::vector<std::string> out;
    for (const own::FormulaDefinition& d : m_loss.formula->definitions)
        if (d.used) out.push_back(symbolOf(d.name) + " &= " + bare(d.node));
    for (std::size_t i = 0; i < m_loss.formula->parameters.size(); ++i)
        if (m_loss.formula->parameters[i].used)
            out.push_back(symbolOf(m_loss.formula->parameters[i].name) +
                          " &= " + latexNumber(m_loss.values[i]));
    return out;
}

std::vector<std::string> LatexPrinter::quantities() const {
    std::set<int> wanted = m_quantities;
    const auto ask = [&](Quantity q) { wanted.insert(static_cast<int>(q)); };
    const auto has = [&](Quantity q) { return wanted.count(static_cast<int>(q)) > 0; };
    if (has(Quantity::iou)) ask(Quantity::union_area);
    if (has(Quantity::union_area)) ask(Quantity::inter);
    if (has(Quantity::inter)) ask(Quantity::iw), ask(Quantity::ih);
    if (has(Quantity::area_c) || has(Quantity::c2)) ask(Quantity::cw), ask(Quantity::ch);
    std::vector<std::string> out;
    for (const int q : wanted) {
        const QuantityRow& row = rowOf(static_cast<Quantity>(q));
        out.push_back(std::string(row.symbol) + " &= " + std::string(row.meaning));
    }
    return out;
}

std::string LatexPrinter::whole(int index, int rank) {
    const Text text = print(index);
    return text.rank >= rank ? text.text : inParentheses(text.text);
}

LatexPrinter::Text LatexPrinter::print(int index) {
    const Node& x = node(index);
    const auto which = static_cast<std::size_t>(x.which);
    switch (x.kind) {
    case NodeKind::number: {
        const std::string text = latexNumber(x.number);
        return {text, text.find("10^") == text.npos ? kLatexWhole : kLatexProduct};
    }
    case NodeKind::pi: return {"\\pi", kLatexWhole};
    case NodeKind::parameter:
        return {symbolOf(m_loss.formula->parameters[which].name), kLatexWhole};
    case NodeKind::definition:
        return {symbolOf(m_loss.formula->definitions[which].name), kLatexWhole};
    case NodeKind::box: return {x.which == 0 ? "B" : "B_g", kLatexWhole};
    case NodeKind::member: return member(x);
    case NodeKind::quantity: return quantity(x);
    case NodeKind::sum: return sum(x);
    case NodeKind::product: return product(x);
    case NodeKind::power: return power(x.children[0], x.children[1]);
    case NodeKind::negate:
        if (const Node& of = node(x.children[0]);
            of.kind == NodeKind::call && static_cast<Function>(of.which) == Function::expm1)
            return {inParentheses("1 - e^{" + bare(of.children[0]) + '}'), kLatexWhole};
        return {'-' + whole(x.children[0], kLatexPower), kLatexSigned};
    case NodeKind::compare: return compare(x);
    case NodeKind::all_of: return joined(x, "\\land");
    case NodeKind::any_of: return joined(x, "\\lor");
    case NodeKind::negation: return {"\\lnot " + whole(x.children[0], kLatexWhole), kLatexSigned};
    case NodeKind::call: return call(x);
    case NodeKind::box_function: return boxFunction(x);
    case NodeKind::loss: return loss(x);
    }
    return {};
}

LatexPrinter::Text LatexPrinter::sum(const Node& x) {
    std::string text = whole(x.children[0], kLatexSum);
    for (std::size_t i = 1; i < x.children.size(); ++i)
        text += std::string(" ") + x.signs[i] + ' ' + whole(x.children[i], kLatexProduct);
    return {text, kLatexSum};
}

LatexPrinter::Text LatexPrinter::product(const Node& x) {
    Text out = print(x.children[0]);
    for (std::size_t i = 1; i < x.children.size(); ++i) {
        if (x.signs[i] == '/') {
            out = {"\\frac{" + out.text + "}{" + bare(x.children[i]) + '}', kLatexPower};
            continue;
        }
        const std::string left = out.rank >= kLatexProduct ? out.text : inParentheses(out.text);
        const std::string right = whole(x.children[i], kLatexPower);
        const bool digits = std::isdigit(static_cast<unsigned char>(right.front())) != 0;
        out = {left + (digits ? " \\cdot " : "\\, ") + right, kLatexProduct};
    }
    return out;
}

LatexPrinter::Text LatexPrinter::power(int base, int exponent) {
    std::string text = whole(base, kLatexWhole);
    // c^2 is one symbol with a power of its own.
    if (text.find('^') != text.npos && !text.starts_with("\\left(")) text = inParentheses(text);
    return {text + "^{" + bare(exponent) + '}', kLatexPower};
}

LatexPrinter::Text LatexPrinter::compare(const Node& x) {
    std::string sign(1, x.sign);
    if (x.sign == 'L') sign = "\\le";
    if (x.sign == 'G') sign = "\\ge";
    if (x.sign == 'E') sign = "=";
    if (x.sign == 'N') sign = "\\ne";
    return {bare(x.children[0]) + ' ' + sign + ' ' + bare(x.children[1]), 0};
}
LatexPrinter::Text LatexPrinter::joined(const Node& x, std::string_view sign) {
    std::string text;
    for (const int child : x.children)
        text += (text.empty() ? "" : ' ' + std::string(sign) + ' ') + whole(child, kLatexWhole);
    return {text, 0};
}

LatexPrinter::Text LatexPrinter::member(const Node& x) {
    constexpr std::string_view names[] = {"x", "y", "w", "h", "l", "t", "r", "b", "A"};
    const std::string name(names[static_cast<std::size_t>(x.which)]);
    const Node& box = node(x.children[0]);
    if (box.kind == NodeKind::box) return {box.which == 0 ? name : name + "_g", kLatexWhole};
    return {name + inParentheses(bare(x.children[0])), kLatexPower};
}

LatexPrinter::Text LatexPrinter::quantity(const Node& x) {
    const bool lack = static_cast<Quantity>(x.which) == Quantity::iou_loss;
    m_quantities.insert(lack ? static_cast<int>(Quantity::iou) : x.which);
    const std::string symbol(rowOf(static_cast<Quantity>(x.which)).symbol);
    const Node& a = node(x.children[0]);
    const Node& b = node(x.children[1]);
    const bool usual =
        a.kind == NodeKind::box && a.which == 0 && b.kind == NodeKind::box && b.which == 1;
    const int rank = lack                                        ? kLatexSum
                     : !usual || symbol.find('^') != symbol.npos ? kLatexPower
                                                                 : kLatexWhole;
    if (usual) return {symbol, rank};
    return {symbol + inParentheses(bare(x.children[0]) + ", " + bare(x.children[1])), rank};
}

LatexPrinter::Text LatexPrinter::call(const Node& x) {
    std::string arguments;
    for (const int child : x.children) arguments += (arguments.empty() ? "" : ", ") + bare(child);
    const auto simple = [&](std::string_view name) {
        return Text{called(name, arguments), kLatexPower};
    };
    switch (static_cast<Function>(x.which)) {
    case Function::minimum: return simple("\\min");
    case Function::maximum: return simple("\\max");
    case Function::clamp: return simple("\\operatorname{clamp}");
    case Function::abs: return {"\\left|" + arguments + "\\right|", kLatexWhole};
    case Function::sign: return simple("\\operatorname{sign}");
    case Function::relu: return {inParentheses(arguments) + "_+", kLatexPower};
    case Function::sqrt: return {"\\sqrt{" + arguments + '}', kLatexPower};
    case Function::pow: return power(x.children[0], x.children[1]);
    case Function::exp: return {"e^{" + arguments + '}', kLatexPower};
    case Function::expm1: return {inParentheses("e^{" + arguments + "} - 1"), kLatexWhole};
    case Function::log: return simple("\\ln");
    case Function::log1p: return {called("\\ln", "1 + " + arguments), kLatexPower};
    case Function::sin: return simple("\\sin");
    case Function::cos: return simple("\\cos");
    case Function::asin: return simple("\\arcsin");
    case Function::acos: return simple("\\arccos");
    case Function::atan: return simple("\\arctan");
    case Function::atan2: return simple("\\operatorname{atan2}");
    case Function::tanh: return simple("\\tanh");
    case Function::sigmoid: return simple("\\operatorname{sigmoid}");
    case Function::square: {
        const Text text = print(x.children[0]);
        return {inParentheses(text.text) + "^2", kLatexPower};
    }
    case Function::where:
        return {"\\begin{cases} " + bare(x.children[1]) + " & " + bare(x.children[0]) + " \\\\ " +
                    bare(x.children[2]) + " & \\text{else} \\end{cases}",
                kLatexSum};
    case Function::detach:
        return {"\\operatorname{sg}\\left[" + arguments + "\\right]", kLatexPower};
    case Function::gain:
        return m_loss.gains ? simple("\\operatorname{gain}") : print(x.children[0]);
    }
    return {};
}

LatexPrinter::Text LatexPrinter::boxFunction(const Node& x) {
    constexpr std::string_view names[] = {"box",    "edges",     "mix",    "mix",
                                          "scaled", "enclosing", "overlap"};
    std::string arguments =
        static_cast<BoxFunction>(x.which) == BoxFunction::interp ? "B, B_g" : "";
    for (const int child : x.children) arguments += (arguments.empty() ? "" : ", ") + bare(child);
    const std::string name(names[static_cast<std::size_t>(x.which)]);
    return {called("\\operatorname{" + name + '}', arguments), kLatexPower};
}

LatexPrinter::Text LatexPrinter::loss(const Node& x) {
    const ExportedLoss& meant = m_set.losses[m_set.calls.at({m_loss.formula, x.which})];
    const own::FormulaLoss& call = m_loss.formula->losses[static_cast<std::size_t>(x.which)];
    std::string arguments = bare(x.children[0]) + ", " + bare(x.children[1]);
    for (std::size_t i = 0; i < call.values.size(); ++i)
        if (call.set[i])
            arguments += "; " + symbolOf(call.entry->parameters[i].name) + " = " +
                         latexNumber(call.values[i]);
    return {"\\mathcal{L}_{" + upright(meant.name) + '}' + inParentheses(arguments), kLatexPower};
}

}  // namespace iou::export_code
