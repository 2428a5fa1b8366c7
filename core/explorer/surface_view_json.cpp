// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/surface_view_json.hpp"

#include "core/json/spec_fields.hpp"

#include <array>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr EnumWords<ScaleKind, 3> kScaleWords{"linear", "log", "clipped"};
constexpr EnumWords<ColorMapChoice, 4> kColorWords{"automatic", "viridis", "cividis", "diverging"};
constexpr EnumWords<FieldStyle, 2> kFieldWords{"arrows", "streamlines"};
constexpr EnumWords<ProfileCut, 3> kCutWords{"none", "along_x", "along_y"};

Json rangeJson(const Range& r) { return Json::array({r.lo, r.hi}); }

void readRange(JsonFields& fields, const char* name, Range& out) {
    std::array<double, 2> x{out.lo, out.hi};
    fields.numbers(name, x);
    if (x[0] < x[1])
        out = {x[0], x[1]};
    else
        fields.fail(name, {phrase("the range is empty"), {}, phrase("give [lo, hi] with lo < hi")});
}

}  // namespace

Json surfaceViewJson(const SurfaceView& view) {
    Json json{{"x", axisName(view.x)},
              {"y", axisName(view.y)},
              {"follow_scene", view.follow_scene},
              {"x_range", rangeJson(view.x_range)},
              {"y_range", rangeJson(view.y_range)},
              {"term", view.term},
              {"field", view.field},
              {"field_style", kFieldWords.of(view.field_style)},
              {"isolines", view.isolines},
              {"scale", kScaleWords.of(view.scale)},
              {"colors", kColorWords.of(view.colors)},
              {"cut", kCutWords.of(view.cut)},
              {"relief", view.relief},
              {"azimuth_deg", view.azimuth_deg},
              {"elevation_deg", view.elevation_deg}};
    if (view.minus) json["minus"] = specJson(view.minus->spec());
    if (view.color_range) json["color_range"] = rangeJson(*view.color_range);
    if (view.cut_at) json["cut_at"] = *view.cut_at;
    return json;
}

void readSurfaceView(JsonFields fields, SurfaceView& out) {
    fields.parsed("x", out.x, parseAxis);
    fields.parsed("y", out.y, parseAxis);
    fields.boolean("follow_scene", out.follow_scene);
    readRange(fields, "x_range", out.x_range);
    readRange(fields, "y_range", out.y_range);
    fields.text("term", out.term, 64);
    fields.spec("minus", out.minus, [](std::string_view spec) { return Loss::parse(spec); });
    fields.boolean("field", out.field);
    fields.word("field_style", out.field_style, kFieldWords);
    fields.boolean("isolines", out.isolines);
    // Older files have a switch instead of the kind of scale.
    bool log_scale = out.scale == ScaleKind::log;
    fields.boolean("log_scale", log_scale);
    if (log_scale) out.scale = ScaleKind::log;
    fields.word("scale", out.scale, kScaleWords);
    fields.word("colors", out.colors, kColorWords);
    if (fields.has("color_range")) readRange(fields, "color_range", out.color_range.emplace());
    fields.word("cut", out.cut, kCutWords);
    if (fields.has("cut_at")) fields.number("cut_at", out.cut_at.emplace(), -1e12, 1e12);
    fields.boolean("relief", out.relief);
    fields.number("azimuth_deg", out.azimuth_deg, -180.0, 180.0);
    fields.number("elevation_deg", out.elevation_deg, 5.0, 90.0);
    fields.finish();
}

}  // namespace iou
