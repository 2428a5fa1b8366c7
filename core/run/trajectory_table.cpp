// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trajectory_table.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>

namespace iou {

std::string_view trajectoryColumns() {
    return "step,pcx,pcy,pw,ph,tcx,tcy,tw,th,loss,iou,enlargement,dcx,dcy,dw,dh,mean";
}

Eigen::ArrayXXd trajectoryTable(const RunRequest& run, const Trajectory& trajectory) {
    const Eigen::Index rows = trajectory.boxes.rows();
    const Box<>& t = run.target;
    Eigen::ArrayXXd table(rows, 17);
    table.col(0) = Eigen::ArrayXd::LinSpaced(rows, 0.0, static_cast<double>(rows - 1));
    table.middleCols(1, 4) = trajectory.boxes;
    table.middleCols(5, 4).rowwise() = Eigen::Array4d(t.cx, t.cy, t.w, t.h).transpose();
    table.col(9) = trajectory.loss;
    table.col(10) = trajectory.iou;
    table.col(11) = trajectory.enlargement;
    table.middleCols(12, 4) = trajectory.direction;
    table.col(16) = trajectory.mean;
    return table;
}

NotFinite notFiniteOf(const Eigen::ArrayXXd& trajectory_table) {
    NotFinite found;
    for (Eigen::Index r = 0; r < trajectory_table.rows(); ++r) {
        std::string_view rest = trajectoryColumns();
        for (Eigen::Index c = 0; c < trajectory_table.cols(); ++c) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            found.see(trajectory_table(r, c), r, rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return found;
}

std::string trajectoryCsv(const RunRequest& run, const Trajectory& trajectory) {
    std::string text(recipe_comment);
    text += runLine(run) + '\n';
    text += trajectoryColumns();
    text += '\n';
    const Eigen::ArrayXXd table = trajectoryTable(run, trajectory);
    for (Eigen::Index r = 0; r < table.rows(); ++r)
        for (Eigen::Index c = 0; c < table.cols(); ++c) {
            text += formatShortest(table(r, c));
            text += c + 1 < table.cols() ? ',' : '\n';
        }
    return text;
}

}  // namespace iou
