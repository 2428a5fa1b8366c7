// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form_text.hpp"

#include <QCoreApplication>

namespace iou {

namespace {
QString word(const char* source) { return QCoreApplication::translate("BoxForm", source); }
}  // namespace

std::array<QString, 4> formVariables(BoxForm form) {
    switch (form) {
    case BoxForm::xyxy: return {word("left"), word("top"), word("right"), word("bottom")};
    case BoxForm::log: return {word("cx"), word("cy"), word("ln w"), word("ln h")};
    case BoxForm::cxcywh: break;
    }
    return {word("cx"), word("cy"), word("w"), word("h")};
}

std::array<QString, 4> formSymbols(BoxForm form) {
    if (form == BoxForm::xyxy) return {word("l"), word("t"), word("r"), word("b")};
    return formVariables(form);
}

QString formTitle(BoxForm form) {
    switch (form) {
    case BoxForm::xyxy: return word("Edges");
    case BoxForm::log: return word("Centre, log size");
    case BoxForm::cxcywh: break;
    }
    return word("Centre, size");
}

}  // namespace iou
