// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/tex_text.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

struct Sign {
    char32_t sign;
    const char* tex;
};

/// What TeX's text fonts have not under its own character.
constexpr std::array kText{Sign{U'#', "\\#"},
                           Sign{U'$', "\\$"},
                           Sign{U'%', "\\%"},
                           Sign{U'&', "\\&"},
                           Sign{U'_', "\\_"},
                           Sign{U'^', "\\textasciicircum{}"},
                           Sign{U'~', "\\textasciitilde{}"},
                           Sign{U'-', "{-}"},
                           Sign{U'"', "{''}"},
                           Sign{U'`', "{`}"},
                           Sign{U'\'', "{'}"},
                           Sign{U'–', "--"},
                           Sign{U'—', "---"},
                           Sign{U'“', "``"},
                           Sign{U'”', "''"},
                           Sign{U'„', ",,"},
                           Sign{U'’', "{'}"},
                           Sign{U'‘', "{`}"},
                           Sign{U'…', "\\dots{}"},
                           Sign{U'\u00a0', "~"},
                           Sign{U'\u2009', "\\,"},
                           Sign{U'\u202f', "\\,"},
                           Sign{U'\t', " "},
                           Sign{U'\n', " "},
                           Sign{U'ß', "\\ss{}"},
                           Sign{U'§', "\\S{}"}};

/// Signs of mathematics.
constexpr std::array kMath{Sign{U'\\', "\\backslash"},
                           Sign{U'{', "\\lbrace"},
                           Sign{U'}', "\\rbrace"},
                           Sign{U'<', "<"},
                           Sign{U'>', ">"},
                           Sign{U'|', "|"},
                           Sign{U'−', "-"},
                           Sign{U'×', "\\times"},
                           Sign{U'·', "\\cdot"},
                           Sign{U'÷', "\\div"},
                           Sign{U'±', "\\pm"},
                           Sign{U'√', "\\surd"},
                           Sign{U'✓', "\\surd"},
                           Sign{U'✗', "\\times"},
                           Sign{U'≤', "\\le"},
                           Sign{U'≥', "\\ge"},
                           Sign{U'≠', "\\ne"},
                           Sign{U'≈', "\\approx"},
                           Sign{U'∞', "\\infty"},
                           Sign{U'∂', "\\partial"},
                           Sign{U'∇', "\\nabla"},
                           Sign{U'∩', "\\cap"},
                           Sign{U'∪', "\\cup"},
                           Sign{U'∈', "\\in"},
                           Sign{U'∅', "\\emptyset"},
                           Sign{U'‖', "\\|"},
                           Sign{U'→', "\\to"},
                           Sign{U'←', "\\gets"},
                           Sign{U'↑', "\\uparrow"},
                           Sign{U'↓', "\\downarrow"},
                           Sign{U'↔', "\\leftrightarrow"},
                           Sign{U'⇒', "\\Rightarrow"},
                           Sign{U'○', "\\circ"},
                           Sign{U'●', "\\bullet"},
                           Sign{U'•', "\\bullet"},
                           Sign{U'✕', "\\times"},
                           Sign{U'∖', "\\setminus"},
                           Sign{U'°', "{}^\\circ"},
                           Sign{U'′', "{}'"},
                           Sign{U'⟨', "\\langle"},
                           Sign{U'⟩', "\\rangle"},
                           Sign{U'∑', "\\Sigma"},
                           Sign{U'∏', "\\Pi"},
                           Sign{U'½', "\\frac12"},
                           Sign{U'¼', "\\frac14"},
                           Sign{U'¾', "\\frac34"},
                           Sign{U'α', "\\alpha"},
                           Sign{U'β', "\\beta"},
                           Sign{U'γ', "\\gamma"},
                           Sign{U'δ', "\\delta"},
                           Sign{U'ε', "\\varepsilon"},
                           Sign{U'ζ', "\\zeta"},
                           Sign{U'η', "\\eta"},
                           Sign{U'θ', "\\theta"},
                           Sign{U'ι', "\\iota"},
                           Sign{U'κ', "\\kappa"},
                           Sign{U'λ', "\\lambda"},
                           Sign{U'μ', "\\mu"},
                           Sign{U'µ', "\\mu"},
                           Sign{U'ν', "\\nu"},
                           Sign{U'ξ', "\\xi"},
                           Sign{U'π', "\\pi"},
                           Sign{U'ρ', "\\rho"},
                           Sign{U'σ', "\\sigma"},
                           Sign{U'τ', "\\tau"},
                           Sign{U'υ', "\\upsilon"},
                           Sign{U'φ', "\\varphi"},
                           Sign{U'χ', "\\chi"},
                           Sign{U'ψ', "\\psi"},
                           Sign{U'ω', "\\omega"},
                           Sign{U'Γ', "\\Gamma"},
                           Sign{U'Δ', "\\Delta"},
                           Sign{U'Θ', "\\Theta"},
                           Sign{U'Λ', "\\Lambda"},
                           Sign{U'Ξ', "\\Xi"},
                           Sign{U'Π', "\\Pi"},
                           Sign{U'Σ', "\\Sigma"},
                           Sign{U'Φ', "\\Phi"},
                           Sign{U'Ψ', "\\Psi"},
                           Sign{U'Ω', "\\Omega"}};

