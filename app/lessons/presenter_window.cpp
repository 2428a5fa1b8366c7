// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presenter_window.hpp"

#include "app/lessons/lesson_runner.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/text/core_words.hpp"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTime>

#include <utility>

namespace iou {

namespace {

constexpr int kPictureMs = 250;  ///< between two pictures of the window

/// A font of the speaker's screen, independent of the audience's type size.
QFont ownFont(double points, QFont::Weight weight = QFont::Normal) {
    QFont font = uiFont();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QLabel* label(QWidget* parent, const QFont& font) {
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setFont(font);
    return made;
}

}  // namespace

PresenterWindow::PresenterWindow(LessonRunner& runner, std::function<QPixmap()> picture,
                                 QWidget* parent)
    : QWidget(parent, Qt::Window), m_runner(runner), m_take_picture(std::move(picture)) {
    setWindowTitle(tr("Presenter – iouscope"));
    setFont(ownFont(10.0));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    columns->setSpacing(spacing::wide);
    auto* words = new QVBoxLayout;
    m_title = label(this, ownFont(14.0, QFont::DemiBold));
    m_notes = label(this, ownFont(15.0));
    m_notes->setAlignment(Qt::AlignTop);
    m_next = label(this, ownFont(11.0));
    words->addWidget(m_title);
    words->addWidget(m_notes, 1);
    words->addWidget(m_next);
    words->addWidget(buildButtons());
    auto* side = new QVBoxLayout;
    m_clock = label(this, ownFont(28.0));
    m_clock->setAlignment(Qt::AlignRight);
    m_picture = new QLabel(this);
    m_picture->setMinimumSize(320, 180);
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignRight);
    m_picture->setAccessibleName(tr("The window as it is now"));
    side->addWidget(m_clock);
    side->addWidget(m_picture, 1);
    columns->addLayout(words, 3);
    columns->addLayout(side, 2);
    m_since.start();
    connect(&m_second, &QTimer::timeout, this, &PresenterWindow::refreshTime);
    connect(&m_look, &QTimer::timeout, this, &PresenterWindow::refreshPicture);
    m_second.start(1000);
    m_look.start(kPictureMs);
    for (const auto signal : {&LessonRunner::changed, &LessonRunner::measured})
        connect(&m_runner, signal, this, &PresenterWindow::refresh);
    refresh();
    refreshTime();
}

QWidget* PresenterWindow::buildButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto add = [&](const QString& text, const QString& tip, const auto& run) {
        auto* button = new QPushButton(text, row);
        button->setToolTip(tip);
        button->setFont(ownFont(10.0));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
    };
    add(tr("Previous"), tr("Back to what was shown before (Page Up)"),
        [this] { m_runner.previous(); });
    add(tr("Next"), tr("The answer, then the next step (Page Down)"), [this] { m_runner.next(); });
    add(tr("Answer"), tr("Show the answer"), [this] { m_runner.showAnswer(); });
    layout->addStretch();
    add(tr("Freeze"), tr("The picture stands still while you work (Shift+B)"),
        [this] { emit freezeRequested(); });
    add(tr("Black"), tr("Black screen (B)"), [this] { emit blackRequested(); });
    add(tr("Swap screens"), tr("Exchange this window's screen and the audience's"),
        [this] { emit swapRequested(); });
    return row;
}

QString PresenterWindow::notes() const { return m_notes->text(); }
QString PresenterWindow::following() const { return m_next->text(); }

void PresenterWindow::refresh() {
    const LessonStep* step = m_runner.current();
    if (!step) {
        m_title->setText(tr("No lesson"));
        m_notes->setText(tr("Open one in the menu Lessons to see its notes here."));
        m_next->clear();
        return;
    }
    const auto& steps = m_runner.lesson().steps;
    const auto following = static_cast<std::size_t>(m_runner.step()) + 1;
    m_title->setText(QStringLiteral("%1  ·  %2/%3")
                         .arg(text(step->words.title), QString::number(following),
                              QString::number(steps.size())));
    QString notes = text(step->words.notes);
    if (!step->words.answer.empty())
        notes += QStringLiteral("\n\n") + tr("Answer:") + u' ' + text(step->words.answer);
    m_notes->setText(notes);
    const auto& lessons = m_runner.course().lessons;
    const auto lesson = static_cast<std::size_t>(m_runner.lessonIndex()) + 1;
    const QString next = !m_runner.answered()         ? tr("the answer")
                         : m_runner.solutionFollows() ? tr("how the goal is met")
                         : following < steps.size()   ? text(steps[following].words.title)
                         : lesson < lessons.size()    ? text(lessons[lesson].title)
                                                      : QString();
    m_next->setText(next.isEmpty() ? tr("This is the last step.") : tr("Next:") + u' ' + next);
}

void PresenterWindow::refreshTime() {
    const auto seconds = static_cast<int>(m_since.elapsed() / 1000);
    m_clock->setText(QTime(0, 0).addSecs(seconds).toString(QStringLiteral("h:mm:ss")));
}

void PresenterWindow::refreshPicture() {
    if (!isVisible()) return;
    const QSize size = m_picture->size() * devicePixelRatioF();
    QPixmap picture = m_take_picture().scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(picture);
}

void PresenterWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshPicture();
}

}  // namespace iou
