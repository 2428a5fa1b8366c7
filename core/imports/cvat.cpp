// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/xml_document.hpp"

/// CVAT for images 1.1: one XML file; image/box with xtl, ytl, xbr, ybr in pixels.
namespace iou::imports {

namespace {

using datasets::FileKind;
using datasets::NoticeKind;

constexpr const char* kCvatEdges[] = {"xtl", "ytl", "xbr", "ybr"};

/// The edges of a box element; bounds where it is turned.
Result<std::optional<std::array<double, 4>>> cvatEdges(pugi::xml_node box, const BoxRecord& record,
                                                       Reading& reading) {
    using Edges4 = std::optional<std::array<double, 4>>;
    std::array<double, 4> x{};
    for (std::size_t k = 0; k < 4; ++k) {
        const std::string_view text = box.attribute(kCvatEdges[k]).value();
        const auto number = numberOf(text);
        if (!number) {
            reading.table.leaveOut(
                NoticeKind::wrong_type, record,
                phrase("%1 is no number: \"%2\"", std::string_view(kCvatEdges[k]), text));
            return Edges4();
        }
        x[k] = *number;
    }
    const double degrees = numberOf(box.attribute("rotation").value()).value_or(0.0);
    if (degrees == 0.0) return Edges4(x);
    if (!reading.settings.rotated_bounds)
        return Error{phrase("the box is rotated by \"%1\" degrees",
                            std::string_view(box.attribute("rotation").value())),
                     reading.table.place(record),
                     phrase("take the bounds of rotated boxes (--rotated bounds)")};
    const double angle = degrees * 3.14159265358979323846 / 180.0;
    const double c = std::fabs(std::cos(angle)), s = std::fabs(std::sin(angle));
    const double w = x[2] - x[0], h = x[3] - x[1];
    const double cx = (x[0] + x[2]) * 0.5, cy = (x[1] + x[3]) * 0.5;
    const double half_w = (w * c + h * s) * 0.5, half_h = (w * s + h * c) * 0.5;
    return Edges4({cx - half_w, cy - half_h, cx + half_w, cy + half_h});
}

/// Another shape than a box.
std::optional<std::array<double, 4>> cvatBounds(pugi::xml_node shape, const BoxRecord& record,
                                                Reading& reading) {
    const auto bounds = reading.settings.shape_bounds
                            ? boundsOfPoints(shape.attribute("points").value())
                            : std::nullopt;
    if (bounds)
        reading.table.notices.add(NoticeKind::bounds_taken, reading.table.place(record),
                                  phrase("of an outline the bounds are taken"));
    else
        reading.table.leaveOut(NoticeKind::other_shape, record,
                               phrase("\"%1\" is no box (--shapes bounds takes its bounds)",
                                      std::string_view(shape.name())));
    return bounds;
}

Result<Done> takeCvatShape(pugi::xml_node shape, BoxRecord record, Reading& reading) {
    std::optional<std::array<double, 4>> x;
    if (std::string_view(shape.name()) == "box") {
        const auto edges = cvatEdges(shape, record, reading);
        if (!edges) return edges.error();
        x = *edges;
    } else {
        x = cvatBounds(shape, record, reading);
    }
    if (!x) return Done{};
    const std::string name = shape.attribute("label").value();
    record.label = reading.table.label({0, name}, name);
    const auto taken = reading.take(*x, BoxNotation::xyxy, record,
                                    {0, shape.attribute(reading.settings.key.c_str()).value()});
    return taken ? Result<Done>(Done{}) : taken.error();
}

Result<Done> readCvat(const Source& source, Reading& reading) {
    pugi::xml_document document;
    if (auto parsed = parseXml(source, document); !parsed) return parsed;
    const pugi::xml_node root = document.child("annotations");
    if (!root)
        return Error{phrase("this is no CVAT file"), source.path,
                     phrase("its root is \"annotations\"")};
    if (root.child("track"))
        return Error{phrase("this is CVAT's format for videos, with tracks"), source.path,
                     phrase("export it as \"CVAT for images\"")};
    reading.convention(phrase("left, top, right, bottom in pixels"));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::object);
    for (const pugi::xml_node picture : root.children("image")) {
        if (reading.progress && reading.progress->cancelled()) return Done{};
        const std::string name = picture.attribute("name").value();
        record.image =
            reading.table.image({0, name.empty() ? picture.attribute("id").value() : name});
        auto& image = reading.table.images[static_cast<std::size_t>(record.image)];
        image.file_name = name;
        image.size = {imageSide(picture.attribute("width").value()),
                      imageSide(picture.attribute("height").value())};
        for (const pugi::xml_node shape : picture.children()) {
            if (shape.type() != pugi::node_element || std::string_view(shape.name()) == "tag")
                continue;
            ++record.place;
            if (const auto taken = takeCvatShape(shape, record, reading); !taken) return taken;
        }
    }
    return Done{};
}

}  // namespace

const BoxFormat cvat_format{"cvat", "CVAT", [](FileKind kind) { return kind == FileKind::cvat; },
                            readCvat};

}  // namespace iou::imports
