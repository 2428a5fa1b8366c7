// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_source_json.hpp"

#include "core/json/json_text.hpp"

#include <utility>

namespace iou::pairing {

namespace {

using KeptJson = nlohmann::ordered_json;
using imports::ImportSettings;
using imports::VocBase;

constexpr std::size_t kMostPaths = 64, kLongestPath = 4096, kMostNames = 100'000;
constexpr EnumWords<VocBase, 3> kKeptVocWords{"as_written", "one", "one_minima"};

KeptJson settingsJson(const ImportSettings& s) {
    const ImportSettings usual;
    KeptJson json = KeptJson::object();
    if (!s.format.empty()) json["format"] = s.format;
    if (!s.columns.empty()) json["columns"] = s.columns;
    if (s.notation) json["notation"] = notationName(*s.notation);
    if (s.image_size.known()) json["image_size"] = {s.image_size.width, s.image_size.height};
    if (!s.images.empty()) json["pictures"] = s.images;
    if (!s.names.empty()) json["names"] = s.names;
    if (s.voc_base != usual.voc_base) json["voc_base"] = kKeptVocWords.of(s.voc_base);
    if (s.mot_base != usual.mot_base) json["mot_base"] = s.mot_base;
    if (s.rotated_bounds) json["rotated_bounds"] = true;
    if (s.shape_bounds) json["shape_bounds"] = true;
    if (!s.key.empty()) json["key"] = s.key;
    return json;
}

void readSize(JsonFields& fields, const char* name, datasets::ImageSize& out) {
    if (!fields.has(name)) return;
    std::vector<int> size;
    fields.integers(name, size, 1, datasets::greatest_image_side, 2);
    if (!fields.failed() && size.size() != 2)
        fields.fail(name, {phrase("this is no size"), {}, phrase("give width and height")});
    if (!fields.failed()) out = {size[0], size[1]};
}

/// Names of files and folders; standard input is none.
void readPaths(JsonFields& fields, const char* name, std::vector<std::string>& out) {
    fields.texts(name, out, kMostPaths);
    for (const std::string& path : out)
        if (path.empty() || path == "-" || path.size() > kLongestPath)
            return fields.fail(name, {phrase("\"%1\" is no path", path.substr(0, 64)),
                                      {},
                                      phrase("name files or folders")});
}

void readSettings(JsonFields fields, ImportSettings& out) {
    fields.text("format", out.format, 64);
    fields.texts("columns", out.columns, 4096);
    if (fields.has("notation")) {
        BoxNotation notation{};
        fields.parsed("notation", notation, parseNotation);
        out.notation = notation;
    }
    readSize(fields, "image_size", out.image_size);
    fields.text("pictures", out.images, kLongestPath);
    fields.texts("names", out.names, kMostNames);
    fields.word("voc_base", out.voc_base, kKeptVocWords);
    fields.number("mot_base", out.mot_base, 0.0, 1.0);
    fields.boolean("rotated_bounds", out.rotated_bounds);
    fields.boolean("shape_bounds", out.shape_bounds);
    fields.text("key", out.key, 4096);
    fields.finish();
}

KeptJson matchJson(const MatchSettings& m) {
    const MatchSettings usual;
    KeptJson json = KeptJson::object();
    if (m.rule != usual.rule) json["rule"] = match_words.of(m.rule);
    if (m.iou != usual.iou) json["iou"] = m.iou;
    if (m.any_class) json["any_class"] = true;
    if (m.min_score) json["min_score"] = *m.min_score;
    if (m.max_per_image > 0) json["max_per_image"] = m.max_per_image;
    return json;
}

void readMatch(JsonFields fields, MatchSettings& out) {
    fields.word("rule", out.rule, match_words);
    fields.number("iou", out.iou, 1e-9, 1.0);
    fields.boolean("any_class", out.any_class);
    if (fields.has("min_score")) {
        double score = 0.0;
        fields.number("min_score", score, -1e9, 1e9);
        out.min_score = score;
    }
    fields.integer("max_per_image", out.max_per_image, 0, static_cast<int>(most_predictions));
    fields.finish();
}

KeptJson classesJson(const ClassRule& rule) {
    KeptJson json = KeptJson::object();
    if (rule.shift != 0) json["shift"] = rule.shift;
    if (rule.contiguous) json["contiguous"] = true;
    if (!rule.names.empty()) json["names"] = rule.names;
    return json;
}

void readClasses(JsonFields fields, ClassRule& out) {
    fields.integer("shift", out.shift, -1'000'000, 1'000'000);
    fields.boolean("contiguous", out.contiguous);
    fields.texts("names", out.names, kMostNames);
    fields.finish();
}

}  // namespace

nlohmann::ordered_json keptPairsJson(const KeptPairs& kept) {
    if (!kept.any()) return nullptr;
    KeptJson json{{"truths", kept.source.truths}};
    if (!kept.source.preds.empty()) json["predictions"] = kept.source.preds;
    const auto add = [&](const char* name, KeptJson part) {
        if (!part.empty()) json[name] = std::move(part);
    };
    add("truth_settings", settingsJson(kept.source.truth_settings));
    add("prediction_settings", settingsJson(kept.source.pred_settings));
    add("classes", classesJson(kept.source.classes));
    add("match", matchJson(kept.source.match));
    if (!kept.sha256.empty()) json["sha256"] = kept.sha256;
    if (kept.pair >= 0) json["pair"] = kept.pair;
    if (kept.shows_pictures) json["shows_pictures"] = true;
    if (!kept.picture.empty()) json["picture"] = kept.picture;
    if (kept.picture_size.known())
        json["picture_size"] = {kept.picture_size.width, kept.picture_size.height};
    return json;
}

void readKeptPairs(JsonFields fields, KeptPairs& out) {
    fields.require("truths", phrase("give the files of the truths"));
    readPaths(fields, "truths", out.source.truths);
    readPaths(fields, "predictions", out.source.preds);
    const auto part = [&](const char* name, const auto& read, auto& into) {
        if (auto object = fields.object(name)) read(std::move(*object), into);
    };
    part("truth_settings", readSettings, out.source.truth_settings);
    part("prediction_settings", readSettings, out.source.pred_settings);
    part("classes", readClasses, out.source.classes);
    part("match", readMatch, out.source.match);
    fields.texts("sha256", out.sha256, 2 * kMostPaths);
    fields.integer("pair", out.pair, 0, static_cast<int>(2 * datasets::most_boxes));
    fields.boolean("shows_pictures", out.shows_pictures);
    fields.text("picture", out.picture, kLongestPath);
    readSize(fields, "picture_size", out.picture_size);
    fields.finish();
}

}  // namespace iou::pairing
