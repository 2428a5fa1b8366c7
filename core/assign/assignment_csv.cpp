// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assignment_csv.hpp"

#include "core/base/decimal.hpp"

namespace iou::assign {

namespace {

void appendRow(std::string& text, std::initializer_list<std::size_t> counts) {
    bool first = true;
    for (const std::size_t n : counts) {
        if (!first) text += ',';
        first = false;
        text += std::to_string(n);
    }
}

}  // namespace

std::string matchesCsv(const AnchorSet& anchors, const Assignment& assignment,
                       const Weights& weights) {
    std::string text = "anchor,level,y,x,k,l,t,r,b,truth,overlap,weight\n";
    for (std::size_t i = 0; i < assignment.matches.size(); ++i) {
        const Match& match = assignment.matches[i];
        const AnchorPlace p = anchors.place(match.anchor);
        const Edges e = anchors.edges(p);
        text += std::to_string(match.anchor);
        for (const int n : {p.level, p.y, p.x, p.k}) text += ',' + std::to_string(n);
        for (const double x : {e.left, e.top, e.right, e.bottom}) text += ',' + format17(x);
        text += ',' + std::to_string(match.truth) + ',' + format17(match.overlap) + ',' +
                format17(weights.values[i]) + '\n';
    }
    return text;
}

std::string summaryCsv(const Assignment& assignment) {
    std::string text = "truth,positives,forced,best_overlap\n";
    for (std::size_t g = 0; g < assignment.truths.size(); ++g) {
        const TruthMatches& truth = assignment.truths[g];
        appendRow(text, {g, truth.positives, truth.forced});
        text += ',' + format17(truth.best) + '\n';
    }
    text += "all,";
    appendRow(text, {assignment.positives, assignment.ignored, assignment.negatives});
    return text + '\n';
}

}  // namespace iou::assign
