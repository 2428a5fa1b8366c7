// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/export_code/code_writers.hpp"
#include "core/export_code/cpp_parts.hpp"
#include "core/export_code/expression_printer.hpp"

#include <algorithm>
#include <cmath>

namespace iou::export_code {

namespace {

constexpr Dialect kCpp{.prefix = "math::",
                       .number_open = "T(",
                       .number_close = ")",
                       .both = "&&",
                       .either = "||",
                       .method = "()",
                       .pair_open = "math::Pair<T>",
                       .pi = "T(3.14159265358979323846)",
                       .edges_are_methods = true};

constexpr std::string_view kCppNumbers = R"cpp(
/// A number and its partials by the prediction's cx, cy, w, h.
template <class V>
struct Dual {
    V v{};
    std::array<V, 4> d{};

    Dual() = default;
    template <class N, class = std::enable_if_t<std::is_arithmetic_v<N>>>
    Dual(N value) : v(static_cast<V>(value)) {}
    Dual(V value, const std::array<V, 4>& partials) : v(value), d(partials) {}

    friend Dual operator-(const Dual& a) { return {-a.v, {-a.d[0], -a.d[1], -a.d[2], -a.d[3]}}; }
    friend Dual operator+(const Dual& a, const Dual& b) {
        Dual out(a.v + b.v);
        for (std::size_t k = 0; k < 4; ++k) out.d[k] = a.d[k] + b.d[k];
        return out;
    }
    friend Dual operator-(const Dual& a, const Dual& b) { return a + -b; }
    friend Dual operator*(const Dual& a, const Dual& b) {
        Dual out(a.v * b.v);
        for (std::size_t k = 0; k < 4; ++k) out.d[k] = times(a.d[k], b.v) + times(b.d[k], a.v);
        return out;
    }
    friend Dual operator/(const Dual& a, const Dual& b) {
        Dual out(a.v / b.v);
        for (std::size_t k = 0; k < 4; ++k)
            out.d[k] = times(a.d[k] - times(b.d[k], out.v), 1 / b.v);
        return out;
    }
    friend bool operator<(const Dual& a, const Dual& b) { return a.v < b.v; }
    friend bool operator>(const Dual& a, const Dual& b) { return a.v > b.v; }
    friend bool operator<=(const Dual& a, const Dual& b) { return a.v <= b.v; }
    friend bool operator>=(const Dual& a, const Dual& b) { return a.v >= b.v; }
    friend bool operator==(const Dual& a, const Dual& b) { return a.v == b.v; }
    friend bool operator!=(const Dual& a, const Dual& b) { return !(a.v == b.v); }

    /// A partial that is 0 stays so beside a slope that is not finite.
    static V times(V partial, V slope) { return partial == 0 ? partial : partial * slope; }
};

/// A box by its centre and size.
template <class T>
struct Box {
    T cx, cy, w, h;

