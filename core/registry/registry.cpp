// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"

#include "core/registry/families.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/scalar_lanes.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace iou {

namespace {

std::vector<LossEntry> buildRegistry() {
    std::vector<LossEntry> entries;
    appendAllFamilies(entries);
    appendTextLosses(entries);
    std::stable_sort(entries.begin(), entries.end(), [](const LossEntry& a, const LossEntry& b) {
        if (a.info->family != b.info->family) return a.info->family < b.info->family;
        return a.info->year < b.info->year;
    });
    return entries;
}

/// The entries made at run time.
struct Added {
    std::mutex mutex;
    std::vector<LossPointer> entries;
    std::atomic<std::uint64_t> version{0};
};

Added& added() {
    static Added list;
    return list;
}

/// As specs can name it: lower-case letters, digits and underscores.
bool isId(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

bool isFormula(const LossEntry& entry) { return entry.source.kind == formula_kind; }

/// lossKey() without making a text.
bool hasKey(const LossEntry& entry, std::string_view key) {
    if (!isFormula(entry)) return entry.id == key;
    return key.starts_with('=') && key.substr(1) == entry.source.text;
}

const LossEntry* findBuiltIn(std::string_view id) {
    for (const LossEntry& e : registry())
        if (e.id == id) return &e;
    return nullptr;
}

}  // namespace

std::span<const LossEntry> registry() {
    static const std::vector<LossEntry> entries = buildRegistry();
    return entries;
}

std::vector<LossPointer> allLosses() {
    std::vector<LossPointer> all;
    for (const LossEntry& e : registry()) all.push_back(pointerTo(e));
    const std::lock_guard lock(added().mutex);
    all.insert(all.end(), added().entries.begin(), added().entries.end());
    return all;
}

LossPointer findLoss(std::string_view id) {
    if (const LossEntry* const entry = findBuiltIn(id)) return pointerTo(*entry);
    const std::lock_guard lock(added().mutex);
    for (const LossPointer& e : added().entries)
        if (hasKey(*e, id)) return e;
    return nullptr;
}

std::string lossKey(const LossEntry& entry) {
    return isFormula(entry) ? '=' + entry.source.text : entry.id;
}

std::string listedName(const LossEntry& entry) {
    if (entry.builtIn()) return entry.name;
    int same = 1;
    for (const LossPointer& other : allLosses()) {
        if (other.get() == &entry) break;
        if (other->name == entry.name) ++same;
    }
    return same == 1 ? entry.name : entry.name + " (" + std::to_string(same) + ')';
}

Result<Done> addLoss(LossPointer entry) {
    if (!isId(entry->id))
        return Error{phrase("\"%1\" is no id of a loss", entry->id),
                     {},
                     phrase("use lower-case letters, digits and underscores")};
    if (entry->parameters.size() > max_scalar_parameters || entry->terms.size() > max_terms)
        return Error{
            phrase("%1 has too many parameters or terms", entry->id),
            {},
            phrase("at most %1 parameters and %2 terms", max_scalar_parameters, max_terms)};
    const std::lock_guard lock(added().mutex);
    const std::string key = lossKey(*entry);
    const auto same = [&](const LossPointer& e) { return hasKey(*e, key); };
    auto& entries = added().entries;
    if (findBuiltIn(key) || std::any_of(entries.begin(), entries.end(), same))
        return Error{
            phrase("there is a loss \"%1\" already", entry->id), {}, phrase("choose another id")};
    entries.push_back(std::move(entry));
    ++added().version;
    return Done{};
}

void removeLoss(std::string_view id) {
    const std::lock_guard lock(added().mutex);
    if (std::erase_if(added().entries, [&](const LossPointer& e) { return hasKey(*e, id); }) > 0)
        ++added().version;
}

std::uint64_t lossListVersion() { return added().version; }

std::string_view familyName(Family family) {
    switch (family) {
    case Family::norm: return "Norms";
    case Family::overlap: return "Plain IoU";
    case Family::geometric: return "Geometric penalties";
    case Family::focusing: return "Focusing";
    case Family::penalty: return "Powerful-IoU";
    case Family::interpolation: return "InterpIoU";
    case Family::extended: return "Extended IoU";
    case Family::gaussian: return "Gaussian-guided";
    case Family::extras: return "Popular extras";
    case Family::legacy: return "Published scripts";
    case Family::own: return "Own losses";
    }
    return "";
}

std::string_view kindName(Kind kind) {
    switch (kind) {
    case Kind::loss: return "loss";
    case Kind::metric: return "metric";
    case Kind::direction: return "direction";
    }
    return "";
}

}  // namespace iou
