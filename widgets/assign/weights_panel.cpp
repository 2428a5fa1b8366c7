// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/weights_panel.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>

namespace iou {

namespace {

QVector<double> vectorOf(const std::vector<double>& numbers) {
    return QVector<double>(numbers.begin(), numbers.end());
}

}  // namespace

WeightsPanel::WeightsPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<AssignView>(history)) {
    m_legend = new CurveLegend(this);
    m_published = new QComboBox(this);
    m_published->addItem(tr("Own"));
    for (const auto& [lambda, scale] : assign::published_balance)
        m_published->addItem(QStringLiteral("%1, %2").arg(numberText(lambda), numberText(scale)));
    m_published->setToolTip(tr("λ and w_loc of GGIoU's Tables 3 and 4, which are the same"));
    m_published->setAccessibleName(tr("Published λ and w_loc"));
    m_lambda = field(0.0, 10.0, QStringLiteral("λ"), tr("Power of the overlap"),
                     &assign::BalanceSettings::lambda);
    m_scale = field(0.0, 1000.0, QStringLiteral("w_loc"), tr("Factor of the weight"),
                    &assign::BalanceSettings::scale);
    m_predicted = field(0.0, 1.0, tr("Way to the truth"),
                        tr("The paper does not say whether the overlap is of the anchor or of the "
                           "prediction: the share of the way a prediction has gone; 0: of the "
                           "anchor"),
                        &assign::BalanceSettings::predicted);
    m_automatic = new QCheckBox(tr("Keep the first loss"), this);
    m_automatic->setToolTip(tr("A w_loc such that the first step's loss is what it is without "
                               "weights: \"manually adjusted\" (GGIoU 3.3)"));
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    setUiFont(*m_words, 9.0);
    buildPlot();
    auto* grid = new QGridLayout;
    grid->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    const auto add = [&](const QString& name, QWidget* widget, int row, int column) {
        auto* label = new QLabel(name, this);
        label->setBuddy(widget);
        grid->addWidget(label, row, column);
        grid->addWidget(widget, row, column + 1);
    };
    add(tr("Published"), m_published, 0, 0);
    grid->addWidget(m_automatic, 0, 2, 1, 2);
    add(QStringLiteral("λ"), m_lambda, 1, 0);
    add(QStringLiteral("w_loc"), m_scale, 1, 2);
    add(tr("Way to the truth"), m_predicted, 2, 0);
    grid->addWidget(m_words, 3, 0, 1, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(spacing::half);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addLayout(grid);
    connect(m_published, &QComboBox::activated, this, [this](int index) {
        if (index == 0) return;
        const auto& pair = assign::published_balance[static_cast<std::size_t>(index - 1)];
        m_view.lab().apply(tr("Published λ and w_loc"), [&pair](AssignLab& lab) {
            lab.balance.lambda = pair[0];
            lab.balance.scale = pair[1];
            lab.balance.automatic = false;
        });
    });
    connect(m_automatic, &QCheckBox::clicked, this, [this](bool on) {
        m_view.lab().apply(tr("Keep the first loss"),
                           [on](AssignLab& lab) { lab.balance.automatic = on; });
    });
    connect(&m_view, &AssignView::resultChanged, this, &WeightsPanel::refresh);
    connect(&m_view.lab(), &LabSignals::changed, this, &WeightsPanel::refresh);
    applyColors();
    refresh();
}

NumberField* WeightsPanel::field(double lo, double hi, const QString& name, const QString& tip,
                                 double assign::BalanceSettings::*member) {
    auto* made = new NumberField(this);
    made->setRange(lo, hi);
    made->setToolTip(tip);
    made->setAccessibleName(name);
    connect(made, &NumberField::valueChanged, this, [this, name, member](double x) {
        m_view.lab().apply(
            tr("Weight: %1").arg(name), [member, x](AssignLab& lab) { lab.balance.*member = x; },
            QStringLiteral("assign.weight.") + name);
    });
    return made;
}

void WeightsPanel::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Weights of the positive anchors over their IoU"));
    m_plot->xAxis->setLabel(tr("IoU of the anchor"));
    m_plot->yAxis->setLabel(tr("weight"));
    m_plot->xAxis->setRange(0.0, 1.0);
    m_by_iou = m_plot->addGraph();
    m_by_ggiou = m_plot->addGraph();
    for (QCPGraph* graph : {m_by_iou, m_by_ggiou}) graph->setLineStyle(QCPGraph::lsNone);
}

void WeightsPanel::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    m_by_iou->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.target, 4.0));
    m_by_ggiou->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangle, theme.pred, theme.base, 6.0));
    m_legend->setParts(
        {{tr("by IoU"), {}, QPen(theme.target, 4.0)}, {tr("by GGIoU"), {}, QPen(theme.pred, 4.0)}});
}

void WeightsPanel::refresh() {
    const assign::BalanceSettings& balance = m_view.value().balance;
    m_lambda->showValue(balance.lambda);
    m_scale->showValue(balance.scale);
    m_predicted->showValue(balance.predicted);
    m_automatic->setChecked(balance.automatic);
    m_scale->setEnabled(!balance.automatic);
    int published = 0;
    for (std::size_t i = 0; i < assign::published_balance.size(); ++i)
        if (!balance.automatic && balance.lambda == assign::published_balance[i][0] &&
            balance.scale == assign::published_balance[i][1])
            published = static_cast<int>(i) + 1;
    m_published->setCurrentIndex(published);
    if (!m_view.result()) return;
    const AssignedSetup& setup = m_view.result()->assigned.first;
    const auto& w = setup.weighed;
    m_by_iou->setData(vectorOf(w.iou), vectorOf(w.by_iou));
    m_by_ggiou->setData(vectorOf(w.iou), vectorOf(w.by_ggiou));
    double most = 1.0;
    for (const auto* list : {&w.by_iou, &w.by_ggiou})
        for (const double x : *list) most = std::max(most, x);
    m_plot->yAxis->setRange(0.0, 1.05 * most);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_words->setText(tr("Mean weight %1 by IoU (w_loc %2), %3 by GGIoU (w_loc %4).")
                         .arg(numberText(w.mean_by_iou, 3), numberText(setup.iou_weights.scale, 3),
                              numberText(w.mean_by_ggiou, 3),
                              numberText(setup.ggiou_weights.scale, 3)));
}

QString WeightsPanel::words() const { return m_words->text(); }

void WeightsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (!changesLook(*event)) return;
    applyColors();
    refresh();
}

}  // namespace iou
