// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <vector>

namespace iou {

/// A tool bar in groups whose buttons have their names beside their icons while there is room: the
/// groups that say the least by their names lose them first.
class NamedToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit NamedToolBar(const QString& title, QWidget* parent = nullptr);

    /// worth: of the names in its group; the least go first, and those of `always` never.
    void addTool(QAction* action, int worth);
    static constexpr int always = 100;
    /// Whether the button of an action shows its name now.
    bool showsName(QAction* action) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void setNames(int least_worth);

    struct Tool {
        QAction* action;
        int worth;
    };
    std::vector<Tool> m_tools;
    bool m_fitting = false;
};

}  // namespace iou
