// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_panel.hpp"

#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/data/pair_bars.hpp"
#include "widgets/data/pair_origin.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/data/pair_plot.hpp"
#include "widgets/data/pair_table_model.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_delegate.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>
#include <span>

namespace iou {

namespace {

constexpr int kWidestColumn = 180;
constexpr int kRowsMeasured = 50;         ///< for the width of a column
constexpr int kEmptyHeight = 100;         ///< least one of the words without pairs
constexpr std::size_t kMostGroups = 200;  ///< of the statistics, as a window lists them at once

QString shareText(double share) {
    return tableNumber(100.0 * share, 3) + QStringLiteral("\u00a0%");
}

}  // namespace

DataPanel::DataPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_list(sharedOf<PairList>(model.history())) {
    auto& origin = sharedOf<PairOrigin>(model.history());
    m_origin = new OriginBar(origin, this);
    m_picture = new PictureBar(sharedOf<PairPictures>(model.history()), origin, this);
    buildEmpty();
    buildFields();
    buildTable();
    m_plot = new PairPlot(m_list, this);
    m_stats = new QTableWidget(this);
    m_stats->setAccessibleName(tr("Statistics of the pairs"));
    m_stats->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stats->setAlternatingRowColors(true);
    m_stats->setShowGrid(false);
    m_stats->verticalHeader()->hide();
    setUiFont(*m_stats->horizontalHeader(), 8.5);

    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, tr("Pairs"));
    m_tabs->addTab(m_plot, tr("Plot"));
    m_tabs->addTab(m_stats, tr("Statistics"));

    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    fields->setSpacing(spacing::half);
    fields->addWidget(m_search, 2);
    fields->addWidget(m_status, 1);
    fields->addWidget(m_size, 1);
    fields->addWidget(m_more);
    m_tabs->setCornerWidget(m_order);
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(spacing::half);
    column->addLayout(fields);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_picture);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(new FittingScrollArea(m_empty, kEmptyHeight, this));
    m_pages->addWidget(list);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_origin);
    all->addWidget(m_pages, 1);

    connect(&m_model, &ExplorerModel::lanesChanged, this, &DataPanel::followLosses);
    connect(&m_model, &ExplorerModel::lossChanged, this, &DataPanel::followLosses);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &DataPanel::followLosses);
    connect(&m_list, &PairList::loadedChanged, this, [this] {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_status->setCurrentIndex(0);
        m_size->setCurrentIndex(0);
        refresh();
    });
    connect(&m_list, &PairList::viewChanged, this, &DataPanel::refresh);
    connect(&m_list, &PairList::busyChanged, this, &DataPanel::refreshSummary);
    connect(&m_list, &PairList::chosenChanged, this, &DataPanel::showFramed);
    connect(&m_list, &PairList::framedChanged, this, &DataPanel::showFramed);
    // Boxes of 400 and of 4 pixels are both framed.
    connect(&m_list, &PairList::stepped, this, [this] { m_model.cameras().setShared({}); });
    followLosses();
    refresh();
}

void DataPanel::buildEmpty() {
    m_empty = new QWidget(this);
    m_empty_words = new QLabel(m_empty);
    m_empty_words->setWordWrap(true);
    m_empty_words->setAlignment(Qt::AlignCenter);
    m_import = new QPushButton(tr("Import boxes…"), m_empty);
    m_import->setToolTip(tr("Truths and detections of COCO, YOLO, VOC, CSV and other files"));
    auto& origin = sharedOf<PairOrigin>(m_model.history());
    connect(m_import, &QPushButton::clicked, &origin, &PairOrigin::importRequested);
    connect(&origin, &PairOrigin::changed, this, &DataPanel::refreshEmpty);
    auto* const column = new QVBoxLayout(m_empty);
    column->setContentsMargins(spacing::wide, spacing::unit, spacing::wide, spacing::unit);
    column->addStretch(1);
    column->addWidget(m_empty_words);
    column->addWidget(m_import, 0, Qt::AlignCenter);
    column->addStretch(1);
    refreshEmpty();
}

void DataPanel::refreshEmpty() {
    // The bar above says which file is missing, and has the button for it.
    const bool missing =
        sharedOf<PairOrigin>(m_model.history()).remedy() == PairOrigin::Remedy::locate;
    m_empty_words->setText(
        missing ? tr("Once it is found, its pairs stand here.")
                : tr("No pairs yet. File › Import boxes reads truths and detections of COCO, "
                     "YOLO, VOC, CSV and others; their worst pairs then stand here."));
    m_import->setVisible(!missing);
}

