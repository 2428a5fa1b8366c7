// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/box_question.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace iou {

namespace {

/// "left 1, top 2, right 3, bottom 4": every number by its name.
QString meaning(const Box<>& box, BoxNotation notation) {
    const QStringList names = text(notationFields(notation)).split(QStringLiteral(", "));
    const auto numbers = boxNumbers(box, notation);
    QStringList parts;
    for (std::size_t i = 0; i < 4; ++i)
        parts << names[static_cast<qsizetype>(i)] + u' ' + numberText(numbers[i], 6);
    return parts.join(QStringLiteral(", "));
}

/// One notation as an answer; pointing at it previews the first box.
class Choice : public QPushButton {
public:
    Choice(Hover& hover, const Result<std::vector<Box<>>>& boxes, BoxNotation notation,
           QWidget* parent)
        : QPushButton(parent), m_hover(&hover), m_boxes(boxes) {
        QStringList meanings;
        if (boxes)
            for (const Box<>& box : *boxes) meanings << meaning(box, notation);
        const QString name = iou::text(notationName(notation));
        setText(boxes ? name + QStringLiteral(":  ") + meanings.join(QStringLiteral("\n")) : name);
        setEnabled(boxes.has_value());
        setToolTip(boxes ? BoxQuestion::tr("Take the numbers so")
                         : plainTip(localText(boxes.error())));
    }

protected:
    bool event(QEvent* event) override {
        if (!m_hover) return QPushButton::event(event);  // the window ends
        if (m_boxes && (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn))
            m_hover->setBox(m_boxes->front());
        if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut ||
            event->type() == QEvent::Hide)
            m_hover->setBox({});
        return QPushButton::event(event);
    }

private:
    QPointer<Hover> m_hover;
    Result<std::vector<Box<>>> m_boxes;
};

}  // namespace

Result<std::vector<Box<>>> readBoxes(const std::vector<std::string>& numbers,
                                     BoxNotation notation) {
    std::vector<Box<>> boxes;
    for (const std::string& four : numbers) {
        const auto box = parseBox(four, notation);
        if (!box) return box.error();
        boxes.push_back(*box);
    }
    return boxes;
}

BoxQuestion::BoxQuestion(ExplorerModel& model, const std::vector<std::string>& numbers, Which which)
    : Notice((numbers.size() > 1 ? tr("What do these eight numbers mean?")
                                 : tr("What do these four numbers mean?")) +
             QStringLiteral("  ") + text(numbers.front()).simplified() +
             (numbers.size() > 1 ? QStringLiteral("; ") + text(numbers[1]) : QString())) {
    auto* role = new QComboBox(this);
    if (numbers.size() > 1)
        role->addItems({tr("prediction, then ground truth"), tr("ground truth, then prediction")});
    else
        role->addItems({tr("for the prediction"), tr("for the ground truth")});
    role->setCurrentIndex(numbers.size() > 1 || which == Which::pred ? 0 : 1);
    role->setAccessibleName(tr("Which box takes the numbers"));
    role->setToolTip(role->accessibleName());
    addWidget(role);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::unit);
    for (int i = 0; i < box_notation_count; ++i) {
        const auto notation = static_cast<BoxNotation>(i);
        const auto boxes = readBoxes(numbers, notation);
        auto* choice = new Choice(model.hover(), boxes, notation, line);
        row->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, &model, role, boxes] {
            const bool pred_first = role->currentIndex() == 0;
            dismiss();
            model.apply(boxes->size() > 1 ? tr("Paste boxes") : tr("Paste box"), [&](Document& d) {
                boxOf(d.explorer.scene, pred_first ? Which::pred : Which::target) = boxes->front();
                if (boxes->size() > 1)
                    boxOf(d.explorer.scene, pred_first ? Which::target : Which::pred) = (*boxes)[1];
            });
        });
    }
    row->addStretch(1);
    addLine(line);
}

}  // namespace iou
