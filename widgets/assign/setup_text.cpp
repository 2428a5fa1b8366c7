// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/assign/setup_text.hpp"

#include "core/anchors/anchor_presets.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>

namespace iou {

namespace {

QString word(const char* text) { return QCoreApplication::translate("AssignSetup", text); }

}  // namespace

QString anchorsTitle(const std::string& id) {
    for (const auto& preset : assign::anchorPresets())
        if (preset.id == id) return text(preset.name);
    return word(QT_TRANSLATE_NOOP("AssignSetup", "Own anchors"));
}

QString overlapTitle(const assign::OverlapMeasure& overlap) {
    switch (overlap.kind) {
    case assign::OverlapKind::iou: return QStringLiteral("IoU");
    case assign::OverlapKind::ggiou: return QStringLiteral("GGIoU");
    case assign::OverlapKind::ggiou_truth:
        return word(QT_TRANSLATE_NOOP("AssignSetup", "GGIoU of the truth's size"));
    case assign::OverlapKind::entry: break;
    }
    return text(assign::measureText(overlap));
}

QString forceTitle(assign::Force force) {
    switch (force) {
    case assign::Force::all: return word(QT_TRANSLATE_NOOP("AssignSetup", "all that tie"));
    case assign::Force::first: return word(QT_TRANSLATE_NOOP("AssignSetup", "the first only"));
    case assign::Force::none: return word(QT_TRANSLATE_NOOP("AssignSetup", "none"));
    case assign::Force::keep: break;
    }
    return word(QT_TRANSLATE_NOOP("AssignSetup", "all, keeping their truth"));
}

QString setupTitle(const AssignSetup& setup) {
    const assign::Assigner& a = setup.assigner;
    const QString way =
        a.kind == assign::AssignerKind::atss
            ? QStringLiteral("ATSS %1").arg(a.nearest)
            : QStringLiteral("%1 / %2").arg(numberText(a.max.pos, 3), numberText(a.max.neg, 3));
    return QStringLiteral("%1 · %2 · %3")
        .arg(anchorsTitle(setup.anchors), overlapTitle(a.overlap), way);
}

}  // namespace iou
