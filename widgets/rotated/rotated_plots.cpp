// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_plots.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_table.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace iou {

RotatedCurves::RotatedCurves(DocumentHistory& history, QWidget* parent)
    : LegendPlot(parent), m_view(sharedOf<RotatedView>(history)) {
    m_plot->setAccessibleName(tr("Loss and IoU of the run"));
    m_plot->xAxis->setLabel(tr("step"));
    m_loss = m_plot->addGraph();
    m_iou = m_plot->addGraph();
    m_now = m_plot->addGraph();
    m_now->setLineStyle(QCPGraph::lsNone);
    connect(&m_view, &RotatedView::changed, this, &RotatedCurves::refresh);
    applyColors();
}

void RotatedCurves::colorCurves(const Theme& theme) {
    m_loss->setPen(QPen(theme.pred, 2.2 * theme.line_scale));
    m_iou->setPen(QPen(theme.target, 2.2 * theme.line_scale, Qt::DashLine));
    m_now->setScatterStyle(
        {QCPScatterStyle::ssDisc, theme.accent, theme.accent, 8.0 * theme.line_scale});
}

void RotatedCurves::showCurves() {
    const RotatedOutcome& outcome = m_view.outcome();
    QVector<double> step, loss, iou;
    double lo = 0.0, hi = 1.0;
    for (const RotatedState& state : outcome.run.states) {
        step << static_cast<double>(step.size());
        loss << state.loss;
        iou << state.iou;
        if (!std::isfinite(state.loss)) continue;
        lo = std::min(lo, state.loss);
        hi = std::max(hi, state.loss);
    }
    m_loss->setData(step, loss, true);
    m_iou->setData(step, iou, true);
    const double at = outcome.step;
    m_now->setData({at, at}, {outcome.chosen.value, outcome.overlap.iou()});
    m_plot->xAxis->setRange(0.0, std::max(1, m_view.lastStep()));
    m_plot->yAxis->setRange(lo, lo + 1.04 * (hi - lo));
    m_legend->setParts(
        {{tr("loss"), numberText(outcome.chosen.value, 4), m_loss->pen()},
         {QStringLiteral("IoU"), numberText(outcome.overlap.iou(), 4), m_iou->pen()}});
}

namespace {

struct RotatedLosses {
    Q_DECLARE_TR_FUNCTIONS(RotatedLosses)
};

bool isChosen(const RotatedView& view, int row) {
    return &rotatedLosses()[static_cast<std::size_t>(row)].info == &view.value().loss.info();
}

}  // namespace

QWidget* makeRotatedLosses(DocumentHistory& history, QWidget* parent) {
    auto& view = sharedOf<RotatedView>(history);
    const auto judged = [&view](int row) -> const RotatedJudged& {
        return view.outcome().losses[static_cast<std::size_t>(row)];
    };
    std::vector<FrameColumn> columns{
        {.title = RotatedLosses::tr("loss"),
         .tip = RotatedLosses::tr("Every loss at the pair that is shown; choose one"),
         .value =
             [](int row) {
                 const auto name = rotatedLosses()[static_cast<std::size_t>(row)].info.name;
                 return QVariant(
                     QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
             },
         .color =
             [&view](int row) {
                 return isChosen(view, row) ? themeOf(QGuiApplication::palette()).accent : QColor();
             }},
        {.title = RotatedLosses::tr("value"),
         .tip = RotatedLosses::tr("0 for equal boxes, but for KFIoU"),
         .value = [judged](int row) { return QVariant(judged(row).value); },
         .digits = 4}};
    const QString names[] = {QStringLiteral("∂cx"), QStringLiteral("∂cy"), QStringLiteral("∂w"),
                             QStringLiteral("∂h"), RotatedLosses::tr("∂angle")};
    for (std::size_t i = 0; i < 5; ++i)
        columns.push_back({.title = names[i],
                           .tip = i < 4 ? RotatedLosses::tr("Slope per root of the truth's area")
                                        : RotatedLosses::tr("Slope per radian: the turning moment"),
                           .value = [judged, i](int row) { return QVariant(judged(row).d[i]); },
                           .digits = 3});
    auto* table = new FrameTable(std::move(columns), parent);
    table->setAccessibleName(RotatedLosses::tr("Losses of rotated boxes"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // Words are whole; numbers share the rest and have the digits that fit.
    for (const int words : {0, table->model()->columnCount() - 1})
        table->horizontalHeader()->setSectionResizeMode(words, QHeaderView::ResizeToContents);
    const auto refresh = [&view, table] {
        const auto count = static_cast<int>(rotatedLosses().size());
        table->setRows(count);
        for (int row = 0; row < count; ++row)
            if (isChosen(view, row)) table->selectRows({row});
    };
    QObject::connect(&view, &RotatedView::changed, table, refresh);
    QObject::connect(
        table, &FrameTable::rowsSelected, &view, [&view](const std::vector<int>& rows) {
            if (rows.size() != 1 || isChosen(view, rows.front())) return;
            view.lab().apply(RotatedLosses::tr("Loss"), [&](RotatedLab& lab) {
                lab.loss = RotatedLoss(rotatedLosses()[static_cast<std::size_t>(rows.front())]);
            });
        });
    refresh();
    return table;
}

}  // namespace iou
