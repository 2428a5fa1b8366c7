// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"

#include <QWidget>

#include <string_view>

namespace iou {

class SliderField;

/// What the simulated detector assumes, a slider each; how often an edge is hidden comes first.
class DetectorAssumptions : public QWidget {
    Q_OBJECT
public:
    explicit DetectorAssumptions(DocumentHistory& history, QWidget* parent = nullptr);

    /// Of a number of the recipe, by its name in files; null: there is none such.
    SliderField* slider(std::string_view name) const;

private:
    void refresh();

    struct Row {
        const detector::Number* number;
        SliderField* field;
    };
    DetectorView& m_view;
    std::vector<Row> m_rows;
};

}  // namespace iou
