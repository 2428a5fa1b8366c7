// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/assign/assign_view.hpp"

#include <QWidget>

namespace iou {

class FrameTable;

/// The truths by their numbers: edges to type, anchors by level, forced ones, best overlap, and
/// where two setups are shown the anchors by the other.
class TruthsPanel : public QWidget {
    Q_OBJECT
public:
    explicit TruthsPanel(DocumentHistory& history, QWidget* parent = nullptr);
    FrameTable& table() { return *m_table; }

private:
    void refresh();
    const assign::TruthMatches* matchesOf(int truth, int setup) const;

    AssignView& m_view;
    FrameTable* m_table;
};

}  // namespace iou
