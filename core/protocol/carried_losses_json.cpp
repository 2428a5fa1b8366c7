// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/carried_losses_json.hpp"

#include "core/registry/loss_sources.hpp"

namespace iou {

namespace {

constexpr std::size_t kLossesLimit = 256;
constexpr std::size_t kTextLimit = std::size_t{1} << 16;

void readLoss(JsonFields fields, CarriedLosses& out) {
    std::string name;
    LossSource source;
    fields.require("name", phrase("give what the file calls the loss"));
    fields.text("name", name, 64);
    fields.text("kind", source.kind, 64);
    fields.text("text", source.text, kTextLimit);
    fields.finish();
    if (fields.failed()) return;
    auto entry = lossFrom(source);
    if (!entry) return fields.fail("text", entry.error());
    if (const auto added = out.add(name, std::move(*entry)); !added)
        fields.fail("name", added.error());
}

}  // namespace

nlohmann::ordered_json carriedLossesJson(const CarriedLosses& carried) {
    auto json = nlohmann::ordered_json::array();
    for (const CarriedLosses::Named& loss : carried.losses()) {
        // A formula stands wherever it is used.
        if (loss.entry->source.kind == formula_kind) continue;
        json.push_back({{"name", loss.name},
                        {"kind", loss.entry->source.kind},
                        {"text", loss.entry->source.text}});
    }
    return json;
}

void readCarriedLosses(JsonFields& fields, CarriedLosses& out, const char* name) {
    fields.objects(name, kLossesLimit, [&](JsonFields loss) { readLoss(std::move(loss), out); });
}

}  // namespace iou
