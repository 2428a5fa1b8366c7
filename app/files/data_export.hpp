// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/surface/surface.hpp"

#include <QObject>

#include <functional>
#include <optional>
#include <string>

class QWidget;

namespace iou {

class ExplorerModel;

/// Writes the numbers behind the views as CSV or NPY, depending on the file name. A CSV begins with
/// the recipe as a comment; for an NPY, NAME.npy.recipe.txt has the same lines. Computed and
/// written off the GUI thread, one file at a time.
class DataExport : public QObject {
    Q_OBJECT
public:
    /// surface: the request behind the surface on screen, at full resolution; empty without one.
    DataExport(ExplorerModel& model, std::function<std::optional<SurfaceRequest>()> surface,
               QWidget* parent);

    /// Every step of the run on screen.
    void exportRun();
    /// The values of the surface on screen; with_field: also the partials by cx, cy, w, h.
    void exportSurface(bool with_field);

    /// The same, to a given file.
    void writeRun(const std::string& path);
    void writeSurface(const std::string& path, bool with_field);
    /// Blocks until nothing is being written.
    void wait();

    /// Asks for a file name; empty: cancelled. Replace it in tests, where nobody can answer.
    std::function<std::string(const QString& title, const QString& name)> ask;

signals:
    void message(const QString& text);  ///< for the status bar
    void failed(const QString& reason);

private:
    /// Runs `write` off the GUI thread and reports how it went.
    using Write = std::function<Result<Done>(Progress&)>;
    void start(const std::string& path, const Write& write);

    ExplorerModel& m_model;
    std::function<std::optional<SurfaceRequest>()> m_surface;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
