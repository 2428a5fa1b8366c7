// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/import_options.hpp"

#include "app/batch_labs/image_size.hpp"
#include "core/base/trimmed.hpp"
#include "core/base/words.hpp"
#include "core/datasets/class_names.hpp"
#include "core/files/atomic_file.hpp"
#include "core/imports/box_format.hpp"

#include <filesystem>

namespace iou::batch {

namespace {

constexpr std::size_t kMaxNamesBytes = std::size_t{16} << 20;
constexpr EnumWords<imports::VocBase, 3> kVocBaseWords{"0", "1", "1-min"};

std::vector<std::string> commaParts(std::string_view text) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t end = std::min(text.find(','), text.size());
        out.emplace_back(trimmed(text.substr(0, end)));
        if (end == text.size()) return out;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

void addFileOptions(CLI::App& command, ImportOptions& o, const std::string& prefix,
                    const std::string& of) {
    std::string words;
    for (const auto& format : imports::boxFormats())
        (words += words.empty() ? "" : ", ") += format.word;
    command
        .add_option("--" + prefix + "format", o.format,
                    "Format" + of + ": " + words +
                        " (default: what stands in the file; mot only "
                        "by its name)")
        ->type_name("NAME");
    command
        .add_option("--" + prefix + "columns", o.columns,
                    "Columns" + of +
                        " in their order, as image,x1,y1,x2,y2,label (_ is of no "
                        "interest); of YOLO class,cx,cy,w,h,conf or "
                        "class,conf,cx,cy,w,h")
        ->type_name("NAMES");
    command
        .add_option("--" + prefix + "notation", o.notation,
                    "Four numbers" + of + " in a NumPy array: xyxy, xywh or cxcywh")
        ->type_name("NAME");
}

void addImportOptions(CLI::App& command, ImportOptions& o) {
    command
        .add_option("--image-size", o.image_size,
                    "Size in pixels of every image whose size is not known otherwise")
        ->type_name("WxH");
    command
        .add_option("--images", o.images,
                    "Folder of the pictures (PNG, JPEG), whose headers tell their sizes")
        ->type_name("DIR");
    command
        .add_option("--names", o.names,
                    "Names of classes that are numbers: a line each, or a data.yaml")
        ->type_name("FILE");
    command
        .add_option("--voc-base", o.voc_base,
                    "Pascal VOC: 0 as written (default), 1 minima and maxima less 1, 1-min minima "
                    "less 1")
        ->check(CLI::IsMember({"0", "1", "1-min"}))
        ->type_name("NAME");
    command.add_option("--mot-base", o.mot_base, "MOT: subtracted from left and top (default 0)")
        ->check(CLI::IsMember({"0", "1"}))
        ->type_name("0|1");
    command.add_option("--rotated", o.rotated, "bounds: take the bounds of rotated boxes")
        ->check(CLI::IsMember({"bounds"}))
        ->type_name("bounds");
    command
        .add_option("--shapes", o.shapes,
                    "bounds: take the bounds of outlines and circles, which else are left out")
        ->check(CLI::IsMember({"bounds"}))
        ->type_name("bounds");
}

Result<std::vector<std::string>> loadNames(const std::string& path, ExitStatus& status) {
    status = failed;
    const auto bytes = readFile(path, kMaxNamesBytes);
    if (!bytes) return bytes.error();
    status = bad_input;
    return datasets::readClassNames(*bytes, path == "-" ? "standard input" : path);
}

Result<imports::ImportSettings> importSettings(const ImportOptions& o, ExitStatus& status) {
    status = usage;
    imports::ImportSettings out;
    if (!o.format.empty())
        if (const auto named = imports::formatNamed(o.format); !named)
            return named.error().at(std::string_view("--format"));
    out.format = o.format;
    if (!o.columns.empty()) out.columns = commaParts(o.columns);
    if (!o.notation.empty()) {
        const auto notation = parseNotation(o.notation);
        if (!notation) return notation.error().within(std::string_view("--notation"));
        out.notation = *notation;
    }
    if (!o.image_size.empty()) {
        const auto size =
            parseImageSize("--image-size", o.image_size, datasets::greatest_image_side);
        if (!size) return size.error();
        out.image_size = {(*size)[0], (*size)[1]};
    }
    out.images = o.images;
    out.voc_base = *kVocBaseWords.parse(o.voc_base);
    out.mot_base = o.mot_base;
    out.rotated_bounds = !o.rotated.empty();
    out.shape_bounds = !o.shapes.empty();
    if (!o.images.empty())
        if (const auto there = checkPaths({o.images}); !there) return there.error();
    if (o.names.empty()) return out;
    const auto names = loadNames(o.names, status);
    if (!names) return names.error();
    out.names = *names;
    return out;
}

Result<Done> checkPaths(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        std::error_code fault;
        if (path == "-" || std::filesystem::exists(path, fault)) continue;
        return Error{fault ? phrase("cannot be read: %1", fault.message())
                           : phrase("there is no such file or folder"),
                     path, phrase("name one that exists")};
    }
    return Done{};
}

void tellNotices(const datasets::Notices& notices) {
    for (const auto& notice : notices.all()) note(notice.line().text());
}

}  // namespace iou::batch
