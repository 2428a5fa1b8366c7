// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/code_fields.hpp"

#include "core/explorer/recipe_edits.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace iou {

namespace {

enum class AnchorChoice { start, own };

}  // namespace

CodeFields::CodeFields(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    m_anchor = new QComboBox(this);
    m_anchor->addItem(tr("Start of the run"), static_cast<int>(AnchorChoice::start));
    m_anchor->addItem(tr("Box in the scene"), static_cast<int>(AnchorChoice::own));
    m_weights = new QCheckBox(tr("Times 10, 10, 5, 5"), this);
    m_weights->setToolTip(tr("The usual weights: variables are multiplied by 10, 10, 5, 5"));
    m_clamp = new QCheckBox(tr("Sizes within ±ln(1000/16)"), this);
    m_clamp->setToolTip(tr("Logarithms of sizes beyond this are decoded as this, and get no "
                           "gradient; detectors do so"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnMinimumWidth(0, formLabelWidth(*this));
    grid->setColumnStretch(1, 1);
    auto* label = new QLabel(tr("Anchor"), this);
    label->setBuddy(m_anchor);
    m_anchor->setAccessibleName(label->text());
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_anchor, 0, 1);
    grid->addWidget(m_weights, 1, 1);
    grid->addWidget(m_clamp, 2, 1);
    connectFields();
    refresh();
}

void CodeFields::connectFields() {
    connect(m_anchor, &QComboBox::activated, this, [this] {
        const auto choice = static_cast<AnchorChoice>(m_anchor->currentData().toInt());
        m_model.apply(tr("Choose the anchor"), [choice](Document& d) {
            if (choice == AnchorChoice::start)
                d.run().code.anchor.reset();
            else if (!d.run().code.anchor)
                takeOwnAnchor(d.run(), d.explorer.scene.pred);
        });
        refresh();
    });
    connect(m_weights, &QCheckBox::clicked, this, [this](bool on) {
        m_model.apply(tr("Weights of the code"), [on](Document& d) { d.run().code.weighted = on; });
    });
    connect(m_clamp, &QCheckBox::clicked, this, [this](bool on) {
        m_model.apply(tr("Clamp of the code"), [on](Document& d) { d.run().code.clamped = on; });
    });
    connect(&m_model, &ExplorerModel::runSettingsChanged, this, &CodeFields::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &CodeFields::refresh);
}

void CodeFields::refresh() {
    const RunRecipe& run = m_model.run();
    setVisible(isAnchored(run.form));
    m_anchor->setCurrentIndex(m_anchor->findData(
        static_cast<int>(run.code.anchor ? AnchorChoice::own : AnchorChoice::start)));
    QString tip = tr("What the code is relative to; drag it in the scene");
    if (run.code.anchor)
        tip += QStringLiteral("\n") +
               tr("centre %1, %2; size %3 by %4")
                   .arg(numberText(run.code.anchor->cx), numberText(run.code.anchor->cy),
                        numberText(run.code.anchor->w), numberText(run.code.anchor->h));
    m_anchor->setToolTip(tip);
    const bool deltas = run.form == BoxForm::faster_rcnn;
    m_weights->setVisible(deltas);
    m_clamp->setVisible(deltas);
    m_weights->setChecked(run.code.weighted);
    m_clamp->setChecked(run.code.clamped);
}

}  // namespace iou
