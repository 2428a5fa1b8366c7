// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// How well a text matches what was typed. The letters of every word must occur in it in order, in
/// upper or lower case. Higher is better: letters that begin words or follow one another count
/// more, and of two equal matches the shorter text wins. -1: no match. An empty query matches with
/// 0.
int fuzzyScore(const QString& query, const QString& text);

}  // namespace iou
