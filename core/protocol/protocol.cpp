// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/protocol.hpp"

#include "core/protocol/presets.hpp"
#include "core/protocol/protocol_json.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

/// Order of menus and messages; a preset that is not named here follows them.
constexpr std::string_view kKnownOrder[] = {"interpiou",
                                            "interpiou_enlargement",
                                            "interpiou_small_1_64",
                                            "interpiou_small_1_256",
                                            "interpiou_small_1_500",
                                            "wiou",
                                            "wiou_major",
                                            "diou",
                                            "extended_iou_fig4",
                                            "extended_iou_fig5a",
                                            "extended_iou_fig5b"};

std::ptrdiff_t rank(std::string_view name) {
    return std::find(std::begin(kKnownOrder), std::end(kKnownOrder), name) -
           std::begin(kKnownOrder);
}

struct RecordWord {
    std::string_view word;
    bool RecordSet::*member;
};
constexpr std::array kRecordWords{RecordWord{"aei", &RecordSet::aei},
                                  RecordWord{"l1", &RecordSet::l1},
                                  RecordWord{"penalties", &RecordSet::penalties}};

}  // namespace

std::int64_t Protocol::caseCount() const {
    if (cloud == Cloud::none)
        return static_cast<std::int64_t>(std::min(starts.size(), targets.size()));
    return static_cast<std::int64_t>(points) *
           static_cast<std::int64_t>(scales.size() * aspects.size() * target_aspects.size());
}

std::vector<std::string> protocolNames() {
    std::vector<std::string> names;
    for (const auto& preset : embeddedPresets()) names.emplace_back(preset.id);
    std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
        return std::pair(rank(a), std::string_view(a)) < std::pair(rank(b), std::string_view(b));
    });
    return names;
}

Result<Protocol> findProtocol(std::string_view name) {
    for (const auto& preset : embeddedPresets()) {
        if (preset.id != name) continue;
        auto protocol = readProtocol(preset.json, "protocol " + std::string(name));
        if (protocol) protocol->id = preset.id;
        return protocol;
    }
    std::string choices;
    for (const auto& known : protocolNames()) choices += (choices.empty() ? "" : ", ") + known;
    return Error{
        phrase("no protocol \"%1\"", name), {}, phrase("choose %1, or name a file", choices)};
}

Result<RecordSet> RecordSet::parse(std::string_view text) {
    if (text == "all") return all();
    RecordSet set;
    while (true) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view word = text.substr(0, end);
        bool known = word == "iou";  // always recorded
        for (const auto& w : kRecordWords) {
            if (w.word != word) continue;
            set.*(w.member) = true;
            known = true;
        }
        if (!known)
            return Error{phrase("cannot record \"%1\"", word),
                         {},
                         phrase("give all, or some of iou,aei,l1,penalties")};
        if (end == text.size()) return set;
        text.remove_prefix(end + 1);
    }
}

std::string RecordSet::text() const {
    std::string out = "iou";
    for (const auto& w : kRecordWords)
        if (this->*(w.member)) out += ',' + std::string(w.word);
    return out;
}

std::int64_t SimulationRecipe::caseCount() const {
    const std::int64_t all = protocol.caseCount();
    return cases > 0 ? std::min(cases, all) : all;
}

SimulationRecipe suggestedRecipe(const Protocol& protocol, std::int64_t cases) {
    SimulationRecipe recipe;
    recipe.protocol = protocol;
    recipe.cases = std::min(cases, protocol.caseCount());
    recipe.record = RecordSet::all();
    for (const auto& spec : protocol.losses)
        if (const auto loss = StagedLoss::parse(spec)) recipe.losses.push_back(*loss);
    return recipe;
}

}  // namespace iou
