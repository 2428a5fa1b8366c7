// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_card.hpp"

#include <string>

/// A report card as files. The same card gives the same bytes.
namespace iou {

/// For a terminal: a table, then the worst pairs.
std::string cardText(const ReportCard& card);
/// JSON, "format": "iouscope-report", "version": 1: the recipe, and of each loss every number with
/// the pairs it is reached at, counts as whole numbers.
std::string cardJson(const ReportCard& card);
/// A page that needs nothing beside it: the table, each number linked to a picture of its pair, the
/// pair's numbers to copy and a session to open.
std::string cardHtml(const ReportCard& card);
/// The same on sheets of A4 across.
std::string cardPdf(const ReportCard& card);

/// The words that set both boxes: --pred 1,2,3,4 --target 1,2,3,4.
std::string pairWords(const BoxPair& pair);
/// A session that shows a pair and the loss.
std::string pairSession(const BoxPair& pair, const Loss& loss);

}  // namespace iou
