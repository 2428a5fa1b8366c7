// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/slider_field.hpp"

#include "widgets/controls/number_field.hpp"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kPlaces = 200;

}  // namespace

SliderField::SliderField(const QString& name, double lo, double hi, QWidget* parent)
    : QWidget(parent), m_lo(lo), m_hi(hi), m_slider(new QSlider(Qt::Horizontal, this)),
      m_field(new NumberField(this)) {
    m_slider->setRange(0, kPlaces);
    m_slider->setPageStep(kPlaces / 20);
    m_slider->setAccessibleName(name);
    m_field->setAccessibleName(name);
    setTyped(lo, hi);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_slider, 2);
    row->addWidget(m_field, 1);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { emit changed(m_lo + (m_hi - m_lo) * place / kPlaces); });
    connect(m_field, &NumberField::valueChanged, this, &SliderField::changed);
}

void SliderField::setTyped(double lo, double hi) { m_field->setRange(lo, hi); }

void SliderField::showValue(double value) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(
        std::lround(std::clamp((value - m_lo) / (m_hi - m_lo), 0.0, 1.0) * kPlaces)));
    const QSignalBlocker quiet_field(m_field);
    m_field->showValue(value);
}

}  // namespace iou
