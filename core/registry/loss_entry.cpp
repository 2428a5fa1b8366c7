// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/loss_entry.hpp"

#include "core/registry/scalar_lanes.hpp"

namespace iou {

void LossCode::advance(double*, double) const {}

std::vector<Phrase> LossCode::remarks(const Box<>&, const Box<>&, const double*) const {
    return {};
}

const LaneKernels* LossCode::lanes(Isa) const { return nullptr; }

void LossCode::pack(std::span<const double> params, bool direction, LaneParams& out) const {
    packScalar(*this, params, direction, out);
}

int LossEntry::parameterIndex(std::string_view parameter) const {
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].name == parameter) return static_cast<int>(i);
    return -1;
}

int LossEntry::termIndex(std::string_view term) const {
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (terms[i]->id == term) return static_cast<int>(i);
    return -1;
}

LossPointer pointerTo(const LossEntry& entry) {
    if (LossPointer owner = entry.weak_from_this().lock()) return owner;
    return {LossPointer(), &entry};
}

}  // namespace iou
