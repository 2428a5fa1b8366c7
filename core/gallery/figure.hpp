// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/geometry/box.hpp"
#include "core/surface/surface.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A figure as data: what is plotted, not how it is drawn. Painters and CSV writers read it.
namespace iou::gallery {

/// One curve; x and y have the same length.
struct Curve {
    Phrase name;
    std::vector<double> x, y;
    bool markers = false;  ///< points instead of a line
};

/// A place on the x axis worth a word.
struct Mark {
    double x;
    Phrase text;
};

struct CurvePanel {
    Phrase title, x_label, y_label;
    std::vector<Curve> curves;
    std::vector<Mark> marks{};
    bool log_y = false;
};

/// What a drawn box stands for.
enum class Role { target, pred, interpolated, enclosing, other };

struct DrawnBox {
    Box<> box;
    Role role;
    Phrase label{};
};

/// Boxes, a path of centres per run, and loose points, in one coordinate system (y downwards).
struct ScenePanel {
    Phrase title;
    std::vector<DrawnBox> boxes;
    std::vector<Curve> paths{};   ///< centres over the steps
    std::vector<Curve> points{};  ///< clouds
};

/// A heat map with the descent direction and points or paths over it.
struct FieldPanel {
    Phrase title;
    Surface surface;
    std::vector<Curve> paths{};  ///< in axis values
};

struct TablePanel {
    Phrase title;
    std::vector<Phrase> header;
    std::vector<std::vector<Phrase>> rows;
};

using Panel = std::variant<CurvePanel, ScenePanel, FieldPanel, TablePanel>;

/// Panels in reading order.
struct Figure {
    int columns = 1;
    std::vector<Panel> panels;
    Phrase notice{};  ///< what must be said wherever it is shown; empty: nothing
};

/// The figure's numbers as CSV: panel,kind,name,index,x,y,w,h,value. A curve has x and y, a box its
/// centre and size, a heat map x, y and value; a table's cells stand in name (row) and value, and
/// so does the notice, in a last row.
std::string figureCsv(const Figure& figure);

}  // namespace iou::gallery
