// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/lesson.hpp"

#include <QTextLayout>
#include <QWidget>

namespace iou {

/// One step of a lesson in two lines, for an audience: what to look at and the question, then the
/// answer in their place. The type gets smaller where there is more to say; the caption keeps its
/// height.
class LessonCaption : public QWidget {
    Q_OBJECT
public:
    explicit LessonCaption(QWidget* parent = nullptr);

    static constexpr int kLines = 2;

    /// step: 0-based.
    void showStep(const Lesson& lesson, int step, bool answered);
    /// The words on screen, plain.
    const QString& shownText() const { return m_text; }
    /// Lines they take, and the share of the usual type size they are set in.
    int lines() const;
    double shrunk() const { return m_shrunk; }
    /// Whether all of the words are there.
    bool whole() const { return m_whole; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect textRect() const;
    void layOut();
    /// Lines at this share of the usual size.
    int layOut(double shrunk, const QString& words);

    QString m_text;
    int m_bold_end = 0;  ///< of the title or the question, with which the text begins
    int m_bold_begin = 0, m_question_end = 0;  ///< of the question after the words
    int m_step = 0, m_steps = 0;
    double m_shrunk = 1.0;
    bool m_whole = true;
    QTextLayout m_layout;
};

}  // namespace iou
