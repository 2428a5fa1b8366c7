// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_columns.hpp"

#include "core/numbers/rounding.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>

namespace iou {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareColumns)
};

/// Steps until a run reaches one of iou_marks.
template <std::size_t mark>
constexpr CompareColumn kStepsTo{
    [] { return QStringLiteral("→ %1").arg(numberText(iou_marks[mark])); },
    [] {
        return Words::tr("Steps until the IoU is at least %1; –: never")
            .arg(numberText(iou_marks[mark]));
    },
    [](const RunSummary& s) { return s.steps_to[mark] < 0 ? never_reached : s.steps_to[mark]; },
    [](const ShownRun&, const RunSummary& s) {
        return s.steps_to[mark] < 0 ? QStringLiteral("–") : QString::number(s.steps_to[mark]);
    }};
static_assert(iou_marks.size() == 3, "a row of the table below for each");

constexpr const char* kDecimals = "0.0000";

constexpr CompareColumn kColumns[] = {
    {[] { return Words::tr("Lane"); },
     [] { return Words::tr("A click makes the lane the active one"); }, nullptr,
     [](const ShownRun& run, const RunSummary&) { return run.name(); }},
    kStepsTo<0>,
    kStepsTo<1>,
    kStepsTo<2>,
    {[] { return Words::tr("Final IoU"); }, [] { return Words::tr("IoU of the last state"); },
     [](const RunSummary& s) { return s.final_iou; },
     [](const ShownRun&, const RunSummary& s) { return tableNumber(s.final_iou); }, kDecimals},
    {[] { return Words::tr("Max δ"); },
     [] { return Words::tr("Largest area enlargement (A − A_g)/A_g of any step"); },
     [](const RunSummary& s) { return s.largest_enlargement; },
     [](const ShownRun&, const RunSummary& s) {
         return tableNumber(withoutRounding(s.largest_enlargement, 1.0, run_rounding));
     },
     kDecimals},
    {[] { return Words::tr("Path"); },
     [] { return Words::tr("Sum of the lengths of all steps by (cx, cy, w, h)"); },
     [](const RunSummary& s) { return s.path_length; },
     [](const ShownRun&, const RunSummary& s) { return tableNumber(s.path_length); }, kDecimals},
    {[] { return Words::tr("Overshoot"); },
     [] {
         return Words::tr("How far an edge went past the edge it came to meet, as a fraction of "
                          "the target's width or height");
     },
     [](const RunSummary& s) { return s.overshoot; },
     [](const ShownRun&, const RunSummary& s) { return tableNumber(s.overshoot); }, kDecimals},
    {[] { return Words::tr("End"); }, [] { return Words::tr("Why the run ended"); }, nullptr,
     [](const ShownRun&, const RunSummary& s) { return coreText(stopReasonBrief(s.stopped)); }},
};

}  // namespace

std::span<const CompareColumn> compareColumns() { return kColumns; }

}  // namespace iou
