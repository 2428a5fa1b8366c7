// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/box_question.hpp"

#include "widgets/explorer_model.hpp"
#include "widgets/number_text.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
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

/// One notation as an answer; looking at it shows its box.
class Choice : public QPushButton {
public:
    Choice(ExplorerModel& model, const Result<Box<>>& box, BoxNotation notation, QWidget* parent)
        : QPushButton(parent), m_model(model), m_box(box) {
        const QString name = iou::text(notationName(notation));
        setText(box ? name + QStringLiteral(":  ") + meaning(*box, notation) : name);
        setEnabled(box.has_value());
        setToolTip(box ? BoxQuestion::tr("Take the four numbers so") : localText(box.error()));
    }

protected:
    bool event(QEvent* event) override {
        if (m_box && (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn))
            m_model.setHoverBox(*m_box);
        if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut ||
            event->type() == QEvent::Hide)
            m_model.setHoverBox({});
        return QPushButton::event(event);
    }

private:
    ExplorerModel& m_model;
    Result<Box<>> m_box;
};

}  // namespace

BoxQuestion::BoxQuestion(ExplorerModel& model, const std::string& numbers, Which which)
    : Notice(tr("What do these four numbers mean?  ") + text(numbers).simplified()) {
    auto* role = new QComboBox(this);
    role->addItems({tr("for the prediction"), tr("for the ground truth")});
    role->setCurrentIndex(which == Which::pred ? 0 : 1);
    role->setAccessibleName(tr("Which box takes the numbers"));
    role->setToolTip(role->accessibleName());
    addWidget(role);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::unit);
    for (int i = 0; i < box_notation_count; ++i) {
        const auto notation = static_cast<BoxNotation>(i);
        const auto box = parseBox(numbers, notation);
        auto* choice = new Choice(model, box, notation, line);
        row->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, &model, role, box] {
            const Which taken = role->currentIndex() == 0 ? Which::pred : Which::target;
            dismiss();
            model.apply(tr("Paste box"), [&](Document& d) { boxOf(d.scene, taken) = *box; });
        });
    }
    row->addStretch(1);
    addLine(line);
}

}  // namespace iou
