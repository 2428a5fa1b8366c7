// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_table.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_delegate.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/table_tsv.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <memory>
#include <utility>

namespace iou {

namespace {

constexpr int kRoom = 3;          ///< pixels at either side of a cell
constexpr int kMostRows = 100;    ///< in sight
constexpr int kFirstRows = 20;    ///< looked at in any case
constexpr int kMostLetters = 30;  ///< that a column grows for

/// Numbers are typed as everywhere else in the window.
class FrameDelegate : public NumberDelegate {
public:
    using NumberDelegate::NumberDelegate;

    /// With room at both sides, so that a number and the words beside it stand apart.
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(kRoom, 0, -kRoom, 0);
        if (option.state & QStyle::State_Selected)
            option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                                  option.widget);
        NumberDelegate::paint(painter, inner, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return NumberDelegate::sizeHint(option, index) + QSize(2 * kRoom, 0);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        if (index.data(Qt::EditRole).typeId() != QMetaType::Double)
            return NumberDelegate::createEditor(parent, option, index);
        auto* field = new NumberField(parent);
        field->setFrame(false);
        const auto [least, most] =
            static_cast<const FrameTableModel*>(index.model())->rangeOf(index.column());
        field->setRange(least, most);
        // The field closes with Enter, and its tip with it: the reason is said once more when it
        // has.
        auto* const view = qobject_cast<QAbstractItemView*>(const_cast<QWidget*>(option.widget));
        const auto reason = std::make_shared<QString>();
        connect(field, &NumberField::refused, field,
                [reason](const QString& why) { *reason = why; });
        connect(field->findChild<QLineEdit*>(), &QLineEdit::textEdited, field,
                [reason] { reason->clear(); });
        connect(
            field, &QObject::destroyed, view,
            [view, reason, at = QPersistentModelIndex(index)] {
                if (reason->isEmpty()) return;
                const QRect cell = view->visualRect(at);
                QToolTip::showText(view->viewport()->mapToGlobal(cell.bottomLeft()), *reason,
                                   view->viewport(), {}, 6000);
            },
            Qt::QueuedConnection);
        return field;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (auto* field = qobject_cast<NumberField*>(editor))
            return field->showValue(index.data(Qt::EditRole).toDouble());
        NumberDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        if (auto* field = qobject_cast<NumberField*>(editor)) {
            field->interpretText();
            model->setData(index, field->value(), Qt::EditRole);
            return;
        }
        NumberDelegate::setModelData(editor, model, index);
    }
};

}  // namespace

FrameTableModel::FrameTableModel(std::vector<FrameColumn> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void FrameTableModel::setRows(int rows) {
    // A field that is open stays open.
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0) emit dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

int FrameTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int FrameTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FrameTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const FrameColumn& at = column(index);
    const QVariant value = at.value(index.row());
    const bool is_number = value.typeId() == QMetaType::Double;
    const bool is_tick = value.typeId() == QMetaType::Bool;
    switch (role) {
    case Qt::DisplayRole:
        if (is_tick) return {};
        return is_number ? QVariant(numberText(value.toDouble(), at.digits)) : value;
    case Qt::EditRole: return value;
    case copied_role: return at.copied ? at.copied(index.row()) : QVariant();
    case Qt::CheckStateRole:
        return is_tick ? QVariant(value.toBool() ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isRight(index.column(), value) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (at.color)
            if (const QColor color = at.color(index.row()); color.isValid()) return color;
        return {};
    default: return {};
    }
}

bool FrameTableModel::isRight(int column, const QVariant& value) const {
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Int:
    case QMetaType::LongLong: return true;
    default: return m_columns[static_cast<std::size_t>(column)].is_number;
    }
}

bool FrameTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || !column(index).set) return false;
    if (role == Qt::CheckStateRole)
        column(index).set(index.row(), value.toInt() == Qt::Checked);
    else if (role == Qt::EditRole && value != column(index).value(index.row()))
        column(index).set(index.row(), value);
    return true;
}