    T l() const { return cx - w * T(0.5); }
    T t() const { return cy - h * T(0.5); }
    T r() const { return cx + w * T(0.5); }
    T b() const { return cy + h * T(0.5); }
    T area() const { return w * h; }
};

/// Functions with the slopes that formulas take; for a number type of your own give it plain()
/// and chain() beside it.
namespace math {

template <class T>
const T& plain(const T& x) {
    return x;
}
template <class V>
const V& plain(const Dual<V>& x) {
    return x.v;
}
/// f(x) by its value and slope.
template <class T>
T chain(const T& value, const T&, const T&) {
    return value;
}
template <class V>
Dual<V> chain(const V& value, const V& slope, const Dual<V>& x) {
    Dual<V> out(value);
    for (std::size_t k = 0; k < 4; ++k) out.d[k] = Dual<V>::times(x.d[k], slope);
    return out;
}
template <class T>
T quotient(const T& a, const T& b) {
    return a / b;
}
)cpp";

constexpr std::string_view kCppTests = R"cpp(
/// Value and slopes by the prediction's cx, cy, w, h of a formula over boxes, for example of
/// [](const auto& p, const auto& t) { return NAME(p, t); }.
template <class V>
struct Gradient {
    V value;
    std::array<V, 4> d;
};
template <class V, class Formula>
Gradient<V> gradient(const Formula& formula, const Box<V>& pred, const Box<V>& target) {
    using D = Dual<V>;
    const Box<D> p{D(pred.cx, {1, 0, 0, 0}), D(pred.cy, {0, 1, 0, 0}), D(pred.w, {0, 0, 1, 0}),
                   D(pred.h, {0, 0, 0, 1})};
    const Box<D> t{D(target.cx), D(target.cy), D(target.w), D(target.h)};
    const D result = formula(p, t);
    return {result.v, result.d};
}

/// Prediction and target by cx, cy, w, h; what the core computes there: the value and its slopes.
using Row = std::array<double, 13>;

/// Compares a formula with its rows: values to 1e-12, slopes to 1e-8.
template <class Formula>
bool check(const char* title, const Formula& formula, const std::array<Row, 8>& rows) {
    const auto error = [](double got, double wanted, double size) {
        if (std::isfinite(wanted))
            return std::abs(got - wanted) / std::max(1.0, std::abs(size));
        const bool same = got == wanted || (std::isnan(got) && std::isnan(wanted));
        return same ? 0.0 : HUGE_VAL;
    };
    int agree = 0;
    double worst = 0;
    for (const Row& r : rows) {
        const auto got = gradient(formula, Box<double>{r[0], r[1], r[2], r[3]},
                                  Box<double>{r[4], r[5], r[6], r[7]});
        const double of_value = error(got.value, r[8], r[8]);
        double size = 0, of_slopes = 0;
        for (std::size_t k = 9; k < 13; ++k)
            if (!(std::abs(r[k]) <= size)) size = std::abs(r[k]);
        if (std::isfinite(r[8]) && std::isfinite(size))
            for (std::size_t k = 0; k < 4; ++k) {
                const double e = error(got.d[k], r[9 + k], size);
                if (!(e <= of_slopes)) of_slopes = e;
            }
        agree += of_value <= 1e-12 && of_slopes <= 1e-8;
        if (!(of_value <= worst)) worst = of_value;
        if (!(of_slopes <= worst)) worst = of_slopes;
    }
    std::printf("%s%d of 8 rows agree, worst %.0e\n", title, agree, worst);
    return agree == 8;
}
)cpp";

std::string cppNumber(double x) {
    if (std::isnan(x)) return "NAN";
    if (std::isinf(x)) return x < 0 ? "-HUGE_VAL" : "HUGE_VAL";
    return formatShortest(x);
}

std::string cppComment(const ExportedLoss& loss) {
    std::string out;
    for (const std::string& line : headerLines(loss))
        out += line.empty() ? "//\n" : "// " + line + '\n';
    return out;
}

std::string cppFunction(const ExportSet& set, const ExportedLoss& loss,
                        std::set<std::string>& used) {
    ExpressionPrinter printer(kCpp, set, loss, used);
    const auto lines = printer.lines();
    std::string text;
    const auto& parameters = printer.names().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const own::FormulaParameter& p = loss.formula->parameters[i];
        text += "// " + parameters[i] + ": from " + formatShortest(p.lo) + " to " +
                formatShortest(p.hi) + '\n';
    }
    text += "template <class T>\nT " + loss.function + "(const Box<T>& p, const Box<T>& t";
    for (std::size_t i = 0; i < parameters.size(); ++i)
        text += ", double " + parameters[i] + " = " + formatShortest(loss.values[i]);
    text += ") {\n    static_cast<void>(p);\n    static_cast<void>(t);\n";
    if (printer.usesPair()) text += "    const math::Pair<T> q{p, t};\n";
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (!loss.formula->parameters[i].used)
            text += "    static_cast<void>(" + parameters[i] + ");\n";
    for (const auto& line : lines)
        text += (line.name.empty() ? "    return " : "    const auto " + line.name + " = ") +
                line.expression + ";\n";
    return text + "}\n";
}

std::string cppRows(const ExportedLoss& loss) {
    std::string text;
    for (const ReferenceRow& row : loss.rows) {
        text += "             Row{";
        for (const Box<>& b : {row.pred, row.target})
            for (const double x : {b.cx, b.cy, b.w, b.h}) text += cppNumber(x) + ", ";
        text += cppNumber(row.expected.value);
        for (const double x : row.expected.d) text += ", " + cppNumber(x);
        text += "},\n";
    }
    text.resize(text.size() - 2);
    return text;
}

}  // namespace

std::string cppCode(const ExportSet& set) {
    const bool single = set.askedCount() == 1;
    std::set<std::string> used;
    std::string functions, checks, name = "losses", head;
    for (const ExportedLoss& loss : set.losses) {
        functions += '\n';
        if (!single && loss.asked) functions += cppComment(loss);
        functions += cppFunction(set, loss, used);
        if (!loss.asked) continue;
        if (single) {
            name = loss.function;
            head = cppComment(loss);
        }
        checks += "    good = check(\"" + (single ? std::string() : loss.function + ": ") +
                  "\", [](const auto& p, const auto& t) { return " + loss.function +
                  "(p, t); },\n            {{\n" + cppRows(loss) + "}}) &&\n           good;\n";
    }
    if (!single)
        head = "// " + std::to_string(set.askedCount()) +
               " losses of bounding boxes, written by iouscope " + std::string(coreVersion()) +
               ".\n";
    if (functions.find("math::Pair<T>") != functions.npos) used.emplace("Pair");

    std::string guard = "IOUSCOPE_";
    for (const char c : name) guard += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    guard += "_HPP";
    std::string out =
        head +
        "//\n// C++17, any number type: float, double, long double, and Dual of these for slopes.\n"
        "// It tests itself: g++ -std=c++17 -DIOUSCOPE_SELF_TEST -x c++ FILE && ./a.out\n";
    out += "#ifndef " + guard + "\n#define " + guard + "\n\n";
    for (const char* const header :
         {"algorithm", "array", "cmath", "cstddef", "cstdio", "type_traits"})
        out += std::string("#include <") + header + ">\n";
    out += "\nnamespace iouscope_" + name + " {\n" + std::string(kCppNumbers);
    out += codeParts({cppNumberParts(), cppBoxParts()}, used, "\n");
    out += "\n}  // namespace math\n" + functions + std::string(kCppTests);
    out += "\ninline bool selfTest() {\n    bool good = true;\n" + checks +
           "    return good;\n}\n\n}  // namespace iouscope_" + name + "\n\n";
    out += "#ifdef IOUSCOPE_SELF_TEST\nint main() { return iouscope_" + name +
           "::selfTest() ? 0 : 1; }\n#endif\n\n#endif\n";
    return out;
}

}  // namespace iou::export_code
