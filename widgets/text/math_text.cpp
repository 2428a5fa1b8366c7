// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/math_text.hpp"

#include "widgets/text/scaled_font.hpp"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>

#include <limits>
#include <vector>

namespace iou {

namespace {

constexpr double kSmall = 0.78;  ///< size of subscripts and superscripts
constexpr int kMargin = 4;
constexpr int kMark = 7;  ///< a square in a term's colour

/// A stretch of a formula: on the line, a subscript or a superscript.
struct MathRun {
    enum class Level { line, lowered, raised };
    QString text;
    Level level = Level::line;
};

bool inName(QChar c) { return c.isLetter() || c.isDigit(); }

/// End of the name that starts at `from`.
qsizetype nameEnd(const QString& s, qsizetype from) {
    qsizetype end = from;
    while (end < s.size() && inName(s[end])) ++end;
    return end;
}

/// Place of the bracket that closes the one at `open`, or the end.
qsizetype closing(const QString& s, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < s.size(); ++i) {
        if (s[i] == u'(') ++depth;
        if (s[i] == u')' && --depth == 0) return i;
    }
    return s.size();
}

std::vector<MathRun> mathRuns(const QString& plain) {
    std::vector<MathRun> runs;
    const auto add = [&](const QString& piece, MathRun::Level level) {
        if (piece.isEmpty()) return;
        if (!runs.empty() && runs.back().level == level)
            runs.back().text += piece;
        else
            runs.push_back({piece, level});
    };
    for (qsizetype i = 0; i < plain.size();) {
        const QChar c = plain[i];
        const QChar next = i + 1 < plain.size() ? plain[i + 1] : QChar();
        if (c == u'_' && inName(next)) {
            const qsizetype end = nameEnd(plain, i + 1);
            add(plain.mid(i + 1, end - i - 1), MathRun::Level::lowered);
            i = end;
        } else if (c == u'^' && next == u'(') {
            const qsizetype end = closing(plain, i + 1);
            for (const MathRun& inner : mathRuns(plain.mid(i + 2, end - i - 2)))
                add(inner.text, MathRun::Level::raised);
            i = end + 1;
        } else if (c == u'^' && inName(next)) {
            const qsizetype end = nameEnd(plain, i + 1);
            add(plain.mid(i + 1, end - i - 1), MathRun::Level::raised);
            i = end;
        } else {
            add(c, MathRun::Level::line);
            ++i;
        }
    }
    return runs;
}

QFont fontOf(const QFont& font, MathRun::Level level) {
    return level == MathRun::Level::line ? font : scaledFont(font, kSmall);
}

double widthOf(const std::vector<MathRun>& runs, const QFont& font) {
    double width = 0.0;
    for (const MathRun& run : runs)
        width += QFontMetricsF(fontOf(font, run.level)).horizontalAdvance(run.text);
    return width;
}

double shiftOf(MathRun::Level level, double ascent) {
    switch (level) {
    case MathRun::Level::lowered: return 0.22 * ascent;
    case MathRun::Level::raised: return -0.32 * ascent;
    case MathRun::Level::line: break;
    }
    return 0.0;
}

/// In the painter's font, from a point of the base line; cut at `end` with an ellipsis.
void paintRuns(QPainter& painter, QPointF at, const std::vector<MathRun>& runs, double end) {
    const QFont font = painter.font();
    const double ascent = QFontMetricsF(font).ascent();
    for (const MathRun& run : runs) {
        const QFont used = fontOf(font, run.level);
        const QFontMetricsF widths(used);
        const double right = at.x() + widths.horizontalAdvance(run.text);
        painter.setFont(used);
        painter.drawText(at + QPointF(0.0, shiftOf(run.level, ascent)),
                         right <= end ? run.text
                                      : widths.elidedText(run.text, Qt::ElideRight, end - at.x()));
        if (right > end) break;
        at.setX(right);
    }
    painter.setFont(font);
}

QFont cellFont(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QVariant own = index.data(Qt::FontRole);
    return own.isValid() ? own.value<QFont>() : option.font;
}

}  // namespace

