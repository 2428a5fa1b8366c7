// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace iou {

/// Format and times of a film.
class FilmOptions : public QWidget {
    Q_OBJECT
public:
    explicit FilmOptions(QWidget* parent = nullptr);

    const FilmFormat* format() const;
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

}  // namespace iou
