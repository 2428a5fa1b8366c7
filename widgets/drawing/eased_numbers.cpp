// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/eased_numbers.hpp"

#include <utility>

namespace iou {

EasedNumbers::EasedNumbers(QObject* parent) : QObject(parent) {
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(duration_ms);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { step(share.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        m_now = m_goal;
        emit moved();
    });
}

void EasedNumbers::set(std::vector<double> numbers) {
    m_animation.stop();
    m_now = std::move(numbers);
    m_goal = m_now;
}

void EasedNumbers::go(std::vector<double> goal) {
    if (goal.size() != m_now.size()) {
        set(std::move(goal));
        emit moved();
        return;
    }
    if (goal == m_goal) return;
    m_animation.stop();
    m_from = m_now;
    m_goal = std::move(goal);
    m_animation.start();
}

void EasedNumbers::step(double share) {
    if (!isMoving() || !(share > 0.0)) return;
    for (std::size_t i = 0; i < m_now.size(); ++i)
        m_now[i] = (1.0 - share) * m_from[i] + share * m_goal[i];
    emit moved();
}

}  // namespace iou
