// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/identifiers.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace iou::export_code {

namespace {

/// Words of Python and of C++, and what the written code calls its own.
constexpr std::string_view kTaken[] = {
    "False",       "None",      "True",      "and",       "as",        "assert",
    "async",       "await",     "break",     "class",     "continue",  "def",
    "del",         "elif",      "else",      "except",    "finally",   "for",
    "from",        "global",    "if",        "import",    "in",        "is",
    "lambda",      "nonlocal",  "not",       "or",        "pass",      "raise",
    "return",      "try",       "while",     "with",      "yield",     "match",
    "case",        "alignas",   "alignof",   "and_eq",    "asm",       "auto",
    "bitand",      "bitor",     "bool",      "catch",     "char",      "char8_t",
    "char16_t",    "char32_t",  "co_await",  "co_return", "co_yield",  "compl",
    "concept",     "const",     "consteval", "constexpr", "constinit", "const_cast",
    "decltype",    "default",   "delete",    "do",        "double",    "dynamic_cast",
    "enum",        "explicit",  "export",    "extern",    "false",     "float",
    "friend",      "goto",      "inline",    "int",       "long",      "mutable",
    "namespace",   "new",       "noexcept",  "not_eq",    "nullptr",   "operator",
    "or_eq",       "private",   "protected", "public",    "register",  "reinterpret_cast",
    "requires",    "short",     "signed",    "sizeof",    "static",    "static_assert",
    "static_cast", "struct",    "switch",    "template",  "this",      "thread_local",
    "throw",       "true",      "typedef",   "typeid",    "typename",  "union",
    "unsigned",    "using",     "virtual",   "void",      "volatile",  "wchar_t",
    "xor",         "xor_eq",    "unix",      "linux",     "math",      "torch",
    "np",          "functools", "sys",       "std",       "abs",       "int",
    "len",         "print",     "pred",      "target",    "boxes",     "gradient",
    "p",           "t",         "q",         "T",         "F",         "Box",
    "Pair",        "Dual",      "Gradient",  "LOSSES",    "ROWS",      "self_test",
    "selfTest",    "evaluated", "EOF",       "NAN",       "INFINITY",  "NULL",
    "HUGE_VAL",    "M_PI",
};

constexpr std::string_view kSmall[] = {
    "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",  "theta", "iota",
    "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",   "rho",   "varsigma",
    "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega"};
constexpr std::string_view kLarge[] = {
    "Alpha", "Beta",   "Gamma",   "Delta", "Epsilon", "Zeta",    "Eta",  "Theta", "Iota",
    "Kappa", "Lambda", "Mu",      "Nu",    "Xi",      "Omicron", "Pi",   "Rho",   "",
    "Sigma", "Tau",    "Upsilon", "Phi",   "Chi",     "Psi",     "Omega"};

std::string asciiName(std::string_view name) {
    constexpr const char* digits = "0123456789abcdef";
    std::string out;
    while (!name.empty()) {
        const GreekLetter letter = greekLetter(name);
        if (letter.length > 0) {
            out += letter.name;
            name.remove_prefix(letter.length);
            continue;
        }
        const auto u = static_cast<unsigned char>(name.front());
        if (u < 0x80 && (std::isalnum(u) || u == '_')) {
            out += name.front();
        } else {
            out += 'u';
            out += digits[u >> 4U];
            out += digits[u & 15U];
        }
        name.remove_prefix(1);
    }
    // C++ keeps names with an underscore in front, and two in a row, for itself.
    std::string kept;
    for (const char c : out)
        if (c != '_' || (!kept.empty() && kept.back() != '_')) kept += c;
    if (kept.empty()) kept = "x";
    if (std::isdigit(static_cast<unsigned char>(kept.front()))) kept.insert(0, 1, 'x');
    return kept;
}

std::string withoutClash(std::string name, const std::set<std::string>& used) {
    const auto clashes = [&](const std::string& x) {
        return used.count(x) > 0 ||
               std::find(std::begin(kTaken), std::end(kTaken), x) != std::end(kTaken);
    };
    const std::string stem = name.ends_with('_') ? name : name + '_';
    if (clashes(name)) name = stem;
    for (int n = 2; clashes(name); ++n) name = stem + std::to_string(n);
    return name;
}

}  // namespace

GreekLetter greekLetter(std::string_view text) {
    if (text.size() < 2) return {};
    const auto a = static_cast<unsigned char>(text[0]);
    const auto b = static_cast<unsigned char>(text[1]);
    if ((a & 0xE0U) != 0xC0U || (b & 0xC0U) != 0x80U) return {};
    const unsigned code = ((a & 0x1FU) << 6U) | (b & 0x3FU);
    constexpr unsigned small = 0x3B1, large = 0x391;
    if (code >= small && code < small + std::size(kSmall)) return {kSmall[code - small], 2};
    if (code >= large && code < large + std::size(kLarge) && !kLarge[code - large].empty())
        return {kLarge[code - large], 2};
    return {};
}

std::string functionName(std::string_view id) { return withoutClash(asciiName(id), {}); }

LocalNames localNames(const own::Formula& formula) {
    LocalNames out;
    std::set<std::string> used;
    const auto named = [&](const std::string& name) {
        return *used.insert(withoutClash(asciiName(name), used)).first;
    };
    for (const auto& p : formula.parameters) out.parameters.push_back(named(p.name));
    for (const auto& d : formula.definitions) out.definitions.push_back(named(d.name));
    return out;
}

}  // namespace iou::export_code
