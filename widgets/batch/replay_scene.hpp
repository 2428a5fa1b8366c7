// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/replay.hpp"

#include <QWidget>

#include <memory>

namespace iou {

/// The boxes of a replayed case at one step, drawn as the scene of the explorer is: the float box
/// as the prediction with its path, the double-precision box dashed beside it.
class ReplayScene : public QWidget {
    Q_OBJECT
public:
    explicit ReplayScene(QWidget* parent = nullptr);

    /// null: nothing to show.
    void setReplay(const std::shared_ptr<const Replay>& replay);
    void setStep(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const Replay> m_replay;
    std::shared_ptr<const Trajectory> m_path;
    Box<> m_bounds;  ///< of the path
    int m_step = 0;
};

}  // namespace iou
