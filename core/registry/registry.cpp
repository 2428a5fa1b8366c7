// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"

#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"
#include "core/kernels/isa.hpp"
#include "core/registry/families.hpp"

#include <algorithm>
#include <cctype>

namespace iou {

namespace {

std::vector<LossEntry> buildRegistry() {
    std::vector<LossEntry> entries;
    appendAllFamilies(entries);
    std::stable_sort(entries.begin(), entries.end(), [](const LossEntry& a, const LossEntry& b) {
        if (a.info->family != b.info->family) return a.info->family < b.info->family;
        return a.info->year < b.info->year;
    });
    return entries;
}

/// As people write names: "G-IoU", "interp iou" and "InterpIoU" are one.
std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

/// The loss of that name; else losses whose id holds it; else those that start most like it, by
/// three letters or more.
std::string similarLosses(const std::string& plain) {
    std::string holding, starting;
    std::size_t longest = 3;
    const auto add = [](std::string& list, std::string_view id) {
        if (!list.empty()) list += ", ";
        list += id;
    };
    for (const auto& e : registry()) {
        const std::string id = plainName(e.id);
        if (id == plain) return std::string(e.id);
        if (!plain.empty() && id.find(plain) != std::string::npos) add(holding, e.id);
        const auto common = static_cast<std::size_t>(
            std::mismatch(id.begin(), id.end(), plain.begin(), plain.end()).first - id.begin());
        if (common < longest) continue;
        if (common > longest) starting.clear();
        longest = common;
        add(starting, e.id);
    }
    return holding.empty() ? starting : holding;
}

Error unknownLoss(std::string_view id, std::string_view spec) {
    // Names the literature uses for more than one loss.
    struct Ambiguity {
        std::string_view name;
        Phrase choices;
    };
    static const Ambiguity ambiguities[] = {
        {"eiou",
         phrase("say efficient_iou (Efficient IoU, 2022) or extended_iou (Extended IoU, 2021)")},
        {"wiou", phrase("say wiou_v1, wiou_v2 or wiou_v3")},
        {"ggiou", phrase("say ggiou_metric or ggiou_balanced")},
        {"focal", phrase("say focal_iou or focal_eiou")},
        {"smooth", phrase("say smooth_l1, smooth_l1_xyxy or smooth_eiou")},
    };
    const Phrase where = specPlace(phrase("loss"), spec, 1);
    const std::string plain = plainName(id);
    for (const auto& a : ambiguities)
        if (a.name == plain)
            return {phrase("\"%1\" names more than one loss", id), where, a.choices};
    const std::string near = similarLosses(plain);
    return {phrase("no loss \"%1\"", id), where,
            near.empty() ? phrase("`iouscope-batch losses` lists them all")
                         : phrase("did you mean %1?", near)};
}

}  // namespace

std::span<const LossEntry> registry() {
    static const std::vector<LossEntry> entries = buildRegistry();
    return entries;
}

const LossEntry* findLoss(std::string_view id) {
    for (const auto& e : registry())
        if (e.id == id) return &e;
    return nullptr;
}

int LossEntry::parameterIndex(std::string_view wanted) const {
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].name == wanted) return static_cast<int>(i);
    return -1;
}

int LossEntry::termIndex(std::string_view term) const {
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (terms[i]->id == term) return static_cast<int>(i);
    return -1;
}

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

Loss::Loss(const LossEntry& entry) : m_entry(&entry), m_set(entry.parameters.size(), false) {
    for (const auto& p : entry.parameters) m_params.push_back(p.default_value);
}

Result<Loss> Loss::parse(std::string_view spec) {
    const auto split = splitSpec(spec, phrase("loss"));
    if (!split) return split.error();
    const LossEntry* const entry = findLoss(split->id);
    if (!entry) return unknownLoss(split->id, spec);
    Loss loss(*entry);
    for (const auto& s : split->settings) {
        const auto set = loss.setParameter(s.name, s.value);
        if (!set) return set.error().at(specPlace(phrase("loss"), spec, s.position));
    }
    return loss;
}

std::string Loss::spec() const {
    std::string text(id());
    char separator = ':';
    for (std::size_t i = 0; i < m_params.size(); ++i) {
        if (!m_set[i]) continue;
        text += separator;
        text += m_entry->parameters[i].name;
        text += '=';
        text += formatShortest(m_params[i]);
        separator = ',';
    }
    return text;
}

Result<Done> Loss::setParameter(int index, double value) {
    const auto i = static_cast<std::size_t>(index);
    const ParameterInfo& p = m_entry->parameters[i];
    if (!(value >= p.lo && value <= p.hi))
        return Error{phrase("%1 = %2 is out of range", p.name, formatShortest(value)),
                     {},
                     phrase("give %1 to %2", formatShortest(p.lo), formatShortest(p.hi))};
    m_params[i] = value;
    m_set[i] = true;
    return Done{};
}

Result<Done> Loss::setParameter(std::string_view name, double value) {
    const int index = m_entry->parameterIndex(name);
    if (index >= 0) return setParameter(index, value);
    std::string names;
    for (const auto& p : m_entry->parameters)
        names += (names.empty() ? "" : ", ") + std::string(p.name);
    return Error{phrase("%1 has no parameter \"%2\"", id(), name),
                 {},
                 names.empty() ? phrase("it takes none") : phrase("it takes %1", names)};
}

void Loss::resetParameter(int index) {
    const auto i = static_cast<std::size_t>(index);
    m_params[i] = m_entry->parameters[i].default_value;
    m_set[i] = false;
}

bool Loss::hasRunningMean() const {
    return m_entry->advance && !isSet(m_entry->parameterIndex("mean"));
}

double Loss::value(const Box<>& pred, const Box<>& target) const {
    return m_entry->value(pred, target, m_params.data());
}
Gradient Loss::gradient(const Box<>& pred, const Box<>& target) const {
    return m_entry->gradient(pred, target, m_params.data());
}
Gradient Loss::direction(const Box<>& pred, const Box<>& target) const {
    return m_entry->direction(pred, target, m_params.data());
}
std::vector<TermValue> Loss::terms(const Box<>& pred, const Box<>& target) const {
    std::vector<TermValue> out;
    m_entry->explain(pred, target, m_params.data(), out);
    return out;
}
std::vector<TermValue> Loss::contributions(const Box<>& pred, const Box<>& target) const {
    std::vector<TermValue> out;
    m_entry->contributions(pred, target, m_params.data(), out);
    return out;
}
Gradient Loss::study(const Box<>& pred, const Box<>& target, const Study& how) const {
    return m_entry->study(pred, target, m_params.data(), how);
}
const LaneKernels& Loss::lanes() const {
    return *m_entry->lanes[static_cast<std::size_t>(activeIsa())];
}
LaneParams Loss::laneParams(bool direction) const {
    LaneParams p{};
    m_entry->pack(m_params.data(), direction, p);
    return p;
}

}  // namespace iou
