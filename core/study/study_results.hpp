// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/study/cells.hpp"
#include "core/study/study.hpp"

#include <array>
#include <string>
#include <vector>

namespace iou {

/// What a cell came to, one number each: as in index.csv.
enum class StudyMeasure { iou_loss, steps_to_iou, aei_highest, aei, l1, bad_states };
inline constexpr int study_measure_count = 6;
/// "iou_loss", as the column of index.csv.
std::string_view studyMeasureName(StudyMeasure measure);

/// A cell that is complete. NaN: there is no such number, as of steps to an IoU never reached.
struct CellResult {
    std::int64_t index = 0;  ///< of the cell
    std::array<double, study_measure_count> numbers{};
    double of(StudyMeasure measure) const { return numbers[static_cast<std::size_t>(measure)]; }
};
/// Those of a folder, in the order of the cells. An error: a complete cell cannot be read. progress
/// may be null; cancelled, it returns what it has.
Result<std::vector<CellResult>> resultsIn(const Study& study, const std::string& folder,
                                          const Progress* progress = nullptr);

/// A list of a study with what its values are called.
struct StudyAxis {
    std::string name;  ///< "losses", "rates", ... as in the file
    std::vector<std::string> values;
    std::int64_t stride = 1;  ///< cells from one value to the next
    /// Which value a cell has.
    std::size_t placeOf(std::int64_t cell) const {
        return static_cast<std::size_t>(cell / stride) % values.size();
    }
};
/// The lists with two values and more, losses first; at least the losses.
std::vector<StudyAxis> studyAxes(const Study& study);
/// Means of a measure over all cells that share the values of two axes; NaN where none has it.
struct StudyGrid {
    std::size_t rows = 0, columns = 0;
    std::vector<double> means;  ///< row by row
    std::vector<int> cells;     ///< that have the number
    std::size_t at(std::size_t row, std::size_t column) const { return row * columns + column; }
};
/// columns null: one column, of all.
StudyGrid studyGrid(const std::vector<CellResult>& results, const StudyAxis& rows,
                    const StudyAxis* columns, StudyMeasure measure);

}  // namespace iou