QString mathHtml(const QString& plain) {
    // Detached parts stay on one line,
    constexpr char16_t word_joiner = 0x2060;
    QString kept;
    bool inside = false;
    for (const QChar c : plain) {
        inside = c == u'[' || (inside && c != u']');
        kept += inside && c == u' ' ? QChar(QChar::Nbsp) : c;
        if (inside && c == u'/') kept += word_joiner;
    }
    QString html;
    for (const MathRun& run : mathRuns(kept)) {
        // a definition starts its own, and none ends with = or Σ.
        const QString piece = run.text.toHtmlEscaped()
                                  .replace(QStringLiteral(";  "), QStringLiteral(";<br>"))
                                  .replace(QStringLiteral(" = "), QStringLiteral("&nbsp;=&nbsp;"))
                                  .replace(QStringLiteral("Σ "), QStringLiteral("Σ&nbsp;"));
        if (run.level == MathRun::Level::lowered)
            html += QStringLiteral("<sub>%1</sub>").arg(piece);
        else if (run.level == MathRun::Level::raised)
            html += QStringLiteral("<sup>%1</sup>").arg(piece);
        else
            html += piece;
    }
    return html;
}

QString proseWithFormulas(QString prose) {
    // A sign between spaces, a number or parenthesis on one of its sides.
    static const QRegularExpression sign(
        QStringLiteral("(?<=[\\d)]) ([-+/=]) (?=[\\w(])|(?<=\\w) ([-+/=]) (?=[\\d(])"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression minus(
        QStringLiteral("(?<![\\w.,)-])-(?=\\d)|(?<=\\()-(?=\\w)"));
    static const QRegularExpression power(QStringLiteral("(?<=\\w)\\^([23])(?!\\d)"));
    constexpr QChar joint(0x00a0);
    QRegularExpressionMatch found;
    for (qsizetype at = 0; (at = prose.indexOf(sign, at, &found)) >= 0; at += 3) {
        const QChar written = found.captured().at(1);
        prose.replace(at, 3, QString(joint) + (written == u'-' ? u'−' : written) + joint);
    }
    prose.replace(minus, QStringLiteral("−"));
    for (qsizetype at = 0; (at = prose.indexOf(power, at, &found)) >= 0; ++at)
        prose.replace(at, 2, found.captured(1) == u'2' ? u'²' : u'³');
    return prose;
}

double mathWidth(const QString& plain, const QFont& font) { return widthOf(mathRuns(plain), font); }

void paintMath(QPainter& painter, QPointF base, const QString& plain) {
    paintRuns(painter, base, mathRuns(plain), std::numeric_limits<double>::infinity());
}

void MathDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = QIcon();
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    const QFont font = cellFont(option, index);
    const QFontMetricsF metrics(font);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const double base =
        option.rect.center().y() + 0.5 + (metrics.ascent() - metrics.descent()) * 0.5;
    double x = option.rect.left() + kMargin;
    if (const QVariant mark = index.data(Qt::DecorationRole); mark.isValid()) {
        constexpr double size = kMark;
        painter->fillRect(QRectF(x, option.rect.center().y() + 0.5 - size * 0.5, size, size),
                          mark.value<QColor>());
        x += kMark + kMargin;
    }
    painter->setFont(font);
    paintRuns(*painter, {x, base}, mathRuns(index.data().toString()), option.rect.right() + 1);
    painter->restore();
}

QSize MathDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const auto runs = mathRuns(index.data().toString());
    size.setWidth(static_cast<int>(widthOf(runs, cellFont(option, index))) + 2 * kMargin + 1 +
                  (index.data(Qt::DecorationRole).isValid() ? kMark + kMargin : 0));
    return size;
}

}  // namespace iou
