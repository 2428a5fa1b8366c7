// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/formula_mistake.hpp"

#include "core/base/decimal.hpp"
#include "core/base/words.hpp"
#include "core/geometry/aspect.hpp"
#include "core/registry/make_entry.hpp"

#include <cmath>

namespace iou {

namespace {

constexpr EnumWords<EpsilonPlace, epsilon_place_count> kEpsilonPlaceIds{"none",
                                                                        "divisors",
                                                                        "union",
                                                                        "union_diagonal",
                                                                        "diagonal",
                                                                        "heights",
                                                                        "divisors_heights",
                                                                        "union_diagonal_heights",
                                                                        "union_diagonal_aspect",
                                                                        "aspect_heights",
                                                                        "divisors_sizes",
                                                                        "both_areas",
                                                                        "iou",
                                                                        "squares",
                                                                        "squares_union_twice",
                                                                        "offsets"};
constexpr EnumWords<Change, change_count> kChangeIds{"none", "focaler", "inner", "iou_floor",
                                                     "aspect_scale"};

/// Both boxes, one with partials.
struct SeededPair {
    Box<HiddenDual> pred, target;
};
SeededPair seededPair(const Box<>& pred, const Box<>& target, bool by_target) {
    using D = HiddenDual;
    const auto plain_box = [](const Box<>& b) { return Box<D>{D(b.cx), D(b.cy), D(b.w), D(b.h)}; };
    const auto s = seeded(wide(by_target ? target : pred));
    const Box<D> moved{D::of(s.cx), D::of(s.cy), D::of(s.w), D::of(s.h)};
    return by_target ? SeededPair{plain_box(pred), moved} : SeededPair{moved, plain_box(target)};
}
Gradient gradientOf(const HiddenDual& x) { return rounded(x.x); }

/// The edits of one mistake.
class MistakeMaker {
public:
    MistakeMaker(const FormulaMistake& m, const Box<>& pred, const Box<>& target, bool by_target)
        : m_mistake(m), m_boxes(seededPair(pred, target, by_target)) {}

    MistakeEdits make() {
        place();
        change();
        return std::move(m_out);
    }

private:
    using D = HiddenDual;

    void add(std::string_view term, const D& x) {
        m_out.edits.push_back({.term = term, .add = gradientOf(x)});
    }
    void replace(std::string_view term, const D& x) {
        m_out.edits.push_back({.term = term, .scale = 0.0, .add = gradientOf(x)});
    }
    /// IoU and, as it does not follow by itself, 1 - IoU.
    void replaceIou(const D& iou) {
        replace(terms::iou.id, iou);
        replace(terms::iou_loss.id, 1.0 - iou);
    }
    D eps() const { return D(m_mistake.epsilon); }

    void place() {
        using enum EpsilonPlace;
        const auto is = [&](auto... places) { return ((m_mistake.place == places) || ...); };
        if (is(divisors, divisors_heights, divisors_sizes)) m_out.in_divisors = m_mistake.epsilon;
        if (is(overlap_divisor, union_diagonal, union_diagonal_heights, union_diagonal_aspect,
               squares, squares_union_twice))
            add(terms::union_area.id, eps());
        if (is(squares_union_twice)) add(terms::union_area.id, eps());
        if (is(union_diagonal, diagonal, union_diagonal_heights, union_diagonal_aspect)) {
            add(terms::enclosing_diagonal2.id, eps());
            add(terms::enclosing_area.id, eps());
        }
        if (is(heights, divisors_heights, union_diagonal_heights)) sizes(D(0.0), eps());
        if (is(divisors_sizes)) sizes(eps(), eps());
        if (is(union_diagonal_aspect, aspect_heights)) aspect(D(0.0), eps());
        if (is(both_areas)) bothAreas();
        if (is(iou)) {
            add(terms::iou.id, eps());
            add(terms::iou_loss.id, -eps());
        }
        if (is(squares, squares_union_twice)) squaresOfSides();
        if (is(offsets)) {
            add(terms::offset_x.id, eps());
            add(terms::offset_y.id, eps());
        }
    }
    /// The union of boxes with longer sides; intersection and enclosing box are of the edges.
    void sizes(const D& more_w, const D& more_h) {
        const auto& [p, g] = m_boxes;
        const auto more = [&](const Box<D>& b) {
            return (b.w + more_w) * (b.h + more_h) - b.w * b.h;
        };
        add(terms::union_area.id, more(p) + more(g));
        aspect(more_w, more_h);
    }
    void aspect(const D& more_w, const D& more_h) {
        const auto& [p, g] = m_boxes;
        const Box<D> pred{p.cx, p.cy, p.w + more_w, p.h + more_h};
        const Box<D> target{g.cx, g.cy, g.w + more_w, g.h + more_h};
        replace(terms::aspect_v.id, aspectDifference(pred, target, NoTerms{}));
    }
    void bothAreas() {
        const auto o = overlap(m_boxes.pred, m_boxes.target, NoTerms{});
        replaceIou((o.intersection + eps()) / (o.union_area + eps()));
    }
    void squaresOfSides() {
        const auto e = enclosing(m_boxes.pred, m_boxes.target, NoTerms{});
        const auto longer = [&](const D& side) { return sqrt(side * side + eps()); };
        replace(terms::enclosing_width.id, longer(e.width));
        replace(terms::enclosing_height.id, longer(e.height));
        // c^2 is made of these: it would have the epsilon twice.
        add(terms::enclosing_diagonal2.id, -eps());
    }

