// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/truths_panel.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_table.hpp"

#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

double edgeOf(const Box<>& box, int edge) {
    return edge == 0 ? box.left() : edge == 1 ? box.top() : edge == 2 ? box.right() : box.bottom();
}

/// The box with another edge; one that crosses the opposite one stops there.
Box<> withEdge(const Box<>& box, int edge, double x) {
    Edges e = Edges::of(box);
    constexpr double least = 1e-3;
    if (edge == 0) e.left = std::min(x, e.right - least);
    if (edge == 1) e.top = std::min(x, e.bottom - least);
    if (edge == 2) e.right = std::max(x, e.left + least);
    if (edge == 3) e.bottom = std::max(x, e.top + least);
    return e.box();
}

}  // namespace

TruthsPanel::TruthsPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<AssignView>(history)) {
    std::vector<FrameColumn> columns;
    columns.push_back({tr("Truth"), tr("Number of the truth"), [](int row) { return row + 1; }});
    columns.push_back({tr("Anchors"), tr("Positive anchors by the first setup"),
                       [this](int row) -> QVariant {
                           const auto* t = matchesOf(row, 0);
                           return t ? QVariant(qlonglong(t->positives)) : QVariant();
                       },
                       nullptr, 5,
                       [this](int row) {
                           const auto* t = matchesOf(row, 0);
                           return t && t->positives == 0 ? themeOf(*this).warning : QColor();
                       }});
    columns.push_back({tr("By level"), tr("Positive anchors of each level, the finest first"),
                       [this](int row) -> QVariant {
                           QStringList words;
                           if (const auto* t = matchesOf(row, 0))
                               for (const std::size_t n : t->by_level) words << QString::number(n);
                           return words.join(QLatin1Char(' '));
                       }});
    columns.push_back({tr("Forced"),
                       tr("Anchors that are positive only because none fits the truth better"),
                       [this](int row) -> QVariant {
                           const auto* t = matchesOf(row, 0);
                           return t ? QVariant(qlonglong(t->forced)) : QVariant();
                       }});
    columns.push_back({tr("Best"), tr("Largest overlap with any anchor"),
                       [this](int row) -> QVariant {
                           const auto* t = matchesOf(row, 0);
                           return t ? QVariant(t->best) : QVariant();
                       },
                       nullptr, 4});
    columns.push_back(
        {tr("Second"), tr("Positive anchors by the second setup"), [this](int row) -> QVariant {
             const auto* t = matchesOf(row, 1);
             return t ? QVariant(qlonglong(t->positives)) : QVariant();
         }});
    columns.push_back({tr("h/w"), tr("Aspect of the truth"),
                       [this](int row) -> QVariant {
                           const Box<>& box = m_view.value().truths[static_cast<std::size_t>(row)];
                           return box.h / box.w;
                       },
                       nullptr, 3});
    const QStringList names{tr("left"), tr("top"), tr("right"), tr("bottom")};
    for (int edge = 0; edge < 4; ++edge)
        columns.push_back(
            {names[edge], tr("In pixels"),
             [this, edge](int row) -> QVariant {
                 return edgeOf(m_view.value().truths[static_cast<std::size_t>(row)], edge);
             },
             [this, edge](int row, const QVariant& typed) {
                 m_view.lab().apply(tr("Edit truth %1").arg(row + 1), [&](AssignLab& lab) {
                     lab.truths.change([&](auto& truths) {
                         Box<>& box = truths[static_cast<std::size_t>(row)];
                         box = withEdge(box, edge, typed.toDouble());
                     });
                 });
             }});
    m_table = new FrameTable(std::move(columns), this);
    m_table->setAccessibleName(tr("Truths"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(&m_view.lab(), &LabSignals::changed, this, &TruthsPanel::refresh);
    connect(&m_view, &AssignView::resultChanged, this, &TruthsPanel::refresh);
    connect(&m_view, &AssignView::hoveredChanged, m_table, &FrameTable::setHot);
    connect(m_table, &FrameTable::hotChanged, &m_view, &AssignView::setHovered);
    connect(&m_view, &AssignView::selectionChanged, this,
            [this] { m_table->selectRows(m_view.selected()); });
    connect(m_table, &FrameTable::rowsSelected, &m_view, &AssignView::select);
    connect(m_table, &FrameTable::removeRequested, this, [this] {
        const auto rows = m_table->selectedRows();
        m_view.lab().apply(tr("Remove truths"), [&rows](AssignLab& lab) {
            std::vector<Box<>> kept;
            for (int i = 0; i < static_cast<int>(lab.truths.size()); ++i)
                if (std::find(rows.begin(), rows.end(), i) == rows.end())
                    kept.push_back(lab.truths[static_cast<std::size_t>(i)]);
            lab.truths = std::move(kept);
        });
    });
    refresh();
}

const assign::TruthMatches* TruthsPanel::matchesOf(int truth, int setup) const {
    const auto& result = m_view.result();
    if (!result || (setup == 1 && !result->assigned.second)) return nullptr;
    const AssignedSetup& from = setup == 0 ? result->assigned.first : *result->assigned.second;
    const auto i = static_cast<std::size_t>(truth);
    return i < from.assignment.truths.size() ? &from.assignment.truths[i] : nullptr;
}

void TruthsPanel::refresh() {
    m_table->setRows(static_cast<int>(m_view.value().truths.size()));
    m_table->setColumnHidden(5, !m_view.value().compare);
}

}  // namespace iou
