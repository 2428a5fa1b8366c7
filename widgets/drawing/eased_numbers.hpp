// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantAnimation>

#include <vector>

namespace iou {

/// Numbers that go over to others within a moment, such as where a view looks: what the hand has
/// not done comes about in steps the eye can follow.
class EasedNumbers : public QObject {
    Q_OBJECT
public:
    static constexpr int duration_ms = 240;

    explicit EasedNumbers(QObject* parent = nullptr);

    /// Empty until they are set for the first time.
    const std::vector<double>& now() const { return m_now; }
    /// Where they go; the same as now() at rest.
    const std::vector<double>& goal() const { return m_goal; }
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }

    /// At once.
    void set(std::vector<double> numbers);
    /// Within a moment; at once where there are none yet or another count of them.
    void go(std::vector<double> goal);
    /// They stay as they are just now.
    void stop() { set(m_now); }
    /// They arrive at once.
    void finish() { set(m_goal); }

signals:
    void moved();  ///< on the way and on arrival; not by set()

private:
    void step(double share);

    std::vector<double> m_from, m_now, m_goal;
    QVariantAnimation m_animation;
};

}  // namespace iou
