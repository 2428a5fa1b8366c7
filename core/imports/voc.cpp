// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/xml_document.hpp"

/// Pascal VOC: an XML file per image; object/bndbox with xmin, ymin, xmax, ymax in pixels.
namespace iou::imports {

namespace {

using datasets::FileKind;
using datasets::NoticeKind;

constexpr const char* kVocEdges[] = {"xmin", "ymin", "xmax", "ymax"};

/// How the pixels of the files are counted.
Phrase vocConvention(VocBase base) {
    switch (base) {
    case VocBase::one:
        return phrase("xmin, ymin, xmax, ymax in pixels from 1: 1 is subtracted from each");
    case VocBase::one_minima:
        return phrase("xmin, ymin, xmax, ymax in pixels from 1, the last one included: 1 is "
                      "subtracted from the minima");
    case VocBase::as_written: break;
    }
    return phrase("xmin, ymin, xmax, ymax in pixels, as written (--voc-base 1 or 1-min subtracts)");
}

Result<Done> takeObject(pugi::xml_node object, BoxRecord record, Reading& reading) {
    const pugi::xml_node box = object.child("bndbox");
    if (!box) {
        reading.table.leaveOut(object.child("robndbox") || object.child("polygon")
                                   ? NoticeKind::other_shape
                                   : NoticeKind::missing,
                               record, phrase("there is no \"%1\"", std::string_view("bndbox")));
        return Done{};
    }
    std::array<double, 4> x{};
    for (std::size_t k = 0; k < 4; ++k) {
        const auto number = numberOf(box.child(kVocEdges[k]).text().get());
        if (!number) {
            reading.table.leaveOut(NoticeKind::wrong_type, record,
                                   phrase("%1 is no number: \"%2\"", std::string_view(kVocEdges[k]),
                                          std::string_view(box.child(kVocEdges[k]).text().get())));
            return Done{};
        }
        x[k] = *number;
    }
    const VocBase base = reading.settings.voc_base;
    if (base != VocBase::as_written)
        for (std::size_t k = 0; k < (base == VocBase::one ? 4U : 2U); ++k) x[k] -= 1.0;
    const std::string name = object.child("name").text().get();
    record.label = reading.table.label({0, name}, name);
    if (isYes(object.child("difficult").text().get())) record.flags |= datasets::flag_difficult;
    if (isYes(object.child("truncated").text().get())) record.flags |= datasets::flag_truncated;
    for (const char* const word : {"score", "confidence"})
        if (const auto score = numberOf(object.child(word).text().get())) record.score = *score;
    const auto taken = reading.take(x, BoxNotation::xyxy, record,
                                    {0, object.child(reading.settings.key.c_str()).text().get()});
    return taken ? Result<Done>(Done{}) : taken.error();
}

Result<Done> readVoc(const Source& source, Reading& reading) {
    pugi::xml_document document;
    if (auto parsed = parseXml(source, document); !parsed) return parsed;
    const pugi::xml_node root = document.child("annotation");
    if (!root)
        return Error{phrase("this is no Pascal VOC file"), source.path,
                     phrase("its root is \"annotation\"")};
    reading.convention(vocConvention(reading.settings.voc_base));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::object);
    record.image = reading.table.image({0, source.key});
    auto& image = reading.table.images[static_cast<std::size_t>(record.image)];
    image.file_name = root.child("filename").text().get();
    const pugi::xml_node size = root.child("size");
    image.size = {imageSide(size.child("width").text().get()),
                  imageSide(size.child("height").text().get())};
    for (const pugi::xml_node object : root.children("object")) {
        ++record.place;
        if (const auto taken = takeObject(object, record, reading); !taken) return taken;
    }
    return Done{};
}

}  // namespace

const BoxFormat voc_format{"voc", "Pascal VOC", [](FileKind kind) { return kind == FileKind::voc; },
                           readVoc, true};

}  // namespace iou::imports
