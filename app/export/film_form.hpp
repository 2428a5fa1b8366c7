// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace iou {

/// Format and times of a film.
class FilmForm : public QWidget {
    Q_OBJECT
public:
    explicit FilmForm(QWidget* parent = nullptr);

    AnimationFormat format() const;
    Motion motion() const;
    FrameTimes times() const;

signals:
    void changed();

private:
    QDoubleSpinBox* addNumber(const QString& name, const QString& suffix, double lo, double hi,
                              double value);
    void refreshRemark();

    QComboBox* m_format;
    QComboBox* m_motion;
    QComboBox* m_easing;
    QDoubleSpinBox* m_fps;
    QDoubleSpinBox* m_duration;
    QDoubleSpinBox* m_first;
    QDoubleSpinBox* m_last;
    QLabel* m_remark;
};

/// "*.mp4" and so on.
QString filmSuffix(AnimationFormat format);

}  // namespace iou
