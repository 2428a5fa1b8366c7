// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry_json.hpp"

#include "core/json/json_text.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/registry.hpp"

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

std::string_view roleName(TermRole role) {
    switch (role) {
    case TermRole::quantity: return "quantity";
    case TermRole::weight: return "weight";
    case TermRole::factor: return "factor";
    case TermRole::part: return "part";
    case TermRole::product: return "product";
    }
    return "";
}

struct LawName {
    Law law;
    std::string_view name;
};
constexpr LawName kLawNames[] = {{translation, "translation"},
                                 {scale, "scale"},
                                 {swap_axes, "swap_axes"},
                                 {mirror, "mirror"},
                                 {identity, "identity"}};

Json parametersOf(const LossEntry& entry) {
    Json list = Json::array();
    for (const auto& p : entry.parameters)
        list.push_back({{"name", p.name},
                        {"symbol", p.symbol},
                        {"default", numberOrWord(p.default_value)},
                        {"min", numberOrWord(p.lo)},
                        {"max", numberOrWord(p.hi)},
                        {"sentence", p.sentence}});
    return list;
}

Json termsOf(const LossEntry& entry) {
    Json list = Json::array();
    for (const TermInfo* t : entry.terms)
        list.push_back({{"id", t->id},
                        {"symbol", t->symbol},
                        {"role", roleName(t->role)},
                        {"sentence", t->sentence}});
    return list;
}

}  // namespace

std::string registryJson() {
    Json all = Json::array();
    const auto losses = allLosses();
    for (const LossPointer& entry : losses) {
        Json laws = Json::array();
        for (const auto& law : kLawNames)
            if (entry->info->laws & law.law) laws.push_back(law.name);
        Json variants = Json::array();
        for (const LossPointer& other : losses)
            if (other->info == entry->info && other->id != entry->id) variants.push_back(other->id);
        all.push_back({{"id", entry->id},
                       {"name", entry->name},
                       {"kind", kindName(entry->kind)},
                       {"family", familyName(entry->info->family)},
                       {"year", entry->info->year},
                       {"source", entry->info->source},
                       {"formula", entry->info->formula},
                       {"sentence", entry->sentence},
                       {"pathology", entry->info->pathology},
                       {"value_at_match", entry->info->value_at_match},
                       {"laws", std::move(laws)},
                       {"variants", std::move(variants)},
                       {"also_called", otherNames(entry->id)},
                       {"parameters", parametersOf(*entry)},
                       {"terms", termsOf(*entry)}});
    }
    return jsonText(all);
}

}  // namespace iou
