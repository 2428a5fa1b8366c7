// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/box_format.hpp"
#include "core/json/foreign_json.hpp"

#include <algorithm>
#include <cmath>

/// LabelMe: a JSON file per image; shapes of type "rectangle" by two opposite corners.
namespace iou::imports {

namespace {

using datasets::FileKind;
using datasets::NoticeKind;
using Json = nlohmann::json;

std::string textField(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int sideField(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number()) return 0;
    const double side = found->get<double>();
    return side >= 1.0 && side <= datasets::greatest_image_side ? static_cast<int>(side) : 0;
}

std::string fileOf(const std::string& path) {
    return path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
}

using Points = std::vector<std::array<double, 2>>;

std::optional<Points> pointsOf(const Json& shape) {
    const auto list = shape.find("points");
    if (list == shape.end() || !list->is_array() || list->empty()) return {};
    Points out;
    for (const Json& point : *list) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() ||
            !point[1].is_number())
            return {};
        out.push_back({point[0].get<double>(), point[1].get<double>()});
    }
    return out;
}

std::array<double, 4> edgesOf(const Points& points) {
    std::array<double, 4> out{points[0][0], points[0][1], points[0][0], points[0][1]};
    for (const auto& [x, y] : points)
        out = {std::min(out[0], x), std::min(out[1], y), std::max(out[2], x), std::max(out[3], y)};
    return out;
}

/// Bounds of a shape that is no rectangle; null: it has none.
std::optional<std::array<double, 4>> outlineBounds(const std::string& type, const Points& points) {
    if (type == "circle" && points.size() == 2) {
        const double r = std::hypot(points[1][0] - points[0][0], points[1][1] - points[0][1]);
        return {{points[0][0] - r, points[0][1] - r, points[0][0] + r, points[0][1] + r}};
    }
    const bool encloses = type == "polygon" || type == "linestrip" || type.empty();
    return encloses && points.size() >= 3 ? std::optional(edgesOf(points)) : std::nullopt;
}

Result<Done> takeShape(const Json& shape, BoxRecord record, Reading& reading) {
    BoxTable& table = reading.table;
    const auto points = shape.is_object() ? pointsOf(shape) : std::nullopt;
    if (!points) {
        table.leaveOut(NoticeKind::wrong_type, record,
                       phrase("\"points\" is no list of two numbers each"));
        return Done{};
    }
    const std::string type = textField(shape, "shape_type");
    std::array<double, 4> x{};
    if (type == "rectangle" && points->size() == 2) {
        x = edgesOf(*points);
    } else {
        const auto bounds =
            reading.settings.shape_bounds ? outlineBounds(type, *points) : std::nullopt;
        if (!bounds) {
            table.leaveOut(NoticeKind::other_shape, record,
                           phrase("\"%1\" is no box (--shapes bounds takes its bounds)", type));
            return Done{};
        }
        table.notices.add(NoticeKind::bounds_taken, table.place(record),
                          phrase("of an outline the bounds are taken"));
        x = *bounds;
    }
    const std::string name = textField(shape, "label");
    record.label = table.label({0, name}, name);
    if (shape.value("difficult", Json()) == Json(true)) record.flags |= datasets::flag_difficult;
    const auto score = shape.find("score");
    if (score != shape.end() && score->is_number()) record.score = score->get<double>();
    const auto key = shape.find(reading.settings.key);
    datasets::Id id{0, std::string()};
    if (key != shape.end() && key->is_number_integer()) id = {key->get<std::int64_t>(), {}};
    if (key != shape.end() && key->is_string()) id = {0, key->get<std::string>()};
    const auto taken = reading.take(x, BoxNotation::xyxy, record, id);
    return taken ? Result<Done>(Done{}) : taken.error();
}

Result<Done> readLabelMe(const Source& source, Reading& reading) {
    std::vector<std::string> repeated;
    const auto json = parseForeignJson(source.bytes, source.path, repeated);
    if (!json) return json.error();
    for (const std::string& name : repeated)
        reading.table.notices.add(NoticeKind::repeated_field, source.path,
                                  phrase("\"%1\" appears twice, the last one counts", name));
    const auto shapes = json->is_object() ? json->find("shapes") : json->end();
    if (!json->is_object() || shapes == json->end() || !shapes->is_array())
        return Error{phrase("this is no LabelMe file"), source.path,
                     phrase("it is an object with the list shapes and imagePath")};
    reading.convention(phrase("two corners of a rectangle, in pixels, in either order"));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::list, "shapes");
    record.image = reading.table.image({0, source.key});
    auto& image = reading.table.images[static_cast<std::size_t>(record.image)];
    image.file_name = fileOf(textField(*json, "imagePath"));
    image.size = {sideField(*json, "imageWidth"), sideField(*json, "imageHeight")};
    for (const Json& shape : *shapes) {
        if (const auto taken = takeShape(shape, record, reading); !taken) return taken;
        ++record.place;
    }
    return Done{};
}

}  // namespace

const BoxFormat labelme_format{"labelme", "LabelMe",
                               [](FileKind kind) { return kind == FileKind::labelme; }, readLabelMe,
                               true};

}  // namespace iou::imports
