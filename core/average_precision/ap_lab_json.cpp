// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_lab_json.hpp"

#include "core/base/words.hpp"
#include "core/json/box_fields.hpp"

#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr EnumWords<ApMethod, 3> kMethodWords{"coco", "voc07", "voc10"};
constexpr EnumWords<ApArea, 4> kAreaWords{"all", "small", "medium", "large"};
constexpr int kLongestSide = 100'000;
constexpr double kLargestArea = 1e18;
constexpr double kHighestScore = 1e9;

Json imageJson(const ApImage& image) {
    Json json{{"name", image.name}, {"width", image.width}, {"height", image.height}};
    if (!image.picture.empty()) json["picture"] = image.picture;
    return json;
}

ApImage readImage(JsonFields fields) {
    ApImage image;
    fields.text("name", image.name, 256);
    fields.integer("width", image.width, 1, kLongestSide);
    fields.integer("height", image.height, 1, kLongestSide);
    fields.text("picture", image.picture, 4096);
    fields.finish();
    return image;
}

/// Image and category, where they are not the first.
void writePlace(Json& json, int image, int category) {
    if (image != 0) json["image"] = image;
    if (category != 0) json["category"] = category;
}

Json truthJson(const ApTruth& truth) {
    Json json{{"box", boxJson(truth.box)}};
    writePlace(json, truth.image, truth.category);
    if (truth.crowd) json["crowd"] = true;
    if (truth.area >= 0.0) json["area"] = truth.area;
    return json;
}

Json detectionJson(const ApDetection& detection) {
    Json json{{"box", boxJson(detection.box)}, {"score", detection.score}};
    writePlace(json, detection.image, detection.category);
    return json;
}

/// Indices of the last image and category.
struct Last {
    int image, category;
};

template <class Item>
void readPlace(JsonFields& fields, Item& out, const Last& last) {
    fields.require("box", phrase("give cx, cy, w and h"));
    readBox(fields, "box", out.box);
    fields.integer("image", out.image, 0, last.image);
    fields.integer("category", out.category, 0, last.category);
}

ApTruth readTruth(JsonFields fields, const Last& last) {
    ApTruth truth;
    readPlace(fields, truth, last);
    fields.boolean("crowd", truth.crowd);
    fields.number("area", truth.area, 0.0, kLargestArea);
    fields.finish();
    return truth;
}

ApDetection readDetection(JsonFields fields, const Last& last) {
    ApDetection detection;
    readPlace(fields, detection, last);
    fields.number("score", detection.score, -kHighestScore, kHighestScore);
    fields.finish();
    return detection;
}

template <class T, class Write>
Json listJson(const SharedList<T>& list, const Write& write) {
    Json json = Json::array();
    for (const T& item : list) json.push_back(write(item));
    return json;
}

/// Replaces the list where the file has one.
template <class T, class Read>
void readList(JsonFields& fields, const char* name, std::size_t limit, const Read& read,
              SharedList<T>& out) {
    if (!fields.has(name)) return;
    std::vector<T> items;
    fields.objects(
        name, limit, [&](JsonFields item) { items.push_back(read(std::move(item))); }, true);
    out = std::move(items);
}

}  // namespace

nlohmann::ordered_json apLabJson(const ApLab& lab) {
    const ApLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    const auto put = [&](const char* name, const auto& value, const auto& usual, auto write) {
        if (!(value == usual)) json[name] = write(value);
    };
    const auto itself = [](const auto& value) { return Json(value); };
    put("images", lab.images, first.images, [](const auto& l) { return listJson(l, imageJson); });
    put("categories", lab.categories, first.categories,
        [](const auto& l) { return listJson(l, [](const std::string& s) { return Json(s); }); });
    put("truths", lab.truths, first.truths, [](const auto& l) { return listJson(l, truthJson); });
    put("detections", lab.detections, first.detections,
        [](const auto& l) { return listJson(l, detectionJson); });
    put("method", lab.method, first.method, [](ApMethod m) { return Json(kMethodWords.of(m)); });
    put("area", lab.area, first.area, [](ApArea a) { return Json(kAreaWords.of(a)); });
    put("most_detections", lab.most_detections, first.most_detections, itself);
    put("threshold", lab.threshold, first.threshold, itself);
    put("image", lab.image, first.image, itself);
    put("category", lab.category, first.category, itself);
    return json;
}

void readApLab(JsonFields fields, ApLab& out) {
    readList(fields, "images", most_ap_images, readImage, out.images);
    if (fields.has("categories")) {
        std::vector<std::string> names;
        fields.texts("categories", names, most_ap_categories);
        out.categories = std::move(names);
    }
    if (!fields.failed() && out.images.empty())
        fields.fail("images", {phrase("there is no image"), {}, phrase("give one at least")});
    if (!fields.failed() && out.categories.empty())
        fields.fail("categories",
                    {phrase("there is no category"), {}, phrase("give one at least")});
    const Last last{static_cast<int>(out.images.size()) - 1,
                    static_cast<int>(out.categories.size()) - 1};
    readList(
        fields, "truths", most_ap_boxes,
        [&](JsonFields item) { return readTruth(std::move(item), last); }, out.truths);
    readList(
        fields, "detections", most_ap_boxes,
        [&](JsonFields item) { return readDetection(std::move(item), last); }, out.detections);
    fields.word("method", out.method, kMethodWords);
    fields.word("area", out.area, kAreaWords);
    fields.integer("most_detections", out.most_detections, 1, 100'000);
    fields.number("threshold", out.threshold, 0.0, 1.0);
    fields.integer("image", out.image, 0, last.image);
    fields.integer("category", out.category, -1, last.category);
    // The first scene's boxes, where a file has fewer images or categories and no boxes.
    const auto lies_within = [&](const auto& item) {
        return item.image <= last.image && item.category <= last.category;
    };
    for (const ApTruth& truth : out.truths)
        if (!fields.failed() && !lies_within(truth))
            fields.fail("truths",
                        {phrase("a box lies in no image"), {}, phrase("give the truths")});
    for (const ApDetection& detection : out.detections)
        if (!fields.failed() && !lies_within(detection))
            fields.fail("detections",
                        {phrase("a box lies in no image"), {}, phrase("give the detections")});
    fields.finish();
}

}  // namespace iou