    void change() {
        const double a = m_mistake.a, b = m_mistake.b;
        switch (m_mistake.change) {
        case Change::none: break;
        case Change::focaler: {
            // 1 - (IoU - d)/(u - d) = (u - 1)/(u - d) + (1 - IoU)/(u - d)
            TermEdit edit{.term = terms::iou_loss.id, .scale = 1.0 / (b - a), .lo = 0.0, .hi = 1.0};
            edit.add.value = (b - 1.0) / (b - a);
            m_out.edits.push_back(edit);
            break;
        }
        case Change::inner: {
            const auto& [p, g] = m_boxes;
            const auto scaled = [a](const Box<D>& box) {
                return Box<D>{box.cx, box.cy, box.w * a, box.h * a};
            };
            replace(terms::iou_loss.id, 1.0 - overlap(scaled(p), scaled(g), NoTerms{}).iou);
            break;
        }
        case Change::iou_floor:
            m_out.edits.push_back({.term = terms::iou.id, .lo = a});
            m_out.edits.push_back({.term = terms::iou_loss.id, .hi = 1.0 - a});
            break;
        case Change::aspect_scale:
            m_out.edits.push_back({.term = terms::aspect_v.id, .scale = a});
            break;
        }
    }

    const FormulaMistake& m_mistake;
    SeededPair m_boxes;
    MistakeEdits m_out;
};

Phrase numberPhrase(double x) { return Phrase::number(formatShortest(x)); }

Phrase changeWords(const FormulaMistake& m) {
    switch (m.change) {
    case Change::none: break;
    case Change::focaler:
        return phrase("Focaler with d = %1, u = %2", numberPhrase(m.a), numberPhrase(m.b));
    case Change::inner: return phrase("Inner with ratio %1", numberPhrase(m.a));
    case Change::iou_floor: return phrase("IoU clamped at %1", numberPhrase(m.a));
    case Change::aspect_scale:
        if (m.a == twice_scaled) return phrase("4/π² twice in v");
        if (m.a == 1.0 / twice_scaled) return phrase("4/π² missing in v");
        return phrase("v multiplied by %1", numberPhrase(m.a));
    }
    return {};
}

}  // namespace

std::string_view epsilonPlaceId(EpsilonPlace place) { return kEpsilonPlaceIds.of(place); }
std::string_view changeId(Change change) { return kChangeIds.of(change); }

Phrase epsilonPlaceWords(EpsilonPlace place) {
    switch (place) {
    case EpsilonPlace::none: break;
    case EpsilonPlace::divisors: return phrase("in every divisor");
    case EpsilonPlace::overlap_divisor: return phrase("in the union");
    case EpsilonPlace::union_diagonal: return phrase("in union and enclosing box");
    case EpsilonPlace::diagonal: return phrase("in the enclosing box");
    case EpsilonPlace::heights: return phrase("on the heights");
    case EpsilonPlace::divisors_heights: return phrase("in every divisor and on the heights");
    case EpsilonPlace::union_diagonal_heights:
        return phrase("in union and enclosing box and on the heights");
    case EpsilonPlace::union_diagonal_aspect:
        return phrase("in union, enclosing box and the aspect's heights");
    case EpsilonPlace::aspect_heights: return phrase("on the aspect's heights");
    case EpsilonPlace::divisors_sizes: return phrase("in every divisor and on widths and heights");
    case EpsilonPlace::both_areas: return phrase("in intersection and union");
    case EpsilonPlace::iou: return phrase("on the IoU");
    case EpsilonPlace::squares: return phrase("in union and every squared length");
    case EpsilonPlace::squares_union_twice:
        return phrase("in every squared length and twice in the union");
    case EpsilonPlace::offsets: return phrase("on the distances of the centres");
    }
    return {};
}

Phrase mistakeWords(const FormulaMistake& m) {
    Phrase epsilon;
    if (m.place != EpsilonPlace::none)
        epsilon = phrase("ε = %1 %2", numberPhrase(m.epsilon), epsilonPlaceWords(m.place));
    if (m.change == Change::none) return epsilon;
    const Phrase change = changeWords(m);
    return epsilon.empty() ? change : phrase("%1, %2", change, epsilon);
}

MistakeEdits editsOf(const FormulaMistake& mistake, const Box<>& pred, const Box<>& target,
                     bool by_target) {
    if (mistake == FormulaMistake{}) return {};
    return MistakeMaker(mistake, pred, target, by_target).make();
}

}  // namespace iou
