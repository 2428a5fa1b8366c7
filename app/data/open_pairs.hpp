// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QString;
class QWidget;

namespace iou {

class ExplorerModel;
namespace pairing {
struct LoadedPairs;
}

/// Asks for files of truths and detections and gives their pairs to the list of the document.
/// show: brings the panel to the front, say: a sentence in the status bar. truths: the file that is
/// asked about first; may be empty.
void importPairs(QWidget& parent, ExplorerModel& model, const QString& truths,
                 const std::function<void()>& show, const std::function<void(const QString&)>& say);

/// Gives pairs to the list of the document, and its panel to the front.
void showPairs(ExplorerModel& model, std::shared_ptr<const pairing::LoadedPairs> pairs,
               const std::function<void()>& show);

}  // namespace iou
