// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/shape_panel.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kSliderSteps = 1000;
constexpr int kLeastPlot = 110;  ///< pixels
constexpr double kLeastBeta = 0.02, kMostBeta = 2.0;

double betaOf(int step) {
    return kLeastBeta * std::pow(kMostBeta / kLeastBeta, step / double(kSliderSteps));
}
int stepOfBeta(double beta) {
    return static_cast<int>(
        std::lround(kSliderSteps * std::log(beta / kLeastBeta) / std::log(kMostBeta / kLeastBeta)));
}

Eigen::ArrayXd arrayOf(const std::vector<double>& numbers) {
    return Eigen::Map<const Eigen::ArrayXd>(numbers.data(),
                                            static_cast<Eigen::Index>(numbers.size()));
}

double highest(const std::vector<double>& a, const std::vector<double>& b) {
    double most = 4.0;  // less would be counted by halves
    for (const auto* list : {&a, &b})
        for (const double x : *list) most = std::max(most, x);
    return most;
}

}  // namespace

ShapePanel::ShapePanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<AssignView>(history)) {
    m_legend = new CurveLegend(this);
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setContentsMargins(spacing::unit, 0, spacing::unit, spacing::half);
    setUiFont(*m_words, 9.0);
    buildPlot();
    buildSliders();
    auto* sliders = new QGridLayout;
    sliders->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    sliders->setHorizontalSpacing(spacing::unit);
    int column_at = 0;
    for (const auto& [name, slider] :
         {std::pair{QStringLiteral("α"), m_alpha}, std::pair{QStringLiteral("β"), m_beta}}) {
        auto* label = new QLabel(name, this);
        label->setBuddy(slider);
        sliders->addWidget(label, 0, column_at++);
        sliders->addWidget(slider, 0, column_at++);
    }
    sliders->addWidget(m_numbers, 0, column_at);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, 0);
    column->setSpacing(spacing::half);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addLayout(sliders);
    column->addWidget(m_words);
    connect(&m_view, &AssignView::curvesChanged, this, &ShapePanel::refresh);
    connect(&m_view.lab(), &LabSignals::changed, this, &ShapePanel::refreshSliders);
    applyColors();
    refresh();
    refreshSliders();
}

void ShapePanel::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Anchors of the truth over its aspect and its size"));
    m_plot->setToolTip(tr("The truth keeps its centre and its area, or its aspect. Solid: all "
                          "positive anchors; thin: those that need no force"));
    m_upper = m_plot->axisRect();
    m_lower = addLowerRect(*m_plot);
    m_upper->axis(QCPAxis::atBottom)->setLabel(tr("aspect h/w"));
    m_lower->axis(QCPAxis::atBottom)->setLabel(tr("side √(w h), pixels"));
    m_upper->axis(QCPAxis::atBottom)->setRange(1.0, 12.0);
    m_lower->axis(QCPAxis::atBottom)->setRange(8.0, 1024.0);
    setLogarithmic(*m_lower->axis(QCPAxis::atBottom), true);
    for (QCPAxisRect* rect : {m_upper, m_lower}) {
        rect->axis(QCPAxis::atLeft)->setLabel(tr("anchors"));
        rect->setMinimumSize(30, 40);
    }
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        m_graphs[i] = new LineGraph(i < 4 ? *m_upper : *m_lower);
    m_here = {new AxisLine(*m_upper), new AxisLine(*m_lower)};
    m_plot->setMinimumHeight(kLeastPlot);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        for (QCPAxisRect* rect : {m_upper, m_lower}) fitTicks(*rect->axis(QCPAxis::atLeft), 4);
    });
}

void ShapePanel::buildSliders() {
    const auto slider = [this](const QString& name) {
        auto* made = new QSlider(Qt::Horizontal, this);
        made->setRange(0, kSliderSteps);
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QSlider::sliderPressed, this,
                [this] { m_view.lab().beginDrag(tr("GGIoU's α and β")); });
        connect(made, &QSlider::sliderReleased, this, [this] { m_view.lab().endDrag(); });
        return made;
    };
    m_alpha = slider(tr("Share of GGIoU's Gaussian, of both setups"));
    m_beta = slider(tr("Standard deviation of GGIoU's Gaussian in sizes, of both setups"));
    m_numbers = new QLabel(this);
    const auto set = [this](const LabEdit<AssignLab>::Edit& edit) {
        if (m_view.lab().dragging())
            m_view.lab().drag(edit);
        else
            m_view.lab().apply(tr("GGIoU's α and β"), edit, QStringLiteral("assign.ggiou"));
    };
    connect(m_alpha, &QSlider::valueChanged, this, [set](int step) {
        set([step](AssignLab& lab) {
            for (AssignSetup* s : {&lab.first, &lab.second})
                s->assigner.overlap.alpha = step / double(kSliderSteps);
        });
    });
    connect(m_beta, &QSlider::valueChanged, this, [set](int step) {
        set([step](AssignLab& lab) {
            for (AssignSetup* s : {&lab.first, &lab.second})
                s->assigner.overlap.beta = betaOf(step);
        });
    });
}

