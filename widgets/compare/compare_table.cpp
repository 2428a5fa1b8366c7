// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_table.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/compare/compare_columns.hpp"
#include "widgets/compare/compare_table_model.hpp"
#include "widgets/controls/sorted_table.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {
constexpr int kSwatch = 40;     ///< sample of the line, with its margins
constexpr int kLeastName = 48;  ///< room for a name
constexpr int kPadding = 10;    ///< of a number, both sides
constexpr int kHeaderPadding = 14;
}  // namespace

CompareTable::CompareTable(ExplorerModel& model, LaneActions& actions, QWidget* parent)
    : QWidget(parent), m_model(model), m_actions(actions) {
    m_runs = new CompareTableModel(this);
    m_table = new SortedTable(*m_runs, CompareTableModel::kSortRole, this);
    m_table->setAccessibleName(tr("Runs in numbers"));
    m_table->setIconSize({28, 14});

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::half, spacing::half, spacing::half, 0);
    const auto button = [&](Glyph glyph, const QString& label, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(glyphIcon(glyph));
        made->setText(label);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(true);
        made->setToolTip(tip);
        tools->addWidget(made);
        return made;
    };
    auto* pin = button(Glyph::pin, tr("Pin this run"),
                       tr("Keep the active lane's run, whatever becomes of the lane or the start"));
    m_unpin = button(Glyph::minus, tr("Remove pin"), tr("Remove the selected pinned run (Del)"));
    tools->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(tools);
    column->addWidget(m_table, 1);

    auto* del = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &CompareTable::removeSelectedPin);
    connect(pin, &QToolButton::clicked, &m_actions, &LaneActions::pin);
    connect(m_unpin, &QToolButton::clicked, this, &CompareTable::removeSelectedPin);
    connect(m_table, &QTableView::clicked, this, &CompareTable::choose);
    connect(m_table, &QTableView::activated, this, &CompareTable::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompareTable::refreshButtons);
    const auto when_visible = [this] {
        if (isVisible()) refresh();
    };
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &CompareTable::fitColumns);
    connect(&m_model, &ExplorerModel::lanesChanged, this, when_visible);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, when_visible);
    refresh();
}

QTableView* CompareTable::table() const { return m_table; }

void CompareTable::refresh() {
    m_runs->show(allRuns(m_model.clock()));
    fitColumns();
    refreshButtons();
}

void CompareTable::choose(const QModelIndex& index) {
    const ShownRun& run = m_runs->run(m_table->toSource(index).row());
    if (!run.pinned) m_actions.activate(run.index);
}

int CompareTable::selectedPin() const {
    const QModelIndex row = m_table->toSource(m_table->currentIndex());
    if (!row.isValid()) return -1;
    const ShownRun& run = m_runs->run(row.row());
    return run.pinned ? run.index : -1;
}

void CompareTable::removeSelectedPin() {
    if (const int pin = selectedPin(); pin >= 0) m_actions.removePin(pin);
}

void CompareTable::refreshButtons() { m_unpin->setEnabled(selectedPin() >= 0); }

void CompareTable::fitColumns() {
    const QFontMetrics metrics(uiFont(8.5));
    QFont bold = uiFont(8.5);  // the active lane's
    bold.setBold(true);
    const QFontMetrics bold_metrics(bold);
    const QHeaderView* header = m_table->horizontalHeader();
    const int mark = metrics.horizontalAdvance(QStringLiteral(" ▴"));
    int numbers = 0;
    const auto columns = compareColumns();
    for (int c = 1; c + 1 < static_cast<int>(columns.size()); ++c) {
        const CompareColumn& column = columns[static_cast<std::size_t>(c)];
        const int title = metrics.horizontalAdvance(column.title()) + kHeaderPadding +
                          (header->sortIndicatorSection() == c ? mark : 0);
        const int number = bold_metrics.horizontalAdvance(QLatin1String(column.widest)) + kPadding;
        m_table->setColumnWidth(c, std::max(title, number));
        numbers += m_table->columnWidth(c);
    }
    // The names take the rest if they need it; why a run ended comes last and may be cut off.
    const int widest =
        kSwatch + metrics.horizontalAdvance(QStringLiteral("CIoU (α attached) (pinned)"));
    // Two lanes of one loss differ in the end of their names: "CIoU (2)".
    const QAbstractItemView& view = *m_table;
    const int least = std::max(kSwatch + kLeastName, std::min(view.sizeHintForColumn(0), widest));
    m_table->setColumnWidth(0, bounded(m_table->viewport()->width() - numbers, least, widest));
}

void CompareTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
    refresh();
}

void CompareTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void CompareTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitColumns();
}

}  // namespace iou
