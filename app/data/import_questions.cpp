// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/import_questions.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QButtonGroup>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace iou {

namespace {

/// Whether the same words are shown for both.
bool looksLike(const pairing::Question& a, const pairing::Question& b) {
    const auto &one = a.asked.what, &other = b.asked.what;
    if (!a.isLike(b) || one.question.text() != other.question.text() ||
        one.choices.size() != other.choices.size())
        return false;
    for (std::size_t k = 0; k < one.choices.size(); ++k)
        if (one.choices[k].value != other.choices[k].value ||
            one.choices[k].evidence.text() != other.choices[k].evidence.text())
            return false;
    return true;
}

}  // namespace

QString asSentence(const Phrase& words) {
    QString said = localText(words);
    if (!said.isEmpty()) said[0] = said[0].toUpper();
    return said;
}

ImportQuestions::ImportQuestions(QWidget* parent) : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::unit);
    m_column->addStretch(1);
}

void ImportQuestions::show(const std::vector<pairing::Question>& questions) {
    std::size_t kept = 0;
    while (kept < std::min(m_groups.size(), questions.size()) &&
           looksLike(m_groups[kept].question, questions[kept]))
        ++kept;
    while (m_groups.size() > kept) {
        m_column->removeWidget(m_groups.back().box);
        m_groups.back().box->hide();
        m_groups.back().box->deleteLater();
        m_groups.pop_back();
    }
    for (std::size_t k = kept; k < questions.size(); ++k)
        m_groups.push_back(make(questions[k], static_cast<int>(k)));
    for (std::size_t k = 0; k < questions.size(); ++k) mark(m_groups[k], questions[k].answer);
}

ImportQuestions::Group ImportQuestions::make(const pairing::Question& question, int place) {
    auto* const box = new QGroupBox(this);
    auto* const column = new QVBoxLayout(box);
    auto* const words = new QLabel(asSentence(question.asked.what.question), box);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* const buttons = new QButtonGroup(box);
    int id = 0;
    for (const auto& choice : question.asked.what.choices) {
        auto* const button = new QRadioButton(
            plainEntry(text(choice.value) + u'\n' + localText(choice.evidence)), box);
        buttons->addButton(button, id++);
        column->addWidget(button);
    }
    connect(buttons, &QButtonGroup::idClicked, this,
            [this, place](int choice) { emit answered(place, choice); });
    m_column->insertWidget(place, box);
    return {question, box, buttons};
}

void ImportQuestions::mark(Group& group, int answer) {
    const bool of_preds = group.question.asked.of_preds;
    group.box->setTitle(answer < 0 ? of_preds ? tr("To be decided about the detections")
                                              : tr("To be decided about the truths")
                        : of_preds ? tr("Decided about the detections")
                                   : tr("Decided about the truths"));
    // None is checked where it is open, which an exclusive group does not allow.
    group.buttons->setExclusive(false);
    for (QAbstractButton* const button : group.buttons->buttons())
        button->setChecked(group.buttons->id(button) == answer);
    group.buttons->setExclusive(true);
}

}  // namespace iou
