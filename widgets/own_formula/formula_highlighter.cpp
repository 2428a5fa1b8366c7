// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/own_formula/formula_highlighter.hpp"

#include "core/formula_language/formula_names.hpp"
#include "core/formula_language/formula_tokens.hpp"
#include "widgets/drawing/theme.hpp"

#include <algorithm>
#include <string>

namespace iou {

namespace {

constexpr int kFirstOfTarget = 16;  ///< Word::which of numbers of the target

QTextCharFormat colored(const QColor& color, bool bold = false, bool italic = false) {
    QTextCharFormat format;
    format.setForeground(color);
    if (bold) format.setFontWeight(QFont::Bold);
    format.setFontItalic(italic);
    return format;
}

qsizetype lettersIn(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).size();
}

}  // namespace

FormulaHighlighter::FormulaHighlighter(QTextDocument* document, const Theme& theme)
    : QSyntaxHighlighter(document), m_theme(&theme) {}

void FormulaHighlighter::setTheme(const Theme& theme) {
    if (&theme == m_theme) return;
    m_theme = &theme;
    rehighlight();
}

void FormulaHighlighter::setOwnNames(const QStringList& names) {
    if (names == m_own_names) return;
    m_own_names = names;
    rehighlight();
}

QTextCharFormat FormulaHighlighter::formatOf(const QString& name) const {
    const Theme& theme = *m_theme;
    if (m_own_names.contains(name)) return colored(theme.term(0), false, true);
    const std::string utf8 = name.toStdString();
    const own::Word* const word = own::findWord(utf8);
    if (!word) return colored(theme.text);
    using own::WordKind;
    switch (word->kind) {
    case WordKind::keyword: return colored(theme.muted, true);
    case WordKind::number:
        return colored(word->which < 0                ? theme.text
                       : word->which < kFirstOfTarget ? theme.pred
                                                      : theme.target);
    case WordKind::box: return colored(word->which == 0 ? theme.pred : theme.target, true);
    case WordKind::quantity: return colored(theme.interpolated);
    case WordKind::function:
    case WordKind::box_function:
    case WordKind::losses: return colored(theme.accent);
    }
    return colored(theme.text);
}

void FormulaHighlighter::highlightBlock(const QString& line) {
    const std::string utf8 = line.toStdString();
    const std::string_view bytes = utf8;
    const own::Tokens tokens = own::tokensOf(utf8);
    bool behind_point = false, behind_loss = false;
    for (const own::Token& token : tokens.list) {
        const auto begin = static_cast<int>(lettersIn(bytes.substr(0, token.begin)));
        const auto length =
            static_cast<int>(lettersIn(bytes.substr(token.begin, token.end - token.begin)));
        const QString word = line.mid(begin, length);
        if (token.kind == own::TokenKind::title) {
            setFormat(begin, length, colored(m_theme->text, true));
            setFormat(begin, std::min<int>(length, 5), colored(m_theme->muted, true));
        } else if (token.kind == own::TokenKind::name) {
            setFormat(begin, length,
                      !behind_point ? formatOf(word)
                      : behind_loss ? colored(m_theme->accent)
                                    : colored(m_theme->text));
        }
        if (token.kind == own::TokenKind::sign && token.sign == '.') {
            behind_point = true;
        } else {
            behind_loss = token.kind == own::TokenKind::name && word == QStringLiteral("loss");
            behind_point = false;
        }
    }
    const auto comment = line.indexOf(u'#');
    if (comment >= 0)
        setFormat(static_cast<int>(comment), static_cast<int>(line.size() - comment),
                  colored(m_theme->muted, false, true));
}

QStringList namesDefinedIn(const QString& text) {
    QStringList names;
    for (const QString& line : text.split(u'\n')) {
        const std::string utf8 = line.toStdString();
        const own::Tokens tokens = own::tokensOf(utf8);
        std::size_t at = 0;
        const auto wordAt = [&](std::size_t i) {
            const own::Token& token = tokens.list[i];
            return token.kind == own::TokenKind::name
                       ? QString::fromStdString(utf8.substr(token.begin, token.end - token.begin))
                       : QString();
        };
        const QString first = wordAt(0);
        if (first == QStringLiteral("let") || first == QStringLiteral("param")) at = 1;
        if (at + 1 >= tokens.list.size()) continue;
        const own::Token& sign = tokens.list[at + 1];
        const QString name = wordAt(at);
        if (!name.isEmpty() && sign.kind == own::TokenKind::sign && sign.sign == '=' &&
            !names.contains(name))
            names << name;
    }
    return names;
}

}  // namespace iou
