// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/study_view.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_map.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kCellRole = Qt::UserRole;
/// Rows of the table: more are in index.csv.
constexpr std::size_t kMostTableRows = 5000;

QString measureTitle(StudyMeasure measure) {
    switch (measure) {
    case StudyMeasure::iou_loss: return StudyView::tr("mean 1 − IoU at the end");
    case StudyMeasure::steps_to_iou: return StudyView::tr("steps to a mean IoU of 0.9");
    case StudyMeasure::aei_highest: return StudyView::tr("highest mean enlargement");
    case StudyMeasure::aei: return StudyView::tr("mean enlargement at the end");
    case StudyMeasure::l1: return StudyView::tr("mean L1 at the end");
    case StudyMeasure::bad_states: return StudyView::tr("bad states");
    }
    return {};
}

/// Sorts by its number; none stands last.
class NumberItem : public QTableWidgetItem {
public:
    explicit NumberItem(double x)
        : QTableWidgetItem(std::isnan(x) ? QStringLiteral("–") : numberText(x, 4)), m_x(x) {
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    bool operator<(const QTableWidgetItem& other) const override {
        const auto* const number = dynamic_cast<const NumberItem*>(&other);
        if (!number || std::isnan(number->m_x)) return !std::isnan(m_x);
        return m_x < number->m_x;
    }

private:
    double m_x;
};

QTableWidget* readOnlyTable(const QString& name, QWidget* parent) {
    auto* const table = new QTableWidget(parent);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAccessibleName(name);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

}  // namespace

QString StudyView::axisTitle(const StudyAxis& axis) {
    if (axis.name == "losses") return tr("Loss");
    if (axis.name == "protocols") return tr("Protocol");
    if (axis.name == "optimizers") return tr("Optimiser");
    if (axis.name == "rates") return tr("Rate");
    if (axis.name == "forms") return tr("Steps in");
    if (axis.name == "steps") return tr("Steps");
    if (axis.name == "cases") return tr("Cases");
    return tr("Seed");
}

StudyView::StudyView(QWidget* parent) : QWidget(parent) {
    m_measure = new QComboBox(this);
    m_measure->setAccessibleName(tr("What is shown"));
    for (int i = 0; i < study_measure_count; ++i)
        m_measure->addItem(measureTitle(static_cast<StudyMeasure>(i)));
    m_rows = new QComboBox(this);
    m_columns = new QComboBox(this);
    auto* const rows_label = new QLabel(tr("by"), this);
    rows_label->setBuddy(m_rows);
    m_rows->setAccessibleName(tr("Rows"));
    auto* const columns_label = new QLabel(tr("and"), this);
    columns_label->setBuddy(m_columns);
    m_columns->setAccessibleName(tr("Columns"));
    m_grid = readOnlyTable(tr("Means over the cells"), this);
    m_table = readOnlyTable(tr("Cells of the study"), this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setToolTip(tr("A double click opens the simulation in the batch panel"));
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setUiFont(*m_note, 8.5);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto* const head = new QHBoxLayout;
    head->setSpacing(spacing::unit);
    head->addWidget(m_measure, 2);
    head->addWidget(rows_label);
    head->addWidget(m_rows, 1);
    head->addWidget(columns_label);
    head->addWidget(m_columns, 1);
    auto* const map = new QWidget(this);
    auto* const map_column = new QVBoxLayout(map);
    map_column->setContentsMargins(0, spacing::half, 0, 0);
    map_column->setSpacing(spacing::half);
    map_column->addLayout(head);
    map_column->addWidget(m_grid, 1);
    map_column->addWidget(m_note);
    m_pages = new QTabWidget(this);
    m_pages->setDocumentMode(true);
    m_pages->addTab(map, tr("Means"));
    m_pages->addTab(m_table, tr("Cells"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    for (QComboBox* const box : {m_measure, m_rows, m_columns}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &StudyView::fillGrid);
    }
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row) {
        emit cellChosen(m_table->item(row, 0)->data(kCellRole).toLongLong());
    });
    fillGrid();
}

void StudyView::showResults(const Study& study, std::vector<CellResult> results) {
    std::vector<StudyAxis> axes = studyAxes(study);
    const auto same = [](const StudyAxis& a, const StudyAxis& b) { return a.name == b.name; };
    const bool known = std::equal(axes.begin(), axes.end(), m_axes.begin(), m_axes.end(), same);
    m_axes = std::move(axes);
    m_results = std::move(results);
    if (!known) {
        const QSignalBlocker quiet_rows(m_rows), quiet_columns(m_columns);
        m_rows->clear();
        m_columns->clear();
        m_columns->addItem(tr("nothing else"));
        for (const StudyAxis& axis : m_axes) {
            m_rows->addItem(axisTitle(axis));
            m_columns->addItem(axisTitle(axis));
        }
        m_rows->setCurrentIndex(0);
        m_columns->setCurrentIndex(m_axes.size() > 1 ? 2 : 0);
    }
    fillGrid();
    fillTable();
}

StudyMeasure StudyView::chosen() const {
    return static_cast<StudyMeasure>(std::max(0, m_measure->currentIndex()));
}

const StudyAxis* StudyView::axisOf(const QComboBox& box) const {
    const int index = box.currentIndex() - (&box == m_columns ? 1 : 0);
    return index >= 0 && static_cast<std::size_t>(index) < m_axes.size()
               ? &m_axes[static_cast<std::size_t>(index)]
               : nullptr;
}

void StudyView::fillGrid() {
    m_grid->clear();
    m_grid->setRowCount(0);
    m_grid->setColumnCount(0);
    const StudyAxis* const rows = axisOf(*m_rows);
    const StudyAxis* columns = axisOf(*m_columns);
    if (columns == rows) columns = nullptr;
    m_note->setText(m_results.empty()
                        ? tr("No cell is complete yet.")
                        : tr("Means over all cells that share both; %1 are complete.")
                              .arg(QLocale().toString(static_cast<qlonglong>(m_results.size()))));
    if (!rows || m_results.empty()) return;
    const StudyGrid grid = studyGrid(m_results, *rows, columns, chosen());
    const auto words = [](const StudyAxis& axis) {
        QStringList list;
        for (const std::string& value : axis.values) {
            // Of a range in the logarithm four digits are read.
            const auto number = numberFromText(text(value), QLocale::c());
            list << (number && axis.name == "rates" ? numberText(*number, 4) : text(value));
        }
        return list;
    };
    m_grid->setRowCount(static_cast<int>(grid.rows));
    m_grid->setColumnCount(static_cast<int>(grid.columns));
    m_grid->setVerticalHeaderLabels(words(*rows));
    m_grid->setHorizontalHeaderLabels(columns ? words(*columns)
                                              : QStringList{measureTitle(chosen())});
    double lowest = INFINITY, highest = -INFINITY;
    for (const double mean : grid.means) {
        if (!std::isfinite(mean)) continue;
        lowest = std::min(lowest, mean);
        highest = std::max(highest, mean);
    }
    const ColorTable& colors = colorTable(ColorMapId::viridis);
    const Theme& theme = themeOf(*this);
    for (std::size_t r = 0; r < grid.rows; ++r)
        for (std::size_t c = 0; c < grid.columns; ++c) {
            const double mean = grid.means[grid.at(r, c)];
            auto* const item = new NumberItem(mean);
            item->setTextAlignment(Qt::AlignCenter);
            item->setToolTip(tr("mean of %1 cells").arg(grid.cells[grid.at(r, c)]));
            if (std::isfinite(mean)) {
                const double place = highest > lowest ? (mean - lowest) / (highest - lowest) : 0.0;
                const QRgb color = colors[static_cast<std::size_t>(
                    std::lround(place * static_cast<double>(color_levels - 1)))];
                item->setBackground(QColor(color));
                item->setForeground(lightness(color) > 55.0 ? theme.map_dark : theme.map_light);
            }
            m_grid->setItem(static_cast<int>(r), static_cast<int>(c), item);
        }
    m_grid->resizeColumnsToContents();
}

void StudyView::fillTable() {
    m_table->setSortingEnabled(false);
    m_table->clear();
    QStringList titles;
    for (const StudyAxis& axis : m_axes) titles << axisTitle(axis);
    for (int i = 0; i < study_measure_count; ++i)
        titles << measureTitle(static_cast<StudyMeasure>(i));
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    const std::size_t count = std::min(m_results.size(), kMostTableRows);
    m_table->setRowCount(static_cast<int>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const CellResult& result = m_results[i];
        const int row = static_cast<int>(i);
        int column = 0;
        for (const StudyAxis& axis : m_axes) {
            auto* const item = new QTableWidgetItem(text(axis.values[axis.placeOf(result.index)]));
            item->setData(kCellRole, static_cast<qlonglong>(result.index));
            m_table->setItem(row, column++, item);
        }
        for (const double x : result.numbers) m_table->setItem(row, column++, new NumberItem(x));
    }
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
}

void StudyView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) fillGrid();
}

}  // namespace iou
