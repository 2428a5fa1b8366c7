// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_assumptions.hpp"

#include "widgets/controls/slider_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QSlider>

#include <algorithm>

namespace iou {

namespace {

constexpr int kLeastSlider = 48;  ///< pixels; longer names stand above

/// What a slider is called and reaches; the field beside it takes what the recipe allows.
struct Shown {
    std::string_view name;
    const char* title;
    double lo, hi;
};
constexpr Shown kSliders[] = {
    {"occ", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Hidden edges"), 0.0, 0.4},
    {"px", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Noise, pixels"), 0.0, 4.0},
    {"rel", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Noise by side"), 0.0, 0.1},
    {"align", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Misalignment"), 0.0, 4.0},
    {"shared", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Shared noise"), 0.0, 1.0},
    {"difficulty", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Difficulty"), 0.0, 1.5},
    {"feature_noise", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Feature noise"), 0.0, 0.2},
    {"object_noise", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Object noise"), 0.0, 3.0},
    {"cue", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Class cue"), 0.0, 4.0},
    {"objects", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Objects"), 1.0, 25.0},
    {"distractors", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Look-alikes"), 0.0, 2.0},
    {"side", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Median side"), 8.0, 200.0},
    {"side_spread", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Spread of sides"), 0.0, 1.5},
    {"aspect_spread", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Spread of aspects"), 0.0, 1.5},
    {"least_iou", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Least overlap"), 0.1, 0.6},
    {"rate", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Rate"), 0.0, 0.02},
    {"norm_beta", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "β of Smooth-L1"), 0.01, 1.0},
    {"min_score", QT_TRANSLATE_NOOP("iou::DetectorAssumptions", "Least score"), 0.0, 0.5},
};

}  // namespace

DetectorAssumptions::DetectorAssumptions(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<DetectorView>(history)) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    form->setVerticalSpacing(spacing::half);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const detector::Number& number : detector::numbers()) {
        const auto shown = std::find_if(std::begin(kSliders), std::end(kSliders),
                                        [&](const Shown& s) { return s.name == number.name; });
        const bool known = shown != std::end(kSliders);
        const QString title = known ? tr(shown->title) : text(number.name);
        auto* field = new SliderField(title, known ? shown->lo : number.lo,
                                      known ? shown->hi : number.hi, this);
        field->setTyped(number.lo, number.hi);
        field->slider().setMinimumWidth(kLeastSlider);
        field->setToolTip(localText(number.sentence));
        connect(field, &SliderField::changed, this, [this, &number, title](double value) {
            m_view.editRecipe(
                title, [&number, value](detector::Recipe& r) { r.*number.value = value; },
                QStringLiteral("detector ") + text(number.name));
        });
        auto* label = new QLabel(title, this);
        label->setToolTip(field->toolTip());
        form->addRow(label, field);
        m_rows.push_back({&number, field});
    }
    connect(&m_view, &DetectorView::changed, this, &DetectorAssumptions::refresh);
    refresh();
}

SliderField* DetectorAssumptions::slider(std::string_view name) const {
    for (const Row& row : m_rows)
        if (row.number->name == name) return row.field;
    return nullptr;
}

void DetectorAssumptions::refresh() {
    for (const Row& row : m_rows) row.field->showValue(m_view.value().recipe.*row.number->value);
}

}  // namespace iou
