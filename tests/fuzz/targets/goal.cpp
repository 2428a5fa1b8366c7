// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/scene_card.hpp"
#include "core/lessons/lesson_fact.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

const Document& fuzzDocument() {
    static const Document document = [] {
        Document d;
        d.run().steps = 5;
        return d;
    }();
    return document;
}

/// Whether it asks a lab that takes its time.
bool asksDetector(std::string_view text) { return text.find("detector") != text.npos; }

void fuzzGoal(std::string_view bytes) {
    const auto goal = Goal::parse(bytes);
    if (!sound(goal) || asksDetector(bytes)) return;
    (void)goal->met(fuzzDocument(), 2);
    for (const GoalMeter& meter : goal->measure(fuzzDocument(), 2)) {
        (void)meter.name.text();
        (void)meter.done(meter);
    }
}

void fuzzExpression(std::string_view bytes) {
    (void)sound(factNumber(bytes));
    (void)readQuantityCall(bytes);
    (void)quantityName(bytes).text();
    const auto expression = Expression::parse(bytes);
    if (!sound(expression) || asksDetector(bytes)) return;
    Situation situation(fuzzDocument(), 1);
    (void)expression->value(situation);
}

void fuzzCardLine(std::string_view bytes) {
    const auto line = CardLine::parse(bytes);
    if (!sound(line)) return;
    const auto back = CardLine::parse(line->words());
    require(sound(back) && *back == *line, "a line is read back from its words");
}

std::vector<std::string> goalSeeds() {
    return {"1 - loss.giou < iou - 0.3 and abs(pred.cx - target.cx) < 0.05", "0.49 < iou < 0.51",
            "run.steps_to_50 <= 20 and chosen.giou >= 1", "ap.ap50 > 0.5 and positives(2) >= 1"};
}
std::vector<std::string> expressionSeeds() {
    return {"worst_quarter.focal_eiou / 2 + slope.ciou",
            "-(1 - loss.giou) * parameter.alpha",
            "-5/63",
            "abs(gap_x - gap_y)/area_ratio",
            "suppress.kept(1)",
            "term.iou",
            "stepping.log",
            "1/3"};
}
std::vector<std::string> cardSeeds() {
    return {"iou", "loss:interp_iou:alpha=0.9", "term:iou", "why", "enlargement"};
}

IOU_FUZZ_TARGET(goal, fuzzGoal, goalSeeds)
IOU_FUZZ_TARGET(expression, fuzzExpression, expressionSeeds)
IOU_FUZZ_TARGET(scene_card, fuzzCardLine, cardSeeds)

}  // namespace
}  // namespace iou::fuzz
