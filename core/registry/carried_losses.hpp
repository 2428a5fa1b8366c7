// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// The losses made at run time that a file carries along, so that what it says about them holds
/// wherever it is read. While this lives, on its thread, Loss::spec() calls them by names that are
/// unique in the file, taking in what it meets, and Loss::parse() knows these names before the
/// registry's ids.
class CarriedLosses {
public:
    struct Named {
        std::string name;
        LossPointer entry;
    };

    CarriedLosses() : m_before(current) { current = this; }
    ~CarriedLosses() { current = m_before; }
    CarriedLosses(const CarriedLosses&) = delete;
    CarriedLosses& operator=(const CarriedLosses&) = delete;

    /// Refused where the name is another loss's.
    Result<Done> add(const std::string& name, LossPointer entry);
    /// In the order they were met.
    const std::vector<Named>& losses() const { return m_losses; }

    /// What specs call this entry now.
    static std::string nameOf(const LossEntry& entry);
    /// The entry a spec calls so now: a carried one, else the registry's; or null.
    static LossPointer find(std::string_view name);

private:
    bool taken(std::string_view name) const;
    LossPointer carried(std::string_view name) const;

    inline static thread_local CarriedLosses* current = nullptr;
    CarriedLosses* m_before;
    std::vector<Named> m_losses;
};

}  // namespace iou
