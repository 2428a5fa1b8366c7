// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/parameter_form.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace iou {

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnMinimumWidth(0, formLabelWidth(*this));
    grid->setColumnStretch(1, 1);
}

void ParameterForm::setRows(const std::vector<Row>& rows) {
    const auto same = [](const Row& a, const Row& b) {
        return a.name == b.name && a.lo == b.lo && a.hi == b.hi;
    };
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) build(rows);
    m_rows = rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_fields[i]->showValue(rows[i].value);
        m_resets[i]->setEnabled(rows[i].value != rows[i].default_value);
    }
    setVisible(!rows.empty());
}

void ParameterForm::build(const std::vector<Row>& rows) {
    auto* grid = static_cast<QGridLayout*>(layout());
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_fields.clear();
    m_resets.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const int line = static_cast<int>(i);
        const QString tip = tr("%1\n%2 to %3, default %4")
                                .arg(row.sentence, numberText(row.lo), numberText(row.hi),
                                     numberText(row.default_value));
        auto* label = new QLabel(row.name, this);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(tip);
        auto* field = new NumberField(this);
        field->setRange(row.lo, row.hi);
        field->setToolTip(tip);
        field->setAccessibleName(row.name);
        field->setAccessibleDescription(row.sentence);
        label->setBuddy(field);
        auto* reset = new QToolButton(this);
        reset->setIcon(glyphIcon(Glyph::reset));
        reset->setAutoRaise(true);
        reset->setToolTip(tr("Back to %1").arg(numberText(row.default_value)));
        reset->setAccessibleName(tr("Reset %1").arg(row.name));
        connect(field, &NumberField::valueChanged, this,
                [this, line](double value) { emit edited(line, value); });
        connect(reset, &QToolButton::clicked, this, [this, line] { emit resetRequested(line); });
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line, 1);
        grid->addWidget(reset, line, 2);
        m_fields.push_back(field);
        m_resets.push_back(reset);
    }
}

int formLabelWidth(const QWidget& widget) {
    return widget.fontMetrics().horizontalAdvance(QStringLiteral("IoU reaches ")) + 2;
}

}  // namespace iou
