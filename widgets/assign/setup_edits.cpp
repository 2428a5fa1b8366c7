// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/setup_panel.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// Numbers apart by blanks or semicolons; empty where one is none.
std::vector<double> numbersOf(const QString& typed) {
    std::vector<double> out;
    for (const QString& word :
         typed.split(QRegularExpression(QStringLiteral("[\\s;]+")), Qt::SkipEmptyParts)) {
        const auto number = numberFromText(word);
        if (!number) return {};
        out.push_back(*number);
    }
    return out;
}

}  // namespace

void SetupPanel::setOverlap(int index) {
    change(tr("Choose the overlap"), [index](AssignSetup& s) {
        assign::OverlapMeasure& overlap = s.assigner.overlap;
        overlap.kind = static_cast<assign::OverlapKind>(index);
        overlap.entry.reset();
        if (overlap.kind != assign::OverlapKind::entry) return;
        const auto first = assign::parseMeasure("nwd");
        overlap.entry = first->entry;
    });
}

void SetupPanel::setMeasure() {
    const auto measure = assign::parseMeasure(m_measure->text().trimmed().toStdString());
    if (!measure) {
        m_fault->setText(localText(measure.error()));
        return;
    }
    if (measure->kind == shown().assigner.overlap.kind &&
        measure->entry == shown().assigner.overlap.entry)
        return;
    change(tr("Choose the overlap"), [&](AssignSetup& s) {
        s.assigner.overlap.kind = measure->kind;
        s.assigner.overlap.entry = measure->entry;
    });
}

void SetupPanel::setOwn() {
    assign::FreeAnchors own;
    own.scales = numbersOf(m_scales->text());
    own.ratios = numbersOf(m_ratios->text());
    own.strides.clear();
    for (const double x : numbersOf(m_strides->text()))
        own.strides.push_back(static_cast<int>(std::clamp(std::nearbyint(x), 0.0, 5000.0)));
    own.centred = m_centred->isChecked();
    if (const auto fine = assign::checkFreeAnchors(own); !fine) {
        m_fault->setText(localText(fine.error()));
        return;
    }
    m_view.lab().apply(tr("Own anchors"), [&own](AssignLab& lab) { lab.own = own; });
    refresh();
}

void SetupPanel::setAssigner(int index) {
    const QString id = m_assigner->itemData(index).toString();
    if (id.isEmpty()) return refresh();
    change(tr("Choose the assigner"), [&id](AssignSetup& s) {
        s.assigner.kind =
            id == QLatin1String("atss") ? assign::AssignerKind::atss : assign::AssignerKind::max;
        for (const auto& preset : assign::maxPresets())
            if (text(preset.id) == id) s.assigner.max = preset.settings;
    });
}

void SetupPanel::chooseImage() {
    m_images.choose(*this, [this](const QString& path, QSize pixels) {
        m_view.lab().apply(tr("Choose a picture"), [&](AssignLab& lab) {
            lab.picture = path.toStdString();
            if (pixels.isValid()) lab.image = {pixels.width(), pixels.height()};
        });
    });
}

}  // namespace iou
