// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace iou {

/// Translates the words of functions that belong to no class.
inline QString tr(const char* words) { return QCoreApplication::translate("iou", words); }

}  // namespace iou
