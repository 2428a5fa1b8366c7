// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/explain_panel.hpp"

#include "core/explain/step_reason.hpp"
#include "core/explain/term_sources.hpp"
#include "core/numbers/rounding.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/explain/number_grid.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace iou {

namespace {

constexpr int kWordsHeight = 80;
/// Moves below this share of the step's longest are left out of the words.
constexpr double kNotable = 0.05;
/// Steps that are explained: more than anybody looks at one by one.
constexpr int kExplainedSteps = 100'000;

/// "the right edge in by 0.013"
QString edgePhrase(std::size_t edge, double move) {
    const bool grows = edge < 2 ? move < 0.0 : move > 0.0;
    const QString amount = tableNumber(std::abs(move), 3);
    switch (edge) {
    case 0:
        return (grows ? ExplainPanel::tr("the left edge out by %1")
                      : ExplainPanel::tr("the left edge in by %1"))
            .arg(amount);
    case 1:
        return (grows ? ExplainPanel::tr("the top edge out by %1")
                      : ExplainPanel::tr("the top edge in by %1"))
            .arg(amount);
    case 2:
        return (grows ? ExplainPanel::tr("the right edge out by %1")
                      : ExplainPanel::tr("the right edge in by %1"))
            .arg(amount);
    default:
        return (grows ? ExplainPanel::tr("the bottom edge out by %1")
                      : ExplainPanel::tr("the bottom edge in by %1"))
            .arg(amount);
    }
}

QString sentence(const QString& term, const std::array<double, 4>& edges, double least) {
    QStringList phrases;
    for (std::size_t i = 0; i < 4; ++i)
        if (std::abs(edges[i]) > least) phrases << edgePhrase(i, edges[i]);
    if (phrases.isEmpty()) return ExplainPanel::tr("%1 moves next to nothing.").arg(term);
    const QString last = phrases.takeLast();
    const QString list =
        phrases.isEmpty()
            ? last
            : ExplainPanel::tr("%1 and %2").arg(phrases.join(QStringLiteral(", ")), last);
    return ExplainPanel::tr("%1 pushes %2.").arg(term, list);
}

double longest(const std::array<double, 4>& edges) {
    double out = 0.0;
    for (const double x : edges) out = std::max(out, std::abs(x));
    return out;
}

}  // namespace

ExplainPanel::ExplainPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    setUiFont(*m_title, 9.0, QFont::Bold);
    m_title->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    m_title->setToolTip(tr("Each term's part of the gradient goes through the optimiser with a "
                           "history of its own; second moment and rate are shared, so that the "
                           "parts add up to the step."));
    m_sentences = new QTextBrowser(this);
    m_sentences->setFrameShape(QFrame::NoFrame);
    m_sentences->viewport()->setAutoFillBackground(false);
    m_sentences->document()->setDocumentMargin(spacing::unit);
    m_sentences->setAccessibleName(tr("What each term did"));
    // The words take the height they need, as far as there is room.
    connect(m_sentences->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged, this, [this](const QSizeF& size) {
                const int height = static_cast<int>(std::ceil(size.height()));
                m_sentences->setMinimumHeight(std::min(height, kWordsHeight));
                m_sentences->setMaximumHeight(height);
            });
    m_grid = new NumberGrid(this);
    m_view = new NumberGridView(m_model.hover(), m_grid, NumberGridView::Wide::numbers, this);
    m_view->setAccessibleName(tr("Moves of the edges, by term"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addWidget(m_title);
    column->addWidget(m_sentences, 3);
    column->addWidget(m_view, 1);

    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &ExplainPanel::request);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, [this] {
        if (isVisible()) refresh();
    });
    refresh();
}

void ExplainPanel::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void ExplainPanel::request() {
    if (!isVisible() || m_model.clock().finishedRun() == m_requested) return;
    m_requested = m_model.clock().finishedRun();
    if (!m_requested) {
        m_worker.cancel();
        m_run.reset();
        m_shares.reset();
        return refresh();
    }
    m_worker.request([this, run = m_requested](Progress& progress, std::uint64_t generation) {
        const auto shares = std::make_shared<const StepShares>(
            explainSteps(run->recipe, run->trajectory, run->target, kExplainedSteps, &progress));
        if (progress.cancelled()) return;
        QMetaObject::invokeMethod(
            this, [this, generation, run, shares] { receive(generation, run, shares); },
            Qt::QueuedConnection);
    });
}

