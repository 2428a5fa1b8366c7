// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/geometry_kind.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_size.hpp"
#include "core/intervals/interval.hpp"

namespace iou::batch {

namespace {

Result<Done> temporalRow(std::span<const double> in, std::span<double> out) {
    for (const std::size_t k : {std::size_t{1}, std::size_t{3}}) {
        const std::string_view name = k == 1 ? "pd" : "td";
        if (in[k] < 0.0)
            return Error{phrase("\"%1\" is a negative length", formatShortest(in[k])), name,
                         phrase("give a length of 0 or more")};
        if (!isBoxSize(in[k])) return tooSmall(phrase("\"%1\"", formatShortest(in[k]))).at(name);
    }
    const auto shared = intervals::compare({in[0], in[1]}, {in[2], in[3]});
    const intervals::Sloped* const measures[] = {&shared.iou, &shared.giou, &shared.diou};
    for (std::size_t m = 0; m < 3; ++m) {
        out[m] = measures[m]->value;
        if (out.size() == 3) continue;
        out[3 + 2 * m] = measures[m]->dc;
        out[4 + 2 * m] = measures[m]->dd;
    }
    return Done{};
}

}  // namespace

const GeometryKind& temporalKind() {
    static const GeometryKind kind{"temporal",
                                   "intervals in time, by centre and length",
                                   "pair",
                                   {"pc", "pd", "tc", "td"},
                                   {"iou", "giou", "diou"},
                                   {"iou_dc", "iou_dd", "giou_dc", "giou_dd", "diou_dc", "diou_dd"},
                                   temporalRow};
    return kind;
}

}  // namespace iou::batch
