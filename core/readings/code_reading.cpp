// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/code_reading.hpp"

#include "core/base/decimal.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr EnumWords<ValueSign, value_sign_count> kValueSignIds{"loss", "negative", "metric",
                                                               "negative_metric"};

/// Terms that carry gradient though the published loss stops it: a swapped call differentiates
/// the value by the ground truth, and has to stop it there too.
std::vector<const TermInfo*> stoppedTerms(const Loss& loss, const Box<>& pred,
                                          const Box<>& target) {
    std::vector<const TermInfo*> out;
    const std::vector<TermValue> published = loss.terms(pred, target);
    std::vector<TermValue> attached;
    const TermEdits record({}, &attached, false);
    (void)loss.gradientAs(pred, target, {Reading::Slope::of_value, 0.0});
    for (std::size_t i = 0; i < std::min(published.size(), attached.size()); ++i)
        if (published[i].info == attached[i].info && published[i].d == std::array<double, 4>{} &&
            attached[i].d != std::array<double, 4>{})
            out.push_back(published[i].info);
    return out;
}

double signedValue(ValueSign sign, double value) {
    switch (sign) {
    case ValueSign::loss: break;
    case ValueSign::negative: return -value;
    case ValueSign::metric: return 1.0 - value;
    case ValueSign::negative_metric: return value - 1.0;
    }
    return value;
}

Phrase joined(std::vector<Phrase> words) {
    Phrase out = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        out = phrase("%1 · %2", std::move(out), std::move(words[i]));
    return out;
}

Phrase shortNumber(double x) {
    const double rounded = std::round(x * 1e9) / 1e9;
    return Phrase::number(formatShortest(rounded != 0.0 ? rounded : x));
}

Phrase signWords(ValueSign sign) {
    switch (sign) {
    case ValueSign::loss: break;
    case ValueSign::negative: return phrase("with its sign turned");
    case ValueSign::metric: return phrase("as the metric 1 − L");
    case ValueSign::negative_metric: return phrase("as L − 1");
    }
    return {};
}

Phrase variablesWords(GradientBy by) {
    switch (by) {
    case GradientBy::cxcywh: return phrase("gradient by centre and size");
    case GradientBy::xyxy: return phrase("gradient by the edges");
    case GradientBy::log: return phrase("gradient by centre and log size");
    case GradientBy::xywh: return phrase("gradient by top left and size");
    case GradientBy::yxyx: return phrase("gradient by the edges, y first");
    }
    return {};
}

Phrase symbolOf(const TermInfo& term) { return std::string_view(term.symbol); }

Phrase partWords(const TermChange& part) {
    if (part.coefficient == 0.0) return phrase("without %1", symbolOf(*part.term));
    if (part.coefficient == -1.0) return phrase("%1 with its sign turned", symbolOf(*part.term));
    if (part.coefficient != 1.0)
        return phrase("%1 times %2", shortNumber(part.coefficient), symbolOf(*part.term));
    return phrase("%1 held", symbolOf(*part.term));
}

/// A wrapper is named as the papers do, "Focaler-CIoU"; an own value of a parameter follows.
Phrase lossWords(const Loss& loss) {
    std::vector<Phrase> words{std::string_view(loss.name())};
    for (std::size_t i = 0; i < loss.parameters().size(); ++i) {
        const ParameterInfo& info = loss.entry().parameters[i];
        if (loss.parameters()[i] != info.default_value)
            words.push_back(phrase("%1 = %2", info.symbol, shortNumber(loss.parameters()[i])));
    }
    return joined(std::move(words));
}

}  // namespace

std::string_view valueSignId(ValueSign sign) { return kValueSignIds.of(sign); }

