// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/data_export.hpp"

#include "core/exchange/shell_command.hpp"
#include "core/files/npy.hpp"
#include "core/jobs/threads.hpp"
#include "core/run/trajectory_table.hpp"
#include "core/surface/surface_table.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace iou {

namespace {

bool isNpy(const std::string& path) { return path.ends_with(".npy"); }

/// The lines that begin a CSV and lie beside an NPY.
Result<Done> writeSidecar(const std::string& path, const std::string& lines) {
    return isNpy(path) ? writeFile(path + ".recipe.txt", lines) : Done{};
}

Result<Done> writeSurfaceFile(const SurfaceRequest& request, const std::string& recipe,
                              const std::string& path, Progress& progress) {
    const std::string lines =
        recipe + "# command " + surfaceCommand(request, isNpy(path) ? "surface.npy" : "") + '\n';
    AtomicFile file(path);
    if (auto opened = file.open(); !opened) return opened;
    const Surface surface = computeSurface(request, threadsBesideTheWindow(), &progress);
    if (!surface.complete) return Error{phrase("cancelled"), path, {}};
    auto written =
        isNpy(path) ? writeSurfaceNpy(surface, file) : writeSurfaceCsv(surface, lines, file);
    if (written) written = file.commit();
    return written ? writeSidecar(path, lines) : written;
}

}  // namespace

DataExport::DataExport(ExplorerModel& model, std::function<std::optional<SurfaceRequest>()> surface,
                       QWidget* parent)
    : QObject(parent), m_model(model), m_surface(std::move(surface)) {
    ask = [parent](const QString& title, const QString& name) {
        QFileDialog dialog(parent, title, {}, tr("CSV (*.csv);;NumPy (*.npy)"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(QStringLiteral("csv"));
        connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
            const bool npy = filter.contains(QStringLiteral(".npy"));
            dialog.setDefaultSuffix(npy ? QStringLiteral("npy") : QStringLiteral("csv"));
        });
        dialog.selectFile(name);
        if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
            return std::string();
        return QFile::encodeName(dialog.selectedFiles().constFirst()).toStdString();
    };
}

void DataExport::exportRun() {
    const std::string path = ask(tr("Export the run"), tr("run"));
    if (!path.empty()) writeRun(path);
}

void DataExport::exportSurface(bool with_field) {
    const std::string path = with_field ? ask(tr("Export the field"), tr("field"))
                                        : ask(tr("Export the surface"), tr("surface"));
    if (!path.empty()) writeSurface(path, with_field);
}

void DataExport::writeRun(const std::string& path) {
    const auto run = m_model.clock().finishedRun();
    if (!run) return emit failed(tr("There is no run to export."));
    start(path, [run, path](Progress&) {
        const RunRequest recipe{run->recipe, run->start, run->target};
        auto written =
            writeFile(path, isNpy(path) ? npyTable(trajectoryColumns(),
                                                   trajectoryTable(recipe, run->trajectory))
                                        : trajectoryCsv(recipe, run->trajectory));
        if (!written) return written;
        return writeSidecar(path, std::string(recipe_comment) + runLine(recipe) + "\n# columns " +
                                      std::string(trajectoryColumns()) + '\n');
    });
}

void DataExport::writeSurface(const std::string& path, bool with_field) {
    auto request = m_surface();
    if (!request || !request->check()) return emit failed(tr("There is no surface to export."));
    request->gradient = with_field;
    const RunRequest run{m_model.run(), m_model.scene().pred, m_model.scene().target};
    const std::string recipe = std::string(recipe_comment) + runLine(run) + '\n';
    start(path, [request = *request, recipe, path](Progress& progress) {
        return writeSurfaceFile(request, recipe, path, progress);
    });
}

void DataExport::wait() { m_worker.wait(); }

void DataExport::start(const std::string& path, const Write& write) {
    if (!path.ends_with(".csv") && !isNpy(path))
        return emit failed(tr("The kind of file is not known: end the name with .csv or .npy."));
    if (m_worker.busy()) return emit failed(tr("Another export is still being written."));
    const QString name = QFileInfo(QFile::decodeName(path.c_str())).fileName();
    emit message(tr("Writing %1 …").arg(name));
    m_worker.request([this, write, name](Progress& progress, std::uint64_t) {
        const auto written = write(progress);
        const QString trouble = written ? QString() : localText(written.error());
        QMetaObject::invokeMethod(
            this,
            [this, trouble, name] {
                if (trouble.isEmpty())
                    emit message(tr("%1 is written.").arg(name));
                else
                    emit failed(trouble);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace iou
