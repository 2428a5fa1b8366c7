// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/batch_curves.hpp"

#include "widgets/batch/batch_runs.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kRunRole = Qt::UserRole;  ///< index among the kept runs; -1: the running one

/// A sample of a curve's line for the list.
QIcon lineIcon(const QWidget& widget, std::size_t series) {
    const double ratio = widget.devicePixelRatioF();
    QPixmap pixmap(QSize(22, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(seriesPen(themeOf(widget), series, 2.0));
    painter.drawLine(QPointF(0.0, 6.0), QPointF(22.0, 6.0));
    return pixmap;
}

/// Index of a recorded quantity, or -1.
Eigen::Index columnOf(const LossCurves& curves, const QString& name) {
    const auto at = std::find(curves.columns.begin(), curves.columns.end(), name.toStdString());
    return at == curves.columns.end() ? -1 : at - curves.columns.begin();
}

QToolButton* listButton(QWidget* parent, const QString& name, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setText(name);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    return button;
}

}  // namespace

BatchCurves::BatchCurves(BatchRuns& runs, QWidget* parent) : QWidget(parent), m_runs(runs) {
    m_quantity = new QComboBox(this);
    m_quantity->setAccessibleName(tr("Curve shown"));
    m_quantity->setToolTip(tr("What is drawn over the steps: means over the cases"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_log = new QToolButton(this);
    m_log->setIcon(glyphIcon(Glyph::logarithm));
    m_log->setCheckable(true);
    m_log->setAutoRaise(true);
    m_log->setAccessibleName(tr("Logarithmic axis"));
    m_log->setToolTip(tr("Logarithmic axis"));
    buildPlot();
    buildList();
    layOut();
    connect(m_quantity, &QComboBox::activated, this, &BatchCurves::refreshAll);
    connect(m_log, &QToolButton::toggled, this, &BatchCurves::drawCurves);
    connect(&m_runs, &BatchRuns::keptChanged, this, &BatchCurves::refreshAll);
    connect(&m_runs, &BatchRuns::liveChanged, this, &BatchCurves::refreshLive);
    applyColors();
}

void BatchCurves::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumHeight(110);
    m_plot->setAccessibleName(tr("Mean curves of the batch"));
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 14, 2));
    m_plot->xAxis->setLabel(tr("step"));
    m_note = new QCPItemText(m_plot);
    m_note->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_note->position->setCoords(0.5, 0.45);
    m_note->setText(tr("No curves yet: press Run."));
}

void BatchCurves::buildList() {
    m_list = new QTreeWidget(this);
    m_list->setHeaderLabels({tr("Run"), tr("At the end")});
    m_list->setAccessibleName(tr("Kept runs"));
    m_list->setIconSize({22, 12});
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(64);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_save = listButton(this, tr("Save…"), tr("Curves, summary and recipe into a folder"));
    m_setup = listButton(this, tr("Use its setup"), tr("Take this run's recipe into the setup"));
    m_remove = listButton(this, tr("Remove"), tr("Forget this run"));
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BatchCurves::refreshButtons);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (column != 0 || item->parent() || item == m_live_item) return;
        // Later: this refills the list, and the item goes with it.
        const auto run = static_cast<std::size_t>(item->data(0, kRunRole).toInt());
        const bool shown = item->checkState(0) == Qt::Checked;
        QMetaObject::invokeMethod(
            this, [this, run, shown] { m_runs.setShown(run, shown); }, Qt::QueuedConnection);
    });
    const auto act = [this](QToolButton* button, auto action) {
        connect(button, &QToolButton::clicked, this, [this, action] {
            if (const int run = chosenRun(); run >= 0) action(static_cast<std::size_t>(run));
        });
    };
    act(m_save, [this](std::size_t run) { emit saveRequested(run); });
    act(m_setup, [this](std::size_t run) { emit setupRequested(run); });
    act(m_remove, [this](std::size_t run) { m_runs.remove(run); });
}

void BatchCurves::layOut() {
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    tools->setSpacing(spacing::half);
    tools->addWidget(m_quantity);
    tools->addWidget(m_log);
    tools->addStretch(1);
    for (auto* button : {m_setup, m_save, m_remove}) tools->addWidget(button);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_plot);
    split->addWidget(m_list);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({300, 160});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(tools);
    column->addWidget(split, 1);
}

QSize BatchCurves::sizeHint() const { return {440, 320}; }

QString BatchCurves::columnShown() const { return m_quantity->currentData().toString(); }

int BatchCurves::chosenRun() const {
    const auto chosen = m_list->selectedItems();
    if (chosen.isEmpty()) return m_runs.kept().size() == 1 ? 0 : -1;
    const QTreeWidgetItem* item = chosen.constFirst();
    if (item->parent()) item = item->parent();
    return item->data(0, kRunRole).toInt();
}

void BatchCurves::refreshButtons() {
    for (auto* button : {m_setup, m_save, m_remove}) button->setEnabled(chosenRun() >= 0);
}

void BatchCurves::refreshQuantities() {
    QStringList names;
    const auto add = [&](const std::vector<LossCurves>& losses) {
        for (const LossCurves& curves : losses)
            for (const std::string& name : curves.columns)
                if (!names.contains(text(name))) names << text(name);
    };
    for (const auto& kept : m_runs.kept()) add(kept.run->result.losses);
    add(m_runs.live());
    if (names.isEmpty()) names << QStringLiteral("iou_loss");
    QStringList present;
    for (int i = 0; i < m_quantity->count(); ++i) present << m_quantity->itemData(i).toString();
    if (present == names) return;
    const QString before = columnShown();
    m_quantity->clear();
    for (const QString& name : names) m_quantity->addItem(quantityTitle(name), name);
    m_quantity->setCurrentIndex(std::max(0, m_quantity->findData(before)));
}

