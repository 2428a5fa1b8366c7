// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/suppress_lab_json.hpp"

#include "core/json/box_fields.hpp"

#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kLongestImageSide = 100'000;
constexpr int kMostSteps = 1'000'000;

Json ruleJson(const suppress::Rule& rule) {
    Json json{{"method", suppress::method_words.of(rule.method)}};
    for (const auto& number : suppress::ruleNumbers())
        json[std::string(number.name)] = rule.*number.value;
    if (rule.across_classes) json["across_classes"] = true;
    return json;
}

void readRule(JsonFields fields, suppress::Rule& out) {
    fields.word("method", out.method, suppress::method_words);
    for (const auto& number : suppress::ruleNumbers())
        fields.number(number.name.data(), out.*number.value, number.lo, number.hi);
    fields.boolean("across_classes", out.across_classes);
    fields.finish();
}

template <class Item>
void readPlaced(JsonFields& fields, Item& out, int last_class) {
    fields.require("box", phrase("give cx, cy, w and h"));
    readBox(fields, "box", out.box);
    fields.integer("class", out.label, 0, last_class);
}

template <class T, class Write>
Json boxListJson(const SharedList<T>& list, const Write& write) {
    Json json = Json::array();
    for (const T& item : list) {
        Json one{{"box", boxJson(item.box)}};
        write(item, one);
        if (item.label != 0) one["class"] = item.label;
        json.push_back(one);
    }
    return json;
}

}  // namespace

nlohmann::ordered_json suppressLabJson(const SuppressLab& lab) {
    const SuppressLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.width != first.width) json["width"] = lab.width;
    if (lab.height != first.height) json["height"] = lab.height;
    if (!lab.picture.empty()) json["picture"] = lab.picture;
    if (lab.classes != first.classes) {
        json["classes"] = Json::array();
        for (const std::string& name : lab.classes) json["classes"].push_back(name);
    }
    if (lab.truths != first.truths) json["truths"] = boxListJson(lab.truths, [](auto&, Json&) {});
    if (lab.detections != first.detections)
        json["detections"] = boxListJson(lab.detections, [](const SuppressDetection& d, Json& one) {
            one["score"] = d.score;
            one["predicted_iou"] = d.predicted_iou;
        });
    if (lab.rule != first.rule) json["rule"] = ruleJson(lab.rule);
    if (lab.step >= 0) json["step"] = lab.step;
    return json;
}

void readSuppressLab(JsonFields fields, SuppressLab& out) {
    fields.integer("width", out.width, 1, kLongestImageSide);
    fields.integer("height", out.height, 1, kLongestImageSide);
    fields.text("picture", out.picture, 4096);
    if (fields.has("classes")) {
        std::vector<std::string> names;
        fields.texts("classes", names, most_suppress_classes);
        out.classes = std::move(names);
        if (!fields.failed() && out.classes.empty())
            fields.fail("classes", {phrase("there is no class"), {}, phrase("give one at least")});
    }
    const int last = static_cast<int>(out.classes.size()) - 1;
    if (fields.has("truths")) {
        std::vector<SuppressTruth> truths;
        const auto read = [&](JsonFields item) {
            readPlaced(item, truths.emplace_back(), last);
            item.finish();
        };
        fields.objects("truths", most_suppress_boxes, read, true);
        out.truths = std::move(truths);
    }
    if (fields.has("detections")) {
        std::vector<SuppressDetection> detections;
        const auto read = [&](JsonFields item) {
            SuppressDetection& d = detections.emplace_back();
            readPlaced(item, d, last);
            item.number("score", d.score, 0.0, 1.0);
            item.number("predicted_iou", d.predicted_iou, 0.0, 1.0);
            item.finish();
        };
        fields.objects("detections", most_suppress_boxes, read, true);
        out.detections = std::move(detections);
    }
    // The first scene's boxes, where a file has fewer classes and no boxes.
    for (const auto& truth : out.truths)
        if (!fields.failed() && truth.label > last)
            fields.fail("truths", {phrase("a box has no class"), {}, phrase("give the truths")});
    for (const auto& detection : out.detections)
        if (!fields.failed() && detection.label > last)
            fields.fail("detections",
                        {phrase("a box has no class"), {}, phrase("give the detections")});
    if (auto rule = fields.object("rule")) readRule(std::move(*rule), out.rule);
    fields.integer("step", out.step, 0, kMostSteps);
    fields.finish();
}

}  // namespace iou
