// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace iou {

/// A row of things to try, numbered, each ticked once it was done.
class StepChips : public QWidget {
    Q_OBJECT
public:
    explicit StepChips(QWidget* parent = nullptr);

    /// The next chip; tip: what to do.
    void addChip(const QString& name, const QString& tip);
    void tick(int chip);
    bool ticked(int chip) const;
    bool allTicked() const;
    QPushButton* chip(int chip) const { return m_chips[static_cast<std::size_t>(chip)].button; }

signals:
    void chosen(int chip);
    void finished();  ///< the last one was ticked

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    struct Chip {
        QPushButton* button;
        QString name;
        bool done = false;
    };
    std::vector<Chip> m_chips;
};

}  // namespace iou
