// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/box_form_text.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace iou {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BoxForm)
};
}  // namespace

std::array<QString, 4> boxFormVariables(BoxForm form) {
    switch (form) {
    case BoxForm::xyxy:
        return {Words::tr("left"), Words::tr("top"), Words::tr("right"), Words::tr("bottom")};
    case BoxForm::log:
        return {Words::tr("cx"), Words::tr("cy"), Words::tr("ln w"), Words::tr("ln h")};
    case BoxForm::faster_rcnn:
        return {QStringLiteral("Δcx/wₐ"), QStringLiteral("Δcy/hₐ"), QStringLiteral("ln w/wₐ"),
                QStringLiteral("ln h/hₐ")};
    case BoxForm::center_size:
        return {QStringLiteral("Δcx/wₐ"), QStringLiteral("Δcy/hₐ"), QStringLiteral("Δw/wₐ"),
                QStringLiteral("Δh/hₐ")};
    case BoxForm::corners_sqrt_area:
        return {QStringLiteral("Δl/√A"), QStringLiteral("Δt/√A"), QStringLiteral("Δr/√A"),
                QStringLiteral("Δb/√A")};
    case BoxForm::cxcywh: break;
    }
    return {Words::tr("cx"), Words::tr("cy"), Words::tr("w"), Words::tr("h")};
}

std::array<QString, 4> boxFormSymbols(BoxForm form) {
    if (form == BoxForm::xyxy)
        return {Words::tr("l"), Words::tr("t"), Words::tr("r"), Words::tr("b")};
    return boxFormVariables(form);
}

const std::vector<BoxForm>& boxForms() {
    static const auto all = [] {
        std::vector<BoxForm> forms;
        for (int i = 0; i < box_form_count; ++i) forms.push_back(static_cast<BoxForm>(i));
        return forms;
    }();
    return all;
}

QString boxFormTip(BoxForm form) {
    QStringList variables;
    for (const QString& variable : boxFormVariables(form)) variables << variable;
    return variables.join(u", ");
}

QString boxFormTitle(BoxForm form) {
    switch (form) {
    case BoxForm::xyxy: return Words::tr("Edges");
    case BoxForm::log: return Words::tr("Centre, log size");
    case BoxForm::faster_rcnn: return Words::tr("Faster R-CNN code");
    case BoxForm::center_size: return Words::tr("Centre, size ÷ anchor");
    case BoxForm::corners_sqrt_area: return Words::tr("Edges ÷ √anchor area");
    case BoxForm::cxcywh: break;
    }
    return Words::tr("Centre, size");
}

}  // namespace iou
