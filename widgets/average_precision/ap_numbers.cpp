// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_numbers.hpp"

#include "widgets/average_precision/ap_bars.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr int kMostDetections = 100'000;

QComboBox* comboOf(QWidget* parent, const QStringList& items, const QString& tip) {
    auto* combo = new QComboBox(parent);
    combo->addItems(items);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

}  // namespace

ApNumbers::ApNumbers(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<ApView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    m_headline = new QLabel(this);
    m_headline->setTextFormat(Qt::PlainText);
    setUiFont(*m_headline, 14.0, QFont::DemiBold);
    column->addWidget(m_headline);
    buildForm();
    m_bars = new ApBars(this);
    column->addWidget(m_bars);
    connect(m_bars, &ApBars::chosen, this, [this](double threshold) {
        m_view.lab().apply(
            tr("IoU threshold"), [threshold](ApLab& lab) { lab.threshold = threshold; },
            QStringLiteral("ap threshold"));
    });
    buildNumbers();
    m_of_category = new QLabel(this);
    m_of_category->setTextFormat(Qt::PlainText);
    m_of_category->setWordWrap(true);
    column->addWidget(m_of_category);
    column->addStretch(1);
    connect(&m_view, &ApView::changed, this, &ApNumbers::refresh);
    refresh();
}

void ApNumbers::buildForm() {
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_method = comboOf(this, {tr("COCO"), tr("VOC 2007, 11 points"), tr("VOC 2010, area")},
                       tr("How detections are matched and precision averaged"));
    m_area = comboOf(
        this, {tr("all"), tr("small: up to 32²"), tr("medium: 32² to 96²"), tr("large: from 96²")},
        tr("Which truths and detections curves and bars count, by their area in pixels"));
    m_category = comboOf(this, {}, tr("Whose curves are shown"));
    m_most = new QSpinBox(this);
    m_most->setRange(1, kMostDetections);
    m_most->setKeyboardTracking(false);
    m_most->setToolTip(tr("Of each image only so many detections count, by falling score"));
    m_threshold = new NumberField(this);
    m_threshold->setRange(0.0, 1.0);
    m_threshold->setToolTip(
        tr("IoU from which a detection has found a truth, in image and tables"));
    m_form->addRow(tr("Method"), m_method);
    m_form->addRow(tr("IoU threshold"), m_threshold);
    m_form->addRow(tr("Sizes"), m_area);
    m_form->addRow(tr("Detections"), m_most);
    m_form->addRow(tr("Category"), m_category);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);
    LabEdit<ApLab>& lab = m_view.lab();
    connect(m_method, &QComboBox::activated, this, [&lab](int i) {
        lab.apply(tr("Method"), [i](ApLab& l) { l.method = static_cast<ApMethod>(i); });
    });
    connect(m_area, &QComboBox::activated, this, [&lab](int i) {
        lab.apply(tr("Sizes that count"), [i](ApLab& l) { l.area = static_cast<ApArea>(i); });
    });
    connect(m_category, &QComboBox::activated, this, [&lab](int i) {
        lab.apply(tr("Category of the curves"), [i](ApLab& l) { l.category = i - 1; });
    });
    connect(m_most, &QSpinBox::valueChanged, this, [&lab](int most) {
        lab.apply(
            tr("Detections that count"), [most](ApLab& l) { l.most_detections = most; },
            QStringLiteral("ap most"));
    });
    connect(m_threshold, &NumberField::valueChanged, this, [&lab](double threshold) {
        lab.apply(
            tr("IoU threshold"), [threshold](ApLab& l) { l.threshold = threshold; },
            QStringLiteral("ap threshold"));
    });
}

void ApNumbers::buildNumbers() {
    m_coco = new QWidget(this);
    auto* grid = new QGridLayout(m_coco);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(1);
    // As COCO's own summary has them.
    const std::array<std::pair<QString, QString>, 12> names{
        {{tr("AP"), tr("Mean over IoU 0.5 to 0.95")},
         {tr("AP50"), tr("At IoU 0.5")},
         {tr("AP75"), tr("At IoU 0.75")},
         {tr("AP small"), tr("Truths up to 32² pixels")},
         {tr("AP medium"), tr("Truths from 32² to 96² pixels")},
         {tr("AP large"), tr("Truths from 96² pixels")},
         {tr("AR 1"), tr("Recall with one detection per image")},
         {tr("AR 10"), tr("Recall with ten detections per image")},
         {tr("AR 100"), tr("Recall with a hundred detections per image")},
         {tr("AR small"), tr("Recall of truths up to 32² pixels")},
         {tr("AR medium"), tr("Recall of truths from 32² to 96² pixels")},
         {tr("AR large"), tr("Recall of truths from 96² pixels")}}};
    for (int i = 0; i < 12; ++i) {
        const auto& [name, tip] = names[static_cast<std::size_t>(i)];
        auto* label = new QLabel(name, m_coco);
        auto* number = m_numbers[static_cast<std::size_t>(i)] = new QLabel(m_coco);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (QLabel* each : {label, number}) each->setToolTip(tip);
        grid->addWidget(label, i % 6, i / 6 * 3);
        grid->addWidget(number, i % 6, i / 6 * 3 + 1);
    }
    grid->setColumnMinimumWidth(2, spacing::wide);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_coco);
}

QString ApNumbers::number(int index) const {
    return m_numbers[static_cast<std::size_t>(index)]->text();
}

void ApNumbers::refreshForm() {
    const ApLab& lab = m_view.value();
    m_method->setCurrentIndex(static_cast<int>(lab.method));
    m_area->setCurrentIndex(static_cast<int>(lab.area));
    const QSignalBlocker most(m_most), threshold(m_threshold);
    m_most->setValue(lab.most_detections);
    m_threshold->showValue(lab.threshold);
    const QSignalBlocker category(m_category);
    if (m_category->count() != static_cast<int>(lab.categories.size()) + 1) {
        m_category->clear();
        m_category->addItem(tr("mean of all"));
        for (const std::string& name : lab.categories) m_category->addItem(text(name));
    }
    m_category->setCurrentIndex(lab.category + 1);
    const bool coco = lab.method == ApMethod::coco;
    m_form->setRowVisible(m_area, coco);
    m_form->setRowVisible(m_most, coco);
    m_form->setRowVisible(m_category, lab.categories.size() > 1);
    m_coco->setVisible(coco);
    m_bars->setVisible(coco);
}

void ApNumbers::refresh() {
    refreshForm();
    const ApLab& lab = m_view.value();
    const ApOutcome& outcome = m_view.outcome();
    const bool coco = lab.method == ApMethod::coco;
    m_headline->setText(
        coco ? tr("AP %1").arg(apText(outcome.ap))
             : tr("AP at IoU %1: %2").arg(numberText(lab.threshold, 3), apText(outcome.ap)));
    std::vector<ApBars::Bar> bars;
    for (const ApCurve& curve : outcome.curves) bars.push_back({curve.threshold, curve.ap});
    m_bars->setBars(std::move(bars), lab.threshold);
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
        m_numbers[i]->setText(apText(outcome.numbers[i]));
    QStringList lines;
    constexpr std::size_t most_lines = 80;
    if (lab.categories.size() > 1)
        for (std::size_t i = 0; i < std::min(most_lines, lab.categories.size()); ++i)
            lines << tr("%1: %2").arg(text(lab.categories[i]), apText(outcome.of_category[i]));
    m_of_category->setText(lines.join(u'\n'));
    m_of_category->setVisible(!lines.isEmpty());
}

}  // namespace iou
