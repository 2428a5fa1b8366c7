// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_rows.hpp"

#include "widgets/assign/setup_panel.hpp"
#include "widgets/assign/shape_panel.hpp"
#include "widgets/assign/truths_panel.hpp"
#include "widgets/assign/weights_panel.hpp"
#include "widgets/average_precision/ap_curves.hpp"
#include "widgets/average_precision/ap_numbers.hpp"
#include "widgets/average_precision/ap_tables.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/compare/compare_table.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/detector/detector_assumptions.hpp"
#include "widgets/detector/detector_setup.hpp"
#include "widgets/detector/detector_sweep.hpp"
#include "widgets/detector/detector_tables.hpp"
#include "widgets/detector/detector_training.hpp"
#include "widgets/explain/epsilon_plot.hpp"
#include "widgets/explain/explain_panel.hpp"
#include "widgets/explain/gradient_panel.hpp"
#include "widgets/explain/interpolation_panel.hpp"
#include "widgets/explain/my_numbers_panel.hpp"
#include "widgets/explain/scale_plot.hpp"
#include "widgets/explain/shares_plot.hpp"
#include "widgets/intervals/interval_curves.hpp"
#include "widgets/intervals/interval_panel.hpp"
#include "widgets/lanes/lanes_panel.hpp"
#include "widgets/loss/box_panel.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/term_inspector.hpp"
#include "widgets/masks/mask_panel.hpp"
#include "widgets/occlusion/occlusion_curves.hpp"
#include "widgets/occlusion/occlusion_panel.hpp"
#include "widgets/report/report_panel.hpp"
#include "widgets/rotated/rotated_descent.hpp"
#include "widgets/rotated/rotated_pair.hpp"
#include "widgets/rotated/rotated_plots.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/run/run_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/suppress/suppress_plots.hpp"
#include "widgets/suppress/suppress_rule.hpp"
#include "widgets/suppress/suppress_tables.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/torus/torus_panel.hpp"

