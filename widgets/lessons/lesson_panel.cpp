// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/lesson_panel.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/lessons/goal_meter.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <utility>

namespace iou {

/// Words that load nothing: Qt reads whatever file or device a picture names, unless something else
/// stands for it.
class LessonWordsDocument : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return QByteArray(); }
};

/// Paragraphs of Markdown, which anybody may have written: no HTML; a picture is the words that
/// describe it, and a link opens nothing.
class LessonText : public QTextBrowser {
public:
    explicit LessonText(QWidget* parent) : QTextBrowser(parent) {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::TabFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        viewport()->setAutoFillBackground(false);
        setWords({});
    }
    /// Laid out once, when they are whole: pictures are looked for wherever they are laid out.
    void setWords(const QString& markdown) {
        if (m_shown == markdown && m_words && m_words->defaultFont() == font()) return;
        m_shown = markdown;
        QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectCommonMark;
        features |= QTextDocument::MarkdownNoHTML;
        auto* words = new LessonWordsDocument(this);
        words->setDocumentMargin(0.0);
        words->setDefaultFont(font());
        words->setMarkdown(markdown, features);
        words->setUndoRedoEnabled(false);
        QTextCursor cursor(words);
        cursor.beginEditBlock();
        describePictures(cursor);
        // Room between lines and paragraphs, for reading from afar.
        for (QTextBlock block = words->begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            format.setLineHeight(125.0, QTextBlockFormat::ProportionalHeight);
            format.setTopMargin(0.0);
            format.setBottomMargin(fontMetrics().height() * 0.6);
            cursor.setPosition(block.position());
            cursor.setBlockFormat(format);
        }
        cursor.endEditBlock();
        setDocument(words);
        delete std::exchange(m_words, words);
    }
    void setPlainWords(const QString& plain) {
        m_shown.reset();
        setPlainText(plain);
    }
    /// Scrolls so that the end can be read, or to the beginning.
    void ensureEnd(bool end) {
        moveCursor(end ? QTextCursor::End : QTextCursor::Start);
        ensureCursorVisible();
    }
    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {120, fontMetrics().height()}; }

private:
    static void describePictures(QTextCursor& cursor) {
        struct Picture {
            int position, length;
            QString words;
        };
        QList<Picture> pictures;
        for (QTextBlock block = cursor.document()->begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextFragment fragment = part.fragment();
                const QTextCharFormat format = fragment.charFormat();
                if (format.isImageFormat())
                    pictures.append({fragment.position(), fragment.length(),
                                     format.stringProperty(QTextFormat::ImageAltText)});
            }
        // From the end: the places before it stay.
        for (auto picture = pictures.crbegin(); picture != pictures.crend(); ++picture) {
            cursor.setPosition(picture->position);
            cursor.setPosition(picture->position + picture->length, QTextCursor::KeepAnchor);
            cursor.insertText(picture->words, {});
        }
    }

    LessonWordsDocument* m_words = nullptr;
    std::optional<QString> m_shown;  ///< none: words that are no Markdown
};

/// Where one is among the steps.
class StepDots : public QWidget {
public:
    using QWidget::QWidget;
    void setStep(int step, int steps) {
        m_step = step;
        m_steps = steps;
        setAccessibleName(LessonPanel::tr("Step %1 of %2").arg(step + 1).arg(steps));
        setToolTip(accessibleName());
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const int unit = fontMetrics().height();
        return {std::max(1, m_steps) * unit, unit};
    }
    QSize minimumSizeHint() const override { return {fontMetrics().height() * 3, 12}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = themeOf(*this);
        const double each = std::min<double>(fontMetrics().height(), double(width()) / m_steps);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        double x = (width() - each * m_steps) * 0.5;
        for (int i = 0; i < m_steps; ++i, x += each) {
            const double radius = each * (i == m_step ? 0.28 : 0.18);
            painter.setPen(Qt::NoPen);
            painter.setBrush(i == m_step ? theme.accent : i < m_step ? theme.muted : theme.border);
            painter.drawEllipse(QPointF(x + each * 0.5, height() * 0.5), radius, radius);
        }
    }

private:
    int m_step = 0, m_steps = 0;
};