Qt::ItemFlags FrameTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!index.isValid() || !column(index).set) return flags;
    const bool is_tick = column(index).value(index.row()).typeId() == QMetaType::Bool;
    return flags | (is_tick ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

QVariant FrameTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const FrameColumn& at = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return at.title;
    if (role == Qt::ToolTipRole) return at.tip;
    if (role == Qt::TextAlignmentRole) {
        const bool right = isRight(section, m_rows > 0 ? at.value(0) : QVariant());
        return QVariant(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

FrameTable::FrameTable(std::vector<FrameColumn> columns, QWidget* parent)
    : QTableView(parent), m_model(std::move(columns)) {
    setModel(&m_model);
    setItemDelegate(new FrameDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    // Tab leaves it; hidden with its panel it would take the search for another focus for a Tab and
    // go to the next cell, which is another choice at the end of a row.
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    setUiFont(*horizontalHeader(), 8.5);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { later(&FrameTable::growColumns); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_fitting && horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
            m_own.insert(column);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting) emit rowsSelected(selectedRows());
    });
    for (int i = 0; i < m_model.columnCount(); ++i) setColumnHidden(i, !m_model.isShown(i));
    fitColumns();
}

void FrameTable::setRows(int rows) {
    m_model.setRows(rows);
    growColumns();
}

void FrameTable::fitColumns() {
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(metrics.height() + 2 * spacing::half);
    m_fitting = true;
    for (int i = 0; i < m_model.columnCount(); ++i)
        if (!m_own.contains(i))
            setColumnWidth(i, std::max(horizontalHeader()->sectionSizeHint(i), widthOfWidest(i)));
    m_fitting = false;
    growColumns();
}

int FrameTable::widthOfWidest(int column) const {
    const QString& widest = m_model.widest(column);
    if (widest.isEmpty()) return 0;
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    return QFontMetrics(font()).horizontalAdvance(widest) + 2 * (margin + kRoom);
}

int FrameTable::sizeHintForColumn(int column) const {
    const QVariant value = m_model.index(0, column).data(Qt::EditRole);
    return value.typeId() == QMetaType::Double ? 0 : QTableView::sizeHintForColumn(column);
}

void FrameTable::growColumns() {
    const int first = std::max(0, rowAt(0)), end = rowAt(viewport()->height() - 1);
    const int in_sight = std::min(end < 0 ? m_model.rowCount() - 1 : end, first + kMostRows);
    const int last = std::min(m_model.rowCount() - 1, std::max(in_sight, kFirstRows - 1));
    const int most = kMostLetters * QFontMetrics(font()).averageCharWidth();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = {};  // asked for its size
    m_fitting = true;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        if (m_own.contains(i) || isColumnHidden(i) ||
            horizontalHeader()->sectionResizeMode(i) != QHeaderView::Interactive)
            continue;
        int wanted = columnWidth(i);
        const auto ask = [&](int row) {
            const QModelIndex cell = m_model.index(row, i);
            wanted = std::max(wanted, itemDelegate()->sizeHint(option, cell).width());
        };
        // The first rows always: the width is not to depend on how high the table once was.
        for (int row = 0; row < std::min(first, kFirstRows); ++row) ask(row);
        for (int row = first; row <= last; ++row) ask(row);
        setColumnWidth(i, std::max(columnWidth(i), std::min(wanted, most)));
    }
    m_fitting = false;
}

void FrameTable::selectRows(const std::vector<int>& rows) {
    if (rows == selectedRows()) return;
    m_selecting = true;
    QItemSelection chosen;
    for (const int row : rows)
        if (row >= 0 && row < m_model.rowCount())
            chosen.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!chosen.isEmpty()) scrollTo(chosen.front().topLeft());
    m_selecting = false;
}

std::vector<int> FrameTable::selectedRows() const {
    // The model is not asked: a selection may change between the document, where a box is gone, and
    // the table, which has it still.
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

void FrameTable::setHot(int row) {
    if (row == m_hot) return;
    m_hot = row;
    viewport()->update();
}

void FrameTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && state() != EditingState) return emit removeRequested();
    QTableView::keyPressEvent(event);
}

void FrameTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    emit hotChanged(indexAt(event->position().toPoint()).row());
}

void FrameTable::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    emit hotChanged(-1);
}

void FrameTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_hot < 0 || m_hot >= m_model.rowCount()) return;
    QPainter painter(viewport());
    painter.setPen(QPen(themeOf(*this).accent, 1.0));
    painter.drawRect(
        QRect(0, rowViewportPosition(m_hot), viewport()->width() - 1, rowHeight(m_hot) - 1));
}

void FrameTable::later(void (FrameTable::*work)()) {
    QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
}

void FrameTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    later(&FrameTable::growColumns);
}

void FrameTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (changesLook(*event) || event->type() == QEvent::StyleChange) later(&FrameTable::fitColumns);
}

}  // namespace iou
