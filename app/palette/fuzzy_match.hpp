// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// How well a text answers what was typed: every word's letters must occur in it in order, in any
/// case. Higher is better: letters that begin words or follow one another count more, and of two
/// equal matches the shorter text wins. -1: it does not answer. An empty query matches with 0.
int fuzzyScore(const QString& query, const QString& text);

}  // namespace iou
