// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/questions.hpp"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QGroupBox;
class QVBoxLayout;

namespace iou {

/// Words of the core that stand alone.
QString asSentence(const Phrase& words);

/// What files do not say: a button for each choice, with what speaks for it. Answered questions
/// stay, so that one can change one's mind.
class ImportQuestions : public QWidget {
    Q_OBJECT
public:
    explicit ImportQuestions(QWidget* parent = nullptr);

    /// Those that are shown already keep their buttons, and the focus.
    void show(const std::vector<pairing::Question>& questions);

signals:
    void answered(int question, int choice);

private:
    struct Group {
        pairing::Question question;
        QGroupBox* box;
        QButtonGroup* buttons;
    };
    Group make(const pairing::Question& question, int place);
    static void mark(Group& group, int answer);

    QVBoxLayout* m_column;
    std::vector<Group> m_groups;
};

}  // namespace iou
