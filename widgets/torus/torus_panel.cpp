// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus/torus_panel.hpp"

#include "core/torus/torus.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr int kCellCounts[] = {36, 72, 120, 180, 360};

}  // namespace

TorusPanel::TorusPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<TorusView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    buildNumbers();
    buildTools();
    column->addStretch(1);
    connect(&m_view, &TorusView::changed, this, &TorusPanel::refresh);
    connect(&m_view, &TorusView::handChanged, this, &TorusPanel::refreshHand);
    refresh();
    refreshHand();
}

void TorusPanel::buildNumbers() {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_wrapped = new QLabel(this);
    m_flat = new QLabel(this);
    for (QLabel* label : {m_wrapped, m_flat}) {
        label->setAlignment(Qt::AlignRight);
        setUiFont(*label, 13.0, QFont::DemiBold);
    }
    form->addRow(tr("IoU with wrap-around"), m_wrapped);
    form->addRow(tr("IoU without"), m_flat);
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(form);
    column->addWidget(m_words);
}

void TorusPanel::buildTools() {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(spacing::unit);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_region = frameCombo(this, tr("Region"), tr("The region the tools are for"));
    m_region->addItems({tr("prediction"), tr("truth")});
    connect(m_region, &QComboBox::activated, this,
            [this](int index) { m_view.choose(index == 1); });
    form->addRow(tr("Region"), m_region);
    m_cells = frameCombo(this, tr("Cells"), tr("Cells of a side, on which areas are counted"));
    for (const int cells : kCellCounts) m_cells->addItem(QString::number(cells), cells);
    connect(m_cells, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Cells"), [index](TorusLab& lab) { lab.cells = kCellCounts[index]; });
    });
    form->addRow(tr("Cells"), m_cells);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::half);
    m_draw = new QToolButton(this);
    m_draw->setText(tr("Draw anew"));
    m_draw->setToolTip(tr("Click the corners of the region; a double click closes it"));
    m_draw->setCheckable(true);
    m_draw->setFocusPolicy(Qt::TabFocus);
    connect(m_draw, &QToolButton::toggled, &m_view, &TorusView::setDrawing);
    auto* turn = new QToolButton(this);
    turn->setText(tr("A turn on"));
    turn->setToolTip(tr("Move the region by 360 degrees of psi: nothing changes on the torus"));
    turn->setFocusPolicy(Qt::TabFocus);
    connect(turn, &QToolButton::clicked, this, [this] { m_view.turn(0.0, torus::period); });
    auto* home = new QToolButton(this);
    home->setText(tr("Home"));
    home->setToolTip(tr("Bring the region back to where its middle lies in the square"));
    home->setFocusPolicy(Qt::TabFocus);
    connect(home, &QToolButton::clicked, &m_view, &TorusView::bringHome);
    for (QToolButton* tool : {m_draw, turn, home}) row->addWidget(tool);
    row->addStretch(1);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(form);
    column->addLayout(row);
}

QString TorusPanel::wrapped() const { return m_wrapped->text(); }

QString TorusPanel::flat() const { return m_flat->text(); }

void TorusPanel::refresh() {
    const TorusOutcome& outcome = m_view.outcome();
    m_wrapped->setText(tableNumber(outcome.wrapped.iou(), 3));
    m_flat->setText(tableNumber(outcome.flat.iou(), 3));
    m_words->setText(tr("%1 cells of the prediction, %2 of the truth, %3 of both")
                         .arg(outcome.wrapped.pred)
                         .arg(outcome.wrapped.target)
                         .arg(outcome.wrapped.both));
    m_cells->setCurrentIndex(m_cells->findData(m_view.value().cells));
}

void TorusPanel::refreshHand() {
    m_region->setCurrentIndex(m_view.targetChosen() ? 1 : 0);
    const QSignalBlocker quiet(m_draw);
    m_draw->setChecked(m_view.drawing());
}

}  // namespace iou
