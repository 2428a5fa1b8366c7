// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace iou {

/// A spin box for any finite number: it shows the shortest text that means the value, takes and
/// shows the locale's decimal point, and steps by a tenth of the number's own magnitude (Shift:
/// ten times that). The value changes on Enter, on leaving and on steps, not on every key.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    /// Shows a value without reporting it.
    void showValue(double value);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    /// Says why what was typed is not taken; the old number stays.
    void fixup(QString& text) const override;
    void stepBy(int steps) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    /// What was typed is not taken, for a reason in words.
    void refused(const QString& why);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace iou
