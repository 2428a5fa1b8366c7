// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/number_field.hpp"

#include "widgets/text/number_text.hpp"

#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace iou {

NumberField::NumberField(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(15);
    setRange(-1e9, 1e9);
    setKeyboardTracking(false);
    setAccelerated(true);
    setFocusPolicy(Qt::StrongFocus);
}

void NumberField::showValue(double value) {
    const QSignalBlocker quiet(this);
    setValue(value);
}

QString NumberField::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    // Ten digits hide the rounding of steps such as 0.1 + 0.2; long zeros become an exponent.
    const double size = std::abs(value);
    if (size != 0.0 && (size < 1e-4 || size >= 1e7)) {
        static const QRegularExpression padding(QStringLiteral("e\\+?(-?)0*"),
                                                QRegularExpression::CaseInsensitiveOption);
        return plain.toString(value, 'g', 6).replace(padding, QStringLiteral("e\\1"));
    }
    return plain.toString(value, 'g', 10);
}

double NumberField::valueFromText(const QString& text) const {
    if (!specialValueText().isEmpty() && text.trimmed() == specialValueText()) return minimum();
    // Text that was not touched stands for the number with all its digits.
    if (text == textFromValue(this->value())) return this->value();
    return numberFromText(text, locale()).value_or(this->value());
}

QValidator::State NumberField::validate(QString& text, int&) const {
    const QString trimmed = text.trimmed();
    if (!specialValueText().isEmpty() && trimmed == specialValueText())
        return QValidator::Acceptable;
    if (const auto value = numberFromText(trimmed, locale()))
        return *value >= minimum() && *value <= maximum() ? QValidator::Acceptable
                                                          : QValidator::Intermediate;
    for (const QChar c : trimmed)
        if (!c.isDigit() && !QStringLiteral("+-.,eE").contains(c)) return QValidator::Invalid;
    return QValidator::Intermediate;
}

void NumberField::fixup(QString& text) const {
    const QString typed = text.trimmed();
    if (typed.isEmpty() || !isVisible()) return;
    const QString why = numberFromText(typed, locale())
                            ? tr("%1 is out of range: %2 to %3.")
                                  .arg(typed, numberText(minimum()), numberText(maximum()))
                            : tr("“%1” is not a number.").arg(typed);
    auto* const self = const_cast<NumberField*>(this);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), why, self, {}, 6000);
    emit self->refused(why);
}

void NumberField::stepBy(int steps) {
    const double size = std::abs(value());
    // One unit of the second leading digit: 0.42 -> 0.43, 200 -> 210.
    const double step =
        size > 0.0 ? std::pow(10.0, std::floor(std::log10(size) + 1e-9) - 1.0) : singleStep();
    const double next = std::round(value() / step + steps) * step;
    // Steps by a rounded number of units must not leave digits behind.
    setValue(QLocale::c().toDouble(QLocale::c().toString(next, 'g', 12)));
    selectAll();
}

QSize NumberField::minimumSizeHint() const {
    const int text = fontMetrics().horizontalAdvance(QStringLiteral("0.00000"));
    return {text + 28, QDoubleSpinBox::minimumSizeHint().height()};
}

QSize NumberField::sizeHint() const {
    const int text = fontMetrics().horizontalAdvance(QStringLiteral("0.0000000"));
    return {text + 28, QDoubleSpinBox::sizeHint().height()};
}

void NumberField::wheelEvent(QWheelEvent* event) {
    // A page of fields is scrolled past without changing them.
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace iou
