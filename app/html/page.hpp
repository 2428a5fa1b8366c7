// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/moment_source.hpp"
#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"

#include <QByteArray>

#include <string_view>

namespace iou {

/// A motion as one HTML file that shows itself: it loads nothing, and says so to the browser. With
/// scripts it plays; without, it is the poster and a table. The session lies inside. The words are
/// in the language of the interface; the same session gives the same bytes. progress counts
/// moments.
Result<QByteArray> htmlPage(MomentSource& moments, Progress& progress);

/// Whether a file begins as such a page does.
bool isHtmlPage(std::string_view bytes);
/// The session inside, as text; empty: none.
QString sessionInHtmlPage(std::string_view bytes);

}  // namespace iou
