// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSlider;

namespace iou {

class NumberField;

/// A slider beside a field for the same number.
class SliderField : public QWidget {
    Q_OBJECT
public:
    /// lo, hi: ends of the slider; the field takes what setTyped() allows, at first the same.
    SliderField(const QString& name, double lo, double hi, QWidget* parent = nullptr);

    void setTyped(double lo, double hi);
    /// Shows a value without reporting it.
    void showValue(double value);
    QSlider& slider() { return *m_slider; }
    NumberField& field() { return *m_field; }

signals:
    void changed(double value);  ///< by a person

private:
    double m_lo, m_hi;
    QSlider* m_slider;
    NumberField* m_field;
};

}  // namespace iou