void ShapePanel::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const bool ggiou = i % 2 == 1, thin = i % 4 >= 2;
        QPen pen(ggiou ? theme.pred : theme.target, (thin ? 1.0 : 2.2) * theme.line_scale);
        if (ggiou) pen.setStyle(Qt::DashLine);
        if (thin) pen.setColor(withAlpha(pen.color(), 0.75));
        m_graphs[i]->setPen(pen);
    }
    for (AxisLine* line : m_here) line->setPen(QPen(theme.accent, 1.0));
    m_legend->setParts({{QStringLiteral("IoU"), {}, m_graphs[0]->pen()},
                        {QStringLiteral("GGIoU"), {}, m_graphs[1]->pen()},
                        {tr("without force"), {}, m_graphs[2]->pen()}});
}

void ShapePanel::refresh() {
    const auto curves = m_view.curves() ? *m_view.curves() : AssignCurves{};
    const auto show = [this](std::size_t first, const assign::ShapeCurve& iou,
                             const assign::ShapeCurve& ggiou) {
        m_graphs[first]->setValues(arrayOf(iou.x), arrayOf(iou.positives));
        m_graphs[first + 1]->setValues(arrayOf(ggiou.x), arrayOf(ggiou.positives));
        m_graphs[first + 2]->setValues(arrayOf(iou.x), arrayOf(iou.by_overlap));
        m_graphs[first + 3]->setValues(arrayOf(ggiou.x), arrayOf(ggiou.by_overlap));
    };
    show(0, curves.iou_by_aspect, curves.ggiou_by_aspect);
    show(4, curves.iou_by_side, curves.ggiou_by_side);
    m_upper->axis(QCPAxis::atLeft)
        ->setRange(
            -0.5, 1.08 * highest(curves.iou_by_aspect.positives, curves.ggiou_by_aspect.positives));
    m_lower->axis(QCPAxis::atLeft)
        ->setRange(-0.5,
                   1.08 * highest(curves.iou_by_side.positives, curves.ggiou_by_side.positives));
    m_here[0]->setPlace(curves.aspect);
    m_here[1]->setPlace(curves.side);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    if (curves.iou_by_aspect.x.empty()) {
        m_words->setText(tr("Select a truth: its anchors over aspect and size appear here."));
        return;
    }
    const auto number = [](std::size_t n) { return QString::number(n); };
    m_words->setText(
        tr("Paper (GGIoU, 1): a slender truth is learned by only one anchor.\n"
           "Measured for truth %1, h/w %2: by IoU %3 when all that tie are forced, %4 with the "
           "first only, %5 without force; by GGIoU %6, %7, %8.")
            .arg(number(static_cast<std::size_t>(m_view.curveTruth()) + 1),
                 numberText(curves.aspect, 3), number(curves.iou.all), number(curves.iou.first),
                 number(curves.iou.none), number(curves.ggiou.all), number(curves.ggiou.first),
                 number(curves.ggiou.none)));
}

void ShapePanel::refreshSliders() {
    const assign::OverlapMeasure& overlap = m_view.value().first.assigner.overlap;
    const QSignalBlocker alpha(m_alpha), beta(m_beta);
    m_alpha->setValue(static_cast<int>(std::lround(overlap.alpha * kSliderSteps)));
    m_beta->setValue(std::clamp(stepOfBeta(overlap.beta), 0, kSliderSteps));
    m_numbers->setText(QStringLiteral("α %1  β %2")
                           .arg(numberText(overlap.alpha, 3), numberText(overlap.beta, 3)));
}

void ShapePanel::arrangePlots() {
    QCPLayoutGrid& grid = *m_plot->plotLayout();
    const bool beside = m_plot->width() > m_plot->height(), was_beside = grid.columnCount() > 1;
    if (beside == was_beside) return;
    m_lower->axis(QCPAxis::atBottom)->ticker()->setTickCount(beside ? 2 : 5);
    grid.take(m_lower);
    grid.simplify();
    grid.addElement(beside ? 0 : 1, beside ? 1 : 0, m_lower);
}

bool ShapePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_plot && event->type() == QEvent::Resize) arrangePlots();
    return QWidget::eventFilter(watched, event);
}

QString ShapePanel::words() const { return m_words->text(); }

void ShapePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (!changesLook(*event)) return;
    applyColors();
    refresh();
}

}  // namespace iou
