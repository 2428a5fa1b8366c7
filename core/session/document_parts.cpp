// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/document_parts.hpp"

#include <string>
#include <type_traits>

namespace iou {

namespace {

using Lanes = DocumentParts::Lanes;
using Pins = std::vector<PinnedRun>;
using OwnLosses = std::vector<LossPointer>;

/// A part by its type: whether it changed, its value, and how it is put back.
template <class T>
bool isChanged(const Changes& c) {
    if constexpr (std::is_same_v<T, Scene>)
        return c.scene();
    else if constexpr (std::is_same_v<T, Lanes>)
        return c.lanes;
    else if constexpr (std::is_same_v<T, Pins>)
        return c.pins;
    else if constexpr (std::is_same_v<T, ExplorerView>)
        return c.view;
    else if constexpr (std::is_same_v<T, BatchLab>)
        return c.batch;
    else if constexpr (std::is_same_v<T, OwnLosses>)
        return c.own_losses;
    else if constexpr (std::is_same_v<T, Appearance>)
        return c.appearance;
    else
        return c.labs[lab_index<T>];
}

template <class T>
T valueOf(const Document& d) {
    if constexpr (std::is_same_v<T, Scene>)
        return d.explorer.scene;
    else if constexpr (std::is_same_v<T, Lanes>)
        return {d.explorer.lanes, d.explorer.active};
    else if constexpr (std::is_same_v<T, Pins>)
        return d.explorer.pins;
    else if constexpr (std::is_same_v<T, ExplorerView>)
        return d.explorer.view;
    else if constexpr (std::is_same_v<T, BatchLab>)
        return d.batch;
    else if constexpr (std::is_same_v<T, OwnLosses>)
        return d.own_losses;
    else if constexpr (std::is_same_v<T, Appearance>)
        return d.appearance;
    else
        return d.lab<T>();
}

void put(const Scene& part, Document& d) { d.explorer.scene = part; }
void put(const Lanes& part, Document& d) {
    d.explorer.lanes = part.lanes;
    d.explorer.active = part.active;
}
void put(const Pins& part, Document& d) { d.explorer.pins = part; }
void put(const ExplorerView& part, Document& d) { d.explorer.view = part; }
void put(const BatchLab& part, Document& d) { d.batch = part; }
void put(const OwnLosses& part, Document& d) { d.own_losses = part; }
void put(const Appearance& part, Document& d) { d.appearance = part; }
template <class Lab>
void put(const Lab& part, Document& d) {
    d.lab<Lab>() = part;
}

/// Bytes behind a value, beside itself.
std::size_t behind(const std::string& text) {
    return text.capacity() > std::string().capacity() ? text.capacity() + 1 : 0;
}
template <class T>
std::size_t behind(const std::vector<T>& list) {
    return list.capacity() * sizeof(T);
}
std::size_t behind(const RunRecipe& run) { return behind(run.schedule.stages) + behind(run.later); }
std::size_t behind(const Lane& lane) { return behind(lane.name) + behind(lane.recipe); }
std::size_t behind(const ApImage& image) { return behind(image.name) + behind(image.picture); }
std::size_t behind(const detector::Run& run) { return behind(run.evaluated); }
template <class T>
std::size_t behind(const T&) {
    return 0;
}

/// A list as far as the other one does not share it.
template <class T>
std::size_t unshared(const SharedList<T>& list, const SharedList<T>* other) {
    if (list.empty() || (other && other->begin() == list.begin())) return 0;
    std::size_t bytes = list.size() * sizeof(T);
    for (const T& item : list) bytes += behind(item);
    return bytes;
}

/// Bytes behind a part; `other`: the same part beside it, or null.
template <class T, class... List>
std::size_t unsharedLists(const T& part, const T* other, List T::*... lists) {
    return (unshared(part.*lists, other ? &(other->*lists) : nullptr) + ... + std::size_t{0});
}
std::size_t behindPart(const Lanes& part, const Lanes*) {
    std::size_t bytes = behind(part.lanes);
    for (const Lane& lane : part.lanes) bytes += behind(lane);
    return bytes;
}
std::size_t behindPart(const Pins& part, const Pins*) {
    std::size_t bytes = behind(part);
    for (const PinnedRun& pin : part) bytes += behind(pin.lane);
    return bytes;
}
std::size_t behindPart(const ExplorerView& part, const ExplorerView*) {
    return behind(part.markers) + behind(part.canvas.card);
}
std::size_t behindPart(const BatchLab& part, const BatchLab* other) {
    const SimulationRecipe& recipe = part.recipe;
    const Protocol& p = recipe.protocol;
    std::size_t bytes = behind(recipe.losses) + behind(p.id) + behind(p.title) + behind(p.source) +
                        behind(p.target_aspects) + behind(p.scales) + behind(p.aspects) +
                        behind(p.schedule.stages) + behind(p.losses);
    for (const StagedLoss& loss : recipe.losses) bytes += behind(loss.later);
    for (const std::string& spec : p.losses) bytes += behind(spec);
    for (const auto& [field, why] : p.status)
        bytes += sizeof field + sizeof why + 32 + behind(field) + behind(why);
    return bytes + unsharedLists(p, other ? &other->recipe.protocol : nullptr, &Protocol::starts,
                                 &Protocol::targets);
}
std::size_t behindPart(const OwnLosses& part, const OwnLosses*) { return behind(part); }
std::size_t behindPart(const AssignLab& part, const AssignLab* other) {
    return behind(part.picture) +
           unsharedLists(part, other, &AssignLab::truths, &AssignLab::ignore);
}
std::size_t behindPart(const SuppressLab& part, const SuppressLab* other) {
    return behind(part.picture) + unsharedLists(part, other, &SuppressLab::classes,
                                                &SuppressLab::truths, &SuppressLab::detections);
}
std::size_t behindPart(const ApLab& part, const ApLab* other) {
    return unsharedLists(part, other, &ApLab::images, &ApLab::categories, &ApLab::truths,
                         &ApLab::detections);
}
std::size_t behindPart(const MaskLab& part, const MaskLab* other) {
    return unsharedLists(part, other, &MaskLab::pred, &MaskLab::target);
}
std::size_t behindPart(const TorusLab& part, const TorusLab* other) {
    return unsharedLists(part, other, &TorusLab::pred, &TorusLab::target);
}
std::size_t behindPart(const DetectorLab& part, const DetectorLab* other) {
    return behind(part.recipe.losses) + unsharedLists(part, other, &DetectorLab::runs);
}
template <class T>
std::size_t behindPart(const T&, const T*) {
    return 0;
}

/// Of what holds a shared value, and of its place on the heap.
constexpr std::size_t kHeldBy = 32;

/// do_it(part of a, the same part of b, ...) for each part.
template <class Parts, class Others, class Do>
void together(Parts& parts, Others& others, const Do& do_it) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (do_it(std::get<I>(parts), std::get<I>(others)), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<std::remove_const_t<Parts>>>{});
}

}  // namespace