QString BatchCurves::finalText(const LossCurves& curves) const {
    const Eigen::Index column = columnOf(curves, columnShown());
    if (column < 0 || curves.rows.rows() == 0) return QStringLiteral("–");
    return tableNumber(curves.rows(curves.rows.rows() - 1, column));
}

QTreeWidgetItem* BatchCurves::addRun(const QString& title, const std::vector<LossCurves>& losses,
                                     int index, bool shown, std::int64_t asked) {
    auto* item = new QTreeWidgetItem(m_list, {title});
    item->setData(0, kRunRole, index);
    item->setToolTip(0, plainTip(title));
    const std::vector<std::string> specs = m_runs.specs();
    if (index >= 0) item->setCheckState(0, shown ? Qt::Checked : Qt::Unchecked);
    for (const LossCurves& curves : losses) {
        const QString name = lossTitle(curves.spec, specs);
        const QString cases = QLocale().toString(static_cast<qlonglong>(curves.cases));
        const bool whole = curves.cases >= asked;
        auto* child = new QTreeWidgetItem(
            item, {whole ? name : tr("%1 (%2 cases)").arg(name, cases), finalText(curves)});
        child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        child->setToolTip(0, plainTip(tr("%1: mean over %2 cases").arg(name, cases)));
        if (shown) child->setIcon(0, lineIcon(*this, static_cast<std::size_t>(m_series++)));
    }
    item->setExpanded(shown);
    return item;
}

void BatchCurves::refreshAll() {
    if (!isVisible()) return;
    refreshQuantities();
    const QSignalBlocker quiet(m_list);
    const int chosen = chosenRun();
    m_list->clear();
    m_live_item = nullptr;
    m_series = 0;
    int index = 0;
    for (const auto& kept : m_runs.kept()) {
        auto* item = addRun(kept.run->title(), kept.run->result.losses, index, kept.shown,
                            kept.run->recipe.caseCount());
        if (index++ == chosen) item->setSelected(true);
    }
    refreshLive();
    refreshButtons();
}

void BatchCurves::refreshLive() {
    if (!isVisible()) return;
    const auto& live = m_runs.live();
    if (m_live_item &&
        (live.empty() || m_live_item->childCount() != static_cast<int>(live.size()))) {
        m_series -= m_live_item->childCount();
        delete std::exchange(m_live_item, nullptr);
    }
    if (!live.empty() && !m_live_item) {
        refreshQuantities();
        const QSignalBlocker quiet(m_list);
        m_live_item = addRun(QString(), live, -1, true, 0);
    }
    if (!live.empty())
        m_live_item->setText(
            0, tr("running: %1 cases so far")
                   .arg(QLocale().toString(static_cast<qlonglong>(live.back().cases))));
    for (std::size_t i = 0; i < live.size(); ++i)
        m_live_item->child(static_cast<int>(i))->setText(1, finalText(live[i]));
    drawCurves();
}

void BatchCurves::drawCurves() {
    m_plot->clearGraphs();
    m_graphs.clear();
    for (AxisLine* line : m_switches) m_plot->removeItem(line);
    m_switches.clear();
    const Theme& theme = themeOf(*this);
    const QString name = columnShown();
    const bool log = m_log->isChecked();
    double last = 1.0;
    const auto draw = [&](const LossCurves& curves) {
        auto* graph = new LineGraph(*m_plot->axisRect());
        graph->setPen(seriesPen(theme, m_graphs.size(), 1.8));
        m_graphs.push_back(graph);
        for (const int step : curves.switches) {
            m_switches.push_back(new AxisLine(*m_plot->axisRect()));
            m_switches.back()->setPen(QPen(graph->pen().color(), theme.line_scale, Qt::DotLine));
            m_switches.back()->setPlace(step);
        }
        const Eigen::Index column = columnOf(curves, name);
        if (column < 0) return;
        Eigen::ArrayXd values = curves.rows.col(column);
        // Values that do not fit on the axis are gaps.
        if (log) values = (values > 0.0).select(values, std::nan(""));
        graph->setValues(values);
        last = std::max(last, static_cast<double>(values.size() - 1));
    };
    for (const auto& kept : m_runs.kept())
        if (kept.shown)
            for (const LossCurves& curves : kept.run->result.losses) draw(curves);
    for (const LossCurves& curves : m_runs.live()) draw(curves);

    setLogarithmic(*m_plot->yAxis, log);
    m_plot->yAxis->rescale();
    const QCPRange found = m_plot->yAxis->range();
    if (!log && found.size() > 0.0)
        m_plot->yAxis->setRange(found.lower - 0.04 * found.size(),
                                found.upper + 0.06 * found.size());
    m_plot->xAxis->setRange(0.0, last);
    m_note->setVisible(m_graphs.empty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void BatchCurves::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    m_note->setFont(uiFont(9.0));
    m_note->setColor(theme.muted);
    refreshAll();
    drawCurves();
}

void BatchCurves::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void BatchCurves::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshAll();
}

}  // namespace iou
