// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/labs_json.hpp"

#include "core/assign/assign_lab_json.hpp"
#include "core/average_precision/ap_lab_json.hpp"
#include "core/experiment/detector_lab_json.hpp"
#include "core/intervals/interval_lab_json.hpp"
#include "core/masks/mask_lab_json.hpp"
#include "core/occlusion/occlusion_lab_json.hpp"
#include "core/rotated/rotated_lab_json.hpp"
#include "core/session/batch_lab_json.hpp"
#include "core/suppress/suppress_lab_json.hpp"
#include "core/torus/torus_lab_json.hpp"

namespace iou {

namespace {

constexpr LabPart<Document> kLabs[] = {
    {"batch", [](const Document& d) { return batchLabJson(d.batch); },
     [](JsonFields fields, Document& d) { readBatchLab(std::move(fields), d.batch); }},
    {"ap", [](const Document& d) { return apLabJson(d.lab<ApLab>()); },
     [](JsonFields fields, Document& d) { readApLab(std::move(fields), d.lab<ApLab>()); }},
    {"suppress", [](const Document& d) { return suppressLabJson(d.lab<SuppressLab>()); },
     [](JsonFields fields, Document& d) {
         readSuppressLab(std::move(fields), d.lab<SuppressLab>());
     }},
    {"assign", [](const Document& d) { return assignLabJson(d.lab<AssignLab>()); },
     [](JsonFields fields, Document& d) { readAssignLab(std::move(fields), d.lab<AssignLab>()); }},
    {"intervals", [](const Document& d) { return intervalLabJson(d.lab<IntervalLab>()); },
     [](JsonFields fields, Document& d) {
         readIntervalLab(std::move(fields), d.lab<IntervalLab>());
     }},
    {"masks", [](const Document& d) { return maskLabJson(d.lab<MaskLab>()); },
     [](JsonFields fields, Document& d) { readMaskLab(std::move(fields), d.lab<MaskLab>()); }},
    {"occlusion", [](const Document& d) { return occlusionLabJson(d.lab<OcclusionLab>()); },
     [](JsonFields fields, Document& d) {
         readOcclusionLab(std::move(fields), d.lab<OcclusionLab>());
     }},
    {"torus", [](const Document& d) { return torusLabJson(d.lab<TorusLab>()); },
     [](JsonFields fields, Document& d) { readTorusLab(std::move(fields), d.lab<TorusLab>()); }},
    {"rotated", [](const Document& d) { return rotatedLabJson(d.lab<RotatedLab>()); },
     [](JsonFields fields, Document& d) {
         readRotatedLab(std::move(fields), d.lab<RotatedLab>());
     }},
    {"detector", [](const Document& d) { return detectorLabJson(d.lab<DetectorLab>()); },
     [](JsonFields fields, Document& d) {
         readDetectorLab(std::move(fields), d.lab<DetectorLab>());
     }},
};

}  // namespace

std::span<const LabPart<Document>> labParts() { return kLabs; }

}  // namespace iou
