// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco_boxes.hpp"
#include "core/imports/box_format.hpp"

namespace iou::imports {

namespace {

using datasets::FileKind;

Result<Done> readAnnotations(const Source& source, Reading& reading) {
    reading.convention(phrase("x, y, width, height from the top left corner, in pixels"));
    return datasets::readCocoAnnotations(source.bytes, source.path, reading.settings.key,
                                         reading.table, reading.progress);
}

Result<Done> readResults(const Source& source, Reading& reading) {
    reading.convention(phrase("x, y, width, height from the top left corner, in pixels"));
    return datasets::readCocoResults(source.bytes, source.path, reading.settings.key, reading.table,
                                     reading.progress, reading.settings.threads);
}

}  // namespace

const BoxFormat coco_format{"coco", "COCO", [](FileKind kind) { return kind == FileKind::coco; },
                            readAnnotations};
const BoxFormat coco_results_format{"coco-results", "COCO results",
                                    [](FileKind kind) { return kind == FileKind::coco_results; },
                                    readResults};

}  // namespace iou::imports