void ExplainPanel::receive(std::uint64_t generation, const RunPointer& run,
                           const std::shared_ptr<const StepShares>& shares) {
    if (!m_worker.isNewest(generation) || run != m_requested) return;
    m_run = run;
    m_shares = shares;
    refresh();
}

void ExplainPanel::refresh() {
    m_grid->setHeaders({tr("Term"), tr("left"), tr("top"), tr("right"), tr("bottom")},
                       {{},
                        tr("Move of the left edge; positive is to the right"),
                        tr("Move of the top edge; positive is down"),
                        tr("Move of the right edge; positive is to the right"),
                        tr("Move of the bottom edge; positive is down")});
    const int step = m_model.clock().shownStep();
    if (!m_shares || step >= m_shares->steps()) {
        m_grid->setRows({});
        if (!m_shares)
            return say(tr("No run"), tr("Run the loss to see what each term does to the box."));
        return say(tr("Step %1").arg(step), step < m_run->trajectory.steps()
                                                ? tr("Later steps are not explained.")
                                                : tr("The run ends here: no step follows."));
    }
    const Box<> before = m_run->trajectory.box(step);
    const auto count = static_cast<int>(m_shares->sources.size());
    std::vector<std::array<double, 4>> moves;
    std::array<double, 4> sum{};
    double reach = 0.0;
    for (int s = 0; s < count; ++s) {
        moves.push_back(m_shares->edges(step, s, before));
        reach = std::max(reach, longest(moves.back()));
        for (std::size_t i = 0; i < 4; ++i) sum[i] += moves.back()[i];
    }
    for (auto& edges : moves)
        for (double& move : edges) move = withoutRounding(move, reach);
    for (double& move : sum) move = withoutRounding(move, reach);
    std::vector<NumberGrid::Row> rows;
    const Loss& loss = m_run->recipe.lossAt(step);
    const StepReason reason =
        stepReason(loss, before, m_run->trajectory.box(step + 1), m_run->target);
    QStringList words{localText(reasonText(reason))};
    std::vector<int> hues{-1};
    for (std::size_t s = 0; s < moves.size(); ++s) {
        const TermInfo& term = *m_shares->sources[s];
        const QString symbol = QString::fromUtf8(term.symbol);
        rows.push_back({.name = symbol,
                        .tip = coreText(term.sentence),
                        .numbers = {moves[s].begin(), moves[s].end()},
                        .bold = {},
                        .term = QString::fromUtf8(term.id),
                        .hue = termHue(loss.entry(), term)});
        hues.push_back(rows.back().hue);
        words << sentence(symbol, moves[s], kNotable * reach);
    }
    rows.push_back({.name = tr("step"),
                    .tip = tr("The move of the box: the sum of the terms"),
                    .numbers = {sum.begin(), sum.end()},
                    .bold = {true, true, true, true},
                    .heading = true});
    m_grid->setRows(std::move(rows));
    say(tr("Step %1 → %2").arg(step).arg(step + 1), words.join(u'\n'), hues);
}

void ExplainPanel::say(const QString& title, const QString& words, const std::vector<int>& hues) {
    m_title->setText(title);
    m_words = words;
    QString html;
    const QStringList lines = words.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int hue = i < std::ssize(hues) ? hues[static_cast<std::size_t>(i)] : -1;
        QString mark;
        if (hue >= 0)
            mark = QStringLiteral("<span style=\"color:%1\">■</span> ")
                       .arg(themeOf(*this).term(hue).name());
        // What comes before the terms is about all of them.
        const auto pattern = hues.empty() || hue >= 0 ? QStringLiteral("<div>%1%2</div>")
                                                      : QStringLiteral("<div><b>%1%2</b></div>");
        html += pattern.arg(mark, mathHtml(lines[i]));
    }
    m_sentences->setHtml(html);
}

void ExplainPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    request();
    refresh();
}

void ExplainPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange || changesLook(*event)) refresh();
}

}  // namespace iou
