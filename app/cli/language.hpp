// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <vector>

namespace iou {

/// Takes "--lang NAME" or "--lang=NAME" out of the arguments (argv without the program) and returns
/// the name; empty where it is not given.
Result<std::string> takeLanguage(std::vector<const char*>& arguments);

/// Qt takes on the desktop's locale, and what reads and writes numbers through the C library would
/// go by it, libraries for films among them. From now on such numbers have a point. Needs a
/// QCoreApplication.
void keepDecimalPoints();

/// Sets language and number format of the program: "en", "de", "pseudo" (every text lengthened and
/// marked, to see what is clipped or was never translated), or empty for the desktop's. Files
/// are not touched by it: they are always written with a decimal point. Needs a QCoreApplication;
/// call it before any widget exists.
void setLanguage(const std::string& name);

}  // namespace iou