namespace {

constexpr int kGoalRows = 3;
constexpr double kGoalPoints = 9.0;

QToolButton* toolButton(QWidget* parent, Glyph glyph, const QString& label, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setIcon(glyphIcon(glyph));
    button->setText(label);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void tint(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

}  // namespace

LessonPanel::LessonPanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::unit, spacing::wide, spacing::unit);
    layout->setSpacing(spacing::unit);
    layout->addWidget(buildHeader());
    m_text = new LessonText(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(buildActions());
    layout->addWidget(buildWay());
    refreshFonts();
    refresh();
}

QWidget* LessonPanel::buildHeader() {
    auto* header = new QWidget(this);
    auto* grid = new QGridLayout(header);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(2);
    m_lesson = plainLabel(header);
    m_title = plainLabel(header);
    m_end = toolButton(header, Glyph::stop, tr("End"),
                       tr("End the lesson: everything is as it was before it"));
    m_end->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    grid->addWidget(m_lesson, 0, 0);
    grid->addWidget(m_end, 0, 1, Qt::AlignTop);
    grid->addWidget(m_title, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_end, &QToolButton::clicked, this, &LessonPanel::endRequested);
    return header;
}

QWidget* LessonPanel::buildActions() {
    auto* row = new QWidget(this);
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins({});
    m_goal = new GoalMeterView(kGoalRows, kGoalPoints, row);
    m_answer = new QPushButton(tr("Show the answer"), row);
    m_answer->setToolTip(tr("The answer, with curves and surface"));
    m_answer->setFocusPolicy(Qt::TabFocus);
    m_solution = new QPushButton(tr("Show me"), row);
    m_solution->setToolTip(tr("Do what the goal asks for; can be undone"));
    m_solution->setFocusPolicy(Qt::TabFocus);
    // A meter needs the whole width for its words.
    layout->addWidget(m_goal, 0, 0, 1, 3);
    layout->addWidget(m_answer, 1, 0);
    layout->addWidget(m_solution, 1, 2);
    layout->setColumnStretch(1, 1);
    connect(m_answer, &QPushButton::clicked, this, &LessonPanel::answerRequested);
    connect(m_solution, &QPushButton::clicked, this, &LessonPanel::solutionRequested);
    return row;
}

QWidget* LessonPanel::buildWay() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_previous =
        toolButton(row, Glyph::back, tr("Previous"), tr("Back to what was shown before (Page Up)"));
    m_next = toolButton(row, Glyph::forward, tr("Next"),
                        tr("The answer, then the next step (Page Down)"));
    m_notes = toolButton(row, Glyph::info, tr("Notes"), tr("Show the speaker's notes"));
    m_notes->setCheckable(true);
    m_dots = new StepDots(row);
    layout->addWidget(m_previous);
    layout->addWidget(m_dots, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, &LessonPanel::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &LessonPanel::nextRequested);
    connect(m_notes, &QToolButton::toggled, this, &LessonPanel::setNotesShown);
    return row;
}

QSize LessonPanel::minimumSizeHint() const { return {260, 220}; }

QSize LessonPanel::sizeHint() const { return {360, 320}; }

void LessonPanel::showStep(const Lesson& lesson, int step) {
    m_words = lesson.steps[static_cast<std::size_t>(step)].words;
    m_step = step;
    m_steps = static_cast<int>(lesson.steps.size());
    m_lesson->setText(text(lesson.title));
    refresh();
}

void LessonPanel::showError(const QString& message) {
    m_words = {};
    m_step = m_steps = 0;
    m_goal_state = GoalState::none;
    refresh();
    setWay(false, false);
    m_lesson->setText({});
    m_title->setText(tr("This lesson cannot be opened"));
    m_text->setPlainWords(message);
}

void LessonPanel::setAnswerShown(bool shown) {
    m_answer_shown = shown;
    refresh();
}

void LessonPanel::beginGoal(bool has_goal) {
    m_goal_state = has_goal ? GoalState::open : GoalState::none;
    m_goal->begin();
    refresh();
}

void LessonPanel::setMeters(const std::vector<GoalMeter>& meters) {
    m_goal->setMeters(meters);
    const GoalState state = m_goal->met() ? GoalState::met : GoalState::open;
    if (state == std::exchange(m_goal_state, state)) return;
    refresh();
}

void LessonPanel::setWay(bool back, bool forward) {
    m_previous->setEnabled(back);
    m_next->setEnabled(forward);
}

void LessonPanel::setNotesShown(bool shown) {
    m_notes_shown = shown;
    m_notes->setChecked(shown);
    refresh();
}

QString LessonPanel::shownText() const {
    return m_title->text() + u'\n' + m_text->document()->toPlainText();
}

void LessonPanel::refresh() {
    const Theme& theme = themeOf(*this);
    m_title->setText(text(m_words.title));
    QString words = text(m_words.body);
    const bool asks = !m_words.question.empty();
    if (asks) words += QStringLiteral("\n\n**%1** ").arg(tr("Predict:")) + text(m_words.question);
    if (asks && m_answer_shown)
        words += QStringLiteral("\n\n**%1** ").arg(tr("Answer:")) + text(m_words.answer);
    if (m_notes_shown)
        words += QStringLiteral("\n\n---\n\n**%1** ").arg(tr("Notes:")) + text(m_words.notes);
    m_text->setWords(proseWithFormulas(words));

    tint(*m_lesson, theme.muted);
    const bool has_goal = m_goal_state != GoalState::none;
    const bool holds_back = asks && !m_answer_shown;
    m_goal->setVisible(has_goal);
    m_solution->setVisible(has_goal);
    m_solution->setEnabled(m_goal_state == GoalState::open);
    m_answer->setVisible(holds_back);
    m_goal->parentWidget()->setVisible(has_goal || holds_back);
    // What an answer or the notes add is read first.
    m_text->ensureEnd(m_answer_shown || m_notes_shown);
    m_dots->setStep(m_step, m_steps);
    m_notes->setEnabled(!m_words.notes.empty());
}

void LessonPanel::refreshFonts() {
    setUiFont(*m_title, 14.0, QFont::DemiBold);
    setUiFont(*m_text, 11.0);
}

void LessonPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange ||
                       event->type() == QEvent::ApplicationFontChange ||
                       event->type() == QEvent::StyleChange;
    if (!looks || !m_dots) return;
    refreshFonts();
    if (m_steps > 0) refresh();
}

}  // namespace iou
