// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_sweep.hpp"

#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/plots/curve_ends.hpp"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr detector::Measure kSwept[] = {detector::Measure::ap, detector::Measure::ap50,
                                        detector::Measure::ap90, detector::Measure::ar,
                                        detector::Measure::precision};
constexpr double kSweepWords = 8.5;

}  // namespace

void paintDetectorSweep(QPainter& p, const QRectF& area,
                        const SharedList<detector::SweepPoint>& points, const Theme& theme) {
    p.fillRect(area, theme.base);
    QRectF plot = area.adjusted(8.0, 6.0, -8.0, -4.0);
    p.setFont(uiFont(kSweepWords));
    const QFontMetricsF metrics(p.font());
    if (points.empty()) {
        p.setPen(theme.muted);
        p.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap,
                   DetectorSweep::tr("No threshold tried yet"));
        return;
    }
    const Range xs{points.front().pos - 0.02, points[points.size() - 1].pos + 0.02};
    const Range ys{0.0, 100.0};
    const AxisLook x{axisTicks(xs, 4), DetectorSweep::tr("overlap that makes an anchor positive")},
        y{axisTicks(ys, 5), {}};
    double names = 0.0;
    for (const auto m : kSwept) names = std::max(names, metrics.horizontalAdvance(measureName(m)));
    plot.adjust(roomLeft(y), 4.0, -names - 10.0, -roomBelow(x));
    const PlotMap map{plot, xs, ys};
    paintAxes(p, map, x, y, theme, true);
    std::vector<double> ends;
    for (std::size_t i = 0; i < std::size(kSwept); ++i) {
        const auto m = static_cast<std::size_t>(kSwept[i]);
        const QPen pen = seriesPen(theme, i);
        QPolygonF line;
        for (const auto& point : points)
            if (point.mean[m] >= 0.0) line << map.at(point.pos, 100.0 * point.mean[m]);
        p.setBrush(Qt::NoBrush);
        p.setPen(pen);
        p.drawPolyline(line);
        p.setPen(QPen(pen.color(), 1.4 * theme.line_scale));
        for (const auto& point : points) {
            const double error = point.error[m];
            if (point.mean[m] < 0.0 || error < 0.0) continue;
            p.drawLine(map.at(point.pos, 100.0 * (point.mean[m] - error)),
                       map.at(point.pos, 100.0 * (point.mean[m] + error)));
        }
        p.setBrush(theme.base);
        for (const QPointF& at : line) p.drawEllipse(at, 2.4, 2.4);
        ends.push_back(line.isEmpty() ? plot.bottom() : line.last().y());
    }
    const auto places = spreadApart(ends, 0.95 * metrics.height(), plot.top(), plot.bottom());
    p.setFont(uiFont(kSweepWords));
    for (std::size_t i = 0; i < places.size(); ++i) {
        p.setPen(seriesPen(theme, i).color());
        p.drawText(QRectF(plot.right() + 8.0, places[i] - 0.5 * metrics.height(), names + 2.0,
                          metrics.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, measureName(kSwept[i]));
    }
}

class DetectorSweep::Plot : public QWidget {
public:
    Plot(DetectorView& view, QWidget* parent) : QWidget(parent), m_view(view) {
        setAccessibleName(DetectorSweep::tr("Measures over the training threshold"));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintDetectorSweep(painter, rect(), m_view.sweep(), themeOf(*this));
    }

private:
    DetectorView& m_view;
};

DetectorSweep::DetectorSweep(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)) {
    m_start = new QPushButton(tr("Try thresholds"), this);
    m_start->setToolTip(tr("Trains the loss of the scene with 0.4, 0.5, 0.6 and 0.7, every seed"));
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setUiFont(*m_words, 8.5);
    m_plot = new Plot(m_view, this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    row->setSpacing(spacing::unit);
    row->addWidget(m_start);
    row->addWidget(m_words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_plot, 1);
    connect(m_start, &QPushButton::clicked, &m_view, &DetectorView::startSweep);
    connect(&m_view, &DetectorView::changed, this, &DetectorSweep::refresh);
    connect(&m_view.work(), &DetectorRuns::workChanged, this, &DetectorSweep::refresh);
    refresh();
}

void DetectorSweep::refresh() {
    const DetectorLab& lab = m_view.value();
    m_start->setEnabled(m_view.work().work() == DetectorRuns::Work::none &&
                        lab.recipe.assigner.kind == assign::AssignerKind::max);
    const QString loss = detectorLossName(lab, static_cast<std::size_t>(lab.loss));
    m_words->setText(m_view.sweep().empty()
                         ? tr("%1 with a looser or stricter choice of positives").arg(loss)
                         : tr("%1, mean and standard error of %2 seeds\n%3")
                               .arg(loss)
                               .arg(lab.recipe.seeds)
                               .arg(detectorNotice()));
    m_plot->update();
}

DetectorIntervals::DetectorIntervals(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)) {
    setAccessibleName(tr("Differences with their intervals"));
    setToolTip(detectorNotice());
    connect(&m_view, &DetectorView::changed, this, qOverload<>(&QWidget::update));
}

void DetectorIntervals::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDetectorDifferences(painter, rect(), m_view.value(), m_view.comparison(), themeOf(*this));
}

}  // namespace iou
