// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace iou {

/// What a loss of a batch is called, from its spec: "EIoU (Efficient)"; with the parameters in
/// which it differs from the same loss elsewhere in `beside`: "Alpha-IoU, α = 2". A spec that
/// cannot be read is shown as it is.
QString lossTitle(const std::string& spec, const std::vector<std::string>& beside);

/// A recorded column of a batch for reading: "mean 1 − IoU", "mean |Δcx|", ... Unknown
/// columns are shown as they are.
QString quantityTitle(const QString& column);
/// "412 M", "3.1 k": three digits and a prefix.
QString countText(double count);
/// "0:14", "1:02:03"; "–" while it is not known (negative).
QString durationText(double seconds);

}  // namespace iou
