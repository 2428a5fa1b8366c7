// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/labs_json.hpp"

#include "core/average_precision/ap_lab_json.hpp"
#include "core/session/batch_lab_json.hpp"

namespace iou {

namespace {

constexpr LabPart<Document> kLabs[] = {
    {"batch", [](const Document& d) { return batchLabJson(d.batch); },
     [](JsonFields fields, Document& d) { readBatchLab(std::move(fields), d.batch); }},
    {"ap", [](const Document& d) { return apLabJson(d.lab<ApLab>()); },
     [](JsonFields fields, Document& d) { readApLab(std::move(fields), d.lab<ApLab>()); }},
};

}  // namespace

std::span<const LabPart<Document>> labParts() { return kLabs; }

}  // namespace iou
