// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <utility>
#include <vector>

namespace iou {

/// A slider that goes where it is clicked and shows the playhead with what lies behind it filled.
class ScrubSlider : public QSlider {
    Q_OBJECT
public:
    explicit ScrubSlider(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// Steps shown with a mark, ascending.
    void setMarkers(const std::vector<int>& markers);
    /// Stretches of steps underlined as a warning: first and last of each, ascending.
    using Stretch = std::pair<int, int>;
    void setStretches(std::vector<Stretch> stretches);
    const std::vector<Stretch>& stretches() const { return m_stretches; }
    /// Steps at which something else takes over: ticks across the groove.
    void setSwitches(std::vector<int> switches);
    const std::vector<int>& switches() const { return m_switches; }

signals:
    /// Moved by a person: the pointer, the wheel or the keys.
    void scrubbed(int value);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int valueAt(double x) const;
    void scrubTo(int value);
    /// Where a step stands.
    double placeOf(int step) const;

    std::vector<int> m_markers;
    std::vector<Stretch> m_stretches;
    std::vector<int> m_switches;
};

}  // namespace iou
