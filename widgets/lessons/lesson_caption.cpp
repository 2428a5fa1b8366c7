// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/lesson_caption.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/scaled_font.hpp"

#include <QEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace iou {

namespace {

constexpr double kCaptionPoints = 10.5;
constexpr double kSmallestShare = 0.7, kShareStep = 0.03;

/// Qt reads whatever file a picture names, unless something else stands for it.
class CaptionWords : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return QByteArray(); }
};

/// Markdown, which anybody may have written, as one line of plain text; a picture is the words that
/// describe it.
QString oneLine(const std::string& markdown) {
    CaptionWords document;
    document.setMarkdown(text(markdown),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                             QTextDocument::MarkdownNoHTML);
    QString line;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QTextCharFormat format = fragment.charFormat();
            line += format.isImageFormat() ? format.stringProperty(QTextFormat::ImageAltText)
                                           : fragment.text();
        }
        line += u' ';
    }
    return proseWithFormulas(line.simplified());
}

}  // namespace

LessonCaption::LessonCaption(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("caption"));
    setUiFont(*this, kCaptionPoints);
}

void LessonCaption::showStep(const Lesson& lesson, int step, bool answered) {
    const LessonWords& words = lesson.steps[static_cast<std::size_t>(step)].words;
    m_step = step;
    m_steps = static_cast<int>(lesson.steps.size());
    const QString question = oneLine(words.question);
    const bool answers = answered && !question.isEmpty();
    m_text = answers ? question : text(words.title);
    m_bold_end = static_cast<int>(m_text.size());
    m_text += QStringLiteral("  ") + oneLine(answers ? words.answer : words.body);
    m_bold_begin = m_question_end = static_cast<int>(m_text.size());
    if (!answers && !question.isEmpty()) {
        m_text += QStringLiteral("  ") + question;
        m_question_end = static_cast<int>(m_text.size());
    }
    setAccessibleName(m_text);
    layOut();
    update();
}

int LessonCaption::lines() const { return m_layout.lineCount(); }

QSize LessonCaption::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60,
            kLines * static_cast<int>(std::ceil(QFontMetricsF(font()).lineSpacing())) +
                2 * spacing::unit};
}

QRect LessonCaption::textRect() const {
    const int dots = std::min(m_steps, 12) * fontMetrics().height() / 2 + spacing::wide;
    return rect().adjusted(spacing::wide, spacing::unit, -spacing::wide - dots, -spacing::unit);
}

int LessonCaption::layOut(double shrunk, const QString& words) {
    m_layout.setFont(scaledFont(font(), shrunk));
    m_layout.setText(words);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    const int end = static_cast<int>(words.size());
    QList<QTextLayout::FormatRange> ranges{{0, std::min(m_bold_end, end), bold}};
    if (m_bold_begin < end)
        ranges.append({m_bold_begin, std::min(m_question_end, end) - m_bold_begin, bold});
    m_layout.setFormats(ranges);
    m_layout.beginLayout();
    double y = 0.0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(textRect().width());
        line.setPosition({0.0, y});
        y += line.height();
    }
    m_layout.endLayout();
    return m_layout.lineCount();
}

void LessonCaption::layOut() {
    m_whole = true;
    for (m_shrunk = 1.0; m_shrunk >= kSmallestShare; m_shrunk -= kShareStep)
        if (layOut(m_shrunk, m_text) <= kLines) return;
    m_shrunk = kSmallestShare;
    m_whole = false;
    // The last word that fits: more words are never fewer lines.
    QList<qsizetype> ends;
    for (qsizetype at = m_text.indexOf(u' '); at >= 0; at = m_text.indexOf(u' ', at + 1))
        if (at > 0) ends.append(at);
    const auto cut = [this](qsizetype end) {
        return m_text.left(std::max<qsizetype>(1, end)) + u'…';
    };
    const auto past = std::partition_point(ends.cbegin(), ends.cend(), [&](qsizetype end) {
        return layOut(m_shrunk, cut(end)) <= kLines;
    });
    layOut(m_shrunk, cut(past == ends.cbegin() ? 1 : *std::prev(past)));
}

void LessonCaption::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    const QRect room = textRect();
    const double top = room.top() + (room.height() - m_layout.boundingRect().height()) * 0.5;
    painter.setPen(theme.text);
    m_layout.draw(&painter, {static_cast<double>(room.left()), top});
    // Where one is among the steps.
    const double each = fontMetrics().height() * 0.5;
    const int shown = std::min(m_steps, 12);
    double x = width() - spacing::wide - each * (shown - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < shown; ++i, x += each) {
        const int here = m_steps > 1 ? m_step * (shown - 1) / (m_steps - 1) : 0;
        painter.setBrush(i == here ? theme.accent : i < here ? theme.muted : theme.border);
        const double radius = each * (i == here ? 0.36 : 0.24);
        painter.drawEllipse(QPointF(x, height() * 0.5), radius, radius);
    }
}

void LessonCaption::resizeEvent(QResizeEvent*) { layOut(); }

void LessonCaption::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || changesLook(*event)) layOut();
}

}  // namespace iou
