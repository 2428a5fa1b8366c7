// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/loss_table.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/sorted_table.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/loss/loss_table_model.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/late_refresh.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

LossTable::LossTable(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    m_losses = new LossTableModel(this);
    m_table = new SortedTable(*m_losses, LossTableModel::kSortRole, this);
    m_table->setAccessibleName(tr("All losses"));
    m_table->verticalHeader()->setMinimumSectionSize(18);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);

    connect(m_table, &QTableView::clicked, this, &LossTable::choose);
    connect(m_table, &QTableView::activated, this, &LossTable::choose);
    auto* late = new LateRefresh(m_model, *this, [this] { scheduleRefresh(); });
    connect(&m_model, &ExplorerModel::evaluationChanged, late, &LateRefresh::ask);
    connect(&m_model, &ExplorerModel::viewChanged, this, &LossTable::scheduleRefresh);
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        m_losses->listLosses();
        refresh();
    });
    refresh();
}

QTableView* LossTable::table() const { return m_table; }
QSize LossTable::sizeHint() const { return {440, 240}; }

void LossTable::choose(const QModelIndex& index) {
    const LossPointer entry =
        findLoss(index.data(LossTableModel::kIdRole).toString().toStdString());
    if (!entry || entry == m_model.run().loss.pointer()) return;
    const QString name =
        index.siblingAtColumn(LossTableModel::name).data(Qt::DisplayRole).toString();
    m_model.apply(tr("Choose %1").arg(name), [&](Document& d) { d.run().loss = Loss(*entry); });
}

void LossTable::scheduleRefresh() {
    if (m_refresh_pending) return;
    m_refresh_pending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_refresh_pending = false;
            if (isVisible()) refresh();
        },
        Qt::QueuedConnection);
}

void LossTable::refresh() {
    const Evaluation& now = m_model.evaluation();
    m_losses->show(now.pred, now.target, m_model.evaluatedLoss(), m_model.view().gradient_form);
    const int row = m_losses->rowOf(m_model.run().loss.entry());
    const QModelIndex chosen = m_table->fromSource(m_losses->index(row, 0));
    if (m_table->currentIndex().row() != chosen.row()) m_table->setCurrentIndex(chosen);
}

void LossTable::fitColumns() {
    const QFontMetrics metrics(uiFont(8.5));
    const int number = metrics.horizontalAdvance(QStringLiteral("−1.23e−44")) + 12;
    const int name = metrics.horizontalAdvance(QStringLiteral("InterpIoU (α = 0.9) ")) + 12;
    auto* header = m_table->horizontalHeader();
    const int note = std::max(metrics.horizontalAdvance(QStringLiteral("direction, flat")) + 12,
                              header->sectionSizeHint(LossTableModel::note));
    // Components need room; without it they are left to the inspector.
    const bool roomy = m_table->viewport()->width() >= name + 6 * number + note;
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(LossTableModel::name, QHeaderView::Stretch);
    for (int c = LossTableModel::value; c < LossTableModel::note; ++c) {
        m_table->setColumnWidth(c, number);
        if (c >= LossTableModel::first_component) m_table->setColumnHidden(c, !roomy);
    }
    m_table->setColumnWidth(LossTableModel::note, note);
}

void LossTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
    refresh();
}

void LossTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void LossTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitColumns();
}

}  // namespace iou
