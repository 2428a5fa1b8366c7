// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_panel.hpp"

#include "widgets/controls/slider_field.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace iou {

OcclusionPanel::OcclusionPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<OcclusionView>(history)) {
    m_alpha = new SliderField(tr("Hidden share α"), 0.0, 1.0, this);
    connect(m_alpha, &SliderField::changed, this, [this](double alpha) {
        m_view.lab().apply(
            tr("Hidden share"), [alpha](OcclusionLab& lab) { lab.alpha = alpha; },
            QStringLiteral("occlusion alpha"));
    });
    m_side = frameCombo(this, tr("Hidden side"), tr("Where the truth is hidden"));
    m_side->addItems({tr("left"), tr("above"), tr("right"), tr("below")});
    connect(m_side, &QComboBox::activated, this, [this](int index) {
        m_view.lab().apply(tr("Hidden side"), [index](OcclusionLab& lab) {
            lab.side = static_cast<occlusion::Side>(index);
        });
    });
    m_extension = new SliderField(tr("Predicted extension"), least_extension, most_extension, this);
    m_extension->setToolTip(tr("How far the prediction reaches beyond the visible part, in lengths "
                               "of the truth"));
    connect(m_extension, &SliderField::changed, this, [this](double extension) {
        m_view.lab().apply(
            tr("Reach of the prediction"),
            [extension](OcclusionLab& lab) { lab.extension = extension; },
            QStringLiteral("occlusion extension"));
    });
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(spacing::unit);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Hidden share α"), m_alpha);
    form->addRow(tr("Hidden side"), m_side);
    form->addRow(tr("Predicted extension"), m_extension);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::wide);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch(1);
    connect(&m_view, &OcclusionView::changed, this, &OcclusionPanel::refresh);
    refresh();
}

QString OcclusionPanel::words() const { return m_words->text(); }

void OcclusionPanel::refresh() {
    const OcclusionLab& lab = m_view.value();
    const occlusion::Judged& judged = m_view.outcome();
    m_alpha->showValue(lab.alpha);
    m_extension->showValue(lab.extension);
    m_side->setCurrentIndex(static_cast<int>(lab.side));
    const QString bound = numberText(judged.bound, 3), iou = numberText(judged.iou, 3);
    if (judged.inside)
        m_words->setText(tr("No prediction inside the visible part has an IoU above 1 − α = %1; "
                            "this one has %2.")
                             .arg(bound, iou));
    else if (judged.above)
        m_words->setText(tr("The prediction reaches into the hidden part and has IoU %2, above "
                            "1 − α = %1: the bound binds only what stays inside the visible part.")
                             .arg(bound, iou));
    else
        m_words->setText(tr("The prediction reaches too far: IoU %2 is not above 1 − α = %1, "
                            "though no bound holds it there.")
                             .arg(bound, iou));
}

}  // namespace iou
