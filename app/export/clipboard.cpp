// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/clipboard.hpp"

#include "app/formats/formats.hpp"
#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/shown_runs.hpp"

#include <initializer_list>

namespace iou {

namespace {

void addRow(std::string& table, std::initializer_list<double> numbers) {
    bool first = true;
    for (const double x : numbers) {
        if (!std::exchange(first, false)) table += '\t';
        table += formatShortest(x);
    }
    table += '\n';
}

}  // namespace

QByteArray runTable(const ExplorerModel& model) {
    const std::vector<ShownRun> runs = shownRuns(model.clock());
    const bool several = runs.size() > 1;
    std::string table = several ? "lane\t" : "";
    table += "step\tcx\tcy\tw\th\tloss\tiou\tenlargement\n";
    for (const ShownRun& shown : runs) {
        const Trajectory& run = shown.run->trajectory;
        const std::string lane =
            several ? cellText(shown.name().simplified().toStdString()) + '\t' : "";
        for (int k = 0; k <= run.steps(); ++k) {
            const Box<> box = run.box(k);
            table += lane;
            addRow(table, {static_cast<double>(k), box.cx, box.cy, box.w, box.h, run.loss[k],
                           run.iou[k], run.enlargement[k]});
        }
    }
    if (runs.empty()) {
        const Evaluation& e = model.evaluation();
        table = "cx\tcy\tw\th\tloss\tiou\n";
        addRow(table, {e.pred.cx, e.pred.cy, e.pred.w, e.pred.h, e.value, e.iou});
    }
    return QByteArray::fromStdString(table);
}

std::unique_ptr<QMimeData>
picturesForClipboard(const std::function<Result<QByteArray>(const PictureFormat&)>& draw) {
    auto mime = std::make_unique<QMimeData>();
    for (const PictureFormat& format : pictureFormats()) {
        if (format.media_type.empty()) continue;
        const auto bytes = draw(format);
        if (!bytes) continue;
        if (format.hasPixels() && !mime->hasImage()) mime->setImageData(QImage::fromData(*bytes));
        mime->setData(QString::fromUtf8(format.media_type), *bytes);
    }
    return mime;
}

std::unique_ptr<QMimeData> figureForClipboard(const Session& session, const PictureSpec& spec,
                                              const ExplorerModel& model) {
    auto mime = picturesForClipboard(
        [&](const PictureFormat& format) { return renderPicture(session, spec, format); });
    mime->setData(QStringLiteral("text/tab-separated-values"), runTable(model));
    return mime;
}

}  // namespace iou
