// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace iou {

class ExplorerModel;

/// How the middle of the window shows the lanes: one, all in one scene, or a grid; what a grid
/// shows; and a padlock for each thing the lanes share.
class CompareBar : public QWidget {
    Q_OBJECT
public:
    explicit CompareBar(ExplorerModel& model, QWidget* parent = nullptr);

    QComboBox* sync() const { return m_sync; }
    QComboBox* curve() const { return m_curve; }

    /// Where there is no room for their names, the padlocks are icons.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Switch {
        QToolButton* button;
        std::function<bool(const CompareView&)> on;
    };
    QToolButton* addChoice(QHBoxLayout& row, const QString& name, const QString& tip,
                           const QString& step, std::function<bool(const CompareView&)> on,
                           std::function<void(CompareView&)> set);
    void addPadlock(const QString& name, const QString& tip, bool CompareView::*shared);
    void refresh();
    int padlocksWidth() const;
    void fitPadlocks();

    ExplorerModel& m_model;
    QHBoxLayout* m_upper = nullptr;  ///< what the middle shows
    QHBoxLayout* m_cells = nullptr;  ///< what a grid shows
    QHBoxLayout* m_lower = nullptr;  ///< what lanes share
    std::vector<Switch> m_choices, m_padlocks;
    int m_least = 0;  ///< width with padlocks that are icons
    std::vector<QWidget*> m_of_grid, m_of_surfaces, m_of_lanes;
    QComboBox* m_sync;
    QComboBox* m_curve;
};

}  // namespace iou
