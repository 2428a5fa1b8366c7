// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assign_lab_json.hpp"

#include "core/anchors/anchor_presets.hpp"
#include "core/json/box_fields.hpp"

#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr EnumWords<AnchorLook, 2> kLookWords{"centres", "boxes"};

/// Writes what differs from the usual.
class Difference {
public:
    template <class T>
    void put(const char* name, const T& value, const T& usual) {
        if (!(value == usual)) json[name] = value;
    }
    template <class Enum, std::size_t N>
    void put(const char* name, Enum value, Enum usual, const EnumWords<Enum, N>& words) {
        if (value != usual) json[name] = words.of(value);
    }
    void put(const char* name, Json part) {
        if (!part.empty()) json[name] = std::move(part);
    }
    Json json = Json::object();
};

Json boxesJson(const SharedList<Box<>>& boxes) {
    Json json = Json::array();
    for (const Box<>& box : boxes) json.push_back({{"box", boxJson(box)}});
    return json;
}

void readBoxes(JsonFields& fields, const char* name, SharedList<Box<>>& out) {
    if (!fields.has(name)) return;
    std::vector<Box<>> boxes;
    const auto read = [&boxes](JsonFields item) {
        Box<> box;
        item.require("box", phrase("give cx, cy, w and h"));
        readBox(item, "box", box);
        item.finish();
        boxes.push_back(box);
    };
    fields.objects(name, most_assign_boxes, read, true);
    out = std::move(boxes);
}

Json setupJson(const AssignSetup& setup, const AssignSetup& usual) {
    const assign::Assigner &a = setup.assigner, &u = usual.assigner;
    Difference d;
    d.put("anchors", setup.anchors, usual.anchors);
    d.put("assigner", a.kind, u.kind, assign::assigner_words);
    if (!(a.overlap.kind == u.overlap.kind && a.overlap.entry == u.overlap.entry))
        d.json["overlap"] = assign::measureText(a.overlap);
    d.put("alpha", a.overlap.alpha, u.overlap.alpha);
    d.put("beta", a.overlap.beta, u.overlap.beta);
    d.put("pos", a.max.pos, u.max.pos);
    d.put("neg", a.max.neg, u.max.neg);
    d.put("neg_from", a.max.neg_from, u.max.neg_from);
    d.put("min_pos", a.max.min_pos, u.max.min_pos);
    d.put("force", a.max.force, u.max.force, assign::force_words);
    d.put("nearest", a.nearest, u.nearest);
    d.put("ignore_share", a.ignore_share, u.ignore_share);
    if (a.border) d.json["border"] = *a.border;
    return d.json;
}

void readSetup(JsonFields fields, AssignSetup& out) {
    assign::Assigner& a = out.assigner;
    fields.parsed("anchors", out.anchors, [](std::string_view id) -> Result<std::string> {
        if (id == "free") return std::string(id);
        const auto known = assign::presetAnchors(id, {});
        if (!known) return known.error();
        return std::string(id);
    });
    fields.word("assigner", a.kind, assign::assigner_words);
    const assign::OverlapMeasure before = a.overlap;
    fields.parsed("overlap", a.overlap, assign::parseMeasure);
    a.overlap.alpha = before.alpha;
    a.overlap.beta = before.beta;
    fields.number("alpha", a.overlap.alpha, 0.0, 1.0);
    fields.number("beta", a.overlap.beta, 1e-3, 10.0);
    fields.number("pos", a.max.pos, 1e-6, 1.0);
    fields.number("neg", a.max.neg, 0.0, 1.0);
    fields.number("neg_from", a.max.neg_from, 0.0, 1.0);
    fields.number("min_pos", a.max.min_pos, 0.0, 1.0);
    fields.word("force", a.max.force, assign::force_words);
    fields.integer("nearest", a.nearest, 1, 10'000);
    fields.number("ignore_share", a.ignore_share, 0.0, 1.0);
    if (fields.has("border")) {
        double border = 0.0;
        fields.number("border", border, 0.0, 1e9);
        a.border = border;
    }
    if (const auto fine = assign::checkAssigner(a); !fine && !fields.failed())
        fields.fail("pos", fine.error());
    fields.finish();
}

Json ownJson(const assign::FreeAnchors& own, const assign::FreeAnchors& usual) {
    Difference d;
    d.put("strides", own.strides, usual.strides);
    d.put("scales", own.scales, usual.scales);
    d.put("ratios", own.ratios, usual.ratios);
    d.put("centred", own.centred, usual.centred);
    return d.json;
}

void readOwn(JsonFields fields, assign::FreeAnchors& out) {
    fields.integers("strides", out.strides, 1, 4096, assign::free_list_limit);
    fields.exactList("scales", out.scales, 0.01, 1000.0, assign::free_list_limit);
    fields.exactList("ratios", out.ratios, 0.001, 1000.0, assign::free_list_limit);
    fields.boolean("centred", out.centred);
    fields.finish();
}

Json balanceJson(const assign::BalanceSettings& b, const assign::BalanceSettings& usual) {
    Difference d;
    d.put("lambda", b.lambda, usual.lambda);
    d.put("w_loc", b.scale, usual.scale);
    d.put("automatic", b.automatic, usual.automatic);
    d.put("predicted", b.predicted, usual.predicted);
    return d.json;
}

void readBalance(JsonFields fields, assign::BalanceSettings& out) {
    fields.number("lambda", out.lambda, 0.0, 10.0);
    fields.number("w_loc", out.scale, 0.0, 1000.0);
    fields.boolean("automatic", out.automatic);
    fields.number("predicted", out.predicted, 0.0, 1.0);
    fields.finish();
}

}  // namespace

nlohmann::ordered_json assignLabJson(const AssignLab& lab) {
    const AssignLab usual;
    if (lab == usual) return nullptr;
    Difference d;
    d.put("width", lab.image.width, usual.image.width);
    d.put("height", lab.image.height, usual.image.height);
    d.put("picture", lab.picture, usual.picture);
    if (!(lab.truths == usual.truths)) d.json["truths"] = boxesJson(lab.truths);
    if (!(lab.ignore == usual.ignore)) d.json["ignore"] = boxesJson(lab.ignore);
    d.put("free", ownJson(lab.own, usual.own));
    d.put("first", setupJson(lab.first, usual.first));
    d.put("second", setupJson(lab.second, usual.second));
    d.put("compare", lab.compare, usual.compare);
    d.put("balance", balanceJson(lab.balance, usual.balance));
    d.put("truth", lab.truth, usual.truth);
    if (lab.look != usual.look) d.json["look"] = kLookWords.of(lab.look);
    return d.json;
}

void readAssignLab(JsonFields fields, AssignLab& out) {
    fields.integer("width", out.image.width, 1, assign::image_side_limit);
    fields.integer("height", out.image.height, 1, assign::image_side_limit);
    fields.text("picture", out.picture, 4096);
    readBoxes(fields, "truths", out.truths);
    readBoxes(fields, "ignore", out.ignore);
    if (auto own = fields.object("free")) readOwn(std::move(*own), out.own);
    if (auto setup = fields.object("first")) readSetup(std::move(*setup), out.first);
    if (auto setup = fields.object("second")) readSetup(std::move(*setup), out.second);
    fields.boolean("compare", out.compare);
    if (auto balance = fields.object("balance")) readBalance(std::move(*balance), out.balance);
    fields.integer("truth", out.truth, 0, static_cast<int>(most_assign_boxes));
    fields.word("look", out.look, kLookWords);
    fields.finish();
}

}  // namespace iou
