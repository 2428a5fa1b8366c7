// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gallery/gallery.hpp"
#include "core/geometry/iou.hpp"
#include "core/run/regression.hpp"
#include "core/simulate/simulator.hpp"

/// The entries of each paper, and what they share. One source file per paper.
namespace iou::gallery {

using namespace std::string_view_literals;

void appendArticle(std::vector<Entry>& out);
void appendInterpIou(std::vector<Entry>& out);
void appendInterpIouSimulations(std::vector<Entry>& out);
void appendInterpIouDetection(std::vector<Entry>& out);
void appendExtendedIou(std::vector<Entry>& out);
void appendExtendedIouDetection(std::vector<Entry>& out);
void appendGgiou(std::vector<Entry>& out);
void appendGgiouAssignment(std::vector<Entry>& out);
void appendGgiouDetection(std::vector<Entry>& out);
void appendDiou(std::vector<Entry>& out);
void appendRotatedLosses(std::vector<Entry>& out);
void appendScores(std::vector<Entry>& out);
void appendOtherShapes(std::vector<Entry>& out);
void appendReproduction(std::vector<Entry>& out);

/// The ground truth of figures in units of its own side.
inline const Box<> kUnitTarget{0.5, 0.5, 1.0, 1.0};

/// n numbers from lo to hi, both included.
std::vector<double> linspace(double lo, double hi, int n);
/// A number for tables and notes: three decimals; and with the digits it needs.
Phrase shown(double x);
Phrase shortest(double x);
/// The default document with this loss and pair.
Document sceneDocument(const Loss& loss, const Box<>& pred, const Box<>& target);

/// A run that steps in corners unless told otherwise. optimizer: an id, parameters may follow.
RunRecipe recipe(const Loss& loss, std::string_view optimizer, double rate, int steps,
                 BoxForm form = BoxForm::xyxy);
/// y over the step of a trajectory.
Curve overSteps(Phrase name, const Eigen::ArrayXd& y);
/// Centres of a trajectory.
Curve centers(Phrase name, const Trajectory& t);

/// A named protocol on these losses, over all its cases or a part of them.
struct Simulated {
    SimulationRecipe recipe;
    SimulationResult result;
    /// A recorded column of a loss (index as asked).
    Eigen::ArrayXd column(std::size_t loss, std::string_view name) const;
};
Simulated simulated(const Context& context, std::string_view protocol,
                    const std::vector<std::string>& losses, const RecordSet& record,
                    std::int64_t reduced_cases, std::int64_t cases = 0);

}  // namespace iou::gallery
