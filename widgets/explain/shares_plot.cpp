// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/shares_plot.hpp"

#include "core/exchange/pairs_csv.hpp"
#include "core/simulate/sampler.hpp"
#include "widgets/controls/text_files.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kFile = 2;  ///< place of the file in the list of sources; SharedPairs have the others
/// Cases of a protocol that are looked at.
constexpr std::int64_t kSample = 200;
constexpr std::size_t kMostPairs = 20'000;  ///< of a file, so that the window stays quick

QString percentText(double share) {
    return tableNumber(100.0 * share, 3) + QStringLiteral("\u00a0%");  // not alone on a line
}

}  // namespace

SharesPlot::SharesPlot(ExplorerModel& model, QWidget* parent, TextFiles* files)
    : QWidget(parent), m_model(model), m_files(files) {
    m_legend = new CurveLegend(this);
    m_verdict = new QLabel(this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    buildFields();
    buildPlot();
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    fields->setSpacing(spacing::unit);
    fields->addWidget(m_source, 1);
    fields->addWidget(m_norm, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(spacing::half);
    column->addLayout(fields);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addWidget(m_verdict);
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    const auto follow_lanes = [this, follow] {
        if (!m_of_file && m_model.view().shares.pairs == SharedPairs::lanes) follow();
    };
    const auto follow_view = [this, follow, last = SharesView{}]() mutable {
        if (std::exchange(last, m_model.view().shares) != last) follow();
    };
    connect(&m_model, &ExplorerModel::viewChanged, this, follow_view);
    connect(&m_model, &ExplorerModel::batchChanged, this, follow);
    connect(&m_model, &ExplorerModel::runSettingsChanged, this, follow);
    connect(&m_model, &ExplorerModel::documentLoaded, this, follow);
    connect(&m_model, &ExplorerModel::lanesChanged, this, follow_lanes);
    connect(&m_model, &ExplorerModel::evaluationChanged, this, follow_lanes);
    applyColors();
}

void SharesPlot::buildFields() {
    m_source = new QComboBox(this);
    m_source->addItem(tr("Cases of the batch"));
    m_source->addItem(tr("Lanes and pinned runs"));
    if (m_files) m_source->addItem(tr("A file of pairs…"));
    m_source->setAccessibleName(tr("Pairs"));
    m_source->setToolTip(tr("The pairs: %1 cases of the batch's protocol at their start, or the "
                            "boxes of all lanes and pinned runs as they are now, or those of a "
                            "CSV file with pcx,pcy,pw,ph,tcx,tcy,tw,th")
                             .arg(kSample));
    m_norm = new QComboBox(this);
    m_norm->addItem(tr("÷ pairs"));
    m_norm->addItem(tr("÷ sum of weights"));
    m_norm->setAccessibleName(tr("Divided by"));
    m_norm->setToolTip(tr("What the loss of the batch is divided by; it changes the length of the "
                          "gradient, and no pair's share of it"));
    connect(m_norm, &QComboBox::activated, this, [this](int index) {
        m_model.apply(tr("Divided by"),
                      [index](Document& d) { d.explorer.view.shares.by_weights = index == 1; });
        refresh();
    });
    connect(m_source, &QComboBox::activated, this, [this](int index) {
        if (index == kFile) return choosePairs();
        m_of_file = false;
        m_problem.clear();
        m_model.apply(tr("Pairs"), [index](Document& d) {
            d.explorer.view.shares.pairs = static_cast<SharedPairs>(index);
        });
        refresh();
    });
}

void SharesPlot::choosePairs() {
    showChoice();
    m_files->choose(*this, tr("A file of pairs"), tr("CSV files (*.csv *.txt)"),
                    [this](const QString& name, const std::string& bytes) {
                        takePairs(name, bytes);
                        if (!m_problem.isEmpty()) return refresh();
                        m_source->setItemText(kFile, plainEntry(name) + u'…');
                        m_of_file = true;
                        refresh();
                    });
}

void SharesPlot::takePairs(const QString& name, const std::string& bytes) {
    m_problem.clear();
    const auto pairs = readPairs(bytes, name.toStdString());
    if (!pairs) {
        m_problem = localText(pairs.error());
    } else if (pairs->empty() || pairs->size() > kMostPairs) {
        m_problem = tr("%1 has %2 pairs: choose a file of 1 to %3.")
                        .arg(name)
                        .arg(pairs->size())
                        .arg(kMostPairs);
    } else {
        m_read.clear();
        for (const NamedPair& pair : *pairs) m_read.push_back({pair.pred, pair.target});
    }
}

void SharesPlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Share of the gradient over IoU"));
    m_plot->setToolTip(tr("The pairs up to this IoU have this share of the batch's gradient"));
    m_plot->xAxis->setRange(0.0, 1.0);
    m_plot->yAxis->setRange(0.0, 1.04);
    m_plot->xAxis->setLabel(tr("IoU"));
    m_plot->yAxis->setLabel(tr("share up to it"));
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 14, 2));
}

