// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_tools.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_canvas.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace iou {

namespace {

constexpr double kWidestCombo = 220.0;

/// As wide as there is room for, within a limit that grows with the text.
class FrameCombo : public QComboBox {
public:
    explicit FrameCombo(QWidget* parent) : QComboBox(parent) { limitWidth(); }

protected:
    void changeEvent(QEvent* event) override {
        QComboBox::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            limitWidth();
    }

private:
    void limitWidth() { setMaximumWidth(qRound(kWidestCombo * interfaceScale())); }
};

}  // namespace

QToolButton* frameTool(QWidget* parent, Glyph glyph, const QString& name, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setIcon(glyphIcon(glyph));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QComboBox* frameCombo(QWidget* parent, const QString& name, const QString& tip) {
    auto* combo = new FrameCombo(parent);
    combo->setAccessibleName(name);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

FrameTools::FrameTools(FrameCanvas& canvas, QWidget* parent) : QWidget(parent) {
    auto* draw = new QToolButton(this);
    draw->setText(tr("Draw"));
    draw->setCheckable(true);
    draw->setAutoRaise(true);
    draw->setFocusPolicy(Qt::TabFocus);
    draw->setToolTip(tr("Draw a box with the mouse (Ctrl and a drag)"));
    auto* duplicate = frameTool(this, Glyph::duplicate, tr("Duplicate"),
                                tr("Duplicate what is selected (Ctrl+D)"));
    auto* remove =
        frameTool(this, Glyph::close, tr("Remove"), tr("Remove what is selected (Delete)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::half);
    for (QToolButton* tool : {draw, duplicate, remove}) row->addWidget(tool);
    connect(draw, &QToolButton::toggled, &canvas, &FrameCanvas::setDrawing);
    connect(&canvas, &FrameCanvas::drawingChanged, draw, &QToolButton::setChecked);
    connect(duplicate, &QToolButton::clicked, &canvas, &FrameCanvas::duplicateSelected);
    connect(remove, &QToolButton::clicked, &canvas, &FrameCanvas::removeSelected);
    const auto refresh = [&canvas, duplicate, remove] {
        for (QToolButton* tool : {duplicate, remove}) tool->setEnabled(!canvas.selected().empty());
    };
    connect(&canvas, &FrameCanvas::selectionChanged, this, refresh);
    refresh();
}

}  // namespace iou