Pieces piecesOf(const CodeReading& reading, const Box<>& pred, const Box<>& target) {
    const SeenBoxes seen = seenBoxes(reading.boxes, pred, target);
    MistakeEdits edits = editsOf(reading.mistake, seen.pred, seen.target, seen.exchanged);
    Reading how{reading.slope, edits.in_divisors};
    std::vector<const TermInfo*> held = reading.held;
    if (seen.exchanged && reading.slope != Reading::Slope::of_value) {
        how.slope = Reading::Slope::of_value;
        for (const TermInfo* term : stoppedTerms(reading.loss, seen.pred, seen.target))
            held.push_back(term);
    }
    for (const TermInfo* term : held) {
        edits.edits.push_back({.term = term->id, .held = true});
        if (std::string_view(term->id) == terms::iou.id)  // 1 - IoU does not follow by itself
            edits.edits.push_back({.term = terms::iou_loss.id, .held = true});
    }
    std::vector<TermValue> met;
    Pieces out;
    {
        const TermEdits edited(edits.edits, &met, seen.exchanged);
        out.whole = reading.loss.gradientAs(seen.pred, seen.target, how);
    }
    if (reading.boxes != BoxReading::as_given)
        out.whole.d = givenPartials(reading.boxes, out.whole.d);
    for (TermValue& term : met)
        if (isSummand(term.info->role)) {
            if (reading.boxes != BoxReading::as_given)
                term.d = givenPartials(reading.boxes, term.d);
            out.parts.push_back(term);
        }
    return out;
}

Gradient numbersOf(const CodeReading& reading, const Box<>& pred, const Box<>& target) {
    const Pieces pieces = piecesOf(reading, pred, target);
    Gradient g = pieces.whole;
    for (const TermChange& change : reading.parts)
        for (const TermValue& part : pieces.parts)
            if (part.info == change.term) {
                g.value += (change.coefficient - 1.0) * part.value;
                const double more = (change.held ? 0.0 : change.coefficient) - 1.0;
                for (std::size_t i = 0; i < 4; ++i) g.d[i] += more * part.d[i];
            }
    if (reading.second) {
        const Gradient other = reading.second->direction(pred, target);
        g.value += reading.second_weight / reading.factor * other.value;
        for (std::size_t i = 0; i < 4; ++i)
            g.d[i] += reading.second_weight / reading.factor * other.d[i];
    }
    if (reading.clamped && (g.value > 2.0 || g.value < 0.0))
        g = {std::clamp(g.value, 0.0, 2.0), {}};
    const bool turned = reading.sign == ValueSign::negative || reading.sign == ValueSign::metric;
    g.value = signedValue(reading.sign, g.value) * reading.factor;
    const double scale = (turned ? -1.0 : 1.0) * reading.factor * reading.gradient_factor;
    for (double& x : g.d) x *= scale;
    g.d = partialsBy(reading.by, pred, g.d);
    return g;
}

Phrase readingWords(const CodeReading& r, bool with_variables) {
    std::vector<Phrase> words{lossWords(r.loss)};
    if (r.factor != 1.0 && !r.second)
        words.front() = phrase("%1 × %2", shortNumber(r.factor), words.front());
    if (r.second)
        words.front() = phrase("%1 × %2 + %3 × %4", shortNumber(r.factor), words.front(),
                               shortNumber(r.second_weight), std::string_view(r.second->name()));
    if (const Phrase more = mistakeWords(r.mistake); !more.empty()) words.push_back(more);
    for (const TermChange& part : r.parts) words.push_back(partWords(part));
    if (r.slope == Reading::Slope::of_value) words.push_back(phrase("nothing detached"));
    if (r.slope == Reading::Slope::detached) words.push_back(phrase("its gradient"));
    for (const TermInfo* term : r.held) words.push_back(phrase("%1 held", symbolOf(*term)));
    if (const Phrase more = boxReadingWords(r.boxes); !more.empty()) words.push_back(more);
    if (r.clamped) words.push_back(phrase("1 − L clamped to −1 … 1"));
    if (const Phrase more = signWords(r.sign); !more.empty()) words.push_back(more);
    if (r.gradient_factor != 1.0)
        words.push_back(phrase("gradient × %1", shortNumber(r.gradient_factor)));
    if (with_variables) words.push_back(variablesWords(r.by));
    return joined(std::move(words));
}

}  // namespace iou
