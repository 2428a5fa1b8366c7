// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/look_alikes.hpp"

#include "core/geometry/overlap.hpp"
#include "core/losses/norm.hpp"
#include "core/registry/make_entry.hpp"

#include <array>

namespace iou {

namespace look_alikes {

namespace terms {
using namespace ::iou::terms;
inline constexpr TermInfo x_penalty{"x_penalty", "Δx²/c_w²", "Horizontal distance.",
                                    shows::offset_x | shows::enclosing_width, TermRole::part};
inline constexpr TermInfo y_penalty{"y_penalty", "Δy²/c_h²", "Vertical distance.",
                                    shows::offset_y | shows::enclosing_height, TermRole::part};
inline constexpr TermInfo interpolated_loss{"interpolated_loss", "1−IoU_int",
                                            "Overlap loss of the box between.",
                                            shows::interpolated_box, TermRole::part};
inline constexpr TermInfo coefficient{"coefficient", "a", "Share of the prediction.",
                                      shows::interpolated_box, TermRole::weight};
}  // namespace terms

/// What the Wise-IoU authors' file has under the name EIoU.
struct WiseFileEiou {
    struct Params {};
    static constexpr LossInfo info{.family = Family::extras,
                                   .year = 2023,
                                   .source = "The WIoU authors' file",
                                   .formula = "1 − IoU + ρ²/c² + Δx²/c_w² + Δy²/c_h²",
                                   .pathology = "Not the Efficient IoU: no size terms."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{
        Variant<Params>{"eiou_of_wiou_file", "EIoU of the WIoU file", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto o = overlap(pred, target, term);
        const auto e = enclosing(pred, target, term);
        const auto rho2 = centerDistance2(pred, target, term);
        const auto c2 = diagonal2(e, term);
        const auto x = square(ratio(pred.cx - target.cx, e.width));
        const auto y = square(ratio(pred.cy - target.cy, e.height));
        const auto iou_loss = term(terms::iou_loss, o.iou_loss);
        const auto distance = term(terms::distance_penalty, ratio(rho2, c2));
        return iou_loss + distance + (term(terms::x_penalty, x) + term(terms::y_penalty, y));
    }
};

struct BoundedParams {
    double beta = 0.2, epsilon = 1e-3;
};

/// Bounded IoU of 2018: each coordinate's best IoU if the others were right, through smooth-L1.
struct Bounded {
    using Params = BoundedParams;
    static constexpr LossInfo info{.family = Family::extras,
                                   .year = 2018,
                                   .source = "Tychsen-Smith & Petersson 2018, arXiv:1711.00164",
                                   .formula = "Σ h_β(1 − IoU bound of each coordinate)",
                                   .pathology = "ε = 1e-3 in every quotient."};
    static constexpr std::array parameters{
        Parameter<Params>{"beta", "β", &Params::beta, 1e-6, 1.0, "Where smooth-L1 is a line."},
        Parameter<Params>{"epsilon", "ε", &Params::epsilon, 0.0, 0.1, "In every quotient."}};
    static constexpr std::array variants{Variant<Params>{"bounded_iou", "Bounded IoU", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using losses::norm::huber;
        namespace norm = losses::norm;
        const auto h = [&p](const auto& x) { return huber(x, p.beta); };
        const auto place = [&p](const auto& d, const auto& size) {
            const auto far = abs(d) * 2.0;
            return 1.0 - relu(ratio(size - far, far + (size + p.epsilon)));
        };
        const auto extent = [&p](const auto& size, const auto& wanted) {
            return 1.0 - minimum(ratio(wanted, size + p.epsilon), ratio(size, wanted + p.epsilon));
        };
        const auto x = term(norm::terms::part_x, h(place(pred.cx - target.cx, target.w)));
        const auto y = term(norm::terms::part_y, h(place(pred.cy - target.cy, target.h)));
        const auto w = term(norm::terms::part_w, h(extent(pred.w, target.w)));
        const auto height = term(norm::terms::part_h, h(extent(pred.h, target.h)));
        return (x + y) + (w + height);
    }
};

struct BetweenParams {
    double scale = 0.6, power = 1.0, lo = 0.0, hi = 1.0;
};

/// Third-party "D-InterpIoU": the interpolated term alone, with the roles of alpha exchanged.
struct Between {
    using Params = BetweenParams;
    static constexpr LossInfo info{
        .family = Family::extras,
        .year = 2025,
        .source = "Third-party code",
        .formula =
            "1 − IoU(B_int, B_g);  B_int = aB + (1−a)B_g, a = sg[clamp(s (1−IoU)^p, lo, hi)]",
        .pathology = "Not D-InterpIoU: its first term is missing and α is on the other box."};
    static constexpr std::array parameters{
        Parameter<Params>{"scale", "s", &Params::scale, 0.0, 2.0, "Factor of 1−IoU."},
        Parameter<Params>{"power", "p", &Params::power, 0.1, 4.0, "Power of 1−IoU."},
        Parameter<Params>{"lo", "lo", &Params::lo, 0.0, 1.0, "Smallest a."},
        Parameter<Params>{"hi", "hi", &Params::hi, 0.0, 1.0, "Largest a."}};
    static constexpr std::array variants{
        Variant<Params>{"interp_look_alike", "D-InterpIoU look-alike", ""},
        Variant<Params>{"insert_iou",
                        "Insert-IoU look-alike",
                        "",
                        {.scale = 1.0, .power = 0.6, .lo = 0.01, .hi = 0.99}}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params& p, Sink&& term) {
        using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
        const auto o = overlap(pred, target, term);
        const V wanted = power(V(1.0) - detach(o.iou), p.power) * V(p.scale);
        const V a = term(terms::coefficient, V(minimum(maximum(wanted, V(p.lo)), V(p.hi))));
        const V rest = V(1.0) - a;
        const auto at = placement(pred, target);
        const Placement between{
            at.dx * a,     at.dy * a,    at.w * a + target.w * rest, at.h * a + target.h * rest,
            at.edge_x * a, at.edge_y * a};
        const auto oi = overlapOf(between, target.w, target.h, NoTerms{});
        return term(terms::interpolated_loss, oi.iou_loss);
    }
};

/// L1 over the four edges.
struct L1Edges {
    struct Params {};
    static constexpr LossInfo info{.family = Family::norm,
                                   .year = 2015,
                                   .source = "Libraries' L1 of corner boxes",
                                   .formula = "Σ |Δ| over l, t, r, b",
                                   .pathology = "Not scale invariant."};
    static constexpr std::array<Parameter<Params>, 0> parameters{};
    static constexpr std::array variants{Variant<Params>{"l1_xyxy", "L1 (corners)", ""}};

    template <class P, class G, class Sink>
    static auto eval(const P& pred, const G& target, const Params&, Sink&& term) {
        const auto dx = pred.cx - target.cx;
        const auto dy = pred.cy - target.cy;
        const auto half_dw = (pred.w - target.w) * 0.5;
        const auto half_dh = (pred.h - target.h) * 0.5;
        const auto left = term(losses::norm::terms::part_x, abs(dx - half_dw));
        const auto top = term(losses::norm::terms::part_y, abs(dy - half_dh));
        const auto right = term(losses::norm::terms::part_w, abs(dx + half_dw));
        const auto bottom = term(losses::norm::terms::part_h, abs(dy + half_dh));
        return (left + top) + (right + bottom);
    }
};

}  // namespace look_alikes

std::span<const LossEntry> lookAlikes() {
    static const std::vector<LossEntry> all = [] {
        using namespace look_alikes;
        std::vector<LossEntry> out;
        appendFamily(LossList<WiseFileEiou, Bounded, Between, L1Edges>{}, out, {});
        return out;
    }();
    return all;
}

}  // namespace iou
