// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/gradient_panel.hpp"

#include "core/explain/gradient_variants.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/explain/number_grid.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <numbers>

namespace iou {

namespace {

QString nameOf(const GradientVariant& variant) {
    switch (variant.slope) {
    case Reading::Slope::detached: return GradientPanel::tr("its gradient");
    case Reading::Slope::of_value: break;
    case Reading::Slope::published: return text(variant.loss.name());
    }
    const QString name = GradientPanel::tr("nothing detached");
    return variant.step_of ? name + QStringLiteral(" = ") + text(variant.step_of->name()) : name;
}

QString tipOf(const GradientVariant& variant, bool first) {
    switch (variant.slope) {
    case Reading::Slope::detached:
        return GradientPanel::tr("The gradient of the value, detached factors held; the box "
                                 "descends along the published step instead.");
    case Reading::Slope::of_value:
        return nameOf(variant) + u'\n' +
               GradientPanel::tr("The slope of the printed value: every factor is "
                                 "differentiated.");
    case Reading::Slope::published: break;
    }
    if (first) return GradientPanel::tr("What the box descends along.");
    const QString sentence = coreText(variant.loss.entry().sentence);
    return sentence.isEmpty() ? nameOf(variant) : nameOf(variant) + u'\n' + sentence;
}

constexpr int kLeastDigits = 3, kMostDigits = 5;
constexpr int kFormWidth = 72;  ///< least, of the combo with the variables

/// Digits in which a component also looks different from the first row's; 0 where more than
/// kMostDigits would be needed.
int tellingDigits(double x, double first) {
    for (int digits = kLeastDigits; digits <= kMostDigits; ++digits)
        if (tableNumber(x, digits) != tableNumber(first, digits)) return digits;
    return 0;
}

/// Digits of each column: of the angle and the four partials.
std::vector<int> digitsOf(const std::vector<GradientVariant>& variants) {
    std::vector<int> digits(5, kLeastDigits);
    for (const GradientVariant& v : variants)
        for (std::size_t i = 0; i < 4; ++i)
            if (v.differs[i])
                digits[i + 1] =
                    std::max(digits[i + 1], tellingDigits(v.d[i], variants.front().d[i]));
    return digits;
}

/// The difference from the first row, of components that look like it.
QStringList differencesOf(const GradientVariant& variant, const GradientVariant& first) {
    QStringList words{QString()};
    for (std::size_t i = 0; i < 4; ++i) {
        const bool alike = variant.differs[i] && tellingDigits(variant.d[i], first.d[i]) == 0;
        words << (alike ? QStringLiteral("Δ ") + tableNumber(variant.d[i] - first.d[i], 3)
                        : QString());
    }
    return words;
}

}  // namespace

GradientPanel::GradientPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    m_form = new QComboBox(this);
    m_form->setAccessibleName(tr("Variables of the gradients"));
    m_form->setToolTip(tr("The variables the partials are taken by"));
    for (const BoxForm form : {BoxForm::xyxy, BoxForm::cxcywh, BoxForm::log})
        m_form->addItem(boxFormTitle(form), static_cast<int>(form));
    m_form->setMinimumWidth(kFormWidth);
    m_note = new QLabel(tr("Bold: differs from the first row; Δ: by so little."), this);
    m_note->setWordWrap(true);
    setUiFont(*m_note, 8.5);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_grid = new NumberGrid(this);
    m_view = new NumberGridView(m_model.hover(), m_grid, NumberGridView::Wide::names, this);
    m_view->setItemDelegateForColumn(0, nullptr);  // plain names, cut with an ellipsis
    m_view->setAccessibleName(tr("Gradients of the loss and its variants"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    head->addWidget(m_note, 1);
    head->addWidget(m_form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(head);
    column->addWidget(m_view, 1);

    connect(m_form, &QComboBox::activated, this, [this] {
        const auto form = static_cast<BoxForm>(m_form->currentData().toInt());
        m_model.apply(tr("Choose the gradient's variables"),
                      [&](Document& d) { d.explorer.view.gradient_form = form; });
    });
    const auto refresh_if_seen = [this] {
        if (isVisible()) refresh();
    };
    connect(&m_model, &ExplorerModel::evaluationChanged, this, refresh_if_seen);
    connect(&m_model, &ExplorerModel::viewChanged, this, refresh_if_seen);
    refresh();
}

void GradientPanel::refresh() {
    const BoxForm form = m_model.view().gradient_form;
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(form)));
    QStringList headers{tr("Variant"), tr("∠ °")};
    QStringList tips{{}, tr("Angle to the first row, in degrees, in these variables")};
    const auto symbols = boxFormSymbols(form);
    const auto variables = boxFormVariables(form);
    for (std::size_t i = 0; i < 4; ++i) {
        headers << QStringLiteral("∂ %1").arg(symbols[i]);
        tips << tr("Partial by the prediction's %1").arg(variables[i]);
    }
    m_grid->setHeaders(headers, tips);

    const Evaluation& now = m_model.evaluation();
    const auto variants = gradientVariants(m_model.evaluatedLoss(), now.pred, now.target, form);
    const std::vector<int> digits = digitsOf(variants);
    std::vector<NumberGrid::Row> rows;
    for (const GradientVariant& v : variants) {
        const bool first = rows.empty();
        NumberGrid::Row row{.name = nameOf(v),
                            .tip = tipOf(v, first),
                            .numbers = {v.angle_rad * 180.0 / std::numbers::pi},
                            .bold = {false},
                            .heading = first,
                            .digits = digits,
                            .instead = differencesOf(v, variants.front())};
        row.numbers.insert(row.numbers.end(), v.d.begin(), v.d.end());
        row.bold.insert(row.bold.end(), v.differs.begin(), v.differs.end());
        rows.push_back(std::move(row));
    }
    m_grid->setRows(std::move(rows));
}

void GradientPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void GradientPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange) refresh();
}

}  // namespace iou
