// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/batch_panel.hpp"

#include "widgets/batch/batch_curves.hpp"
#include "widgets/batch/batch_setup.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/batch/error_map_plot.hpp"
#include "widgets/batch/replay_view.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace iou {

BatchPanel::BatchPanel(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    buildHead();
    m_setup = new BatchSetup(m_model, this);
    m_curves = new BatchCurves(m_runs, this);
    m_map = new ErrorMapPlot(m_runs, this);
    m_replay = new ReplayView(this);
    layOut();
    connectParts();
    refreshProtocol();
    refreshRunning();
}

void BatchPanel::buildHead() {
    m_protocol = new QComboBox(this);
    m_protocol->setAccessibleName(tr("Protocol of the batch"));
    m_protocol->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_protocol->setMinimumContentsLength(12);
    for (const std::string& name : protocolNames()) {
        const auto protocol = findProtocol(name);
        if (!protocol) continue;
        m_protocol->addItem(text(protocol->title), text(name));
        m_protocol->setItemData(m_protocol->count() - 1, text(protocol->source), Qt::ToolTipRole);
    }
    m_built_in = m_protocol->count();
    m_run = new QPushButton(this);
    m_sweep = new QPushButton(tr("Sweep…"), this);
    m_sweep->setToolTip(tr("Every combination of losses, parameters, protocols and seeds"));
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the batch"));
    m_state = new QLabel(this);
    setUiFont(*m_state, 8.5);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void BatchPanel::layOut() {
    m_pages = new QTabWidget(this);
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_setup, tr("Setup"));
    m_pages->addTab(m_curves, tr("Mean curves"));
    m_pages->addTab(m_map, tr("Error map"));
    m_pages->addTab(m_replay, tr("Replay"));
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::unit);
    head->addWidget(m_protocol, 1);
    head->addWidget(m_run);
    head->addWidget(m_sweep);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, 0);
    top->setSpacing(spacing::half);
    top->addLayout(head);
    top->addWidget(m_bar);
    top->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
}

void BatchPanel::connectParts() {
    connect(m_protocol, &QComboBox::activated, this,
            [this] { chooseProtocol(m_protocol->currentData().toString()); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_runs.running()) return m_runs.stop();
        if (const auto started = m_runs.start(m_model.document().batch.recipe); !started)
            return m_state->setText(localText(started.error()));
        showPage(m_curves);
    });
    connect(m_sweep, &QPushButton::clicked, this, &BatchPanel::sweepRequested);
    for (const auto signal : {&ExplorerModel::batchChanged, &ExplorerModel::documentLoaded})
        connect(&m_model, signal, this, [this] {
            refreshProtocol();
            showProgress();
        });
    connect(&m_runs, &BatchRuns::runningChanged, this, &BatchPanel::refreshRunning);
    connect(&m_runs, &BatchRuns::progressed, this, &BatchPanel::showProgress);
    connect(m_curves, &BatchCurves::saveRequested, this,
            [this](std::size_t run) { emit saveRequested(m_runs.kept()[run].run); });
    connect(m_curves, &BatchCurves::setupRequested, this, &BatchPanel::useSetup);
    connect(m_map, &ErrorMapPlot::caseChosen, this,
            [this](std::size_t run, std::size_t loss, std::int64_t index) {
                m_replay->load(m_runs.kept()[run].run, loss, index);
                showPage(m_replay);
            });
    connect(m_replay, &ReplayView::openRequested, this, &BatchPanel::openInExplorer);
}

void BatchPanel::chooseProtocol(const QString& id) {
    const auto protocol = findProtocol(id.toStdString());
    if (!protocol) return;
    m_model.apply(tr("Choose the batch's protocol"), [&](Document& d) {
        const std::uint64_t seed = d.batch.recipe.seed;
        d.batch.recipe = suggestedRecipe(*protocol, default_batch_cases);
        d.batch.recipe.seed = seed;
    });
    refreshProtocol();
}

void BatchPanel::refreshProtocol() {
    const Protocol& protocol = m_model.document().batch.recipe.protocol;
    // A session's own protocol is listed only while the document uses it.
    while (m_protocol->count() > m_built_in) m_protocol->removeItem(m_built_in);
    int row = m_protocol->findData(text(protocol.id));
    if (row < 0) {
        m_protocol->addItem(coreText(protocol.title.empty() ? protocol.id : protocol.title),
                            text(protocol.id));
        row = m_protocol->count() - 1;
    }
    m_protocol->setCurrentIndex(row);
    m_protocol->setToolTip(plainTip(text(protocol.source)));
}

void BatchPanel::refreshRunning() {
    const bool running = m_runs.running();
    m_run->setText(running ? tr("Stop") : tr("Run"));
    m_run->setIcon(glyphIcon(running ? Glyph::stop : Glyph::play));
    m_run->setToolTip(running ? tr("Stop the batch; what is finished is kept")
                              : tr("Run every loss over the cases; the window stays free"));
    if (running) {
        m_bar->setValue(0);
        m_state->setText(tr("starting …"));
    } else {
        showProgress();
    }
}

void BatchPanel::showProgress() {
    if (m_runs.running()) {
        const auto now = m_runs.progress();
        m_bar->setValue(static_cast<int>(now.share * 1000.0));
        m_state->setText(tr("%1 % · %2 case-steps/s · %3 left")
                             .arg(QString::number(static_cast<int>(now.share * 100.0)),
                                  countText(now.rate), durationText(now.left_s)));
        return;
    }
    m_bar->setValue(0);
    const SimulationRecipe& recipe = m_model.document().batch.recipe;
    m_state->setText(tr("%1 cases × %2 losses × %3 steps, seed %4")
                         .arg(QLocale().toString(static_cast<qlonglong>(recipe.caseCount())),
                              QString::number(recipe.losses.size()),
                              QString::number(recipe.protocol.steps),
                              QString::number(recipe.seed)));
}

QString BatchPanel::state() const { return m_state->text(); }

void BatchPanel::showPage(QWidget* page) { m_pages->setCurrentWidget(page); }

void BatchPanel::openInExplorer(const Box<>& start, const Box<>& target, const RunRecipe& recipe) {
    m_model.apply(tr("Open a case of the batch"), [&](Document& d) {
        d.explorer.scene.pred = start;
        d.explorer.scene.target = target;
        d.run() = recipe;
    });
    m_model.clock().setPlayhead(0);
    m_model.cameras().setShared({});
}

void BatchPanel::useSetup(std::size_t run) {
    const SimulationRecipe recipe = m_runs.kept()[run].run->recipe;
    m_model.apply(tr("Take the setup of a run"), [&](Document& d) { d.batch.recipe = recipe; });
    showPage(m_setup);
}

QSize BatchPanel::minimumSizeHint() const { return {360, 260}; }
QSize BatchPanel::sizeHint() const { return {460, 420}; }

}  // namespace iou