void SharesPlot::applyColors() {
    stylePlot(*m_plot, themeOf(*this));
    refresh();
}

QSize SharesPlot::minimumSizeHint() const { return {280, 180}; }
QSize SharesPlot::sizeHint() const { return {440, 280}; }
QString SharesPlot::verdict() const { return m_verdict->text(); }

std::vector<BatchPair> SharesPlot::batch() const {
    std::vector<BatchPair> pairs;
    if (m_of_file) return m_read;
    if (m_model.view().shares.pairs == SharedPairs::protocol) {
        const SimulationRecipe& recipe = m_model.document().batch.recipe;
        const Sampler sampler(recipe.protocol, recipe.seed);
        for (std::int64_t i = 0; i < std::min(kSample, recipe.caseCount()); ++i) {
            const Case c = sampler.at(i);
            pairs.push_back({c.start, c.target});
        }
        return pairs;
    }
    const auto lanes = static_cast<int>(m_model.lanes().size());
    for (int lane = 0; lane < lanes; ++lane)
        pairs.push_back({m_model.clock().displayedBox(lane), m_model.scene().target});
    for (const ShownRun& run : shownRuns(m_model.clock()))
        if (run.pinned) pairs.push_back({run.now, run.run->target});
    return pairs;
}

void SharesPlot::showChoice() {
    const SharesView& shown = m_model.view().shares;
    m_source->setCurrentIndex(m_of_file ? kFile : static_cast<int>(shown.pairs));
    m_norm->setCurrentIndex(shown.by_weights ? 1 : 0);
}

void SharesPlot::refresh() {
    const Theme& theme = themeOf(*this);
    showChoice();
    const auto pairs = batch();
    const auto norm = m_model.view().shares.by_weights ? BatchNorm::weights : BatchNorm::pairs;
    m_shares.clear();
    for (const Loss& loss : focalLosses())
        m_shares.push_back(gradientShares(loss, pairs, m_model.run().form, norm));
    while (m_curves.size() < m_shares.size())
        m_curves.push_back(new LineGraph(*m_plot->axisRect()));
    std::vector<CurveLegend::Part> parts;
    QStringList worst;
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        const BatchShares& shares = m_shares[i];
        const CumulativeShare curve = cumulativeShare(shares);
        m_curves[i]->setPen(seriesPen(theme, i));
        m_curves[i]->setValues(curve.iou, curve.share);
        const QString name = text(shares.loss.name());
        parts.push_back({name, tableNumber(curve.length, 3), seriesPen(theme, i)});
        worst << QStringLiteral("%1 %2").arg(name, percentText(shares.worst_quarter));
    }
    m_legend->setHeading(tr("length"));
    m_legend->setParts(std::move(parts));
    m_verdict->setText(tr("The quarter of %1 pairs with the least IoU has of the gradient: %2.")
                           .arg(pairs.size())
                           .arg(worst.join(u", ")));
    if (!m_problem.isEmpty()) m_verdict->setText(m_problem);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SharesPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void SharesPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
