// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/rotated/losses/info.hpp"

namespace iou {

/// A loss of rotated boxes: one struct of core/rotated/losses, and one row in rotated_loss.cpp.
struct RotatedLossEntry {
    const rotated::Info& info;
    double (*value)(const RotatedBox<>& pred, const RotatedBox<>& target, const rotated::Params&);
    Dual5 (*dual)(const RotatedBox<>& pred, const RotatedBox<>& target, const rotated::Params&);
};
/// Every one, in the order of menus and tables.
std::span<const RotatedLossEntry> rotatedLosses();
/// Null where there is none of that id.
const RotatedLossEntry* findRotatedLoss(std::string_view id);

inline constexpr double least_tau = 1.0, greatest_tau = 100.0;

/// A loss with its parameters, as it is chosen. A value type.
class RotatedLoss {
public:
    /// IoU.
    RotatedLoss();
    explicit RotatedLoss(const RotatedLossEntry& entry) : m_entry(&entry) {}

    const rotated::Info& info() const { return m_entry->info; }
    const rotated::Params& params() const { return m_params; }
    Result<Done> setTau(double tau);
    Result<Done> setFunction(std::string_view word);
    /// The word of the function; empty where there is no choice.
    std::string_view function() const;

    double value(const RotatedBox<>& pred, const RotatedBox<>& target) const {
        return m_entry->value(pred, target, m_params);
    }
    /// The value with its partials by the prediction's cx, cy, w, h (pixels) and angle (radians).
    Dual5 gradient(const RotatedBox<>& pred, const RotatedBox<>& target) const {
        return m_entry->dual(pred, target, m_params);
    }

    friend bool operator==(const RotatedLoss& a, const RotatedLoss& b) {
        return a.m_entry == b.m_entry && a.m_params == b.m_params;
    }

private:
    const RotatedLossEntry* m_entry;
    rotated::Params m_params{};
};

}  // namespace iou
