// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/error_map_plot.hpp"

#include "widgets/batch/batch_runs.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/field/color_map.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/table_number.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

const QString kCursorLayer = QStringLiteral("cursor");

QString caseText(std::int64_t index) { return QLocale().toString(static_cast<qlonglong>(index)); }

}  // namespace

ErrorMapPlot::ErrorMapPlot(BatchRuns& runs, QWidget* parent) : QWidget(parent), m_runs(runs) {
    setFocusPolicy(Qt::StrongFocus);
    buildTools();
    buildPlot();
    layOut();
    connect(&m_runs, &BatchRuns::keptChanged, this, &ErrorMapPlot::refreshSources);
    refreshSources();
    applyColors();
}

void ErrorMapPlot::buildTools() {
    m_source = new QComboBox(this);
    m_source->setAccessibleName(tr("Run and loss of the error map"));
    m_source->setToolTip(tr("Whose errors are shown"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(10);
    m_quantity = new QComboBox(this);
    m_quantity->setAccessibleName(tr("Error shown"));
    m_quantity->setToolTip(tr("Error at the end, of the cases that start in a cell"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const QString& name :
         {tr("mean 1 − IoU"), tr("worst 1 − IoU"), tr("mean L1"), tr("worst L1")})
        m_quantity->addItem(name);
    m_log = new QToolButton(this);
    m_log->setIcon(glyphIcon(Glyph::logarithm));
    m_log->setCheckable(true);
    m_log->setAutoRaise(true);
    m_log->setAccessibleName(tr("Logarithmic colours"));
    m_log->setToolTip(tr("Colours by the logarithm of the error"));
    m_readout = new QLabel(this);
    setUiFont(*m_readout, 8.5);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setWordWrap(true);
    m_readout->setMinimumHeight(2 * m_readout->fontMetrics().lineSpacing());
    connect(m_source, &QComboBox::activated, this, &ErrorMapPlot::refresh);
    connect(m_quantity, &QComboBox::activated, this, &ErrorMapPlot::refresh);
    connect(m_log, &QToolButton::toggled, this, &ErrorMapPlot::refresh);
}

void ErrorMapPlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setMinimumHeight(140);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->addLayer(kCursorLayer);
    m_plot->layer(kCursorLayer)->setMode(QCPLayer::lmBuffered);
    m_plot->axisRect()->setupFullAxesBox(false);
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis}) axis->grid()->setVisible(false);
    for (auto* axis : {m_plot->xAxis2, m_plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    m_plot->xAxis->setLabel(tr("start cx"));
    m_plot->yAxis->setLabel(tr("start cy"));
    m_plot->yAxis->setRangeReversed(true);
    m_scale = new QCPColorScale(m_plot);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(12);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    m_scale->setMinimumMargins(QMargins(4, 6, 6, 4));
    m_plot->plotLayout()->addElement(0, 1, m_scale);
    auto* margins = new QCPMarginGroup(m_plot);
    for (QCPLayoutElement* element : {static_cast<QCPLayoutElement*>(m_plot->axisRect()),
                                      static_cast<QCPLayoutElement*>(m_scale)})
        element->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    connect(m_plot, &QCustomPlot::afterLayout, this, &ErrorMapPlot::fitRanges);
    m_colors = new QCPColorMap(m_plot->xAxis, m_plot->yAxis);
    m_colors->setInterpolate(false);
    m_colors->setTightBoundary(false);
    m_colors->setColorScale(m_scale);
    m_cursor = new QCPItemRect(m_plot);
    m_cursor->setLayer(kCursorLayer);
    m_target = new QCPItemTracer(m_plot);
    m_target->setLayer(kCursorLayer);
    m_target->setStyle(QCPItemTracer::tsPlus);
    m_target->setSize(9);
    m_note = new QCPItemText(m_plot);
    m_note->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_note->position->setCoords(0.5, 0.45);
    m_note->setText(tr("The map of a finished run appears here."));
}

void ErrorMapPlot::layOut() {
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    tools->setSpacing(spacing::half);
    tools->addWidget(m_source, 1);
    tools->addWidget(m_quantity);
    tools->addWidget(m_log);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::unit, 0, spacing::unit, spacing::half);
    foot->addWidget(m_readout);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(tools);
    column->addWidget(m_plot, 1);
    column->addLayout(foot);
}

ErrorKind ErrorMapPlot::kind() const {
    return m_quantity->currentIndex() < 2 ? ErrorKind::iou_loss : ErrorKind::l1;
}

ErrorMapPlot::Statistic ErrorMapPlot::statistic() const {
    return m_quantity->currentIndex() % 2 == 0 ? Statistic::mean : Statistic::worst;
}

std::optional<std::pair<std::size_t, std::size_t>> ErrorMapPlot::shown() const {
    const QPoint place = m_source->currentData().toPoint();
    if (m_source->currentIndex() < 0) return std::nullopt;
    return std::pair{static_cast<std::size_t>(place.x()), static_cast<std::size_t>(place.y())};
}

const ErrorMap* ErrorMapPlot::map() const {
    const auto place = shown();
    if (!place || place->first >= m_runs.kept().size()) return nullptr;
    const auto& maps = m_runs.kept()[place->first].run->result.maps;
    return place->second < maps.size() && maps[place->second].cases() > 0 ? &maps[place->second]
                                                                          : nullptr;
}

double ErrorMapPlot::value(int cell) const {
    return statistic() == Statistic::mean ? map()->mean(kind(), cell) : map()->worst(kind(), cell);
}

void ErrorMapPlot::refreshSources() {
    const QString before = m_source->currentText();
    m_source->clear();
    int newest_row = -1;
    int newest = m_known_runs;
    const std::vector<std::string> specs = m_runs.specs();
    for (std::size_t r = 0; r < m_runs.kept().size(); ++r) {
        const BatchRun& run = *m_runs.kept()[r].run;
        for (std::size_t l = 0; l < run.result.losses.size(); ++l) {
            m_source->addItem(
                QStringLiteral("#%1 · %2")
                    .arg(QString::number(run.number), lossTitle(run.result.losses[l].spec, specs)),
                QPoint(static_cast<int>(r), static_cast<int>(l)));
            m_source->setItemData(m_source->count() - 1, run.title(), Qt::ToolTipRole);
            if (l == 0 && run.number > newest) {
                newest = run.number;
                newest_row = m_source->count() - 1;
            }
        }
    }
    m_known_runs = newest;
    // A run that has just ended is what one wants to see; else what was shown stays.
    const int kept = m_source->findText(before);
    m_source->setCurrentIndex(newest_row >= 0 ? newest_row
                                              : std::max(kept, m_source->count() > 0 ? 0 : -1));
    m_source->setEnabled(m_source->count() > 0);
    refresh();
}

void ErrorMapPlot::refresh() {
    const ErrorMap* shown_map = map();
    m_note->setVisible(!shown_map);
    m_colors->setVisible(shown_map);
    m_scale->setVisible(shown_map);
    m_target->setVisible(shown_map);
    if (!shown_map) {
        setCell(-1);
        m_readout->clear();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    const ErrorMap& m = *shown_map;
    const double dx = m.width() / m.columns();
    const double dy = m.height() / m.rows();
    auto* cells = m_colors->data();
    cells->setSize(m.columns(), m.rows());
    cells->setRange({m.left() + 0.5 * dx, m.left() + m.width() - 0.5 * dx},
                    {m.top() + 0.5 * dy, m.top() + m.height() - 0.5 * dy});
    const bool log = m_log->isChecked();
    double lo = std::numeric_limits<double>::infinity();
    double hi = -lo;
    for (int cell = 0; cell < m.columns() * m.rows(); ++cell) {
        const double v = value(cell);
        const bool drawn = m.count(cell) > 0 && std::isfinite(v);
        cells->setCell(cell % m.columns(), cell / m.columns(), drawn ? v : std::nan(""));
        if (!drawn || (log && v <= 0.0)) continue;
        lo = std::min(lo, v);
        hi = std::max(hi, v);
    }
    if (!(lo <= hi)) {
        lo = log ? 1e-6 : 0.0;
        hi = 1.0;
    }
    if (lo == hi) hi = lo + std::max(1e-12, std::fabs(lo) * 1e-6);
    m_scale->setDataScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    setLogarithmic(*m_scale->axis(), log, 4, NumberTicker::Ends::written);
    m_scale->setDataRange({lo, hi});
    m_scale->setLabel(m_quantity->currentText());
    const Protocol& protocol = m_runs.kept()[shown()->first].run->recipe.protocol;
    m_target->position->setCoords(protocol.target_cx, protocol.target_cy);
    m_target->setVisible(protocol.cloud != Cloud::none);
    setAccessibleName(tr("Error map of %1").arg(m_source->currentText()));
    setCell(m_cell >= 0 && m_cell < m.columns() * m.rows() && m.count(m_cell) > 0
                ? m_cell
                : m.worstCell(kind()));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ErrorMapPlot::fitRanges() {
    const ErrorMap* m = map();
    const QRect room = m_plot->axisRect()->rect();
    if (!m || room.width() < 1 || room.height() < 1) return;
    // One unit is as long along both axes, so that a disk is round.
    const double unit = std::max(m->width() / room.width(), m->height() / room.height());
    const QPointF middle(m->left() + 0.5 * m->width(), m->top() + 0.5 * m->height());
    m_plot->xAxis->setRange(middle.x(), unit * room.width(), Qt::AlignCenter);
    m_plot->yAxis->setRange(middle.y(), unit * room.height(), Qt::AlignCenter);
}

QString ErrorMapPlot::readout() const { return m_readout->text(); }

void ErrorMapPlot::setCell(int cell) {
    m_cell = cell;
    refreshCell();
}

void ErrorMapPlot::refreshCell() {
    const ErrorMap* shown_map = map();
    const bool there = shown_map && m_cell >= 0;
    m_cursor->setVisible(there);
    if (there) {
        const ErrorMap& m = *shown_map;
        const double dx = m.width() / m.columns();
        const double dy = m.height() / m.rows();
        const int column = m_cell % m.columns(), row = m_cell / m.columns();
        const double x = m.left() + dx * column;
        const double y = m.top() + dy * row;
        m_cursor->topLeft->setCoords(x, y);
        m_cursor->bottomRight->setCoords(x + dx, y + dy);
        const QString place =
            tr("start (%1, %2)").arg(tableNumber(x + 0.5 * dx, 3), tableNumber(y + 0.5 * dy, 3));
        if (m.count(m_cell) == 0) {
            m_readout->setText(tr("%1: no case starts here").arg(place));
        } else {
            m_readout->setText(
                tr("%1: %2 cases, mean %3; worst is case %4 with %5. Click or Enter: replay it")
                    .arg(place, caseText(m.count(m_cell)), tableNumber(m.mean(kind(), m_cell)),
                         caseText(m.worstCase(kind(), m_cell)),
                         tableNumber(m.worst(kind(), m_cell))));
        }
        setAccessibleDescription(m_readout->text());
    }
    m_plot->layer(kCursorLayer)->replot();
}

int ErrorMapPlot::cellAt(QPointF place) const {
    if (!map() || !QRectF(m_plot->axisRect()->rect()).contains(place)) return -1;
    const QPointF start(m_plot->xAxis->pixelToCoord(place.x()),
                        m_plot->yAxis->pixelToCoord(place.y()));
    const QRectF region(map()->left(), map()->top(), map()->width(), map()->height());
    return region.contains(start) ? map()->cellAt(start.x(), start.y()) : -1;
}

QPointF ErrorMapPlot::placeOf(int cell) const {
    const ErrorMap& m = *map();
    const int column = cell % m.columns(), row = cell / m.columns();
    const double x = m.left() + m.width() * (column + 0.5) / m.columns();
    const double y = m.top() + m.height() * (row + 0.5) / m.rows();
    return QPointF(m_plot->xAxis->coordToPixel(x), m_plot->yAxis->coordToPixel(y)) + m_plot->pos();
}

void ErrorMapPlot::open() {
    if (!map() || m_cell < 0) return;
    const std::int64_t index = map()->worstCase(kind(), m_cell);
    if (index >= 0) emit caseChosen(shown()->first, shown()->second, index);
}

void ErrorMapPlot::move(int dx, int dy) {
    const ErrorMap* m = map();
    if (!m) return;
    const int from = m_cell < 0 ? m->worstCell(kind()) : m_cell;
    const int column = std::clamp(from % m->columns() + dx, 0, m->columns() - 1);
    const int row = std::clamp(from / m->columns() + dy, 0, m->rows() - 1);
    setCell(row * m->columns() + column);
}

bool ErrorMapPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) return QWidget::eventFilter(watched, event);
    const auto place = [&] { return static_cast<QMouseEvent*>(event)->position(); };
    switch (event->type()) {
    case QEvent::MouseMove:
        if (const int cell = cellAt(place()); cell >= 0) setCell(cell);
        return true;
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return true;
        setFocus(Qt::MouseFocusReason);
        if (const int cell = cellAt(place()); cell >= 0) {
            setCell(cell);
            open();
        }
        return true;
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

bool ErrorMapPlot::event(QEvent* event) {
    // Home goes to the worst cell here, whatever it does in the window.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Home) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ErrorMapPlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return move(-1, 0);
    case Qt::Key_Right: return move(1, 0);
    case Qt::Key_Up: return move(0, -1);
    case Qt::Key_Down: return move(0, 1);
    case Qt::Key_Home:
        if (map()) setCell(map()->worstCell(kind()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: return open();
    default: QWidget::keyPressEvent(event);
    }
}

void ErrorMapPlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (QCPAxis* axis : m_scale->axis()->axisRect()->axes()) styleAxis(*axis, theme);
    m_scale->axis()->setNumberPrecision(3);
    // Room for any numbers, so that the map stands still when others are shown.
    const QFontMetrics metrics(m_scale->axis()->tickLabelFont());
    const int room = metrics.horizontalAdvance(QStringLiteral("1.23e−05")) + metrics.height();
    m_scale->axis()->axisRect()->setMinimumMargins(QMargins(0, 0, room + 2 * spacing::unit, 0));
    QCPColorGradient gradient = colorGradient(ColorMapId::viridis);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_scale->setGradient(gradient);
    m_cursor->setPen(QPen(theme.accent, 2.0));
    m_target->setPen(QPen(theme.target, 2.0));
    m_note->setFont(uiFont(9.0));
    m_note->setColor(theme.muted);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ErrorMapPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void ErrorMapPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