/// Digits and signs above and below the line.
constexpr std::u32string_view kRaised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", kLowered = U"₀₁₂₃₄₅₆₇₈₉₊₋";
constexpr std::string_view kPlain = "0123456789+-";

template <class Signs>
const char* find(const Signs& signs, char32_t c) {
    const auto found =
        std::find_if(signs.begin(), signs.end(), [c](const Sign& sign) { return sign.sign == c; });
    return found == signs.end() ? nullptr : found->tex;
}

/// A letter or sign of pdflatex's own input and of every one of its text fonts.
bool isPlain(char32_t c) {
    return (c >= 0x20 && c < 0x7f) ||
           (c >= U'À' && c <= U'ÿ' && c != U'Ð' && c != U'ð' && c != U'Þ' && c != U'þ');
}

constexpr std::string_view kBegin = "% iouscope-session\n", kEnd = "% end of iouscope-session\n";

}  // namespace

QByteArray texWords(const QString& words, QString& unknown) {
    QByteArray tex;
    for (const uint code : words.toUcs4()) {
        const auto c = static_cast<char32_t>(code);
        const std::size_t raised = kRaised.find(c), lowered = kLowered.find(c);
        if (const char* in_text = find(kText, c))
            tex += in_text;
        else if (const char* in_math = find(kMath, c))
            tex += QByteArray("\\ensuremath{") + in_math + '}';
        else if (raised != std::u32string_view::npos)
            tex += QByteArray("\\ensuremath{{}^{") + kPlain[raised] + "}}";
        else if (lowered != std::u32string_view::npos)
            tex += QByteArray("\\ensuremath{{}_{") + kPlain[lowered] + "}}";
        else if (isPlain(c))
            tex += QString::fromUcs4(&c, 1).toUtf8();
        else if (c >= 0x20)
            unknown += QString::fromUcs4(&c, 1);
    }
    return tex;
}

QByteArray texComments(std::string_view text) {
    QByteArray out(kBegin.data(), static_cast<qsizetype>(kBegin.size()));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += "% " + QByteArray(text.data(), static_cast<qsizetype>(end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + QByteArray(kEnd.data(), static_cast<qsizetype>(kEnd.size()));
}

QString textOfTexComments(std::string_view bytes) {
    const std::size_t begin = bytes.find(kBegin);
    if (begin == std::string_view::npos) return {};
    bytes.remove_prefix(begin + kBegin.size());
    const std::size_t end = bytes.find(kEnd);
    if (end == std::string_view::npos) return {};
    bytes = bytes.substr(0, end);
    QByteArray text;
    while (bytes.starts_with("% ")) {
        const std::size_t line = std::min(bytes.find('\n'), bytes.size());
        text += QByteArray(bytes.data() + 2, static_cast<qsizetype>(line) - 2) + '\n';
        bytes.remove_prefix(std::min(line + 1, bytes.size()));
    }
    return QString::fromUtf8(text);
}

}  // namespace iou
