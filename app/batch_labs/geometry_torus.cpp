// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/geometry_kind.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_size.hpp"
#include "core/torus/torus.hpp"

namespace iou::batch {

namespace {

constexpr const char* kTorusInputs[] = {"p_phi", "p_psi", "p_w", "p_h",
                                        "t_phi", "t_psi", "t_w", "t_h"};

Result<Done> torusRow(std::span<const double> in, std::span<double> out) {
    for (std::size_t k = 0; k < in.size(); ++k) {
        if (k % 4 < 2 || isBoxSize(in[k])) continue;
        const std::string_view name = kTorusInputs[k];
        if (in[k] > 0.0) return tooSmall(phrase("\"%1\"", formatShortest(in[k]))).at(name);
        return Error{phrase("\"%1\" is a negative length", formatShortest(in[k])), name,
                     phrase("give a length of 0 or more")};
    }
    const auto shared = torus::compare({in[0], in[1], in[2], in[3]}, {in[4], in[5], in[6], in[7]});
    out[0] = shared.phi;
    out[1] = shared.psi;
    out[2] = shared.iou;
    out[3] = shared.flat;
    return Done{};
}

}  // namespace

const GeometryKind& torusKind() {
    static const GeometryKind kind{"torus",
                                   "boxes of two angles in degrees, with wrap-around and without",
                                   "pair",
                                   {std::begin(kTorusInputs), std::end(kTorusInputs)},
                                   {"overlap_phi", "overlap_psi", "iou", "iou_flat"},
                                   {},
                                   torusRow};
    return kind;
}

}  // namespace iou::batch
