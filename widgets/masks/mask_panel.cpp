// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masks/mask_panel.hpp"

#include "widgets/controls/slider_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/number_text.hpp"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kSides[] = {24, 48, 96};
constexpr double kMostSlidSmooth = 10.0;

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

MaskPanel::MaskPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<MaskView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    buildNumbers();
    buildTools();
    buildForm();
    column->addStretch(1);
    connect(&m_view, &MaskView::changed, this, &MaskPanel::refresh);
    connect(&m_view, &MaskView::handChanged, this, &MaskPanel::refreshHand);
    connect(&m_view, &MaskView::hotChanged, this, &MaskPanel::showCell);
    refresh();
    refreshHand();
}

void MaskPanel::buildNumbers() {
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        auto* name = new QLabel(measureName(static_cast<masks::Measure>(i)), this);
        m_values[i] = new QLabel(this);
        setUiFont(*m_values[i], 11.0, QFont::DemiBold);
        grid->addWidget(name, static_cast<int>(i), 0);
        grid->addWidget(m_values[i], static_cast<int>(i), 1, Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(grid);
    for (QLabel** label : {&m_itself, &m_best, &m_cell}) {
        *label = wrappedLabel(this);
        column->addWidget(*label);
    }
    m_cell->setForegroundRole(QPalette::PlaceholderText);
}

void MaskPanel::buildTools() {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::half);
    m_tools = new QButtonGroup(this);
    const std::pair<QString, QString> tools[] = {
        {tr("Brush"), tr("Paint with a soft brush (Ctrl erases)")},
        {tr("Blob"), tr("Draw a Gaussian blob: press in its middle, drag out its sigma")},
        {tr("Eraser"), tr("Take away with the soft brush")}};
    for (std::size_t i = 0; i < std::size(tools); ++i) {
        auto* button = new QToolButton(this);
        button->setText(tools[i].first);
        button->setToolTip(tools[i].second);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_tools->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_tools, &QButtonGroup::idClicked, this,
            [this](int id) { m_view.setTool(static_cast<MaskTool>(id)); });
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

SliderField* MaskPanel::addBrushRow(const QString& name, const QString& tip, double lo, double hi,
                                    double Brush::*number) {
    auto* row = new SliderField(name, lo, hi, this);
    row->setToolTip(tip);
    connect(row, &SliderField::changed, this, [this, number](double value) {
        Brush brush = m_view.brush();
        brush.*number = value;
        m_view.setBrush(brush);
    });
    m_form->addRow(name, row);
    return row;
}

void MaskPanel::addShapes(bool is_target, const QString& name) {
    auto* combo = frameCombo(this, name, tr("Put a shape in the place of this mask"));
    combo->addItem(tr("Put in place..."));
    combo->addItems({tr("Gaussian blob"), tr("Two blobs"), tr("Box"), tr("Disc"), tr("Nothing")});
    connect(combo, &QComboBox::activated, this, [this, combo, is_target, name](int index) {
        combo->setCurrentIndex(0);
        if (index == 0) return;
        m_view.lab().apply(name, [index, is_target](MaskLab& lab) {
            (is_target ? lab.target : lab.pred) =
                shaped(static_cast<MaskShape>(index - 1), lab.side);
        });
    });
    m_form->addRow(name, combo);
}

void MaskPanel::buildForm() {
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_radius = addBrushRow(tr("Radius"), tr("Of the brush, in cells"), 0.5, 16.0, &Brush::radius);
    m_hardness =
        addBrushRow(tr("Hardness"),
                    tr("1: the same everywhere below the brush; 0: it fades from its middle on"),
                    0.0, 1.0, &Brush::hardness);
    m_level = addBrushRow(tr("Level"), tr("What the middle of the brush paints"), 0.0, 1.0,
                          &Brush::level);
    addShapes(false, tr("Prediction"));
    addShapes(true, tr("Truth"));
    m_measure = frameCombo(this, tr("Gradient of"), tr("The measure whose gradient is shown"));
    for (int i = 0; i < 3; ++i) m_measure->addItem(measureName(static_cast<masks::Measure>(i)));
    connect(m_measure, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Gradient of"), [index](MaskLab& lab) {
            lab.measure = static_cast<masks::Measure>(index);
        });
    });
    m_form->addRow(tr("Gradient of"), m_measure);
    m_smooth = new SliderField(tr("Smooth"), 0.0, kMostSlidSmooth, this);
    m_smooth->setTyped(0.0, most_smooth);
    m_smooth->setToolTip(tr("Added above and below the line; with it two empty masks have 1"));
    connect(m_smooth, &SliderField::changed, this, [this](double value) {
        m_view.lab().apply(
            tr("Smooth"), [value](MaskLab& lab) { lab.smooth = value; },
            QStringLiteral("mask smooth"));
    });
    m_form->addRow(tr("Smooth"), m_smooth);
    m_side = frameCombo(this, tr("Cells"), tr("Cells of a side"));
    for (const int side : kSides) m_side->addItem(QString::number(side), side);
    connect(m_side, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Cells"), [side = kSides[index]](MaskLab& lab) {
            lab.pred = resized(lab.pred, lab.side, side);
            lab.target = resized(lab.target, lab.side, side);
            lab.side = side;
        });
    });
    m_form->addRow(tr("Cells"), m_side);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);
}

QString MaskPanel::valueText(masks::Measure measure) const {
    return m_values[static_cast<std::size_t>(measure)]->text();
}

QString MaskPanel::bestWords() const { return m_best->text(); }

QString MaskPanel::cellWords() const { return m_cell->text(); }

void MaskPanel::refresh() {
    const MaskLab& lab = m_view.value();
    const MaskOutcome& outcome = m_view.outcome();
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i]->setText(tableNumber(outcome.of(static_cast<masks::Measure>(i)), 4));
    m_itself->setText(tr("%1 of p with itself: %2")
                          .arg(measureName(lab.measure), tableNumber(outcome.itself, 3)));
    if (outcome.best_pred) {
        const masks::BestBox& best = *outcome.best_pred;
        const masks::BellBest bell = masks::bellBest(2);
        m_best->setText(tr("Best box of p: %1 × %2 cells, Dice %3, holds %4 % of p. Of a Gaussian: "
                           "± %5 σ, Dice %6")
                            .arg(numberText(best.box.w, 3), numberText(best.box.h, 3),
                                 numberText(best.dice, 3), numberText(100.0 * best.mass, 3),
                                 numberText(bell.half_width, 4), numberText(bell.dice, 3)));
    } else {
        m_best->setText(tr("p is empty: no box is best"));
    }
    m_measure->setCurrentIndex(static_cast<int>(lab.measure));
    m_smooth->showValue(lab.smooth);
    m_side->setCurrentIndex(m_side->findData(lab.side));
    showCell(m_view.hot());
}

void MaskPanel::refreshHand() {
    m_tools->button(static_cast<int>(m_view.tool()))->setChecked(true);
    const Brush& brush = m_view.brush();
    m_radius->showValue(brush.radius);
    m_hardness->showValue(brush.hardness);
    m_level->showValue(brush.level);
}

void MaskPanel::showCell(int cell) {
    const MaskOutcome& outcome = m_view.outcome();
    const auto i = static_cast<std::size_t>(cell);
    m_cell->setText(cell < 0 || i >= outcome.pred.size()
                        ? tr("Cell under the pointer: –")
                        : tr("Cell: p %1, a %2, slope %3")
                              .arg(tableNumber(outcome.pred[i], 2),
                                   tableNumber(outcome.target[i], 2),
                                   tableNumber(outcome.gradient[i], 3)));
}

}  // namespace iou
