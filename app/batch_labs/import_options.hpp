// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/command.hpp"
#include "core/imports/import_settings.hpp"

#include <string>
#include <vector>

namespace iou::batch {

/// How files of boxes are read, as given on the command line.
struct ImportOptions {
    std::string format, columns, notation;  ///< of one file
    // Of all of them:
    std::string image_size, images, names, voc_base = "0", rotated, shapes;
    double mot_base = 0.0;
};

/// --PREFIXformat and what else is given for one file.
void addFileOptions(CLI::App& command, ImportOptions& o, const std::string& prefix,
                    const std::string& of);
/// What is given for all files.
void addImportOptions(CLI::App& command, ImportOptions& o);
/// The settings; an error sets the status.
Result<imports::ImportSettings> importSettings(const ImportOptions& o, ExitStatus& status);

/// Names of classes in a file; an error sets the status.
Result<std::vector<std::string>> loadNames(const std::string& path, ExitStatus& status);
/// Every path leads to a file or folder.
Result<Done> checkPaths(const std::vector<std::string>& paths);
void tellNotices(const datasets::Notices& notices);

}  // namespace iou::batch
