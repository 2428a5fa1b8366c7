// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/page_lanes.hpp"
#include "widgets/drawing/theme.hpp"

#include <QByteArray>
#include <QHash>

namespace iou {

/// A template with each {{name}} replaced by the part of that name. What a part holds is not
/// looked at again.
QByteArray filled(const QByteArray& page, const QHash<QByteArray, QByteArray>& parts);

/// A person's words in HTML.
QByteArray inHtml(const QString& words);

/// A text as part of a data address in single quotes.
QByteArray inAddress(const QByteArray& text);

/// The script and the style sheet of the page, each in one piece.
QByteArray pageScript();
QByteArray pageStyle(const QHash<QByteArray, QByteArray>& parts);
QByteArray pageTemplate();
/// How a Content-Security-Policy names a text that it allows.
QByteArray allowance(const QByteArray& text);

/// A theme as the variables of a style sheet, and as the script reads it.
QByteArray cssColors(const Theme& theme);
QJsonObject colorsJson(const Theme& theme);

/// A table of what the lanes come to, a row per moment of the clock or, of a long run, per few.
QByteArray numbersTable(const std::vector<PageLane>& lanes, const std::vector<double>& clock,
                        const QString& label);
/// Recipes and sources of the lanes.
QByteArray recipesHtml(const std::vector<PageLane>& lanes);

}  // namespace iou
