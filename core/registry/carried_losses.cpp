// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/carried_losses.hpp"

#include "core/registry/registry.hpp"

#include <utility>

namespace iou {

LossPointer CarriedLosses::carried(std::string_view name) const {
    for (const Named& n : m_losses)
        if (n.name == name) return n.entry;
    return nullptr;
}

bool CarriedLosses::taken(std::string_view name) const {
    const LossPointer in_registry = findLoss(name);
    return carried(name) || (in_registry && in_registry->builtIn());
}

Result<Done> CarriedLosses::add(const std::string& name, LossPointer entry) {
    if (taken(name))
        return Error{
            phrase("there is a loss \"%1\" already", name), {}, phrase("choose another id")};
    m_losses.push_back({name, std::move(entry)});
    return Done{};
}

std::string CarriedLosses::nameOf(const LossEntry& entry) {
    if (!current || entry.builtIn()) return entry.id;
    for (const Named& n : current->m_losses)
        if (n.entry.get() == &entry) return n.name;
    std::string name = entry.id;
    for (int k = 2; current->taken(name); ++k) name = entry.id + '_' + std::to_string(k);
    current->m_losses.push_back({name, pointerTo(entry)});
    return name;
}

LossPointer CarriedLosses::find(std::string_view name) {
    if (current)
        if (LossPointer entry = current->carried(name)) return entry;
    return findLoss(name);
}

}  // namespace iou
