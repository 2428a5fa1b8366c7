// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/film_options.hpp"

#include "core/base/decimal.hpp"
#include "widgets/controls/text_box.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using Values = std::vector<std::string>;
constexpr int kSegmentLines = 3;
constexpr int kMostTitles = 10'000;  ///< letters of all titles of segments

/// A number, open below its range where that is possible.
QDoubleSpinBox* numberField(const FilmOption& option, QWidget* parent) {
    auto* number = new QDoubleSpinBox(parent);
    const double step = std::pow(10.0, -option.decimals);
    number->setDecimals(option.decimals);
    number->setRange(option.optional ? option.lo - step : option.lo, option.hi);
    number->setSingleStep(option.decimals > 1 ? 0.05 : std::max(step, 0.5));
    number->setKeyboardTracking(false);
    if (option.optional)
        number->setSpecialValueText(localText(option.unit));
    else if (!option.unit.empty())
        number->setSuffix(u' ' + localText(option.unit));
    return number;
}

double numberOf(const std::string& value) {
    const auto number = parseNumber(value);
    return number ? *number : 0.0;
}

}  // namespace

FilmOptions::FilmOptions(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(spacing::half + 2);
    form->setHorizontalSpacing(spacing::unit + spacing::half);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormats(*form);
    for (const FilmOption& option : filmOptions()) {
        QWidget* field = makeField(option);
        const QString label = localText(option.label);
        field->setObjectName(QString::fromStdString(option.name));
        field->setAccessibleName(label);
        field->setToolTip(QString::fromStdString(option.name));
        form->addRow(option.field == FilmOption::Field::toggle ? QString() : label, field);
        m_rows.push_back({&option, field});
    }
    show({});
}

void FilmOptions::addFormats(QFormLayout& form) {
    m_format = new QComboBox(this);
    for (const FilmFormat& format : filmFormats()) {
        m_format->addItem(localText(format.name));
        const Phrase reason = format.why_not();
        if (reason.empty()) continue;
        auto* item =
            static_cast<QStandardItemModel*>(m_format->model())->item(m_format->count() - 1);
        item->setEnabled(false);
        item->setToolTip(localText(reason));
    }
    form.addRow(tr("Format"), m_format);
    connect(m_format, &QComboBox::currentIndexChanged, this, &FilmOptions::changed);
}

QWidget* FilmOptions::makeField(const FilmOption& option) {
    switch (option.field) {
    case FilmOption::Field::number: {
        auto* number = numberField(option, this);
        connect(number, &QDoubleSpinBox::valueChanged, this, &FilmOptions::changed);
        return number;
    }
    case FilmOption::Field::two_numbers: {
        auto* both = new QWidget(this);
        auto* row = new QHBoxLayout(both);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing::half);
        for (int i = 0; i < 2; ++i) {
            auto* number = numberField(option, both);
            number->setAccessibleName(localText(option.label));
            connect(number, &QDoubleSpinBox::valueChanged, this, &FilmOptions::changed);
            row->addWidget(number, 1);
        }
        return both;
    }
    case FilmOption::Field::choice: {
        auto* choice = new QComboBox(this);
        for (const Phrase& label : option.word_labels) choice->addItem(localText(label));
        connect(choice, &QComboBox::currentIndexChanged, this, &FilmOptions::changed);
        return choice;
    }
    case FilmOption::Field::toggle: {
        auto* toggle = new QCheckBox(localText(option.label), this);
        connect(toggle, &QCheckBox::toggled, this, &FilmOptions::changed);
        return toggle;
    }
    case FilmOption::Field::lines: break;
    }
    auto* lines = new TextBox(kMostTitles, this);
    lines->setTabChangesFocus(true);
    lines->setPlaceholderText(tr("none; one per line, as 0-40=Far apart"));
    lines->setFixedHeight(lines->fontMetrics().lineSpacing() * kSegmentLines + 2 * spacing::unit);
    connect(lines, &QPlainTextEdit::textChanged, this, &FilmOptions::changed);
    return lines;
}

Values FilmOptions::valuesOf(const Row& row) {
    switch (row.option->field) {
    case FilmOption::Field::number: {
        const auto* number = static_cast<QDoubleSpinBox*>(row.field);
        const bool open = row.option->optional && number->value() < row.option->lo;
        return open ? Values{} : Values{formatShortest(number->value())};
    }
    case FilmOption::Field::two_numbers: {
        const auto numbers = row.field->findChildren<QDoubleSpinBox*>();
        return {formatShortest(numbers[0]->value()) + ',' + formatShortest(numbers[1]->value())};
    }
    case FilmOption::Field::choice:
        return {row.option->words[static_cast<std::size_t>(
            static_cast<QComboBox*>(row.field)->currentIndex())]};
    case FilmOption::Field::toggle:
        return static_cast<QCheckBox*>(row.field)->isChecked() ? Values{""} : Values{};
    case FilmOption::Field::lines: break;
    }
    Values values;
    for (const QString& line : static_cast<QPlainTextEdit*>(row.field)->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty()) values.push_back(line.trimmed().toStdString());
    return values;
}

void FilmOptions::setValues(const Row& row, const Values& values) {
    const QSignalBlocker quiet(row.field);
    const std::string value = values.empty() ? std::string() : values.front();
    switch (row.option->field) {
    case FilmOption::Field::number: {
        auto* number = static_cast<QDoubleSpinBox*>(row.field);
        number->setValue(values.empty() ? number->minimum() : numberOf(value));
        return;
    }
    case FilmOption::Field::two_numbers: {
        const std::size_t comma = std::min(value.find(','), value.size());
        const auto numbers = row.field->findChildren<QDoubleSpinBox*>();
        const QSignalBlocker first(numbers[0]), second(numbers[1]);
        numbers[0]->setValue(numberOf(value.substr(0, comma)));
        numbers[1]->setValue(numberOf(value.substr(std::min(comma + 1, value.size()))));
        return;
    }
    case FilmOption::Field::choice: {
        const auto& words = row.option->words;
        const auto at = std::find(words.begin(), words.end(), value);
        static_cast<QComboBox*>(row.field)->setCurrentIndex(static_cast<int>(at - words.begin()));
        return;
    }
    case FilmOption::Field::toggle:
        return static_cast<QCheckBox*>(row.field)->setChecked(!values.empty());
    case FilmOption::Field::lines: break;
    }
    QStringList lines;
    for (const std::string& line : values) lines << QString::fromStdString(line);
    static_cast<QPlainTextEdit*>(row.field)->setPlainText(lines.join(u'\n'));
}

const FilmFormat* FilmOptions::format() const {
    return &filmFormats()[static_cast<std::size_t>(m_format->currentIndex())];
}

Result<Done> FilmOptions::take(AnimationSpec& spec) const {
    spec.format = format();
    for (const Row& row : m_rows)
        for (const std::string& value : valuesOf(row))
            if (auto taken = row.option->take(value, spec); !taken) return taken;
    return checkFilm(spec);
}

void FilmOptions::setOfRun(bool on) {
    auto* form = static_cast<QFormLayout*>(layout());
    for (const Row& row : m_rows)
        if (row.option->of_run) form->setRowVisible(row.field, on);
}

void FilmOptions::show(const AnimationSpec& spec) {
    const QSignalBlocker quiet(m_format);
    m_format->setCurrentIndex(static_cast<int>(spec.format - filmFormats().data()));
    for (const Row& row : m_rows) setValues(row, row.option->now(spec));
    emit changed();
}

}  // namespace iou