void DataPanel::buildFields() {
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Image or class"));
    m_search->setAccessibleName(tr("Show pairs whose image or class holds this"));
    m_search->setClearButtonEnabled(true);
    m_status = new QComboBox(this);
    m_status->setAccessibleName(tr("Status of the pairs shown"));
    m_status->addItem(tr("Any status"), -1);
    for (int k = 0; k < static_cast<int>(pairing::status_words.all().size()); ++k)
        m_status->addItem(pairStatusName(static_cast<pairing::PairStatus>(k)), k);
    m_size = new QComboBox(this);
    m_size->setAccessibleName(tr("Size of the objects shown"));
    m_size->setToolTip(tr("By the truth's area: small below 32², medium below 96², then large"));
    m_size->addItem(tr("Any size"), -1);
    for (int k = 0; k < static_cast<int>(pairing::area_words.all().size()); ++k)
        m_size->addItem(pairSizeName(static_cast<pairing::AreaClass>(k)), k);
    m_order = new QComboBox(this);
    m_order->setAccessibleName(tr("Order of the pairs"));
    m_order->setToolTip(tr("The worst first. One loss against another: pairs the first finds much "
                           "worse than the other does. Columns are the losses of all lanes."));
    for (QComboBox* const box : {m_status, m_size, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_order ? 10 : 6);
    }
    buildLosses();
    connect(m_search, &QLineEdit::textChanged, this, &DataPanel::filter);
    connect(m_status, &QComboBox::activated, this, &DataPanel::filter);
    connect(m_size, &QComboBox::activated, this, &DataPanel::filter);
    connect(m_order, &QComboBox::activated, this, &DataPanel::followOrder);
}

/// Any loss as a column, without a lane of its own.
void DataPanel::buildLosses() {
    m_more = new QToolButton(this);
    m_more->setText(QStringLiteral("+"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Losses that are columns"));
    m_more->setToolTip(tr("More losses as columns, beside those of the lanes"));
    auto* const menu = new QMenu(m_more);
    m_losses = new LossChecklist(menu);
    auto* const entry = new QWidgetAction(menu);
    entry->setDefaultWidget(m_losses);
    menu->addAction(entry);
    m_more->setMenu(menu);
    const auto show = [this] {
        m_losses->showLosses({m_more_losses.begin(), m_more_losses.end()});
    };
    connect(menu, &QMenu::aboutToShow, this, [this, show] {
        m_losses->listLosses();
        show();
    });
    connect(m_losses, &LossChecklist::added, this, [this, show](const LossEntry* loss) {
        m_more_losses.emplace_back(*loss);
        followLosses();
        show();
    });
    connect(m_losses, &LossChecklist::removed, this, [this, show](int index) {
        m_more_losses.erase(m_more_losses.begin() + index);
        followLosses();
        show();
    });
}

void DataPanel::buildTable() {
    m_rows = new PairTableModel(m_list, this);
    m_table = new QTableView(this);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Pairs of the files"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);  // hiding the panel counts as a Tab
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setItemDelegate(new NumberDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* const header = m_table->horizontalHeader();
    setUiFont(*header, 8.5);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setResizeContentsPrecision(kRowsMeasured);
    connect(header, &QHeaderView::sectionClicked, this, &DataPanel::sortBy);
    // Arrow keys and clicks step through the pairs; the focus alone, which only has a current row,
    // changes nothing.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto rows = m_table->selectionModel()->selectedRows();
        if (!m_showing && !rows.isEmpty()) m_list.choose(m_rows->pairAt(rows.front().row()));
    });
    // A click on the selected row brings its prediction back.
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_list.choose(m_rows->pairAt(index.row())); });
}

QString DataPanel::summary() const { return m_picture->summary(); }

/// One column for each different loss of the lanes, that of the active one first, and others that
/// were asked for.
void DataPanel::followLosses() {
    std::vector<Loss> losses{m_model.run().loss};
    for (const Lane& lane : m_model.lanes())
        if (std::find(losses.begin(), losses.end(), lane.recipe.loss) == losses.end())
            losses.push_back(lane.recipe.loss);
    for (const Loss& loss : m_more_losses)
        if (std::find(losses.begin(), losses.end(), loss) == losses.end()) losses.push_back(loss);
    m_list.setLosses(std::move(losses));
}

void DataPanel::filter() {
    m_list.setFilter({m_status->currentData().toInt(), m_size->currentData().toInt(),
                      m_search->text().trimmed().toStdString()});
}

void DataPanel::sortBy(int column) {
    pairing::PairSort sort = m_rows->sortOf(column);
    const pairing::PairSort& now = m_list.sort();
    const bool same = sort.loss == now.loss && now.against < 0 && sort.column == now.column;
    sort.reversed = same && !now.reversed;
    m_list.setSort(sort);
}

void DataPanel::followOrder() {
    const QPoint losses = m_order->currentData().toPoint();
    pairing::PairSort sort;
    sort.loss = losses.x();
    sort.against = losses.y();
    m_list.setSort(sort);
}