namespace iou {

namespace {

template <class Content>
QWidget* of(const PanelParts& parts) {
    return new Content(parts.model, parts.parent);
}

template <class Content>
QWidget* ofLanes(const PanelParts& parts) {
    return new Content(parts.model, parts.lanes, parts.parent);
}

template <class Content>
QWidget* ofLab(const PanelParts& parts) {
    return new Content(parts.model.history(), parts.parent);
}

QWidget* makeAssignSetup(const PanelParts& parts) {
    return new SetupPanel(parts.model.history(), parts.images, parts.parent);
}

QWidget* makeShares(const PanelParts& parts) {
    return new SharesPlot(parts.model, parts.parent, parts.texts);
}

QWidget* makeReportPanel(const PanelParts& parts) {
    return new ReportPanel(parts.model, parts.parent, parts.texts);
}

QWidget* makeDetections(const PanelParts& parts) {
    return makeDetectionTable(parts.model.history(), parts.parent);
}

QWidget* makeTruths(const PanelParts& parts) {
    return makeTruthTable(parts.model.history(), parts.parent);
}

template <QWidget* (*make)(DocumentHistory&, QWidget*)>
QWidget* ofTable(const PanelParts& parts) {
    return make(parts.model.history(), parts.parent);
}

QWidget* makeCurves(const PanelParts& parts) {
    ExplorerModel& model = parts.model;
    return new CurvePlot(model.clock(), model.history(), model.hover(), parts.parent);
}

QWidget* makeTimeline(const PanelParts& parts) {
    return new Timeline(parts.model.clock(), parts.model.history(), parts.parent);
}

}  // namespace

const std::vector<PanelRow>& panelRows() {
    using enum PanelPlace;
    // clang-format off
    static const std::vector<PanelRow> rows{
        {"loss", QT_TRANSLATE_NOOP("Panels", "Loss"), upper_left, 0, of<LossPanel>, true, &Locks::loss},
        {"terms", QT_TRANSLATE_NOOP("Panels", "Terms"), lower_left, 0, of<TermInspector>},
        {"boxes", QT_TRANSLATE_NOOP("Panels", "Boxes"), lower_left, 3, of<BoxPanel>, true, &Locks::boxes},
        {"run", QT_TRANSLATE_NOOP("Panels", "Run"), lower_left, 4, of<RunPanel>, true, &Locks::run},
        {"surface", QT_TRANSLATE_NOOP("Panels", "Surface"), upper_right, 0, of<LossSurfacePlot>},
        {"curves", QT_TRANSLATE_NOOP("Panels", "Curves"), lower_right, 0, makeCurves},
        {"losses", QT_TRANSLATE_NOOP("Panels", "All losses"), lower_right, 1, of<LossTable>},
        {"lanes", QT_TRANSLATE_NOOP("Panels", "Lanes"), upper_left, 1, ofLanes<LanesPanel>, true},
        {"compare", QT_TRANSLATE_NOOP("Panels", "Compare"), lower_right, 2, ofLanes<CompareTable>},
        {"batch", QT_TRANSLATE_NOOP("Panels", "Batch"), upper_right, 1, of<BatchPanel>},
        {"timeline", QT_TRANSLATE_NOOP("Panels", "Timeline"), bottom, 0, makeTimeline, true},
        {"explain", QT_TRANSLATE_NOOP("Panels", "Explain"), lower_left, 1, of<ExplainPanel>},
        {"gradients", QT_TRANSLATE_NOOP("Panels", "Gradients"), lower_left, 2, of<GradientPanel>},
        {"interpolation", QT_TRANSLATE_NOOP("Panels", "Interpolation"), upper_right, 2, of<InterpolationPanel>},
        {"numbers", QT_TRANSLATE_NOOP("Panels", "My numbers"), lower_right, 3, of<MyNumbersPanel>},
        {"epsilon", QT_TRANSLATE_NOOP("Panels", "Epsilon"), upper_right, 3, of<EpsilonPlot>},
        {"scale", QT_TRANSLATE_NOOP("Panels", "Scale"), upper_right, 4, of<ScalePlot>},
        {"shares", QT_TRANSLATE_NOOP("Panels", "Shares"), upper_right, 5, makeShares},
        {"report", QT_TRANSLATE_NOOP("Panels", "Report"), lower_right, 4, makeReportPanel},
        {"data", QT_TRANSLATE_NOOP("Panels", "Data"), upper_left, 2, of<DataPanel>},
        {"assign_setup", QT_TRANSLATE_NOOP("Panels", "Assignment"), upper_left, 0, makeAssignSetup, true, nullptr, "assign"},
        {"assign_shape", QT_TRANSLATE_NOOP("Panels", "Slender and small"), upper_right, 0, ofLab<ShapePanel>, false, nullptr, "assign"},
        {"assign_truths", QT_TRANSLATE_NOOP("Panels", "Truths and anchors"), lower_right, 0, ofLab<TruthsPanel>, false, nullptr, "assign"},
        {"assign_weights", QT_TRANSLATE_NOOP("Panels", "Balanced weights"), lower_right, 1, ofLab<WeightsPanel>, false, nullptr, "assign"},
        {"ap_curves", QT_TRANSLATE_NOOP("Panels", "Precision and recall"), upper_right, 0, ofLab<ApCurves>, false, nullptr, "ap"},
        {"ap_numbers", QT_TRANSLATE_NOOP("Panels", "Average precision"), upper_left, 0, ofLab<ApNumbers>, false, nullptr, "ap"},
        {"ap_detections", QT_TRANSLATE_NOOP("Panels", "Detections"), lower_right, 0, makeDetections, false, nullptr, "ap"},
        {"ap_truths", QT_TRANSLATE_NOOP("Panels", "Truths"), lower_right, 1, makeTruths, false, nullptr, "ap"},
        {"suppress_rule", QT_TRANSLATE_NOOP("Panels", "Suppression"), upper_left, 0, ofLab<SuppressRule>, true, nullptr, "suppress"},
        {"suppress_methods", QT_TRANSLATE_NOOP("Panels", "Methods"), lower_left, 0, ofTable<makeMethodsTable>, false, nullptr, "suppress"},
        {"suppress_agreement", QT_TRANSLATE_NOOP("Panels", "Scores over IoU"), upper_right, 0, ofLab<AgreementPlot>, false, nullptr, "suppress"},
        {"suppress_head", QT_TRANSLATE_NOOP("Panels", "IoU head"), upper_right, 1, ofLab<HeadPlot>, false, nullptr, "suppress"},
        {"suppress_detections", QT_TRANSLATE_NOOP("Panels", "Fates"), lower_right, 0, ofTable<makeSuppressedTable>, false, nullptr, "suppress"},
        {"suppress_fates", QT_TRANSLATE_NOOP("Panels", "Fates by method"), lower_right, 1, ofTable<makeFatesTable>, false, nullptr, "suppress"},
        {"interval_numbers", QT_TRANSLATE_NOOP("Panels", "Intervals"), upper_left, 0, ofLab<IntervalPanel>, true, nullptr, "intervals"},
        {"interval_curves", QT_TRANSLATE_NOOP("Panels", "Measures over place"), upper_right, 0, ofLab<IntervalCurves>, false, nullptr, "intervals"},
        {"mask_numbers", QT_TRANSLATE_NOOP("Panels", "Masks"), upper_left, 0, ofLab<MaskPanel>, true, nullptr, "masks"},
        {"occlusion_numbers", QT_TRANSLATE_NOOP("Panels", "Hidden part"), upper_left, 0, ofLab<OcclusionPanel>, true, nullptr, "occlusion"},
        {"occlusion_curves", QT_TRANSLATE_NOOP("Panels", "IoU and bound"), upper_right, 0, ofLab<OcclusionCurves>, false, nullptr, "occlusion"},
        {"torus_numbers", QT_TRANSLATE_NOOP("Panels", "Regions"), upper_left, 0, ofLab<TorusPanel>, true, nullptr, "torus"},
        {"rotated_pair", QT_TRANSLATE_NOOP("Panels", "Rotated boxes"), upper_left, 0, ofLab<RotatedPair>, true, nullptr, "rotated"},
        {"rotated_descent", QT_TRANSLATE_NOOP("Panels", "Loss and descent"), lower_left, 0, ofLab<RotatedDescent>, true, nullptr, "rotated"},
        {"rotated_surface", QT_TRANSLATE_NOOP("Panels", "Surface over the angle"), upper_right, 0, ofLab<RotatedSurfacePlot>, false, nullptr, "rotated"},
        {"rotated_losses", QT_TRANSLATE_NOOP("Panels", "Losses side by side"), lower_right, 0, ofTable<makeRotatedLosses>, false, nullptr, "rotated"},
        {"rotated_curves", QT_TRANSLATE_NOOP("Panels", "Curves of the run"), lower_right, 1, ofLab<RotatedCurves>, false, nullptr, "rotated"},
        {"detector_setup", QT_TRANSLATE_NOOP("Panels", "Experiment"), upper_left, 0, ofLab<DetectorSetup>, true, nullptr, "detector"},
        {"detector_assumptions", QT_TRANSLATE_NOOP("Panels", "Assumptions"), lower_left, 0, ofLab<DetectorAssumptions>, true, nullptr, "detector"},
        {"detector_training", QT_TRANSLATE_NOOP("Panels", "Training"), lower_left, 1, ofLab<DetectorTraining>, true, nullptr, "detector"},
        {"detector_differences", QT_TRANSLATE_NOOP("Panels", "Differences"), upper_right, 0, ofTable<makeDetectorDifferences>, false, nullptr, "detector"},
        {"detector_measures", QT_TRANSLATE_NOOP("Panels", "All measures"), upper_right, 1, ofTable<makeDetectorMeasures>, false, nullptr, "detector"},
        {"detector_rules", QT_TRANSLATE_NOOP("Panels", "Methods of suppression"), upper_right, 2, ofTable<makeDetectorRules>, false, nullptr, "detector"},
        {"detector_intervals", QT_TRANSLATE_NOOP("Panels", "Intervals of differences"), lower_right, 0, ofLab<DetectorIntervals>, false, nullptr, "detector"},
        {"detector_sweep", QT_TRANSLATE_NOOP("Panels", "Training threshold"), lower_right, 1, ofLab<DetectorSweep>, false, nullptr, "detector"},
    };
    // clang-format on
    return rows;
}

}  // namespace iou
