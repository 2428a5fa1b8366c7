// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/box_form_text.hpp"

#include <QCoreApplication>

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
    case BoxForm::cxcywh: break;
    }
    return {Words::tr("cx"), Words::tr("cy"), Words::tr("w"), Words::tr("h")};
}

std::array<QString, 4> boxFormSymbols(BoxForm form) {
    if (form == BoxForm::xyxy)
        return {Words::tr("l"), Words::tr("t"), Words::tr("r"), Words::tr("b")};
    return boxFormVariables(form);
}

QString boxFormTitle(BoxForm form) {
    switch (form) {
    case BoxForm::xyxy: return Words::tr("Edges");
    case BoxForm::log: return Words::tr("Centre, log size");
    case BoxForm::cxcywh: break;
    }
    return Words::tr("Centre, size");
}

}  // namespace iou