DocumentParts::DocumentParts(const Changes& which, const Document& document,
                             const DocumentParts& like) {
    together(m_parts, like.m_parts, [&]<class T>(Part<T>& part, const Part<T>& known) {
        if (!isChanged<T>(which)) return;
        T value = valueOf<T>(document);
        part = known && *known == value ? known : std::make_shared<const T>(std::move(value));
    });
}

void DocumentParts::putInto(Document& document) const {
    std::apply([&](const auto&... part) { ((part ? put(*part, document) : void()), ...); },
               m_parts);
}

void DocumentParts::addMissing(const DocumentParts& other) {
    together(m_parts, other.m_parts, [](auto& part, const auto& more) {
        if (!part) part = more;
    });
}

void DocumentParts::replaceBy(const DocumentParts& other) {
    together(m_parts, other.m_parts, [](auto& part, const auto& newer) {
        if (newer) part = newer;
    });
}

std::size_t DocumentParts::bytes(const DocumentParts& beside) const {
    std::size_t sum = 0;
    together(m_parts, beside.m_parts, [&]<class T>(const Part<T>& part, const Part<T>& other) {
        if (part && part != other) sum += sizeof(T) + kHeldBy + behindPart(*part, other.get());
    });
    return sum;
}

bool operator==(const DocumentParts& a, const DocumentParts& b) {
    bool same = true;
    together(a.m_parts, b.m_parts, [&](const auto& part, const auto& other) {
        same &= part && other ? part == other || *part == *other : part == other;
    });
    return same;
}

}  // namespace iou
