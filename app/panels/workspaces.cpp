// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/workspaces.hpp"

#include "widgets/assign/assign_centre.hpp"
#include "widgets/average_precision/ap_centre.hpp"
#include "widgets/detector/detector_centre.hpp"
#include "widgets/detector/detector_steps.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/intervals/interval_centre.hpp"
#include "widgets/intervals/interval_steps.hpp"
#include "widgets/masks/mask_centre.hpp"
#include "widgets/occlusion/occlusion_centre.hpp"
#include "widgets/rotated/rotated_centre.hpp"
#include "widgets/rotated/rotated_steps.hpp"
#include "widgets/suppress/suppress_centre.hpp"
#include "widgets/suppress/suppress_steps.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/torus/torus_centre.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace iou {

namespace {

QWidget* makeAssign(const PanelParts& parts) {
    return new AssignCentre(parts.model.history(), parts.images, parts.parent);
}

QWidget* makeApCentre(const PanelParts& parts) {
    return new ApCentre(parts.model.history(), parts.images, parts.parent);
}

QWidget* makeSuppressCentre(const PanelParts& parts) {
    return new SuppressCentre(parts.model.history(), parts.images, parts.parent);
}

template <class Centre>
QWidget* makePainted(const PanelParts& parts) {
    return new Centre(parts.model.history(), parts.parent);
}

std::unique_ptr<LabSteps> suppressSteps(const Document& document, FrameImages& images) {
    const auto& lab = document.lab<SuppressLab>();
    const QString picture = text(lab.picture);
    images.image(picture);
    images.settle();
    return std::make_unique<SuppressSteps>(lab, images.image(picture));
}

template <class Steps, class Lab>
std::unique_ptr<LabSteps> runSteps(const Document& document, FrameImages&) {
    return std::make_unique<Steps>(document.lab<Lab>());
}

}  // namespace

const std::vector<WorkspaceRow>& workspaceRows() {
    static const std::vector<WorkspaceRow> rows{
        {"explore",
         QT_TRANSLATE_NOOP("Workspaces", "&Explore"),
         QT_TRANSLATE_NOOP("Workspaces", "All panels in their usual places"),
         {},
         {}},
        {"compare",
         QT_TRANSLATE_NOOP("Workspaces", "&Compare"),
         QT_TRANSLATE_NOOP("Workspaces", "Lanes, their table and their curves"),
         {{"lanes", "loss", "run"}, {"explain", "gradients", "terms", "boxes"}},
         {{"compare", "losses"}, {"curves", "surface"}},
         0.4},
        {"batch",
         QT_TRANSLATE_NOOP("Workspaces", "&Batch"),
         QT_TRANSLATE_NOOP("Workspaces", "Simulations of many starts beside the scene"),
         {},
         {{"batch"}},
         0.55},
        {"assign",
         QT_TRANSLATE_NOOP("Workspaces", "Assi&gnment"),
         QT_TRANSLATE_NOOP("Workspaces", "Which anchors of a detector learn which truth"),
         {{"assign_setup"}},
         {{"assign_shape"}, {"assign_truths", "assign_weights"}},
         0.32,
         makeAssign,
         0.24,
         0.4,
         0.52},
        {"suppress",
         QT_TRANSLATE_NOOP("Workspaces", "S&uppression"),
         QT_TRANSLATE_NOOP("Workspaces",
                           "Which detections survive, who suppresses whom, step by step"),
         {{"suppress_rule"}, {"suppress_methods"}},
         {{"suppress_agreement", "suppress_head"}, {"suppress_detections", "suppress_fates"}},
         0.34,
         makeSuppressCentre,
         0.28,
         0.5,
         0.4,
         suppressSteps},
        {"ap",
         QT_TRANSLATE_NOOP("Workspaces", "&Average precision"),
         QT_TRANSLATE_NOOP("Workspaces",
                           "What AP makes of truths and detections that one can draw"),
         {{"ap_numbers"}},
         {{"ap_curves"}, {"ap_detections", "ap_truths"}},
         0.33,
         makeApCentre,
         0.21},
        {"intervals",
         QT_TRANSLATE_NOOP("Workspaces", "&Intervals in time"),
         QT_TRANSLATE_NOOP("Workspaces", "IoU in one dimension: intervals on a time line"),
         {{"interval_numbers"}},
         {{"interval_curves"}},
         0.3,
         makePainted<IntervalCentre>,
         0.24,
         0.4,
         0.4,
         runSteps<IntervalSteps, IntervalLab>},
        {"masks",
         QT_TRANSLATE_NOOP("Workspaces", "Soft &masks"),
         QT_TRANSLATE_NOOP("Workspaces", "Dice and soft IoU of masks that one paints"),
         {{"mask_numbers"}},
         {},
         0.0,
         makePainted<MaskCentre>,
         0.26},
        {"occlusion",
         QT_TRANSLATE_NOOP("Workspaces", "&Hidden parts"),
         QT_TRANSLATE_NOOP("Workspaces", "What IoU a prediction can have that sees a part alone"),
         {{"occlusion_numbers"}},
         {{"occlusion_curves"}},
         0.32,
         makePainted<OcclusionCentre>,
         0.22},
        {"torus",
         QT_TRANSLATE_NOOP("Workspaces", "&Torus"),
         QT_TRANSLATE_NOOP("Workspaces", "Regions of two angles, with wrap-around and without"),
         {{"torus_numbers"}},
         {},
         0.0,
         makePainted<TorusCentre>,
         0.24},
        {"rotated",
         QT_TRANSLATE_NOOP("Workspaces", "&Rotated boxes"),
         QT_TRANSLATE_NOOP("Workspaces", "Boxes with an angle, their losses and how they descend"),
         {{"rotated_pair"}, {"rotated_descent"}},
         {{"rotated_surface"}, {"rotated_losses", "rotated_curves"}},
         0.34,
         makePainted<RotatedCentre>,
         0.23,
         0.5,
         0.4,
         runSteps<RotatedSteps, RotatedLab>},
        {"detector",
         QT_TRANSLATE_NOOP("Workspaces", "&Detector"),
         QT_TRANSLATE_NOOP("Workspaces",
                           "When the regression loss matters: a simulated detector, not COCO"),
         {{"detector_setup"}, {"detector_assumptions", "detector_training"}},
         {{"detector_differences", "detector_measures", "detector_rules"},
          {"detector_intervals", "detector_sweep"}},
         0.34,
         makePainted<DetectorCentre>,
         0.24,
         0.38,
         0.46,
         runSteps<DetectorSteps, DetectorLab>},
    };
    return rows;
}

const WorkspaceRow* findLab(const std::vector<WorkspaceRow>& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const WorkspaceRow& row) {
        return row.middle && row.id == id;
    });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace iou
