// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/error_map_plot.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/batch/batch_runs.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/batch/error_map_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

QString caseText(std::int64_t index) { return QLocale().toString(static_cast<qlonglong>(index)); }

/// A cell in axis values.
QRectF areaOf(const ErrorMap& map, int cell) {
    const double width = map.width() / map.columns(), height = map.height() / map.rows();
    return {map.left() + width * (cell % map.columns()),
            map.top() + height * (cell / map.columns()), width, height};
}

}  // namespace

ErrorMapPlot::ErrorMapPlot(BatchRuns& runs, QWidget* parent) : QWidget(parent), m_runs(runs) {
    setFocusPolicy(Qt::StrongFocus);
    buildTools();
    m_picture = new ErrorMapPicture(this);
    m_picture->installEventFilter(this);
    layOut();
    connect(&m_runs, &BatchRuns::keptChanged, this, &ErrorMapPlot::refreshSources);
    refreshSources();
    m_picture->applyColors();
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
    column->addWidget(m_picture, 1);
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
            m_source->setItemData(m_source->count() - 1, plainTip(run.title()), Qt::ToolTipRole);
            if (l == 0 && run.number > newest) {
                newest = run.number;
                newest_row = m_source->count() - 1;
            }
        }
    }
    m_known_runs = newest;
    // Show a run that has just ended; otherwise keep what was shown.
    const int kept = m_source->findText(before);
    m_source->setCurrentIndex(newest_row >= 0 ? newest_row
                                              : std::max(kept, m_source->count() > 0 ? 0 : -1));
    m_source->setEnabled(m_source->count() > 0);
    refresh();
}

void ErrorMapPlot::refresh() {
    const ErrorMap* m = map();
    if (!m) {
        m_picture->clearMap();
        setCell(-1);
        m_readout->clear();
        return;
    }
    const Protocol& protocol = m_runs.kept()[shown()->first].run->recipe.protocol;
    std::optional<QPointF> target;
    if (protocol.cloud != Cloud::none) target = QPointF(protocol.target_cx, protocol.target_cy);
    m_picture->showMap(*m, {[this](int cell) { return value(cell); }, m_log->isChecked(),
                            m_quantity->currentText(), target});
    setAccessibleName(tr("Error map of %1").arg(m_source->currentText()));
    setCell(m_cell >= 0 && m_cell < m->columns() * m->rows() && m->count(m_cell) > 0
                ? m_cell
                : m->worstCell(kind()));
}

QString ErrorMapPlot::readout() const { return m_readout->text(); }

void ErrorMapPlot::setCell(int cell) {
    m_cell = cell;
    refreshCell();
}

void ErrorMapPlot::refreshCell() {
    const ErrorMap* m = map();
    if (!m || m_cell < 0) return m_picture->frameCell({});
    const QRectF area = areaOf(*m, m_cell);
    m_picture->frameCell(area);
    const QString place =
        tr("start (%1, %2)")
            .arg(tableNumber(area.center().x(), 3), tableNumber(area.center().y(), 3));
    if (m->count(m_cell) == 0)
        m_readout->setText(tr("%1: no case starts here").arg(place));
    else
        m_readout->setText(
            tr("%1: %2 cases, mean %3; worst is case %4 with %5. Click or Enter: replay it")
                .arg(place, caseText(m->count(m_cell)), tableNumber(m->mean(kind(), m_cell)),
                     caseText(m->worstCase(kind(), m_cell)),
                     tableNumber(m->worst(kind(), m_cell))));
    setAccessibleDescription(m_readout->text());
}

int ErrorMapPlot::cellAt(QPointF pixel) const {
    const auto start = m_picture->startAt(pixel);
    return start && map() ? map()->cellAt(start->x(), start->y()) : -1;
}

QPointF ErrorMapPlot::placeOf(int cell) const {
    return m_picture->pixelOf(areaOf(*map(), cell).center()) + m_picture->pos();
}

QCustomPlot* ErrorMapPlot::plot() const { return m_picture; }

void ErrorMapPlot::open() {
    if (!map() || m_cell < 0) return;
    const std::int64_t index = map()->worstCase(kind(), m_cell);
    if (index >= 0) emit caseChosen(shown()->first, shown()->second, index);
}

void ErrorMapPlot::move(int dx, int dy) {
    const ErrorMap* m = map();
    if (!m) return;
    const int from = m_cell < 0 ? m->worstCell(kind()) : m_cell;
    const int column = bounded(from % m->columns() + dx, 0, m->columns() - 1);
    const int row = bounded(from / m->columns() + dy, 0, m->rows() - 1);
    setCell(row * m->columns() + column);
}

bool ErrorMapPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_picture) return QWidget::eventFilter(watched, event);
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

void ErrorMapPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) m_picture->applyColors();
}

void ErrorMapPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
