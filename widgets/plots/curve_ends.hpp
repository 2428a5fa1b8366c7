// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <vector>

namespace iou {

/// Names beside the ends of curves, to the right of their axis rect. They keep a distance from each
/// other, in the order of the ends.
class CurveEnds : public QCPAbstractItem {
    Q_OBJECT
public:
    struct Entry {
        const QCPGraph* graph;
        QString name;
        QColor color;
    };

    explicit CurveEnds(QCPAxisRect& rect);
    void setEntries(std::vector<Entry> entries, const QFont& font);
    /// Room they take beside the rect; 0 without entries.
    int width() const;

    /// Where each name stands, in the order of the entries: middle of its height. NaN: of so many
    /// it has no room, and the legend has to do.
    std::vector<double> places() const;

    double selectTest(const QPointF& at, bool only_selectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect& m_rect;
    std::vector<Entry> m_entries;
    QFont m_font;
};

/// Which of so many ends keep their names: at most `most`, those go first that end where one before
/// them does.
std::vector<std::size_t> endsNamed(const std::vector<double>& wanted, std::size_t most);

/// Places as near as can be to those given, at least `gap` apart in the same order, within [lo, hi]
/// as long as they fit.
std::vector<double> spreadApart(const std::vector<double>& wanted, double gap, double lo,
                                double hi);

}  // namespace iou
