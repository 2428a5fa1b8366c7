// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"

#include <QString>

#include <array>
#include <vector>

namespace iou {

/// The variables of a box form: "cx", "left", "ln w", ...
std::array<QString, 4> boxFormVariables(BoxForm form);
/// The same, as short as column headers need: "cx", "l", "ln w", ...
std::array<QString, 4> boxFormSymbols(BoxForm form);
/// As menus show it: "Centre, size", "Edges", "Centre, log size".
QString boxFormTitle(BoxForm form);
/// Its variables, split by commas.
QString boxFormTip(BoxForm form);
/// Every form, in menu order.
const std::vector<BoxForm>& boxForms();

}  // namespace iou