/// Each loss, and each against each other one.
void DataPanel::refreshOrders() {
    const auto& losses = m_list.view()->losses;
    m_order->clear();
    const auto name = [&](std::size_t i) { return text(losses[i].loss.name()); };
    for (std::size_t i = 0; i < losses.size(); ++i)
        m_order->addItem(plainEntry(tr("Worst %1").arg(name(i))), QPoint(static_cast<int>(i), -1));
    for (std::size_t i = 0; i < losses.size(); ++i)
        for (std::size_t k = 0; k < losses.size(); ++k)
            if (i != k)
                m_order->addItem(plainEntry(tr("%1 against %2").arg(name(i), name(k))),
                                 QPoint(static_cast<int>(i), static_cast<int>(k)));
    const pairing::PairSort& sort = m_list.sort();
    m_order->setCurrentIndex(m_order->findData(QPoint(sort.loss, sort.against)));
}

void DataPanel::refreshStats() {
    const auto& view = *m_list.view();
    const QStringList titles{tr("Class"),         tr("Loss"),          tr("Pairs"),
                             tr("Mean"),          tr("Median"),        tr("90 %"),
                             tr("99 %"),          tr("Most"),          tr("No gradient"),
                             tr("Step enlarges"), tr("τ with 1 − IoU")};
    m_stats->clear();
    m_stats->setColumnCount(static_cast<int>(titles.size()));
    m_stats->setHorizontalHeaderLabels(titles);
    m_stats->horizontalHeaderItem(2)->setToolTip(
        tr("Matched pairs alone: what was missed and what has no truth does not count here"));
    m_stats->horizontalHeaderItem(8)->setToolTip(
        tr("Share of the pairs at which the gradient is exactly 0"));
    m_stats->horizontalHeaderItem(9)->setToolTip(
        tr("Share of the pairs whose step of descent makes the box larger"));
    m_stats->horizontalHeaderItem(10)->setToolTip(
        tr("Kendall's rank agreement of the loss with 1 − IoU: 1 where both rank alike"));
    const std::size_t groups = std::min(view.stats.size(), kMostGroups);
    const std::size_t left_out = view.stats.size() - groups;
    m_stats->setRowCount(static_cast<int>(groups * view.losses.size()) + (left_out > 0 ? 1 : 0));
    int at = 0;
    for (const pairing::StatRow& row : std::span(view.stats).first(groups))
        for (std::size_t k = 0; k < view.losses.size(); ++k, ++at) {
            const pairing::LossStats& s = row.losses[k];
            const QString group =
                row.label < 0 ? tr("All")
                              : text(m_list.table()->labels[static_cast<std::size_t>(row.label)]);
            const QStringList words{group,
                                    text(view.losses[k].loss.name()),
                                    QString::number(s.count),
                                    tableNumber(s.mean),
                                    tableNumber(s.median),
                                    tableNumber(s.p90),
                                    tableNumber(s.p99),
                                    tableNumber(s.max),
                                    shareText(s.zero_gradient),
                                    shareText(s.enlarging),
                                    tableNumber(s.tau_iou, 3)};
            for (int c = 0; c < words.size(); ++c) {
                auto* item = new QTableWidgetItem(words[c]);
                item->setTextAlignment(Qt::AlignVCenter | (c < 2 ? Qt::AlignLeft : Qt::AlignRight));
                m_stats->setItem(at, c, item);
            }
        }
    if (left_out > 0) m_stats->setItem(at, 0, new QTableWidgetItem(tr("%1 more").arg(left_out)));
    m_stats->resizeColumnsToContents();
}

void DataPanel::refreshSummary() {
    if (!m_list.loaded()) return;
    if (m_list.busy() || !m_list.view()) return m_picture->setSummary(tr("Computing…"), {});
    QStringList report{tr("W and Shift+W step through them.")};
    for (const Phrase& line : m_list.loaded()->report) report << localText(line);
    m_picture->setSummary(tr("%1 of %2 pairs; W: next")
                              .arg(m_list.view()->rows.size())
                              .arg(m_list.table()->rows.size()),
                          plainTip(report.join(u'\n')));
}

void DataPanel::refresh() {
    m_pages->setCurrentIndex(m_list.loaded() ? 1 : 0);
    refreshSummary();
    if (!m_list.view() || !isVisible()) return;
    refreshOrders();
    refreshStats();
    const pairing::PairSort& sort = m_list.sort();
    m_table->horizontalHeader()->setSortIndicator(sort.against < 0 ? m_rows->columnOf(sort) : -1,
                                                  sort.reversed ? Qt::AscendingOrder
                                                                : Qt::DescendingOrder);
    m_table->resizeColumnsToContents();
    for (int c = 0; c < m_rows->columnCount(); ++c) {
        if (m_table->columnWidth(c) > kWidestColumn) m_table->setColumnWidth(c, kWidestColumn);
        m_table->setColumnHidden(c, m_rows->isUnsaid(c));
    }
    showFramed();
}

void DataPanel::showFramed() {
    const int row = m_rows->rowOf(m_list.framed());
    m_showing = true;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->selectRow(row);
    m_showing = false;
}

void DataPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) refresh();
}

void DataPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
