// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/command_palette.hpp"

#include "app/palette/fuzzy_match.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace iou {

namespace {

constexpr int kMostTyped = 4000;  ///< letters; a formula may be typed, too

}  // namespace

CommandPalette::CommandPalette(QList<PaletteEntry> entries, Typed typed, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_entries(std::move(entries)),
      m_typed(std::move(typed)), m_query(new QLineEdit(this)), m_list(new QTreeWidget(this)),
      m_nothing(new QLabel(this)) {
    setWindowTitle(tr("Find a command"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_query->setPlaceholderText(tr("Find a command, a loss, a setting"));
    m_query->setAccessibleName(tr("Find a command"));
    m_query->setClearButtonEnabled(true);
    m_query->setMaxLength(kMostTyped);
    m_query->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 4px; }"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setMargin(3 * spacing::unit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    column->addWidget(m_query);
    column->addWidget(m_list);
    column->addWidget(m_nothing, 1);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runCurrent);
    m_list->ensurePolished();  // else its rows keep the height they first had
    find({});
    const QSize room = parent->size();
    resize(std::min(640, room.width() - 48), std::min(420, room.height() - 96));
    move(parent->mapToGlobal(QPoint((room.width() - width()) / 2, 48)));
}

void CommandPalette::find(const QString& query) {
    const QString name = query.trimmed();
    const QRegularExpression whole_name(
        QStringLiteral("(^|, )%1($|,| \\()").arg(QRegularExpression::escape(name)),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& c = m_entries[i];
        // The title counts most, then other names as they are; its place in the menus helps.
        const int by_title = fuzzyScore(query, c.title);
        const bool by_name =
            by_title < 0 && name.size() > 2 && c.also.contains(name, Qt::CaseInsensitive);
        const bool whole = by_name && whole_name.match(c.also).hasMatch();
        const int score = by_title >= 0 ? by_title + 500
                          : whole       ? fuzzyScore(name, name) + 500
                          : by_name     ? 500
                                        : fuzzyScore(query, c.title + u' ' + c.place);
        if (score >= 0) found.emplace_back(-score, i);
    }
    m_made = m_typed(query);
    if (m_made.entry) found.emplace_back(std::numeric_limits<int>::min(), -1);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const Theme& theme = themeOf(*this);
    m_list->clear();
    for (const auto& [score, index] : found) {
        const PaletteEntry& c = index < 0 ? *m_made.entry : m_entries[index];
        auto* item = new QTreeWidgetItem(
            {c.is_on ? c.title + QStringLiteral("  ✓") : c.title, c.place, c.keys});
        item->setData(0, Qt::UserRole, index);
        item->setToolTip(0, c.tip);
        item->setForeground(1, theme.muted);
        item->setForeground(2, theme.muted);
        m_list->addTopLevelItem(item);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setHidden(found.empty());
    m_nothing->setHidden(!found.empty());
    m_nothing->setText(m_made.fault.isEmpty()
                           ? tr("No command, loss or setting fits “%1”.").arg(query)
                           : m_made.fault);
}

QStringList CommandPalette::titles() const {
    QStringList list;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        list << entryOf(*m_list->topLevelItem(i)).title;
    return list;
}

const PaletteEntry& CommandPalette::entryOf(const QTreeWidgetItem& item) const {
    const auto index = item.data(0, Qt::UserRole).value<qsizetype>();
    return index < 0 ? *m_made.entry : m_entries[index];
}

void CommandPalette::runCurrent() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item) return;
    // A copy: closing may delete this palette while the command runs.
    const auto run = entryOf(*item).run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_query || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int rows = m_list->topLevelItemCount();
    int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    switch (key->key()) {
    case Qt::Key_Down: row = row + 1 < rows ? row + 1 : 0; break;
    case Qt::Key_Up: row = row > 0 ? row - 1 : rows - 1; break;
    case Qt::Key_PageDown: row = std::min(row + 10, rows - 1); break;
    case Qt::Key_PageUp: row = std::max(row - 10, 0); break;
    default: return false;
    }
    m_list->setCurrentItem(m_list->topLevelItem(row));
    return true;
}

void CommandPalette::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(themeOf(*this).muted);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow()) close();
    QDialog::changeEvent(event);
}

}  // namespace iou
